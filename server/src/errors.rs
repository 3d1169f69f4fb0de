//! How things fail, and who hears what.
//!
//! A use case answers with a [`Failure`]. A reader sees a page in words; what went wrong inside goes
//! to the log of the program, under a reference that the page shows. Nothing internal is shown.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::database;
pub use crate::i18n::{Message, Value};

/// Why a request was not done.
#[derive(Clone)]
pub enum Failure {
    /// There is no such thing, or not for this reader.
    NotFound,
    /// This reader may not.
    Forbidden,
    /// Somebody who has signed in may.
    SignInNeeded,
    /// A rule says no, in these words.
    Refused(Message),
    /// Somebody else changed it first.
    Conflict,
    /// The form is not from a page of ours, or is older than the session.
    FormExpired,
    /// The request cannot be understood: not what a browser sends from our pages.
    Malformed,
    /// More was sent than this address takes.
    TooLarge,
    /// Too often.
    TooMany {
        /// Seconds after which it is worth trying again.
        retry_after: u64,
    },
    /// A replay of the log would refuse the entry.
    NotTaken(Arc<ortaq_crypto::replay::Failure>),
    /// The platform cannot do this at the moment (shutting down, the log refuses to sign, the database does not answer).
    Unavailable(Arc<dyn Error + Send + Sync>),
    /// A defect.
    Internal(Arc<dyn Error + Send + Sync>),
}

impl Failure {
    /// A cause that only operators see.
    pub fn internal(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(Arc::from(cause.into()))
    }

    /// A cause that keeps the platform from doing this for a while.
    pub fn unavailable(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Unavailable(Arc::from(cause.into()))
    }

    /// A rule says no.
    #[must_use]
    pub fn refused(message: Message) -> Self {
        Self::Refused(message)
    }

    /// The platform shuts down.
    #[must_use]
    pub fn closed() -> Self {
        Self::unavailable("the platform is shutting down")
    }

    /// The same failure for another who waited on the same commit.
    #[must_use]
    pub fn again(&self) -> Self {
        self.clone()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => formatter.write_str("not found"),
            Self::Forbidden => formatter.write_str("forbidden"),
            Self::SignInNeeded => formatter.write_str("sign-in needed"),
            Self::Refused(message) => write!(formatter, "refused: {}", message.id()),
            Self::Conflict => formatter.write_str("changed by somebody else"),
            Self::FormExpired => formatter.write_str("the form has expired"),
            Self::Malformed => formatter.write_str("not understood"),
            Self::TooLarge => formatter.write_str("too large"),
            Self::TooMany { retry_after } => write!(formatter, "too often; again after {retry_after} s"),
            Self::NotTaken(failure) => {
                write!(formatter, "check {} refuses the entry: {}", failure.check.number(), failure.found.code)
            }
            Self::Unavailable(cause) | Self::Internal(cause) => {
                write!(formatter, "{cause}")?;
                let mut source = cause.source();
                while let Some(cause) = source {
                    write!(formatter, ": {cause}")?;
                    source = cause.source();
                }
                Ok(())
            }
        }
    }
}

impl Error for Failure {}

impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Failure({self})")
    }
}

impl From<diesel::result::Error> for Failure {
    /// No row is "not found": queries that may find nothing say so with `optional()`. A database that is away comes back.
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            error if database::passes(&error) => Self::unavailable(error),
            error => Self::internal(error),
        }
    }
}

impl From<crate::secrets::NoRandomness> for Failure {
    fn from(error: crate::secrets::NoRandomness) -> Self {
        Self::internal(error)
    }
}
