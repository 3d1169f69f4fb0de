//! Where a proposal can stand, what can happen to it, and when: one table, drawn in `docs/proposal.md`.

use serde::{Serialize, Serializer};

use crate::audit::Kind;
use crate::cycles::Phase;

/// Where a proposal stands. All of them are public; what is still being written is a draft, not a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Handed in; a moderator will look at it.
    Submitted,
    /// A moderator hid what it says; the page says why.
    Hidden,
    /// It went into another proposal, which its page names.
    Merged,
    /// Reviewers look at feasibility, cost, land and competence.
    UnderReview,
    /// The author is to mend something, by a day.
    Returned,
    /// One reviewer refuses; a second must agree.
    RefusalProposed,
    /// Refused by two reviewers; the author may appeal, by a day.
    Refused,
    /// The author appealed; somebody who did not refuse decides.
    Appealed,
    /// The appeal did not help. An end.
    RefusedFinally,
    /// It can be carried out; the assembly may put it on the ballot.
    Feasible,
    /// The assembly put it on the ballot.
    Shortlisted,
    /// The assembly did not, and says why.
    LeftOut,
    /// The author took it back. An end.
    Withdrawn,
}

impl State {
    /// All of them.
    pub const ALL: [State; 13] = [
        State::Submitted,
        State::Hidden,
        State::Merged,
        State::UnderReview,
        State::Returned,
        State::RefusalProposed,
        State::Refused,
        State::Appealed,
        State::RefusedFinally,
        State::Feasible,
        State::Shortlisted,
        State::LeftOut,
        State::Withdrawn,
    ];

    /// The code in the database, in addresses and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            State::Submitted => "submitted",
            State::Hidden => "hidden",
            State::Merged => "merged",
            State::UnderReview => "under-review",
            State::Returned => "returned",
            State::RefusalProposed => "refusal-proposed",
            State::Refused => "refused",
            State::Appealed => "appealed",
            State::RefusedFinally => "refused-finally",
            State::Feasible => "feasible",
            State::Shortlisted => "shortlisted",
            State::LeftOut => "left-out",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<State> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn is_end(self) -> bool {
        !TRANSITIONS.iter().any(|transition| transition.from == self)
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// What can happen to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The author hands it in; how every proposal begins.
    Submitted,
    /// A moderator lets it go on to the reviewers.
    Admitted,
    /// A moderator hides it, with a reason.
    Hidden,
    /// A moderator shows it again.
    Shown,
    /// A moderator puts it into another one that wants the same.
    Merged,
    /// The author gave it a new version.
    Mended,
    /// A reviewer (or moderator) asks the author to mend it, by a day.
    Returned,
    /// The day came; the reviewers go on with what there is.
    MendingEnded,
    /// A reviewer finds that it can be carried out.
    FoundFeasible,
    /// A reviewer wants to refuse it, with a coded reason.
    RefusalProposed,
    /// A second reviewer agrees.
    RefusalAgreed,
    /// A second reviewer does not; the review goes on.
    RefusalDeclined,
    /// The author appeals, with reasons.
    Appealed,
    /// The appeal is right; the review begins anew.
    AppealUpheld,
    /// The appeal is not right.
    AppealRejected,
    /// A reviewer takes up again what was found feasible, for new facts.
    Reopened,
    /// The assembly votes it onto the ballot.
    Shortlisted,
    /// The assembly leaves it out, with a reason.
    LeftOut,
    /// The author takes it back.
    Withdrawn,
}

impl Event {
    /// All of them.
    pub const ALL: [Event; 19] = [
        Event::Submitted,
        Event::Admitted,
        Event::Hidden,
        Event::Shown,
        Event::Merged,
        Event::Mended,
        Event::Returned,
        Event::MendingEnded,
        Event::FoundFeasible,
        Event::RefusalProposed,
        Event::RefusalAgreed,
        Event::RefusalDeclined,
        Event::Appealed,
        Event::AppealUpheld,
        Event::AppealRejected,
        Event::Reopened,
        Event::Shortlisted,
        Event::LeftOut,
        Event::Withdrawn,
    ];

