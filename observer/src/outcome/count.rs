//! The count itself: one call into the rules, and everything they say about it.

use std::thread;

use ortaq_rules::equal_shares::{self, EqualSharesOutcome, EqualSharesSettings};
use ortaq_rules::greedy::{self, GreedyError, GreedyOutcome, GreedySettings, Shortfall};
use ortaq_rules::{Instance, Money, TieOrder, Totals};

use super::settings::Settings;
use crate::answer::Failure;

/// A finished count with its explanation.
pub(super) struct Count {
    /// How it was counted.
    pub settings: Settings,
    /// Votes or points of all projects.
    pub totals: Totals,
    /// What came of it.
    pub story: Story,
}

/// What a rule says about its outcome.
pub(super) enum Story {
    /// A count by votes, and how close the losing projects came.
    Greedy(GreedyOutcome, Vec<Shortfall>),
    /// A count by equal shares, and what it was asked to do.
    EqualShares(Box<EqualSharesOutcome>, EqualSharesSettings),
}

impl Count {
    /// Ids of the funded projects, in order of funding.
    pub(super) fn funded(&self) -> &[String] {
        match &self.story {
            Story::Greedy(outcome, _) => &outcome.funded,
            Story::EqualShares(outcome, _) => &outcome.funded,
        }
    }

    /// What they cost together.
    pub(super) fn total_cost(&self) -> Money {
        match &self.story {
            Story::Greedy(outcome, _) => outcome.total_cost,
            Story::EqualShares(outcome, _) => outcome.total_cost,
        }
    }

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
    let story = match &settings {
        Settings::Greedy(settings) => by_votes(&totals, settings, &lot).map_err(|error| failure(&error.to_string()))?,
        Settings::EqualShares(settings) => by_shares(instance, settings, &lot)?,
    };
    Ok(Count { settings, totals, story })
}

fn by_votes(totals: &Totals, settings: &GreedySettings, lot: &TieOrder) -> Result<Story, GreedyError> {
    let outcome = greedy::fund(totals, settings, lot)?;
    Ok(Story::Greedy(outcome, greedy::shortfalls(totals, settings, lot)?))
}

fn by_shares(instance: &Instance, settings: &EqualSharesSettings, lot: &TieOrder) -> Result<Story, Failure> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let outcome = equal_shares::fund(instance, settings, lot, threads);
    let outcome = outcome.map_err(|error| failure(&error.to_string()))?;
    Ok(Story::EqualShares(Box::new(outcome), *settings))
}

fn failure(reason: &str) -> Failure {
    Failure::new("failure-rule", vec![("reason", reason.into())])
}
