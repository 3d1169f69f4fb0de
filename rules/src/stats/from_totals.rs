//! What totals say about an outcome.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::exact::Exact;
use crate::model::Money;
use crate::totals::{Tallied, Totals};

/// Statistics from totals alone: all that can be said of votes counted by encrypted sums. What
/// each losing project lacked is the answer of [`crate::greedy::shortfalls`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FromTotals {
    /// How many ballots were counted.
    pub ballots: u64,
    /// How many persons may vote.
    pub roll: u64,
    /// Ballots per person on the roll.
    pub turnout: Exact,
    /// The money to spend.
    pub budget: Money,
    /// What the funded projects cost.
    pub spent: Money,
    /// How many projects are funded.
    pub winners: u64,
    /// All votes, for all projects.
    pub votes: u64,
    /// The mean number of funded projects on a ballot; for points, the mean of the points given
    /// to funded projects.
    pub mean_winners: Exact,
    /// The mean cost of the funded projects on a ballot; for points, weighted by them.
    pub mean_cost: Exact,
    /// By category, in order of name. A project of several categories counts fully in each; `None`
    /// stands for those without.
    pub by_category: Vec<ShareOfVotes>,
    /// By village, in order of name; `None` stands for projects of no village.
    pub by_village: Vec<ShareOfVotes>,
}

/// Votes and money of one category or village.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ShareOfVotes {
    /// Its name.
    pub name: Option<String>,
    /// Projects on the ballot.
    pub projects: u64,
    /// Votes for them.
    pub votes: u64,
    /// What they ask for.
    pub asked: u128,
    /// Funded projects.
    pub winners: u64,
    /// Votes for the funded ones.
    pub winners_votes: u64,
    /// What the funded ones cost.
    pub spent: u128,
}

impl FromTotals {
    /// The statistics of an outcome; `funded` are ids. Ids that the totals do not have are left
    /// out.
    #[must_use]
    pub fn new(totals: &Totals, funded: &[String]) -> Self {
        let funded: HashSet<&str> = funded.iter().map(String::as_str).collect();
        let won = |project: &&Tallied| funded.contains(project.id.as_str());
        let winners = || totals.projects.iter().filter(won);
        let votes_of_winners = winners().map(|project| u128::from(project.votes)).sum();
        let weighted = winners()
            .map(|p| u128::from(p.votes) * u128::from(p.cost))
            .sum();
        let ballots = u128::from(totals.ballots);
        Self {
            ballots: totals.ballots,
            roll: totals.roll,
            turnout: Exact::of(ballots, totals.roll.into()),
            budget: totals.budget,
            spent: winners().fold(0, |sum: u64, project| sum.saturating_add(project.cost)),
            winners: count(winners()),
            votes: totals
                .projects
                .iter()
                .fold(0, |sum: u64, p| sum.saturating_add(p.votes)),
            mean_winners: Exact::of(votes_of_winners, ballots),
            mean_cost: Exact::of(weighted, ballots),
            by_category: grouped(totals, &funded, |project| {
                match project.categories.as_slice() {
                    [] => vec![None],
                    names => names.iter().cloned().map(Some).collect(),
                }
            }),
            by_village: grouped(totals, &funded, |project| vec![project.village.clone()]),
        }
    }
}

fn count<'a>(projects: impl Iterator<Item = &'a Tallied>) -> u64 {
    u64::try_from(projects.count()).unwrap_or(u64::MAX)
}

fn grouped(
    totals: &Totals,
    funded: &HashSet<&str>,
    names: impl Fn(&Tallied) -> Vec<Option<String>>,
) -> Vec<ShareOfVotes> {
    let mut groups: BTreeMap<Option<String>, ShareOfVotes> = BTreeMap::new();
    for project in &totals.projects {
        for name in names(project) {
            let group = groups.entry(name.clone()).or_insert_with(|| ShareOfVotes {
                name,
                ..ShareOfVotes::default()
            });
            group.projects += 1;
            group.votes = group.votes.saturating_add(project.votes);
            group.asked += u128::from(project.cost);
            if funded.contains(project.id.as_str()) {
                group.winners += 1;
                group.winners_votes = group.winners_votes.saturating_add(project.votes);
                group.spent += u128::from(project.cost);
            }
        }
    }
    groups.into_values().collect()
}
