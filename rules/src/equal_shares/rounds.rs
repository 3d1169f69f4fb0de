//! One run at one endowment: round by round, the project with the least price per satisfaction
//! is bought, until its supporters cannot pay for any.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::Utility;
use super::electorate::{Candidate, Electorate, Supporter};
use super::ledger::{Combination, Ledger, Payment, Price};
use super::sweep::{Estimate, HALF_WIDTH, Sweep};
use crate::exact::Exact;
use crate::ties::{DecidedBy, TieRule};

/// What a run bought, and why.
#[derive(Debug)]
pub(super) struct Run {
    pub winners: Vec<usize>,
    pub total_cost: u128,
    pub rounds: Vec<RoundRecord>,
    pub removals: Vec<RemovalRecord>,
    pub ledger: Ledger,
}

/// One purchase. Filled in only when a run is recorded.
#[derive(Debug)]
pub(super) struct RoundRecord {
    pub project: usize,
    pub price: Exact,
    pub paid_in_full: u128,
    pub points_in_full: u128,
    pub paid_the_rest: u128,
    pub rest: Exact,
    pub left_of_all: Exact,
    pub tied: Vec<usize>,
    pub decided_by: Option<DecidedBy>,
}

/// One project whose supporters could not pay any more. Filled in only when a run is recorded.
#[derive(Debug)]
pub(super) struct RemovalRecord {
    pub project: usize,
    pub round: usize,
    pub money: Exact,
    pub lacking: Exact,
    pub money_at_the_end: Exact,
}

/// Memory that runs share, so that a scan of hundreds does not allocate it anew.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    /// What each distinct ballot has left, in doubles; 0 exactly where nothing is left.
    purses: Vec<f64>,
    payments: Vec<Payment>,
    payment_counts: Vec<u32>,
    /// For each project, its supporters with money left; `None` before the first look.
    alive: Vec<Option<Vec<Supporter>>>,
    sweep: Sweep,
}

/// A project that can be bought in this round.
struct Offer {
    project: usize,
    key: f64,
    quote: Option<Quote>,
}

/// An exact price, and who pays it.
struct Quote {
    price: Price,
    approximate: f64,
    /// Those who pay in full.
    payers: Vec<Supporter>,
    /// Those of them who have nothing left afterwards.
    emptied: Vec<u32>,
    /// The purses of those who pay with the rest.
    rest: Combination,
}

struct State<'a> {
    electorate: &'a Electorate,
    work: &'a mut Workspace,
    ledger: Ledger,
    endowment: f64,
    /// Contenders with a lower bound of their key, which only grows.
    waiting: Vec<(f64, usize)>,
    run: Vec<usize>,
    total_cost: u128,
    rounds: Vec<RoundRecord>,
    removals: Vec<RemovalRecord>,
    recorded: bool,
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
    work.reset(electorate, endowment);
    let mut state = State {
        electorate,
        work,
        ledger,
        endowment,
        waiting: first_keys(electorate),
        run: Vec::new(),
        total_cost: 0,
        rounds: Vec::new(),
        removals: Vec::new(),
        recorded,
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
    let contenders = electorate.contenders();
    let keys = contenders.map(|(index, candidate)| {
        let price = candidate.cost as f64 / candidate.votes as f64;
        (key(electorate.utility, candidate, price), index)
    });
    keys.collect()
}

/// What a price per point means per satisfaction: the key by which projects are compared.
fn key(utility: Utility, candidate: &Candidate, price: f64) -> f64 {
    match utility {
        Utility::Cost => price / candidate.cost as f64,
        Utility::Cardinality => price,
    }
}

impl Workspace {
    fn reset(&mut self, electorate: &Electorate, endowment: f64) {
        self.purses.clear();
        self.purses.resize(electorate.classes(), endowment);
        let payments = electorate.payments_from.last().copied().unwrap_or(0);
        self.payments.resize(payments as usize, Payment::default());
        self.payment_counts.clear();
        self.payment_counts.resize(electorate.classes(), 0);
        self.alive.clear();
        self.alive.resize_with(electorate.candidates.len(), || None);
    }

