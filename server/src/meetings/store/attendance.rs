//! Which members were at a session.

use diesel::prelude::*;

use super::super::model::Presence;
use super::super::schema::meeting_attendance as table;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Each member who was in office at a session, and whether they came.
///
/// # Errors
/// When the database does not answer.
pub fn of_meeting(connection: &mut Connection, meeting: i64) -> Result<Vec<(i64, Presence)>, Failure> {
    let rows = table::table.filter(table::meeting_id.eq(meeting)).order(table::id);
    let rows: Vec<(i64, String)> = rows.select((table::member_id, table::presence)).load(connection)?;
    Ok(rows.into_iter().filter_map(|(member, code)| Some((member, Presence::from_code(&code)?))).collect())
}

/// Writes who was there, in place of what was written before.
///
/// # Errors
/// When the database does not answer.
pub fn replace(tx: &mut Transaction<'_>, meeting: i64, members: &[(i64, Presence)]) -> Result<(), Failure> {
    diesel::delete(table::table.filter(table::meeting_id.eq(meeting))).execute(tx.connection())?;
    for (member, presence) in members {
        diesel::insert_into(table::table)
            .values((table::meeting_id.eq(meeting), table::member_id.eq(member), table::presence.eq(presence.code())))
            .execute(tx.connection())?;
    }
    Ok(())
}
