//! What several pages of this room show.

use crate::errors::Message;
use crate::proposals::State;

/// Where a proposal stands, as a sentence.
pub(super) fn stands(state: State) -> Message {
    Message::new(match state {
        State::Submitted => "review-state-submitted",
        State::Hidden => "review-state-hidden",
        State::Merged => "review-state-merged",
        State::UnderReview => "review-state-under-review",
        State::Returned => "review-state-returned",
        State::RefusalProposed => "review-state-refusal-proposed",
        State::Refused => "review-state-refused",
        State::Appealed => "review-state-appealed",
        State::RefusedFinally => "review-state-refused-finally",
        State::Feasible => "review-state-feasible",
        State::Shortlisted => "review-state-shortlisted",
        State::LeftOut => "review-state-left-out",
        State::Withdrawn => "review-state-withdrawn",
    })
}
