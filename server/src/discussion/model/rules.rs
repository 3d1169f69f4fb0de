//! When people may say something, and who may support.

use crate::cycles::Phase;
use crate::errors::Message;
use crate::proposals::State;

/// Whether proposals are discussed and supported in this phase: until the list for the ballot is made.
#[must_use]
pub fn is_open(phase: Phase) -> bool {
    matches!(phase, Phase::Intake | Phase::Review | Phase::Assembly)
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
