//! Bars, drawn by the server: places and lengths in hundredths of the drawing's width, rows in letters' heights, so that
//! words keep their size on a narrow screen and grow with the reader's own setting.

use ortaq_rules::greedy::{GreedyOutcome, Verdict};
use serde::Serialize;

use super::outcome::Counted;

/// Where bars begin: left of it stand the codes.
const LEFT: f64 = 13.0;
/// How long the longest bar is: right of it stands its number.
const WIDEST: f64 = 70.0;
/// The height of a row and of its bar, in letters.
const ROW: f64 = 2.0;
const THICK: f64 = 1.3;

/// A bar of a project's votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// `P07`.
    pub code: String,
    /// Its votes.
    pub votes: u64,
    /// Whether it is funded.
    pub is_funded: bool,
    /// Where it begins from above, in letters.
    pub y: String,
    /// Where its words stand, in letters.
    pub words: String,
    /// How long it is, in hundredths of the width.
    pub length: String,
    /// Where its number stands, in hundredths of the width.
    pub end: String,
}

/// The votes of all projects, most first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bars {
    /// The bars.
    pub bars: Vec<Bar>,
    /// Where bars begin, in hundredths of the width.
    pub left: String,
    /// How thick a bar is, in letters.
    pub thick: String,
    /// How high the drawing is, in letters.
    pub height: String,
    /// The fewest votes that are needed, if any are.
    pub minimum: Option<u64>,
    /// Where the line of the minimum stands.
    pub line: Option<String>,
}

fn written(number: f64) -> String {
    format!("{number:.2}")
}

/// Numbers of votes and tenge are far below what a bar could show wrongly.
#[expect(clippy::cast_precision_loss, reason = "a length on a screen")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl Bars {
    /// The bars of a count.
    #[must_use]
    pub fn of(counted: &Counted) -> Self {
        let mut projects: Vec<_> = counted.totals.projects.iter().collect();
        projects.sort_by_key(|project| std::cmp::Reverse(project.votes));
        let minimum = Some(counted.outcome.minimum_votes).filter(|minimum| *minimum > 0);
        let most = projects.first().map_or(0, |project| project.votes).max(minimum.unwrap_or_default());
        let mut y = 0.35;
        let mut bars = Vec::with_capacity(projects.len());
        for project in projects {
            let length = WIDEST * share(project.votes, most);
            bars.push(Bar {
                code: project.id.clone(),
                votes: project.votes,
                is_funded: counted.outcome.funded.contains(&project.id),
                y: written(y),
                words: written(y + THICK / 2.0),
                length: written(length),
                end: written(LEFT + length),
            });
            y += ROW;
        }
        Self {
            bars,
            left: written(LEFT),
            thick: written(THICK),
            height: written(y),
            minimum,
            line: minimum.map(|minimum| written(LEFT + WIDEST * share(minimum, most))),
        }
    }
}

/// A funded project's part of the money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// `P07`.
    pub code: String,
    /// Where it begins, in hundredths of the width.
    pub x: String,
    /// How long it is.
    pub length: String,
    /// Where its code stands; none where it is too narrow for one.
    pub middle: Option<String>,
}

/// The whole money in one bar: the funded projects in the order of funding, then what is left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneyBar {
    /// The pieces.
    pub pieces: Vec<Piece>,
    /// Where what is left begins.
    pub left_from: String,
    /// How long it is.
    pub left_length: String,
}

/// A piece narrower than this, in hundredths, has no code in it.
const NARROW: f64 = 9.0;

impl MoneyBar {
    /// The money of an outcome.
    #[must_use]
    pub fn of(outcome: &GreedyOutcome, budget: u64) -> Self {
        let mut x = 0.0;
        let mut pieces = Vec::new();
        for step in outcome.steps.iter().filter(|step| matches!(step.verdict, Verdict::Funded { .. })) {
            let length = 100.0 * share(step.cost, budget);
            pieces.push(Piece {
                code: step.project.clone(),
                x: written(x),
                length: written(length),
                middle: (length >= NARROW).then(|| written(x + length / 2.0)),
            });
            x += length;
        }
        Self { pieces, left_from: written(x), left_length: written((100.0 - x).max(0.0)) }
    }
}
