//! The quick side of a run: prices in doubles, each with a proof that it is close enough.
//!
//! For a project of cost `c`, `F(q)` is what its supporters pay at price `q`: Σ min(b, q·u). It
//! is concave, grows with `q`, and is made of straight pieces. Newton's method from below follows
//! the pieces to the price at which `F(q) = c`.

/// The relative half-width of the interval that a certified price stands for. Keys whose
/// intervals are apart differ by more than about 10^-8.
pub(super) const HALF_WIDTH: f64 = 1.0 / (1u64 << 28) as f64;

/// A project's supporters with money left, ready to be summed.
#[derive(Debug, Default)]
pub(super) struct Sweep {
    /// Purse divided by points: the price from which on a supporter pays with all that is left.
    ratios: Vec<f64>,
    /// Points of all voters of the supporter.
    masses: Vec<f64>,
    /// Voters among them.
    voters: f64,
}

/// What doubles can say about a price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Estimate {
    /// The supporters cannot pay, for certain.
    Unaffordable,
    /// The price is within [`HALF_WIDTH`] of this, for certain.
    Certain(f64),
    /// Only exact arithmetic can say.
    Unsure,
}

impl Sweep {
    pub(super) fn clear(&mut self) {
        self.ratios.clear();
        self.masses.clear();
        self.voters = 0.0;
    }

    pub(super) fn push(&mut self, purse: f64, points: u32, weight: u32) {
        let points = f64::from(points);
        self.ratios.push(purse / points);
        self.masses.push(f64::from(weight) * points);
        self.voters += f64::from(weight);
    }

    /// The price of a cost, given that it is at least `from`, and that no purse is off by more
    /// than `purse_error`.
    pub(super) fn price(&self, cost: f64, from: f64, purse_error: f64) -> Estimate {
        let (money, _) = self.split(f64::INFINITY);
        let terms = self.ratios.len() as f64 + 16.0;
        let rounding = terms * f64::EPSILON * 4.0 * money.max(cost);
        let error = self.voters * purse_error + rounding;
        if money + error < cost {
            return Estimate::Unaffordable;
        }
        if money - error < cost {
            return Estimate::Unsure;
        }
        match self.newton(cost, from) {
            Some(price) if self.certifies(price, error, purse_error) => Estimate::Certain(price),
            _ => Estimate::Unsure,
        }
    }

    /// Follows the pieces of `F` up to the price; `None` where rounding leads astray.
    fn newton(&self, cost: f64, from: f64) -> Option<f64> {
        let mut price = from;
        for _ in 0..100 {
            let (below, mass) = self.split(price);
            let next = (cost - below) / mass;
            if !next.is_finite() || next <= 0.0 {
                return None;
            }
            if next <= price * (1.0 + 2.0 * f64::EPSILON) {
                return Some(next.max(price));
            }
            price = next;
        }
        None
    }

    /// Whether the true price lies within [`HALF_WIDTH`] of an estimate at which `F` is within
    /// `error` of the cost: to either side, `F` must change by more than `error` over the width.
    /// `F` is concave, so its slope just above the interval bounds it from below within.
    fn certifies(&self, price: f64, error: f64, purse_error: f64) -> bool {
        let width = price * HALF_WIDTH;
        let (_, slope) = self.split(price + 2.0 * width);
        purse_error * 2.0 <= width && slope * width * 0.99 >= error
    }

    /// The money of those who would pay with all that is left at a price, and the points of the
    /// others.
    fn split(&self, price: f64) -> (f64, f64) {
        const LANES: usize = 8;
        let mut below = [0.0; LANES];
        let mut above = [0.0; LANES];
        let (ratios, last_ratios) = self.ratios.as_chunks::<LANES>();
        let (masses, last_masses) = self.masses.as_chunks::<LANES>();
        let mut add = |ratios: &[f64], masses: &[f64]| {
            let sums = below.iter_mut().zip(above.iter_mut());
            for ((below, above), (&ratio, &mass)) in sums.zip(ratios.iter().zip(masses)) {
                let pays_all = ratio < price;
                *below += if pays_all { ratio * mass } else { 0.0 };
                *above += if pays_all { 0.0 } else { mass };
            }
        };
        for (ratios, masses) in ratios.iter().zip(masses) {
            add(ratios, masses);
        }
        add(last_ratios, last_masses);
        (below.iter().sum(), above.iter().sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sweep(purses: &[(f64, u32, u32)]) -> Sweep {
        let mut sweep = Sweep::default();
        for &(purse, points, weight) in purses {
            sweep.push(purse, points, weight);
        }
        sweep
    }

    #[test]
    fn those_who_cannot_pay_in_full_pay_what_they_have() {
        let three = sweep(&[(1.0, 1, 1), (5.0, 1, 1), (9.0, 1, 1)]);
        let Estimate::Certain(price) = three.price(9.0, 0.0, 1e-12) else {
            panic!()
        };
        assert!((price - 4.0).abs() < 1e-9);
    }

    #[test]
    fn points_weigh_the_price() {
        let two = sweep(&[(100.0, 3, 2), (100.0, 1, 4)]);
        let Estimate::Certain(price) = two.price(50.0, 0.0, 1e-12) else {
            panic!()
        };
        assert!((price - 5.0).abs() < 1e-9);
    }

    #[test]
    fn near_the_edge_it_is_unsure() {
        let two = sweep(&[(5.0, 1, 1), (5.0, 1, 1)]);
        assert_eq!(two.price(10.0, 0.0, 1e-12), Estimate::Unsure);
        assert_eq!(two.price(10.1, 0.0, 1e-12), Estimate::Unaffordable);
    }
}
