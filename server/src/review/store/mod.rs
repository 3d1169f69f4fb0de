//! Queries of judging.

mod assessments;
mod conflicts;
mod people;
mod reminders;
mod takings;

pub use assessments::{Assessed, assessments_by, insert_assessment, latest_assessment};
pub use conflicts::{Declared, conflicts_of, declare, declared_by, forget_reasons};
pub use people::{merged_into, proposed_by, reviewers, standing, took_part_in};
pub use reminders::{is_reminded, reminded};
pub use takings::{clear_taking, forget_takings, take, taker_of, takings, takings_by};
