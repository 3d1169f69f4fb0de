//! What is possible when: the transitions of a cycle as a table.
//!
//! The same table is drawn in `docs/cycle.md`; a test reads the drawing and compares. Nothing here
//! knows a clock or a database: what a guard asks is answered beforehand, in [`Facts`].

use super::Phase;

/// What can happen to a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trigger {
    /// The administrator announces it.
    Announced,
    /// The next phase's date comes.
    DateCame,
    /// All trustees confirmed and rehearsed the keys.
    CeremonyConfirmed,
    /// A quorum of the council froze the definition.
    DefinitionFrozen,
    /// All letters are printed.
    LettersPrinted,
    /// The result is in the log.
    ResultCounted,
    /// Fewer ballots count than the definition asks for.
    TooFewBallots,
    /// Fewer trustees than needed are left.
    TrusteesMissing,
    /// The council upholds an objection.
    ObjectionUpheld,
    /// The council confirms the result.
    ConclusionConfirmed,
    /// The council does not confirm it.
    ConclusionRefused,
    /// The budget decision gives the money.
    MoneyDecided,
    /// The budget decision does not.
    MoneyRefused,
    /// All funded projects are accepted or ended.
    Delivered,
    /// The administrator gives it up before anything is frozen.
    GivenUp,
    /// A quorum of the council gives it up before voting.
    GivenUpByCouncil,
}

impl Trigger {
    /// All of them.
    pub const ALL: [Trigger; 16] = [
        Trigger::Announced,
        Trigger::DateCame,
        Trigger::CeremonyConfirmed,
        Trigger::DefinitionFrozen,
        Trigger::LettersPrinted,
        Trigger::ResultCounted,
        Trigger::TooFewBallots,
        Trigger::TrusteesMissing,
        Trigger::ObjectionUpheld,
        Trigger::ConclusionConfirmed,
        Trigger::ConclusionRefused,
        Trigger::MoneyDecided,
        Trigger::MoneyRefused,
        Trigger::Delivered,
        Trigger::GivenUp,
        Trigger::GivenUpByCouncil,
    ];

    /// The code in the drawing, in the database, and as the reason in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Trigger::Announced => "announced",
            Trigger::DateCame => "date-came",
            Trigger::CeremonyConfirmed => "ceremony-confirmed",
            Trigger::DefinitionFrozen => "definition-frozen",
            Trigger::LettersPrinted => "letters-printed",
            Trigger::ResultCounted => "result-counted",
            Trigger::TooFewBallots => "too-few-ballots",
            Trigger::TrusteesMissing => "too-few-trustees",
            Trigger::ObjectionUpheld => "objection-upheld",
            Trigger::ConclusionConfirmed => "conclusion-confirmed",
            Trigger::ConclusionRefused => "conclusion-refused",
            Trigger::MoneyDecided => "money-decided",
            Trigger::MoneyRefused => "money-refused",
            Trigger::Delivered => "delivered",
            Trigger::GivenUp => "given-up",
            Trigger::GivenUpByCouncil => "given-up-by-council",
        }
    }

    /// The trigger with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Trigger> {
        Self::ALL.into_iter().find(|trigger| trigger.code() == code)
    }
}

/// What must hold besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// Settings, dates and roster are complete.
    Ready,
    /// The next phase's date has come.
    Due,
    /// All letters are printed.
    LettersReady,
    /// Enough days are left before voting opens to hand out letters.
    TimeForLetters,
    /// Reasons are given in words.
    Reasons,
    /// The decision's number and date are given.
    NumberAndDate,
}

impl Guard {
    /// All of them.
    pub const ALL: [Guard; 6] =
        [Guard::Ready, Guard::Due, Guard::LettersReady, Guard::TimeForLetters, Guard::Reasons, Guard::NumberAndDate];

    /// The code in the drawing.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Guard::Ready => "ready",
            Guard::Due => "due",
            Guard::LettersReady => "letters-ready",
            Guard::TimeForLetters => "time-for-letters",
            Guard::Reasons => "reasons",
            Guard::NumberAndDate => "number-and-date",
        }
    }
}

/// The answers to the guards' questions, in the cycle's present state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// See [`Guard::Ready`].
    pub ready: bool,
    /// See [`Guard::Due`].
    pub due: bool,
    /// See [`Guard::LettersReady`].
    pub letters_ready: bool,
    /// See [`Guard::TimeForLetters`].
    pub time_for_letters: bool,
    /// See [`Guard::Reasons`].
    pub reasons: bool,
    /// See [`Guard::NumberAndDate`].
    pub number_and_date: bool,
}

