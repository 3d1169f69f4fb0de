//! Mail: whether the server is there and knows us, and, if asked for, whether it takes a letter.

use lettre::message::{Mailbox, Message};
use lettre::{Address, address::AddressError};

use super::finding::Finding;
use crate::config::{MailConfig, MailTransport};
use crate::mail::{Fault, Parcel, Step, Transport, Trouble};
use crate::secrets::Token;

/// Looks at the mail server, without sending anything.
pub(super) fn look(mail: &MailConfig) -> Finding {
    let shown = &mail.transport;
    match shown {
        MailTransport::Off | MailTransport::Folder(_) => Finding::notice(format!(
            "{shown}\nNo letter leaves this machine: nobody can sign in by mail from elsewhere"
        )),
        MailTransport::Smtp(_) => match Transport::of_config(mail).map(|transport| transport.greet()) {
            Ok(Ok(())) => Finding::well(format!("{shown} lets us in")),
            Ok(Err(trouble)) => Finding::wrong(format!("{shown}: {}", explain(trouble))),
            Err(failure) => Finding::wrong(format!("{shown}: {failure}")),
        },
    }
}

/// Sends a letter that says that it is a test.
pub(super) fn send(mail: &MailConfig, to: &str) -> Finding {
    if mail.transport == MailTransport::Off {
        return Finding::wrong("nothing was sent: mail is switched off in the settings");
    }
    let parcel = match letter(mail, to) {
        Ok(parcel) => parcel,
        Err(problem) => return Finding::wrong(format!("nothing was sent to \"{to}\": {problem}")),
    };
    match Transport::of_config(mail).map(|transport| transport.deliver(&parcel)) {
        Ok(Ok(())) => Finding::well(format!("a letter to {to} was taken; look whether it arrives, and not as spam")),
        Ok(Err(trouble)) => Finding::wrong(format!("the letter to {to} was not taken: {}", explain(trouble))),
        Err(failure) => Finding::wrong(failure.to_string()),
    }
}

const SUBJECT: &str = "A test of Ortaq's mail";
const TEXT: &str =
    "Somebody who runs an Ortaq platform asked it to send this letter, to see whether letters arrive.\r\n";

fn letter(mail: &MailConfig, to: &str) -> Result<Parcel, String> {
    let said = |problem: AddressError| problem.to_string();
    let (from, to): (Address, Address) = (mail.sender_address.parse().map_err(said)?, to.parse().map_err(said)?);
    let message = Message::builder()
        .from(Mailbox::new(Some(mail.sender_name.clone()), from.clone()))
        .to(Mailbox::new(None, to.clone()))
        .subject(SUBJECT)
        .body(TEXT.to_owned())
        .map_err(|problem| problem.to_string())?;
    let name = Token::generate().map_err(|problem| problem.to_string())?;
    Ok(Parcel {
        from,
        to,
        message: message.formatted(),
        name: format!("test-{}", name.as_str()),
        reading_copy: format!("{SUBJECT}\n\n{TEXT}"),
    })
}

/// What happened, and what to look at.
fn explain(trouble: Trouble) -> String {
    let step = match trouble.step {
        Step::Connect => "while connecting",
        Step::SignIn => "while signing in with user and password",
        Step::Sender => "at the sender's address",
        Step::Recipient => "at the recipient's address",
        Step::Message => "while handing over the letter",
        Step::Here => "while writing the letter",
    };
    let happened = match trouble.fault {
        Fault::Refused(code) => return format!("refused {step}, with the code {code}: {}", advice(trouble.step)),
        Fault::Lost => {
            "there was no connection, or it broke: are host and port right, and may this machine reach them?"
        }
        Fault::Stalled => "no answer came in time: is the port right (587 for smtp://, 465 for smtps://)?",
        Fault::Garbled => "the answer is not one of a mail server: is the port right?",
        Fault::Unsupported => "the server does not offer what the settings ask for: try smtps:// instead of smtp://",
        Fault::Late => "the letter came too late",
        Fault::Broken => "the letter could not be written",
        Fault::Off => "mail is switched off in the settings",
    };
    format!("{step}, {happened}")
}

fn advice(step: Step) -> &'static str {
    match step {
        Step::SignIn => "are user and password right?",
        Step::Sender => "may this user send from mail.sender_address?",
        Step::Recipient => "does that address exist, and does the server send for us to other hosts?",
        Step::Connect | Step::Message | Step::Here => "the server's own log says why",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn a_letter_of_the_test_says_that_it_is_one() {
        let config = Config::load(None, []).unwrap();
        let parcel = letter(&config.mail, "aigerim@example.kz").unwrap();
        let message = String::from_utf8(parcel.message).unwrap();
        assert!(message.contains("Subject: A test of Ortaq's mail\r\n"), "{message}");
        assert!(message.contains("To: aigerim@example.kz\r\n"), "{message}");
        assert!(letter(&config.mail, "aigerim").is_err());
    }

    #[test]
    fn every_trouble_says_what_to_look_at() {
        let refused = explain(Trouble::new(Step::SignIn, Fault::Refused(535)));
        assert_eq!(
            refused,
            "refused while signing in with user and password, with the code 535: are user and password right?"
        );
        let stalled = explain(Trouble::new(Step::Connect, Fault::Stalled));
        assert!(stalled.starts_with("while connecting, no answer came in time"), "{stalled}");
    }
}
