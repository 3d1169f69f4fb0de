//! What each losing project lacked: votes, or a lower cost. Found by running the rule again, so
//! that the answer takes every setting and the lot into account.
//!
//! Both searches bisect, which is sound here: under greedy funding neither more votes nor a lower
//! cost ever turns a winner into a loser.

use serde::Serialize;

use super::plan::Plan;
use super::{GreedyError, GreedySettings, RankBy};
use crate::model::Money;
use crate::ties::TieOrder;
use crate::totals::Totals;

/// How close one losing project came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shortfall {
    /// The id of the project.
    pub project: String,
    /// The fewest further votes with which it would have been funded, all else equal; `None` when
    /// no number of votes suffices.
    pub votes_lacking: Option<u64>,
    /// The highest cost at which it would have been funded with its votes, all else equal;
    /// `None` when not even a cost of 1 suffices.
    pub affordable_cost: Option<Money>,
}

/// How close every losing project came, in the order of the totals. The rule runs about a hundred
/// times for each, so this is for the ballots of elections, not for files of any size.
///
/// # Errors
/// As for [`super::fund`].
pub fn shortfalls(totals: &Totals, settings: &GreedySettings, lot: &TieOrder) -> Result<Vec<Shortfall>, GreedyError> {
    let plan = Plan::new(totals, settings, lot, &[])?;
    let funded = plan.walk().funded;
    let losers = totals.projects.iter().enumerate().filter(|(index, _)| !funded.contains(index));
    Ok(losers
        .map(|(index, tallied)| Shortfall {
            project: tallied.id.clone(),
            votes_lacking: votes_lacking(&plan, index),
            affordable_cost: affordable_cost(&plan, index),
        })
        .collect())
}

fn votes_lacking(plan: &Plan, project: usize) -> Option<u64> {
    let own = plan.votes(project);
    // With votes per cost, this many outrank everyone at any cost.
    let most = plan.votes.iter().copied().max()?.max(plan.minimum);
    let dearest = match plan.settings.rank_by {
        RankBy::Votes => 1,
        RankBy::VotesPerCost => plan.cost(project).max(1),
    };
    let ceiling = most.saturating_add(1).saturating_mul(dearest);
    let wins = |votes: u64| {
        let mut changed = plan.clone();
        set(&mut changed.votes, project, votes);
        changed.walk().funded.contains(&project)
    };
    least(own, ceiling, wins).map(|votes| votes - own)
}

fn affordable_cost(plan: &Plan, project: usize) -> Option<Money> {
    let own = plan.cost(project);
    let wins_after_cut = |cut: u64| {
        let mut changed = plan.clone();
        set(&mut changed.costs, project, own - cut);
        changed.walk().funded.contains(&project)
    };
    least(0, own.saturating_sub(1), wins_after_cut).map(|cut| own - cut)
}

/// The least number above `low` and up to `high` that passes, of a test that stays passed.
fn least(low: u64, high: u64, passes: impl Fn(u64) -> bool) -> Option<u64> {
    if high <= low || !passes(high) {
        return None;
    }
    let (mut fails, mut passed) = (low, high);
    while passed - fails > 1 {
        let middle = fails + (passed - fails) / 2;
        if passes(middle) { passed = middle } else { fails = middle }
    }
    Some(passed)
}

fn set(values: &mut [u64], index: usize, value: u64) {
    if let Some(slot) = values.get_mut(index) {
        *slot = value;
    }
}
