//! The ballot and the roll's corrections: types and rules, without HTTP and SQL.

mod changes;
mod checks;
mod correction;
mod plan;
mod problem;

pub use changes::{Change, changes};
pub use checks::{Facts, LONGEST_ON_CARD, examine};
pub use correction::{
    Asked, LONGEST_WORDS, Outcome, Refusal, Standing, State, Wrong, new_code, normalised_code, written_code,
};
pub use plan::{OnBallot, Plan, PlannedOption, Shown, Words, assemble};
pub use problem::{Mend, Problem, Severity, Topic};
