//! The ballot: its definition from the shortlist and the rules, and who is on the roll.
//!
//! The ballot is not written by anybody: it is put together from what the assembly shortlisted and the cycle's rules
//! ([`model::assemble`]), and looked through ([`model::examine`]). A council member records that it is ready
//! ([`say_ready`]); the freezing takes exactly what was recorded ([`ready`]). If anything changes, it is ready no more.
//!
//! In the roll check anybody asks whether they are on the roll, and what is wrong is put right by the registrar and
//! counted. Of who asks nothing is kept; of who wants a correction only what the registrar needs, until it is decided.

mod acts;
pub mod model;
mod pages;
mod schema;
pub mod store;

#[cfg(test)]
mod tests;

pub use acts::{Decision, Person, ask, decide, forget_left, say_ready};
pub use pages::{pages, routes};

use std::time::Duration;

use crate::app::State;
use crate::clock::Moment;
use crate::cycles;
use crate::database::Connection;
use crate::errors::Failure;
use crate::jobs::{Job, Wake};
use model::Plan;

/// That a ballot was looked at and found ready to be frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// How often this cycle's ballot was found ready, with this time.
    pub number: i64,
    /// When.
    pub recorded_at: Moment,
    /// By whom.
    pub account: i64,
    /// In which role: its code.
    pub role: String,
    /// Exactly this.
    pub plan: Plan,
    /// [`Plan::written_hash`].
    pub hash: String,
}

/// What may be frozen: the plan that was found ready, if the ballot is still the same. What is to be frozen is made of
/// [`Ready::plan`] alone.
///
/// # Errors
/// When there is no such cycle, or the database does not answer.
pub fn ready(connection: &mut Connection, cycle: i64) -> Result<Option<Ready>, Failure> {
    let cycle = cycles::by_id(connection, cycle)?;
    let Some(ready) = store::readiness::latest(connection, cycle.id)? else { return Ok(None) };
    let plan = store::look(connection, &cycle)?.plan;
    Ok((plan == ready.plan).then_some(ready))
}

/// What this room does by itself: it forgets what was asked in a roll check that is over.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "ballot", pause: Duration::from_secs(3600), wake: Wake::default(), run: forget }]
}

fn forget(state: &State) -> Result<(), Failure> {
    state.database.write_blocking(forget_left)
}
