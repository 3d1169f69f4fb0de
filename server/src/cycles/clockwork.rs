//! What happens to cycles by itself: phases that end by a date, and the watch on the clock.
//!
//! Nothing is kept in memory; the database says what is due. Each cycle is taken on in a transaction
//! of its own, so that one that cannot go on holds up no other, and two processes that find the same
//! cycle take it on once. `docs/cycle.md` says what a clock that was changed does.

use std::time::Duration;

use super::happen;
use super::model::Event;
use super::store;
use crate::app::State;
use crate::clock::Moment;
use crate::database::{Connection, Database, Transaction};
use crate::errors::Failure;
use crate::jobs::{Job, Wake};

/// How far the clock may be ahead of the last mark of time before it is doubted, in seconds.
pub const FARTHEST: i64 = 7 * 86_400;
/// How often the time is marked, in seconds.
const MARK_EVERY: i64 = 3_600;
/// How often is looked for what is due.
const PAUSE: Duration = Duration::from_secs(10);

/// What the clock says, compared with the marks of time in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockWatch {
    /// What the clock says.
    pub now: Moment,
    /// The latest mark.
    pub latest: Moment,
}

impl ClockWatch {
    /// Whether the clock can be believed. It cannot if it is more than [`FARTHEST`] ahead of the latest mark; a database
    /// without any mark believes it.
    #[must_use]
    pub fn is_believed(self) -> bool {
        self.latest == Moment::default() || self.now.since(self.latest) <= FARTHEST
    }
}

/// Compares the clock with the marks of time.
///
/// # Errors
/// When the database does not answer.
pub fn watch(connection: &mut Connection, now: Moment) -> Result<ClockWatch, Failure> {
    let marked = store::seen_at(connection)?;
    let latest = marked.max(store::latest_transition(connection)?);
    Ok(ClockWatch { now, latest })
}

/// Takes every cycle on whose date has come, through as many phases as have passed, and marks the time. Gives how many
/// transitions were made. Does nothing if the clock cannot be believed.
///
/// # Errors
/// When the database does not answer. A cycle that cannot go on is told in the program's log, and tried again next time.
pub fn advance(database: &Database, now: Moment) -> Result<usize, Failure> {
    let watch = database.read_blocking(|connection| watch(connection, now))?;
    if !watch.is_believed() {
        let ahead = watch.now.since(watch.latest);
        tracing::warn!(seconds = ahead, "the clock is far ahead of the database: phases wait for an administrator");
        return Ok(0);
    }
    let mut transitions = 0;
    for cycle in database.read_blocking(|connection| store::due(connection, now))? {
        match database.write_blocking(move |tx| advance_cycle(tx, cycle)) {
            Ok(made) => transitions += made,
            Err(Failure::Conflict) => tracing::info!(cycle, "another process took this cycle on"),
            Err(failure) => tracing::error!(cycle, %failure, "a cycle cannot go on; it is tried again"),
        }
    }
    let marked = database.read_blocking(store::seen_at)?;
    if now.since(marked) >= MARK_EVERY {
        database.write_blocking(move |tx| store::saw(tx, now))?;
    }
    Ok(transitions)
}

/// Takes one cycle through all phases whose dates have come; gives how many.
fn advance_cycle(tx: &mut Transaction<'_>, id: i64) -> Result<usize, Failure> {
    let mut made = 0;
    let mut cycle = store::by_id(tx.connection(), id)?;
    while cycle.next_due().is_some_and(|due| due <= tx.now()) {
        cycle = happen(tx, cycle, &Event::date_came(), true)?;
        made += 1;
    }
    Ok(made)
}

/// What this room does by itself.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "cycles", pause: PAUSE, wake: Wake::default(), run }]
}

fn run(state: &State) -> Result<(), Failure> {
    advance(&state.database, state.clock.now()).map(drop)
}
