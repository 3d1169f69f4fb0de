//! Any `t` valid answers open the totals and the lot (§9.2, §9.3).

use curve25519_dalek::traits::VartimeMultiscalarMul;
use thiserror::Error;

use super::logarithm::{self, OutOfRange};
use super::{Question, VerifiedAnswer, lot};
use crate::council::polynomial;
use crate::group::{RistrettoPoint, Scalar};

/// What the answers open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Whose answers were used, in log order.
    pub used: Vec<u32>,
    /// By option.
    pub totals: Vec<u32>,
    /// The seed of all lots of the election.
    pub lot: [u8; 32],
}

/// Why the answers open nothing.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CountFault {
    /// Fewer than t.
    #[error(
        "{missing} more valid answers are needed: {threshold} trustees must answer, and there are answers \
         of {} (trustees {answered:?}); ask the others",
        answered.len()
    )]
    TooFew {
        /// How many more.
        missing: usize,
        /// t.
        threshold: u32,
        /// Whose answers are valid.
        answered: Vec<u32>,
    },
    /// Two answers of one trustee.
    #[error("trustee {0} answered twice: the log takes one answer of each, so load it again")]
    Twice(u32),
    /// Not a sum for each option.
    #[error("there are {found} sums for {expected} options: load the log again")]
    Options {
        /// m.
        expected: usize,
        /// Given.
        found: usize,
    },
    /// A total that no ballots can have.
    #[error(transparent)]
    Range(#[from] OutOfRange),
}

/// Opens the totals from the first `t` of the `answers`, which stand in log order.
///
/// `sums` are the sums of S_j over the counted ballots, and `bound` is the greatest total there
/// can be: counted ballots times the greatest value of a ballot.
pub fn combine(
    question: &Question<'_>,
    answers: &[VerifiedAnswer],
    sums: &[RistrettoPoint],
    bound: u32,
) -> Result<Totals, CountFault> {
    let expected = question.options;
    let found = sums.len();
    if found != expected || answers.iter().any(|answer| answer.factors.len() != expected) {
        return Err(CountFault::Options { expected, found });
    }
    let threshold = question.keys.threshold;
    let answered: Vec<u32> = answers.iter().map(|answer| answer.trustee).collect();
    let again = |(place, trustee): &(usize, &u32)| answered.iter().take(*place).any(|other| other == *trustee);
    if let Some((_, trustee)) = answered.iter().enumerate().find(again) {
        return Err(CountFault::Twice(*trustee));
    }
    let missing = (threshold as usize).saturating_sub(answered.len());
    if missing > 0 {
        return Err(CountFault::TooFew { missing, threshold, answered });
    }
    let used: Vec<u32> = answered.into_iter().take(threshold as usize).collect();
    let weights: Vec<Scalar> = used.iter().map(|trustee| polynomial::lagrange(*trustee, &used)).collect();
    let answers = || answers.iter().take(used.len());
    let open = |(option, sum): (usize, &RistrettoPoint)| {
        let factors: Vec<&RistrettoPoint> = answers().filter_map(|answer| answer.factors.get(option)).collect();
        sum - RistrettoPoint::vartime_multiscalar_mul(&weights, factors)
    };
    let opened: Vec<RistrettoPoint> = sums.iter().enumerate().map(open).collect();
    let totals = logarithm::logarithms(&opened, bound)?;
    let value = RistrettoPoint::vartime_multiscalar_mul(&weights, answers().map(|answer| &answer.lot));
    let lot = lot::seed(question.election, question.definition, question.closing, &value);
    Ok(Totals { used, totals, lot })
}
