//! How totals become an outcome. A count by encrypted sums knows no ballots, so it counts by votes;
//! of the rules that the archive names, those that are variants of this are taken as they are.

use ortaq_rules::TieRule;
use ortaq_rules::greedy::{AfterMisfit, GreedySettings, MinimumVotes, RankBy};
use ortaq_rules::pabulib::Parsed;

use crate::outcome::minimum_of;

/// A rule, and how it came from the file.
pub(super) struct Told {
    /// The text that says it.
    pub id: &'static str,
    /// What the file calls its rule.
    pub named: String,
    /// The least number of votes.
    pub minimum: u64,
}

/// The rule of a file. Ties are always drawn by lot in a vote on this protocol.
pub(super) fn of(parsed: &Parsed) -> (GreedySettings, Told) {
    let named = parsed.document.meta_value("rule").unwrap_or_default().to_owned();
    let mut settings = GreedySettings::plain(RankBy::Votes, TieRule::Lot);
    let minimum = minimum_of(parsed).unwrap_or_default();
    let (id, minimum) = match (named.to_ascii_lowercase().as_str(), minimum) {
        ("greedy" | "", _) => ("rehearsal-rule-greedy", 0),
        ("greedy-no-skip", _) => {
            settings.after_misfit = AfterMisfit::Stop;
            ("rehearsal-rule-no-skip", 0)
        }
        ("greedy-threshold", 1..) => {
            settings.minimum = MinimumVotes::Votes { votes: minimum };
            ("rehearsal-rule-threshold", minimum)
        }
        _ => ("rehearsal-rule-other", 0),
    };
    (settings, Told { id, named, minimum })
}
