//! Witnesses: what keeps a log from showing each reader another history.
//!
//! A witness signs a checkpoint only if it continues the last one that it signed. A log that
//! wants two histories must then deceive a quorum of witnesses, not only its readers.
//!
//! The format is `cosignature/v1` of C2SP tlog-cosignature: signature type 0x04, Ed25519 over
//! `"cosignature/v1\ntime <seconds>\n" ‖ note text`, stored as eight bytes of time, big-endian,
//! and the 64 bytes of the signature. That message does not name the witness, so one key must
//! never stand for two witnesses: [`Witnesses`] refuses that and counts keys, not lines.

use super::note::{KeyId, KeyName, Note, NoteKeyFailure, NoteSignature, NoteText, SignatureType, VerifierText};
use crate::signature::{Signature, SigningKey, VerifyingKey};

const TYPE: SignatureType = SignatureType::CosignatureV1;

/// The greatest time that the format allows, in seconds since 1970.
pub const MAX_TIMESTAMP: u64 = i64::MAX as u64;

/// Why a checkpoint does not count as witnessed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CosignatureFailure {
    /// A cosignature of a known witness is not valid.
    #[error("a cosignature of {0} is not valid: the checkpoint was changed or forged, do not trust it")]
    BadCosignature(KeyName),
    /// Fewer witnesses than wanted.
    #[error("{found} of the {wanted} witnesses needed have signed: wait for the others, and ask why if they stay away")]
    QuorumMissed {
        /// Distinct witnesses with a valid cosignature.
        found: usize,
        /// Witnesses wanted.
        wanted: usize,
    },
    /// The time is beyond what the format allows.
    #[error("the time {0} is beyond 2^63 seconds: set the clock")]
    Time(u64),
    /// One key or name twice in the list of witnesses.
    #[error("{0} is listed twice, by key or by name: list each witness once, with a key of its own")]
    ListedTwice(KeyName),
}

/// The public key of a witness. Its text form is `name+0a1b2c3d+base64(0x04 ‖ key)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessVerifier(VerifierText);

impl WitnessVerifier {
    /// A key under a name.
    #[must_use]
    pub fn new(name: KeyName, key: VerifyingKey) -> Self {
        Self(VerifierText::new(name, TYPE, key))
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Result<Self, NoteKeyFailure> {
        Ok(Self(VerifierText::parse(text, TYPE)?))
    }

    /// The name of the witness.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.0.name
    }

    /// The id of its key.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.0.id
    }

    /// Its public key.
    #[must_use]
    pub fn key(&self) -> &VerifyingKey {
        &self.0.key
    }

    /// Verifies one cosignature, as a witness answers it, and returns its time. Do so before
    /// [`Note::add`].
    pub fn verify_one(&self, text: &NoteText, signature: &NoteSignature) -> Result<u64, CosignatureFailure> {
        Some(signature)
            .filter(|line| line.name == *self.name() && line.key_id == self.key_id())
            .and_then(|line| self.timestamp_of(text, &line.bytes))
            .ok_or_else(|| CosignatureFailure::BadCosignature(self.name().clone()))
    }

    /// Verifies every cosignature of this witness on the note. Returns the latest time at which
    /// it vouched for the checkpoint, `None` if it has not signed. One bad cosignature refuses
    /// the note.
    pub fn verify(&self, note: &Note) -> Result<Option<u64>, CosignatureFailure> {
        let mut latest = None;
        for signature in note.signatures_of(self.name(), self.key_id()) {
            latest = latest.max(Some(self.verify_one(note.text(), signature)?));
        }
        Ok(latest)
    }

    /// The time in a valid cosignature.
    fn timestamp_of(&self, text: &NoteText, bytes: &[u8]) -> Option<u64> {
        let (timestamp, signature) = bytes.split_first_chunk()?;
        let timestamp = u64::from_be_bytes(*timestamp);
        let signature = Signature::from_bytes(signature.try_into().ok()?);
        let message = message(text, timestamp).ok()?;
        self.key().verify(message.as_bytes(), &signature).ok()?;
        Some(timestamp)
    }
}

/// The text form of the key.
impl core::fmt::Display for WitnessVerifier {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(&self.0.write(TYPE))
    }
}

/// The private key of a witness. What may be cosigned is decided by [`super::witness`].
#[derive(Debug, Clone)]
pub struct WitnessSigner {
    name: KeyName,
    key: SigningKey,
}

impl WitnessSigner {
    /// A key under a name. The key must serve nothing else.
    #[must_use]
    pub fn new(name: KeyName, key: SigningKey) -> Self {
        Self { name, key }
    }

    /// The public side.
    #[must_use]
    pub fn verifier(&self) -> WitnessVerifier {
        WitnessVerifier::new(self.name.clone(), self.key.verifying_key())
    }

    /// The name of the witness.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Signs another message of this protocol, which begins with its length and so is none that a cosignature is over.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }

    /// Cosigns the text of a checkpoint at a time, in seconds since 1970.
    pub(super) fn cosign(&self, text: &NoteText, timestamp: u64) -> Result<NoteSignature, CosignatureFailure> {
        let signature = self.key.sign(message(text, timestamp)?.as_bytes());
        Ok(NoteSignature {
            name: self.name.clone(),
            key_id: self.verifier().key_id(),
            bytes: [timestamp.to_be_bytes().as_slice(), &signature.to_bytes()].concat(),
        })
    }
}

/// A valid cosignature on a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    /// The witness.
    pub witness: KeyName,
    /// When it last vouched for this checkpoint, in seconds since 1970, by its own clock.
    pub timestamp: u64,
}

/// The witnesses that a reader trusts, each with a key and a name of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnesses(Vec<WitnessVerifier>);

impl Witnesses {
    /// Takes a list without repetitions.
    pub fn new(witnesses: Vec<WitnessVerifier>) -> Result<Self, CosignatureFailure> {
        let mut rest = witnesses.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let same = |other: &WitnessVerifier| other.name() == first.name() || other.key() == first.key();
            if others.iter().any(same) {
                return Err(CosignatureFailure::ListedTwice(first.name().clone()));
            }
            rest = others;
        }
        Ok(Self(witnesses))
    }

    /// The witnesses that have validly cosigned the note, each once.
    pub fn vouched(&self, note: &Note) -> Result<Vec<Vouched>, CosignatureFailure> {
        let mut vouched = Vec::new();
        for witness in &self.0 {
            if let Some(timestamp) = witness.verify(note)? {
                vouched.push(Vouched { witness: witness.name().clone(), timestamp });
            }
        }
        Ok(vouched)
    }

    /// Requires `wanted` distinct witnesses. The log's own signature is checked apart, by
    /// [`super::checkpoint::Checkpoint::open`]; so are the times, by whoever has a clock.
    pub fn require(&self, note: &Note, wanted: usize) -> Result<Vec<Vouched>, CosignatureFailure> {
        let vouched = self.vouched(note)?;
        if vouched.len() < wanted {
            return Err(CosignatureFailure::QuorumMissed { found: vouched.len(), wanted });
        }
        Ok(vouched)
    }
}

/// The bytes that a witness signs.
fn message(text: &NoteText, timestamp: u64) -> Result<String, CosignatureFailure> {
    if timestamp > MAX_TIMESTAMP {
        return Err(CosignatureFailure::Time(timestamp));
    }
    Ok(format!("cosignature/v1\ntime {timestamp}\n{}", text.as_str()))
}
