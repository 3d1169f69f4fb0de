//! Numbers from 0 to a bound as bits whose every setting stays within the bound (§5.1).

use subtle::{ConditionallySelectable, ConstantTimeGreater};

/// The digits of a range: weights 1, 2, 4, … and one for the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range {
    binary: u32,
    rest: u64,
}

impl Range {
    /// The digits that reach exactly 0, 1, …, `bound`; bounds stay below 2⁶³.
    pub fn new(bound: u64) -> Self {
        let binary = (bound + 1).ilog2();
        Self { binary, rest: bound - ((1 << binary) - 1) }
    }

    /// The weights, in the order of the bits.
    pub fn weights(&self) -> impl Iterator<Item = u64> {
        let rest = (self.rest > 0).then_some(self.rest);
        (0..self.binary).map(|digit| 1 << digit).chain(rest)
    }

    /// Bits that add up to `value`, which is at most the bound. Does not branch on it.
    pub fn digits(&self, value: u64) -> Vec<u8> {
        let most = (1u64 << self.binary) - 1;
        let over = value.ct_gt(&most);
        let value = value.wrapping_sub(u64::conditional_select(&0, &self.rest, over));
        let digits = (0..self.binary).map(|digit| u8::from(value >> digit & 1 == 1));
        digits.chain((self.rest > 0).then_some(over.unwrap_u8())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_the_range_and_no_other() {
        for bound in 0..200u64 {
            let range = Range::new(bound);
            let weights: Vec<u64> = range.weights().collect();
            assert_eq!(weights.iter().sum::<u64>(), bound);
            assert!(!weights.contains(&0));
            for value in 0..=bound {
                let digits = range.digits(value);
                assert_eq!(digits.len(), weights.len());
                let sum: u64 = digits.iter().zip(&weights).map(|(digit, weight)| u64::from(*digit) * weight).sum();
                assert_eq!(sum, value, "{value} of {bound}");
            }
        }
    }
}
