//! Why a trustee's tool says nothing, and what to do.

use thiserror::Error;

use crate::council::TrusteeFault;
use crate::entry::Role;
use crate::person::sign::CannotSign;
use crate::replay::NotReady;

/// Nothing is said; the message says what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DutyFault {
    /// The log does not hold, or it is not the time.
    #[error(transparent)]
    NotReady(#[from] NotReady),
    /// The key is not the one in force.
    #[error(transparent)]
    CannotSign(#[from] CannotSign),
    /// The seed does not fit what the log has of this trustee.
    #[error(transparent)]
    Trustee(#[from] TrusteeFault),
    /// The keys are another election's.
    #[error("the keys were made for another election: take the file of this one, or the right log")]
    OtherElection,
    /// Whoever holds the seed is no trustee.
    #[error("{} {index} is no trustee of this election: nothing is to be done in the ceremony", role.as_str())]
    NoTrustee {
        /// The holder's role.
        role: Role,
        /// The holder's number.
        index: u32,
    },
    /// The memory is somebody else's, or damaged.
    #[error("what this device remembers belongs to other keys, or is damaged: put the right file beside the keys")]
    OtherMemory,
    /// The copy is older than one that this device has seen.
    #[error("this copy of the log has {found} entries, and this device has seen one of {seen}: load the newest")]
    Older {
        /// Entries that were seen.
        seen: u64,
        /// Entries of this copy.
        found: u64,
    },
    /// The log is not the one that this device has seen before.
    #[error(
        "this log has another history than the one that this device has seen before: sign nothing, keep this copy, \
         and show it to the other trustees and to an observer"
    )]
    OtherHistory,
    /// Another closing was signed before.
    #[error(
        "this device has signed another closing of this election: a second one is never signed or decrypted, as two \
         would show the ballots by which they differ. Show both logs to the other trustees and to an observer"
    )]
    OtherClosing,
    /// In this attempt something else was said before.
    #[error(
        "in attempt {attempt} of the ceremony this device has said something else before: say nothing more in it, and \
         have the ceremony restarted"
    )]
    SaidOtherwise {
        /// The attempt.
        attempt: u32,
    },
}
