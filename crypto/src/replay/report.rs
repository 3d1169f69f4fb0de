//! The result of a replay: every check with what it looked at and what it found.

use crate::entry::Verdict;

use super::{CATALOGUE, Check, Failure, Found, found};

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Everything it looked at is as it should be.
    Passed(Found),
    /// Something is wrong.
    Failed(Found),
    /// Not made to its end, because another check failed.
    NotReached {
        /// The check that failed.
        cause: Check,
    },
    /// The vote has not come so far; nothing is wrong.
    NotYet,
}

/// The whole result.
#[derive(Clone, Debug)]
pub struct Report {
    /// The log's name.
    pub origin: String,
    /// The log's key, 32 bytes.
    pub log_key: Option<[u8; 32]>,
    /// The cycle's fingerprint, once the definition is known.
    pub fingerprint: Option<String>,
    /// The names of the witnesses whose cosignatures are valid.
    pub witnesses: Vec<String>,
    /// Every check, in order; those on demand only if demanded.
    pub checks: Vec<(Check, State)>,
    /// Value of each option, in the ballot's order; empty before the count.
    pub totals: Vec<(String, u64)>,
    /// The funded options, in the order of funding; empty before the count.
    pub funded: Vec<String>,
    /// What the council found, once it signed its conclusion.
    pub verdict: Option<Verdict>,
    /// Entries of the log.
    pub entries: u64,
}

impl Report {
    /// Whether nothing that could be checked is wrong. A vote under way can be valid so far.
    pub fn is_valid(&self) -> bool {
        self.checks.iter().all(|(_, state)| matches!(state, State::Passed(_) | State::NotYet))
    }

    /// The check that failed, with what it found.
    pub fn failure(&self) -> Option<(Check, &Found)> {
        self.checks.iter().find_map(|(check, state)| match state {
            State::Failed(found) => Some((*check, found)),
            _ => None,
        })
    }

    /// Whether the vote is over, be it void: what was not checked then will never be there to check.
    pub fn is_over(&self) -> bool {
        let ended = |(check, state): &(Check, State)| *check == Check::Final && matches!(state, State::Passed(_));
        self.checks.iter().all(|(_, state)| *state != State::NotYet) || self.checks.iter().any(ended)
    }

    /// The first line of a bundle states another number of entries than its checkpoint: the
    /// checkpoint is not that of this bundle, whatever else is right.
    pub fn contradict(&mut self, signed: u64, stated: u64) {
        if self.failure().is_some() {
            return;
        }
        let cause = Check::Checkpoint;
        for (check, state) in self.checks.iter_mut().filter(|(check, _)| *check >= cause) {
            *state = match *check == cause {
                true => State::Failed(found!("checkpoint-size", stated = signed, entries = stated)),
                false => State::NotReached { cause },
            };
        }
        (self.totals, self.funded) = (Vec::new(), Vec::new());
    }

    /// Adds a check that was demanded. If another failed before, this one was not reached.
    pub fn demand(&mut self, check: Check, outcome: Result<Found, Found>) {
        let state = match (self.failure(), outcome) {
            (Some((cause, _)), Ok(_)) => State::NotReached { cause },
            (_, Ok(found)) => State::Passed(found),
            (_, Err(found)) => State::Failed(found),
        };
        self.checks.push((check, state));
    }
}

/// Collects the states of the numbered checks.
pub(super) struct Checks {
    passed: Vec<(Check, Found)>,
    failure: Option<Failure>,
}

impl Checks {
    pub fn new(failure: Option<Failure>) -> Self {
        Self { passed: Vec::new(), failure }
    }

    /// This check came to its end.
    pub fn pass(&mut self, check: Check, found: Found) {
        self.passed.push((check, found));
    }

    /// Whether a check has failed.
    pub fn failed(&self) -> bool {
        self.failure.is_some()
    }

    /// This check failed; of several the first in number counts.
    pub fn fail(&mut self, failure: Failure) {
        self.failure = Failure::first(self.failure.take(), Some(failure));
    }

    /// Every check on the list with its state.
    pub fn states(self) -> Vec<(Check, State)> {
        let listed = CATALOGUE.iter().map(|listed| listed.check).filter(|check| *check < Check::Prefix);
        let state = |check: Check| match &self.failure {
            Some(failure) if failure.check == check => State::Failed(failure.found.clone()),
            failure => match self.passed.iter().find(|(passed, _)| *passed == check) {
                Some((_, found)) => State::Passed(found.clone()),
                None => failure.as_ref().map_or(State::NotYet, |failure| State::NotReached { cause: failure.check }),
            },
        };
        listed.map(|check| (check, state(check))).collect()
    }
}
