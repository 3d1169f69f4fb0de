//! Drafts: types and rules, without HTTP and SQL.

mod invitation;
mod numbers;
mod rules;
mod sheet;
mod step;

#[cfg(test)]
mod tests;

pub use invitation::{Invitation, LASTS, Of, Purpose};
pub use numbers::amount;
pub use rules::{LONGEST_NOTE, Problem, Rules, problems};
pub use sheet::{Line, MOST_LINES, Route, Sheet, WHOLE_DISTRICT, one_line, tidy};
pub use step::Step;

use crate::accounts::Role;
use crate::clock::Moment;

/// The most drafts that an account has in a cycle at once.
pub const MOST_DRAFTS: i64 = 20;

/// Something that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its number.
    pub id: i64,
    /// The first author.
    pub account: i64,
    /// Its cycle.
    pub cycle: i64,
    /// The proposal that it mends, by its number in the database.
    pub mends: Option<i64>,
    /// The official who enters it from paper.
    pub entered_by: Option<i64>,
    /// Where the author stopped.
    pub step: Step,
    /// What was typed.
    pub sheet: Sheet,
    /// When it was last kept.
    pub updated_at: Moment,
    /// The proposal that came of it, once it was handed in.
    pub proposal: Option<i64>,
    /// Counts changes.
    pub version: i64,
}

/// Who writes: an account, and its office here that enters paper forms, if it holds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writer {
    /// The account.
    pub account: i64,
    /// The office.
    pub office: Option<Role>,
}
