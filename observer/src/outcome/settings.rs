//! From the words of the command line to the settings of a rule.

use ortaq_rules::TieRule;
use ortaq_rules::equal_shares::{Completion, EqualSharesSettings, Start, Utility};
use ortaq_rules::greedy::{GreedySettings, MinimumVotes, RankBy};
use ortaq_rules::pabulib::Parsed;
use serde::Serialize;

use crate::answer::Failure;
use crate::command_line::{self, Outcome};

/// The rule to count by.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Settings {
    /// By votes.
    Greedy(GreedySettings),
    /// By equal shares.
    EqualShares(EqualSharesSettings),
}

impl Settings {
    /// The settings that were asked for.
    pub(super) fn new(request: &Outcome, parsed: &Parsed) -> Result<Self, Failure> {
        let minimum = minimum(request, parsed)?;
        Ok(match request.rule.as_str() {
            "greedy" => Self::Greedy(greedy(request, minimum)),
            _ => Self::EqualShares(equal_shares(request, minimum)),
        })
    }

    /// The votes that a project needs, 0 for none.
    pub(super) fn minimum_votes(&self) -> u64 {
        match self {
            Self::Greedy(GreedySettings { minimum: MinimumVotes::Votes { votes }, .. }) => *votes,
            Self::Greedy(_) => 0,
            Self::EqualShares(settings) => settings.minimum_votes,
        }
    }
}

fn greedy(request: &Outcome, minimum: Option<u64>) -> GreedySettings {
    ranked(utility(request), minimum.map_or(MinimumVotes::None, |votes| MinimumVotes::Votes { votes }))
}

fn ranked(utility: Utility, minimum: MinimumVotes) -> GreedySettings {
    let rank_by = match utility {
        Utility::Cost => RankBy::Votes,
        Utility::Cardinality => RankBy::VotesPerCost,
    };
    GreedySettings { minimum, ..GreedySettings::plain(rank_by, TieRule::LowestCostThenLot) }
}

/// The count by votes that Equal Shares is shown beside: the same measure, the same minimum.
pub(super) fn by_votes(settings: &EqualSharesSettings) -> GreedySettings {
    ranked(settings.utility, MinimumVotes::Votes { votes: settings.minimum_votes })
}

fn equal_shares(request: &Outcome, minimum: Option<u64>) -> EqualSharesSettings {
    let completion = match request.completion.as_str() {
        "add1" => Completion::Add1,
        "add1u" => Completion::Add1u,
        _ => Completion::None,
    };
    EqualSharesSettings {
        start: if request.floor { Start::Floor } else { Start::Exact },
        step: request.step,
        exhaustive_stop: request.exhaustive_stop,
        minimum_votes: minimum.unwrap_or_default(),
        compare_with_greedy: request.compare_greedy,
        ..EqualSharesSettings::reference(utility(request), completion)
    }
}

fn utility(request: &Outcome) -> Utility {
    match request.utility.as_str() {
        "cardinality" => Utility::Cardinality,
        _ => Utility::Cost,
    }
}

/// The minimum that a file names, in the units of its points.
pub(crate) fn minimum_of(parsed: &Parsed) -> Option<u64> {
    let text = parsed.document.meta_value("min_project_score_threshold")?;
    units(text, parsed.instance.point_decimals)
}

fn minimum(request: &Outcome, parsed: &Parsed) -> Result<Option<u64>, Failure> {
    let failure = match &request.min_votes {
        None => return Ok(None),
        Some(command_line::MinimumVotes::File) => {
            if let Some(votes) = minimum_of(parsed) {
                return Ok(Some(votes));
            }
            let path = request.file.display().to_string();
            Failure::new("failure-no-threshold", vec![("path", path.into())])
        }
        Some(command_line::MinimumVotes::Typed(typed)) => {
            if let Some(votes) = units(typed, parsed.instance.point_decimals) {
                return Ok(Some(votes));
            }
            let values = vec![("value", typed.as_str().into()), ("option", "--min-votes".into())];
            Failure::new("error-value", values)
        }
    };
    Err(failure)
}

/// A decimal number in units of 10^-`decimals`, rounded up: nobody has a part of a unit.
pub(crate) fn units(text: &str, decimals: u32) -> Option<u64> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let width = usize::try_from(decimals).ok()?;
    let kept: String = fraction.chars().chain(std::iter::repeat('0')).take(width).collect();
    let dropped = fraction.get(width..).unwrap_or_default();
    let exact: u64 = format!("{whole}{kept}").parse().ok()?;
    exact.checked_add(u64::from(dropped.bytes().any(|digit| digit != b'0')))
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn a_minimum_is_read_in_the_units_of_the_file() {
        assert_eq!(units("48", 0), Some(48));
        assert_eq!(units(" 48.0 ", 0), Some(48));
        assert_eq!(units("48.2", 0), Some(49));
        assert_eq!(units("48.25", 1), Some(483));
        assert_eq!(units("48", 2), Some(4800));
        for bad in ["", "-1", "many", "1e3", "99999999999999999999"] {
            assert_eq!(units(bad, 0), None, "{bad}");
        }
    }
}
