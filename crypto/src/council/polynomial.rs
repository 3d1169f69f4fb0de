//! Shares are values of a polynomial, and any `t` of them give its value at
//! zero back (Shamir 1979; with public coefficients: Feldman 1987). Trustees
//! stand at 1, 2, 3, …; the secret stands at 0 (§8.2, §9.2).

use curve25519_dalek::traits::Identity;

use crate::group::{RistrettoPoint, Scalar};

/// `Σ_c coefficients[c]·at^c`.
pub fn evaluate(coefficients: &[Scalar], at: u32) -> Scalar {
    let at = Scalar::from(at);
    coefficients.iter().rev().fold(Scalar::ZERO, |value, coefficient| value * at + coefficient)
}

/// `Σ_c at^c·coefficients[c]`, in variable time: points of dealings and indices are public.
pub fn evaluate_points(coefficients: &[RistrettoPoint], at: u32) -> RistrettoPoint {
    coefficients.iter().rev().fold(RistrettoPoint::identity(), |value, coefficient| multiple(value, at) + coefficient)
}

/// `factor·point` by doubling and adding: for a trustee's index that is ten times faster than with a scalar.
fn multiple(point: RistrettoPoint, factor: u32) -> RistrettoPoint {
    (0..u32::BITS - factor.leading_zeros()).rev().fold(RistrettoPoint::identity(), |sum, bit| {
        let doubled = sum + sum;
        if factor >> bit & 1 == 1 { doubled + point } else { doubled }
    })
}

/// λ of §9.2: how the value at `index` counts among the values at `all` for the value at
/// zero. The indices are distinct, and none is zero.
pub fn lagrange(index: u32, all: &[u32]) -> Scalar {
    let at = Scalar::from(index);
    let others = || all.iter().filter(|other| **other != index).map(|other| Scalar::from(*other));
    let numerator: Scalar = others().product();
    let denominator: Scalar = others().map(|other| other - at).product();
    numerator * denominator.invert()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_t_values_give_the_value_at_zero(
            numbers in prop::collection::vec(any::<u64>(), 2..6),
            order in Just((1..=31u32).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let coefficients: Vec<Scalar> = numbers.iter().copied().map(Scalar::from).collect();
            let among = &order[..coefficients.len()];
            let value = |at: &u32| lagrange(*at, among) * evaluate(&coefficients, *at);
            prop_assert_eq!(among.iter().map(value).sum::<Scalar>(), coefficients[0]);
            let fewer = &among[1..];
            let value = |at: &u32| lagrange(*at, fewer) * evaluate(&coefficients, *at);
            prop_assert_eq!(fewer.iter().map(value).sum::<Scalar>() == coefficients[0], numbers[numbers.len() - 1] == 0);
        }

        #[test]
        fn points_and_scalars_agree(numbers in prop::collection::vec(any::<u64>(), 1..5), at in 0..32u32) {
            let coefficients: Vec<Scalar> = numbers.iter().copied().map(Scalar::from).collect();
            let points: Vec<RistrettoPoint> = coefficients.iter().map(RistrettoPoint::mul_base).collect();
            prop_assert_eq!(evaluate_points(&points, at), RistrettoPoint::mul_base(&evaluate(&coefficients, at)));
        }
    }
}