    /// The code in the database, in the log, and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Event::Submitted => "submitted",
            Event::Admitted => "admitted",
            Event::Hidden => "hidden",
            Event::Shown => "shown",
            Event::Merged => "merged",
            Event::Mended => "mended",
            Event::Returned => "returned",
            Event::MendingEnded => "mending-ended",
            Event::FoundFeasible => "found-feasible",
            Event::RefusalProposed => "refusal-proposed",
            Event::RefusalAgreed => "refusal-agreed",
            Event::RefusalDeclined => "refusal-declined",
            Event::Appealed => "appealed",
            Event::AppealUpheld => "appeal-upheld",
            Event::AppealRejected => "appeal-rejected",
            Event::Reopened => "reopened",
            Event::Shortlisted => "shortlisted",
            Event::LeftOut => "left-out",
            Event::Withdrawn => "withdrawn",
        }
    }

    /// The event with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Event> {
        Self::ALL.into_iter().find(|event| event.code() == code)
    }

    /// The type of the entry that records it.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Event::Submitted | Event::Mended | Event::Appealed | Event::Withdrawn => Kind::Proposal,
            Event::Shortlisted | Event::LeftOut => Kind::Session,
            _ => Kind::Review,
        }
    }

    /// The phases of the cycle in which it can happen: the first and the last.
    #[must_use]
    pub fn phases(self) -> (Phase, Phase) {
        match self {
            Event::Submitted => (Phase::Intake, Phase::Intake),
            Event::Shortlisted | Event::LeftOut => (Phase::Assembly, Phase::Assembly),
            Event::Hidden | Event::Shown | Event::Withdrawn => (Phase::Intake, Phase::Freeze),
            _ => (Phase::Intake, Phase::Assembly),
        }
    }

    /// Whether it can happen while the cycle is in this phase.
    #[must_use]
    pub fn has_its_time(self, phase: Phase) -> bool {
        let (first, last) = self.phases();
        (first..=last).contains(&phase)
    }
}

/// An arrow of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Where it begins.
    pub from: State,
    /// What happens.
    pub event: Event,
    /// Where it leads.
    pub to: State,
}

const fn arrow(from: State, event: Event, to: State) -> Transition {
    Transition { from, event, to }
}

/// All arrows but the first: what is handed in begins as [`State::Submitted`].
pub const TRANSITIONS: &[Transition] = &[
    arrow(State::Submitted, Event::Mended, State::Submitted),
    arrow(State::Submitted, Event::Admitted, State::UnderReview),
    arrow(State::Submitted, Event::Returned, State::Returned),
    arrow(State::Submitted, Event::Hidden, State::Hidden),
    arrow(State::Submitted, Event::Merged, State::Merged),
    arrow(State::Submitted, Event::Withdrawn, State::Withdrawn),
    arrow(State::Hidden, Event::Shown, State::Submitted),
    arrow(State::Hidden, Event::Mended, State::Hidden),
    arrow(State::UnderReview, Event::FoundFeasible, State::Feasible),
    arrow(State::UnderReview, Event::Returned, State::Returned),
    arrow(State::UnderReview, Event::RefusalProposed, State::RefusalProposed),
    arrow(State::UnderReview, Event::Hidden, State::Hidden),
    arrow(State::UnderReview, Event::Merged, State::Merged),
    arrow(State::UnderReview, Event::Withdrawn, State::Withdrawn),
    arrow(State::Returned, Event::Mended, State::UnderReview),
    arrow(State::Returned, Event::MendingEnded, State::UnderReview),
    arrow(State::Returned, Event::Hidden, State::Hidden),
    arrow(State::Returned, Event::Withdrawn, State::Withdrawn),
    arrow(State::RefusalProposed, Event::RefusalAgreed, State::Refused),
    arrow(State::RefusalProposed, Event::RefusalDeclined, State::UnderReview),
    arrow(State::RefusalProposed, Event::Withdrawn, State::Withdrawn),
    arrow(State::Refused, Event::Appealed, State::Appealed),
    arrow(State::Refused, Event::Withdrawn, State::Withdrawn),
    arrow(State::Appealed, Event::Mended, State::Appealed),
    arrow(State::Appealed, Event::AppealUpheld, State::UnderReview),
    arrow(State::Appealed, Event::AppealRejected, State::RefusedFinally),
    arrow(State::Appealed, Event::Withdrawn, State::Withdrawn),
    arrow(State::Feasible, Event::Reopened, State::UnderReview),
    arrow(State::Feasible, Event::Shortlisted, State::Shortlisted),
    arrow(State::Feasible, Event::LeftOut, State::LeftOut),
    arrow(State::Feasible, Event::Withdrawn, State::Withdrawn),
    arrow(State::Shortlisted, Event::LeftOut, State::LeftOut),
    arrow(State::Shortlisted, Event::Withdrawn, State::Withdrawn),
    arrow(State::LeftOut, Event::Shortlisted, State::Shortlisted),
    arrow(State::LeftOut, Event::Withdrawn, State::Withdrawn),
];

/// Where an event leads from here, if it has a place.
#[must_use]
pub fn after(from: State, event: Event) -> Option<State> {
    TRANSITIONS.iter().find(|arrow| arrow.from == from && arrow.event == event).map(|arrow| arrow.to)
}

#[cfg(test)]
mod tests;
