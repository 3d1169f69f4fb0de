//! Where a cycle can stand.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where a cycle stands: one of its phases in their order, or one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Being prepared; seen by administrators only, and in no log.
    Draft,
    /// Announced: what will happen and when is known, nothing can be handed in yet.
    Announcement,
    /// Residents propose.
    Intake,
    /// Moderation, feasibility, costs; authors may mend.
    Review,
    /// Gatherings by village, the assembly's session, the shortlist.
    Assembly,
    /// Anyone may ask whether they are on the roll.
    RollCheck,
    /// The trustees make the council's keys.
    Keys,
    /// The council freezes what is voted on.
    Freeze,
    /// Letters with codes are printed and handed out.
    Letters,
    /// Ballots are cast.
    Voting,
    /// Paper, closing, decryption, outcome.
    Count,
    /// Observers may object to the result.
    Objections,
    /// The council confirms the result, or does not.
    Conclusion,
    /// The maslikhat or the akim decides on the money.
    Decision,
    /// The funded projects are carried out.
    Delivery,
    /// All is done.
    Closed,
    /// Ended without an outcome.
    Void,
    /// The council did not confirm the result.
    NotConfirmed,
    /// The budget decided otherwise.
    NotFunded,
}

impl Phase {
    /// All of them: the phases in their order, then the unhappy ends.
    pub const ALL: [Phase; 19] = [
        Phase::Draft,
        Phase::Announcement,
        Phase::Intake,
        Phase::Review,
        Phase::Assembly,
        Phase::RollCheck,
        Phase::Keys,
        Phase::Freeze,
        Phase::Letters,
        Phase::Voting,
        Phase::Count,
        Phase::Objections,
        Phase::Conclusion,
        Phase::Decision,
        Phase::Delivery,
        Phase::Closed,
        Phase::Void,
        Phase::NotConfirmed,
        Phase::NotFunded,
    ];

    /// The phases that a timeline shows, from the announcement to the delivery.
    pub const TIMELINE: [Phase; 14] = [
        Phase::Announcement,
        Phase::Intake,
        Phase::Review,
        Phase::Assembly,
        Phase::RollCheck,
        Phase::Keys,
        Phase::Freeze,
        Phase::Letters,
        Phase::Voting,
        Phase::Count,
        Phase::Objections,
        Phase::Conclusion,
        Phase::Decision,
        Phase::Delivery,
    ];

    /// The code in the database, in addresses and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Phase::Draft => "draft",
            Phase::Announcement => "announcement",
            Phase::Intake => "intake",
            Phase::Review => "review",
            Phase::Assembly => "assembly",
            Phase::RollCheck => "roll-check",
            Phase::Keys => "keys",
            Phase::Freeze => "freeze",
            Phase::Letters => "letters",
            Phase::Voting => "voting",
            Phase::Count => "count",
            Phase::Objections => "objections",
            Phase::Conclusion => "conclusion",
            Phase::Decision => "decision",
            Phase::Delivery => "delivery",
            Phase::Closed => "closed",
            Phase::Void => "void",
            Phase::NotConfirmed => "not-confirmed",
            Phase::NotFunded => "not-funded",
        }
    }

    /// The phase with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Phase> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// The event code of the log entry that says that this phase began.
    #[must_use]
    pub fn log_event(self) -> &'static str {
        match self {
            Phase::Draft => "drafted",
            Phase::Announcement => "announced",
            Phase::Intake => "intake-opened",
            Phase::Review => "review-opened",
            Phase::Assembly => "assembly-opened",
            Phase::RollCheck => "roll-check-opened",
            Phase::Keys => "keys-opened",
            Phase::Freeze => "freeze-opened",
            Phase::Letters => "letters-opened",
            Phase::Voting => "voting-opened",
            Phase::Count => "count-opened",
            Phase::Objections => "objections-opened",
            Phase::Conclusion => "conclusion-opened",
            Phase::Decision => "decision-opened",
            Phase::Delivery => "delivery-opened",
            Phase::Closed => "closed",
            Phase::Void => "void",
            Phase::NotConfirmed => "not-confirmed",
            Phase::NotFunded => "not-funded",
        }
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn is_end(self) -> bool {
        self >= Phase::Closed
    }

    /// Whether what voters decide on is frozen: from the letters on, also after an end that came later.
    #[must_use]
    pub fn is_after_freezing(self) -> bool {
        self >= Phase::Letters && self < Phase::Closed
    }

    /// The phase after this one on the happy path.
    #[must_use]
    pub fn next(self) -> Option<Phase> {
        let later = Self::ALL.into_iter().find(|phase| *phase > self);
        later.filter(|_| !self.is_end())
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Phase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Phase::from_code(&code).ok_or_else(|| D::Error::custom("not the code of a phase"))
    }
}
