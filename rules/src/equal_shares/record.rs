//! What a run writes down so that it can explain itself. Runs that only search for the endowment
//! write nothing.

use super::electorate::Electorate;
use super::ledger::Ledger;
use super::quote::{Book, Quote};
use crate::exact::Exact;
use crate::ties::{DecidedBy, TieRule};

/// One purchase.
#[derive(Debug)]
pub(super) struct RoundRecord {
    pub project: usize,
    pub price: Exact,
    pub paid_in_full: u128,
    pub points_in_full: u128,
    pub paid_the_rest: u128,
    pub rest: Exact,
    pub left_of_all: Exact,
    /// The projects that tied, winner first; empty without a tie.
    pub tied: Vec<usize>,
    pub decided_by: Option<DecidedBy>,
}

/// One project whose supporters could not pay any more.
#[derive(Debug)]
pub(super) struct RemovalRecord {
    pub project: usize,
    pub round: usize,
    pub money: Exact,
    pub lacking: Exact,
    pub money_at_the_end: Exact,
}

/// Everything that a run wrote down.
#[derive(Debug, Default)]
pub(super) struct Records {
    pub rounds: Vec<RoundRecord>,
    pub removals: Vec<RemovalRecord>,
}

impl Records {
    /// Writes down a purchase; the ledger is that after it, `rest` what those paid who had less.
    pub(super) fn round(
        &mut self,
        (electorate, ledger): (&Electorate, &Ledger),
        (project, quote): (usize, &Quote),
        (rest, spent): (Exact, u128),
        tied: Vec<usize>,
    ) {
        let weights = quote.payers.iter().map(|payer| u128::from(payer.weight));
        self.rounds.push(RoundRecord {
            project,
            price: ledger.last_price(),
            paid_in_full: weights.sum(),
            points_in_full: quote.price.mass,
            paid_the_rest: quote.rest.voters,
            rest,
            left_of_all: ledger.left_of_all(electorate.voters, spent),
            decided_by: decided_by(electorate, &tied),
            tied,
        });
    }

    /// Writes down that a project can no longer be paid, after so many rounds.
    pub(super) fn removal(&mut self, book: Book, project: usize, round: usize) {
        let candidate = book.electorate.candidates.get(project);
        let cost = candidate.map_or(0, |candidate| candidate.cost);
        let money = book.ledger.sum(&book.money(project));
        self.removals.push(RemovalRecord {
            project,
            round,
            lacking: book.ledger.lacking(cost, &money),
            money: book.ledger.exact(&money),
            money_at_the_end: Exact::whole(0),
        });
    }

    /// Adds what the supporters of removed projects have left at the end.
    pub(super) fn close(&mut self, book: Book) {
        for removal in &mut self.removals {
            let money = book.ledger.sum(&book.money(removal.project));
            removal.money_at_the_end = book.ledger.exact(&money);
        }
    }
}

/// The last thing needed to put the first of these before the others.
fn decided_by(electorate: &Electorate, tied: &[usize]) -> Option<DecidedBy> {
    let key = |project: usize| Some(electorate.candidates.get(project)?.tie_key);
    let (&first, others) = tied.split_first()?;
    let first = key(first)?;
    let others = others.iter().filter_map(|&other| key(other));
    others.map(|other| TieRule::LowestCostThenLot.compare(first, other).1).max()
}
