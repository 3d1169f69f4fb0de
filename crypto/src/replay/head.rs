//! The log's signed head and its witnesses (§3.2; checks 3 and 4).

use super::finding::{Failure, found};
use super::{Check, Found};
use crate::entry::Cycle;
use crate::log::checkpoint::Checkpoint;
use crate::log::cosignature::{Vouched, WitnessVerifier, Witnesses};
use crate::log::note::{KeyName, Note, NoteVerifier};
use crate::signature::VerifyingKey;

/// A key or name of the first entry that cannot be one.
pub(super) struct NotAKey;

/// What verifies the log's own signature.
pub(super) fn log_key(cycle: &Cycle) -> Result<NoteVerifier, NotAKey> {
    let name = KeyName::new(cycle.origin.as_str()).map_err(|_| NotAKey)?;
    let key = VerifyingKey::from_bytes(&cycle.log_key.0).map_err(|_| NotAKey)?;
    Ok(NoteVerifier::new(name, key))
}

/// What verifies the witnesses' cosignatures.
pub(super) fn witnesses(cycle: &Cycle) -> Result<Witnesses, NotAKey> {
    let mut verifiers = Vec::new();
    for witness in &cycle.witnesses.keys {
        let name = KeyName::new(witness.name.as_str()).map_err(|_| NotAKey)?;
        let key = VerifyingKey::from_bytes(&witness.key.0).map_err(|_| NotAKey)?;
        verifiers.push(WitnessVerifier::new(name, key));
    }
    Witnesses::new(verifiers).map_err(|_| NotAKey)
}

/// A checkpoint that the log signed, with its witnesses.
pub(super) struct Head {
    pub checkpoint: Checkpoint,
    pub vouched: Vec<Vouched>,
}

/// Reads a note as a checkpoint of this log with cosignatures.
pub(super) fn open(note: &str, cycle: &Cycle) -> Option<Head> {
    let note = Note::parse(note.as_bytes()).ok()?;
    let checkpoint = Checkpoint::open(&note, &log_key(cycle).ok()?).ok()?;
    let vouched = witnesses(cycle).ok()?.vouched(&note).ok()?;
    Some(Head { checkpoint, vouched })
}

/// Checks the note of a whole log of `entries` entries with this root. The witnesses' names.
pub(super) fn verify(note: &str, cycle: &Cycle, entries: u64, root: &[u8; 32]) -> Result<Vec<String>, Failure> {
    let fail = |found: Found| Failure::of(Check::Checkpoint, found);
    if note.is_empty() {
        return Err(fail(found!("checkpoint-missing")));
    }
    let head = open(note, cycle).ok_or_else(|| fail(found!("checkpoint-signature")))?;
    if head.checkpoint.size() != entries {
        return Err(fail(found!("checkpoint-size", stated = head.checkpoint.size(), entries = entries)));
    }
    if head.checkpoint.root().as_bytes() != root {
        return Err(fail(found!("checkpoint-root", entries = entries)));
    }
    let (count, quorum) = (head.vouched.len(), cycle.witnesses.quorum);
    if !cycle.witnesses.suffices(count) {
        return Err(Failure::of(Check::Witnesses, found!("witnesses-too-few", count = count, quorum = quorum)));
    }
    Ok(head.vouched.into_iter().map(|vouched| vouched.witness.as_str().to_owned()).collect())
}
