//! What a cycle is, without HTTP and SQL: phases and transitions, dates, settings.

mod calendar;
mod cycle;
mod event;
pub mod machine;
mod phase;
pub mod readiness;
mod schedule;
pub mod settings;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, Holiday, days_later};
pub use cycle::{Cycle, Member, Roster};
pub use event::{By, Decision, Event};
pub use machine::{Impossible, Trigger};
pub use phase::Phase;
pub use readiness::{Lack, Place};
pub use schedule::{DATED, Point, Schedule};
pub use settings::{Answers, Group, Lengths, Mistake, Settings};
