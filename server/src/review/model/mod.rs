//! Judging proposals: types and rules, without HTTP and SQL.

mod act;
mod assessment;
mod days;
mod reason;
mod rules;
mod words;

pub use act::{Act, JUDGES};
pub use assessment::{Answer, Assessment, Competence, Finding, Land, read_assessment};
pub use days::{end_of_week, last_day, time_to_remind};
pub use reason::{HidingReason, RefusalReason, reason_name};
pub use rules::{Closed, Standing};
pub use words::{LONGEST_EXPLANATION, LONGEST_REMARK, paragraphs, read_words};
