//! The demo's people who hold keys: council, trustees, issuers, and voters. They act through the same use cases as
//! anybody, each with a seed of their own, which a real person's device would keep.
//!
//! All seeds come from one vault in the demo's folder, so that a visitor can take anybody's place: the demo's pages hand
//! out their key files and the letters.

mod counting;
mod hands;
pub(super) mod pages;
mod preparation;
mod vault;
mod voting;
pub(super) mod witness;

use std::sync::Arc;

use crate::app::State;
use crate::council;
use crate::count;
use crate::cycles::{self, Phase};
use crate::errors::Failure;

pub(super) use hands::Hands;
pub use vault::Vault;

/// What the people with keys do on this day of this phase, and what follows by itself. They bring the cycle no further
/// than `goal`, the phase that is to be looked at.
///
/// # Errors
/// When a use case fails, which is a defect.
pub(super) fn day(state: &Arc<State>, cycle: i64, phase: Phase, day: i64, goal: Phase) -> Result<(), Failure> {
    if phase < Phase::Keys || phase.is_end() {
        return Ok(());
    }
    let hands = Hands::of(state, cycle)?;
    match phase {
        Phase::Keys => preparation::keys(&hands, day, goal)?,
        Phase::Freeze if goal > phase => preparation::freeze(&hands)?,
        Phase::Letters => preparation::letters(&hands)?,
        Phase::Voting => voting::day(&hands, day)?,
        Phase::Count if goal > phase => counting::count(&hands)?,
        // A visitor takes a trustee's place: what is counted is fixed, and nobody has signed it.
        Phase::Count => counting::begin(&hands)?,
        Phase::Conclusion if goal > phase => counting::conclude(&hands)?,
        _ => {}
    }
    settle(state, cycle)
}

/// Lets everything happen that follows by itself.
///
/// # Errors
/// When the database does not answer.
pub(super) fn settle(state: &Arc<State>, cycle: i64) -> Result<(), Failure> {
    let followers = state.followers.clone();
    state.database.write_blocking(move |tx| council::step(tx, &followers, cycle))?;
    witness::cosign(state)?;
    count::step(state)?;
    let followers = state.followers.clone();
    state.database.write_blocking(move |tx| council::step(tx, &followers, cycle))?;
    cycles::advance(&state.database, state.clock.now())?;
    witness::cosign(state)
}
