//! Asking the moderator to look at a comment or a proposal.

use super::super::model::{MOST_AT_ONCE, RATE_SECONDS, Reason};
use super::super::store;
use super::{held, refuse};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::proposals;
use crate::review::{self, HidingReason};

/// Somebody asks the moderator to look at a comment.
///
/// # Errors
/// [`Failure::Refused`] when there is nothing to look at, they asked before, or ask too often, in words.
pub fn report(
    tx: &mut Transaction<'_>,
    proposal: i64,
    comment: i64,
    account: i64,
    reason: Reason,
) -> Result<(), Failure> {
    store::hold(tx, proposal)?;
    let comment = store::comment(tx, proposal, comment)?;
    if !comment.is_shown() {
        return refuse("discussion-report-gone");
    }
    if comment.account == Some(account) {
        return refuse("discussion-report-own");
    }
    if store::has_reported(tx, comment.id, account)? {
        return refuse("discussion-report-before");
    }
    not_too_often(tx, account)?;
    store::report(tx, comment.id, account, reason)
}

/// Somebody asks the moderator to look at a whole proposal.
///
/// # Errors
/// As [`report`].
pub fn report_proposal(
    tx: &mut Transaction<'_>,
    proposal: i64,
    account: i64,
    reason: HidingReason,
) -> Result<(), Failure> {
    let (_, proposal) = held(tx, proposal)?;
    if review::is_hidden(tx, &proposal)? {
        return refuse("discussion-proposal-report-gone");
    }
    if proposals::store::authors(tx, &proposal)?.contains(&account) {
        return refuse("discussion-proposal-report-own");
    }
    if store::has_reported_proposal(tx, proposal.id, account)? {
        return refuse("discussion-proposal-report-before");
    }
    not_too_often(tx, account)?;
    store::report_proposal(tx, proposal.id, account, reason)
}

/// Whoever reports much keeps the moderator from looking at anything.
fn not_too_often(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let since = tx.now().plus(-RATE_SECONDS);
    if store::reported_since(tx, account, since)? < MOST_AT_ONCE {
        Ok(())
    } else {
        refuse("discussion-report-too-many")
    }
}

/// A moderator has decided about a proposal: no report of it waits any more.
///
/// # Errors
/// When the database does not answer.
pub fn settle_proposal(tx: &mut Transaction<'_>, proposal: i64) -> Result<(), Failure> {
    store::settle_proposal(tx, proposal).map(drop)
}
