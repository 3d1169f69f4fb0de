//! What residents say and support: comments with answers, reports, supports.

mod pages;

pub use pages::{pages, routes};
