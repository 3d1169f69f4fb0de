//! Why a letter did not leave, without a word that came from outside.

use std::fmt;

/// How far the letter came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reaching the server: connection, greeting, encryption.
    Connect,
    /// Signing in to the server.
    SignIn,
    /// Naming the sender.
    Sender,
    /// Naming the recipient.
    Recipient,
    /// Handing over the message.
    Message,
    /// Making the message of the row, or writing its file.
    Here,
}

impl Step {
    pub(in crate::mail) const ALL: [Self; 6] =
        [Self::Connect, Self::SignIn, Self::Sender, Self::Recipient, Self::Message, Self::Here];

    /// Its code in the database and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::SignIn => "sign-in",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Message => "message",
            Self::Here => "here",
        }
    }
}

/// What happened there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The server said no with this code (400 to 599).
    Refused(u16),
    /// There was no connection, or it broke.
    Lost,
    /// No answer in time.
    Stalled,
    /// An answer that is none of this protocol, or too long.
    Garbled,
    /// The server does not offer what the settings ask for: encryption, a way to sign in.
    Unsupported,
    /// The letter came too late to be of use.
    Late,
    /// The letter could not be made or written.
    Broken,
    /// Mail is switched off in the settings.
    Off,
}

impl Fault {
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "lost" => Some(Self::Lost),
            "stalled" => Some(Self::Stalled),
            "garbled" => Some(Self::Garbled),
            "unsupported" => Some(Self::Unsupported),
            "late" => Some(Self::Late),
            "broken" => Some(Self::Broken),
            "off" => Some(Self::Off),
            number => number.parse().ok().filter(|number| (400..600).contains(number)).map(Self::Refused),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(code) => write!(formatter, "{code}"),
            Self::Lost => formatter.write_str("lost"),
            Self::Stalled => formatter.write_str("stalled"),
            Self::Garbled => formatter.write_str("garbled"),
            Self::Unsupported => formatter.write_str("unsupported"),
            Self::Late => formatter.write_str("late"),
            Self::Broken => formatter.write_str("broken"),
            Self::Off => formatter.write_str("off"),
        }
    }
}

/// Why a letter did not leave. It is stored as it prints: `recipient 550`, `connect stalled`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} {fault}", .step.code())]
pub struct Trouble {
    /// How far it came.
    pub step: Step,
    /// What happened there.
    pub fault: Fault,
}

impl Trouble {
    /// This fault at this step.
    #[must_use]
    pub fn new(step: Step, fault: Fault) -> Self {
        Self { step, fault }
    }

    /// Reads what the database has.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let (step, fault) = text.split_once(' ')?;
        let step = Step::ALL.into_iter().find(|known| known.code() == step)?;
        Some(Self { step, fault: Fault::from_code(fault)? })
    }

    /// Whether trying again is useless: the server refused this very letter for good, or there is
    /// nobody to give it to. A refusal before the letter was named (greeting, sign-in) is about us
    /// and may be mended, so the letter waits.
    #[must_use]
    pub fn is_final(self) -> bool {
        match self.fault {
            Fault::Refused(code) => code >= 500 && matches!(self.step, Step::Sender | Step::Recipient | Step::Message),
            Fault::Late => true,
            Fault::Broken => self.step == Step::Message,
            Fault::Lost | Fault::Stalled | Fault::Garbled | Fault::Unsupported | Fault::Off => false,
        }
    }
}
