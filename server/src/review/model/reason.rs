//! Coded reasons: of a refusal, and of hiding. Each is shown with an explanation in words.

use crate::proposals::Event;

/// Why a proposal is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// It asks for more than a project may.
    OverCap,
    /// The land is private.
    PrivateLand,
    /// It is not the task of the rural district.
    NotCompetence,
    /// It is planned and paid already.
    AlreadyPlanned,
    /// Another proposal wants the same.
    Duplicate,
    /// It cannot be carried out, or not within the time.
    NotFeasible,
    /// Nobody can pay for running it.
    TooExpensiveToRun,
    /// The law forbids it.
    AgainstLaw,
    /// Something is missing that the author did not add.
    Incomplete,
    /// Something else, which the explanation says.
    Other,
}

impl RefusalReason {
    /// All of them, in the order of the form.
    pub const ALL: [RefusalReason; 10] = [
        RefusalReason::OverCap,
        RefusalReason::PrivateLand,
        RefusalReason::NotCompetence,
        RefusalReason::AlreadyPlanned,
        RefusalReason::Duplicate,
        RefusalReason::NotFeasible,
        RefusalReason::TooExpensiveToRun,
        RefusalReason::AgainstLaw,
        RefusalReason::Incomplete,
        RefusalReason::Other,
    ];

    /// Its code in the database and in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            RefusalReason::OverCap => "over-cap",
            RefusalReason::PrivateLand => "private-land",
            RefusalReason::NotCompetence => "not-competence",
            RefusalReason::AlreadyPlanned => "already-planned",
            RefusalReason::Duplicate => "duplicate",
            RefusalReason::NotFeasible => "not-feasible",
            RefusalReason::TooExpensiveToRun => "too-expensive-to-run",
            RefusalReason::AgainstLaw => "against-law",
            RefusalReason::Incomplete => "incomplete",
            RefusalReason::Other => "other",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<RefusalReason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The id of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RefusalReason::OverCap => "review-refusal-over-cap",
            RefusalReason::PrivateLand => "review-refusal-private-land",
            RefusalReason::NotCompetence => "review-refusal-not-competence",
            RefusalReason::AlreadyPlanned => "review-refusal-already-planned",
            RefusalReason::Duplicate => "review-refusal-duplicate",
            RefusalReason::NotFeasible => "review-refusal-not-feasible",
            RefusalReason::TooExpensiveToRun => "review-refusal-too-expensive-to-run",
            RefusalReason::AgainstLaw => "review-refusal-against-law",
            RefusalReason::Incomplete => "review-refusal-incomplete",
            RefusalReason::Other => "review-refusal-other",
        }
    }
}

/// Why a moderator hides a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HidingReason {
    /// It insults somebody.
    Insult,
    /// It tells about somebody what is nobody's business.
    PersonalData,
    /// It advertises.
    Advertisement,
    /// It proposes nothing.
    NotAProposal,
    /// The law forbids to publish it.
    AgainstLaw,
    /// Something else, which the explanation says.
    Other,
}

impl HidingReason {
    /// All of them, in the order of the form.
    pub const ALL: [HidingReason; 6] = [
        HidingReason::Insult,
        HidingReason::PersonalData,
        HidingReason::Advertisement,
        HidingReason::NotAProposal,
        HidingReason::AgainstLaw,
        HidingReason::Other,
    ];

    /// Its code in the database and in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            HidingReason::Insult => "insult",
            HidingReason::PersonalData => "personal-data",
            HidingReason::Advertisement => "advertisement",
            HidingReason::NotAProposal => "not-a-proposal",
            HidingReason::AgainstLaw => "against-law",
            HidingReason::Other => "other",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<HidingReason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The id of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            HidingReason::Insult => "review-hiding-insult",
            HidingReason::PersonalData => "review-hiding-personal-data",
            HidingReason::Advertisement => "review-hiding-advertisement",
            HidingReason::NotAProposal => "review-hiding-not-a-proposal",
            HidingReason::AgainstLaw => "review-hiding-against-law",
            HidingReason::Other => "review-hiding-other",
        }
    }
}

/// The id of the words for the coded reason of an event, as histories show it.
#[must_use]
pub fn reason_name(event: Event, code: &str) -> Option<&'static str> {
    match event {
        Event::Hidden => HidingReason::from_code(code).map(HidingReason::name),
        Event::RefusalProposed | Event::RefusalAgreed => RefusalReason::from_code(code).map(RefusalReason::name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_each_has_its_own_words() {
        for reason in RefusalReason::ALL {
            assert_eq!(RefusalReason::from_code(reason.code()), Some(reason));
            assert_eq!(reason.name(), format!("review-refusal-{}", reason.code()));
        }
        for reason in HidingReason::ALL {
            assert_eq!(HidingReason::from_code(reason.code()), Some(reason));
            assert_eq!(reason.name(), format!("review-hiding-{}", reason.code()));
        }
        assert_eq!(reason_name(Event::Hidden, "against-law"), Some("review-hiding-against-law"));
        assert_eq!(reason_name(Event::RefusalAgreed, "against-law"), Some("review-refusal-against-law"));
        assert_eq!(reason_name(Event::Returned, "other"), None);
        assert_eq!(reason_name(Event::Hidden, "over-cap"), None);
    }
}
