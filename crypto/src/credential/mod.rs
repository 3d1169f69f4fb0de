//! The right to vote once: a credential is an Ed25519 key whose secret is the
//! sum of the parts that independent issuers print, so that no issuer alone can
//! vote for anyone (§7, §13.2).

use std::fmt;

pub mod code;
pub mod issuance;
pub mod key;
pub mod part;
pub mod roll;

pub use issuance::{CodeSeed, Issuance};

/// Who makes a part: one of at most two issuers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issuer {
    /// Issuer 1, by default the registrar.
    First,
    /// Issuer 2, by default a council member.
    Second,
}

impl Issuer {
    /// The issuer's number in the log: 1 or 2.
    pub fn number(self) -> u32 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }

    /// The issuer of a number in the log, if it is 1 or 2.
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "issuer {}", self.number())
    }
}
