//! What people who hold keys bring about, each in one transaction with its entry.

use ortaq_crypto::entry::{ActSignature, Body, Role};
use ortaq_crypto::{person, replay};

use super::store::{printed, proposed};
use crate::audit::{self, Followers, Text};
use crate::cycles::{self, By, Event};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::proposals;

/// Keys that trustees make beyond those that the shortlist needs.
const SPARE: u32 = 2;

/// How many keys the trustees of a cycle make: one for the lot, one for each project of the shortlist, and spare ones.
///
/// # Errors
/// When the database does not answer.
pub fn keys_to_make(connection: &mut Connection, cycle: i64) -> Result<u32, Failure> {
    let shortlist = proposals::store::of_cycle(connection, cycle, &[proposals::State::Shortlisted])?;
    let projects = u32::try_from(shortlist.len()).map_err(Failure::internal)?;
    Ok(projects.saturating_add(1 + SPARE))
}

/// Takes an entry that its signer signed alone; gives its position. One that stands at the end of its kind already, byte
/// for byte, keeps its place.
///
/// # Errors
/// [`Failure::Refused`] for entries that nobody signs alone; [`Failure::NotTaken`] with what a replay finds wrong.
pub fn publish(tx: &mut Transaction<'_>, followers: &Followers, log: i64, body: Body) -> Result<u64, Failure> {
    if !is_signed_alone(&body) {
        return Err(Failure::refused(Message::new("council-refused-kind")));
    }
    if let Some(known) = audit::position_of(tx.connection(), log, &body)? {
        return Ok(known);
    }
    Ok(followers.append(tx, log, body)?.seq)
}

/// How long an observer's text may be, in bytes.
const LONGEST_TEXT: usize = 16_000;

/// Takes what an observer states or objects to, and keeps its words beside the log; gives the entry's position.
///
/// # Errors
/// [`Failure::Refused`] if the words are none, too long, or not those that were signed; as [`publish`] besides.
pub fn state(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    body: Body,
    text: &Text,
) -> Result<u64, Failure> {
    let signed = match &body {
        Body::Statement(statement) | Body::Objection(statement) => statement.text.0,
        _ => return Err(Failure::refused(Message::new("council-refused-kind"))),
    };
    if text.text.is_empty() || text.text.len() > LONGEST_TEXT || text.hash() != signed {
        return Err(Failure::refused(Message::new("council-refused-text")));
    }
    let position = publish(tx, followers, log, body)?;
    if audit::text_of(tx.connection(), log, position)?.is_none() {
        audit::keep_text(tx, log, position, text)?;
    }
    Ok(position)
}

/// Whether an entry has one signer, who makes it.
fn is_signed_alone(body: &Body) -> bool {
    match body {
        Body::Role(body) => body.role == Role::Trustee,
        Body::Roll(_)
        | Body::CeremonyCommit(_)
        | Body::CeremonyDeal(_)
        | Body::CeremonyShares(_)
        | Body::CeremonyComplaint(_)
        | Body::CeremonyConfirm(_)
        | Body::CeremonyRehearsal(_)
        | Body::Possession(_)
        | Body::ClosingSignature(_)
        | Body::Decryption(_)
        | Body::Statement(_)
        | Body::Objection(_) => true,
        _ => false,
    }
}

/// Takes an issuer's word that all of its letters are printed; whether it was the last issuer who had not said so. Voting
/// waits for that.
///
/// # Errors
/// [`Failure::Forbidden`] if the signature is not that issuer's; when the cycle is in no phase in which letters are
/// printed.
pub fn letters_printed(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    (cycle, log): (i64, i64),
    issuer: u32,
    signature: &[u8; 64],
) -> Result<bool, Failure> {
    let cycle = cycles::held(tx, cycle)?;
    let asked = followers.ahead(tx, log, |replay| {
        let issuers = replay.cycle().map(|cycle| cycle.issuers);
        Ok((person::printed::is_said(replay, issuer, signature)?, issuers.unwrap_or_default()))
    })?;
    let (is_said, issuers) = asked.map_err(|_: replay::NotReady| Failure::Forbidden)?;
    if !is_said {
        return Err(Failure::Forbidden);
    }
    if printed::keep(tx, log, issuer, signature)? < issuers {
        return Ok(false);
    }
    if !cycle.letters_ready {
        cycles::apply(tx, cycle.id, &Event::letters_printed(By::Platform))?;
    }
    Ok(true)
}

/// Proposes an act for others to sign; gives its number. The same act that waits already keeps its number.
///
/// # Errors
/// When the database does not answer.
pub fn propose(tx: &mut Transaction<'_>, log: i64, body: &Body, text: Option<&Text>) -> Result<i64, Failure> {
    let content = body.content();
    let waiting = proposed::open(tx.connection(), log)?;
    match waiting.iter().find(|act| act.kind == body.kind() && act.content == content) {
        Some(act) => Ok(act.id),
        None => proposed::insert(tx, log, body.kind(), &content, text),
    }
}

/// What came of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It was the last one needed: the act stands in the log.
    Stands {
        /// Its position.
        position: u64,
    },
    /// More are needed.
    Waits {
        /// How many have signed.
        signatures: usize,
    },
}

/// Takes a signature of a proposed act, and the act into the log when it has all that it needs.
///
/// # Errors
/// [`Failure::NotFound`] if the act does not wait; [`Failure::NotTaken`] if the signature does not hold.
pub fn sign(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    act: i64,
    signature: &ActSignature,
) -> Result<Signed, Failure> {
    let waiting = proposed::find(tx.connection(), log, act)?;
    let body = body_of(&waiting)?;
    followers.ahead(tx, log, |replay| replay.check_signature(&body, signature))?.map_err(not_taken)?;
    proposed::keep_signature(tx, act, signature)?;
    complete(tx, followers, log, act)
}

/// Takes a proposed act into the log if it has all that it needs. Signatures that have become stale, because their signer
/// has signed something else since, are dropped: they are asked for again.
fn complete(tx: &mut Transaction<'_>, followers: &Followers, log: i64, act: i64) -> Result<Signed, Failure> {
    let waiting = proposed::find(tx.connection(), log, act)?;
    let mut body = body_of(&waiting)?;
    let (mut good, mut stale) = (Vec::new(), Vec::new());
    for signature in waiting.signatures {
        let checked = followers.ahead(tx, log, |replay| replay.check_signature(&body, &signature))?;
        if checked.is_ok() { good.push(signature) } else { stale.push(signature) }
    }
    for signature in &stale {
        proposed::drop_signature(tx, act, signature)?;
    }
    let signatures = good.len();
    if let Some(place) = body.signatures_mut() {
        *place = good;
    }
    if followers.ahead(tx, log, |replay| replay.is_signed(&body))?.is_err() {
        return Ok(Signed::Waits { signatures });
    }
    let appended = followers.append(tx, log, body)?;
    proposed::stands(tx, act, appended.seq)?;
    if let Some(text) = &waiting.text {
        audit::keep_text(tx, log, appended.seq, text)?;
    }
    Ok(Signed::Stands { position: appended.seq })
}

fn body_of(act: &proposed::Proposed) -> Result<Body, Failure> {
    Body::from_content(&act.kind, &act.content)
        .ok_or_else(|| Failure::internal(format!("the proposed act {} is no entry", act.id)))
}

pub(super) fn not_taken(failure: replay::Failure) -> Failure {
    Failure::NotTaken(std::sync::Arc::new(failure))
}
