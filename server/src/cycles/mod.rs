//! Cycles: one participatory budget each, from the draft to the delivery.
//!
//! What is possible when is a table (`model::machine`), drawn and explained in `docs/cycle.md`. Other
//! rooms say what happened by [`apply`]; dates do the rest ([`advance`]).

mod acts;
mod clockwork;
pub mod model;
mod pages;
mod schema;
mod store;
mod telling;
pub mod wording;

#[cfg(test)]
mod tests;

pub use acts::{Draft, LogPlace, announce, apply, change_settings, confirm_clock, create, move_dates, roster_of};
pub use clockwork::{ClockWatch, FARTHEST, advance, jobs, watch};
pub use model::{By, Cycle, Decision, Event, Phase};
pub use pages::{CycleCard, Entrance, Place, VotePages, pages, routes};
pub use store::{by_id, by_slug, held, of_assembly, running};

use acts::happen;
