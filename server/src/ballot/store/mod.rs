//! Queries of this room.

pub mod corrections;
pub mod readiness;
mod shortlist;

pub use shortlist::{Looked, look};
