//! An issuer's word that all of its letters are printed. It is no entry of the log: the platform takes it, so that voting
//! may open, and nobody but the issuer can give it.

use super::sign::{CannotSign, Pen};
use super::{KeyHolder, PersonSeed, signing_key};
use crate::entry::Role;
use crate::hash::message;
use crate::replay::{NotReady, Replay};
use crate::signature::{Signature, VerifyingKey};

const TAG: &str = "letters-printed";

/// The word of the issuer who holds this seed: an Ed25519 signature over
/// `M("letters-printed", election, definition hash, u32(index))`. The caller has checked the log's head.
///
/// # Errors
/// [`CannotSign`], also of other roles and before a definition is frozen.
pub fn sign(replay: &Replay, seed: &PersonSeed, holder: &KeyHolder) -> Result<Signature, CannotSign> {
    Pen::new(replay, seed, holder)?;
    if holder.role != Role::Issuer {
        return Err(CannotSign::NotTheirs { role: holder.role, kind: TAG.to_owned() });
    }
    Ok(signing_key(seed, holder).sign(&said(replay, holder.index)?))
}

/// Whether issuer `index` gave its word, with the key that is in force.
///
/// # Errors
/// [`NotReady`] if the log does not hold, or nothing is frozen yet.
pub fn is_said(replay: &Replay, index: u32, signature: &[u8; 64]) -> Result<bool, NotReady> {
    let message = said(replay, index)?;
    let key = replay.key(Role::Issuer, index).and_then(|key| VerifyingKey::from_bytes(&key).ok());
    Ok(key.is_some_and(|key| key.verify(&message, &Signature::from_bytes(*signature)).is_ok()))
}

fn said(replay: &Replay, index: u32) -> Result<Vec<u8>, NotReady> {
    let (definition, _) = replay.definition()?;
    Ok(message(TAG, &[&definition.election.0, &definition.hash(), &index.to_be_bytes()]))
}
