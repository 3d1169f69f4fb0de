//! Of which days authors were reminded.

use diesel::prelude::*;

use super::super::schema::review_reminders as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Whether the authors of a proposal were reminded of this day.
///
/// # Errors
/// When the database does not answer.
pub fn is_reminded(connection: &mut Connection, proposal: i64, due: Moment) -> Result<bool, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).filter(table::due_at.eq(due));
    Ok(rows.count().get_result::<i64>(connection)? > 0)
}

/// Writes down that they were.
///
/// # Errors
/// When the database does not answer, or another process did it first.
pub fn reminded(tx: &mut Transaction<'_>, proposal: i64, due: Moment) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((table::proposal_id.eq(proposal), table::due_at.eq(due), table::reminded_at.eq(now)))
        .execute(tx.connection())?;
    Ok(())
}
