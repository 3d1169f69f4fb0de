//! A whole vote with made-up people: from the first entry to the last, on real
//! choices, with everything that happens in a vote (ballots cast again,
//! letters lost, devices tested, votes on paper).
//!
//! Councils and observers try the count on it before their own vote, and the
//! tests of this crate tamper with it. It uses the protocol as everybody does;
//! trustees replay the log before they decrypt. Only one thing is left out: the
//! parts of credentials are random numbers instead of printed codes, as
//! stretching thousands of codes takes hours.

mod council;
mod count;
mod people;
mod plan;
mod stage;
mod voting;

use thiserror::Error;

pub use plan::{Plan, RehearsalOption, Sizes};

use crate::bundle::Header;
use crate::replay::{Failure, NotReady};
use people::People;
use stage::Stage;

/// What a rehearsal left behind besides its lines.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    /// The bundle's first line.
    pub header: Header,
    /// The cycle's fingerprint.
    pub fingerprint: String,
    /// The value of each option, as decrypted.
    pub totals: Vec<u64>,
    /// What happened, by kind.
    pub sizes: Sizes,
}

/// Why a vote could not be rehearsed.
#[derive(Debug, Error)]
pub enum RehearsalError {
    /// An entry would not be valid: the plan contradicts the protocol.
    #[error("check {} refuses the entry: {:?}", .0.check.number(), .0.found)]
    Refused(Failure),
    /// The replay is not where it should be.
    #[error(transparent)]
    NotReady(#[from] NotReady),
    /// A choice is not allowed by the ballot style.
    #[error("the choice of voter {0} is not a ballot of this style")]
    Choice(usize),
    /// The plan has numbers that cannot be.
    #[error("the plan cannot be rehearsed: {0}")]
    Plan(String),
}

impl RehearsalError {
    fn plan(reason: impl ToString) -> Self {
        Self::Plan(reason.to_string())
    }
}

/// Rehearses a vote. Every entry's line is handed to `sink`, in order; `progress` is told how many
/// of how many ballots are made. The same plan gives the same bytes, whatever the number of workers.
///
/// # Errors
/// [`RehearsalError`] if the plan contradicts the protocol.
pub fn rehearse(
    plan: &Plan,
    workers: usize,
    sink: &mut dyn FnMut(&str),
    progress: &dyn Fn(u64, u64),
) -> Result<Rehearsed, RehearsalError> {
    let people = People::new(plan)?;
    let mut stage = Stage::open(plan, &people, sink)?;
    council::prepare(&mut stage, plan, &people)?;
    let (ballots, sizes) = voting::vote(&mut stage, plan, &people, workers, progress)?;
    let counted = count::close(&mut stage, plan, &people)?;
    let sums = voting::sums(&stage, plan, &ballots, workers)?;
    let totals = count::count(&mut stage, plan, &people, &sums, counted)?;
    let (definition, _) = stage.replay.definition()?;
    let fingerprint = definition.fingerprint();
    let header = Header::new(stage.replay.entries(), stage.checkpoint()?);
    Ok(Rehearsed { header, fingerprint, totals, sizes })
}
