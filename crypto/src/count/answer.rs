//! What the trustees are asked after the closing, and a trustee's answer to it (§9.2).

use thiserror::Error;

use super::lot;
use crate::council::CouncilKeys;
use crate::council::equality::{Equality, ProofFault};
use crate::group::{self, Malformed, RistrettoPoint, Scalar};

/// What is asked: everything in it comes from a replay of the log.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The election id.
    pub election: &'a [u8; 32],
    /// The definition hash.
    pub definition: &'a [u8; 32],
    /// Leaf hash of the closing entry.
    pub closing: &'a [u8; 32],
    /// The council's keys.
    pub keys: &'a CouncilKeys,
    /// m.
    pub options: usize,
    /// The sum of R over the counted ballots.
    pub sum: &'a RistrettoPoint,
}

/// A trustee's answer, as in the entry `decryption`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who.
    pub trustee: u32,
    /// A point of 32 bytes for each option.
    pub factors: Vec<u8>,
    /// That they are made with the trustee's shares.
    pub proof: [u8; 96],
    /// The point for the lot.
    pub lot_factor: [u8; 32],
    /// That it is made with the trustee's share.
    pub lot_proof: [u8; 96],
}

/// An answer whose proofs hold for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedAnswer {
    pub(super) trustee: u32,
    pub(super) factors: Vec<RistrettoPoint>,
    pub(super) lot: RistrettoPoint,
}

/// Why an answer is left out.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the answer of trustee {trustee} is left out, {fault}: others suffice if there are enough; ask who made it")]
pub struct AnswerFault {
    /// Whose answer.
    pub trustee: u32,
    /// What is wrong.
    pub fault: WrongAnswer,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum WrongAnswer {
    /// No trustee has this index.
    #[error("as there is no such trustee")]
    Stranger,
    /// Not a factor for each option.
    #[error("as it has {found} bytes of factors instead of {expected}")]
    Length {
        /// 32 for each option.
        expected: usize,
        /// In the answer.
        found: usize,
    },
    /// A factor that is no point.
    #[error("as a factor is {0}")]
    Malformed(#[from] Malformed),
    /// The factors are not shown to be made with the trustee's shares.
    #[error("as to the totals: {0}")]
    Decryption(ProofFault),
    /// The lot's factor is not shown to be made with the trustee's share.
    #[error("as to the lot: {0}")]
    Lot(ProofFault),
}

impl Question<'_> {
    /// What is proven about an answer to the totals, and about one to the lot.
    fn statements<T>(
        &self,
        trustee: u32,
        factors: &[RistrettoPoint],
        lot_factor: RistrettoPoint,
        act: impl FnOnce(Equality<'_>, Equality<'_>) -> T,
    ) -> Option<T> {
        let (lot_share, others) = self.keys.public_shares(trustee)?.split_first()?;
        let publics = others.get(..self.options)?;
        let lot_base = self.lot_base();
        let context: [&[u8]; 4] = [self.election, self.definition, &trustee.to_be_bytes(), self.closing];
        let totals = Equality { tag: "decryption", context: &context, base: self.sum, publics, images: factors };
        let (publics, images) = (std::slice::from_ref(lot_share), std::slice::from_ref(&lot_factor));
        Some(act(totals, Equality { tag: "lot", context: &context, base: &lot_base, publics, images }))
    }

    /// Q of §9.2.
    pub fn lot_base(&self) -> RistrettoPoint {
        lot::base(self.election, self.definition, self.closing)
    }
}

impl Answer {
    /// A trustee's answer with its shares by key. None if there are fewer keys than options.
    pub(crate) fn make(question: &Question<'_>, trustee: u32, shares: &[Scalar], fresh: &[u8; 32]) -> Option<Self> {
        let (lot_share, others) = shares.split_first()?;
        let shares = others.get(..question.options)?;
        let factors: Vec<RistrettoPoint> = shares.iter().map(|share| share * question.sum).collect();
        let lot_factor = lot_share * question.lot_base();
        question.statements(trustee, &factors, lot_factor, |totals, lot| Self {
            trustee,
            factors: group::encode_all(&factors),
            proof: totals.prove(shares, fresh),
            lot_factor: group::encode(&lot_factor),
            lot_proof: lot.prove(std::slice::from_ref(lot_share), fresh),
        })
    }

    /// Whether the answer is valid for this question.
    pub fn verify(&self, question: &Question<'_>) -> Result<VerifiedAnswer, AnswerFault> {
        self.check(question).map_err(|fault| AnswerFault { trustee: self.trustee, fault })
    }

    fn check(&self, question: &Question<'_>) -> Result<VerifiedAnswer, WrongAnswer> {
        let expected = question.options.saturating_mul(32);
        if self.factors.len() != expected {
            return Err(WrongAnswer::Length { expected, found: self.factors.len() });
        }
        let factors = group::decode_points(&self.factors)?;
        let lot = group::decode_point(&self.lot_factor)?;
        let verify = |totals: Equality<'_>, of_lot: Equality<'_>| {
            totals.verify(&self.proof).map_err(WrongAnswer::Decryption)?;
            of_lot.verify(&self.lot_proof).map_err(WrongAnswer::Lot)
        };
        question.statements(self.trustee, &factors, lot, verify).ok_or(WrongAnswer::Stranger)??;
        Ok(VerifiedAnswer { trustee: self.trustee, factors, lot })
    }
}

impl VerifiedAnswer {
    /// Whose answer it is.
    pub fn trustee(&self) -> u32 {
        self.trustee
    }
}
