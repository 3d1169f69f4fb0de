//! One proof that a trustee used the shares it committed to (§8.1).
//!
//! Decryption, lot, rehearsal and complaint all say the same: these images have
//! to the base the ratio that these public points have to the generator. However
//! many pairs there are, it is one proof of 96 bytes, and nothing else about the
//! secrets is learnt. Verification takes variable time, as everything in it is public.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use thiserror::Error;
use zeroize::Zeroizing;

use super::secret;
use crate::group::{self, Malformed, RistrettoPoint, Scalar};
use crate::hash;

/// Why a proof of this module or of [`super::knowledge`] shows nothing.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ProofFault {
    /// The proof is not made of canonical points and scalars.
    #[error("the proof is {0}")]
    Malformed(#[from] Malformed),
    /// There are not as many images as public points.
    #[error("the proof is about {expected} points, and {found} were given")]
    Count {
        /// Public points.
        expected: usize,
        /// Images.
        found: usize,
    },
    /// The equations of the proof do not hold.
    #[error("the proof does not hold for these values")]
    False,
}

/// What is proven: `publics[i] = x_i·G` and `images[i] = x_i·base` for the same `x_i`.
#[derive(Clone, Copy)]
pub struct Equality<'a> {
    /// What the proof is for: `decryption`, `lot`, `rehearsal` or `complaint`.
    pub tag: &'a str,
    /// In which election, by whom, about what.
    pub context: &'a [&'a [u8]],
    /// P of §8.1.
    pub base: &'a RistrettoPoint,
    /// V_0 … V_{k−1}.
    pub publics: &'a [RistrettoPoint],
    /// D_0 … D_{k−1}.
    pub images: &'a [RistrettoPoint],
}

impl Equality<'_> {
    /// `T1 ‖ T2 ‖ z`. The secrets are in the order of the points; `fresh` is 32 random
    /// bytes, and even if they are not, the nonce is one that nobody else can compute.
    pub fn prove(&self, secrets: &[Scalar], fresh: &[u8; 32]) -> [u8; 96] {
        let state = self.state();
        let secret = Zeroizing::new(
            weights(&state, secrets.len()).iter().zip(secrets).map(|(weight, secret)| weight * secret).sum::<Scalar>(),
        );
        let nonce = secret::nonce("equality", &[secret.as_bytes()], &state, fresh);
        let first = [group::encode(&RistrettoPoint::mul_base(&nonce)), group::encode(&(*nonce * self.base))];
        let answer = *nonce + self.challenge(&state, &first) * *secret;
        join(first, answer.to_bytes())
    }

    /// Whether the proof holds.
    pub fn verify(&self, proof: &[u8; 96]) -> Result<(), ProofFault> {
        if self.publics.len() != self.images.len() {
            return Err(ProofFault::Count { expected: self.publics.len(), found: self.images.len() });
        }
        let [first, second, answer] = split(proof)?;
        let points = [group::decode_point(&first)?, group::decode_point(&second)?];
        let z = group::decode_scalar(&answer)?;
        let state = self.state();
        let c = self.challenge(&state, &[first, second]);
        // Both equations in one sum. The factor of the second is known only once all else is fixed.
        let factor = hash::scalar("equality/both", &[c.as_bytes(), &answer]);
        let fixed = [z, factor * z, -Scalar::ONE, -factor];
        let weights = weights(&state, self.publics.len());
        let public_weights = weights.iter().map(|weight| -c * weight);
        let image_weights = weights.iter().map(|weight| -c * factor * weight);
        let sum = RistrettoPoint::vartime_multiscalar_mul(
            fixed.into_iter().chain(public_weights).chain(image_weights),
            [&RISTRETTO_BASEPOINT_POINT, self.base].into_iter().chain(&points).chain(self.publics).chain(self.images),
        );
        if sum.is_identity() { Ok(()) } else { Err(ProofFault::False) }
    }

    fn state(&self) -> [u8; 64] {
        let base = group::encode(self.base);
        let (publics, images) = (group::encode_all(self.publics), group::encode_all(self.images));
        let statement: [&[u8]; 3] = [&base, &publics, &images];
        hash::h512(&format!("equality/{}", self.tag), &[self.context, &statement].concat())
    }

    fn challenge(&self, state: &[u8; 64], first: &[[u8; 32]; 2]) -> Scalar {
        let [first, second] = first;
        hash::scalar(&format!("equality/{}/challenge", self.tag), &[state, first, second])
    }
}

