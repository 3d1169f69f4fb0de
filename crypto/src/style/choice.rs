//! From a voter's choice to the bits of a ballot.
//!
//! A choice is one number for each option: 0 or 1 for approval and knapsack,
//! points, or the rank (1 for the first) in a ranking. Whether it is allowed is
//! told; *which* allowed choice it is, no branch depends on.

use subtle::{ConstantTimeEq, ConstantTimeGreater, ConstantTimeLess};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{BallotStyle, System};

/// Why a choice is not a ballot of this style.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ChoiceError {
    /// Not one number per option.
    #[error("the choice has {given} numbers, the ballot {needed} options")]
    Options {
        /// Numbers given.
        given: usize,
        /// Options there are.
        needed: usize,
    },
    /// A number that no option can have.
    #[error("an option was given more than the ballot allows")]
    OptionOutOfRange,
    /// Less than the least or more than the most.
    #[error("the choice as a whole is less or more than the ballot allows")]
    TotalOutOfRange,
    /// The header names another election or definition than the one whose keys are used.
    #[error("the ballot is for another election")]
    OtherElection,
    /// Two options on one rank.
    #[error("two options stand on one rank")]
    RankTwice,
}

/// A choice as bits that satisfy the system's equations, and each option's value.
pub struct Filled {
    /// n bits, each 0 or 1.
    pub bits: Zeroizing<Vec<u8>>,
    /// m values.
    pub values: Zeroizing<Vec<u64>>,
}

impl System {
    /// The bits and values of a choice.
    pub fn fill(&self, choice: &[u32]) -> Result<Filled, ChoiceError> {
        if choice.len() != self.options() {
            return Err(ChoiceError::Options { given: choice.len(), needed: self.options() });
        }
        let bits = match &self.style {
            BallotStyle::Approval { min, max } => self.fill_points(choice, *min, *max, 1)?,
            BallotStyle::Points { min, max, each } => self.fill_points(choice, *min, *max, *each)?,
            BallotStyle::Knapsack {} => self.fill_knapsack(choice)?,
            BallotStyle::Ranking { scores } => fill_ranking(choice, scores.len())?,
        };
        let value = |terms: &Vec<super::Term>| {
            let bit = |place: usize| u64::from(bits.get(place).copied().unwrap_or_default());
            terms.iter().map(|term| bit(term.bit) * term.coefficient.unsigned_abs()).sum()
        };
        let values = self.values().iter().map(value).collect();
        Ok(Filled { bits: Zeroizing::new(bits), values: Zeroizing::new(values) })
    }

    fn fill_points(&self, choice: &[u32], min: u32, max: u32, each: u32) -> Result<Vec<u8>, ChoiceError> {
        if choice.iter().any(|points| *points > each) {
            return Err(ChoiceError::OptionOutOfRange);
        }
        let total: u64 = choice.iter().copied().map(u64::from).sum();
        let (min, max) = (u64::from(min), u64::from(max));
        let blank = total.ct_eq(&0);
        let few = total.ct_lt(&min) & !blank;
        if bool::from(few | total.ct_gt(&max)) {
            return Err(ChoiceError::TotalOutOfRange);
        }
        let mut bits = Vec::with_capacity(self.bits());
        bits.extend(choice.iter().flat_map(|points| self.ranges.each.digits(u64::from(*points))));
        let mut slack = max - total;
        if min > 0 {
            bits.push(blank.unwrap_u8());
            slack *= u64::from(1 - blank.unwrap_u8());
        }
        bits.extend(self.ranges.slack.digits(slack));
        Ok(bits)
    }

    fn fill_knapsack(&self, choice: &[u32]) -> Result<Vec<u8>, ChoiceError> {
        if choice.iter().any(|chosen| *chosen > 1) {
            return Err(ChoiceError::OptionOutOfRange);
        }
        let cost: u64 = choice.iter().zip(&self.ranges.units).map(|(chosen, cost)| u64::from(*chosen) * cost).sum();
        let slack = self.ranges.capacity.checked_sub(cost).ok_or(ChoiceError::TotalOutOfRange)?;
        let mut bits = Vec::with_capacity(self.bits());
        bits.extend(choice.iter().map(|chosen| u8::from(*chosen == 1)));
        bits.extend(self.ranges.slack.digits(slack));
        Ok(bits)
    }
}

fn fill_ranking(choice: &[u32], ranks: usize) -> Result<Vec<u8>, ChoiceError> {
    let all = u32::try_from(ranks).unwrap_or(u32::MAX);
    if choice.iter().any(|rank| *rank > all) {
        return Err(ChoiceError::OptionOutOfRange);
    }
    let holds = |rank: u32, given: &u32| given.ct_eq(&rank).unwrap_u8();
    let mut bits: Vec<u8> = choice.iter().flat_map(|given| (1..=all).map(move |rank| holds(rank, given))).collect();
    for rank in 1..=all {
        let taken: u8 = choice.iter().map(|given| holds(rank, given)).fold(0, u8::saturating_add);
        bits.push(1u8.checked_sub(taken).ok_or(ChoiceError::RankTwice)?);
    }
    bits.extend(choice.iter().map(|given| holds(0, given)));
    Ok(bits)
}
