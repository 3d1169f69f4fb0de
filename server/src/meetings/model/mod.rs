//! Gatherings and sessions: types and rules, without HTTP and SQL.

mod ballot;
mod question;
mod quorum;
mod timing;
mod written;

pub use ballot::{Counts, LeftOutReason, Outcome, Vote, settle};
pub use question::{Answering, MOST_QUESTIONS, Question};
pub use quorum::{Attendance, Presence, Quorum, members_at, of_gathering, of_session};
pub use timing::{is_in_time, questions_close};
pub use written::{
    LONGEST_AGENDA, LONGEST_LINE, LONGEST_MINUTES, LONGEST_QUESTION, Minutes, MinutesText, lines, one_line, paragraphs,
    tidy,
};

use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::Language;

/// What kind of meeting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingKind {
    /// A separate gathering of one village: all its residents.
    Gathering,
    /// A session of the assembly: its members.
    Session,
}

impl MeetingKind {
    /// Its code in the database and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Gathering => "gathering",
            Self::Session => "session",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Gathering, Self::Session].into_iter().find(|kind| kind.code() == code)
    }
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingState {
    /// Called; its date may be to come, or its attendance is still to be entered.
    Called,
    /// Held, with its quorum.
    Held,
    /// It did not take place, as its quorum was missing.
    NoQuorum,
    /// Called off.
    Cancelled,
}

impl MeetingState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Called, Self::Held, Self::NoQuorum, Self::Cancelled];

    /// Its code in the database and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Called => "called",
            Self::Held => "held",
            Self::NoQuorum => "no-quorum",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A gathering or a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its number in the database.
    pub id: i64,
    /// Its cycle.
    pub cycle: i64,
    /// Its number within the cycle, from 1.
    pub number: i64,
    /// What it is.
    pub kind: MeetingKind,
    /// The village of a gathering.
    pub village: Option<i64>,
    /// How far it is.
    pub state: MeetingState,
    /// When it was called.
    pub called_at: Moment,
    /// When and where it is, and what about.
    pub call: Call,
    /// Why it was last changed, cancelled or closed; empty for none.
    pub reason: String,
    /// Who leads it, in words; empty until the attendance is entered.
    pub chair: String,
    /// Who writes the minutes.
    pub keeper: String,
    /// Who was there, once that is entered.
    pub quorum: Option<Quorum>,
    /// All who came to a gathering.
    pub residents: Option<i64>,
    /// When the vote on the shortlist was confirmed.
    pub voted_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

/// When and where a meeting is, and what about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// When it begins.
    pub starts_at: Moment,
    /// Where.
    pub place: String,
    /// The items, in order.
    pub agenda: Vec<String>,
    /// In which language place and agenda are written.
    pub language: Language,
}

/// A meeting to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeeting {
    /// Its cycle.
    pub cycle: i64,
    /// The village of a gathering; none for a session of the assembly.
    pub village: Option<i64>,
    /// When, where, what about.
    pub call: Call,
}

impl Meeting {
    /// What it is called on paper and in the log: `M03`.
    #[must_use]
    pub fn code(&self) -> String {
        format!("M{:02}", self.number)
    }

    /// Its address after the language, below that of its cycle.
    #[must_use]
    pub fn path(&self, cycle_path: &str) -> String {
        format!("{cycle_path}/meetings/{}", self.number)
    }

    /// Whether it is still to be opened with its attendance.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == MeetingState::Called
    }

    /// What vote and minutes ask: that it was held, with its quorum.
    ///
    /// # Errors
    /// [`Failure::Refused`], which says how many are missing, or what comes first.
    pub fn must_be_held(&self) -> Result<(), Failure> {
        let refusal = match (self.state, self.quorum) {
            (MeetingState::Held, _) => return Ok(()),
            (MeetingState::Cancelled, _) => Message::new("meetings-refused-cancelled"),
            (_, Some(quorum)) if !quorum.is_there() => quorum.missing_message(),
            (MeetingState::NoQuorum, _) => Message::new("meetings-refused-no-quorum"),
            _ => Message::new("meetings-refused-attendance-first"),
        };
        Err(Failure::refused(refusal))
    }
}
