//! Keys of people come into the log by links that are good once, and end when they are lost. In a vote that is frozen a new
//! key of the council or of an issuer takes a quorum's signatures: whoever runs the platform cannot put a key of their own in
//! anybody's place.

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Code, Role, RoleKey, RoleLoss};

use super::acts;
use super::store::{invitations, proposed};
use crate::audit::Followers;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::secrets::Token;

/// Makes a link for somebody to enrol the key of a role; an earlier link is good no more.
///
/// # Errors
/// When there is no randomness, or the database does not answer.
pub fn invite(tx: &mut Transaction<'_>, log: i64, role: Role, number: u32) -> Result<Token, Failure> {
    let token = Token::generate()?;
    invitations::replace(tx, log, role, number, &Token::hash(token.as_str()))?;
    Ok(token)
}

/// A key that somebody enrols with a link.
#[derive(Clone, Debug)]
pub struct Enrolment {
    /// The link's token.
    pub invitation: String,
    /// For which role.
    pub role: Role,
    /// Which of that role.
    pub number: u32,
    /// The public key.
    pub key: [u8; 32],
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// It stands in the log.
    Stands {
        /// Its position.
        position: u64,
    },
    /// It waits for the signatures of a quorum of the council.
    Waits,
}

/// Enrols a key, or proposes it to the council where that has to sign.
///
/// # Errors
/// [`Failure::Forbidden`] without a good link; [`Failure::NotTaken`] if the log takes no such key now.
pub fn enrol(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    enrolment: &Enrolment,
) -> Result<Enrolled, Failure> {
    let Enrolment { invitation, role, number, key } = enrolment;
    if !invitations::take(tx, log, *role, *number, &Token::hash(invitation))? {
        return Err(Failure::Forbidden);
    }
    let key = RoleKey { role: *role, index: *number, key: Bytes(*key), signatures: Vec::new() };
    let (checked, is_frozen) =
        followers.ahead(tx, log, |replay| (replay.may_enrol(&key), replay.definition().is_ok()))?;
    checked.map_err(acts::not_taken)?;
    if !is_frozen || *role == Role::Observer {
        return Ok(Enrolled::Stands { position: followers.append(tx, log, Body::Role(key))?.seq });
    }
    withdraw(tx, log, (*role, *number))?;
    acts::propose(tx, log, &Body::Role(key), None)?;
    Ok(Enrolled::Waits)
}

/// Ends a key that was lost, that others may have, or whose holder has left; gives the entry's position. A new one can be
/// enrolled in its place.
///
/// # Errors
/// [`Failure::Refused`] where no key is in force.
pub fn end(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    (role, number): (Role, u32),
    reason: Code,
) -> Result<u64, Failure> {
    if followers.ahead(tx, log, |replay| replay.key(role, number))?.is_none() || role == Role::Trustee {
        return Err(Failure::refused(Message::new("council-refused-no-key")));
    }
    Ok(followers.append(tx, log, Body::RoleLoss(RoleLoss { role, index: number, reason }))?.seq)
}

/// Whose keys wait for signatures.
pub fn waiting(acts: &[proposed::Proposed]) -> Vec<(Role, u32)> {
    acts.iter().filter_map(of_act).collect()
}

fn of_act(act: &proposed::Proposed) -> Option<(Role, u32)> {
    match Body::from_content(&act.kind, &act.content) {
        Some(Body::Role(key)) => Some((key.role, key.index)),
        _ => None,
    }
}

/// Takes back the keys that wait in the same place.
fn withdraw(tx: &mut Transaction<'_>, log: i64, holder: (Role, u32)) -> Result<(), Failure> {
    for act in proposed::open(tx.connection(), log)? {
        if of_act(&act) == Some(holder) {
            proposed::withdraw(tx, act.id)?;
        }
    }
    Ok(())
}
