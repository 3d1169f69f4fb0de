//! The signed head of the log on a voter's device: that a ballot is in it, and that it continues
//! the one that this device saw before. A log that shows voters different histories is caught by
//! such comparisons.

use ortaq_crypto::group::chunks;
use ortaq_crypto::log::checkpoint::{Checkpoint, CheckpointFailure};
use ortaq_crypto::log::cosignature::CosignatureFailure;
use ortaq_crypto::log::merkle::{ConsistencyFailure, InclusionFailure, LeafHash, NodeHash, verify_inclusion};
use ortaq_crypto::log::note::{Note, NoteVerifier};
use ortaq_crypto::log::witness::{Refusal, Remembered, consider};
use wasm_bindgen::prelude::wasm_bindgen;

use super::Vote;
use crate::fault::Fault;
use crate::json::Json;

/// A checkpoint that the log signed.
#[wasm_bindgen]
pub struct Head {
    note: Note,
    log: NoteVerifier,
    checkpoint: Checkpoint,
    witnesses: usize,
    witnessed: bool,
}

#[wasm_bindgen]
impl Vote {
    /// Verifies a checkpoint of this vote's log, and the cosignatures of its witnesses.
    pub fn head(&self, note: &str) -> Result<Head, Fault> {
        let note = Note::parse(note.as_bytes()).map_err(|_| Fault::new("head-unreadable"))?;
        let checkpoint = Checkpoint::open(&note, &self.log).map_err(not_a_head)?;
        let vouched = self.witnesses.vouched(&note).map_err(|failure| match failure {
            CosignatureFailure::BadCosignature(name) => Fault::new("head-cosignature").with("witness", name.as_str()),
            _ => Fault::new("head-unreadable"),
        })?;
        let (log, witnesses) = (self.log.clone(), vouched.len());
        Ok(Head { note, log, checkpoint, witnesses, witnessed: witnesses >= self.quorum })
    }
}

#[wasm_bindgen]
impl Head {
    /// How many entries the log has.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> f64 {
        // Beyond 2^53 entries it would be rounded; it is only shown.
        self.checkpoint.size() as f64
    }

    /// How many witnesses have cosigned.
    #[wasm_bindgen(getter)]
    pub fn witnesses(&self) -> usize {
        self.witnesses
    }

    /// Whether these are as many as the definition asks for.
    #[wasm_bindgen(getter)]
    pub fn witnessed(&self) -> bool {
        self.witnessed
    }

    /// Checks that an entry's line is in the log at the position it names, and answers that.
    /// `proof` has 32 bytes for each hash.
    pub fn includes(&self, line: &str, proof: &[u8]) -> Result<f64, Fault> {
        let position = Json::read(line).and_then(|entry| entry.get("seq")?.number());
        let position = position.ok_or_else(|| Fault::new("entry-unreadable"))?;
        let leaf = LeafHash::of(line.as_bytes());
        verify_inclusion(&leaf, position, self.checkpoint.size(), self.checkpoint.root(), &hashes(proof)?)
            .map_err(not_included)?;
        Ok(position as f64)
    }

    /// Checks that the log continues the one of an earlier head. `proof` has 32 bytes for each hash,
    /// and none if both are of one size.
    pub fn continues(&self, earlier: &Head, proof: &[u8]) -> Result<(), Fault> {
        let remembered = Remembered { size: earlier.checkpoint.size(), root: *earlier.checkpoint.root() };
        consider(&self.log, Some(&remembered), &self.note, &hashes(proof)?).map(drop).map_err(does_not_continue)
    }
}

fn hashes(proof: &[u8]) -> Result<Vec<NodeHash>, Fault> {
    let pieces = chunks(proof).map_err(|_| Fault::new("proof-length").with("bytes", proof.len()))?;
    Ok(pieces.iter().copied().map(NodeHash::from_bytes).collect())
}

fn not_a_head(failure: CheckpointFailure) -> Fault {
    match failure {
        CheckpointFailure::Signature(_) => Fault::new("head-signature"),
        CheckpointFailure::WrongOrigin { found, .. } => Fault::new("head-other-log").with("origin", found),
        _ => Fault::new("head-unreadable"),
    }
}

fn not_included(failure: InclusionFailure) -> Fault {
    match failure {
        InclusionFailure::OutsideTree { index, size } => {
            Fault::new("inclusion-outside").with("position", index).with("size", size)
        }
        InclusionFailure::WrongLength { expected, found } => {
            Fault::new("inclusion-length").with("expected", expected).with("found", found)
        }
        InclusionFailure::RootMismatch => Fault::new("inclusion-root"),
    }
}

fn does_not_continue(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Smaller { remembered, offered } => {
            Fault::new("head-smaller").with("earlier", remembered).with("size", offered)
        }
        Refusal::Fork(size) => Fault::new("head-fork").with("size", size),
        Refusal::UnneededProof => Fault::new("consistency-length").with("expected", 0_u32),
        Refusal::NotConsistent { failure: ConsistencyFailure::WrongLength { expected, .. }, .. } => {
            Fault::new("consistency-length").with("expected", expected)
        }
        _ => Fault::new("consistency-root"),
    }
}
