//! What every distinct ballot has left, in doubles, and what it has paid.

use super::electorate::{Electorate, Supporter};
use super::ledger::Payment;
use super::sweep::Sweep;

/// The purses of a run. Runs share the memory, so that a scan of hundreds does not allocate it
/// anew.
#[derive(Debug, Default)]
pub(super) struct Purses {
    /// 0 exactly where nothing is left, and only there.
    left: Vec<f64>,
    payments: Vec<Payment>,
    payment_counts: Vec<u32>,
    /// For each project, its supporters with money left when it was last looked at.
    alive: Vec<Vec<Supporter>>,
    looked_at: Vec<bool>,
}

impl Purses {
    /// Fills every purse with the endowment.
    pub(super) fn reset(&mut self, electorate: &Electorate, endowment: f64) {
        self.left.clear();
        self.left.resize(electorate.classes(), endowment);
        let payments = electorate.payments_from.last().copied().unwrap_or(0);
        self.payments.resize(payments as usize, Payment::default());
        self.payment_counts.clear();
        self.payment_counts.resize(electorate.classes(), 0);
        self.looked_at.clear();
        self.looked_at.resize(electorate.candidates.len(), false);
        self.alive.resize_with(electorate.candidates.len(), Vec::new);
    }

    /// The supporters of a project that had money left when it was last looked at.
    pub(super) fn alive(&self, project: usize) -> &[Supporter] {
        self.alive.get(project).map_or(&[], Vec::as_slice)
    }

    /// What a distinct ballot has left.
    pub(super) fn left(&self, class: u32) -> f64 {
        self.left.get(class as usize).copied().unwrap_or(0.0)
    }

    /// What a distinct ballot has paid in full so far.
    pub(super) fn payments(&self, electorate: &Electorate, class: u32) -> &[Payment] {
        let class = class as usize;
        let from = electorate.payments_from.get(class).map_or(0, |&from| from as usize);
        let count = self.payment_counts.get(class).map_or(0, |&count| count as usize);
        self.payments.get(from..from + count).unwrap_or(&[])
    }

    /// Leaves a distinct ballot without money.
    pub(super) fn empty(&mut self, class: u32) {
        if let Some(left) = self.left.get_mut(class as usize) {
            *left = 0.0;
        }
    }

    /// Takes everything that the supporters of a project have.
    pub(super) fn empty_all(&mut self, project: usize) {
        for supporter in self.alive.get(project).map_or(&[][..], Vec::as_slice) {
            if let Some(left) = self.left.get_mut(supporter.class as usize) {
                *left = 0.0;
            }
        }
    }

    /// Enters a payment in full, which leaves `left`: more than nothing, even if rounding says
    /// otherwise.
    pub(super) fn pay(&mut self, electorate: &Electorate, class: u32, payment: Payment, left: f64) {
        if let Some(slot) = self.left.get_mut(class as usize) {
            *slot = left.max(f64::MIN_POSITIVE);
        }
        let from = electorate.payments_from.get(class as usize).copied().unwrap_or(0);
        if let Some(count) = self.payment_counts.get_mut(class as usize) {
            if let Some(slot) = self.payments.get_mut((from + *count) as usize) {
                *slot = payment;
            }
            *count += 1;
        }
    }

    /// Forgets the supporters of a project without money, and readies the others for summing.
    pub(super) fn look_at(&mut self, electorate: &Electorate, project: usize, sweep: &mut Sweep) {
        sweep.clear();
        let Some(candidate) = electorate.candidates.get(project) else {
            return;
        };
        let Some((alive, looked_at)) = self.alive.get_mut(project).zip(self.looked_at.get_mut(project)) else {
            return;
        };
        let left = &self.left;
        let mut has_money = |supporter: &Supporter| {
            let left = left.get(supporter.class as usize).copied().unwrap_or(0.0);
            if left > 0.0 {
                sweep.push(left, supporter.points, supporter.weight);
            }
            left > 0.0
        };
        if std::mem::replace(looked_at, true) {
            alive.retain(has_money);
        } else {
            alive.clear();
            alive.reserve(candidate.supporters.len());
            let supporters = candidate.supporters.iter().copied();
            alive.extend(supporters.filter(|supporter| has_money(supporter)));
        }
    }
}
