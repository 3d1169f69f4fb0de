//! Questions about a project before a session.

use crate::clock::Moment;

/// The most questions of one account before one session.
pub const MOST_QUESTIONS: i64 = 10;

/// In which role somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// The assembly's secretary.
    Secretary,
    /// The proposal's author.
    Author,
}

impl Answering {
    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Secretary => "secretary",
            Self::Author => "author",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Secretary, Self::Author].into_iter().find(|role| role.code() == code)
    }
}

/// A question, under no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its number.
    pub id: i64,
    /// The session before which it was asked.
    pub meeting: i64,
    /// The proposal it is about.
    pub proposal: i64,
    /// When it was asked.
    pub asked_at: Moment,
    /// What was asked.
    pub text: String,
    /// The answer, or empty.
    pub answer: String,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Who answered.
    pub answered_as: Option<Answering>,
    /// When a moderator hid it.
    pub hidden_at: Option<Moment>,
    /// Why.
    pub hidden_reason: String,
    /// Counts changes.
    pub version: i64,
}
