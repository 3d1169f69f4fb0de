//! Texts that a moderator hid: they stay beside their entries, so that they can be shown again, and no page shows them.
//! The log itself does not change: it has only their salted hashes.

use diesel::prelude::*;

use crate::audit::model::Kind;
use crate::audit::schema::{log_entries, log_texts, logs};
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::Failure;

/// From now on no page shows the texts of a cycle's entries of this kind about this subject, such as `P07`. What is
/// recorded later is shown unless it is concealed again.
///
/// # Errors
/// When the database does not answer.
pub fn conceal(tx: &mut Transaction<'_>, cycle: i64, kind: Kind, subject: &str) -> Result<(), Failure> {
    let now = tx.now();
    mark(tx, cycle, kind, subject, Some(now))
}

/// Pages show these texts again.
///
/// # Errors
/// When the database does not answer.
pub fn reveal(tx: &mut Transaction<'_>, cycle: i64, kind: Kind, subject: &str) -> Result<(), Failure> {
    mark(tx, cycle, kind, subject, None)
}

fn mark(
    tx: &mut Transaction<'_>,
    cycle: i64,
    kind: Kind,
    subject: &str,
    concealed_at: Option<Moment>,
) -> Result<(), Failure> {
    let log: Option<i64> =
        logs::table.filter(logs::cycle_id.eq(cycle)).select(logs::id).first(tx.connection()).optional()?;
    let Some(log) = log else { return Ok(()) };
    let entries: Vec<i64> = log_entries::table
        .filter(log_entries::log_id.eq(log))
        .filter(log_entries::kind.eq(kind.code()))
        .filter(log_entries::subject.eq(subject))
        .select(log_entries::seq)
        .load(tx.connection())?;
    diesel::update(log_texts::table.filter(log_texts::log_id.eq(log)).filter(log_texts::seq.eq_any(entries)))
        .set(log_texts::concealed_at.eq(concealed_at.map(|moment| moment.0)))
        .execute(tx.connection())?;
    Ok(())
}
