//! The one decision of a witness: does this checkpoint continue what I signed before?
//!
//! A witness remembers the last checkpoint of a log that it cosigned, and nothing more. It never
//! goes back, never accepts two roots of one size, and never takes a step without a consistency
//! proof (C2SP tlog-witness, `add-checkpoint`). Storing and answering are the caller's: the
//! decision comes with the new memory, which must be stored, by compare-and-swap against the old
//! one, before the cosignature is shown to anyone.

use super::checkpoint::{Checkpoint, CheckpointFailure};
use super::cosignature::{CosignatureFailure, WitnessSigner};
use super::merkle::{ConsistencyFailure, NodeHash, RootHash, verify_consistency};
use super::note::{Note, NoteSignature, NoteVerifier};

/// The last checkpoint that a witness cosigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remembered {
    /// Its number of entries.
    pub size: u64,
    /// Its root.
    pub root: RootHash,
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The note is not a checkpoint signed by the log that this witness follows.
    #[error("this is no checkpoint of the log that the witness follows")]
    NotOfThisLog(#[source] CheckpointFailure),
    /// The log was longer before.
    #[error(
        "the log had {remembered} entries and now shows {offered}: send the newest checkpoint, a log never shrinks"
    )]
    Smaller {
        /// Entries remembered.
        remembered: u64,
        /// Entries offered.
        offered: u64,
    },
    /// Two signed roots of one size.
    #[error("the log signed two different trees of {0} entries: keep both checkpoints, they prove that it cheats")]
    Fork(u64),
    /// A proof where none is needed.
    #[error("no consistency proof is needed here and one was sent: send none")]
    UnneededProof,
    /// The proof does not lead from the remembered checkpoint to this one.
    #[error(
        "the checkpoint is not proven to continue the remembered one of {remembered} entries: send the proof from there"
    )]
    NotConsistent {
        /// Entries remembered.
        remembered: u64,
        /// What is wrong with the proof.
        #[source]
        failure: ConsistencyFailure,
    },
    /// The cosignature cannot be made.
    #[error("the checkpoint is good, but the witness cannot sign it")]
    CannotSign(#[from] CosignatureFailure),
}

/// What to store and then to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// The new memory. Store it first.
    pub remember: Remembered,
    /// The signature line for the checkpoint.
    pub signature: NoteSignature,
}

/// A witness of one log.
#[derive(Debug, Clone)]
pub struct Witness {
    log: NoteVerifier,
    signer: WitnessSigner,
}

impl Witness {
    /// Follows the log with this key, and cosigns with this signer.
    #[must_use]
    pub fn new(log: NoteVerifier, signer: WitnessSigner) -> Self {
        Self { log, signer }
    }

    /// Decides about a checkpoint and cosigns it at `timestamp` (seconds since 1970).
    ///
    /// `remembered` is `None` for a log never seen. The proof leads from the remembered
    /// checkpoint to this one; it is empty where there is nothing to prove: for the first
    /// checkpoint, after an empty one, and for the same one again.
    pub fn cosign(
        &self,
        remembered: Option<&Remembered>,
        note: &Note,
        proof: &[NodeHash],
        timestamp: u64,
    ) -> Result<Cosigned, Refusal> {
        let offered = consider(&self.log, remembered, note, proof)?;
        let signature = self.signer.cosign(note.text(), timestamp)?;
        Ok(Cosigned { remember: offered, signature })
    }
}

/// The decision without the signature, for whoever keeps a memory but does not witness: voters'
/// devices, trustees, observers.
pub fn consider(
    log: &NoteVerifier,
    remembered: Option<&Remembered>,
    note: &Note,
    proof: &[NodeHash],
) -> Result<Remembered, Refusal> {
    let checkpoint = Checkpoint::open(note, log).map_err(Refusal::NotOfThisLog)?;
    let offered = Remembered { size: checkpoint.size(), root: *checkpoint.root() };
    match remembered.filter(|remembered| remembered.size > 0) {
        Some(remembered) => continues(remembered, &offered, proof)?,
        None if proof.is_empty() => {}
        None => return Err(Refusal::UnneededProof),
    }
    Ok(offered)
}

fn continues(remembered: &Remembered, offered: &Remembered, proof: &[NodeHash]) -> Result<(), Refusal> {
    if offered.size < remembered.size {
        let (remembered, offered) = (remembered.size, offered.size);
        return Err(Refusal::Smaller { remembered, offered });
    }
    if offered.size == remembered.size {
        return match (offered.root == remembered.root, proof.is_empty()) {
            (false, _) => Err(Refusal::Fork(offered.size)),
            (true, false) => Err(Refusal::UnneededProof),
            (true, true) => Ok(()),
        };
    }
    let Remembered { size, root } = remembered;
    verify_consistency(*size, root, offered.size, &offered.root, proof)
        .map_err(|failure| Refusal::NotConsistent { remembered: *size, failure })
}
