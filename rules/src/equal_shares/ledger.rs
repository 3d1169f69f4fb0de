//! The exact side of a run: the endowment and the price of every round, over one denominator.
//!
//! A purse is the endowment less the prices that its voter paid in full; who paid with the rest
//! of a purse has none left. So the purses of any group add up to an integer combination of the
//! endowment and the prices, and no purse is ever stored as a large number.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::One;

use crate::exact::{Exact, approximate};

/// A payment in full: in which round, for how many points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Payment {
    pub round: u32,
    pub points: u32,
}

/// What the purses of a group add up to, as counts: so many endowments, less so many times the
/// price of each round.
#[derive(Clone, Debug, Default)]
pub(super) struct Combination {
    pub voters: u128,
    points_of_round: Vec<u128>,
}

impl Combination {
    /// Adds the purses of `weight` voters who have paid these.
    pub(super) fn add(&mut self, weight: u32, payments: &[Payment]) {
        self.voters += u128::from(weight);
        for payment in payments {
            let round = payment.round as usize;
            if self.points_of_round.len() <= round {
                self.points_of_round.resize(round + 1, 0);
            }
            if let Some(points) = self.points_of_round.get_mut(round) {
                *points += u128::from(weight) * u128::from(payment.points);
            }
        }
    }
}

/// A price per point: `numerator / mass`, over the denominator of the ledger.
#[derive(Clone, Debug)]
pub(super) struct Price {
    pub numerator: BigInt,
    pub mass: u128,
}

/// The endowment and the prices so far.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    denominator: BigInt,
    endowment: BigInt,
    prices: Vec<BigInt>,
}

impl Ledger {
    /// A ledger in which every voter has this fraction.
    pub(super) fn new(numerator: BigInt, denominator: BigInt) -> Self {
        let common = numerator.gcd(&denominator).max(BigInt::one());
        Self {
            endowment: numerator / &common,
            denominator: denominator / common,
            prices: Vec::new(),
        }
    }

    pub(super) fn endowment(&self) -> Exact {
        self.exact(&self.endowment)
    }

    pub(super) fn approximate_endowment(&self) -> f64 {
        approximate(&self.endowment, &self.denominator)
    }

    /// The sum of the purses of a group, over the denominator.
    pub(super) fn sum(&self, group: &Combination) -> BigInt {
        let paid = group.points_of_round.iter().zip(&self.prices);
        let paid = paid
            .filter(|&(&points, _)| points > 0)
            .map(|(&points, price)| price * points);
        &self.endowment * group.voters - paid.sum::<BigInt>()
    }

    /// One purse, over the denominator.
    fn purse(&self, payments: &[Payment]) -> BigInt {
        let mut purse = self.endowment.clone();
        for payment in payments {
            if let Some(price) = self.prices.get(payment.round as usize) {
                purse -= price * payment.points;
            }
        }
        purse
    }

    /// The price at which `mass` points pay what a group leaves of a cost.
    pub(super) fn price(&self, cost: u64, group: &Combination, mass: u128) -> Price {
        Price {
            numerator: &self.denominator * cost - self.sum(group),
            mass,
        }
    }

    pub(super) fn approximate_price(&self, price: &Price) -> f64 {
        approximate(&price.numerator, &(&self.denominator * price.mass))
    }

    /// How a purse compares with the price of so many points.
    pub(super) fn compare(
        &self,
        payments: &[Payment],
        price: &Price,
        points: u32,
    ) -> std::cmp::Ordering {
        (self.purse(payments) * price.mass).cmp(&(&price.numerator * points))
    }

    /// Enters the price of a new round.
    pub(super) fn enter(&mut self, price: &Price) {
        let mass = BigInt::from(price.mass);
        let common = price.numerator.gcd(&mass).max(BigInt::one());
        let factor = mass / &common;
        if !factor.is_one() {
            self.denominator *= &factor;
            self.endowment *= &factor;
            for earlier in &mut self.prices {
                *earlier *= &factor;
            }
        }
        self.prices.push(&price.numerator / common);
    }

    /// The price of the last round.
    pub(super) fn last_price(&self) -> Exact {
        self.prices
            .last()
            .map_or_else(|| Exact::whole(0), |price| self.exact(price))
    }

    /// A number over the denominator, as data.
    pub(super) fn exact(&self, numerator: &BigInt) -> Exact {
        Exact::ratio(numerator, &self.denominator)
    }

    /// The money of all voters less what was spent, as data.
    pub(super) fn left_of_all(&self, voters: u64, spent: u128) -> Exact {
        self.exact(&(&self.endowment * voters - &self.denominator * spent))
    }

    /// An amount less a sum of purses, as data.
    pub(super) fn lacking(&self, cost: u64, sum: &BigInt) -> Exact {
        self.exact(&(&self.denominator * cost - sum))
    }

    /// How many bits the denominator has.
    pub(super) fn denominator_bits(&self) -> u64 {
        self.denominator.bits()
    }
}
