//! The one seed, and the key that signs.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::KeyHolder;
use crate::encoding::digits::{self, Mistyped};
use crate::hash;
use crate::signature::SigningKey;

/// The seed that everything a person knows is derived from. Erased when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct PersonSeed([u8; 32]);

impl PersonSeed {
    /// The seed of 32 fresh random bytes.
    pub fn new(fresh: [u8; 32]) -> Self {
        Self(fresh)
    }

    /// The digits for paper: sixteen groups of five digits and a check digit.
    pub fn to_paper(&self) -> Zeroizing<String> {
        Zeroizing::new(digits::write_secret(&self.0))
    }

    /// Reads the digits from paper, and says which group is mistyped.
    ///
    /// # Errors
    /// [`Mistyped`] with the group.
    pub fn from_paper(typed: &str) -> Result<Self, Mistyped> {
        digits::read_secret(typed).map(Self)
    }

    /// The 32 bytes, for those who derive keys from them.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The key that is enrolled for this holder: its Ed25519 seed is
/// `H256("role/authentication", seed, election, role, u32(index))`.
pub fn signing_key(seed: &PersonSeed, holder: &KeyHolder) -> SigningKey {
    let (role, index) = (holder.role.as_str().as_bytes(), holder.index.to_be_bytes());
    let inputs: [&[u8]; 4] = [&seed.0, &holder.election, role, &index];
    SigningKey::from_seed(&Zeroizing::new(hash::h256("role/authentication", &inputs)))
}
