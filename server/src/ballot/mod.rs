//! The ballot: its definition from the shortlist and the rules, and who is on the roll.

mod pages;

pub use pages::{pages, routes};
