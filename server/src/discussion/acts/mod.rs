//! What residents, readers and moderators do in the discussion, each in one transaction. Whether the rules allow it is
//! asked here, of the database.

use super::model::{MOST_AT_ONCE, RATE_SECONDS, Reason, is_open, may_support, read_comment};
use super::store::{self, Comment, NewComment};
use crate::accounts::Role;
use crate::assemblies;
use crate::audit::{self, Actor, Kind, Scope};
use crate::cycles::{self, Cycle};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::proposals::{self, Proposal};
use crate::review;

/// What a moderator decides about a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// Nobody is to read it.
    Hide(Reason),
    /// Everybody may read it again.
    Show,
    /// It stays; what was reported is no reason to hide it.
    Dismiss,
}

/// A confirmed resident supports a proposal, by its number in the database. Supporting twice is supporting once.
///
/// # Errors
/// [`Failure::Refused`] when a rule says no, in words.
pub fn support(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let cycle = cycles::by_id(tx, proposal.cycle)?;
    let is_author = review::store::authors_of(tx, &proposal)?.contains(&account);
    let is_resident = is_resident(tx, &cycle, account)?;
    may_support(cycle.phase, proposal.state, is_author, is_resident)
        .map_err(|closed| Failure::refused(closed.message()))?;
    store::set_support(tx, proposal.id, account, true)
}

/// Takes a support back.
///
/// # Errors
/// [`Failure::Refused`] when supports count no more, in words.
pub fn withdraw_support(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    if !is_open(cycles::by_id(tx, proposal.cycle)?.phase) {
        return refuse("discussion-support-phase");
    }
    store::set_support(tx, proposal.id, account, false)
}

/// Whether it is confirmed that an account holder lives in the rural district of a cycle.
///
/// # Errors
/// When the database does not answer.
pub fn is_resident(connection: &mut Connection, cycle: &Cycle, account: i64) -> Result<bool, Failure> {
    let residence = assemblies::residence_of(connection, account)?;
    Ok(residence.is_some_and(|residence| residence.assembly == cycle.assembly))
}

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
    let proposal = proposals::store::by_id(tx, new.proposal)?;
    if !is_open(cycles::by_id(tx, proposal.cycle)?.phase) {
        return refuse("discussion-closed-phase");
    }
    if review::is_hidden(tx, &proposal)? {
        return refuse("discussion-closed-hidden");
    }
    let text = read_comment(new.text).map_err(Failure::refused)?;
    let parent = parent.map(|parent| store::comment(tx, proposal.id, parent)).transpose()?;
    if parent.as_ref().is_some_and(|parent| !parent.is_shown()) {
        return refuse("discussion-answer-gone");
    }
    let by_author = review::store::authors_of(tx, &proposal)?.contains(&new.account);
    store::insert(tx, &NewComment { text: &text, ..new.clone() }, parent.as_ref(), by_author)
}

/// Somebody deletes what they said. Deleting twice is deleting once.
///
/// # Errors
/// [`Failure::Forbidden`] when somebody else wrote it.
pub fn delete(tx: &mut Transaction<'_>, proposal: i64, comment: i64, account: i64) -> Result<(), Failure> {
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

/// Somebody asks the moderator to look at a comment.
///
/// # Errors
/// [`Failure::Refused`] when there is nothing to look at, or they asked before, in words.
pub fn report(
    tx: &mut Transaction<'_>,
    proposal: i64,
    comment: i64,
    account: i64,
    reason: Reason,
) -> Result<(), Failure> {
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
    store::report(tx, comment.id, account, reason)
}

/// A moderator decides about a comment. Hiding and showing stand in the log, without what it says.
///
/// # Errors
/// [`Failure::Conflict`] when another moderator has done so, [`Failure::Refused`] about one's own comment, in words.
pub fn moderate(
    tx: &mut Transaction<'_>,
    proposal: i64,
    comment: i64,
    account: i64,
    ruling: Ruling,
) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let comment = store::comment(tx, proposal.id, comment)?;
    if comment.account == Some(account) {
        return refuse("discussion-moderate-own");
    }
    if comment.deleted.is_some() {
        return Err(Failure::Conflict);
    }
    let had_waited = store::settle(tx, comment.id)?;
    match (ruling, comment.hidden) {
        (Ruling::Hide(reason), None) => hide(tx, &proposal, &comment, account, Some(reason)),
        (Ruling::Show, Some(_)) => hide(tx, &proposal, &comment, account, None),
        (Ruling::Dismiss, _) if had_waited => Ok(()),
        _ => Err(Failure::Conflict),
    }
}

fn hide(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    comment: &Comment,
    account: i64,
    reason: Option<Reason>,
) -> Result<(), Failure> {
    store::set_hidden(tx, comment, reason)?;
    let deed = audit::Deed {
        kind: Kind::Review,
        role: Role::Moderator.code(),
        actor: Actor::Account(account),
        event: if reason.is_some() { "comment-hidden" } else { "comment-shown" },
        subject: proposal.code(),
        reason: reason.map(Reason::code),
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Cycle(proposal.cycle), deed)
}

fn refuse<T>(id: &'static str) -> Result<T, Failure> {
    Err(Failure::refused(Message::new(id)))
}
