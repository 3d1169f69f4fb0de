//! Comments and proposals that somebody asked the moderator to look at.

use diesel::dsl::count;
use diesel::prelude::*;

use super::super::model::Reason;
use super::super::schema::{discussion_comments, discussion_proposal_reports as whole, discussion_reports as table};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::schema::proposals;
use crate::review::HidingReason;

/// The most reports that are read for the queue at once.
const MOST: i64 = 500;

/// A report that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The comment; none if the proposal itself was reported.
    pub comment: Option<i64>,
    /// Its proposal, by its number within the cycle.
    pub proposal: i64,
    /// Since when.
    pub since: Moment,
    /// The id of the words for what is wrong with it, they say.
    pub reason: &'static str,
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
    let rows: Vec<String> = rows.order(table::id).limit(MOST).select(table::reason).load(connection)?;
    Ok(rows.iter().filter_map(|code| Reason::from_code(code)).collect())
}

/// The reports of a cycle's comments and proposals that wait, the longest waiting first.
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
        Some(Waiting { comment: Some(comment), proposal, since, reason: Reason::from_code(&reason)?.name() })
    };
    let mut waiting: Vec<Waiting> = rows.into_iter().filter_map(read).collect();
    waiting.extend(waiting_proposals(connection, cycle)?);
    waiting.sort_by_key(|report| report.since);
    Ok(waiting)
}

fn waiting_proposals(connection: &mut Connection, cycle: i64) -> Result<impl Iterator<Item = Waiting>, Failure> {
    let rows: Vec<(i64, Moment, String)> = whole::table
        .inner_join(proposals::table)
        .filter(proposals::cycle_id.eq(cycle))
        .filter(whole::settled_at.is_null())
        .order((whole::made_at, whole::id))
        .limit(MOST)
        .select((proposals::number, whole::made_at, whole::reason))
        .load(connection)?;
    Ok(rows.into_iter().filter_map(|(proposal, since, reason)| {
        Some(Waiting { comment: None, proposal, since, reason: HidingReason::from_code(&reason)?.name() })
    }))
}

/// How many comments and proposals of a cycle somebody reported, about which nobody has decided.
///
/// # Errors
/// When the database does not answer.
pub fn count_waiting(connection: &mut Connection, cycle: i64) -> Result<i64, Failure> {
    let comments: i64 = table::table
        .inner_join(discussion_comments::table.inner_join(proposals::table))
        .filter(proposals::cycle_id.eq(cycle))
        .filter(table::settled_at.is_null())
        .select(count(table::comment_id).aggregate_distinct())
        .first(connection)?;
    let proposals: i64 = whole::table
        .inner_join(proposals::table)
        .filter(proposals::cycle_id.eq(cycle))
        .filter(whole::settled_at.is_null())
        .select(count(whole::proposal_id).aggregate_distinct())
        .first(connection)?;
    Ok(comments + proposals)
}

/// Whether an account has reported a proposal, at any time.
///
/// # Errors
/// When the database does not answer.
pub fn has_reported_proposal(connection: &mut Connection, proposal: i64, account: i64) -> Result<bool, Failure> {
    let rows = whole::table.filter(whole::proposal_id.eq(proposal)).filter(whole::account_id.eq(account));
    Ok(rows.count().get_result::<i64>(connection)? > 0)
}

/// Reports a proposal.
///
/// # Errors
/// When this account has reported it, or the database does not answer.
pub fn report_proposal(
    tx: &mut Transaction<'_>,
    proposal: i64,
    account: i64,
    reason: HidingReason,
) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(whole::table)
        .values((
            whole::proposal_id.eq(proposal),
            whole::account_id.eq(account),
            whole::made_at.eq(now),
            whole::reason.eq(reason.code()),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// No report of this proposal waits any more; says whether one did.
///
/// # Errors
/// When the database does not answer.
pub fn settle_proposal(tx: &mut Transaction<'_>, proposal: i64) -> Result<bool, Failure> {
    let now = tx.now();
    let rows = whole::table.filter(whole::proposal_id.eq(proposal)).filter(whole::settled_at.is_null());
    Ok(diesel::update(rows).set(whole::settled_at.eq(now)).execute(tx.connection())? > 0)
}

/// The reasons of the reports of a proposal that wait, the longest waiting first.
///
/// # Errors
/// When the database does not answer.
pub fn reports_of_proposal(connection: &mut Connection, proposal: i64) -> Result<Vec<HidingReason>, Failure> {
    let rows = whole::table.filter(whole::proposal_id.eq(proposal)).filter(whole::settled_at.is_null());
    let rows: Vec<String> = rows.order(whole::id).limit(MOST).select(whole::reason).load(connection)?;
    Ok(rows.iter().filter_map(|code| HidingReason::from_code(code)).collect())
}

/// How many comments and proposals an account has reported since then.
///
/// # Errors
/// When the database does not answer.
pub fn reported_since(connection: &mut Connection, account: i64, since: Moment) -> Result<i64, Failure> {
    let comments = table::table.filter(table::account_id.eq(account)).filter(table::made_at.gt(since));
    let comments: i64 = comments.count().get_result(connection)?;
    let proposals = whole::table.filter(whole::account_id.eq(account)).filter(whole::made_at.gt(since));
    Ok(comments + proposals.count().get_result::<i64>(connection)?)
}

/// What an account has reported of whole proposals: proposal, when, why.
///
/// # Errors
/// When the database does not answer.
pub fn proposals_reported_by(connection: &mut Connection, account: i64) -> Result<Vec<(i64, Moment, String)>, Failure> {
    let rows = whole::table.filter(whole::account_id.eq(account)).order(whole::id);
    Ok(rows.select((whole::proposal_id, whole::made_at, whole::reason)).load(connection)?)
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
    diesel::delete(whole::table.filter(whole::account_id.eq(account))).execute(tx.connection())?;
    Ok(())
}
