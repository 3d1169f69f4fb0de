//! Numbers as pages and settings carry them: exact, with an approximation only for the eye.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};
use serde::{Deserialize, Serialize};

/// An exact rational number in lowest terms, as data for a page.
///
/// Equal Shares meets denominators of hundreds of bits, so the two parts are decimal strings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exact {
    /// Decimal digits, with a leading `-` when negative.
    pub numerator: String,
    /// Decimal digits of a positive number.
    pub denominator: String,
    /// The nearest double or one of its neighbours; never used to decide anything.
    pub approximate: f64,
}

impl Exact {
    /// The quotient of two numbers in lowest terms. A zero denominator gives zero, which is what
    /// every mean over no voters is here.
    pub(crate) fn ratio(numerator: &BigInt, denominator: &BigInt) -> Self {
        if denominator.is_zero() {
            return Self::whole(0);
        }
        let common = numerator.gcd(denominator);
        let sign = if denominator.sign() == Sign::Minus { -1 } else { 1 };
        let numerator = numerator / &common * sign;
        let denominator = denominator / &common * sign;
        Self {
            approximate: approximate(&numerator, &denominator),
            numerator: numerator.to_string(),
            denominator: denominator.to_string(),
        }
    }

    /// The quotient of two machine integers.
    pub(crate) fn of(numerator: u128, denominator: u128) -> Self {
        Self::ratio(&BigInt::from(numerator), &BigInt::from(denominator))
    }

    /// A whole number.
    pub(crate) fn whole(number: u128) -> Self {
        Self::ratio(&BigInt::from(number), &BigInt::one())
    }
}

/// A share between none and all, as a fraction of two integers: a setting of a rule.
///
/// Both parts stay below 2^53, so that every reader of JSON agrees on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// How many parts.
    pub numerator: u64,
    /// Of how many; zero is refused by the rule that reads it.
    pub denominator: u64,
}

impl Share {
    /// This share of a whole, rounded up; `None` when the denominator is zero or the result
    /// exceeds 64 bits.
    #[must_use]
    pub fn of_rounded_up(self, whole: u64) -> Option<u64> {
        let product = u128::from(whole) * u128::from(self.numerator);
        if self.denominator == 0 {
            return None;
        }
        u64::try_from(product.div_ceil(u128::from(self.denominator))).ok()
    }

    /// This share of a whole, rounded down; `None` as for [`Share::of_rounded_up`].
    #[must_use]
    pub fn of_rounded_down(self, whole: u64) -> Option<u64> {
        let product = u128::from(whole) * u128::from(self.numerator);
        u64::try_from(product.checked_div(u128::from(self.denominator))?).ok()
    }
}

/// The quotient as a double with a relative error below 2^-50, at any size of the parts.
pub(crate) fn approximate(numerator: &BigInt, denominator: &BigInt) -> f64 {
    let (above, above_exponent) = leading_bits(numerator.magnitude());
    let (below, below_exponent) = leading_bits(denominator.magnitude());
    if above == 0.0 || below == 0.0 {
        return 0.0;
    }
    let size = (above / below) * 2f64.powi(above_exponent.saturating_sub(below_exponent));
    if numerator.sign() == denominator.sign() { size } else { -size }
}

/// The 64 leading bits of a number, and the exponent that they were shifted by.
fn leading_bits(number: &BigUint) -> (f64, i32) {
    let shift = number.bits().saturating_sub(64);
    let leading = (number >> shift).to_u64().unwrap_or(u64::MAX);
    (leading as f64, i32::try_from(shift).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_in_lowest_terms() {
        let ratio = Exact::of(6, 4);
        assert_eq!((ratio.numerator.as_str(), ratio.denominator.as_str()), ("3", "2"));
        assert_eq!(ratio.approximate, 1.5);
        assert_eq!(Exact::of(5, 0), Exact::whole(0));
    }

    #[test]
    fn approximations_survive_parts_beyond_a_double() {
        let huge = BigInt::one() << 3000;
        let third = approximate(&huge, &(&huge * 3));
        assert!((third - 1.0 / 3.0).abs() < 1e-15);
    }

    #[test]
    fn shares_round_as_they_say() {
        let three_percent = Share { numerator: 3, denominator: 100 };
        assert_eq!(three_percent.of_rounded_up(1_600), Some(48));
        assert_eq!(three_percent.of_rounded_up(1_601), Some(49));
        assert_eq!(three_percent.of_rounded_down(1_601), Some(48));
        assert_eq!(Share { numerator: 1, denominator: 0 }.of_rounded_up(1), None);
    }
}
