//! Proofs that someone knows the secrets of its keys, all of them at once (§8.2, §8.5).
//!
//! A trustee who could publish a key made from other trustees' keys would undo
//! theirs: so each shows that it knows what it deals. Months later the same proof
//! shows, before the closing, that the shares have not been lost.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};

use super::equality::ProofFault;
use super::secret;
use crate::group::{self, Malformed, RistrettoPoint, Scalar};
use crate::hash;

/// What is proven: that the discrete logarithms of keys are known.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The challenge's tag: `ceremony/box`, `ceremony/possession` or `possession`.
    pub tag: &'a str,
    /// All that the challenge covers before T. The encoded keys are part of it.
    pub context: &'a [&'a [u8]],
}

impl Knowledge<'_> {
    /// `T ‖ z` with `z = t + Σ c^{k+1}·x_k`. The nonce t is derived from the secrets and
    /// the context, and from `fresh` so far as there is any: a dealing's proof is made
    /// without, as the trustee must be able to make the same dealing again.
    pub fn prove(&self, secrets: &[Scalar], fresh: &[u8]) -> [u8; 64] {
        let parts: Vec<&[u8]> = secrets.iter().map(|secret| secret.as_bytes().as_slice()).collect();
        let nonce = secret::nonce("knowledge", &parts, &hash::h512(self.tag, self.context), fresh);
        let first = group::encode(&RistrettoPoint::mul_base(&nonce));
        let powers = challenge_powers(self.challenge(&first), secrets.len());
        let answer = *nonce + powers.iter().zip(secrets).map(|(power, secret)| power * secret).sum::<Scalar>();
        let mut proof = [0; 64];
        let (left, right) = proof.split_at_mut(32);
        left.copy_from_slice(&first);
        right.copy_from_slice(answer.as_bytes());
        proof
    }

    /// Whether the proof holds for these keys: `z·G = T + Σ c^{k+1}·X_k`.
    pub fn verify(&self, keys: &[RistrettoPoint], proof: &[u8; 64]) -> Result<(), ProofFault> {
        let [first, answer]: [[u8; 32]; 2] = group::chunks(proof)?.try_into().map_err(|_| Malformed::Length)?;
        let (point, z) = (group::decode_point(&first)?, group::decode_scalar(&answer)?);
        let powers = challenge_powers(self.challenge(&first), keys.len());
        let sum = RistrettoPoint::vartime_multiscalar_mul(
            [-z, Scalar::ONE].into_iter().chain(powers),
            [&RISTRETTO_BASEPOINT_POINT, &point].into_iter().chain(keys),
        );
        if sum.is_identity() { Ok(()) } else { Err(ProofFault::False) }
    }

    fn challenge(&self, first: &[u8; 32]) -> Scalar {
        hash::scalar(self.tag, &[self.context, &[first.as_slice()]].concat())
    }
}

/// c, c², c³, … as a list, since the curve's library wants to know lengths beforehand.
fn challenge_powers(c: Scalar, count: usize) -> Vec<Scalar> {
    group::powers(c, count).map(|power| power * c).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn only_who_knows_every_secret_can_prove(
            numbers in prop::collection::vec(1..u64::MAX, 1..6), place in 0..64usize, bit in 0..8u32, which: prop::sample::Index,
        ) {
            let secrets: Vec<Scalar> = numbers.iter().copied().map(Scalar::from).collect();
            let mut keys: Vec<RistrettoPoint> = secrets.iter().map(RistrettoPoint::mul_base).collect();
            let encoded = group::encode_all(&keys);
            let about = Knowledge { tag: "possession", context: &[b"election", &encoded] };
            let mut proof = about.prove(&secrets, &[9; 32]);
            prop_assert_eq!(about.verify(&keys, &proof), Ok(()));
            prop_assert_eq!(Knowledge { tag: "ceremony/box", ..about }.verify(&keys, &proof), Err(ProofFault::False));
            prop_assert_eq!(
                Knowledge { context: &[b"other", &encoded], ..about }.verify(&keys, &proof),
                Err(ProofFault::False)
            );
            proof[place] ^= 1 << bit;
            prop_assert!(about.verify(&keys, &proof).is_err());
            proof[place] ^= 1 << bit;
            keys[which.index(numbers.len())] += RISTRETTO_BASEPOINT_POINT;
            prop_assert_eq!(about.verify(&keys, &proof), Err(ProofFault::False));
        }
    }
}
