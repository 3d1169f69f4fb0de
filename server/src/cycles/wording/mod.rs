//! Which texts say what about a cycle.

mod rules;

pub use rules::rules;

use super::model::machine::Trigger;
use super::model::{Mistake, Phase};
use crate::i18n::Message;

/// What a phase is called.
#[must_use]
pub fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Draft => "cycles-phase-draft",
        Phase::Announcement => "cycles-phase-announcement",
        Phase::Intake => "cycles-phase-intake",
        Phase::Review => "cycles-phase-review",
        Phase::Assembly => "cycles-phase-assembly",
        Phase::RollCheck => "cycles-phase-roll-check",
        Phase::Keys => "cycles-phase-keys",
        Phase::Freeze => "cycles-phase-freeze",
        Phase::Letters => "cycles-phase-letters",
        Phase::Voting => "cycles-phase-voting",
        Phase::Count => "cycles-phase-count",
        Phase::Objections => "cycles-phase-objections",
        Phase::Conclusion => "cycles-phase-conclusion",
        Phase::Decision => "cycles-phase-decision",
        Phase::Delivery => "cycles-phase-delivery",
        Phase::Closed => "cycles-phase-closed",
        Phase::Void => "cycles-phase-void",
        Phase::NotConfirmed => "cycles-phase-not-confirmed",
        Phase::NotFunded => "cycles-phase-not-funded",
    }
}

/// What happens in a phase, in a sentence; of a draft and of ends their name.
#[must_use]
pub fn phase_does(phase: Phase) -> &'static str {
    match phase {
        Phase::Announcement => "cycles-does-announcement",
        Phase::Intake => "cycles-does-intake",
        Phase::Review => "cycles-does-review",
        Phase::Assembly => "cycles-does-assembly",
        Phase::RollCheck => "cycles-does-roll-check",
        Phase::Keys => "cycles-does-keys",
        Phase::Freeze => "cycles-does-freeze",
        Phase::Letters => "cycles-does-letters",
        Phase::Voting => "cycles-does-voting",
        Phase::Count => "cycles-does-count",
        Phase::Objections => "cycles-does-objections",
        Phase::Conclusion => "cycles-does-conclusion",
        Phase::Decision => "cycles-does-decision",
        Phase::Delivery => "cycles-does-delivery",
        other => phase_name(other),
    }
}

/// Why a cycle ended without an outcome.
#[must_use]
pub fn end_cause(trigger: Trigger) -> Option<&'static str> {
    Some(match trigger {
        Trigger::TooFewBallots => "cycles-end-too-few-ballots",
        Trigger::TrusteesMissing => "cycles-end-too-few-trustees",
        Trigger::ObjectionUpheld => "cycles-end-objection-upheld",
        Trigger::GivenUp => "cycles-end-given-up",
        Trigger::GivenUpByCouncil => "cycles-end-given-up-by-council",
        Trigger::ConclusionRefused => "cycles-end-not-confirmed",
        Trigger::MoneyRefused => "cycles-end-not-funded",
        _ => return None,
    })
}

/// Who reads, as far as what can be done now differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Whoever has not signed in, and whoever has, without an office: residents.
    Resident,
    /// An official of the rural district, or a council member.
    Official,
    /// An observer.
    Observer,
}

/// What one can do now, for a kind of reader.
#[must_use]
pub fn now(phase: Phase, reader: Reader) -> &'static str {
    let [resident, official, observer] = now_in(phase);
    match reader {
        Reader::Resident => resident,
        Reader::Official => official,
        Reader::Observer => observer,
    }
}

fn now_in(phase: Phase) -> [&'static str; 3] {
    match phase {
        Phase::Draft => ["cycles-now-draft"; 3],
        Phase::Announcement => {
            ["cycles-now-announcement-resident", "cycles-now-announcement-official", "cycles-now-announcement-observer"]
        }
        Phase::Intake => ["cycles-now-intake-resident", "cycles-now-intake-official", "cycles-now-intake-observer"],
        Phase::Review => ["cycles-now-review-resident", "cycles-now-review-official", "cycles-now-review-observer"],
        Phase::Assembly => {
            ["cycles-now-assembly-resident", "cycles-now-assembly-official", "cycles-now-assembly-observer"]
        }
        Phase::RollCheck => {
            ["cycles-now-roll-check-resident", "cycles-now-roll-check-official", "cycles-now-roll-check-observer"]
        }
        Phase::Keys => ["cycles-now-keys-resident", "cycles-now-keys-official", "cycles-now-keys-observer"],
        Phase::Freeze => ["cycles-now-freeze-resident", "cycles-now-freeze-official", "cycles-now-freeze-observer"],
        Phase::Letters => ["cycles-now-letters-resident", "cycles-now-letters-official", "cycles-now-letters-observer"],
        Phase::Voting => ["cycles-now-voting-resident", "cycles-now-voting-official", "cycles-now-voting-observer"],
        Phase::Count => ["cycles-now-count-resident", "cycles-now-count-official", "cycles-now-count-observer"],
        Phase::Objections => {
            ["cycles-now-objections-resident", "cycles-now-objections-official", "cycles-now-objections-observer"]
        }
        Phase::Conclusion => {
            ["cycles-now-conclusion-resident", "cycles-now-conclusion-official", "cycles-now-conclusion-observer"]
        }
        Phase::Decision => {
            ["cycles-now-decision-resident", "cycles-now-decision-official", "cycles-now-decision-observer"]
        }
        Phase::Delivery => {
            ["cycles-now-delivery-resident", "cycles-now-delivery-official", "cycles-now-delivery-observer"]
        }
        Phase::Closed => ["cycles-now-closed"; 3],
        Phase::Void => ["cycles-now-void"; 3],
        Phase::NotConfirmed => ["cycles-now-not-confirmed"; 3],
        Phase::NotFunded => ["cycles-now-not-funded"; 3],
    }
}

/// A mistake in words.
#[must_use]
pub fn mistake(mistake: &Mistake) -> Message {
    mistake.values.iter().fold(Message::new(mistake.message), |message, (name, value)| message.with(name, *value))
}
