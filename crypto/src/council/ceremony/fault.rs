//! Why an entry of the ceremony is refused, and whom to ask about it.

use std::fmt;

use thiserror::Error;

use super::Step;
use crate::council::equality::ProofFault;
use crate::council::{KEYS_MAX, KEYS_MIN, THRESHOLD_MIN, TRUSTEES_MAX};
use crate::group::Malformed;

/// An entry that the ceremony refuses. The ceremony is as it was before.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}: {fault}", Whom(*trustee))]
pub struct CeremonyFault {
    /// The trustee whose entry it is; none for a restart, which whoever runs the log writes.
    pub trustee: Option<u32>,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with an entry of the ceremony.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// Numbers that no election has.
    #[error(
        "{threshold} of {trustees} trustees cannot hold keys: the threshold is at least {THRESHOLD_MIN} \
         and at most the number of trustees, which is at most {TRUSTEES_MAX}"
    )]
    Council {
        /// n.
        trustees: u32,
        /// t.
        threshold: u32,
    },
    /// An entry for an attempt that is over or has not begun.
    #[error("this entry is for attempt {found}, but attempt {current} is under way: make it again for that one")]
    Attempt {
        /// Under way.
        current: u32,
        /// In the entry.
        found: u32,
    },
    /// A restart that is not for the next attempt.
    #[error("attempt {current} is under way, so a restart begins the one after it, not {found}")]
    Restart {
        /// Under way.
        current: u32,
        /// In the entry.
        found: u32,
    },
    /// No trustee has this index.
    #[error("there is no trustee {index} among {trustees}")]
    Trustee {
        /// The index in the entry.
        index: u32,
        /// n.
        trustees: u32,
    },
    /// It is the turn of other entries.
    #[error("this entry came out of turn: the ceremony is at the step “{step}”{}", Awaited(awaited))]
    OutOfTurn {
        /// The step that the ceremony is at.
        step: Step,
        /// Whose entries are missing for it.
        awaited: Vec<u32>,
    },
    /// The trustee has done this already.
    #[error("this trustee has already said this in this attempt: nothing is to be done")]
    Twice,
    /// Too few or too many keys.
    #[error("{found} keys cannot be made: the number is from {KEYS_MIN} to {KEYS_MAX}")]
    Keys {
        /// In the entry.
        found: u32,
    },
    /// The trustees do not make the same number of keys.
    #[error("the entry makes {found} keys and the attempt's first commit makes {expected}: commit to {expected}")]
    OtherKeys {
        /// In the attempt's first commit.
        expected: u32,
        /// In the entry.
        found: u32,
    },
    /// The one-time key is no key.
    #[error("the one-time key cannot be used ({0}): ask the trustee to commit again")]
    OneTimeKey(Malformed),
    /// A proof fails.
    #[error("{0}: ask the trustee to make the entry again, with an undamaged tool and seed")]
    Proof(#[from] ProofFault),
    /// A number of pieces that does not follow from keys, threshold and trustees.
    #[error("the entry says {found} pieces, but there must be {expected}")]
    Chunks {
        /// What follows.
        expected: u32,
        /// In the entry.
        found: u32,
    },
    /// A piece out of order.
    #[error("this is piece {found}, but piece {expected} comes next (they count from 0)")]
    Chunk {
        /// The next.
        expected: u32,
        /// In the entry.
        found: u32,
    },
    /// A piece that is too short or too long.
    #[error("the piece has {found} bytes, but it must have {expected}")]
    Length {
        /// In this piece.
        expected: usize,
        /// In the entry.
        found: usize,
    },
    /// A dealing that is not the one committed to.
    #[error(
        "the dealing does not open its commitment: ask the trustee which seed it used; \
         if the committed dealing does not come, restart with fresh secrets"
    )]
    Commitment,
    /// A point of a dealing is none.
    #[error("coefficient {coefficient} of key {key} is malformed ({fault}): restart with fresh secrets")]
    Coefficient {
        /// Which key.
        key: usize,
        /// Which coefficient.
        coefficient: usize,
        /// Why.
        fault: Malformed,
    },
    /// The dealings cancel out in a key.
    #[error("with this dealing key {key} is the identity, which nobody is to blame for: restart with fresh secrets")]
    Void {
        /// Which key.
        key: usize,
    },
    /// A sealed share is not a scalar.
    #[error("the sealed share of trustee {recipient} in key {key} is not a canonical scalar: ask for it again")]
    Sealed {
        /// For whom.
        recipient: u32,
        /// Which key.
        key: usize,
    },
    /// A complaint about oneself.
    #[error("a trustee cannot complain about itself: restart if its own seed is lost")]
    Oneself,
    /// A complaint about shares that are not there.
    #[error("the shares of trustee {accused} are not complete yet: complain once they are")]
    NoShares {
        /// Whose.
        accused: u32,
    },
    /// A point or points in the entry are malformed.
    #[error("the entry holds points that are {0}: ask the trustee to make it again")]
    Points(Malformed),
    /// A signed transcript that is not this one.
    #[error(
        "the confirmed transcript is not that of this log: ask the trustee which log it saw, \
         as somebody may be showing it another"
    )]
    Transcript,
    /// After a complaint, who lied is not a matter of opinion.
    #[error("the restart blames trustee {blamed}, but the complaint shows that trustee {guilty} lied")]
    WronglyBlamed {
        /// As the restart says, 0 for nobody.
        blamed: u32,
        /// As the complaint shows.
        guilty: u32,
    },
    /// A restart that blames nobody who is there.
    #[error("the restart blames trustee {blamed}, and there are {trustees}: name one of them, or 0")]
    Blamed {
        /// In the entry.
        blamed: u32,
        /// n.
        trustees: u32,
    },
}

/// Who is addressed.
struct Whom(Option<u32>);

impl fmt::Display for Whom {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(trustee) => write!(formatter, "trustee {trustee}"),
            None => formatter.write_str("who runs the log"),
        }
    }
}

/// Whose entries are missing.
struct Awaited<'a>(&'a [u32]);

impl fmt::Display for Awaited<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list: Vec<String> = self.0.iter().map(u32::to_string).collect();
        match list.as_slice() {
            [] => Ok(()),
            [one] => write!(formatter, ", awaiting trustee {one}"),
            many => write!(formatter, ", awaiting trustees {}", many.join(", ")),
        }
    }
}
