//! Proposals: types and rules, without HTTP and SQL.

mod category;
mod content;
mod group;
pub mod search;
mod shuffle;
mod state;

pub use category::Category;
pub use content::{
    Attachment, Content, Contribution, CostLine, LONGEST_SUMMARY, LONGEST_TEXT, LONGEST_TITLE, MOST_ATTACHMENTS,
    MOST_COSTS, MOST_MONEY, MOST_PHOTOS, Photo, Place,
};
pub use group::Group;
pub use shuffle::Shuffle;
pub use state::{Event, State, TRANSITIONS, Transition, after};

use crate::accounts::Role;
use crate::audit::{Actor, PLATFORM};
use crate::clock::Moment;

/// The role of who acts as an author or a neighbour, in the log and in the history.
pub const RESIDENT: &str = "resident";
/// How long an author may mend what was returned, and appeal a refusal: a week.
pub const WEEK: i64 = 7 * 86_400;

/// A proposal as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its number in the database.
    pub id: i64,
    /// Its cycle.
    pub cycle: i64,
    /// Its number within the cycle, from 1.
    pub number: i64,
    /// The account of the first author, while there is one.
    pub author: Option<i64>,
    /// The official who entered it from a signed paper form.
    pub entered_by: Option<i64>,
    /// Whether a group of residents or a gathering stands behind it.
    pub is_collective: bool,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub since: Moment,
    /// Until when the author may mend or appeal.
    pub due: Option<Moment>,
    /// The proposal that it went into: its number in the database.
    pub merged_into: Option<i64>,
    /// When it was handed in.
    pub submitted_at: Moment,
    /// In which language it is written.
    pub language: crate::i18n::Language,
    /// Its title in that language.
    pub title: String,
    /// Its one sentence in that language.
    pub summary: String,
    /// What it is about.
    pub category: Category,
    /// Its village; none for the whole rural district.
    pub village: Option<i64>,
    /// What it asks the fund for, in tenge.
    pub request: i64,
    /// What it costs altogether, in tenge.
    pub total: i64,
    /// How many residents support it.
    pub supports: i64,
    /// How many comments it has.
    pub comments: i64,
    /// Counts changes.
    pub version: i64,
}

impl Proposal {
    /// What it is called on paper, on the ballot and in the log: `P07`.
    #[must_use]
    pub fn code(&self) -> String {
        code(self.number)
    }

    /// Its address after the language, below that of its cycle.
    #[must_use]
    pub fn path(&self, cycle_path: &str) -> String {
        format!("{cycle_path}/proposals/{}", self.number)
    }

    /// Whether its text, pictures and comments are shown to everybody.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.state != State::Hidden
    }
}

/// What a proposal is called on paper, on the ballot and in the log.
#[must_use]
pub fn code(number: i64) -> String {
    format!("P{number:02}")
}

/// Who acts on a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Its author, or another resident.
    Resident(i64),
    /// An official: account and role.
    Official(i64, Role),
    /// Nobody: the clock.
    Platform,
}

impl By {
    /// What log and history call the role.
    #[must_use]
    pub fn role(self) -> &'static str {
        match self {
            By::Resident(_) => RESIDENT,
            By::Official(_, role) => role.code(),
            By::Platform => PLATFORM,
        }
    }

    /// The account.
    #[must_use]
    pub fn account(self) -> Option<i64> {
        match self {
            By::Resident(account) | By::Official(account, _) => Some(account),
            By::Platform => None,
        }
    }

    /// Who it is for the log.
    #[must_use]
    pub fn actor(self) -> Actor {
        self.account().map_or(Actor::Platform, Actor::Account)
    }
}

/// Something that happens to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub event: Event,
    /// Who does it.
    pub by: By,
    /// A coded reason: small Latin letters and dashes.
    pub reason: Option<&'static str>,
    /// The explanation in words; empty for none.
    pub text: String,
    /// Until when the author may mend or appeal, if the state has such a day.
    pub due: Option<Moment>,
    /// For [`Event::Merged`]: the proposal that it goes into, by its number in the database.
    pub merged_into: Option<i64>,
}

impl Happening {
    /// Something that needs no more words.
    #[must_use]
    pub fn new(event: Event, by: By) -> Self {
        Self { event, by, reason: None, text: String::new(), due: None, merged_into: None }
    }

    /// The same with an explanation.
    #[must_use]
    pub fn saying(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }

    /// The same with a coded reason.
    #[must_use]
    pub fn because(self, reason: &'static str) -> Self {
        Self { reason: Some(reason), ..self }
    }

    /// The same with the day until which the author may answer.
    #[must_use]
    pub fn until(self, due: Moment) -> Self {
        Self { due: Some(due), ..self }
    }
}
