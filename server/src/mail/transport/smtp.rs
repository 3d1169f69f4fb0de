//! The dialogue with a mail server, step by step, so that a refusal is known by the step at which
//! it was given. A connection carries one letter.

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};

use super::guard::Guard;
use super::server::{MailServer, Protection};
use super::{Fault, Parcel, Step, Trouble};

/// Sends a letter.
pub(super) fn deliver(server: &MailServer, parcel: &Parcel) -> Result<(), Trouble> {
    guarded(server, |guard| speak(server, guard, parcel))
}

/// Goes as far as a letter would begin: connection, encryption, sign-in.
pub(super) fn greet(server: &MailServer) -> Result<(), Trouble> {
    guarded(server, |guard| {
        let mut connection = signed_in(server, guard)?;
        goodbye(&mut connection);
        Ok(())
    })
}

fn guarded(server: &MailServer, dialogue: impl FnOnce(&Guard) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let guard = Guard::connect(&server.host, server.port, server.patience)
        .map_err(|error| Trouble::new(Step::Connect, fault_of_io(&error)))?;
    dialogue(&guard).map_err(|trouble| match guard.fault() {
        Some(fault) if !trouble.is_final() => Trouble::new(trouble.step, fault),
        _ => trouble,
    })
}

fn signed_in(server: &MailServer, guard: &Guard) -> Result<SmtpConnection, Trouble> {
    let mut connection = open(server, guard)?;
    if let Some(credentials) = &server.credentials {
        let mechanisms = [Mechanism::Plain, Mechanism::Login];
        expect(Step::SignIn, Severity::PositiveCompletion, connection.auth(&mechanisms, credentials))?;
    }
    Ok(connection)
}

fn goodbye(connection: &mut SmtpConnection) {
    if let Err(error) = connection.quit() {
        tracing::debug!(fault = %fault_of(&error), "the mail server did not say goodbye");
    }
}

fn speak(server: &MailServer, guard: &Guard, parcel: &Parcel) -> Result<(), Trouble> {
    let mut connection = signed_in(server, guard)?;
    let sender = connection.command(Mail::new(Some(parcel.from.clone()), Vec::new()));
    expect(Step::Sender, Severity::PositiveCompletion, sender)?;
    let recipient = connection.command(Rcpt::new(parcel.to.clone(), Vec::new()));
    expect(Step::Recipient, Severity::PositiveCompletion, recipient)?;
    expect(Step::Message, Severity::PositiveIntermediate, connection.command(Data))?;
    expect(Step::Message, Severity::PositiveCompletion, connection.message(&parcel.message))?;
    goodbye(&mut connection);
    Ok(())
}

fn open(server: &MailServer, guard: &Guard) -> Result<SmtpConnection, Trouble> {
    let at_connect = |error: SmtpError| Trouble::new(Step::Connect, fault_of(&error));
    let hello = ClientId::default();
    let connect = |tls: Option<&TlsParameters>| {
        SmtpConnection::connect(guard.address(), Some(server.patience.answer), &hello, tls, None).map_err(at_connect)
    };
    match &server.protection {
        Protection::None => connect(None),
        Protection::Tls(parameters) => connect(Some(parameters)),
        Protection::StartTls(parameters) => {
            let mut connection = connect(None)?;
            connection.starttls(parameters, &hello).map_err(at_connect)?;
            Ok(connection)
        }
    }
}

fn expect(step: Step, severity: Severity, answer: Result<Response, SmtpError>) -> Result<(), Trouble> {
    match answer {
        Ok(response) if response.code().severity == severity => Ok(()),
        Ok(_) => Err(Trouble::new(step, Fault::Garbled)),
        Err(error) => Err(Trouble::new(step, fault_of(&error))),
    }
}

fn fault_of(error: &SmtpError) -> Fault {
    if let Some(code) = error.status() {
        return Fault::Refused(code.into());
    }
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(cause) = cause.downcast_ref::<io::Error>() {
            return fault_of_io(cause);
        }
        source = cause.source();
    }
    if error.is_response() {
        Fault::Garbled
    } else if error.is_client() {
        Fault::Unsupported
    } else {
        Fault::Lost
    }
}

fn fault_of_io(error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => Fault::Stalled,
        io::ErrorKind::InvalidData => Fault::Garbled,
        _ => Fault::Lost,
    }
}
