//! What whole ballots say about an outcome.

use std::collections::{BTreeMap, HashSet};

use num_bigint::BigInt;
use serde::Serialize;

use crate::exact::Exact;
use crate::model::{Ballot, Instance};

/// Statistics from whole ballots. A project is a winner of every voter who named it, whatever
/// points it got from them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FromBallots {
    /// Ballots cast, empty ones included.
    pub voters: u64,
    /// Voters with no winner.
    pub without_winner: u64,
    /// Their share of all.
    pub without_winner_share: Exact,
    /// The mean number of winners per voter.
    pub mean_winners: Exact,
    /// The mean cost of a voter's winners, in the smallest unit of money.
    pub mean_cost: Exact,
    /// The Gini coefficient of the cost of a voter's winners: 0 when all have equally much.
    pub gini: Exact,
    /// How unequally the money was spent: a voter's power is the sum of cost / supporters over
    /// the voter's winners; this is the mean of its distance from budget / voters, as a share of
    /// that. A double: it describes, and decides nothing.
    pub power_inequality: f64,
    /// How many voters have so many winners.
    pub by_winners: Vec<HistogramBar>,
    /// How many voters have a power of so many tenths of an equal share, rounded down; the last
    /// bar, 30, is for three shares and more.
    pub by_power: Vec<HistogramBar>,
}

/// One bar of a histogram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HistogramBar {
    /// What is counted here.
    pub value: u64,
    /// How many voters.
    pub voters: u64,
}

/// The last bar of the histogram of power, in tenths of an equal share.
const GREATEST_POWER: u64 = 30;

/// One voter, as the statistics see them.
struct Voter {
    winners: u64,
    cost: u128,
    power: f64,
}

impl FromBallots {
    /// The statistics of an outcome; `funded` are ids. Ids that the instance does not have are
    /// left out.
    #[must_use]
    pub fn new(instance: &Instance, funded: &[String]) -> Self {
        let voters = voters(instance, funded);
        let total = u64::try_from(voters.len()).unwrap_or(u64::MAX);
        let all = u128::from(total);
        let without_winner = voters.iter().filter(|voter| voter.winners == 0).count();
        let without_winner = u64::try_from(without_winner).unwrap_or(u64::MAX);
        let equal_share = instance.budget as f64 / total as f64;
        Self {
            voters: total,
            without_winner,
            without_winner_share: Exact::of(without_winner.into(), all),
            mean_winners: Exact::of(
                voters.iter().map(|voter| u128::from(voter.winners)).sum(),
                all,
            ),
            mean_cost: Exact::of(voters.iter().map(|voter| voter.cost).sum(), all),
            gini: gini(voters.iter().map(|voter| voter.cost).collect()),
            power_inequality: power_inequality(&voters, equal_share),
            by_winners: histogram(voters.iter().map(|voter| voter.winners)),
            by_power: histogram(voters.iter().map(|voter| tenths(voter.power, equal_share))),
        }
    }
}

fn voters(instance: &Instance, funded: &[String]) -> Vec<Voter> {
    let funded: HashSet<&str> = funded.iter().map(String::as_str).collect();
    let projects = instance.projects.iter().zip(instance.supporters());
    let prices: Vec<Option<(u64, f64)>> = projects
        .map(|(project, supporters)| {
            let power = project.cost as f64 / supporters as f64;
            funded
                .contains(project.id.as_str())
                .then_some((project.cost, power))
        })
        .collect();
    let voter = |ballot: &Ballot| {
        let mut voter = Voter {
            winners: 0,
            cost: 0,
            power: 0.0,
        };
        for choice in &ballot.choices {
            if let Some(Some((cost, power))) = prices.get(choice.project as usize) {
                voter.winners += 1;
                voter.cost += u128::from(*cost);
                voter.power += power;
            }
        }
        voter
    };
    instance.ballots.iter().map(voter).collect()
}

/// The Gini coefficient: with values in ascending order, Σ (2i − n − 1)·xᵢ / (n·Σ xᵢ), i from 1.
fn gini(mut values: Vec<u128>) -> Exact {
    values.sort_unstable();
    let count = BigInt::from(values.len());
    let mut above = BigInt::from(0);
    let mut total = BigInt::from(0);
    for (place, value) in (1u64..).zip(&values) {
        above += (BigInt::from(2 * place) - &count - 1) * *value;
        total += *value;
    }
    Exact::ratio(&above, &(count * total))
}

fn power_inequality(voters: &[Voter], equal_share: f64) -> f64 {
    if voters.is_empty() || equal_share <= 0.0 {
        return 0.0;
    }
    let distances: f64 = voters
        .iter()
        .map(|voter| (voter.power - equal_share).abs())
        .sum();
    distances / voters.len() as f64 / equal_share
}

/// A power in tenths of an equal share, rounded down, up to the last bar.
fn tenths(power: f64, equal_share: f64) -> u64 {
    let reached = |tenths: &u64| power * 10.0 >= equal_share * *tenths as f64;
    (1..=GREATEST_POWER).take_while(reached).last().unwrap_or(0)
}

fn histogram(values: impl Iterator<Item = u64>) -> Vec<HistogramBar> {
    let mut bars: BTreeMap<u64, u64> = BTreeMap::new();
    for value in values {
        *bars.entry(value).or_default() += 1;
    }
    bars.into_iter()
        .map(|(value, voters)| HistogramBar { value, voters })
        .collect()
}
