//! Files that hold a secret of 32 bytes and that a generated passphrase opens (§13.3).
//!
//! Three things can go wrong with such a file, months later and with people
//! waiting: digits of the passphrase are mistyped, it is the passphrase of
//! another file, or the file is damaged. Each has its own answer, and each
//! says what is left to do.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{KeyHolder, NoHolder, Passphrase, PersonSeed};
use crate::credential::CodeSeed;
use crate::encoding::base64::Bytes;
use crate::entry::{Role, canonical};
use crate::hash;

/// Rounds of PBKDF2 in a new file.
const ROUNDS: u32 = 1 << 17;
/// Rounds that a reader accepts: a file asks for neither no work nor an hour of it.
const ROUNDS_ACCEPTED: std::ops::RangeInclusive<u32> = 1 << 16..=1 << 24;

/// What a file holds: the kinds differ in name and seal, so that none is taken for the other.
struct Kind {
    format: &'static str,
    seal: &'static str,
}

/// A person's seed.
const KEYS: Kind = Kind { format: "ortaq/1 keys", seal: "key-file" };
/// The seed of an issuer's codes.
const CODES: Kind = Kind { format: "ortaq/1 codes", seal: "code-file" };

/// Why a file stays closed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CannotOpen {
    /// The text is not, byte for byte, what is written as such a file.
    #[error("this is not a file with keys or codes, or it is damaged: take another copy of it, or the paper")]
    File,
    /// The file asks for a number of rounds that no tool of ours writes.
    #[error("the file asks for {0} rounds of key stretching: it is damaged; take another copy, or the paper")]
    Rounds(u32),
    /// Well-formed file, well-formed passphrase, and they do not fit.
    #[error(
        "the passphrase does not open this file: nothing is lost. Its digits are typed correctly, so it belongs to \
         another file, or this file was altered. Try the other passphrase or another copy, or the paper"
    )]
    Passphrase,
}

/// Why no file is made.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CannotSeal {
    /// Nobody of this role and number keeps such a file.
    #[error(transparent)]
    Holder(#[from] NoHolder),
    /// The cipher or the writer refused, which for a file of this size neither does.
    #[error("the file could not be made: try again, and keep the paper")]
    Writing,
}

/// A file's seed and whose it is.
pub struct Opened<S> {
    /// Whose.
    pub holder: KeyHolder,
    /// The secret.
    pub seed: S,
}

/// The file: canonical JSON (§3.1), these fields in this order.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    election: Bytes<32>,
    role: Role,
    index: u32,
    rounds: u32,
    salt: Bytes<16>,
    nonce: Bytes<12>,
    sealed: Bytes<48>,
}

impl File {
    /// All fields before the sealed one, as the seal binds them.
    fn header(&self, kind: &Kind) -> Vec<u8> {
        let (index, rounds) = (self.index.to_be_bytes(), self.rounds.to_be_bytes());
        let role = self.role.as_str().as_bytes();
        hash::message(kind.seal, &[&self.election.0, role, &index, &rounds, &self.salt.0, &self.nonce.0])
    }

    fn cipher(&self, passphrase: &Passphrase) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(passphrase.stretch(&self.salt.0, self.rounds).as_slice().into())
    }

    /// Parses a file and refuses every text but the one that these fields are written as.
    fn read(text: &str, kind: &Kind) -> Result<(Self, KeyHolder), CannotOpen> {
        let file: Self = serde_json::from_str(text).map_err(|_| CannotOpen::File)?;
        let holder = admit(kind, file.election.0, file.role, file.index).map_err(|_| CannotOpen::File)?;
        if canonical(&file) != text || file.format != kind.format {
            return Err(CannotOpen::File);
        }
        if !ROUNDS_ACCEPTED.contains(&file.rounds) {
            return Err(CannotOpen::Rounds(file.rounds));
        }
        Ok((file, holder))
    }
}

/// Who may have a file of this kind: codes are an issuer's.
fn admit(kind: &Kind, election: [u8; 32], role: Role, index: u32) -> Result<KeyHolder, NoHolder> {
    if kind.format == CODES.format && role != Role::Issuer {
        return Err(NoHolder { role, index });
    }
    KeyHolder::new(election, role, index)
}

