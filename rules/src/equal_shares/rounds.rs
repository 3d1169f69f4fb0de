//! One run at one endowment: round by round, the project with the least price per satisfaction
//! is bought, until its supporters cannot pay for any.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::Utility;
use super::electorate::{Candidate, Electorate};
use super::ledger::{Ledger, Payment};
use super::purses::Purses;
use super::quote::{Book, Quote};
use super::record::Records;
use super::sweep::{Estimate, HALF_WIDTH, Sweep};
use crate::ties::TieRule;

/// What a run bought, and why.
#[derive(Debug)]
pub(super) struct Run {
    pub winners: Vec<usize>,
    pub total_cost: u128,
    /// Empty unless the run was recorded.
    pub records: Records,
    pub ledger: Ledger,
}

/// Memory that runs share.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    purses: Purses,
    sweep: Sweep,
}

/// A project that can be bought in this round.
#[derive(Debug)]
struct Offer {
    project: usize,
    /// Its price per satisfaction, in doubles.
    key: f64,
    quote: Option<Quote>,
}

struct State<'a> {
    electorate: &'a Electorate,
    work: &'a mut Workspace,
    ledger: Ledger,
    endowment: f64,
    /// Contenders with a lower bound of their key, which only grows.
    waiting: Vec<(f64, usize)>,
    winners: Vec<usize>,
    total_cost: u128,
    records: Option<Records>,
}

/// Runs at the endowment `numerator / denominator`. An unrecorded run ends early once it has
/// spent more than the budget.
pub(super) fn run(
    electorate: &Electorate,
    work: &mut Workspace,
    (numerator, denominator): (BigInt, BigInt),
    recorded: bool,
) -> Run {
    let ledger = Ledger::new(numerator, denominator);
    let endowment = ledger.approximate_endowment();
    work.purses.reset(electorate, endowment);
    let mut state = State {
        electorate,
        work,
        ledger,
        endowment,
        waiting: first_keys(electorate),
        winners: Vec::new(),
        total_cost: 0,
        records: recorded.then(Records::default),
    };
    while let Some((offer, tied)) = state.best_offer() {
        state.buy(offer, tied);
        if !recorded && state.total_cost > u128::from(electorate.budget) {
            break;
        }
    }
    state.finish()
}

/// With full purses, the price per point is the cost over all points.
fn first_keys(electorate: &Electorate) -> Vec<(f64, usize)> {
    let keys = electorate.contenders().map(|(index, candidate)| {
        let price = candidate.cost as f64 / candidate.votes as f64;
        (price * unit(electorate.utility, candidate), index)
    });
    keys.collect()
}

/// The key of a price of 1 per point: projects are compared by their price per satisfaction.
fn unit(utility: Utility, candidate: &Candidate) -> f64 {
    match utility {
        Utility::Cost => 1.0 / candidate.cost as f64,
        Utility::Cardinality => 1.0,
    }
}

/// Whether one key is less than another for certain, each being within its interval.
fn surely_less(left: f64, right: f64) -> bool {
    left * (1.0 + 2.0 * HALF_WIDTH) < right * (1.0 - 2.0 * HALF_WIDTH)
}

/// A price that is certainly not above the one that a key stands for.
fn floor(key: f64, unit: f64) -> f64 {
    key / unit * (1.0 - 2.0 * HALF_WIDTH)
}

