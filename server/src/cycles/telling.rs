//! Telling those who follow a cycle what has changed.

use std::sync::LazyLock;

use serde_json::json;

use super::model::{By, Cycle, Phase, machine};
use super::wording;
use crate::audit::Scope;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts, Value};
use crate::mail::{Kind, Localised};
use crate::news::{self, Author, Subject, Words};

/// The texts: a use case has nothing but its transaction.
static TEXTS: LazyLock<[Texts; 3]> = LazyLock::new(|| Language::ALL.map(Texts::new));

/// A cycle came into another phase.
pub(super) fn phase_began(tx: &mut Transaction<'_>, cycle: &Cycle) -> Result<(), Failure> {
    let until = cycle.schedule.end(cycle.phase).filter(|_| machine::ends_by_date(cycle.phase));
    let values = json!({ "phase": cycle.phase.code(), "until": until });
    news::tell_followers(tx, Scope::Cycle(cycle.id), Kind::PhaseChanged, values)
}

/// Dates of an announced cycle were moved: an announcement says which, and why.
pub(super) fn dates_moved(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    by: By,
    moved: &[Phase],
    reasons: &str,
) -> Result<(), Failure> {
    let By::Official { account, role } = by else { return Ok(()) };
    let in_each =
        |say: &dyn Fn(&Texts) -> String| Localised::new(TEXTS.iter().map(|texts| (texts.language(), say(texts))));
    let line = |phase: &Phase| {
        let day = Value::date(cycle.schedule.start(*phase).unwrap_or_default().0);
        Message::new("cycles-moved-line").with("phase", Message::new(wording::phase_name(*phase))).with("day", day)
    };
    let text = |texts: &Texts| {
        let lines = moved.iter().map(|phase| texts.say(&line(phase))).collect::<Vec<_>>().join("\n");
        let because = texts.say(&Message::new("cycles-moved-because").with("reasons", reasons));
        format!("{lines}\n\n{because}")
    };
    let title = Message::new("cycles-moved-title").with("cycle", cycle.slug.as_str());
    let words = Words { title: in_each(&|texts| texts.say(&title)), text: in_each(&text) };
    let subject = Subject { assembly: cycle.assembly, cycle: Some(cycle.id) };
    news::publish(tx, subject, Author { account, role }, &words).map(drop)
}
