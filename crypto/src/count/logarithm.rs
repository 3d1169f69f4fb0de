//! A total comes out of decryption as `v·G`, and v is found by trying, with a
//! table that all options share (Shanks 1971: baby steps and giant steps).
//!
//! With m options and totals up to `bound`, some √(m·bound) points are made for
//! the table and as many for the search: milliseconds for a town.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::traits::Identity;
use thiserror::Error;

use crate::group::{RistrettoPoint, Scalar};

/// The table has at most this many lines, of 16 bytes.
const LINES_MAX: u64 = 1 << 20;
/// Points that are encoded together, which shares an inversion among them.
const BATCH: usize = 256;

/// A point that is no multiple of the generator up to the bound.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error(
    "the total of option {} (counted from 1) is not between 0 and {bound}: the sums are not those \
     of the counted ballots, so replay the log from its beginning",
    option + 1
)]
pub struct OutOfRange {
    /// From 0.
    pub option: usize,
    /// The greatest total that there can be.
    pub bound: u32,
}

/// For each point `v·G` the v from 0 to `bound`.
pub fn logarithms(points: &[RistrettoPoint], bound: u32) -> Result<Vec<u32>, OutOfRange> {
    let count = u64::try_from(points.len()).unwrap_or(u64::MAX);
    let table = Table::new((u64::from(bound) + 1).saturating_mul(count).isqrt().clamp(1, LINES_MAX), bound);
    let find = |(option, point)| table.find(point).ok_or(OutOfRange { option, bound });
    points.iter().enumerate().map(find).collect()
}

/// Multiples of the generator from 0 to one less than the number of lines.
struct Table {
    /// The beginning of the encoding of twice the multiple, and the multiple; sorted.
    lines: Vec<(u64, u64)>,
    bound: u32,
}

impl Table {
    fn new(size: u64, bound: u32) -> Self {
        let mut lines = Vec::new();
        let multiples = walk(RistrettoPoint::identity(), RISTRETTO_BASEPOINT_POINT, size);
        multiples.for_each(|batch| lines.extend(batch.into_iter().map(|(multiple, prefix)| (prefix, multiple))));
        lines.sort_unstable();
        Self { lines, bound }
    }

    /// Walks down from the point in steps of the table's length, until it is in the table.
    fn find(&self, point: &RistrettoPoint) -> Option<u32> {
        let length = u64::try_from(self.lines.len()).ok()?;
        let stride = -RistrettoPoint::mul_base(&Scalar::from(length));
        let steps = u64::from(self.bound) / length + 1;
        walk(*point, stride, steps).flatten().find_map(|(step, prefix)| {
            let start = self.lines.partition_point(|line| line.0 < prefix);
            let candidates = self.lines.iter().skip(start).take_while(|line| line.0 == prefix);
            let values = candidates.filter_map(|line| u32::try_from(step * length + line.1).ok());
            // The table holds beginnings only, so a candidate is tried.
            values
                .filter(|value| *value <= self.bound)
                .find(|value| RistrettoPoint::mul_base(&(*value).into()) == *point)
        })
    }
}

/// `start + i·stride` for i from 0 to `count` − 1: i, and the beginning of the encoding of twice the
/// point, which is what the curve's library encodes in batches.
fn walk(start: RistrettoPoint, stride: RistrettoPoint, count: u64) -> impl Iterator<Item = Vec<(u64, u64)>> {
    let mut next = (0, start);
    std::iter::from_fn(move || {
        let mut batch = Vec::with_capacity(BATCH);
        let first = next.0;
        while next.0 < count && batch.len() < BATCH {
            batch.push(next.1);
            next = (next.0 + 1, next.1 + stride);
        }
        let encoded = RistrettoPoint::double_and_compress_batch(&batch);
        let prefixes =
            encoded.iter().map(|point| point.as_bytes().first_chunk().copied().map_or(0, u64::from_le_bytes));
        let numbered: Vec<(u64, u64)> = (first..).zip(prefixes).collect();
        (!numbered.is_empty()).then_some(numbered)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(value: u64) -> RistrettoPoint {
        RistrettoPoint::mul_base(&Scalar::from(value))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn every_value_up_to_the_bound_is_found(values in prop::collection::vec(0..200_000u32, 1..9)) {
            let points: Vec<_> = values.iter().map(|value| point(u64::from(*value))).collect();
            let bound = values.iter().copied().max().unwrap_or_default();
            prop_assert_eq!(logarithms(&points, bound), Ok(values));
        }
    }

    #[test]
    fn all_values_of_small_bounds_and_none_beyond() {
        for bound in 0..40 {
            let values: Vec<u32> = (0..=bound).collect();
            let points: Vec<_> = values.iter().map(|value| point(u64::from(*value))).collect();
            assert_eq!(logarithms(&points, bound), Ok(values));
            let beyond = [point(0), point(u64::from(bound) + 1)];
            assert_eq!(logarithms(&beyond, bound), Err(OutOfRange { option: 1, bound }));
            assert_eq!(logarithms(&[-point(1)], bound), Err(OutOfRange { option: 0, bound }));
        }
    }

    #[test]
    fn the_greatest_total_of_all_is_found() {
        assert_eq!(logarithms(&[point(u64::from(u32::MAX))], u32::MAX), Ok(vec![u32::MAX]));
        assert_eq!(
            logarithms(&[point(u64::from(u32::MAX) + 1)], u32::MAX),
            Err(OutOfRange { option: 0, bound: u32::MAX })
        );
    }
}
