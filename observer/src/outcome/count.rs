//! The count itself: one call into the rules, and everything they say about it.

use std::fmt::Display;
use std::thread;

use ortaq_rules::equal_shares::{self, EqualSharesOutcome, EqualSharesSettings};
use ortaq_rules::greedy::{self, GreedyOutcome, GreedySettings, Shortfall};
use ortaq_rules::stats::{FromBallots, FromTotals};
use ortaq_rules::{Instance, Money, TieOrder, Totals};

use super::settings::{self, Settings};
use super::statistics::Statistics;
use crate::answer::Failure;

/// A finished count with its explanation.
pub(super) struct Count {
    /// How it was counted.
    pub settings: Settings,
    /// Votes or points of all projects.
    pub totals: Totals,
    /// What came of it.
    pub story: Story,
    /// What it means for people.
    pub statistics: Statistics,
    /// What a count by votes would have meant, where that is another rule.
    pub by_votes: Option<Statistics>,
}

/// What a rule says about its outcome.
pub(super) enum Story {
    /// A count by votes, and how close the losing projects came.
    Greedy(GreedyOutcome, Vec<Shortfall>),
    /// A count by equal shares, and what it was asked to do.
    EqualShares(Box<EqualSharesOutcome>, EqualSharesSettings),
}

impl Story {
    /// Ids of the funded projects, in order of funding.
    pub(super) fn funded(&self) -> &[String] {
        match self {
            Self::Greedy(outcome, _) => &outcome.funded,
            Self::EqualShares(outcome, _) => &outcome.funded,
        }
    }

    /// What they cost together.
    pub(super) fn total_cost(&self) -> Money {
        match self {
            Self::Greedy(outcome, _) => outcome.total_cost,
            Self::EqualShares(outcome, _) => outcome.total_cost,
        }
    }
}

impl Count {
    /// The votes or points of a project.
    pub(super) fn votes(&self, id: &str) -> u64 {
        let found = self.totals.projects.iter().find(|project| project.id == id);
        found.map_or(0, |project| project.votes)
    }
}

/// Counts by the settings. Ties that cost and votes leave are broken by the ids, which stand in
/// for a lot: a file records none.
pub(super) fn count(instance: &Instance, settings: Settings) -> Result<Count, Failure> {
    let totals = Totals::from_instance(instance);
    let lot = TieOrder::by_id(totals.projects.iter().map(|project| project.id.as_str()));
    let (story, rival) = match &settings {
        Settings::Greedy(settings) => (by_votes(&totals, settings, &lot)?, None),
        Settings::EqualShares(shares) => {
            let rival = greedy::fund(&totals, &settings::by_votes(shares), &lot).map_err(failure)?;
            (by_shares(instance, shares, &lot)?, Some(rival.funded))
        }
    };
    let describe = |funded: &[String]| Statistics {
        totals: FromTotals::new(&totals, funded),
        ballots: FromBallots::new(instance, funded),
    };
    let (statistics, by_votes) = (describe(story.funded()), rival.as_deref().map(describe));
    Ok(Count { settings, totals, story, statistics, by_votes })
}

fn by_votes(totals: &Totals, settings: &GreedySettings, lot: &TieOrder) -> Result<Story, Failure> {
    let outcome = greedy::fund(totals, settings, lot).map_err(failure)?;
    let shortfalls = greedy::shortfalls(totals, settings, lot).map_err(failure)?;
    Ok(Story::Greedy(outcome, shortfalls))
}

fn by_shares(instance: &Instance, settings: &EqualSharesSettings, lot: &TieOrder) -> Result<Story, Failure> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let outcome = equal_shares::fund(instance, settings, lot, threads).map_err(failure)?;
    Ok(Story::EqualShares(Box::new(outcome), *settings))
}

fn failure(reason: impl Display) -> Failure {
    Failure::new("failure-rule", vec![("reason", reason.to_string().into())])
}
