//! Greedy funding: the most voted project first, then the next that fits.
//!
//! It works on totals alone, because real votes are counted by encrypted sums and nobody holds a
//! ballot. The settings are plain data of whole numbers with every field always present, so that
//! a frozen definition can carry them in canonical JSON.
//!
//! Order of work: reserved shares as they are listed, each among its members only; then the rest
//! of the budget among all. What a reserved share leaves over is not returned.
//!
//! Source: Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods" (AAAI 2019);
//! the variants are those that the Pabulib archive records.

mod outcome;
mod plan;
mod shortfall;
mod walk;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use outcome::{GreedyOutcome, Pool, Step, Tie, Verdict};
pub use shortfall::{Shortfall, shortfalls};

use crate::exact::Share;
use crate::model::Money;
use crate::ties::{LotError, TieOrder, TieRule};
use crate::totals::Totals;
use plan::Plan;

/// The rule, complete. [`GreedySettings::plain`] is the rule of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GreedySettings {
    /// What projects are ranked by.
    pub rank_by: RankBy,
    /// What happens after a project that no longer fits.
    pub after_misfit: AfterMisfit,
    /// The votes below which a project is not funded.
    pub minimum: MinimumVotes,
    /// Money set aside for some of the projects, spent first and in this order.
    pub reserved: Vec<ReservedShare>,
    /// Groups of which one project wins at most.
    pub exclusive_groups: Vec<ExclusiveGroup>,
    /// How equally ranked projects are put in order.
    pub ties: TieRule,
    /// The greatest number of projects on the reserve list; 0 for none.
    pub reserve_list: u64,
}

impl GreedySettings {
    /// Skip what no longer fits, no minimum, no reserved shares, no groups, no reserve list.
    #[must_use]
    pub fn plain(rank_by: RankBy, ties: TieRule) -> Self {
        Self {
            rank_by,
            after_misfit: AfterMisfit::Skip,
            minimum: MinimumVotes::None,
            reserved: Vec::new(),
            exclusive_groups: Vec::new(),
            ties,
            reserve_list: 0,
        }
    }
}

/// What projects are ranked by, greatest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RankBy {
    /// Their votes or points: satisfaction is worth what it costs.
    Votes,
    /// Their votes or points per money: every winner is worth the same.
    VotesPerCost,
}

/// What happens after a project that no longer fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterMisfit {
    /// It is skipped, and the next is tried.
    Skip,
    /// Funding from this pool stops.
    Stop,
}

/// The votes that a project needs to be funded at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum MinimumVotes {
    /// No minimum: even a project without votes is funded if it fits.
    None,
    /// A number of votes.
    Votes {
        /// The number.
        votes: u64,
    },
    /// A share of the roll, rounded up.
    ShareOfRoll {
        /// The share.
        share: Share,
    },
    /// A number of votes or a share of the roll, whichever is less.
    Lesser {
        /// The number.
        votes: u64,
        /// The share, rounded up.
        share: Share,
    },
}

impl MinimumVotes {
    /// The minimum in votes, for a roll of this length.
    ///
    /// # Errors
    /// [`GreedyError::BadShare`] when the share has no denominator or exceeds 64 bits.
    pub fn in_votes(self, roll: u64) -> Result<u64, GreedyError> {
        let part = |share: Share| share.of_rounded_up(roll).ok_or(GreedyError::BadShare);
        match self {
            Self::None => Ok(0),
            Self::Votes { votes } => Ok(votes),
            Self::ShareOfRoll { share } => part(share),
            Self::Lesser { votes, share } => Ok(votes.min(part(share)?)),
        }
    }
}

/// Money set aside for some of the projects, such as those of small villages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReservedShare {
    /// A code by which a page names it.
    pub label: String,
    /// The ids of the projects that it is for.
    pub members: Vec<String>,
    /// The money set aside, out of the budget.
    pub amount: Money,
}

/// A group of projects of which one wins at most: variants of one work, or one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusiveGroup {
    /// A code by which a page names it.
    pub label: String,
    /// The ids of the projects in it.
    pub members: Vec<String>,
}

/// Why totals, settings and lot do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GreedyError {
    /// A reserved share or a group names a project that is not on the ballot.
    #[error("no project has the id {id:?}")]
    UnknownProject {
        /// The id.
        id: String,
    },
    /// Two projects have one id.
    #[error("two projects have the id {id:?}")]
    DuplicateProject {
        /// The id.
        id: String,
    },
    /// The reserved shares together exceed the budget.
    #[error("the reserved shares together exceed the budget")]
    ReservedExceedsBudget,
    /// A share has no denominator, or exceeds 64 bits.
    #[error("a share is not a number of votes")]
    BadShare,
    /// Projects funded beforehand already exceed the budget.
    #[error("what is already funded exceeds the budget")]
    AlreadyOverspent,
    /// The lot does not order these projects.
    #[error(transparent)]
    Lot(#[from] LotError),
}

/// Funds projects by their votes.
///
/// # Errors
/// [`GreedyError`] when totals, settings and lot contradict each other; never because of votes.
pub fn fund(totals: &Totals, settings: &GreedySettings, lot: &TieOrder) -> Result<GreedyOutcome, GreedyError> {
    complete(totals, settings, lot, &[])
}

/// Funds further projects after those `already` funded (by index), with what they leave of the
/// budget: the completion of an Equal Shares outcome. The outcome names the further ones only.
///
/// # Errors
/// As for [`fund`], and [`GreedyError::AlreadyOverspent`].
pub fn complete(
    totals: &Totals,
    settings: &GreedySettings,
    lot: &TieOrder,
    already: &[usize],
) -> Result<GreedyOutcome, GreedyError> {
    let plan = Plan::new(totals, settings, lot, already)?;
    Ok(outcome::render(&plan, &plan.walk()))
}