impl State<'_> {
    fn candidate(&self, project: usize) -> Option<&Candidate> {
        self.electorate.candidates.get(project)
    }

    fn book(&self) -> Book<'_> {
        Book {
            electorate: self.electorate,
            purses: &self.work.purses,
            ledger: &self.ledger,
            purse_error: self.purse_error(),
        }
    }

    /// No purse in doubles is further than this from the exact one: each payment adds the
    /// rounding of a price that is exact to 50 bits, and of one subtraction.
    fn purse_error(&self) -> f64 {
        self.endowment * (self.winners.len() as f64 + 1.0) * f64::EPSILON * 8.0
    }

    /// The cheapest project, and the projects that tied at its price, if any.
    ///
    /// Keys only grow, so the search ends at the first whose last known key exceeds the best.
    fn best_offer(&mut self) -> Option<(Offer, Vec<usize>)> {
        self.waiting.sort_by(|left, right| left.0.total_cmp(&right.0));
        let mut offers: Vec<Offer> = Vec::new();
        let mut best = f64::INFINITY;
        let mut place = 0;
        while let Some(&(known, project)) = self.waiting.get(place) {
            if surely_less(best, known) {
                break;
            }
            match self.offer(project, known) {
                Some(offer) => {
                    best = best.min(offer.key);
                    if let Some(entry) = self.waiting.get_mut(place) {
                        entry.0 = offer.key;
                    }
                    offers.push(offer);
                    place += 1;
                }
                None => {
                    self.waiting.remove(place);
                    self.record_removal(project);
                }
            }
        }
        offers.retain(|offer| !surely_less(best, offer.key));
        self.choose(offers)
    }

    /// What a project costs now; `None` if its supporters cannot pay.
    fn offer(&mut self, project: usize, known: f64) -> Option<Offer> {
        let Workspace { purses, sweep } = &mut *self.work;
        purses.look_at(self.electorate, project, sweep);
        let candidate = self.electorate.candidates.get(project)?;
        let unit = unit(self.electorate.utility, candidate);
        let (cost, error) = (candidate.cost as f64, self.purse_error());
        match self.work.sweep.price(cost, floor(known, unit), error) {
            Estimate::Unaffordable => None,
            Estimate::Certain(price) => Some(Offer { project, key: price * unit, quote: None }),
            Estimate::Unsure => {
                let quote = self.book().quote(project, 0.0)?;
                Some(Offer { project, key: quote.approximate * unit, quote: Some(quote) })
            }
        }
    }

    /// The first of the exactly cheapest under the tie order, of offers too close for doubles.
    fn choose(&self, mut offers: Vec<Offer>) -> Option<(Offer, Vec<usize>)> {
        for offer in &mut offers {
            if offer.quote.is_none() {
                let unit = unit(self.electorate.utility, self.candidate(offer.project)?);
                offer.quote = self.book().quote(offer.project, floor(offer.key, unit));
            }
        }
        offers
            .sort_by(|left, right| self.compare(left, right).then_with(|| self.break_tie(left.project, right.project)));
        let first = offers.first()?;
        let equal = offers.iter().take_while(|offer| self.compare(first, offer).is_eq());
        let tied: Vec<usize> = equal.map(|offer| offer.project).collect();
        let winner = offers.swap_remove(0);
        Some((winner, if tied.len() > 1 { tied } else { Vec::new() }))
    }

    fn break_tie(&self, left: usize, right: usize) -> Ordering {
        match (self.candidate(left), self.candidate(right)) {
            (Some(left), Some(right)) => TieRule::LowestCostThenLot.compare(left.tie_key, right.tie_key).0,
            _ => Ordering::Equal,
        }
    }

    /// Compares two keys exactly: `numerator / mass`, over the cost for cost utilities.
    fn compare(&self, left: &Offer, right: &Offer) -> Ordering {
        let (Some(a), Some(b)) = (&left.quote, &right.quote) else {
            return Ordering::Equal;
        };
        let scale = |offer: &Offer| match self.electorate.utility {
            Utility::Cost => self.candidate(offer.project).map_or(1, |candidate| candidate.cost),
            Utility::Cardinality => 1,
        };
        let below = |quote: &Quote, offer: &Offer| BigInt::from(quote.price.mass) * scale(offer);
        (&a.price.numerator * below(b, right)).cmp(&(&b.price.numerator * below(a, left)))
    }

    fn buy(&mut self, offer: Offer, tied: Vec<usize>) {
        let project = offer.project;
        self.waiting.retain(|&(_, waiting)| waiting != project);
        let Some(quote) = offer.quote else { return };
        let cost = self.candidate(project).map_or(0, |candidate| candidate.cost);
        self.total_cost += u128::from(cost);
        let round = u32::try_from(self.winners.len()).unwrap_or(u32::MAX);
        let recorded = self.records.is_some();
        let rest = recorded.then(|| self.ledger.exact(&self.ledger.sum(&quote.rest)));
        self.ledger.enter(&quote.price);
        self.collect(project, &quote, round);
        self.winners.push(project);
        if let (Some(rest), Some(records)) = (rest, &mut self.records) {
            let books = (self.electorate, &self.ledger);
            records.round(books, (project, &quote), (rest, self.total_cost), tied);
        }
    }

    /// Takes the price from those who can pay it, and from the others what they have.
    fn collect(&mut self, project: usize, quote: &Quote, round: u32) {
        let purses = &mut self.work.purses;
        let before: Vec<f64> = quote.payers.iter().map(|payer| purses.left(payer.class)).collect();
        purses.empty_all(project);
        for (payer, before) in quote.payers.iter().zip(before) {
            let payment = Payment { round, points: payer.points };
            let left = before - quote.approximate * f64::from(payer.points);
            purses.pay(self.electorate, payer.class, payment, left);
        }
        for &class in &quote.emptied {
            purses.empty(class);
        }
    }

    fn record_removal(&mut self, project: usize) {
        if let Some(mut records) = self.records.take() {
            records.removal(self.book(), project, self.winners.len());
            self.records = Some(records);
        }
    }

    fn finish(mut self) -> Run {
        let mut records = self.records.take().unwrap_or_default();
        records.close(self.book());
        Run { winners: self.winners, total_cost: self.total_cost, records, ledger: self.ledger }
    }
}