impl Facts {
    /// Whether the guard lets pass.
    #[must_use]
    pub fn hold(self, guard: Guard) -> bool {
        match guard {
            Guard::Ready => self.ready,
            Guard::Due => self.due,
            Guard::LettersReady => self.letters_ready,
            Guard::TimeForLetters => self.time_for_letters,
            Guard::Reasons => self.reasons,
            Guard::NumberAndDate => self.number_and_date,
        }
    }
}

/// One arrow of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Transition {
    /// Where it starts.
    pub from: Phase,
    /// What happens.
    pub trigger: Trigger,
    /// Where it leads.
    pub to: Phase,
    /// What must hold.
    pub guards: &'static [Guard],
}

const fn arrow(from: Phase, trigger: Trigger, to: Phase, guards: &'static [Guard]) -> Transition {
    Transition { from, trigger, to, guards }
}

/// All that can happen.
pub const TRANSITIONS: &[Transition] = &[
    arrow(Phase::Draft, Trigger::Announced, Phase::Announcement, &[Guard::Ready]),
    arrow(Phase::Announcement, Trigger::DateCame, Phase::Intake, &[Guard::Due]),
    arrow(Phase::Intake, Trigger::DateCame, Phase::Review, &[Guard::Due]),
    arrow(Phase::Review, Trigger::DateCame, Phase::Assembly, &[Guard::Due]),
    arrow(Phase::Assembly, Trigger::DateCame, Phase::RollCheck, &[Guard::Due]),
    arrow(Phase::RollCheck, Trigger::DateCame, Phase::Keys, &[Guard::Due]),
    arrow(Phase::Keys, Trigger::CeremonyConfirmed, Phase::Freeze, &[]),
    arrow(Phase::Freeze, Trigger::DefinitionFrozen, Phase::Letters, &[Guard::TimeForLetters]),
    arrow(Phase::Letters, Trigger::LettersPrinted, Phase::Letters, &[]),
    arrow(Phase::Letters, Trigger::DateCame, Phase::Voting, &[Guard::Due, Guard::LettersReady]),
    arrow(Phase::Voting, Trigger::DateCame, Phase::Count, &[Guard::Due]),
    arrow(Phase::Count, Trigger::ResultCounted, Phase::Objections, &[]),
    arrow(Phase::Objections, Trigger::DateCame, Phase::Conclusion, &[Guard::Due]),
    arrow(Phase::Conclusion, Trigger::ConclusionConfirmed, Phase::Decision, &[]),
    arrow(Phase::Decision, Trigger::MoneyDecided, Phase::Delivery, &[Guard::NumberAndDate]),
    arrow(Phase::Delivery, Trigger::Delivered, Phase::Closed, &[]),
    arrow(Phase::Draft, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Announcement, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Intake, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Review, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Assembly, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::RollCheck, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Keys, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Freeze, Trigger::GivenUp, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Letters, Trigger::GivenUpByCouncil, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Letters, Trigger::TrusteesMissing, Phase::Void, &[]),
    arrow(Phase::Voting, Trigger::TrusteesMissing, Phase::Void, &[]),
    arrow(Phase::Voting, Trigger::ObjectionUpheld, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Count, Trigger::TooFewBallots, Phase::Void, &[]),
    arrow(Phase::Count, Trigger::TrusteesMissing, Phase::Void, &[]),
    arrow(Phase::Count, Trigger::ObjectionUpheld, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Objections, Trigger::ObjectionUpheld, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Conclusion, Trigger::ObjectionUpheld, Phase::Void, &[Guard::Reasons]),
    arrow(Phase::Conclusion, Trigger::ConclusionRefused, Phase::NotConfirmed, &[Guard::Reasons]),
    arrow(Phase::Decision, Trigger::MoneyRefused, Phase::NotFunded, &[Guard::NumberAndDate, Guard::Reasons]),
];

/// Why something does not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// It has no place in this phase.
    NotNow,
    /// It has, but this is missing.
    Missing(Guard),
}

/// The arrow that starts here with this trigger, whatever its guards say.
#[must_use]
pub fn transition(from: Phase, trigger: Trigger) -> Option<Transition> {
    TRANSITIONS.iter().copied().find(|transition| transition.from == from && transition.trigger == trigger)
}

/// The phase that follows when this happens in that phase.
///
/// # Errors
/// [`Impossible`] when it has no place there, or a guard does not let it pass.
pub fn step(from: Phase, trigger: Trigger, facts: Facts) -> Result<Phase, Impossible> {
    let transition = transition(from, trigger).ok_or(Impossible::NotNow)?;
    let missing = transition.guards.iter().copied().find(|guard| !facts.hold(*guard));
    missing.map_or(Ok(transition.to), |guard| Err(Impossible::Missing(guard)))
}

/// Whether the phase ends by the date of the next one.
#[must_use]
pub fn ends_by_date(phase: Phase) -> bool {
    transition(phase, Trigger::DateCame).is_some()
}

#[cfg(test)]
mod tests;
