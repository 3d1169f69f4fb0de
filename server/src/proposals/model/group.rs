//! Groups of states, as the list's filter offers them.

use super::State;

/// Proposals that stand about equally far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// All that are shown.
    #[default]
    All,
    /// Somebody looks at them, or their authors mend them.
    UnderReview,
    /// They can be carried out.
    Feasible,
    /// The assembly put them on the ballot.
    Ballot,
    /// Refused, left out, merged or withdrawn.
    Ended,
}

impl Group {
    /// All of them, as the filter offers them.
    pub const ALL: [Group; 5] = [Group::All, Group::UnderReview, Group::Feasible, Group::Ballot, Group::Ended];

    /// The code in addresses and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Group::All => "all",
            Group::UnderReview => "under-review",
            Group::Feasible => "feasible",
            Group::Ballot => "ballot",
            Group::Ended => "ended",
        }
    }

    /// The group with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Group> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The group of a state; none for what is hidden.
    #[must_use]
    pub fn of(state: State) -> Option<Group> {
        Some(match state {
            State::Hidden => return None,
            State::Submitted | State::UnderReview | State::Returned | State::RefusalProposed | State::Appealed => {
                Group::UnderReview
            }
            State::Feasible => Group::Feasible,
            State::Shortlisted => Group::Ballot,
            State::Refused | State::RefusedFinally | State::LeftOut | State::Withdrawn | State::Merged => Group::Ended,
        })
    }

    /// Its states. What is hidden is in the group of all for those who see it.
    #[must_use]
    pub fn states(self, sees_hidden: bool) -> Vec<State> {
        let has = |state: &State| match Group::of(*state) {
            None => self == Group::All && sees_hidden,
            Some(group) => self == Group::All || self == group,
        };
        State::ALL.into_iter().filter(has).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_in_no_list_of_the_public() {
        for group in Group::ALL {
            assert!(!group.states(false).contains(&State::Hidden));
            assert_eq!(Group::from_code(group.code()), Some(group));
        }
        assert!(Group::All.states(true).contains(&State::Hidden));
        assert_eq!(Group::All.states(true).len(), State::ALL.len());
    }

    #[test]
    fn every_shown_state_is_in_one_group() {
        for state in State::ALL.into_iter().filter(|state| *state != State::Hidden) {
            let groups = Group::ALL.into_iter().filter(|group| group.states(false).contains(&state));
            assert_eq!(groups.count(), 2, "{state:?}: all, and one other");
        }
    }
}
