//! The sketch of a rural district, on which proposals have their place.

mod pages;

pub use pages::{pages, routes};
