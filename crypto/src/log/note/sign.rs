//! Ed25519 note signatures (type 0x01), the ones of the log itself.

use super::format::{Note, NoteSignature, NoteText};
use super::key::{KeyId, KeyName, NoteKeyFailure, SignatureType, VerifierText};
use crate::signature::{Signature, SigningKey, VerifyingKey};

const TYPE: SignatureType = SignatureType::Ed25519;

/// Why a note does not count as signed by a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteVerificationFailure {
    /// No line names this key.
    #[error("the note is not signed by {0}: do not trust it, and ask for the signed one")]
    NotSigned(KeyName),
    /// More than one line names this key.
    #[error("the note has two signatures of {0}: do not trust it, and ask for the original")]
    SignedTwice(KeyName),
    /// The signature is not valid.
    #[error("the signature of {0} is not valid: the note was changed or forged, do not trust it")]
    BadSignature(KeyName),
}

/// A public key that signs notes. Its text form is `name+0a1b2c3d+base64(0x01 ‖ key)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVerifier(VerifierText);

impl NoteVerifier {
    /// A key under a name.
    #[must_use]
    pub fn new(name: KeyName, key: VerifyingKey) -> Self {
        Self(VerifierText::new(name, TYPE, key))
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Result<Self, NoteKeyFailure> {
        Ok(Self(VerifierText::parse(text, TYPE)?))
    }

    /// The name of the key.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.0.name
    }

    /// The id of the key.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.0.id
    }

    /// The public key.
    #[must_use]
    pub fn key(&self) -> &VerifyingKey {
        &self.0.key
    }

    /// Checks that the note has exactly one signature of this key and that it is valid.
    pub fn verify(&self, note: &Note) -> Result<(), NoteVerificationFailure> {
        let mut signatures = note.signatures_of(self.name(), self.key_id());
        let Some(signature) = signatures.next() else {
            return Err(NoteVerificationFailure::NotSigned(self.name().clone()));
        };
        if signatures.next().is_some() {
            return Err(NoteVerificationFailure::SignedTwice(self.name().clone()));
        }
        let bad_signature = || NoteVerificationFailure::BadSignature(self.name().clone());
        let bytes = signature.bytes.as_slice().try_into().map_err(|_| bad_signature())?;
        self.key().verify(note.text().as_str().as_bytes(), &Signature::from_bytes(bytes)).map_err(|_| bad_signature())
    }
}

/// The text form of the key.
impl core::fmt::Display for NoteVerifier {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(&self.0.write(TYPE))
    }
}

/// A private key that signs notes under a name.
#[derive(Debug, Clone)]
pub struct NoteSigner {
    name: KeyName,
    key: SigningKey,
}

impl NoteSigner {
    /// A key under a name.
    #[must_use]
    pub fn new(name: KeyName, key: SigningKey) -> Self {
        Self { name, key }
    }

    /// The public side.
    #[must_use]
    pub fn verifier(&self) -> NoteVerifier {
        NoteVerifier::new(self.name.clone(), self.key.verifying_key())
    }

    /// Signs a text; [`Note::new`] makes a note of the two.
    #[must_use]
    pub fn sign(&self, text: &NoteText) -> NoteSignature {
        NoteSignature {
            name: self.name.clone(),
            key_id: self.verifier().key_id(),
            bytes: self.key.sign(text.as_str().as_bytes()).to_bytes().to_vec(),
        }
    }
}
