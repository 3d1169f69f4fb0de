//! What moderators decide about what was said and reported.

use super::super::model::Reason;
use super::super::store::{self, Comment};
use super::{held, refuse};
use crate::accounts::Role;
use crate::audit::{self, Actor, Kind, Scope};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::proposals::{self, Proposal};

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
    let (_, proposal) = held(tx, proposal)?;
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

/// A moderator has looked at a proposal that was reported, and leaves it as it is. Hiding it is for the review.
///
/// # Errors
/// [`Failure::Conflict`] when another moderator has done so, [`Failure::Refused`] about one's own proposal, in words.
pub fn dismiss_proposal(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let (_, proposal) = held(tx, proposal)?;
    if proposals::store::authors(tx, &proposal)?.contains(&account) {
        return refuse("discussion-proposal-moderate-own");
    }
    if store::settle_proposal(tx, proposal.id)? { Ok(()) } else { Err(Failure::Conflict) }
}
