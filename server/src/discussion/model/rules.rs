//! When people may say something, and who may support.

use super::EDIT_SECONDS;
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::errors::Message;
use crate::proposals::State;

/// Whether proposals are discussed and supported in this phase: until the list for the ballot is made.
#[must_use]
pub fn is_open(phase: Phase) -> bool {
    matches!(phase, Phase::Intake | Phase::Review | Phase::Assembly)
}

/// Why nobody can say anything about a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentClosed {
    /// A moderator hid it.
    Hidden,
    /// Its author took it back.
    Withdrawn,
    /// It went into another.
    Merged,
    /// Not in this phase.
    Phase,
}

impl CommentClosed {
    /// The sentence.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            CommentClosed::Hidden => "discussion-closed-hidden",
            CommentClosed::Withdrawn => "discussion-closed-withdrawn",
            CommentClosed::Merged => "discussion-closed-merged",
            CommentClosed::Phase => "discussion-closed-phase",
        })
    }
}

/// Whether something can be said about a proposal that stands so.
///
/// # Errors
/// Why not.
pub fn may_comment(phase: Phase, state: State, is_hidden: bool) -> Result<(), CommentClosed> {
    match state {
        _ if is_hidden => Err(CommentClosed::Hidden),
        State::Withdrawn => Err(CommentClosed::Withdrawn),
        State::Merged => Err(CommentClosed::Merged),
        _ if is_open(phase) => Ok(()),
        _ => Err(CommentClosed::Phase),
    }
}

/// Whether what was written then can still be changed now.
#[must_use]
pub fn is_editable(written: Moment, now: Moment) -> bool {
    now < written.plus(EDIT_SECONDS)
}

/// Why somebody cannot support a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportClosed {
    /// Not in this phase.
    Phase,
    /// Not where the proposal stands.
    State,
    /// It is their own.
    Own,
    /// It is not confirmed that they live in the rural district.
    Residence,
}

impl SupportClosed {
    /// The sentence.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            SupportClosed::Phase => "discussion-support-phase",
            SupportClosed::State => "discussion-support-state",
            SupportClosed::Own => "discussion-support-own",
            SupportClosed::Residence => "discussion-support-residence",
        })
    }
}

/// Whether somebody may support a proposal that stands so.
///
/// # Errors
/// Why not.
pub fn may_support(phase: Phase, state: State, is_author: bool, is_resident: bool) -> Result<(), SupportClosed> {
    if !is_open(phase) {
        return Err(SupportClosed::Phase);
    }
    if matches!(state, State::Hidden | State::Merged | State::Withdrawn | State::RefusedFinally) {
        return Err(SupportClosed::State);
    }
    if is_author {
        return Err(SupportClosed::Own);
    }
    if is_resident { Ok(()) } else { Err(SupportClosed::Residence) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_about_what_is_hidden_or_gone_its_ways() {
        let may = |state, is_hidden| may_comment(Phase::Review, state, is_hidden);
        let closed: Vec<State> = State::ALL.into_iter().filter(|state| may(*state, false).is_err()).collect();
        assert_eq!(closed, [State::Merged, State::Withdrawn]);
        assert_eq!(may(State::Withdrawn, true), Err(CommentClosed::Hidden));
        assert_eq!(may_comment(Phase::RollCheck, State::Feasible, false), Err(CommentClosed::Phase));
    }

    #[test]
    fn a_comment_can_be_changed_for_a_quarter_of_an_hour() {
        assert!(is_editable(Moment(1_000), Moment(1_899)));
        assert!(!is_editable(Moment(1_000), Moment(1_900)));
    }

    #[test]
    fn a_resident_supports_what_others_propose_until_the_list_is_made() {
        let may = |phase, state| may_support(phase, state, false, true);
        for phase in [Phase::Intake, Phase::Review, Phase::Assembly] {
            assert_eq!(may(phase, State::Feasible), Ok(()));
        }
        for phase in [Phase::Announcement, Phase::RollCheck, Phase::Voting] {
            assert_eq!(may(phase, State::Feasible), Err(SupportClosed::Phase));
        }
        let closed: Vec<State> =
            State::ALL.into_iter().filter(|state| may(Phase::Review, *state) == Err(SupportClosed::State)).collect();
        assert_eq!(closed, [State::Hidden, State::Merged, State::RefusedFinally, State::Withdrawn]);
        assert_eq!(may_support(Phase::Review, State::Submitted, true, true), Err(SupportClosed::Own));
        assert_eq!(may_support(Phase::Review, State::Submitted, false, false), Err(SupportClosed::Residence));
    }
}
