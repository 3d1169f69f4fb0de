//! The steps of an attempt, which all trustees take together.

use std::fmt;

/// What the ceremony waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One-time keys and commitments.
    Commit,
    /// Dealings.
    Deal,
    /// Sealed shares.
    Shares,
    /// Signatures of the transcript, or complaints.
    Confirm,
    /// Decryptions of a public value.
    Rehearse,
    /// After a complaint: a new attempt.
    Restart,
    /// Nothing: the keys are made.
    Done,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Commit => "commit",
            Self::Deal => "deal",
            Self::Shares => "shares",
            Self::Confirm => "confirm",
            Self::Rehearse => "rehearse",
            Self::Restart => "restart",
            Self::Done => "done",
        })
    }
}
