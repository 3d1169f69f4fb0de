//! Interests that officials declared.

use diesel::prelude::*;

use super::super::schema::review_conflicts as table;
use crate::accounts::Role;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// That somebody declared an interest. Who, is in no answer of this room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// When.
    pub at: Moment,
    /// In which role: a code.
    pub role: String,
    /// Why, in words.
    pub reason: String,
}

/// Writes down that an official declared an interest.
///
/// # Errors
/// When the database does not answer, or they did before.
pub fn declare(tx: &mut Transaction<'_>, proposal: i64, account: i64, role: Role, reason: &str) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((
            table::proposal_id.eq(proposal),
            table::account_id.eq(account),
            table::role.eq(role.code()),
            table::declared_at.eq(now),
            table::reason.eq(reason),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// The interests that were declared in a proposal, in order.
///
/// # Errors
/// When the database does not answer.
pub fn conflicts_of(connection: &mut Connection, proposal: i64) -> Result<Vec<Declared>, Failure> {
    let rows: Vec<(Moment, String, String)> = table::table
        .filter(table::proposal_id.eq(proposal))
        .order(table::id)
        .select((table::declared_at, table::role, table::reason))
        .load(connection)?;
    Ok(rows.into_iter().map(|(at, role, reason)| Declared { at, role, reason }).collect())
}

/// In which proposals an account declared an interest, when and why.
///
/// # Errors
/// When the database does not answer.
pub fn declared_by(connection: &mut Connection, account: i64) -> Result<Vec<(i64, Moment, String)>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    Ok(rows.select((table::proposal_id, table::declared_at, table::reason)).load(connection)?)
}

/// Erases why an account declared interests: that is about the person. That it did stays.
///
/// # Errors
/// When the database does not answer.
pub fn forget_reasons(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    diesel::update(table::table.filter(table::account_id.eq(account)))
        .set(table::reason.eq(""))
        .execute(tx.connection())?;
    Ok(())
}
