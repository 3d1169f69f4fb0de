//! Cycles.
pub mod model;
