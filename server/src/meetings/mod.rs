//! Separate gatherings and sessions of the assembly, up to the vote on the shortlist.

mod pages;

pub use pages::{pages, routes};
