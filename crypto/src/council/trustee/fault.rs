//! Why a trustee's tool does not say what it is asked to say.

use thiserror::Error;

use crate::council::ceremony::Step;
use crate::council::{KEYS_MAX, KEYS_MIN};

/// Nothing was made; the message says what to do.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TrusteeFault {
    /// The key enrolled for this trustee is not made from this seed.
    #[error(
        "the log has another key for trustee {index} than this seed makes: check that seed and election are the right \
         ones; if they are, somebody else was enrolled in your place, so tell the other trustees"
    )]
    Stranger {
        /// The trustee.
        index: u32,
    },
    /// The ceremony is another election's, or has other trustees.
    #[error("this is not the ceremony of the election that the seed was opened for: load the right log")]
    OtherCeremony,
    /// It is not the time for this.
    #[error("the ceremony is at the step “{step}”, where this is not said: load the newest log")]
    OutOfTurn {
        /// The step that the ceremony is at.
        step: Step,
    },
    /// Too few or too many keys, or not as many as the others make.
    #[error("{found} keys cannot be made: the number is from {KEYS_MIN} to {KEYS_MAX}, and the same for all trustees")]
    Keys {
        /// How many were asked for.
        found: u32,
    },
    /// What the log has from this trustee is not made from this seed.
    #[error(
        "the log has a commitment of trustee {index} that this seed does not make: if you have another seed, use it; \
         otherwise have the ceremony restarted, and ask who signed in your name"
    )]
    NotMine {
        /// The trustee.
        index: u32,
    },
    /// A dealer's shares do not fit what it dealt.
    #[error("trustee {dealer} sent you a false share of key {key}: publish a complaint")]
    FalseShares {
        /// Who.
        dealer: u32,
        /// The first false one.
        key: usize,
    },
    /// There is nothing to complain about.
    #[error("all shares that trustee {dealer} sent you are right: a complaint would blame you")]
    NothingWrong {
        /// Who.
        dealer: u32,
    },
    /// No shares from this dealer.
    #[error("there are no shares from trustee {dealer} to you in this log: load the newest log")]
    NoShares {
        /// Who.
        dealer: u32,
    },
    /// The shares do not fit the council's keys.
    #[error("your shares do not fit the council's keys: this is not the seed, or not the log, of the ceremony")]
    Misfit,
    /// A question about another election or with more options than there are keys.
    #[error("the question does not fit the keys of this ceremony: load the right log")]
    Question,
}
