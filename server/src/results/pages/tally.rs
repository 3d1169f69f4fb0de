//! The numbers of a result as the page shows them.

use ortaq_crypto::encoding::base64;
use ortaq_crypto::entry::{Closing, ResultBody, RevocationCounts};
use ortaq_rules::stats::ShareOfVotes;
use serde::Serialize;

use super::super::model::{Bars, Counted, MoneyBar, Named, Names, Story};
use crate::i18n::{Message, Value};
use crate::proposals::model::Category;
use crate::templates::components::Row;

/// A village's or category's votes are not shown where they are fewer.
const FEWEST: u64 = 10;

/// A project with its votes.
#[derive(Clone, Debug, Serialize)]
struct Project {
    named: Named,
    village: Option<String>,
    votes: u64,
    cost: u64,
    is_funded: bool,
}

/// A village's or category's part.
#[derive(Clone, Debug, Serialize)]
struct Group {
    /// A village; none for the whole rural district, or where this is a category.
    village: Option<String>,
    /// The code of a category.
    category: Option<&'static str>,
    projects: u64,
    /// None where there are too few to show.
    votes: Option<u64>,
    winners: u64,
    spent: u64,
}

/// The numbers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tally {
    projects: Vec<Project>,
    funded: Vec<Project>,
    reserve: Vec<Named>,
    bars: Bars,
    money: MoneyBar,
    budget: u64,
    spent: u64,
    left: u64,
    facts: Vec<Row>,
    villages: Vec<Group>,
    categories: Vec<Group>,
    story: Story,
    lot: Vec<Named>,
    seed: String,
}

fn percent(part: u64, whole: u64) -> u64 {
    (part * 100 + whole / 2).checked_div(whole).unwrap_or_default()
}

impl Tally {
    /// The numbers of a result that was found again.
    pub fn of(counted: &Counted, result: Published<'_>, names: &Names) -> Self {
        let outcome = &counted.outcome;
        let totals = &counted.totals;
        let mut projects: Vec<Project> = totals
            .projects
            .iter()
            .map(|project| Project {
                named: names.project(&project.id),
                village: project.village.as_deref().map(|name| names.village(name)),
                votes: project.votes,
                cost: project.cost,
                is_funded: outcome.funded.contains(&project.id),
            })
            .collect();
        let of_id = |id: &String| projects.iter().find(|project| project.named.code == *id).cloned();
        let funded = outcome.funded.iter().filter_map(of_id).collect();
        projects.sort_by_key(|project| std::cmp::Reverse(project.votes));
        let by_category = |group: &ShareOfVotes| Group {
            category: group.name.as_deref().and_then(Category::from_code).map(Category::code),
            ..part(group)
        };
        let by_village = |group: &ShareOfVotes| Group {
            village: group.name.as_deref().map(|name| names.village(name)),
            ..part(group)
        };
        Self {
            funded,
            reserve: outcome.reserve_list.iter().map(|id| names.project(id)).collect(),
            bars: Bars::of(counted),
            money: MoneyBar::of(outcome, totals.budget),
            budget: totals.budget,
            spent: outcome.total_cost,
            left: totals.budget.saturating_sub(outcome.total_cost),
            facts: facts(counted, &result),
            villages: counted.statistics.by_village.iter().map(by_village).collect(),
            categories: counted.statistics.by_category.iter().map(by_category).collect(),
            story: Story::of(counted, names),
            lot: result.order.iter().map(|id| names.project(id)).collect(),
            seed: base64::encode(&result.seed),
            projects,
        }
    }
}

/// What the log says besides the totals.
#[derive(Clone, Debug)]
pub(super) struct Published<'a> {
    /// The numbers of the closing.
    pub closing: &'a Closing,
    /// The lot's seed.
    pub seed: [u8; 32],
    /// The order that it gives.
    pub order: Vec<&'a str>,
}

impl<'a> Published<'a> {
    pub fn of(closing: &'a Closing, result: &'a ResultBody) -> Self {
        Self { closing, seed: result.lot.0, order: result.order.iter().map(|id| id.as_str()).collect() }
    }
}

fn part(group: &ShareOfVotes) -> Group {
    Group {
        village: None,
        category: None,
        projects: group.projects,
        votes: Some(group.votes).filter(|votes| *votes >= FEWEST),
        winners: group.winners,
        spent: u64::try_from(group.spent).unwrap_or(u64::MAX),
    }
}

fn facts(counted: &Counted, published: &Published<'_>) -> Vec<Row> {
    let (totals, closing) = (&counted.totals, published.closing);
    let turnout = Message::new("tally-turnout-value")
        .with("ballots", totals.ballots)
        .with("roll", totals.roll)
        .with("percent", percent(totals.ballots, totals.roll));
    let number = |key, value: u64| Row::new(Message::new(key), Value::from(value));
    let mut facts = vec![
        Row::new(Message::new("tally-turnout"), turnout),
        number("tally-ballots-cast", closing.ballots.0),
        number("tally-challenges", closing.challenges.0),
        number("tally-revoked", closing.revoked.0),
        number("tally-replaced", closing.replaced.0),
    ];
    if counted.outcome.minimum_votes > 0 {
        facts.push(number("tally-minimum", counted.outcome.minimum_votes));
    }
    facts
}

/// Revoked codes by reason.
pub(super) fn revocations(counts: &RevocationCounts) -> Vec<Row> {
    let row = |(key, count): (&'static str, u64)| Row::new(Message::new(key), Value::from(count));
    [
        ("tally-revoked-paper", counts.paper.0),
        ("tally-revoked-lost", counts.lost.0),
        ("tally-revoked-moved", counts.moved.0),
        ("tally-revoked-died", counts.died.0),
        ("tally-revoked-error", counts.error.0),
    ]
    .map(row)
    .to_vec()
}
