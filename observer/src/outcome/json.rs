//! The outcome for other programs: the same in every language.

use ortaq_rules::equal_shares::EqualSharesOutcome;
use ortaq_rules::greedy::{GreedyOutcome, Shortfall};
use ortaq_rules::pabulib::{self, Note, Parsed};
use serde::Serialize;
use serde_json::Number;

use super::count::{Count, Story};
use super::settings::Settings;
use super::statistics::Statistics;

#[derive(Serialize)]
struct JsonOutcome<'a> {
    funded: &'a [String],
    total_cost: Number,
    budget: Number,
    /// Amounts in settings and explanation are in units of 10^-this of the currency.
    decimals: u32,
    settings: &'a Settings,
    explanation: Explanation<'a>,
    statistics: &'a Statistics,
    /// Those of a count by votes, where that is another rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    statistics_by_votes: Option<&'a Statistics>,
    notes: &'a [Note],
}

#[derive(Serialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
enum Explanation<'a> {
    Greedy { outcome: &'a GreedyOutcome, shortfalls: &'a [Shortfall] },
    EqualShares { outcome: &'a EqualSharesOutcome },
}

/// The outcome as JSON, ending with a line feed.
pub(super) fn to_json(count: &Count, parsed: &Parsed) -> String {
    let decimals = parsed.instance.decimals;
    crate::answer::json(&JsonOutcome {
        funded: count.story.funded(),
        total_cost: in_currency(count.story.total_cost(), decimals),
        budget: in_currency(parsed.instance.budget, decimals),
        decimals,
        settings: &count.settings,
        explanation: match &count.story {
            Story::Greedy(outcome, shortfalls) => Explanation::Greedy { outcome, shortfalls },
            Story::EqualShares(outcome, _) => Explanation::EqualShares { outcome },
        },
        statistics: &count.statistics,
        statistics_by_votes: count.by_votes.as_ref(),
        notes: &parsed.notes,
    })
}

/// An amount in the currency itself: whole where it is whole.
fn in_currency(units: u64, decimals: u32) -> Number {
    pabulib::format_amount(units, decimals).parse().unwrap_or_else(|_| Number::from(units))
}
