//! Which reviewer works on which proposal.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::schema::review_takings as table;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Who took a proposal, if anybody did.
///
/// # Errors
/// When the database does not answer.
pub fn taker_of(connection: &mut Connection, proposal: i64) -> Result<Option<i64>, Failure> {
    let row = table::table.filter(table::proposal_id.eq(proposal)).select(table::account_id);
    Ok(row.first(connection).optional()?)
}

/// Everything that is taken: proposal and account.
///
/// # Errors
/// When the database does not answer.
pub fn takings(connection: &mut Connection) -> Result<BTreeMap<i64, i64>, Failure> {
    let rows: Vec<(i64, i64)> = table::table.select((table::proposal_id, table::account_id)).load(connection)?;
    Ok(rows.into_iter().collect())
}

/// The proposals that an account took.
///
/// # Errors
/// When the database does not answer.
pub fn takings_by(connection: &mut Connection, account: i64) -> Result<Vec<i64>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    Ok(rows.select(table::proposal_id).load(connection)?)
}

/// Takes a proposal that nobody who still reviews has taken.
///
/// # Errors
/// When the database does not answer.
pub fn take(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let now = tx.now();
    clear_taking(tx, proposal)?;
    diesel::insert_into(table::table)
        .values((table::proposal_id.eq(proposal), table::account_id.eq(account), table::taken_at.eq(now)))
        .execute(tx.connection())?;
    Ok(())
}

/// Nobody works on a proposal any more.
///
/// # Errors
/// When the database does not answer.
pub fn clear_taking(tx: &mut Transaction<'_>, proposal: i64) -> Result<(), Failure> {
    diesel::delete(table::table.filter(table::proposal_id.eq(proposal))).execute(tx.connection())?;
    Ok(())
}

/// An account works on nothing any more.
///
/// # Errors
/// When the database does not answer.
pub fn forget_takings(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    diesel::delete(table::table.filter(table::account_id.eq(account))).execute(tx.connection())?;
    Ok(())
}
