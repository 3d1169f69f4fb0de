//! Ed25519 as this protocol means it, behind one door.
//!
//! Libraries disagree about which Ed25519 signatures are valid: of 914 published edge cases the
//! plain `verify` of `ed25519-dalek` accepts 208, its `verify_strict` 43. A log that two honest
//! verifiers judge differently proves nothing, so the whole crate verifies here and nowhere else.
//!
//! A signature `(R, S)` over `message` under key `A` is valid when (RFC 8032 §5.1.7, narrowed):
//! `A` and `R` are canonical encodings of points that are not of small order, `S` is below the
//! group order, and `R = S·B − SHA-512(R ‖ A ‖ message)·A`, without multiplying by the cofactor.

use core::fmt;

use ed25519_dalek::Signer;

/// Bytes of a public key.
pub const VERIFYING_KEY_LENGTH: usize = 32;
/// Bytes of a signature.
pub const SIGNATURE_LENGTH: usize = 64;

/// Why a public key is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFailure {
    /// The byte count is not [`VERIFYING_KEY_LENGTH`].
    #[error("an Ed25519 public key has 32 bytes, this one has {0}: copy the whole key")]
    WrongLength(usize),
    /// The bytes are no point of the curve.
    #[error("these 32 bytes are not a point of the curve: the key is damaged, fetch it again")]
    NotAPoint,
    /// The bytes name a point in a second way, which other programs may read as another key.
    #[error("the key is not in its canonical encoding: ask its owner for a key made by a sound tool")]
    NotCanonical,
    /// The point has small order: signatures under it prove nothing.
    #[error("the key is weak (small order), anyone can sign for it: ask its owner for a new key")]
    Weak,
}

/// The signature is not valid for this key and message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the Ed25519 signature does not fit this key and message: treat the message as not signed")]
pub struct SignatureFailure;

/// A public key that is canonically encoded and not of small order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VerifyingKey(ed25519_dalek::VerifyingKey);

impl VerifyingKey {
    /// Decodes a public key (RFC 8032 §5.1.5), and refuses weak and non-canonical ones.
    pub fn from_bytes(bytes: &[u8; VERIFYING_KEY_LENGTH]) -> Result<Self, KeyFailure> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyFailure::NotAPoint)?;
        if key.is_weak() {
            return Err(KeyFailure::Weak);
        }
        if key.to_edwards().compress().as_bytes() != bytes {
            return Err(KeyFailure::NotCanonical);
        }
        Ok(Self(key))
    }

    /// Decodes a public key from a slice that must have exactly 32 bytes.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, KeyFailure> {
        let bytes = bytes.try_into().map_err(|_| KeyFailure::WrongLength(bytes.len()))?;
        Self::from_bytes(bytes)
    }

    /// The canonical 32 bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; VERIFYING_KEY_LENGTH] {
        self.0.to_bytes()
    }

    /// Checks a signature by the equations of this module's introduction.
    pub fn verify(&self, message: &[u8], signature: &Signature) -> Result<(), SignatureFailure> {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        self.0.verify_strict(message, &signature).map_err(|_| SignatureFailure)
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("VerifyingKey(")?;
        for byte in self.to_bytes() {
            write!(formatter, "{byte:02x}")?;
        }
        formatter.write_str(")")
    }
}

/// The 64 bytes `R ‖ S`, not yet known to be valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; SIGNATURE_LENGTH]);

impl Signature {
    /// Takes the bytes as they are; only [`VerifyingKey::verify`] judges them.
    #[must_use]
    pub fn from_bytes(bytes: [u8; SIGNATURE_LENGTH]) -> Self {
        Self(bytes)
    }

    /// The bytes `R ‖ S`.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; SIGNATURE_LENGTH] {
        self.0
    }
}

/// A private key. It is erased when dropped and never printed.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key of a 32-byte seed (the "private key" of RFC 8032 §5.1.5). The caller draws the
    /// seed from a secure generator and erases its own copy.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// The public key that verifies this key's signatures.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.verifying_key())
    }

    /// Signs a message. Deterministic (RFC 8032 §5.1.6), so it needs no randomness.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SigningKey(secret)")
    }
}
