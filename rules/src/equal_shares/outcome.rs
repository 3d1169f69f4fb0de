//! What Equal Shares decided and why, as codes and numbers for a page.

use serde::Serialize;

use super::compare::Comparison;
use super::electorate::{Candidate, Electorate};
use super::rounds::{RemovalRecord, RoundRecord, Run};
use super::scan::Scanned;
use crate::exact::Exact;
use crate::greedy::GreedyOutcome;
use crate::model::Money;
use crate::ties::DecidedBy;

/// The outcome, with every round that led to it. Amounts are in the smallest unit of money.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EqualSharesOutcome {
    /// The ids of the funded projects, in order of funding: those bought in rounds and those of
    /// the completion, or those of greedy funding where the comparison chose it.
    pub funded: Vec<String>,
    /// What they cost together.
    pub total_cost: Money,
    /// Which rule's outcome was kept.
    pub kept: Kept,
    /// How the endowment was found.
    pub scan: ScanSummary,
    /// The purchases of Equal Shares, in order.
    pub rounds: Vec<Purchase>,
    /// The projects that their supporters could not pay, in the order in which that was found.
    pub removals: Vec<Removal>,
    /// How greedy funding spent what was left.
    pub completion: Option<GreedyOutcome>,
    /// The comparison with greedy funding.
    pub comparison: Option<Comparison>,
}

/// Which rule's outcome was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// That of Equal Shares.
    EqualShares,
    /// That of greedy funding, by the comparison step.
    Greedy,
}

/// How the endowment was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScanSummary {
    /// What every voter had in the run that counts.
    pub endowment: Exact,
    /// How often the endowment was raised to it.
    pub steps: u64,
    /// Why it was not raised further.
    pub stop: Stop,
    /// What one more step would have funded, where that exceeds the budget.
    pub next: Option<NextStep>,
    /// How many bits the common denominator had at the end.
    pub denominator_bits: u64,
}

/// Why the endowment was not raised further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// The settings ask for one run.
    NotRaised,
    /// The next outcome would exceed the budget.
    Overspent,
    /// No further project fits the budget.
    Exhaustive,
    /// Every project with a cost and a supporter is funded.
    AllFunded,
}

/// The outcome after the one that counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextStep {
    /// The ids of its projects, in order of funding.
    pub funded: Vec<String>,
    /// What they cost together.
    pub total_cost: Exact,
    /// By how much that exceeds the budget.
    pub overspent: Exact,
}

/// One round: the project bought, and who paid what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Purchase {
    /// The id of the project.
    pub project: String,
    /// What it asks for.
    pub cost: Money,
    /// The price per point; an approval is one point.
    pub price: Exact,
    /// Its supporters, in voters.
    pub supporters: u64,
    /// How many of them paid the price in full.
    pub paid_in_full: u64,
    /// The points of those who paid in full; with approvals, their number again. The price times
    /// this, and the rest, make up the cost.
    pub points_in_full: u64,
    /// How many of them had less, and paid all that they had left.
    pub paid_the_rest: u64,
    /// What these paid together.
    pub rest: Exact,
    /// How many of its supporters had nothing left.
    pub paid_nothing: u64,
    /// What all voters together have left afterwards.
    pub left: Exact,
    /// The tie with other projects at exactly this price per satisfaction.
    pub tie: Option<TiedProjects>,
}

/// Projects that were equally cheap in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TiedProjects {
    /// Their ids, in the order that broke the tie.
    pub projects: Vec<String>,
    /// The last thing needed to put the first before the others.
    pub decided_by: DecidedBy,
}

/// A project that its supporters could not pay.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Removal {
    /// The id of the project.
    pub project: String,
    /// What it asks for.
    pub cost: Money,
    /// Its supporters, in voters.
    pub supporters: u64,
    /// How many rounds had been held when they could no longer pay.
    pub after_round: u64,
    /// What they had left then.
    pub money: Exact,
    /// What was missing then.
    pub lacking: Exact,
    /// What they had left at the end. At this endowment, the project would have been funded for
    /// certain at this cost; perhaps also at a higher one.
    pub affordable_cost: Exact,
}

pub(super) fn render(
    electorate: &Electorate,
    scanned: Scanned,
    funded: &[usize],
    completion: Option<GreedyOutcome>,
    comparison: Option<Comparison>,
) -> EqualSharesOutcome {
    let greedy = comparison
        .as_ref()
        .filter(|comparison| comparison.greedy_wins());
    let (kept, funded, total_cost) = match greedy {
        Some(comparison) => (
            Kept::Greedy,
            comparison.greedy.funded.clone(),
            comparison.greedy.total_cost,
        ),
        None => {
            let costs = funded
                .iter()
                .filter_map(|&index| electorate.candidates.get(index));
            (
                Kept::EqualShares,
                ids(electorate, funded),
                costs.map(|found| found.cost).sum(),
            )
        }
    };
    let Scanned {
        run,
        steps,
        stop,
        next,
    } = scanned;
    EqualSharesOutcome {
        funded,
        total_cost,
        kept,
        scan: ScanSummary {
            endowment: run.ledger.endowment(),
            steps,
            stop,
            next: next.map(|next| next_step(electorate, &next)),
            denominator_bits: run.ledger.denominator_bits(),
        },
        rounds: run
            .rounds
            .into_iter()
            .map(|round| purchase(electorate, round))
            .collect(),
        removals: run
            .removals
            .into_iter()
            .map(|found| removal(electorate, found))
            .collect(),
        completion,
        comparison,
    }
}

fn ids(electorate: &Electorate, projects: &[usize]) -> Vec<String> {
    projects
        .iter()
        .map(|&project| describe(electorate, project).0)
        .collect()
}

/// A project's id, its cost, and its supporters in voters.
fn describe(electorate: &Electorate, project: usize) -> (String, Money, u64) {
    electorate
        .candidates
        .get(project)
        .map(|found: &Candidate| (found.id.clone(), found.cost, found.voters()))
        .unwrap_or_default()
}

fn next_step(electorate: &Electorate, next: &Run) -> NextStep {
    NextStep {
        funded: ids(electorate, &next.winners),
        total_cost: Exact::whole(next.total_cost),
        overspent: Exact::whole(next.total_cost.saturating_sub(electorate.budget.into())),
    }
}

fn purchase(electorate: &Electorate, round: RoundRecord) -> Purchase {
    let (project, cost, supporters) = describe(electorate, round.project);
    let voters = |count: u128| u64::try_from(count).unwrap_or(u64::MAX);
    let (paid_in_full, paid_the_rest) = (voters(round.paid_in_full), voters(round.paid_the_rest));
    Purchase {
        project,
        cost,
        price: round.price,
        supporters,
        paid_in_full,
        points_in_full: voters(round.points_in_full),
        paid_the_rest,
        rest: round.rest,
        paid_nothing: supporters
            .saturating_sub(paid_in_full)
            .saturating_sub(paid_the_rest),
        left: round.left_of_all,
        tie: round.decided_by.map(|decided_by| TiedProjects {
            projects: ids(electorate, &round.tied),
            decided_by,
        }),
    }
}

fn removal(electorate: &Electorate, found: RemovalRecord) -> Removal {
    let (project, cost, supporters) = describe(electorate, found.project);
    Removal {
        project,
        cost,
        supporters,
        after_round: u64::try_from(found.round).unwrap_or(u64::MAX),
        money: found.money,
        lacking: found.lacking,
        affordable_cost: found.money_at_the_end,
    }
}
