//! Ballot styles as systems of linear equations over bits (§5).
//!
//! Approval, points, knapsack and ranking differ only in their equations, so
//! one proof and one verifier serve them all.

mod choice;
mod feasible;
mod kernel;
mod range;
mod system;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use choice::{ChoiceError, Filled};
pub use feasible::{Infeasible, MAX_BODY, MAX_OPTIONS, body_length};
pub use kernel::Kernel;
pub(crate) use kernel::from_signed as kernel_scalar;
pub use system::{Equation, System, Term};

/// How voters choose (§5.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum BallotStyle {
    /// Approve at least `min` and at most `max` options, or none.
    Approval {
        /// k.
        min: u32,
        /// K.
        max: u32,
    },
    /// Give up to `each` points to an option, `min` to `max` together, or none.
    Points {
        /// p.
        min: u32,
        /// P.
        max: u32,
        /// q.
        each: u32,
    },
    /// Approve options that fit the budget together.
    Knapsack {},
    /// Rank up to as many options as there are scores.
    Ranking {
        /// What each rank is worth, first rank first; falling strictly.
        scores: Vec<u32>,
    },
}

impl BallotStyle {
    /// The greatest value that one ballot can give to one option.
    pub fn greatest_value(&self) -> u64 {
        match self {
            BallotStyle::Approval { .. } | BallotStyle::Knapsack {} => 1,
            BallotStyle::Points { each, .. } => u64::from(*each),
            BallotStyle::Ranking { scores } => scores.iter().copied().map(u64::from).max().unwrap_or_default(),
        }
    }
}
