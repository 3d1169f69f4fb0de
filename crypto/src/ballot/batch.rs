//! Verifying ballots, any number together (§6.4).
//!
//! The four group equations of every ballot are multiplied by independent
//! random numbers and added up, so a batch is one multi-scalar multiplication
//! in which the fixed points merge. If the sum is not zero, the ballots are
//! verified one by one and the culprits named.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use curve25519_dalek::{RistrettoPoint, Scalar};
use thiserror::Error;

use super::prove::combine;
use super::{Ballot, BallotFault, Poll};
use crate::group::powers;
use crate::hash;
use crate::style::kernel_scalar;

/// The ballots of a batch whose proofs fail.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{} of the ballots fail, the first at place {:?} of the batch", culprits.len(), culprits.first().map(|(place, _)| place))]
pub struct BatchFault {
    /// Place in the batch, from 0, and what is wrong; never empty.
    pub culprits: Vec<(usize, BallotFault)>,
}

/// Random 128-bit weights, four for each ballot, from the ballots themselves and fresh bytes.
pub struct Weights {
    seed: [u8; 64],
}

impl Weights {
    fn new(ballots: &[Ballot], fresh: &[u8; 32]) -> Self {
        let hashes: Vec<u8> = ballots.iter().flat_map(|ballot| ballot.hash).collect();
        Self { seed: hash::h512("batch/weights", &[&hashes, fresh]) }
    }

    fn of(&self, place: usize) -> [Scalar; 4] {
        let place = u64::try_from(place).unwrap_or(u64::MAX).to_be_bytes();
        let bytes = hash::h512("batch/weight", &[&self.seed, &place]);
        let (pieces, _) = bytes.as_chunks::<16>();
        let mut weights = [Scalar::ONE; 4];
        weights.iter_mut().zip(pieces).for_each(|(weight, piece)| *weight = Scalar::from(u128::from_le_bytes(*piece)));
        weights
    }
}

/// The coefficients of the points that all ballots share.
struct Fixed {
    base: Scalar,
    blinding: Scalar,
    bits: Vec<Scalar>,
    keys: Vec<Scalar>,
}

impl Poll {
    /// Verifies the proofs of ballots together. `fresh` are 32 bytes that whoever
    /// made the ballots could not know.
    ///
    /// # Errors
    /// [`BatchFault`] names every ballot that fails.
    pub fn verify_batch(&self, ballots: &[Ballot], fresh: &[u8; 32]) -> Result<(), BatchFault> {
        if self.holds(ballots, fresh).is_ok() {
            return Ok(());
        }
        let verify = |(place, ballot)| self.verify(ballot, fresh).err().map(|fault| (place, fault));
        let culprits: Vec<_> = ballots.iter().enumerate().filter_map(verify).collect();
        if culprits.is_empty() { Ok(()) } else { Err(BatchFault { culprits }) }
    }

    /// Verifies the proof of one ballot.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(&self, ballot: &Ballot, fresh: &[u8; 32]) -> Result<(), BallotFault> {
        self.holds(std::slice::from_ref(ballot), fresh)
    }

    fn holds(&self, ballots: &[Ballot], fresh: &[u8; 32]) -> Result<(), BallotFault> {
        let weights = Weights::new(ballots, fresh);
        let per_ballot = self.keys.len() + 7;
        let mut scalars = Vec::with_capacity(ballots.len() * per_ballot + self.system.bits() + self.keys.len() + 2);
        let mut points = Vec::with_capacity(scalars.capacity());
        let mut fixed = Fixed {
            base: Scalar::ZERO,
            blinding: Scalar::ZERO,
            bits: vec![Scalar::ZERO; self.system.bits()],
            keys: vec![Scalar::ZERO; self.keys.len()],
        };
        for (place, ballot) in ballots.iter().enumerate() {
            self.linear(ballot)?;
            self.add(ballot, weights.of(place), &mut scalars, &mut points, &mut fixed);
        }
        scalars.push(fixed.base);
        points.push(RISTRETTO_BASEPOINT_POINT);
        scalars.push(fixed.blinding);
        points.push(self.generators.blinding);
        scalars.extend(fixed.bits);
        points.extend_from_slice(&self.generators.bits);
        scalars.extend(fixed.keys);
        points.extend_from_slice(&self.keys);
        let sum = RistrettoPoint::vartime_multiscalar_mul(&scalars, &points);
        if sum.is_identity() { Ok(()) } else { Err(BallotFault::Proof) }
    }

    /// Check 5 of §6.4: the equations of the style.
    fn linear(&self, ballot: &Ballot) -> Result<(), BallotFault> {
        for (place, equation) in self.system.equations().iter().enumerate() {
            let term = |term: &crate::style::Term| {
                kernel_scalar(term.coefficient) * ballot.responses.get(term.bit).copied().unwrap_or_default()
            };
            let sum: Scalar = equation.terms.iter().map(term).sum();
            if sum != ballot.challenge * kernel_scalar(equation.constant) {
                return Err(BallotFault::Equation(place + 1));
            }
        }
        Ok(())
    }

    /// Adds the four equations of a ballot, each with its weight, to the sum.
    fn add(
        &self,
        ballot: &Ballot,
        [opened, bits, base, linked]: [Scalar; 4],
        scalars: &mut Vec<Scalar>,
        points: &mut Vec<RistrettoPoint>,
        fixed: &mut Fixed,
    ) {
        let e = ballot.challenge;
        let [b, a, c, d] = ballot.commitments;
        let [t1, t2] = ballot.linking;
        let [z_a, z_c, z] = ballot.blinding;
        for (scalar, point) in [
            (opened, a),
            (opened * e, b),
            (bits, d),
            (bits * e, c),
            (base, t1),
            (base * e, ballot.randomness),
            (linked, t2),
        ] {
            scalars.push(scalar);
            points.push(point);
        }
        let rhos: Vec<Scalar> = powers(ballot.rho, self.keys.len()).collect();
        let (link_e, link_z) = (linked * e, linked * z);
        scalars.extend(rhos.iter().map(|rho| link_e * rho));
        points.extend_from_slice(&ballot.ciphertexts);
        fixed.keys.iter_mut().zip(&rhos).for_each(|(key, rho)| *key -= link_z * rho);
        fixed.base -= base * z + linked * combine(self.system.values(), &rhos, &ballot.responses);
        fixed.blinding -= opened * z_a + bits * z_c;
        for (bit, f) in fixed.bits.iter_mut().zip(&ballot.responses) {
            *bit -= f * (opened + bits * (e - f));
        }
    }
}