/// 1, w, w², … as a list, since the curve's library wants to know lengths beforehand.
fn weights(state: &[u8; 64], count: usize) -> Vec<Scalar> {
    group::powers(Scalar::from_bytes_mod_order_wide(state), count).collect()
}

fn join(first: [[u8; 32]; 2], answer: [u8; 32]) -> [u8; 96] {
    let [first, second] = first;
    let mut proof = [0; 96];
    let (pieces, _) = proof.as_chunks_mut::<32>();
    for (place, piece) in pieces.iter_mut().zip([first, second, answer]) {
        *place = piece;
    }
    proof
}

fn split(proof: &[u8; 96]) -> Result<[[u8; 32]; 3], Malformed> {
    group::chunks(proof)?.try_into().map_err(|_| Malformed::Length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(number: u64) -> RistrettoPoint {
        RistrettoPoint::mul_base(&Scalar::from(number))
    }

    /// Secrets, their public points and their images of a base.
    fn statement(
        secrets: &[u64],
        base: u64,
    ) -> (Vec<Scalar>, RistrettoPoint, Vec<RistrettoPoint>, Vec<RistrettoPoint>) {
        let secrets: Vec<Scalar> = secrets.iter().copied().map(Scalar::from).collect();
        let base = point(base);
        let publics = secrets.iter().map(RistrettoPoint::mul_base).collect();
        let images = secrets.iter().map(|secret| secret * base).collect();
        (secrets, base, publics, images)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn true_statements_are_proven(numbers in prop::collection::vec(any::<u64>(), 1..6), base: u64, fresh: [u8; 32]) {
            let (secrets, base, publics, images) = statement(&numbers, base);
            let equality = Equality { tag: "lot", context: &[b"c"], base: &base, publics: &publics, images: &images };
            prop_assert_eq!(equality.verify(&equality.prove(&secrets, &fresh)), Ok(()));
        }

        #[test]
        fn nothing_can_be_changed_afterwards(
            numbers in prop::collection::vec(1..u64::MAX, 2..5), place in 0..96usize, bit in 0..8u32, which: prop::sample::Index,
        ) {
            let (secrets, base, publics, images) = statement(&numbers, 7);
            let about = Equality { tag: "lot", context: &[b"c", b"d"], base: &base, publics: &publics, images: &images };
            let proof = about.prove(&secrets, &[1; 32]);
            let mut mutated = proof;
            mutated[place] ^= 1 << bit;
            prop_assert!(about.verify(&mutated).is_err());

            let which = which.index(images.len());
            let (mut other_images, mut other_publics) = (images.clone(), publics.clone());
            other_images[which] += point(1);
            other_publics[which] += point(1);
            let others = [
                Equality { tag: "decryption", ..about },
                Equality { context: &[b"cd"], ..about },
                Equality { base: &point(8), ..about },
                Equality { publics: &other_publics, ..about },
                Equality { images: &other_images, ..about },
                Equality { publics: &other_publics, images: &other_images, ..about },
            ];
            for other in others {
                prop_assert_eq!(other.verify(&proof), Err(ProofFault::False));
            }
            // Errors that cancel in a plain sum do not cancel in the weighted one.
            let mut cancelling = images.clone();
            cancelling[0] += point(1);
            cancelling[1] -= point(1);
            let lie = Equality { images: &cancelling, ..about };
            prop_assert_eq!(lie.verify(&lie.prove(&secrets, &[1; 32])), Err(ProofFault::False));
        }
    }

    #[test]
    fn an_image_cannot_be_left_out() {
        let (secrets, base, publics, images) = statement(&[3, 4], 5);
        let about = Equality { tag: "lot", context: &[], base: &base, publics: &publics, images: &images };
        let proof = about.prove(&secrets, &[0; 32]);
        let fewer = Equality { images: &images[..1], ..about };
        assert_eq!(fewer.verify(&proof), Err(ProofFault::Count { expected: 2, found: 1 }));
        assert_eq!(about.verify(&[0xff; 96]), Err(ProofFault::Malformed(Malformed::Point)));
    }

    #[test]
    fn the_same_fresh_bytes_never_give_a_nonce_twice() {
        let (secrets, base, publics, images) = statement(&[3, 4], 5);
        let about = Equality { tag: "lot", context: &[b"1"], base: &base, publics: &publics, images: &images };
        let again = Equality { context: &[b"2"], ..about };
        assert_ne!(about.prove(&secrets, &[0; 32])[..32], again.prove(&secrets, &[0; 32])[..32]);
        assert_ne!(about.prove(&secrets, &[0; 32])[..32], about.prove(&secrets, &[1; 32])[..32]);
    }
}
