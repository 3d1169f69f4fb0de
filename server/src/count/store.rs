//! Queries about the count.

use diesel::prelude::*;

use super::schema::paper_entered;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Remembers that all paper votes are entered; whether that was new.
///
/// # Errors
/// When the database does not answer.
pub fn enter_paper(tx: &mut Transaction<'_>, log: i64, account: Option<i64>) -> Result<bool, Failure> {
    if is_paper_entered(tx.connection(), log)? {
        return Ok(false);
    }
    let now = tx.now();
    diesel::insert_into(paper_entered::table)
        .values((
            paper_entered::log_id.eq(log),
            paper_entered::account_id.eq(account),
            paper_entered::entered_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(true)
}

/// Whether all paper votes are entered.
///
/// # Errors
/// When the database does not answer.
pub fn is_paper_entered(connection: &mut Connection, log: i64) -> Result<bool, Failure> {
    Ok(paper_entered::table.find(log).count().get_result::<i64>(connection)? > 0)
}
