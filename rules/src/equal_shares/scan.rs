//! Raising the endowment step by step, and where that stops.
//!
//! Spending does not grow steadily with the endowment, so the steps are tried one after another;
//! bisection would give other outcomes. They do not depend on each other, so threads share them,
//! and the first stop counts.

use std::sync::atomic::{AtomicU64, Ordering};

use num_bigint::BigInt;

use super::electorate::Electorate;
use super::outcome::Stop;
use super::rounds::{Run, Workspace, run};
use super::{Completion, EqualSharesError, EqualSharesSettings, Start};

/// The run that counts, recorded, and how it was found.
#[derive(Debug)]
pub(super) struct Scanned {
    pub run: Run,
    /// How often the endowment was raised for this run.
    pub steps: u64,
    pub stop: Stop,
    /// The run after it, where that exceeded the budget.
    pub next: Option<Run>,
}

/// The endowments of a scan, in the smallest unit of money.
#[derive(Clone, Copy, Debug)]
struct Endowments {
    numerator: u64,
    denominator: u64,
    step: u64,
}

impl Endowments {
    fn new(
        electorate: &Electorate,
        settings: &EqualSharesSettings,
    ) -> Result<Self, EqualSharesError> {
        let step = settings
            .step
            .checked_mul(electorate.currency_unit)
            .filter(|&step| step > 0);
        let step = step.ok_or(EqualSharesError::BadStep)?;
        let (budget, voters, unit) = (
            electorate.budget,
            electorate.voters.max(1),
            electorate.currency_unit.max(1),
        );
        Ok(match settings.start {
            Start::Exact => Self {
                numerator: budget,
                denominator: voters,
                step,
            },
            Start::Floor => Self {
                numerator: budget / voters / unit * unit,
                denominator: 1,
                step,
            },
        })
    }

    fn at(&self, steps: u64) -> (BigInt, BigInt) {
        let raised = BigInt::from(self.step) * steps * self.denominator;
        (raised + self.numerator, BigInt::from(self.denominator))
    }
}

pub(super) fn scan(
    electorate: &Electorate,
    settings: &EqualSharesSettings,
    threads: usize,
) -> Result<Scanned, EqualSharesError> {
    let endowments = Endowments::new(electorate, settings)?;
    let mut work = Workspace::default();
    let (last, stop) = match settings.completion {
        Completion::None => (0, Stop::NotRaised),
        Completion::Add1 | Completion::Add1u => {
            first_stop(electorate, settings, endowments, threads)?
        }
    };
    let steps = match stop {
        Stop::Overspent => last.saturating_sub(1),
        Stop::NotRaised | Stop::Exhaustive | Stop::AllFunded => last,
    };
    let next =
        (stop == Stop::Overspent).then(|| run(electorate, &mut work, endowments.at(last), true));
    let run = run(electorate, &mut work, endowments.at(steps), true);
    Ok(Scanned {
        run,
        steps,
        stop,
        next,
    })
}

/// The first step at which raising stops, and why.
fn first_stop(
    electorate: &Electorate,
    settings: &EqualSharesSettings,
    endowments: Endowments,
    threads: usize,
) -> Result<(u64, Stop), EqualSharesError> {
    let shared = Shared {
        next: AtomicU64::new(0),
        stopped: AtomicU64::new(u64::MAX),
    };
    let work = || {
        let mut workspace = Workspace::default();
        loop {
            let steps = shared.next.fetch_add(1, Ordering::Relaxed);
            if steps > settings.most_steps || steps > shared.stopped.load(Ordering::Acquire) {
                return None;
            }
            let found = run(electorate, &mut workspace, endowments.at(steps), false);
            if let Some(stop) = stop_at(electorate, settings, &found) {
                shared.stopped.fetch_min(steps, Ordering::AcqRel);
                return Some((steps, stop));
            }
        }
    };
    let found: Vec<(u64, Stop)> = if threads <= 1 {
        work().into_iter().collect()
    } else {
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let own = work();
            let joined = others.into_iter().map(std::thread::ScopedJoinHandle::join);
            joined.filter_map(Result::ok).flatten().chain(own).collect()
        })
    };
    let first = found.into_iter().min_by_key(|&(steps, _)| steps);
    first.ok_or(EqualSharesError::TooManySteps {
        steps: settings.most_steps,
    })
}

/// What the threads of a scan share.
struct Shared {
    next: AtomicU64,
    stopped: AtomicU64,
}

fn stop_at(electorate: &Electorate, settings: &EqualSharesSettings, run: &Run) -> Option<Stop> {
    let Some(left) = u128::from(electorate.budget).checked_sub(run.total_cost) else {
        return Some(Stop::Overspent);
    };
    if run.winners.len() == electorate.contenders().count() {
        return Some(Stop::AllFunded);
    }
    let fits = electorate
        .candidates
        .iter()
        .enumerate()
        .any(|(index, candidate)| {
            candidate.counts_for_exhaustion
                && u128::from(candidate.cost) <= left
                && !run.winners.contains(&index)
        });
    (settings.exhaustive_stop && !fits).then_some(Stop::Exhaustive)
}
