//! What happened to a cycle, in order: its life's story, with the reasons and decisions that pages show.

use diesel::prelude::*;
use jiff::civil::Date;

use super::super::model::{Decision, Event, Phase, Trigger};
use super::super::schema::cycle_events;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Trigger,
    /// Where the cycle stood then.
    pub phase: Phase,
    /// The reasons in words, if any were given.
    pub reasons: Option<String>,
    /// The budget decision, if it was one.
    pub decision: Option<Decision>,
}

/// Writes down what happened to a cycle that now stands in `phase`.
///
/// # Errors
/// When the database does not answer.
pub fn record(tx: &mut Transaction<'_>, cycle: i64, event: &Event, role: &str, phase: Phase) -> Result<(), Failure> {
    let now = tx.now();
    let decision = event.decision.as_ref();
    diesel::insert_into(cycle_events::table)
        .values((
            cycle_events::cycle_id.eq(cycle),
            cycle_events::happened_at.eq(now),
            cycle_events::what.eq(event.trigger.code()),
            cycle_events::phase.eq(phase.code()),
            cycle_events::role.eq(role),
            cycle_events::reasons.eq(event.reasons.as_deref()),
            cycle_events::number.eq(decision.map(|decision| decision.number.as_str())),
            cycle_events::decided_on.eq(decision.map(|decision| decision.date.to_string())),
        ))
        .execute(tx.connection())?;
    Ok(())
}

type Row = (Moment, String, String, Option<String>, Option<String>, Option<String>);

/// All that happened to a cycle, in order.
///
/// # Errors
/// When the database does not answer.
pub fn happened(connection: &mut Connection, cycle: i64) -> Result<Vec<Happened>, Failure> {
    let rows: Vec<Row> = cycle_events::table
        .filter(cycle_events::cycle_id.eq(cycle))
        .order(cycle_events::id)
        .select((
            cycle_events::happened_at,
            cycle_events::what,
            cycle_events::phase,
            cycle_events::reasons,
            cycle_events::number,
            cycle_events::decided_on,
        ))
        .load(connection)?;
    rows.into_iter().map(read).collect()
}

fn read((at, what, phase, reasons, number, date): Row) -> Result<Happened, Failure> {
    let unknown = || Failure::internal("an event of a cycle has an unknown code");
    let date: Option<Date> = date.map(|date| date.parse().map_err(Failure::internal)).transpose()?;
    let decision = number.zip(date).map(|(number, date)| Decision { number, date });
    Ok(Happened {
        at,
        what: Trigger::from_code(&what).ok_or_else(unknown)?,
        phase: Phase::from_code(&phase).ok_or_else(unknown)?,
        reasons,
        decision,
    })
}

impl Happened {
    /// An example.
    #[must_use]
    pub fn sample(what: Trigger, phase: Phase) -> Happened {
        let is_decision = matches!(what, Trigger::MoneyDecided | Trigger::MoneyRefused);
        let decision = Decision { number: "12-3".to_owned(), date: Date::constant(2027, 8, 1) };
        Happened {
            at: Moment(1_803_884_400),
            what,
            phase,
            reasons: Some("Су тасқыны салдарынан қаражат жолдарға жұмсалды.\nҚаражат келесі жылы бөлінеді.".to_owned()),
            decision: Some(decision).filter(|_| is_decision),
        }
    }
}
