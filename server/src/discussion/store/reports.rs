//! Comments that somebody asked the moderator to look at.

use diesel::prelude::*;

use super::super::model::Reason;
use super::super::schema::{discussion_comments, discussion_reports as table};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::schema::proposals;

/// The most reports that are read for the queue at once.
const MOST: i64 = 500;

/// A report that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The comment.
    pub comment: i64,
    /// Its proposal, by its number within the cycle.
    pub proposal: i64,
    /// Since when.
    pub since: Moment,
    /// What is wrong with it, they say.
    pub reason: Reason,
}

/// Whether an account has reported a comment, at any time.
///
/// # Errors
/// When the database does not answer.
pub fn has_reported(connection: &mut Connection, comment: i64, account: i64) -> Result<bool, Failure> {
    let rows = table::table.filter(table::comment_id.eq(comment)).filter(table::account_id.eq(account));
    Ok(rows.count().get_result::<i64>(connection)? > 0)
}

/// Reports a comment.
///
/// # Errors
/// When this account has reported it, or the database does not answer.
pub fn report(tx: &mut Transaction<'_>, comment: i64, account: i64, reason: Reason) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((
            table::comment_id.eq(comment),
            table::account_id.eq(account),
            table::made_at.eq(now),
            table::reason.eq(reason.code()),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// No report of this comment waits any more; says whether one did.
///
/// # Errors
/// When the database does not answer.
pub fn settle(tx: &mut Transaction<'_>, comment: i64) -> Result<bool, Failure> {
    let now = tx.now();
    let rows = table::table.filter(table::comment_id.eq(comment)).filter(table::settled_at.is_null());
    Ok(diesel::update(rows).set(table::settled_at.eq(now)).execute(tx.connection())? > 0)
}

/// The reasons of the reports of a comment that wait, the longest waiting first.
///
/// # Errors
/// When the database does not answer.
pub fn reports_of(connection: &mut Connection, comment: i64) -> Result<Vec<Reason>, Failure> {
    let rows = table::table.filter(table::comment_id.eq(comment)).filter(table::settled_at.is_null());
    let rows: Vec<String> = rows.order(table::id).select(table::reason).load(connection)?;
    Ok(rows.iter().filter_map(|code| Reason::from_code(code)).collect())
}

/// The reports of a cycle's comments that wait, the longest waiting first.
///
/// # Errors
/// When the database does not answer.
pub fn waiting(connection: &mut Connection, cycle: i64) -> Result<Vec<Waiting>, Failure> {
    let joined = table::table.inner_join(discussion_comments::table.inner_join(proposals::table));
    let rows: Vec<(i64, i64, Moment, String)> = joined
        .filter(proposals::cycle_id.eq(cycle))
        .filter(table::settled_at.is_null())
        .order((table::made_at, table::id))
        .limit(MOST)
        .select((table::comment_id, proposals::number, table::made_at, table::reason))
        .load(connection)?;
    let read = |(comment, proposal, since, reason): (i64, i64, Moment, String)| {
        Some(Waiting { comment, proposal, since, reason: Reason::from_code(&reason)? })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// What an account has reported: comment, when, why.
///
/// # Errors
/// When the database does not answer.
pub fn reported_by(connection: &mut Connection, account: i64) -> Result<Vec<(i64, Moment, String)>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    Ok(rows.select((table::comment_id, table::made_at, table::reason)).load(connection)?)
}

/// Forgets what an account that is erased has reported.
///
/// # Errors
/// When the database does not answer.
pub fn forget_reports(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    diesel::delete(table::table.filter(table::account_id.eq(account))).execute(tx.connection())?;
    Ok(())
}
