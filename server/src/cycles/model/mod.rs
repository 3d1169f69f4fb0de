//! What a cycle is, without HTTP and SQL: phases and transitions, dates, settings.

mod calendar;
pub mod machine;
mod phase;
mod schedule;
pub mod settings;

pub use calendar::{Calendar, Holiday, days_later};
pub use phase::Phase;
pub use schedule::{DATED, Point, Schedule};
pub use settings::{Answers, Group, Lengths, Mistake, Settings};
