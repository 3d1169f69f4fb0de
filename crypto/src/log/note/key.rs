//! Names and ids of the keys that sign notes, and the text form of a public key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use core::fmt;
use sha2::{Digest, Sha256};

use crate::signature::{KeyFailure, VerifyingKey};

/// Why a text is not the name or the public key of a signer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteKeyFailure {
    /// The name is empty or has a space, a plus or a control character.
    #[error("a key name is not empty and has no spaces, plus signs or control characters")]
    Name,
    /// Not of the form `name+id+base64`.
    #[error("a verifier key looks like name+0a1b2c3d+base64: copy the whole key")]
    Malformed,
    /// The signature type is another than the one wanted here.
    #[error(
        "this is a key of signature type {found:#04x}, type {expected:#04x} is needed: a log key and a witness key are not the same"
    )]
    Type {
        /// The type wanted.
        expected: u8,
        /// The type of the key.
        found: u8,
    },
    /// The id does not belong to name and key.
    #[error("the key does not fit its id: a part of it was mistyped or exchanged, copy it again")]
    Id,
    /// The public key is refused.
    #[error("the public key is refused")]
    Key(#[from] KeyFailure),
}

/// The name of a signer: a URL without scheme, by custom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyName(String);

impl KeyName {
    /// Accepts a name that is not empty and has no Unicode spaces, plus signs or control
    /// characters.
    pub fn new(name: &str) -> Result<Self, NoteKeyFailure> {
        let forbidden = |character: char| character.is_whitespace() || character.is_ascii_control() || character == '+';
        if name.is_empty() || name.contains(forbidden) {
            return Err(NoteKeyFailure::Name);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Four bytes that, with the name, say which key to try.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 4]);

impl KeyId {
    /// Takes the four bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// The four bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 4] {
        self.0
    }

    /// `SHA-256(name ‖ "\n" ‖ type ‖ public key)[..4]`.
    pub(crate) fn of(name: &KeyName, signature_type: SignatureType, key: &VerifyingKey) -> Self {
        let hash = Sha256::new()
            .chain_update(name.as_str())
            .chain_update([b'\n', signature_type as u8])
            .chain_update(key.to_bytes())
            .finalize();
        Self(hash.first_chunk().copied().unwrap_or_default())
    }
}

/// Eight small hexadecimal digits.
impl fmt::Display for KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "KeyId({self})")
    }
}

/// The signature types that this log uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignatureType {
    /// Ed25519 over the note text.
    Ed25519 = 0x01,
    /// Ed25519 over a time and the note text (C2SP tlog-cosignature).
    CosignatureV1 = 0x04,
}

/// Name, id and public key in one, as in `name+0a1b2c3d+base64(type ‖ key)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VerifierText {
    pub(crate) name: KeyName,
    pub(crate) id: KeyId,
    pub(crate) key: VerifyingKey,
}

impl VerifierText {
    pub(crate) fn new(name: KeyName, wanted: SignatureType, key: VerifyingKey) -> Self {
        let id = KeyId::of(&name, wanted, &key);
        Self { name, id, key }
    }

    /// Reads a verifier key of one type. The id must be in small letters and belong to the key.
    pub(crate) fn parse(text: &str, wanted: SignatureType) -> Result<Self, NoteKeyFailure> {
        let (name, rest) = text.split_once('+').ok_or(NoteKeyFailure::Malformed)?;
        let (id, encoded) = rest.split_once('+').ok_or(NoteKeyFailure::Malformed)?;
        let name = KeyName::new(name)?;
        let bytes = STANDARD.decode(encoded).map_err(|_| NoteKeyFailure::Malformed)?;
        let (found, bytes) = bytes.split_first().ok_or(NoteKeyFailure::Malformed)?;
        if *found != wanted as u8 {
            return Err(NoteKeyFailure::Type { expected: wanted as u8, found: *found });
        }
        let verifier = Self::new(name, wanted, VerifyingKey::from_slice(bytes)?);
        if verifier.id.to_string() != id {
            return Err(NoteKeyFailure::Id);
        }
        Ok(verifier)
    }

    pub(crate) fn write(&self, signature_type: SignatureType) -> String {
        let mut bytes = vec![signature_type as u8];
        bytes.extend_from_slice(&self.key.to_bytes());
        format!("{}+{}+{}", self.name, self.id, STANDARD.encode(bytes))
    }
}
