//! Why a log is not signed. Two kinds, which must never be mistaken for each other: after a
//! [`Fault`] the log does not sign until an operator has acted and the platform was restarted; what
//! is only [`Unready`] is tried again.

use std::path::PathBuf;

use crate::errors::Failure;

/// The log must not be signed. Every message says what happened and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The database has fewer entries than were signed.
    #[error(
        "the database has {inside} entries of the log {origin}, and {outside} were signed and may have been seen. \
         The database is older than the log: a backup was restored, or another database is used. \
         Restore a database that has all {outside} entries; a mirror of the log has the missing ones."
    )]
    Shorter {
        /// The log.
        origin: String,
        /// Entries in the database.
        inside: u64,
        /// Entries of the checkpoint outside.
        outside: u64,
    },
    /// The database has other entries than were signed.
    #[error(
        "the first {size} entries of the log {origin} are others than those that were signed. \
         The database is another one, or its past was changed: restore the database whose log was signed."
    )]
    Other {
        /// The log.
        origin: String,
        /// Entries of the checkpoint that the database contradicts.
        size: u64,
    },
    /// A log was signed that the database does not have.
    #[error(
        "{path} is the checkpoint of the log {origin}, which is not in the database. \
         The database is older than the log, or another one: restore the database whose log was signed."
    )]
    Unknown {
        /// The log.
        origin: String,
        /// The checkpoint outside.
        path: PathBuf,
    },
    /// The database has a signed checkpoint, and nothing outside confirms that it is the last one.
    #[error(
        "{path} is missing, so nobody can tell whether the database has the whole log {origin}. \
         Bring the folder back; if it is lost, put there the newest checkpoint that a mirror or a witness has."
    )]
    Unconfirmed {
        /// The log.
        origin: String,
        /// Where the checkpoint outside should be.
        path: PathBuf,
    },
    /// The file outside the database is no checkpoint of this log.
    #[error(
        "{path} is no checkpoint that the log {origin} signed. \
         Put there the newest checkpoint that a mirror or a witness has."
    )]
    DamagedOutside {
        /// The log.
        origin: String,
        /// The file.
        path: PathBuf,
    },
    /// The platform's secret gives another key than the log was opened with.
    #[error(
        "the platform's secret gives another key than the log {origin} was opened with: use the secret that it was opened with."
    )]
    OtherKey {
        /// The log.
        origin: String,
    },
    /// An entry is not in the database any more.
    #[error("entry {seq} of the log {origin} is gone from the database: restore the database.")]
    MissingEntry {
        /// The log.
        origin: String,
        /// Position of the entry.
        seq: u64,
    },
    /// An entry was changed after it was written.
    #[error("entry {seq} of the log {origin} was changed in the database ({what}): restore the database.")]
    ChangedEntry {
        /// The log.
        origin: String,
        /// Position of the entry.
        seq: u64,
        /// What does not fit.
        what: String,
    },
    /// A tile was changed or is gone.
    #[error("{tile} of the log {origin} was changed or is gone from the database: restore the database.")]
    ChangedTile {
        /// The log.
        origin: String,
        /// Its path.
        tile: String,
    },
    /// The stored checkpoint is not what the log signed.
    #[error("the checkpoint of the log {origin} was changed in the database: restore the database.")]
    ChangedCheckpoint {
        /// The log.
        origin: String,
    },
    /// A witness has cosigned more than the database has.
    #[error(
        "the database has {inside} entries of the log {origin}, and the witness {witness} says that it has cosigned \
         {outside}. The database is older than the log: restore one that has all entries. If the witness is wrong, \
         take it out of the settings (log.witnesses), and tell everybody why."
    )]
    LongerWitnessed {
        /// The log.
        origin: String,
        /// Who says so.
        witness: String,
        /// Entries in the database.
        inside: u64,
        /// Entries that were cosigned.
        outside: u64,
    },
    /// A witness has cosigned other entries than the database has.
    #[error(
        "the witness {witness} says that the first {size} entries of the log {origin} are others than those that it \
         has cosigned. Restore the database whose log was cosigned. If the witness is wrong, take it out of the \
         settings (log.witnesses), and tell everybody why."
    )]
    OtherWitnessed {
        /// The log.
        origin: String,
        /// Who says so.
        witness: String,
        /// Entries that it has cosigned.
        size: u64,
    },
    /// Another process, or an operator, took the log over.
    #[error(
        "the log {origin} was taken over by another process or by an operator, and this process has stopped signing it: \
         end the process that is not wanted, and restart the other. Only on PostgreSQL do several processes sign together."
    )]
    LeaseLost {
        /// The log.
        origin: String,
    },
}

impl Fault {
    /// The log's name.
    #[must_use]
    pub fn origin(&self) -> &str {
        match self {
            Self::Shorter { origin, .. }
            | Self::Other { origin, .. }
            | Self::Unknown { origin, .. }
            | Self::Unconfirmed { origin, .. }
            | Self::DamagedOutside { origin, .. }
            | Self::OtherKey { origin }
            | Self::MissingEntry { origin, .. }
            | Self::ChangedEntry { origin, .. }
            | Self::ChangedTile { origin, .. }
            | Self::ChangedCheckpoint { origin }
            | Self::LongerWitnessed { origin, .. }
            | Self::OtherWitnessed { origin, .. }
            | Self::LeaseLost { origin } => origin,
        }
    }
}

/// The log cannot be signed at the moment. Its entries are durable, and are signed the next time.
#[derive(Debug, thiserror::Error)]
pub enum Unready {
    /// The database did not answer.
    #[error("the database did not take the checkpoint")]
    Database(#[source] diesel::result::Error),
    /// The folder outside the database could not be written.
    #[error("{path} could not be written: make room and look at its permissions")]
    Outside {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// Something else inside.
    #[error(transparent)]
    Inside(Box<dyn std::error::Error + Send + Sync>),
}

/// Why a log was not signed now.
#[derive(Debug, thiserror::Error)]
pub enum NotPublished {
    /// It must not be.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// It could not be.
    #[error(transparent)]
    Unready(#[from] Unready),
}

impl NotPublished {
    /// What kept something from being done that is neither a fault of the log nor known here.
    pub(super) fn inside(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unready(Unready::Inside(cause.into()))
    }
}

impl From<diesel::result::Error> for NotPublished {
    fn from(error: diesel::result::Error) -> Self {
        Self::Unready(Unready::Database(error))
    }
}

impl From<Failure> for NotPublished {
    fn from(failure: Failure) -> Self {
        Self::inside(failure.to_string())
    }
}

impl From<NotPublished> for Failure {
    fn from(error: NotPublished) -> Self {
        Self::unavailable(error)
    }
}