/// Writes the file of a person's seed. `fresh` are 28 random bytes of this call, for salt and nonce.
///
/// # Errors
/// [`CannotSeal`], if nobody holds a seed of this role and number.
pub fn seal(
    seed: &PersonSeed,
    holder: &KeyHolder,
    passphrase: &Passphrase,
    fresh: &[u8; 28],
) -> Result<String, CannotSeal> {
    write(&KEYS, seed.as_bytes(), holder, passphrase, fresh)
}

/// Opens the file of a person's seed. Takes a tenth of a second.
///
/// # Errors
/// [`CannotOpen`], which says what is left to do.
pub fn open(text: &str, passphrase: &Passphrase) -> Result<Opened<PersonSeed>, CannotOpen> {
    let (holder, seed) = reveal(&KEYS, text, passphrase)?;
    Ok(Opened { holder, seed: PersonSeed::new(*seed) })
}

/// Writes the file of an issuer's codes. `fresh` as in [`seal`].
///
/// # Errors
/// [`CannotSeal`], if the holder is no issuer.
pub fn seal_codes(
    seed: &CodeSeed,
    holder: &KeyHolder,
    passphrase: &Passphrase,
    fresh: &[u8; 28],
) -> Result<String, CannotSeal> {
    write(&CODES, seed.as_bytes(), holder, passphrase, fresh)
}

/// Opens the file of an issuer's codes.
///
/// # Errors
/// [`CannotOpen`], which says what is left to do.
pub fn open_codes(text: &str, passphrase: &Passphrase) -> Result<Opened<CodeSeed>, CannotOpen> {
    let (holder, seed) = reveal(&CODES, text, passphrase)?;
    Ok(Opened { holder, seed: CodeSeed::new(*seed) })
}

/// Whose file of keys or codes this is, without opening it. Nothing of it is verified.
///
/// # Errors
/// [`CannotOpen`], if it is no such file.
pub fn holder(text: &str) -> Result<KeyHolder, CannotOpen> {
    File::read(text, &KEYS).or_else(|_| File::read(text, &CODES)).map(|(_, holder)| holder)
}

fn write(
    kind: &Kind,
    secret: &[u8; 32],
    holder: &KeyHolder,
    passphrase: &Passphrase,
    fresh: &[u8; 28],
) -> Result<String, CannotSeal> {
    let KeyHolder { election, role, index } = admit(kind, holder.election, holder.role, holder.index)?;
    let mut file = File {
        format: kind.format.to_owned(),
        election: Bytes(election),
        role,
        index,
        rounds: ROUNDS,
        salt: Bytes([0; 16]),
        nonce: Bytes([0; 12]),
        sealed: Bytes([0; 48]),
    };
    let (salt, nonce) = fresh.split_at(16);
    file.salt.0.copy_from_slice(salt);
    file.nonce.0.copy_from_slice(nonce);

    let (header, cipher) = (file.header(kind), file.cipher(passphrase));
    let (text, tag) = file.sealed.0.split_at_mut(32);
    text.copy_from_slice(secret);
    let made = cipher.encrypt_in_place_detached(&file.nonce.0.into(), &header, text);
    tag.copy_from_slice(&made.map_err(|_| CannotSeal::Writing)?);
    Ok(canonical(&file))
}

fn reveal(kind: &Kind, text: &str, passphrase: &Passphrase) -> Result<(KeyHolder, Zeroizing<[u8; 32]>), CannotOpen> {
    let (file, holder) = File::read(text, kind)?;
    let (sealed, tag) = file.sealed.0.split_at(32);
    let mut seed = Zeroizing::new([0; 32]);
    seed.copy_from_slice(sealed);
    file.cipher(passphrase)
        .decrypt_in_place_detached(&file.nonce.0.into(), &file.header(kind), seed.as_mut_slice(), tag.into())
        .map_err(|_| CannotOpen::Passphrase)?;
    Ok((holder, seed))
}
