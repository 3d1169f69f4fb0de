//! The mail server of the settings, ready to be spoken to.

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;

use crate::config;
use crate::errors::Failure;

/// How the connection is protected.
#[derive(Clone)]
pub enum Protection {
    /// Not at all.
    None,
    /// From STARTTLS on; a server that does not offer it gets nothing.
    StartTls(TlsParameters),
    /// From the first byte.
    Tls(TlsParameters),
}

/// How long to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For each answer.
    pub answer: Duration,
    /// For the whole letter, however the server trickles.
    pub letter: Duration,
}

/// The longest time for a letter; a sender's lease on it is longer.
const LONGEST: Duration = Duration::from_secs(240);

impl Patience {
    /// This long for each answer, and twice that for the whole letter, but never more than four
    /// minutes: a program that is told to stop waits for it.
    #[must_use]
    pub fn of_answers(answer: Duration) -> Self {
        let answer = answer.clamp(Duration::from_millis(1), LONGEST);
        Self { answer, letter: answer.saturating_mul(2).min(LONGEST) }
    }
}

/// A mail server.
#[derive(Clone)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// Who we are to it.
    pub credentials: Option<Credentials>,
    /// How long to wait for it.
    pub patience: Patience,
}

impl fmt::Debug for MailServer {
    /// Without user and password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "MailServer({}:{})", self.host, self.port)
    }
}

impl MailServer {
    /// The server of the settings.
    ///
    /// # Errors
    /// When encryption cannot be set up for its name.
    pub fn of_config(server: &config::SmtpServer, answer: Duration) -> Result<Self, Failure> {
        let parameters = || TlsParameters::new(server.host.clone()).map_err(Failure::internal);
        let protection = match server.encryption {
            config::Encryption::None => Protection::None,
            config::Encryption::StartTls => Protection::StartTls(parameters()?),
            config::Encryption::Tls => Protection::Tls(parameters()?),
        };
        let credentials =
            server.login.as_ref().map(|login| Credentials::new(login.user.clone(), login.password.reveal().clone()));
        let patience = Patience::of_answers(answer);
        Ok(Self { host: server.host.clone(), port: server.port, protection, credentials, patience })
    }
}
