//! Before the closing each trustee shows that its shares are still there, while
//! there is time to look for a lost paper (§8.5). It is like a signature: nothing
//! is decrypted.

use super::CouncilKeys;
use super::equality::ProofFault;
use super::knowledge::Knowledge;
use crate::group::{self, Malformed, Scalar};

/// What the proof is bound to.
#[derive(Clone, Copy)]
pub struct Occasion<'a> {
    /// The election id.
    pub election: &'a [u8; 32],
    /// The definition hash.
    pub definition: &'a [u8; 32],
    /// The leaf that the entry's act signature has seen.
    pub seen: &'a [u8; 32],
}

impl Occasion<'_> {
    /// Whether `proof` shows that this trustee knows its shares of all keys.
    pub fn verify(&self, keys: &CouncilKeys, trustee: u32, proof: &[u8; 64]) -> Result<(), ProofFault> {
        let publics = keys.public_shares(trustee).ok_or(Malformed::Length)?;
        let encoded = group::encode_all(publics);
        let context: [&[u8]; 5] = [self.election, self.definition, &trustee.to_be_bytes(), self.seen, &encoded];
        Knowledge { tag: "possession", context: &context }.verify(publics, proof)
    }

    pub(super) fn prove(&self, keys: &CouncilKeys, trustee: u32, shares: &[Scalar], fresh: &[u8; 32]) -> [u8; 64] {
        let encoded = group::encode_all(keys.public_shares(trustee).unwrap_or_default());
        let context: [&[u8]; 5] = [self.election, self.definition, &trustee.to_be_bytes(), self.seen, &encoded];
        Knowledge { tag: "possession", context: &context }.prove(shares, fresh)
    }
}
