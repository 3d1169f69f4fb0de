//! A trustee's whole secret is one seed of 32 bytes, kept twice: as digits on
//! paper and in a file that a generated passphrase opens (§13.3).
//!
//! Three things can go wrong with the file, months later and with people
//! waiting: digits of the passphrase are mistyped, it is the passphrase of
//! another file, or the file is damaged. Each has its own answer, and each
//! says that nothing is lost.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::encoding::base64::Bytes;
use crate::encoding::digits::{self, Mistyped};
use crate::hash;

/// What the field `format` says.
const FORMAT: &str = "ortaq/1 trustee";
/// Rounds of PBKDF2 in a new file.
const ROUNDS: u32 = 1 << 17;
/// Rounds that a reader accepts: a file asks for neither no work nor an hour of it.
const ROUNDS_ACCEPTED: std::ops::RangeInclusive<u32> = 1 << 16..=1 << 24;
/// An election has at most 31 trustees (§4.3).
const TRUSTEES: std::ops::RangeInclusive<u32> = 1..=31;

/// Why a file stays closed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CannotOpen {
    /// The text is not, byte for byte, what [`seal`] writes.
    #[error("this is not a trustee's file, or it is damaged: take another copy of it, or type the seed from the paper")]
    File,
    /// The file asks for a number of rounds that no tool of ours writes.
    #[error("the file asks for {0} rounds of key stretching: it is damaged; take another copy, or the paper")]
    Rounds(u32),
    /// Well-formed file, well-formed passphrase, and they do not fit.
    #[error(
        "the passphrase does not open this file: nothing is lost. Its digits are typed correctly, so it belongs to \
         another file, or this file was altered. Try the other passphrase or another copy, or type the seed from the paper"
    )]
    Passphrase,
}

/// Why no file is made.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CannotSeal {
    /// No trustee has this index.
    #[error("trustees have an index from 1 to 31, not {0}")]
    Trustee(u32),
    /// The cipher or the writer refused, which for a file of this size neither does.
    #[error("the file could not be made: try again, and keep the paper")]
    Writing,
}

/// The seed that everything a trustee knows is derived from. Erased when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct TrusteeSeed([u8; 32]);

impl TrusteeSeed {
    /// The seed of 32 fresh random bytes.
    pub fn new(fresh: [u8; 32]) -> Self {
        Self(fresh)
    }

    /// The digits for paper: sixteen groups of five digits and a check digit.
    pub fn to_paper(&self) -> Zeroizing<String> {
        Zeroizing::new(digits::write_secret(&self.0))
    }

    /// Reads the digits from paper, and says which group is mistyped.
    pub fn from_paper(typed: &str) -> Result<Self, Mistyped> {
        digits::read_secret(typed).map(Self)
    }

    /// The 32 bytes, for those who derive keys from them.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A generated passphrase: 128 random bits. Erased when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase([u8; 16]);

impl Passphrase {
    /// The passphrase of 16 fresh random bytes.
    pub fn new(fresh: [u8; 16]) -> Self {
        Self(fresh)
    }

    /// The passphrase as it is written down: eight groups of five digits and a check digit.
    pub fn written(&self) -> Zeroizing<String> {
        Zeroizing::new(digits::write_secret(&self.0))
    }

    /// Reads a passphrase as typed, and says which group is mistyped.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        digits::read_secret(typed).map(Self)
    }
}

/// What a file holds.
pub struct Opened {
    /// The election that the seed is for.
    pub election: [u8; 32],
    /// The trustee's index.
    pub trustee: u32,
    /// The secret.
    pub seed: TrusteeSeed,
}

/// The file: canonical JSON (§3.1), these fields in this order.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    election: Bytes<32>,
    trustee: u32,
    rounds: u32,
    salt: Bytes<16>,
    nonce: Bytes<12>,
    sealed: Bytes<48>,
}

impl File {
    /// All fields before the sealed one, as the seal binds them.
    fn header(&self) -> Vec<u8> {
        let numbers = [self.trustee, self.rounds].map(u32::to_be_bytes);
        let [trustee, rounds] = &numbers;
        hash::message("trustee-file", &[&self.election.0, trustee, rounds, &self.salt.0, &self.nonce.0])
    }

    fn cipher(&self, passphrase: &Passphrase) -> ChaCha20Poly1305 {
        let mut key = Zeroizing::new([0u8; 32]);
        pbkdf2::pbkdf2_hmac::<Sha256>(&passphrase.0, &self.salt.0, self.rounds, key.as_mut_slice());
        ChaCha20Poly1305::new(key.as_slice().into())
    }

    /// Parses a file and refuses every text but the one that these fields are written as.
    fn read(text: &str) -> Result<Self, CannotOpen> {
        let file: Self = serde_json::from_str(text).map_err(|_| CannotOpen::File)?;
        let canonical = serde_json::to_string(&file).is_ok_and(|written| written == text);
        if !canonical || file.format != FORMAT || !TRUSTEES.contains(&file.trustee) {
            return Err(CannotOpen::File);
        }
        if !ROUNDS_ACCEPTED.contains(&file.rounds) {
            return Err(CannotOpen::Rounds(file.rounds));
        }
        Ok(file)
    }
}

/// Writes a trustee's file. `fresh` are 28 random bytes of this call, for salt and nonce.
pub fn seal(
    seed: &TrusteeSeed,
    election: &[u8; 32],
    trustee: u32,
    passphrase: &Passphrase,
    fresh: &[u8; 28],
) -> Result<String, CannotSeal> {
    if !TRUSTEES.contains(&trustee) {
        return Err(CannotSeal::Trustee(trustee));
    }
    let mut file = File {
        format: FORMAT.to_owned(),
        election: Bytes(*election),
        trustee,
        rounds: ROUNDS,
        salt: Bytes([0; 16]),
        nonce: Bytes([0; 12]),
        sealed: Bytes([0; 48]),
    };
    let (salt, nonce) = fresh.split_at(16);
    file.salt.0.copy_from_slice(salt);
    file.nonce.0.copy_from_slice(nonce);

    let (header, cipher) = (file.header(), file.cipher(passphrase));
    let (text, tag) = file.sealed.0.split_at_mut(32);
    text.copy_from_slice(&seed.0);
    let made = cipher.encrypt_in_place_detached(&file.nonce.0.into(), &header, text);
    tag.copy_from_slice(&made.map_err(|_| CannotSeal::Writing)?);
    serde_json::to_string(&file).map_err(|_| CannotSeal::Writing)
}

/// Opens a trustee's file. Takes a tenth of a second.
pub fn open(text: &str, passphrase: &Passphrase) -> Result<Opened, CannotOpen> {
    let file = File::read(text)?;
    let (sealed, tag) = file.sealed.0.split_at(32);
    let mut seed = TrusteeSeed([0; 32]);
    seed.0.copy_from_slice(sealed);
    file.cipher(passphrase)
        .decrypt_in_place_detached(&file.nonce.0.into(), &file.header(), &mut seed.0, tag.into())
        .map_err(|_| CannotOpen::Passphrase)?;
    Ok(Opened { election: file.election.0, trustee: file.trustee, seed })
}
