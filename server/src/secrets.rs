//! What only this platform knows: one secret of 32 bytes, from which every other key is derived,
//! so that several processes need to share one file and nothing is copied per cycle.
//!
//! Random tokens (sessions, links in mails) are stored as hashes only: who reads the database can
//! not use them.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::SigningKey;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The platform's secret.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secrets {
    root: [u8; 32],
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secrets(…)")
    }
}

/// The operating system gave no random bytes.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gave no random bytes: {0}")]
pub struct NoRandomness(String);

/// Fresh random bytes from the operating system.
///
/// # Errors
/// When it has none to give.
pub fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| NoRandomness(error.to_string()))?;
    Ok(bytes)
}

impl Secrets {
    /// The secret from its bytes.
    #[must_use]
    pub fn new(root: [u8; 32]) -> Self {
        Self { root }
    }

    /// A new secret.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn generate() -> Result<Self, NoRandomness> {
        random().map(Self::new)
    }

    /// A keyed hash (HMAC-SHA-256) of `parts` for one `purpose`. Every part is preceded by its
    /// length, so that no two lists of parts give the same input.
    #[must_use]
    pub fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut bytes = Vec::new();
        for part in [purpose.as_bytes()].iter().chain(parts) {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        hmac(&self.root, &bytes)
    }

    /// Whether `claimed` is the keyed hash of these parts, without telling by its time how much of
    /// it is right.
    #[must_use]
    pub fn is_keyed_hash(&self, claimed: &[u8], purpose: &str, parts: &[&[u8]]) -> bool {
        self.keyed_hash(purpose, parts).ct_eq(claimed).into()
    }

    /// The key that signs the checkpoints of the log of this origin.
    #[must_use]
    pub fn log_key(&self, origin: &str) -> SigningKey {
        let seed = Zeroizing::new(self.keyed_hash("log-key", &[origin.as_bytes()]));
        SigningKey::from_bytes(&seed)
    }
}

/// HMAC takes keys of any length, so there is no failure to report.
fn hmac(key: &[u8; 32], bytes: &[u8]) -> [u8; 32] {
    match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(bytes);
            mac.finalize().into_bytes().into()
        }
        Err(_) => Sha256::digest(bytes).into(),
    }
}

/// A random token that a browser or a mail carries; the database has its [`hash`](Token::hash).
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Token(String);

impl Token {
    /// A new token of 32 random bytes.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn generate() -> Result<Self, NoRandomness> {
        let bytes = Zeroizing::new(random::<32>()?);
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes.as_slice())))
    }

    /// The text that travels: 43 letters, digits, `-` and `_`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The SHA-256 that is stored, of a token as it came in.
    #[must_use]
    pub fn hash(token: &str) -> Vec<u8> {
        Sha256::digest(token.as_bytes()).to_vec()
    }
}
