//! What the council is awaited for, and of what it was reminded.

use diesel::prelude::*;

use super::super::schema::council_reminders as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// What is known of a stage: since when people are awaited, and whether they were reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Since when.
    pub since: Moment,
    /// Whether whoever was still awaited was reminded.
    pub is_reminded: bool,
}

/// What is known of a stage of a log; nothing before it was told.
///
/// # Errors
/// When the database does not answer.
pub fn told(connection: &mut Connection, log: i64, stage: &str) -> Result<Option<Told>, Failure> {
    let row: Option<(Moment, Option<i64>)> =
        table::table.find((log, stage)).select((table::since, table::reminded_at)).first(connection).optional()?;
    Ok(row.map(|(since, reminded)| Told { since, is_reminded: reminded.is_some() }))
}

/// Writes down that a stage began.
///
/// # Errors
/// When the database does not answer, or another process did it first.
pub fn begun(tx: &mut Transaction<'_>, log: i64, stage: &str) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((table::log_id.eq(log), table::stage.eq(stage), table::since.eq(now)))
        .execute(tx.connection())?;
    Ok(())
}

/// Writes down that whoever is still awaited was reminded.
///
/// # Errors
/// When the database does not answer.
pub fn reminded(tx: &mut Transaction<'_>, log: i64, stage: &str) -> Result<(), Failure> {
    let now = tx.now();
    diesel::update(table::table.find((log, stage))).set(table::reminded_at.eq(Some(now.0))).execute(tx.connection())?;
    Ok(())
}
