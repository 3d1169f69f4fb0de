//! Judging proposals: moderation, feasibility, refusals by two, appeals.

mod pages;

pub use pages::{pages, routes};
