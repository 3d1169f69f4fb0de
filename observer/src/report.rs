//! What a recount found, as plain data: numbers, codes and names, in no language. The presentation
//! as lines and as JSON lives beside it, so that neither can know more than the other.

mod json;
mod lines;

pub use json::to_json;
pub use lines::{Detail, to_lines};

use crate::texts::Value;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Everything it looked at is as it should be.
    Passed,
    /// Something is wrong; the finding says what.
    Failed,
    /// Not made, since it builds on an earlier check that failed.
    NotReached {
        /// Number of the check that failed.
        cause: u8,
    },
    /// The vote has not come so far; nothing is wrong.
    NotYet,
}

/// What a check looked at and found: a code of [`crate::catalogue`] with its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The code; `found-{code}` is its text.
    pub code: String,
    /// The values named in the text.
    pub values: Vec<(String, Value)>,
}

/// One check of a recount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// Its number.
    pub number: u8,
    /// Its stable id.
    pub id: String,
    /// How it ended.
    pub state: State,
    /// What it found; empty where it was not made.
    pub found: Found,
}

/// The result of a recount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The name of the log, as its checkpoints have it.
    pub origin: String,
    /// The checks, in order. Those made on demand are present only when demanded.
    pub checks: Vec<CheckLine>,
    /// The fingerprint of the vote in groups of digits, once its definition is known.
    pub fingerprint: Option<String>,
    /// The log's public key.
    pub log_key: String,
    /// The names of the witnesses whose signatures are valid.
    pub witnesses: Vec<String>,
    /// Votes or points by project id, in the order of the ballot; empty before the count.
    pub totals: Vec<(String, u64)>,
    /// Ids of the funded projects, in the order in which they were funded.
    pub funded: Vec<String>,
}

impl Report {
    /// Whether nothing that could be checked is wrong. A vote under way can be valid so far.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.checks.iter().all(|check| matches!(check.state, State::Passed | State::NotYet))
    }

    /// Whether every check was made.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.checks.iter().all(|check| check.state != State::NotYet)
    }

    /// Whether the fingerprint was compared with one that the observer brought.
    #[must_use]
    pub fn is_anchored(&self) -> bool {
        self.checks.iter().any(|check| check.id == "fingerprint" && check.state == State::Passed)
    }
}

#[cfg(test)]
pub(crate) mod samples;
