//! The passphrase of a file: generated, never chosen.

use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::encoding::digits::{self, Mistyped};

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
    ///
    /// # Errors
    /// [`Mistyped`] with the group.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        digits::read_secret(typed).map(Self)
    }

    /// The key of a file: PBKDF2-HMAC-SHA-256.
    pub(super) fn stretch(&self, salt: &[u8; 16], rounds: u32) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0u8; 32]);
        pbkdf2::pbkdf2_hmac::<Sha256>(&self.0, salt, rounds, key.as_mut_slice());
        key
    }
}
