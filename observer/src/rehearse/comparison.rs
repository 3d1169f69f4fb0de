//! The decrypted totals beside those that others have: the counting rules over the same ballots,
//! and the file's own columns, whose differences are told and explain themselves.

use ortaq_rules::VoteType;
use ortaq_rules::pabulib::Parsed;

use super::accepted::Accepted;
use crate::outcome::units;

/// A project with two numbers that should agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub project: String,
    pub other: u64,
    pub decrypted: u64,
}

/// What was compared.
pub(super) struct Comparison {
    pub projects: usize,
    /// Where the rules say something else of the same ballots: never, if all is well.
    pub from_rules: Vec<Difference>,
    /// The column of the file that says the same thing, if there is one.
    pub column: Option<&'static str>,
    /// Where that column says something else.
    pub from_column: Vec<Difference>,
    /// Where all ballots of the file, with those left out, add up to something else.
    pub from_all: Vec<Difference>,
}

impl Comparison {
    pub(super) fn new(parsed: &Parsed, accepted: &Accepted, decrypted: &[u64]) -> Self {
        let column = column(parsed);
        let stated: Vec<Option<u64>> = column.map(|name| stated(parsed, name)).unwrap_or_default();
        let all = parsed.instance.scores().into_iter().map(Some).collect::<Vec<_>>();
        let expected = accepted.expected.iter().copied().map(Some).collect::<Vec<_>>();
        let mut from_rules = differences(parsed, &expected, decrypted);
        if decrypted.len() != expected.len() && from_rules.is_empty() {
            from_rules.push(Difference { project: String::new(), other: 0, decrypted: 0 });
        }
        Self {
            projects: decrypted.len(),
            from_rules,
            column,
            from_column: differences(parsed, &stated, decrypted),
            from_all: differences(parsed, &all, decrypted),
        }
    }

    pub(super) fn is_equal(&self) -> bool {
        self.from_rules.is_empty()
    }
}

fn differences(parsed: &Parsed, others: &[Option<u64>], decrypted: &[u64]) -> Vec<Difference> {
    let pairs = parsed.instance.projects.iter().zip(others).zip(decrypted);
    let differing = pairs.filter_map(|((project, other), decrypted)| {
        let other = other.filter(|other| other != decrypted)?;
        Some(Difference { project: project.id.clone(), other, decrypted: *decrypted })
    });
    differing.collect()
}

/// The column of a file with what a ballot gives: its score, or its votes where these are the same.
fn column(parsed: &Parsed) -> Option<&'static str> {
    let has = |name| parsed.document.projects.column(name).is_some();
    let plain = matches!(parsed.instance.vote_type, VoteType::Approval | VoteType::ChooseOne);
    match (has("score"), plain && has("votes")) {
        (true, _) => Some("score"),
        (false, true) => Some("votes"),
        (false, false) => None,
    }
}

fn stated(parsed: &Parsed, name: &str) -> Vec<Option<u64>> {
    let Some(column) = parsed.document.projects.column(name) else { return Vec::new() };
    let rows = parsed.document.projects.rows.iter();
    rows.map(|row| units(row.field(column), parsed.instance.point_decimals)).collect()
}
