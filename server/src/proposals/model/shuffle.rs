//! The order in which a visitor sees the proposals: random, and the same on every visit.
//!
//! Every proposal has a random number `x` below 2^31, given once. A visitor's order sorts by `(a·x + b) mod p`, where
//! `p` is the prime 2^31 − 1 and `a`, `b` come from a keyed hash of who the visitor is. That is fair: over the choices
//! of `a` and `b`, two different numbers are sent to every pair of different places equally often, so each of two
//! proposals stands before the other for half of the visitors, whatever their numbers are; and the numbers themselves
//! are random. Nobody can choose a good number, and no order is kept anywhere.

use crate::secrets::Secrets;

/// The prime 2^31 − 1.
const PRIME: i64 = (1 << 31) - 1;

/// One visitor's order of one cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shuffle {
    multiplier: i64,
    offset: i64,
}

impl Shuffle {
    /// The order of this visitor.
    #[must_use]
    pub fn of(secrets: &Secrets, cycle: i64, visitor: &str) -> Self {
        let hash = secrets.keyed_hash("proposals-order", &[&cycle.to_be_bytes(), visitor.as_bytes()]);
        let number = |bytes: &[u8]| bytes.iter().take(7).fold(0_i64, |number, byte| number << 8 | i64::from(*byte));
        let (first, second) = hash.split_at(16);
        Self { multiplier: 1 + number(first) % (PRIME - 1), offset: number(second) % PRIME }
    }

    /// Where a proposal with this random number stands.
    #[must_use]
    pub fn place(self, number: i64) -> i64 {
        (number * self.multiplier + self.offset) % PRIME
    }

    /// The same as an expression of SQL over the column `shuffle`. The product stays below 2^62.
    #[must_use]
    pub fn sql(self) -> String {
        format!("(proposals.shuffle * {} + {}) % {PRIME}", self.multiplier, self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(visitor: &str, numbers: &[i64]) -> Vec<usize> {
        let shuffle = Shuffle::of(&Secrets::new([7; 32]), 1, visitor);
        let mut places: Vec<usize> = (0..numbers.len()).collect();
        places.sort_by_key(|place| shuffle.place(numbers[*place]));
        places
    }

    #[test]
    fn an_order_is_the_same_for_the_same_visitor_and_another_for_another() {
        let numbers = [5, 17, 1_000_000, 2_000_000_000, (1 << 31) - 2, 42];
        assert_eq!(order("account-1", &numbers), order("account-1", &numbers));
        let orders: std::collections::BTreeSet<Vec<usize>> =
            (0..50).map(|visitor| order(&format!("account-{visitor}"), &numbers)).collect();
        assert!(orders.len() > 20, "{} different orders of 50", orders.len());
    }

    #[test]
    fn nobody_stands_before_another_for_more_than_about_half_of_the_visitors() {
        // Numbers as unlike random ones as can be.
        let numbers = [0, 1, 2, 3];
        for pair in [(0, 1), (0, 3), (1, 2), (2, 3)] {
            let first = (0..2000).filter(|visitor| {
                let order = order(&format!("visitor-{visitor}"), &numbers);
                let place = |number| order.iter().position(|known| *known == number);
                place(pair.0) < place(pair.1)
            });
            let first = first.count();
            assert!((900..1100).contains(&first), "{pair:?}: {first} of 2000");
        }
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        let shuffle = Shuffle { multiplier: PRIME - 1, offset: PRIME - 1 };
        assert!((0..PRIME).contains(&shuffle.place((1 << 31) - 1)));
    }
}