    /// The supporters of a project with money left.
    fn alive(&self, project: usize) -> &[Supporter] {
        self.alive
            .get(project)
            .and_then(Option::as_deref)
            .unwrap_or(&[])
    }

    fn purse(&self, class: u32) -> f64 {
        self.purses.get(class as usize).copied().unwrap_or(0.0)
    }

    fn set_purse(&mut self, class: u32, purse: f64) {
        if let Some(slot) = self.purses.get_mut(class as usize) {
            *slot = purse;
        }
    }

    /// What a distinct ballot has paid in full so far.
    fn payments(&self, electorate: &Electorate, class: u32) -> &[Payment] {
        let class = class as usize;
        let from = electorate
            .payments_from
            .get(class)
            .map_or(0, |&from| from as usize);
        let count = self
            .payment_counts
            .get(class)
            .map_or(0, |&count| count as usize);
        self.payments.get(from..from + count).unwrap_or(&[])
    }

    fn pay(&mut self, electorate: &Electorate, class: u32, payment: Payment) {
        let from = electorate
            .payments_from
            .get(class as usize)
            .copied()
            .unwrap_or(0);
        if let Some(count) = self.payment_counts.get_mut(class as usize) {
            if let Some(slot) = self.payments.get_mut((from + *count) as usize) {
                *slot = payment;
            }
            *count += 1;
        }
    }

    /// Forgets supporters without money, and readies the others for summing.
    fn look_at(&mut self, electorate: &Electorate, project: usize) {
        let Some(candidate) = electorate.candidates.get(project) else {
            return;
        };
        let Some(slot) = self.alive.get_mut(project) else {
            return;
        };
        let (purses, sweep) = (&self.purses, &mut self.sweep);
        sweep.clear();
        let mut has_money = |supporter: &Supporter| {
            let purse = purses.get(supporter.class as usize).copied().unwrap_or(0.0);
            if purse > 0.0 {
                sweep.push(purse, supporter.points, supporter.weight);
            }
            purse > 0.0
        };
        match slot {
            Some(alive) => alive.retain(has_money),
            None => {
                let alive = candidate.supporters.iter().copied();
                *slot = Some(alive.filter(|supporter| has_money(supporter)).collect());
            }
        }
    }
}

