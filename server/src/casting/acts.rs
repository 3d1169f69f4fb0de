//! Taking a ballot or a challenge into the log, in one transaction.

use ortaq_crypto::ballot::{Tracker, ballot_hash};
use ortaq_crypto::encoding::base64::{Blob, Bytes};
use ortaq_crypto::entry::{Body, Cast, Challenged};

use super::store;
use crate::audit::Followers;
use crate::database::Transaction;
use crate::errors::Failure;

/// A ballot as it was sent, whose signature and proof were verified.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The body.
    pub ballot: Vec<u8>,
    /// Whose it is: as the body says.
    pub credential: [u8; 32],
    /// The cast signature.
    pub signature: [u8; 64],
}

/// Takes a ballot; gives its position. One that stands in the log already keeps its place: the same bytes sent twice get
/// the same answer. Where they stand there unsigned, because the disk was full the first time, they are signed now.
///
/// # Errors
/// [`Failure::NotTaken`] with what a replay would find wrong.
pub fn cast(tx: &mut Transaction<'_>, followers: &Followers, log: i64, sent: Sent) -> Result<u64, Failure> {
    let tracker = Tracker::of(&ballot_hash(&sent.ballot));
    if let Some(known) = store::of_tracker(tx.connection(), log, tracker, u64::MAX)?
        && !known.is_challenge
    {
        tx.sign_log(log);
        return Ok(known.position);
    }
    let credential = sent.credential;
    let body = Body::Ballot(Cast { ballot: Blob(sent.ballot), signature: Bytes(sent.signature) });
    let appended = followers.append(tx, log, body)?;
    store::insert(tx, log, &appended, (&credential, tracker), false)?;
    Ok(appended.seq)
}

/// Takes a challenge: this ballot was tested and is never cast. Gives its position.
///
/// # Errors
/// [`Failure::NotTaken`] with what a replay would find wrong.
pub fn challenge(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    challenged: Challenged,
) -> Result<u64, Failure> {
    let (credential, tracker) = (challenged.credential.0, Tracker::of(&challenged.hash.0));
    if let Some(known) = store::of_tracker(tx.connection(), log, tracker, u64::MAX)?
        && known.is_challenge
        && known.credential == credential
    {
        tx.sign_log(log);
        return Ok(known.position);
    }
    let appended = followers.append(tx, log, Body::Challenge(challenged))?;
    store::insert(tx, log, &appended, (&credential, tracker), true)?;
    Ok(appended.seq)
}
