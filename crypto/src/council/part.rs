//! What one trustee says in one attempt of the ceremony, as both sides of it
//! compute it: who makes a proof and who checks it must hash the same bytes (§8.2, §8.3).

use zeroize::Zeroizing;

use super::equality::{Equality, ProofFault};
use super::knowledge::Knowledge;
use crate::group::{self, RistrettoPoint, Scalar};
use crate::hash;

/// One trustee's part of one attempt.
pub(super) struct Part<'a> {
    election: &'a [u8; 32],
    attempt: [u8; 4],
    trustee: [u8; 4],
}

/// The length in bytes of a dealing.
pub(super) fn dealing_length(keys: u32, threshold: u32) -> usize {
    points_length(keys, threshold) + 64
}

/// The length in bytes of a dealing's points.
pub(super) fn points_length(keys: u32, threshold: u32) -> usize {
    keys as usize * threshold as usize * 32
}

/// The length in bytes of the sealed shares that a trustee sends.
pub(super) fn shares_length(keys: u32, trustees: u32) -> usize {
    keys as usize * (trustees as usize).saturating_sub(1) * 32
}

/// Hash of the commit entries of an attempt, by rising trustee.
pub(super) fn commits(leaves: &[[u8; 32]]) -> [u8; 32] {
    hash::h256("ceremony/commits", &[leaves.as_flattened()])
}

impl<'a> Part<'a> {
    pub fn new(election: &'a [u8; 32], attempt: u32, trustee: u32) -> Self {
        Self { election, attempt: attempt.to_be_bytes(), trustee: trustee.to_be_bytes() }
    }

    pub fn prove_box(&self, secret: Scalar, key: &[u8; 32], fresh: &[u8; 32]) -> [u8; 64] {
        let context: [&[u8]; 4] = [self.election, &self.attempt, &self.trustee, key];
        Knowledge { tag: "ceremony/box", context: &context }.prove(Zeroizing::new([secret]).as_slice(), fresh)
    }

    pub fn verify_box(&self, key: &RistrettoPoint, proof: &[u8; 64]) -> Result<(), ProofFault> {
        let encoded = group::encode(key);
        let context: [&[u8]; 4] = [self.election, &self.attempt, &self.trustee, &encoded];
        Knowledge { tag: "ceremony/box", context: &context }.verify(&[*key], proof)
    }

    /// Hash of a dealing, published before anyone's dealing is.
    pub fn commitment(&self, dealing: &[u8]) -> [u8; 32] {
        hash::h256("ceremony/commitment", &[self.election, &self.attempt, &self.trustee, dealing])
    }

    pub fn prove_dealing(&self, constants: &[Scalar], points: &[u8]) -> [u8; 64] {
        let context: [&[u8]; 4] = [self.election, &self.attempt, &self.trustee, points];
        Knowledge { tag: "ceremony/possession", context: &context }.prove(constants, &[])
    }

    pub fn verify_dealing(&self, keys: &[RistrettoPoint], points: &[u8], proof: &[u8; 64]) -> Result<(), ProofFault> {
        let context: [&[u8]; 4] = [self.election, &self.attempt, &self.trustee, points];
        Knowledge { tag: "ceremony/possession", context: &context }.verify(keys, proof)
    }

    /// What a complaint proves: that `shared` is made of the complainant's `own` one-time
    /// key as of its secret, and of the accused's.
    pub fn complaint<T>(
        &self,
        against: u32,
        own: RistrettoPoint,
        accused: RistrettoPoint,
        shared: RistrettoPoint,
        act: impl FnOnce(Equality<'_>) -> T,
    ) -> T {
        let context: [&[u8]; 4] = [self.election, &self.attempt, &self.trustee, &against.to_be_bytes()];
        act(Equality { tag: "complaint", context: &context, base: &accused, publics: &[own], images: &[shared] })
    }
}
