//! What officials can do with a proposal.

use crate::accounts::Role;
use crate::cycles::Phase;
use crate::proposals::{Event, State};

/// Who judges proposals, in one way or another.
pub const JUDGES: &[Role] = &[Role::Moderator, Role::Reviewer, Role::CouncilMember];

const MODERATOR: &[Role] = &[Role::Moderator];
const REVIEWER: &[Role] = &[Role::Reviewer];
const APPEALS: &[Role] = &[Role::Reviewer, Role::CouncilMember];

/// Something that an official can do with a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Lets it go on to the reviewers.
    Admit,
    /// Asks the author to mend something within a week.
    Return,
    /// Writes down what was found out.
    Assess,
    /// Finds that it can be carried out.
    Find,
    /// Wants to refuse it; somebody else must agree.
    Refuse,
    /// Agrees with a refusal that somebody else proposed.
    Agree,
    /// Does not agree with it.
    Decline,
    /// Takes up again what was found feasible.
    Reopen,
    /// Finds an appeal right.
    Uphold,
    /// Finds an appeal not right.
    Reject,
    /// Puts it into another proposal that wants the same.
    Merge,
    /// Hides what it says.
    Hide,
    /// Shows it again.
    Show,
    /// Works on it, so that nobody else begins.
    Take,
    /// Works on it no more.
    GiveBack,
    /// Declares an interest in it.
    Declare,
}

impl Act {
    /// All of them, in the order of the page.
    pub const ALL: [Act; 16] = [
        Act::Admit,
        Act::Return,
        Act::Assess,
        Act::Find,
        Act::Refuse,
        Act::Agree,
        Act::Decline,
        Act::Reopen,
        Act::Uphold,
        Act::Reject,
        Act::Merge,
        Act::Hide,
        Act::Show,
        Act::Take,
        Act::GiveBack,
        Act::Declare,
    ];

    /// Its code in forms, addresses and message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Act::Admit => "admit",
            Act::Return => "return",
            Act::Assess => "assess",
            Act::Find => "find",
            Act::Refuse => "refuse",
            Act::Agree => "agree",
            Act::Decline => "decline",
            Act::Reopen => "reopen",
            Act::Uphold => "uphold",
            Act::Reject => "reject",
            Act::Merge => "merge",
            Act::Hide => "hide",
            Act::Show => "show",
            Act::Take => "take",
            Act::GiveBack => "give-back",
            Act::Declare => "declare",
        }
    }

    /// The act with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Act> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }

    /// What happens to the proposal, if its state changes.
    #[must_use]
    pub fn event(self) -> Option<Event> {
        match self {
            Act::Admit => Some(Event::Admitted),
            Act::Return => Some(Event::Returned),
            Act::Find => Some(Event::FoundFeasible),
            Act::Refuse => Some(Event::RefusalProposed),
            Act::Agree => Some(Event::RefusalAgreed),
            Act::Decline => Some(Event::RefusalDeclined),
            Act::Reopen => Some(Event::Reopened),
            Act::Uphold => Some(Event::AppealUpheld),
            Act::Reject => Some(Event::AppealRejected),
            Act::Merge => Some(Event::Merged),
            Act::Hide => Some(Event::Hidden),
            Act::Show => Some(Event::Shown),
            Act::Assess | Act::Take | Act::GiveBack | Act::Declare => None,
        }
    }

    /// Who may do it with a proposal in this state. What is handed in is returned by a moderator, what is under review by
    /// a reviewer.
    #[must_use]
    pub fn roles(self, state: State) -> &'static [Role] {
        match self {
            Act::Return if state == State::Submitted => MODERATOR,
            Act::Admit | Act::Merge | Act::Hide | Act::Show => MODERATOR,
            Act::Return | Act::Assess | Act::Find | Act::Refuse | Act::Agree | Act::Decline | Act::Reopen => REVIEWER,
            Act::Take | Act::GiveBack => REVIEWER,
            Act::Uphold | Act::Reject => APPEALS,
            Act::Declare => JUDGES,
        }
    }

    /// Whether the proposal's state and the cycle's phase have a place for it.
    #[must_use]
    pub fn has_its_place(self, state: State, phase: Phase) -> bool {
        if let Some(event) = self.event() {
            return crate::proposals::model::after(state, event).is_some() && event.has_its_time(phase);
        }
        let is_judged_now = (Phase::Intake..=Phase::Assembly).contains(&phase);
        let states: &[State] = match self {
            Act::Assess => &[State::UnderReview, State::Returned],
            Act::Take | Act::GiveBack => &[State::UnderReview, State::RefusalProposed, State::Appealed],
            _ => return is_judged_now && !state.is_end(),
        };
        is_judged_now && states.contains(&state)
    }

    /// Whether it is done with one press, without a word.
    #[must_use]
    pub fn is_wordless(self) -> bool {
        matches!(self, Act::Admit | Act::Show | Act::Take | Act::GiveBack)
    }
}
