//! Stories of gatherings and sessions, on whichever database the environment chooses.

mod holding;
mod questions;
mod voting;
mod world;

pub(super) use world::{DAY, World, refusal};
