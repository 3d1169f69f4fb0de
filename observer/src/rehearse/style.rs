//! From the limits of a file to a ballot style, whose proof shows that a ballot keeps them without
//! showing the ballot. What the file demands beyond that is named, not passed over.

use ortaq_crypto::style::{BallotStyle, Infeasible, System};
use ortaq_rules::pabulib::Parsed;
use ortaq_rules::{Instance, VoteType};

use crate::answer::Failure;
use crate::outcome::units;
use crate::texts::{Texts, Value};

/// Limits on ballots that a file can state.
const LIMITS: [&str; 10] = [
    "min_length",
    "max_length",
    "min_sum_cost",
    "max_sum_cost",
    "min_points",
    "max_points",
    "min_sum_points",
    "max_sum_points",
    "default_score",
    "scoring_fn",
];

/// A style for a file.
pub(super) struct Style {
    pub style: BallotStyle,
    /// Keys and values of the file that the proof does not show.
    pub unproven: Vec<(&'static str, String)>,
    /// Ranks of the file, where fewer fit a ballot.
    pub ranks_cut: Option<u64>,
}

/// The style that a file's own limits describe.
///
/// # Errors
/// When no ballot of this protocol can have them; the reason is said.
pub(super) fn of(parsed: &Parsed, texts: &Texts) -> Result<Style, Failure> {
    let limits = Limits { parsed };
    let instance = &parsed.instance;
    let options = u32::try_from(instance.projects.len()).unwrap_or(u32::MAX);
    let (proven, style): (&[&str], BallotStyle) = match instance.vote_type {
        VoteType::Approval => {
            let min = limits.number("min_length", 0)?.unwrap_or(0);
            let max = limits.number("max_length", 0)?.unwrap_or(options).min(options);
            (&["min_length", "max_length"], BallotStyle::Approval { min, max })
        }
        VoteType::ChooseOne => (&["min_length", "max_length"], BallotStyle::Approval { min: 1, max: 1 }),
        VoteType::Cumulative | VoteType::Scoring => {
            (&["max_points", "min_sum_points", "max_sum_points"], limits.points(options)?)
        }
        VoteType::Ordinal => (&["max_length"], BallotStyle::Ranking { scores: limits.scores(options)? }),
    };
    let unproven = LIMITS.into_iter().filter(|key| !proven.contains(key));
    let unproven = unproven.filter_map(|key| Some((key, parsed.document.meta_value(key)?.to_owned()))).collect();
    let asked = ranks(&style);
    let style = fitting(style, instance).map_err(|reason| refusal(&reason, texts))?;
    let ranks_cut = Some(asked).filter(|asked| *asked != ranks(&style));
    Ok(Style { style, unproven, ranks_cut })
}

fn ranks(style: &BallotStyle) -> u64 {
    match style {
        BallotStyle::Ranking { scores } => u64::try_from(scores.len()).unwrap_or(u64::MAX),
        _ => 0,
    }
}

/// The style itself, or a ranking with as many of its ranks as fit a ballot.
fn fitting(style: BallotStyle, instance: &Instance) -> Result<BallotStyle, Infeasible> {
    let mut style = style;
    loop {
        match (system(&style, instance), &mut style) {
            (Err(Infeasible::BallotTooLong(_)), BallotStyle::Ranking { scores }) if scores.len() > 1 => {
                scores.pop();
            }
            (made, _) => return made.map(|_| style),
        }
    }
}

/// The equations of a style over a file's projects.
pub(super) fn system(style: &BallotStyle, instance: &Instance) -> Result<System, Infeasible> {
    let costs: Vec<u64> = instance.projects.iter().map(|project| project.cost).collect();
    let voters = u64::try_from(instance.ballots.len()).unwrap_or(u64::MAX);
    System::new(style, &costs, instance.budget, voters.saturating_add(voters / 10).saturating_add(4))
}

struct Limits<'a> {
    parsed: &'a Parsed,
}

impl Limits<'_> {
    /// A limit of the file in units of 10^-`decimals`; nothing where it states none.
    fn number(&self, key: &'static str, decimals: u32) -> Result<Option<u32>, Failure> {
        let Some(text) = self.parsed.document.meta_value(key) else { return Ok(None) };
        let number = units(text, decimals).and_then(|number| u32::try_from(number).ok());
        let bad = || Failure::new("failure-limit", vec![("key", key.into()), ("value", text.into())]);
        number.ok_or_else(bad).map(Some)
    }

    fn points(&self, options: u32) -> Result<BallotStyle, Failure> {
        let instance = &self.parsed.instance;
        let points = |key| self.number(key, instance.point_decimals);
        let greatest = instance.ballots.iter().flat_map(|ballot| &ballot.choices).map(|choice| choice.points).max();
        let sums = instance.ballots.iter().map(|ballot| ballot.choices.iter().map(|choice| choice.points).sum());
        let largest: u64 = sums.max().unwrap_or_default();
        let cut = |number: u64| u32::try_from(number.max(1)).unwrap_or(u32::MAX);
        let min = points("min_sum_points")?.unwrap_or(0);
        let given = points("max_sum_points")?;
        // Scores for each project on its own share no total; the room of the ballot bounds them.
        let each = match (points("max_points")?, given) {
            (Some(each), _) => each,
            (None, Some(sum)) if instance.vote_type == VoteType::Cumulative => sum,
            (None, _) => cut(greatest.unwrap_or_default()),
        };
        let room = options.saturating_mul(each);
        let max = match instance.vote_type {
            VoteType::Scoring => given.unwrap_or(room),
            _ => given.unwrap_or_else(|| cut(largest)),
        };
        let max = max.min(room);
        Ok(BallotStyle::Points { min, max, each: each.min(max) })
    }

    /// K, K−1, …, down to 1 or for as many ranks as there are projects.
    fn scores(&self, options: u32) -> Result<Vec<u32>, Failure> {
        let longest = self.parsed.instance.ballots.iter().map(|ballot| ballot.choices.len()).max().unwrap_or(0);
        let longest = u32::try_from(longest).unwrap_or(u32::MAX).max(1);
        let most = self.number("max_length", 0)?.unwrap_or(longest);
        Ok((0..most.min(options)).map(|place| most - place).collect())
    }
}

/// Why there is no such ballot, in words.
pub(super) fn refusal(reason: &Infeasible, texts: &Texts) -> Failure {
    let number = |number: usize| Value::from(number);
    let (id, values): (_, Vec<(&str, Value)>) = match reason {
        Infeasible::Options(options) => ("infeasible-options", vec![("options", number(*options))]),
        Infeasible::NothingToChoose => ("infeasible-nothing", Vec::new()),
        Infeasible::LeastAboveMost { least, most } => {
            ("infeasible-least", vec![("least", (*least).into()), ("most", (*most).into())])
        }
        Infeasible::BallotTooLong(bytes) => ("infeasible-length", vec![("bytes", number(*bytes))]),
        Infeasible::TotalTooLarge { lines, greatest } => {
            ("infeasible-total", vec![("voters", (*lines).into()), ("greatest", (*greatest).into())])
        }
        other => ("infeasible-other", vec![("reason", other.to_string().into())]),
    };
    Failure::new("failure-style", vec![("reason", texts.with(id, &values).into())])
}
