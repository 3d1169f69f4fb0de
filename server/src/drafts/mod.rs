//! Writing a proposal: in steps, kept at every step, handed in once; later mending it.

mod pages;

pub use pages::{pages, routes};
