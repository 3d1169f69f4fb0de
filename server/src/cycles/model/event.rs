//! What rooms say happened to a cycle.

use jiff::civil::Date;

use super::machine::Trigger;
use crate::accounts::Role;

/// Who brought it about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The platform by itself, or an entry of the log that others signed.
    Platform,
    /// A person in a role.
    Official {
        /// The account.
        account: i64,
        /// In which role.
        role: Role,
    },
}

/// A budget decision, as its paper has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Date,
}

/// Something that happened to a cycle. Made by the constructors, which ask for what the event needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub(in crate::cycles) trigger: Trigger,
    pub(in crate::cycles) by: By,
    pub(in crate::cycles) reasons: Option<String>,
    pub(in crate::cycles) decision: Option<Decision>,
}

impl Event {
    fn fact(trigger: Trigger) -> Event {
        Event { trigger, by: By::Platform, reasons: None, decision: None }
    }

    fn act(trigger: Trigger, by: By) -> Event {
        Event { by, ..Event::fact(trigger) }
    }

    fn because(self, reasons: &str) -> Event {
        let reasons = Some(reasons.trim()).filter(|reasons| !reasons.is_empty()).map(str::to_owned);
        Event { reasons, ..self }
    }

    pub(in crate::cycles) fn announced(by: By) -> Event {
        Event::act(Trigger::Announced, by)
    }

    pub(in crate::cycles) fn date_came() -> Event {
        Event::fact(Trigger::DateCame)
    }

    /// The administrator gives the cycle up before anything is frozen.
    #[must_use]
    pub fn given_up(by: By, reasons: &str) -> Event {
        Event::act(Trigger::GivenUp, by).because(reasons)
    }

    /// All trustees confirmed and rehearsed the keys.
    #[must_use]
    pub fn ceremony_confirmed() -> Event {
        Event::fact(Trigger::CeremonyConfirmed)
    }

    /// The entry `definition` is in the log, with this cycle's dates of voting.
    #[must_use]
    pub fn definition_frozen() -> Event {
        Event::fact(Trigger::DefinitionFrozen)
    }

    /// The last issuer says that all letters are printed.
    #[must_use]
    pub fn letters_printed(by: By) -> Event {
        Event::act(Trigger::LettersPrinted, by)
    }

    /// A quorum of the council gives the vote up before it opens.
    #[must_use]
    pub fn given_up_by_council(reasons: &str) -> Event {
        Event::fact(Trigger::GivenUpByCouncil).because(reasons)
    }

    /// The entry `result` is in the log.
    #[must_use]
    pub fn result_counted() -> Event {
        Event::fact(Trigger::ResultCounted)
    }

    /// Fewer ballots count than the definition asks for.
    #[must_use]
    pub fn too_few_ballots() -> Event {
        Event::fact(Trigger::TooFewBallots)
    }

    /// Fewer trustees than needed are left.
    #[must_use]
    pub fn trustees_missing() -> Event {
        Event::fact(Trigger::TrusteesMissing)
    }

    /// The council upholds an objection.
    #[must_use]
    pub fn objection_upheld(reasons: &str) -> Event {
        Event::fact(Trigger::ObjectionUpheld).because(reasons)
    }

    /// The council confirms the result.
    #[must_use]
    pub fn conclusion_confirmed() -> Event {
        Event::fact(Trigger::ConclusionConfirmed)
    }

    /// The council does not confirm the result.
    #[must_use]
    pub fn conclusion_refused(reasons: &str) -> Event {
        Event::fact(Trigger::ConclusionRefused).because(reasons)
    }

    /// The budget decision gives the money.
    #[must_use]
    pub fn money_decided(by: By, decision: Decision, remarks: &str) -> Event {
        Event { decision: Some(decision), ..Event::act(Trigger::MoneyDecided, by) }.because(remarks)
    }

    /// The budget decision does not give the money.
    #[must_use]
    pub fn money_refused(by: By, decision: Decision, reasons: &str) -> Event {
        Event { decision: Some(decision), ..Event::act(Trigger::MoneyRefused, by) }.because(reasons)
    }

    /// The last funded project is accepted or ended.
    #[must_use]
    pub fn delivered(by: By) -> Event {
        Event::act(Trigger::Delivered, by)
    }
}
