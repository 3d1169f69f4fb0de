//! The Method of Equal Shares: every voter gets an equal part of the budget, and projects are
//! bought by their supporters, cheapest per unit of satisfaction first.
//!
//! It needs whole ballots, so it serves `.pb` files, and elections counted by a shuffle.
//!
//! Every comparison is exact. A voter's purse is the endowment less the prices paid in full, so
//! sums of purses are integer combinations of the endowment and of one price per round; these
//! stand over one common denominator, and only they are large numbers. Doubles with a proven
//! error bound find the cheapest project, and whatever lies within 10^-8 of it is decided exactly.
//!
//! Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive
//! Utilities" (NeurIPS 2021); completion and comparison as on equalshares.net.

mod compare;
mod electorate;
mod ledger;
mod outcome;
mod rounds;
mod scan;
mod sweep;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use compare::Comparison;
pub use outcome::{
    EqualSharesOutcome, Kept, NextStep, Purchase, Removal, ScanSummary, Stop, TiedProjects,
};

use crate::greedy::{self, GreedyError, GreedyOutcome, GreedySettings, MinimumVotes, RankBy};
use crate::model::Instance;
use crate::ties::{LotError, TieOrder, TieRule};
use crate::totals::Totals;
use electorate::Electorate;

/// The rule, complete. "Add1" names several rules in the literature; these settings tell them
/// apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EqualSharesSettings {
    /// What a funded project is worth to a supporter.
    pub utility: Utility,
    /// What happens with the money that the first run leaves over.
    pub completion: Completion,
    /// The endowment of the first run.
    pub start: Start,
    /// By how many whole units of the currency each further run raises the endowment. Currencies
    /// with small units need more than 1.
    pub step: u64,
    /// Whether raising ends at the first outcome to which no further project could be added;
    /// otherwise only before the first that exceeds the budget.
    pub exhaustive_stop: bool,
    /// Which projects an outcome must leave no money for, to be exhaustive.
    pub exhaustive_over: ExhaustiveOver,
    /// The votes or points below which a project takes no part.
    pub minimum_votes: u64,
    /// Whether greedy funding takes the place of Equal Shares where strictly more voters have
    /// strictly more winners under it.
    pub compare_with_greedy: bool,
    /// How often the endowment may be raised before the rule gives up with
    /// [`EqualSharesError::TooManySteps`].
    pub most_steps: u64,
}

impl EqualSharesSettings {
    /// The settings of the reference implementation pabutools: exact start, step 1, exhaustive
    /// stop over supported projects, no comparison.
    #[must_use]
    pub fn reference(utility: Utility, completion: Completion) -> Self {
        Self {
            utility,
            completion,
            start: Start::Exact,
            step: 1,
            exhaustive_stop: true,
            exhaustive_over: ExhaustiveOver::Supported,
            minimum_votes: 0,
            compare_with_greedy: false,
            most_steps: 1_000_000,
        }
    }

    /// The settings with which real elections in Wieliczka, Świecie and Assen were decided: start
    /// rounded down, step 1, no exhaustive stop, no greedy completion.
    #[must_use]
    pub fn as_in_elections(compare_with_greedy: bool) -> Self {
        Self {
            start: Start::Floor,
            exhaustive_stop: false,
            compare_with_greedy,
            ..Self::reference(Utility::Cost, Completion::Add1)
        }
    }
}

/// What a funded project is worth to a supporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Utility {
    /// Its points times its cost; an approval is one point.
    Cost,
    /// Its points.
    Cardinality,
}

/// What happens with the money that the first run leaves over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// Nothing.
    None,
    /// The endowment is raised step by step.
    Add1,
    /// The endowment is raised, and greedy funding spends what is left then.
    Add1u,
}

/// The endowment of the first run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The budget divided by the number of ballots, exactly.
    Exact,
    /// The same, rounded down to a whole unit of the currency.
    Floor,
}

/// Which projects an outcome must leave no money for, to be exhaustive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExhaustiveOver {
    /// Those with a cost and a supporter.
    Supported,
    /// All.
    All,
}

/// Why the rule has no outcome.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EqualSharesError {
    /// The step is zero, or beyond 64 bits in the smallest unit of money.
    #[error("the step of the endowment is out of range")]
    BadStep,
    /// The endowment was raised [`EqualSharesSettings::most_steps`] times without an end.
    #[error("no end after {steps} steps: a larger step is needed")]
    TooManySteps {
        /// How often.
        steps: u64,
    },
    /// A ballot gives a project more points than 32 bits hold, or there are as many ballots.
    #[error("more points or ballots than 32 bits hold")]
    TooLarge,
    /// The lot does not order these projects.
    #[error(transparent)]
    Lot(#[from] LotError),
    /// Greedy completion or comparison failed.
    #[error(transparent)]
    Greedy(#[from] GreedyError),
}

/// Funds projects by the Method of Equal Shares, on at most `threads` threads; 1 starts none,
/// which is what WebAssembly needs. The number of threads never changes the outcome.
///
/// # Errors
/// [`EqualSharesError`]
pub fn fund(
    instance: &Instance,
    settings: &EqualSharesSettings,
    lot: &TieOrder,
    threads: usize,
) -> Result<EqualSharesOutcome, EqualSharesError> {
    lot.check(instance.projects.len())?;
    let electorate = Electorate::new(instance, settings, lot)?;
    let scanned = scan::scan(&electorate, settings, threads)?;
    let mut funded = scanned.run.winners.clone();
    let totals = Totals::from_instance(instance);
    let completion = match settings.completion {
        Completion::Add1u => Some(complete(&totals, settings, lot, &funded)?),
        Completion::None | Completion::Add1 => None,
    };
    funded.extend(
        completion
            .iter()
            .flat_map(|greedy| indices(instance, greedy)),
    );
    let comparison = match settings.compare_with_greedy {
        true => Some(compare_with_greedy(
            instance, &totals, settings, lot, &funded,
        )?),
        false => None,
    };
    Ok(outcome::render(
        &electorate,
        scanned,
        &funded,
        completion,
        comparison,
    ))
}

/// The greedy rule that goes with these settings.
fn greedy_settings(settings: &EqualSharesSettings) -> GreedySettings {
    let rank_by = match settings.utility {
        Utility::Cost => RankBy::Votes,
        Utility::Cardinality => RankBy::VotesPerCost,
    };
    GreedySettings {
        minimum: MinimumVotes::Votes {
            votes: settings.minimum_votes,
        },
        ..GreedySettings::plain(rank_by, TieRule::LowestCostThenLot)
    }
}

fn complete(
    totals: &Totals,
    settings: &EqualSharesSettings,
    lot: &TieOrder,
    funded: &[usize],
) -> Result<GreedyOutcome, GreedyError> {
    greedy::complete(totals, &greedy_settings(settings), lot, funded)
}

fn compare_with_greedy(
    instance: &Instance,
    totals: &Totals,
    settings: &EqualSharesSettings,
    lot: &TieOrder,
    funded: &[usize],
) -> Result<Comparison, GreedyError> {
    let greedy = greedy::fund(totals, &greedy_settings(settings), lot)?;
    let rivals = indices(instance, &greedy);
    Ok(compare::compare(instance, funded, &rivals, greedy))
}

fn indices(instance: &Instance, greedy: &GreedyOutcome) -> Vec<usize> {
    let place = |id: &String| {
        instance
            .projects
            .iter()
            .position(|project| project.id == *id)
    };
    greedy.funded.iter().filter_map(place).collect()
}
