//! Writing, changing and deleting a comment.

use super::super::model::{MOST_AT_ONCE, RATE_SECONDS, is_editable, may_comment, read_comment};
use super::super::store::{self, Comment, NewComment};
use super::{held, refuse};
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::{self, Proposal};
use crate::review;

/// Somebody says something about a proposal, or answers a comment; gives the comment's number.
///
/// # Errors
/// [`Failure::Refused`] when a rule says no, in words; [`Failure::NotFound`] when there is no such comment to answer.
pub fn comment(
    tx: &mut Transaction<'_>,
    proposal: i64,
    account: i64,
    parent: Option<i64>,
    text: &str,
) -> Result<i64, Failure> {
    say(tx, &NewComment { proposal, account, text, once: None }, parent)
}

/// The same from a form, which arrives once however often it is sent, and not too often by one account.
///
/// # Errors
/// As [`comment`].
pub fn send(tx: &mut Transaction<'_>, new: &NewComment<'_>, parent: Option<i64>) -> Result<i64, Failure> {
    if let Some(before) = new.once.map(|once| store::sent_before(tx, new.account, once)).transpose()?.flatten() {
        return Ok(before);
    }
    let since = tx.now().plus(-RATE_SECONDS);
    if store::written_since(tx, new.account, since)? >= MOST_AT_ONCE {
        return refuse("discussion-too-many");
    }
    say(tx, new, parent)
}

fn say(tx: &mut Transaction<'_>, new: &NewComment<'_>, parent: Option<i64>) -> Result<i64, Failure> {
    let (cycle, proposal) = held(tx, new.proposal)?;
    open(tx, &cycle, &proposal)?;
    let text = read_comment(new.text).map_err(Failure::refused)?;
    let parent = parent.map(|parent| store::comment(tx, proposal.id, parent)).transpose()?;
    if parent.as_ref().is_some_and(|parent| !parent.is_shown()) {
        return refuse("discussion-answer-gone");
    }
    let by_author = proposals::store::authors(tx, &proposal)?.contains(&new.account);
    store::insert(tx, &NewComment { text: &text, ..new.clone() }, parent.as_ref(), by_author)
}

fn open(connection: &mut Connection, cycle: &Cycle, proposal: &Proposal) -> Result<(), Failure> {
    let is_hidden = review::is_hidden(connection, proposal)?;
    may_comment(cycle.phase, proposal.state, is_hidden).map_err(|closed| Failure::refused(closed.message()))
}

/// Somebody changes what they said a short while ago.
///
/// # Errors
/// As [`may_edit`], and [`Failure::Refused`] when there are no words.
pub fn edit(tx: &mut Transaction<'_>, proposal: i64, comment: i64, account: i64, text: &str) -> Result<(), Failure> {
    let (cycle, proposal) = held(tx, proposal)?;
    let comment = store::comment(tx, proposal.id, comment)?;
    let now = tx.now();
    may_edit(tx, &cycle, &proposal, &comment, account, now)?;
    let text = read_comment(text).map_err(Failure::refused)?;
    if text == comment.text { Ok(()) } else { store::set_text(tx, &comment, &text) }
}

/// Whether somebody may change a comment now.
///
/// # Errors
/// [`Failure::Forbidden`] when somebody else wrote it, [`Failure::Refused`] when it is too late or a moderator is asked
/// to look at it, in words.
pub fn may_edit(
    connection: &mut Connection,
    cycle: &Cycle,
    proposal: &Proposal,
    comment: &Comment,
    account: i64,
    now: Moment,
) -> Result<(), Failure> {
    if comment.account != Some(account) {
        return Err(Failure::Forbidden);
    }
    open(connection, cycle, proposal)?;
    if !comment.is_shown() {
        return refuse("discussion-edit-gone");
    }
    if !is_editable(comment.at, now) {
        return refuse("discussion-edit-late");
    }
    // A moderator reads what was reported.
    if store::reports_of(connection, comment.id)?.is_empty() { Ok(()) } else { refuse("discussion-edit-reported") }
}

/// Somebody deletes what they said. Deleting twice is deleting once.
///
/// # Errors
/// [`Failure::Forbidden`] when somebody else wrote it.
pub fn delete(tx: &mut Transaction<'_>, proposal: i64, comment: i64, account: i64) -> Result<(), Failure> {
    store::hold(tx, proposal)?;
    let comment = store::comment(tx, proposal, comment)?;
    if comment.account != Some(account) {
        return Err(Failure::Forbidden);
    }
    if comment.deleted.is_some() {
        return Ok(());
    }
    store::settle(tx, comment.id)?;
    store::delete(tx, &comment)
}
