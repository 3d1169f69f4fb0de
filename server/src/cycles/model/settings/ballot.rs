//! How voters choose.

use ortaq_crypto::style::BallotStyle;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader};
use super::field::{Choice, Field, choice, line, number, one_of};

/// The most projects of a ballot.
const MOST_OPTIONS: u32 = 500;

/// How voters choose. Whether the style suits the projects is known when they are; freezing checks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotSettings {
    /// The ballot's style.
    pub style: BallotStyle,
    /// Fewer ballots than this are not opened, because they would not be secret.
    pub minimum_ballots: u64,
}

impl Default for BallotSettings {
    fn default() -> Self {
        BallotSettings { style: BallotStyle::Approval { min: 0, max: 3 }, minimum_ballots: 10 }
    }
}

const STYLES: &[Choice] = &[
    one_of("approval", "cycles-style-approval", "cycles-style-approval-hint"),
    one_of("points", "cycles-style-points", "cycles-style-points-hint"),
    one_of("knapsack", "cycles-style-knapsack", "cycles-style-knapsack-hint"),
    one_of("ranking", "cycles-style-ranking", "cycles-style-ranking-hint"),
];

pub(super) const FIELDS: &[Field] = &[
    choice("style", "cycles-style", "cycles-style-hint", STYLES),
    number("most", "cycles-most", "cycles-most-hint"),
    number("least", "cycles-least", "cycles-least-hint"),
    number("each", "cycles-each", "cycles-each-hint"),
    line("scores", "cycles-scores", "cycles-scores-hint"),
    number("minimum_ballots", "cycles-minimum-ballots", "cycles-minimum-ballots-hint"),
];

impl BallotSettings {
    pub(super) fn answers(&self) -> Answers {
        let usual = Answers::default().with("most", 3).with("least", 0).with("each", 3).with("scores", "3, 2, 1");
        let answers = usual.with("minimum_ballots", self.minimum_ballots);
        match &self.style {
            BallotStyle::Approval { min, max } => {
                answers.with("style", "approval").with("most", max).with("least", min)
            }
            BallotStyle::Points { min, max, each } => {
                answers.with("style", "points").with("most", max).with("least", min).with("each", each)
            }
            BallotStyle::Knapsack {} => answers.with("style", "knapsack"),
            BallotStyle::Ranking { scores } => {
                let scores: Vec<String> = scores.iter().map(u32::to_string).collect();
                answers.with("style", "ranking").with("scores", scores.join(", "))
            }
        }
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let style = match reader.text("style") {
            "approval" => {
                let (min, max) = read_bounds(&mut reader, MOST_OPTIONS);
                BallotStyle::Approval { min, max }
            }
            "points" => {
                let (min, max) = read_bounds(&mut reader, 1_000);
                let each = reader.small("each", 1..=1_000);
                if each > max {
                    reader.refuse(Mistake::new("each", "cycles-each-above-most").with("most", u64::from(max)));
                }
                BallotStyle::Points { min, max, each }
            }
            "knapsack" => BallotStyle::Knapsack {},
            "ranking" => BallotStyle::Ranking { scores: read_scores(&mut reader) },
            _ => {
                reader.refuse(Mistake::new("style", "cycles-choice-missing"));
                BallotStyle::Knapsack {}
            }
        };
        let minimum_ballots = reader.number("minimum_ballots", 2..=1_000_000);
        reader.finish(BallotSettings { style, minimum_ballots })
    }
}

fn read_bounds(reader: &mut Reader<'_>, limit: u32) -> (u32, u32) {
    let most = reader.small("most", 1..=limit);
    let least = if reader.text("least").is_empty() { 0 } else { reader.small("least", 0..=limit) };
    if least > most {
        reader.refuse(Mistake::new("least", "cycles-least-above-most").with("most", u64::from(most)));
    }
    (least, most)
}

fn read_scores(reader: &mut Reader<'_>) -> Vec<u32> {
    let typed = reader.text("scores");
    let words = typed.split([',', ';', ' ']).filter(|word| !word.is_empty());
    let scores: Vec<Option<u32>> =
        words.map(|word| word.parse().ok().filter(|score| (1..=10_000).contains(score))).collect();
    let scores: Option<Vec<u32>> = scores.into_iter().collect();
    let scores = scores.unwrap_or_default();
    let falling = scores.windows(2).all(|pair| matches!(pair, [better, worse] if better > worse));
    if scores.is_empty() || scores.len() > 20 || !falling {
        reader.refuse(Mistake::new("scores", "cycles-scores-unreadable"));
    }
    scores
}
