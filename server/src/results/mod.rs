//! What came of a vote: before the result, what is awaited and from whom, and no number; after it, who won, why, and what
//! was close.
//!
//! Every number is the signed entry `result`'s, and is found again from its totals by the rules; a difference is shown as
//! an error and never hidden.

mod model;
mod pages;
mod read;

pub use pages::{pages, routes};
