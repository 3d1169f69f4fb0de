//! Making a ballot from a choice and one fresh seed (§6.3, §13.1).
//!
//! Everything random expands from the seed *and* from all that the ballot is
//! about, so that the same seed used for another choice or another state of the
//! log never repeats a nonce. A second device that is given seed and choice
//! rebuilds the body byte for byte: that is the opening of a challenge.

use curve25519_dalek::traits::{MultiscalarMul, VartimeMultiscalarMul};
use curve25519_dalek::{RistrettoPoint, Scalar};
use subtle::{Choice, ConditionallySelectable};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::body::{first_challenge, second_challenge};
use super::{Header, Poll};
use crate::group::{self, powers};
use crate::hash;
use crate::style::{ChoiceError, Term};

/// What rebuilds a ballot: the seed and the choice. Whoever has it knows the vote.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Opening {
    /// 32 fresh random bytes.
    pub seed: [u8; 32],
    /// One number for each option (see [`crate::style::System::fill`]).
    pub choice: Vec<u32>,
}

/// The secret numbers of a ballot.
struct Secrets(Zeroizing<[u8; 64]>);

impl Secrets {
    fn new(header: &[u8], opening: &Opening) -> Self {
        let choice: Zeroizing<Vec<u8>> =
            Zeroizing::new(opening.choice.iter().flat_map(|number| number.to_be_bytes()).collect());
        Self(Zeroizing::new(hash::h512("ballot/seed", &[&opening.seed, header, &choice])))
    }

    fn scalar(&self, label: &str, index: usize) -> Scalar {
        let index = u32::try_from(index).unwrap_or(u32::MAX).to_be_bytes();
        hash::scalar("ballot/expand", &[&*self.0, label.as_bytes(), &index])
    }
}

/// Makes the body of a ballot. The header must name this poll's election and definition.
///
/// # Errors
/// [`ChoiceError`] if the choice is not allowed by the ballot style.
pub fn make(poll: &Poll, header: &Header, opening: &Opening) -> Result<Vec<u8>, ChoiceError> {
    if header.election != poll.election || header.definition != poll.definition {
        return Err(ChoiceError::OtherElection);
    }
    let filled = poll.system.fill(&opening.choice)?;
    let mut body = header.write();
    let secrets = Secrets::new(&body, opening);
    let scalar = |label| Zeroizing::new(secrets.scalar(label, 0));

    let r = scalar("r");
    let randomness = group::encode(&RistrettoPoint::mul_base(&r));
    let encrypt = |(key, value): (&RistrettoPoint, &u64)| {
        group::encode(&(key * *r + RistrettoPoint::mul_base(&Scalar::from(*value))))
    };
    let ciphertexts: Vec<u8> = poll.keys.iter().zip(filled.values.iter()).flat_map(encrypt).collect();

    let mask = Zeroizing::new(poll.system.kernel().solution(|bit| secrets.scalar("a", bit)));
    let (alpha, beta, gamma, delta) = (scalar("alpha"), scalar("beta"), scalar("gamma"), scalar("delta"));
    let [b, a, c, d] = commit(poll, &filled.bits, &mask, [&alpha, &beta, &gamma, &delta]);

    let (rho, state) = first_challenge(header, &randomness, &ciphertexts, [&b, &a, &c, &d]);
    let s = scalar("s");
    let weights: Vec<Scalar> = powers(rho, poll.keys.len()).collect();
    let key = RistrettoPoint::vartime_multiscalar_mul(&weights, &poll.keys);
    let linked = Zeroizing::new(combine(poll.system.values(), &weights, &mask));
    let t1 = group::encode(&RistrettoPoint::mul_base(&s));
    let t2 = group::encode(&(key * *s + RistrettoPoint::mul_base(&linked)));
    let e = second_challenge(&state, &t1, &t2);

    for point in [randomness].iter().chain(ciphertexts.as_chunks::<32>().0).chain(&[b, a, c, d, t1, t2]) {
        body.extend_from_slice(point);
    }
    for (mask, bit) in mask.iter().zip(filled.bits.iter()) {
        body.extend_from_slice(&(mask + e * Scalar::from(*bit)).to_bytes());
    }
    for response in [*alpha + e * *beta, *delta + e * *gamma, *s + e * *r] {
        body.extend_from_slice(&response.to_bytes());
    }
    Ok(body)
}

/// B, A, C and D of §6.3, without branching on bits or masks.
fn commit(poll: &Poll, bits: &[u8], mask: &[Scalar], [alpha, beta, gamma, delta]: [&Scalar; 4]) -> [[u8; 32]; 4] {
    let generators = &poll.generators.bits;
    let blinded = |coefficients: &[Scalar], blinding: &Scalar| {
        let scalars = coefficients.iter().chain([blinding]);
        RistrettoPoint::multiscalar_mul(scalars, generators.iter().chain([&poll.generators.blinding]))
    };
    let mut b = poll.generators.blinding * beta;
    for (bit, generator) in bits.iter().zip(generators) {
        let zero = RistrettoPoint::default();
        b += RistrettoPoint::conditional_select(&zero, generator, Choice::from(*bit));
    }
    let signed = |(mask, bit): (&Scalar, &u8)| mask * (Scalar::ONE - Scalar::from(2 * bit));
    let crossed = Zeroizing::new(mask.iter().zip(bits).map(signed).collect::<Vec<_>>());
    let squared = Zeroizing::new(mask.iter().map(|mask| -(mask * mask)).collect::<Vec<_>>());
    let a = blinded(mask, alpha);
    let c = blinded(&crossed, gamma);
    let d = blinded(&squared, delta);
    [b, a, c, d].map(|point| group::encode(&point))
}

/// `Σ_j weights_j · L_j(vector)`.
pub(super) fn combine(values: &[Vec<Term>], weights: &[Scalar], vector: &[Scalar]) -> Scalar {
    let form = |terms: &Vec<Term>| -> Scalar {
        let term = |term: &Term| {
            let entry = vector.get(term.bit).copied().unwrap_or_default();
            match term.coefficient {
                1 => entry,
                weight => entry * Scalar::from(weight.unsigned_abs()),
            }
        };
        terms.iter().map(term).sum()
    };
    values.iter().zip(weights).map(|(terms, weight)| weight * form(terms)).sum()
}
