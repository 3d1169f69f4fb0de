//! The marks of time that this database has: by them a clock that is far ahead is noticed.

use diesel::prelude::*;

use super::super::schema::{cycle_clock, cycles};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The latest time that was marked; zero before the first.
///
/// # Errors
/// When the database does not answer.
pub fn seen_at(connection: &mut Connection) -> Result<Moment, Failure> {
    let marks = cycle_clock::table.select(cycle_clock::seen_at);
    Ok(marks.first(connection).optional()?.unwrap_or_default())
}

/// When any cycle last came into its phase; zero if there is none.
///
/// # Errors
/// When the database does not answer.
pub fn latest_transition(connection: &mut Connection) -> Result<Moment, Failure> {
    let latest: Option<Moment> = cycles::table.select(diesel::dsl::max(cycles::phase_since)).first(connection)?;
    Ok(latest.unwrap_or_default())
}

/// Marks the time, if it is later than the mark.
///
/// # Errors
/// When the database does not answer.
pub fn saw(tx: &mut Transaction<'_>, now: Moment) -> Result<(), Failure> {
    let earlier = cycle_clock::table.filter(cycle_clock::seen_at.lt(now));
    diesel::update(earlier).set(cycle_clock::seen_at.eq(now)).execute(tx.connection())?;
    Ok(())
}
