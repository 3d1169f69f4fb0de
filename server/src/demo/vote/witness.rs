//! The demo's witness: it decides as every witness does (`ortaq_crypto::log::witness`), and what it cosigned last stands in a
//! file of its own in the demo's folder. A real one is somebody else, on a machine of their own, and is asked over the network;
//! this one shows what visitors see of it: cosignatures, receipts, a closing that waits.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use ortaq_crypto::encoding::base64;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::note::{KeyName, Note, NoteSignature, NoteVerifier};
use ortaq_crypto::log::witness::{Remembered, Witness};
use ortaq_crypto::signature::{SigningKey, VerifyingKey};

use super::Vault;
use crate::app::State;
use crate::audit::{self, Offered};
use crate::cycles::model::settings::{WitnessKey, WitnessSettings};
use crate::errors::Failure;
use crate::files;

const NAME: &str = "witness.demo";
/// The checkpoint that it cosigned last, in the demo's folder.
const FILE: &str = "witnessed";

/// The settings of a cycle whose log it cosigns.
///
/// # Errors
/// When the demo's folder cannot be used.
pub(in crate::demo) fn settings(data: &Path) -> Result<WitnessSettings, Failure> {
    let key = base64::encode(&key(data)?.verifying_key().to_bytes());
    Ok(WitnessSettings { quorum: 1, keys: vec![WitnessKey { name: NAME.to_owned(), key }] })
}

/// Cosigns the newest checkpoint, unless it has.
///
/// # Errors
/// When the log does not continue what was cosigned before, or the folder cannot be used.
pub(in crate::demo) fn cosign(state: &State) -> Result<(), Failure> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    audit::cosign_here(&state.database, NAME, |offered| decide(state, offered))
}

fn decide(state: &State, offered: &Offered<'_>) -> Result<NoteSignature, Failure> {
    let data = &state.config.data;
    let origin = KeyName::new(offered.cycle.origin.as_str()).map_err(Failure::internal)?;
    let log_key = VerifyingKey::from_bytes(&offered.cycle.log_key.0).map_err(Failure::internal)?;
    let name = KeyName::new(NAME).map_err(Failure::internal)?;
    let witness = Witness::new(NoteVerifier::new(origin, log_key), WitnessSigner::new(name, key(data)?));
    let remembered = remembered(&data.join(FILE))?;
    let proof = (offered.prove)(remembered.map_or(0, |remembered| remembered.size))?;
    let now = state.clock.now().as_entry_time();
    let cosigned = witness.cosign(remembered.as_ref(), offered.note, &proof, now).map_err(Failure::internal)?;
    // First remembered, then shown.
    files::replace(&data.join(FILE), offered.note.to_string().as_bytes()).map_err(Failure::internal)?;
    Ok(cosigned.signature)
}

fn key(data: &Path) -> Result<SigningKey, Failure> {
    let vault = Vault::open(data).map_err(Failure::internal)?;
    Ok(SigningKey::from_seed(&vault.fresh("witness", 0)))
}

fn remembered(path: &Path) -> Result<Option<Remembered>, Failure> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.map_err(Failure::internal)?,
    };
    let note = Note::parse(&bytes).map_err(Failure::internal)?;
    let checkpoint = Checkpoint::parse(note.text()).map_err(Failure::internal)?;
    Ok(Some(Remembered { size: checkpoint.size(), root: *checkpoint.root() }))
}
