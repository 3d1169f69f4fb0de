//! What checks find: codes with values, in no language. Their texts live in the
//! locale folder, so that the observer's program and the browser say the same.

use super::Check;
use crate::entry::legible;

/// A hostile log must not fill or repaint the reader's screen.
const MOST_CHARACTERS: usize = 300;

/// A value of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(u64),
    /// A name, code or technical detail.
    Text(String),
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(u64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        let legible = |character| if legible(character) { character } else { char::REPLACEMENT_CHARACTER };
        Value::Text(text.chars().take(MOST_CHARACTERS).map(legible).collect())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::from(text.as_str())
    }
}

/// What a check looked at and found: a code of the catalogue with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The code; `found-{code}` is its text.
    pub code: &'static str,
    /// The values named in the text.
    pub values: Vec<(&'static str, Value)>,
}

/// Makes a [`Found`]: `found!("code", name = value, …)`.
macro_rules! found {
    ($code:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::replay::Found {
            code: $code,
            values: vec![$((stringify!($name), $crate::replay::Value::from($value))),*],
        }
    };
}
pub(crate) use found;

/// A check that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which check.
    pub check: Check,
    /// The entry at which it failed, if it is one.
    pub entry: Option<u64>,
    /// What was found.
    pub found: Found,
}

impl Failure {
    /// A failure that no single entry shows.
    pub(super) fn of(check: Check, found: Found) -> Self {
        Self { check, entry: None, found }
    }

    /// A failure at an entry.
    pub(super) fn at(entry: u64, check: Check, found: Found) -> Self {
        Self { check, entry: Some(entry), found }
    }

    /// The failure that is named when there are two: of the lower check, then of the earlier entry.
    pub(super) fn first(left: Option<Failure>, right: Option<Failure>) -> Option<Failure> {
        let rank = |failure: &Failure| (failure.check, failure.entry);
        match (left, right) {
            (Some(left), Some(right)) => Some(if rank(&right) < rank(&left) { right } else { left }),
            (left, right) => left.or(right),
        }
    }
}