impl State<'_> {
    fn candidate(&self, project: usize) -> Option<&Candidate> {
        self.electorate.candidates.get(project)
    }

    /// No purse in doubles is further than this from the exact one: each payment adds the
    /// rounding of a price that is exact to 50 bits, and of one subtraction.
    fn purse_error(&self) -> f64 {
        self.endowment * (self.run.len() as f64 + 1.0) * f64::EPSILON * 8.0
    }

    /// The cheapest project, and the projects that tied with it.
    fn best_offer(&mut self) -> Option<(Offer, Vec<usize>)> {
        self.waiting
            .sort_by(|left, right| left.0.total_cmp(&right.0));
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

    /// The first of the exactly cheapest under the tie order.
    fn choose(&mut self, mut offers: Vec<Offer>) -> Option<(Offer, Vec<usize>)> {
        if offers.len() == 1 {
            let mut offer = offers.pop()?;
            if offer.quote.is_none() {
                offer.quote = self.quote(offer.project, Some(offer.key));
            }
            return Some((offer, Vec::new()));
        }
        for offer in &mut offers {
            if offer.quote.is_none() {
                offer.quote = self.quote(offer.project, Some(offer.key));
            }
        }
        offers.sort_by(|left, right| {
            self.compare(left, right)
                .then_with(|| self.break_tie(left.project, right.project).0)
        });
        let first = offers.first()?;
        let equal = offers
            .iter()
            .take_while(|offer| self.compare(first, offer).is_eq());
        let tied: Vec<usize> = equal.map(|offer| offer.project).collect();
        let winner = offers.swap_remove(0);
        Some((winner, if tied.len() > 1 { tied } else { Vec::new() }))
    }

    fn break_tie(&self, left: usize, right: usize) -> (Ordering, DecidedBy) {
        match (self.candidate(left), self.candidate(right)) {
            (Some(left), Some(right)) => {
                TieRule::LowestCostThenLot.compare(left.tie_key, right.tie_key)
            }
            _ => (Ordering::Equal, DecidedBy::Lot),
        }
    }

    /// Compares two keys exactly: `numerator / mass`, over the cost for cost utilities.
    fn compare(&self, left: &Offer, right: &Offer) -> Ordering {
        let (Some(a), Some(b)) = (&left.quote, &right.quote) else {
            return Ordering::Equal;
        };
        let scale = |offer: &Offer| match self.electorate.utility {
            Utility::Cost => self
                .candidate(offer.project)
                .map_or(1, |candidate| candidate.cost),
            Utility::Cardinality => 1,
        };
        let below = |quote: &Quote, offer: &Offer| BigInt::from(quote.price.mass) * scale(offer);
        (&a.price.numerator * below(b, right)).cmp(&(&b.price.numerator * below(a, left)))
    }

    /// What a project costs now; `None` if its supporters cannot pay.
    fn offer(&mut self, project: usize, known: f64) -> Option<Offer> {
        self.work.look_at(self.electorate, project);
        let candidate = self.candidate(project)?;
        let unit = key(self.electorate.utility, candidate, 1.0);
        let from = known / unit * (1.0 - 2.0 * HALF_WIDTH);
        let estimate = self
            .work
            .sweep
            .price(candidate.cost as f64, from, self.purse_error());
        match estimate {
            Estimate::Unaffordable => None,
            Estimate::Certain(price) => Some(Offer {
                project,
                key: price * unit,
                quote: None,
            }),
            Estimate::Unsure => {
                let quote = self.quote(project, None)?;
                Some(Offer {
                    project,
                    key: quote.approximate * unit,
                    quote: Some(quote),
                })
            }
        }
    }

    /// The exact price, from an estimate of the key that is certain, or from none. `None` if the
    /// supporters cannot pay.
    ///
    /// Starting from those who surely cannot pay in full, the price that the others would have to
    /// pay finds more of them, until it finds no more. Each price is exact, and doubles only sort
    /// out purses that are further from it than their error.
    fn quote(&self, project: usize, known: Option<f64>) -> Option<Quote> {
        let candidate = self.candidate(project)?;
        let unit = key(self.electorate.utility, candidate, 1.0);
        let floor = known.map_or(0.0, |key| key / unit * (1.0 - 2.0 * HALF_WIDTH));
        let error = self.purse_error();
        let mut rest = Combination::default();
        let mut payers = Vec::with_capacity(self.work.alive(project).len());
        let mut mass = 0u128;
        for &supporter in self.work.alive(project) {
            if self.work.purse(supporter.class) + error < floor * f64::from(supporter.points) {
                rest.add(
                    supporter.weight,
                    self.work.payments(self.electorate, supporter.class),
                );
            } else {
                mass += u128::from(supporter.mass());
                payers.push(supporter);
            }
        }
        let mut emptied = Vec::new();
        while mass > 0 {
            let price = self.ledger.price(candidate.cost, &rest, mass);
            let approximate = self.ledger.approximate_price(&price);
            emptied.clear();
            let before = payers.len();
            payers.retain(|&supporter| {
                let order = self.compare_purse(supporter, &price, approximate, error);
                if order.is_lt() {
                    rest.add(
                        supporter.weight,
                        self.work.payments(self.electorate, supporter.class),
                    );
                    mass -= u128::from(supporter.mass());
                } else if order.is_eq() {
                    emptied.push(supporter.class);
                }
                order.is_ge()
            });
            if payers.len() == before {
                return Some(Quote {
                    price,
                    approximate,
                    payers,
                    emptied,
                    rest,
                });
            }
        }
        None
    }

    /// How a supporter's purse compares with a price: exactly where doubles cannot tell.
    fn compare_purse(
        &self,
        supporter: Supporter,
        price: &Price,
        approximate: f64,
        error: f64,
    ) -> Ordering {
        let asked = approximate * f64::from(supporter.points);
        let distance = self.work.purse(supporter.class) - asked;
        let margin = error + asked * f64::EPSILON * 16.0;
        if distance.abs() > margin {
            return distance.total_cmp(&0.0);
        }
        let payments = self.work.payments(self.electorate, supporter.class);
        self.ledger.compare(payments, price, supporter.points)
    }

    fn buy(&mut self, offer: Offer, tied: Vec<usize>) {
        let project = offer.project;
        self.waiting.retain(|&(_, waiting)| waiting != project);
        let Some(quote) = offer.quote else { return };
        let cost = self
            .candidate(project)
            .map_or(0, |candidate| candidate.cost);
        self.total_cost += u128::from(cost);
        let round = u32::try_from(self.run.len()).unwrap_or(u32::MAX);
        let rest = self
            .recorded
            .then(|| self.ledger.exact(&self.ledger.sum(&quote.rest)));
        self.ledger.enter(&quote.price);
        let left: Vec<f64> = quote
            .payers
            .iter()
            .map(|payer| self.work.purse(payer.class))
            .collect();
        for supporter in self.work.alive(project).to_vec() {
            self.work.set_purse(supporter.class, 0.0);
        }
        for (payer, left) in quote.payers.iter().zip(left) {
            let purse = left - quote.approximate * f64::from(payer.points);
            self.work
                .set_purse(payer.class, purse.max(f64::MIN_POSITIVE));
            let payment = Payment {
                round,
                points: payer.points,
            };
            self.work.pay(self.electorate, payer.class, payment);
        }
        for &class in &quote.emptied {
            self.work.set_purse(class, 0.0);
        }
        self.run.push(project);
        if let Some(rest) = rest {
            self.record_round(project, &quote, rest, tied);
        }
    }

    fn record_round(&mut self, project: usize, quote: &Quote, rest: Exact, tied: Vec<usize>) {
        let decided_by = match tied.as_slice() {
            [first, others @ ..] => others
                .iter()
                .map(|&other| self.break_tie(*first, other).1)
                .max(),
            [] => None,
        };
        self.rounds.push(RoundRecord {
            project,
            price: self.ledger.last_price(),
            paid_in_full: quote
                .payers
                .iter()
                .map(|payer| u128::from(payer.weight))
                .sum(),
            points_in_full: quote.price.mass,
            paid_the_rest: quote.rest.voters,
            rest,
            left_of_all: self
                .ledger
                .left_of_all(self.electorate.voters, self.total_cost),
            tied,
            decided_by,
        });
    }

    /// The exact money that a project's supporters have left.
    fn money_of(&self, project: usize) -> BigInt {
        let mut group = Combination::default();
        for supporter in self
            .candidate(project)
            .map_or(&[][..], |found| &found.supporters)
        {
            if self.work.purse(supporter.class) > 0.0 {
                let payments = self.work.payments(self.electorate, supporter.class);
                group.add(supporter.weight, payments);
            }
        }
        self.ledger.sum(&group)
    }

    fn record_removal(&mut self, project: usize) {
        if !self.recorded {
            return;
        }
        let cost = self
            .candidate(project)
            .map_or(0, |candidate| candidate.cost);
        let money = self.money_of(project);
        self.removals.push(RemovalRecord {
            project,
            round: self.run.len(),
            lacking: self.ledger.lacking(cost, &money),
            money: self.ledger.exact(&money),
            money_at_the_end: Exact::whole(0),
        });
    }

    fn finish(mut self) -> Run {
        let ends: Vec<Exact> = self
            .removals
            .iter()
            .map(|removal| self.ledger.exact(&self.money_of(removal.project)))
            .collect();
        for (removal, money) in self.removals.iter_mut().zip(ends) {
            removal.money_at_the_end = money;
        }
        Run {
            winners: self.run,
            total_cost: self.total_cost,
            rounds: self.rounds,
            removals: self.removals,
            ledger: self.ledger,
        }
    }
}

/// Whether one key is less than another for certain, each being within its interval.
fn surely_less(left: f64, right: f64) -> bool {
    left * (1.0 + 2.0 * HALF_WIDTH) < right * (1.0 - 2.0 * HALF_WIDTH)
}
