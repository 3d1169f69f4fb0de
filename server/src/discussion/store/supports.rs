//! Who supports which proposal.

use diesel::prelude::*;

use super::super::schema::discussion_supports as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::schema::proposals;

/// Whether an account supports a proposal.
///
/// # Errors
/// When the database does not answer.
pub fn supports(connection: &mut Connection, proposal: i64, account: i64) -> Result<bool, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).filter(table::account_id.eq(account));
    Ok(rows.count().get_result::<i64>(connection)? > 0)
}

/// Supports a proposal that is held, or does so no longer; what is so already stays.
///
/// # Errors
/// When the database does not answer.
pub fn set_support(tx: &mut Transaction<'_>, proposal: i64, account: i64, wanted: bool) -> Result<(), Failure> {
    let now = tx.now();
    match (wanted, supports(tx, proposal, account)?) {
        (true, false) => {
            diesel::insert_into(table::table)
                .values((table::proposal_id.eq(proposal), table::account_id.eq(account), table::since.eq(now)))
                .execute(tx.connection())?;
        }
        (false, true) => {
            let rows = table::table.filter(table::proposal_id.eq(proposal)).filter(table::account_id.eq(account));
            diesel::delete(rows).execute(tx.connection())?;
        }
        _ => return Ok(()),
    }
    recount(tx, proposal)
}

/// What an account supports, since when.
///
/// # Errors
/// When the database does not answer.
pub fn supported_by(connection: &mut Connection, account: i64) -> Result<Vec<(i64, Moment)>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    Ok(rows.select((table::proposal_id, table::since)).load(connection)?)
}

/// Takes back all supports of an account that is erased.
///
/// # Errors
/// When the database does not answer.
pub fn forget_supports(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    for (proposal, _) in supported_by(tx, account)? {
        hold(tx, proposal)?;
        set_support(tx, proposal, account, false)?;
    }
    Ok(())
}

/// Another process that counts for the same proposal, or changes it, waits until this transaction has ended.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such proposal.
pub fn hold(tx: &mut Transaction<'_>, proposal: i64) -> Result<(), Failure> {
    let row = diesel::update(proposals::table.find(proposal));
    let rows = row.set(proposals::supports.eq(proposals::supports)).execute(tx.connection())?;
    if rows == 1 { Ok(()) } else { Err(Failure::NotFound) }
}

fn recount(tx: &mut Transaction<'_>, proposal: i64) -> Result<(), Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal));
    let count: i64 = rows.count().get_result(tx.connection())?;
    let row = diesel::update(proposals::table.find(proposal));
    row.set(proposals::supports.eq(count)).execute(tx.connection())?;
    Ok(())
}
