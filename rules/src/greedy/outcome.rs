//! What greedy funding decided and why, as codes and numbers for a page.

use serde::Serialize;

use super::plan::Plan;
use super::walk::{Taken, Turn, Walk};
use crate::model::Money;
use crate::ties::DecidedBy;

/// The outcome, with every step that led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GreedyOutcome {
    /// The ids of the funded projects, in order of funding.
    pub funded: Vec<String>,
    /// What they cost together.
    pub total_cost: Money,
    /// The votes that a project needed at least.
    pub minimum_votes: u64,
    /// The parts of the budget in the order in which they were spent; the last is open to all.
    pub pools: Vec<Pool>,
    /// Every project's turn, in order; a member of a reserved share that wins nothing there has
    /// another turn in the last pool.
    pub steps: Vec<Step>,
    /// Every tie among projects over the minimum, whether or not it mattered.
    pub ties: Vec<Tie>,
    /// Who moves up if a funded project falls away, best first.
    pub reserve_list: Vec<String>,
}

/// A part of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pool {
    /// The label of the reserved share; `None` for the pool that is open to all.
    pub reserved: Option<String>,
    /// The money in it.
    pub amount: Money,
    /// What was spent of it.
    pub spent: Money,
}

/// One project's turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Position of the pool in [`GreedyOutcome::pools`].
    pub pool: usize,
    /// The id of the project.
    pub project: String,
    /// Its votes.
    pub votes: u64,
    /// What it asks for.
    pub cost: Money,
    /// The money that was left in the pool before its turn.
    pub left: Money,
    /// What was decided.
    pub verdict: Verdict,
}

/// What was decided at a project's turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// It is funded.
    Funded {
        /// The money left in the pool afterwards.
        left: Money,
    },
    /// It costs more than is left.
    DoesNotFit {
        /// By how much.
        lacking: Money,
    },
    /// It has fewer votes than the minimum.
    BelowMinimum {
        /// The minimum.
        needed: u64,
        /// How many votes are missing.
        lacking: u64,
    },
    /// Another project of an exclusive group is funded.
    GroupAlreadyWon {
        /// The label of the group.
        group: String,
        /// The id of the project that won it.
        winner: String,
    },
    /// Funding from this pool stopped at an earlier project that did not fit.
    AfterStop,
}

/// Projects of equal rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// Position of the pool in [`GreedyOutcome::pools`].
    pub pool: usize,
    /// Their ids, in the order that broke the tie.
    pub projects: Vec<String>,
    /// The last thing needed to put them in order.
    pub decided_by: DecidedBy,
    /// Whether another order would have funded other projects.
    pub decisive: bool,
}

pub(super) fn render(plan: &Plan, walk: &Walk) -> GreedyOutcome {
    let id = |project: usize| -> String {
        plan.totals.projects.get(project).map(|tallied| tallied.id.clone()).unwrap_or_default()
    };
    let ids = |projects: &[usize]| projects.iter().map(|&project| id(project)).collect();
    let reserve = walk.ranking.iter().copied().filter(|&project| walk.in_reserve(plan, project));
    let length = usize::try_from(plan.settings.reserve_list).unwrap_or(usize::MAX);
    GreedyOutcome {
        funded: ids(&walk.funded),
        total_cost: walk.funded.iter().map(|&project| plan.cost(project)).sum(),
        minimum_votes: plan.minimum,
        pools: pools(plan, walk),
        steps: walk.turns.iter().map(|taken| step(plan, taken, &id)).collect(),
        ties: walk
            .ties
            .iter()
            .map(|tied| Tie {
                pool: tied.pool,
                projects: ids(&tied.projects),
                decided_by: tied.decided_by,
                decisive: tied.decisive,
            })
            .collect(),
        reserve_list: ids(&reserve.take(length).collect::<Vec<_>>()),
    }
}

fn pools(plan: &Plan, walk: &Walk) -> Vec<Pool> {
    let label = |place: usize| plan.settings.reserved.get(place).map(|share| share.label.clone());
    let spent = |pool: usize| {
        let funded = |taken: &&Taken| taken.pool == pool && taken.turn == Turn::Funded;
        walk.turns.iter().filter(funded).map(|taken| plan.cost(taken.project)).sum()
    };
    let terms = plan.pools.iter().enumerate();
    terms
        .map(|(pool, terms)| Pool {
            reserved: terms.reserved.and_then(label),
            amount: terms.amount,
            spent: spent(pool),
        })
        .collect()
}

fn step(plan: &Plan, taken: &Taken, id: &impl Fn(usize) -> String) -> Step {
    let (votes, cost) = (plan.votes(taken.project), plan.cost(taken.project));
    let verdict = match taken.turn {
        Turn::Funded => Verdict::Funded { left: taken.left.saturating_sub(cost) },
        Turn::DoesNotFit { lacking } => Verdict::DoesNotFit { lacking },
        Turn::BelowMinimum => {
            Verdict::BelowMinimum { needed: plan.minimum, lacking: plan.minimum.saturating_sub(votes) }
        }
        Turn::GroupAlreadyWon { group, winner } => Verdict::GroupAlreadyWon {
            group: plan.settings.exclusive_groups.get(group).map(|group| group.label.clone()).unwrap_or_default(),
            winner: id(winner),
        },
        Turn::AfterStop => Verdict::AfterStop,
    };
    Step { pool: taken.pool, project: id(taken.project), votes, cost, left: taken.left, verdict }
}
