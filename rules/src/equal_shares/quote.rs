//! The exact price of one project.

use std::cmp::Ordering;

use super::electorate::{Electorate, Supporter};
use super::ledger::{Combination, Ledger, Price};
use super::purses::Purses;

/// An exact price, and who pays it.
#[derive(Debug)]
pub(super) struct Quote {
    pub price: Price,
    pub approximate: f64,
    /// Those who pay in full.
    pub payers: Vec<Supporter>,
    /// Those of them who have nothing left afterwards.
    pub emptied: Vec<u32>,
    /// The purses of those who pay with all that they have.
    pub rest: Combination,
}

/// The state of a run that prices depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Book<'a> {
    pub electorate: &'a Electorate,
    pub purses: &'a Purses,
    pub ledger: &'a Ledger,
    /// No purse in doubles is further than this from the exact one.
    pub purse_error: f64,
}

impl Book<'_> {
    /// The exact price of a project, which is `floor` at least; `None` if its supporters cannot
    /// pay. The project must have been looked at since the last purchase.
    ///
    /// Starting from those who surely cannot pay in full, the price that the others would have to
    /// pay finds more of them, until it finds no more. Each price is exact, and doubles only sort
    /// out purses that are further from it than their error.
    pub(super) fn quote(&self, project: usize, floor: f64) -> Option<Quote> {
        let cost = self.electorate.candidates.get(project)?.cost;
        let alive = self.purses.alive(project);
        let mut rest = Combination::default();
        let mut payers = Vec::with_capacity(alive.len());
        let mut mass = 0u128;
        for &supporter in alive {
            let left = self.purses.left(supporter.class);
            if left + self.purse_error < floor * f64::from(supporter.points) {
                self.add(&mut rest, supporter);
            } else {
                mass += u128::from(supporter.mass());
                payers.push(supporter);
            }
        }
        let mut emptied = Vec::new();
        while mass > 0 {
            let price = self.ledger.price(cost, &rest, mass);
            let approximate = self.ledger.approximate_price(&price);
            emptied.clear();
            let before = payers.len();
            payers.retain(|&supporter| {
                let order = self.compare(supporter, &price, approximate);
                if order.is_lt() {
                    self.add(&mut rest, supporter);
                    mass -= u128::from(supporter.mass());
                } else if order.is_eq() {
                    emptied.push(supporter.class);
                }
                order.is_ge()
            });
            if payers.len() == before {
                return Some(Quote { price, approximate, payers, emptied, rest });
            }
        }
        None
    }

    fn add(&self, group: &mut Combination, supporter: Supporter) {
        let payments = self.purses.payments(self.electorate, supporter.class);
        group.add(supporter.weight, payments);
    }

    /// How a supporter's purse compares with a price: exactly where doubles cannot tell.
    fn compare(&self, supporter: Supporter, price: &Price, approximate: f64) -> Ordering {
        let asked = approximate * f64::from(supporter.points);
        let distance = self.purses.left(supporter.class) - asked;
        let margin = self.purse_error + asked * f64::EPSILON * 16.0;
        if distance.abs() > margin {
            return distance.total_cmp(&0.0);
        }
        let payments = self.purses.payments(self.electorate, supporter.class);
        self.ledger.compare(payments, price, supporter.points)
    }

    /// The purses of all supporters of a project.
    pub(super) fn money(&self, project: usize) -> Combination {
        let mut group = Combination::default();
        let candidate = self.electorate.candidates.get(project);
        for &supporter in candidate.map_or(&[][..], |found| &found.supporters) {
            if self.purses.left(supporter.class) > 0.0 {
                self.add(&mut group, supporter);
            }
        }
        group
    }
}
