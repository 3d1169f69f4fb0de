//! Everything a trustee knows comes from one seed of 32 random bytes (§13.3):
//! a person can keep that on paper, and whoever has seed and log has all again.
//!
//! The derivations, in the notation of §2:
//!
//! - the Ed25519 seed of the trustee's signatures: `H256("trustee/authentication", seed, election)`;
//! - `binding = H256("trustee/binding", election, u32(t), keys of all n trustees by index, joined)`;
//! - the one-time key of an attempt: `e = Hs("trustee/box", seed, binding, u32(attempt))`;
//! - coefficients: `a_{k,c} = Hs("trustee/coefficient", seed, binding, u32(attempt), u32(k), u32(c))`;
//! - nonces: `Hs("trustee/nonce", kind, secrets, statement, fresh)` with kind `equality` or `knowledge`,
//!   so that a broken source of random bytes never repeats one for another statement.
//!
//! The binding is there because the election id alone does not fix who the other
//! trustees are: a server that shows a trustee a false log with the same id, whose
//! other trustees are its own, would otherwise learn in it the very polynomials
//! that the trustee deals in the true one.

use zeroize::Zeroizing;

use crate::group::Scalar;
use crate::hash;

/// The seed of the key with which a trustee signs its entries (§4.1).
pub fn authentication(seed: &[u8; 32], election: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(hash::h256("trustee/authentication", &[seed, election]))
}

/// Who deals with whom: the threshold and the trustees' signature keys by index.
pub(super) fn binding(election: &[u8; 32], threshold: u32, roster: &[[u8; 32]]) -> [u8; 32] {
    hash::h256("trustee/binding", &[election, &threshold.to_be_bytes(), roster.as_flattened()])
}

/// The secret of the one-time key of an attempt.
pub(super) fn one_time(seed: &[u8; 32], binding: &[u8; 32], attempt: u32) -> Zeroizing<Scalar> {
    Zeroizing::new(hash::scalar("trustee/box", &[seed, binding, &attempt.to_be_bytes()]))
}

/// The polynomials of an attempt: for each key in turn its `threshold` coefficients.
pub(super) fn coefficients(
    seed: &[u8; 32],
    binding: &[u8; 32],
    attempt: u32,
    keys: u32,
    threshold: u32,
) -> Zeroizing<Vec<Scalar>> {
    let coefficient = |key: u32, power: u32| {
        let (attempt, key, power) = (attempt.to_be_bytes(), key.to_be_bytes(), power.to_be_bytes());
        hash::scalar("trustee/coefficient", &[seed, binding, &attempt, &key, &power])
    };
    let mut all = Zeroizing::new(Vec::with_capacity(keys as usize * threshold as usize));
    all.extend((0..keys).flat_map(|key| (0..threshold).map(move |power| (key, power))).map(|(k, c)| coefficient(k, c)));
    all
}

/// A nonce that depends on the secrets, on what is proven, and on fresh bytes.
pub(super) fn nonce(kind: &str, secrets: &[&[u8]], statement: &[u8; 64], fresh: &[u8]) -> Zeroizing<Scalar> {
    let joined = Zeroizing::new(secrets.concat());
    Zeroizing::new(hash::scalar("trustee/nonce", &[kind.as_bytes(), &joined, statement, fresh]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_by_everything_they_are_for() {
        let roster = [[1; 32], [2; 32]];
        let base = binding(&[7; 32], 2, &roster);
        let others = [
            binding(&[8; 32], 2, &roster),
            binding(&[7; 32], 3, &roster),
            binding(&[7; 32], 2, &[[1; 32], [3; 32]]),
            binding(&[7; 32], 2, &roster[..1]),
        ];
        for other in others {
            assert_ne!(one_time(&[0; 32], &base, 1), one_time(&[0; 32], &other, 1));
            assert_ne!(coefficients(&[0; 32], &base, 1, 2, 2), coefficients(&[0; 32], &other, 1, 2, 2));
        }
        assert_ne!(one_time(&[0; 32], &base, 1), one_time(&[0; 32], &base, 2));
        let mut all = coefficients(&[0; 32], &base, 1, 3, 2).to_vec();
        all.extend(coefficients(&[0; 32], &base, 2, 3, 2).iter());
        all.extend(coefficients(&[1; 32], &base, 1, 3, 2).iter());
        let mut bytes: Vec<_> = all.iter().map(Scalar::to_bytes).collect();
        bytes.sort_unstable();
        bytes.dedup();
        assert_eq!(bytes.len(), 18);
    }
}
