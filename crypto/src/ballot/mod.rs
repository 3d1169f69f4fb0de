//! The ballot: encrypted values and one proof for every ballot style (§6).

mod batch;
mod body;
mod challenge;
mod prove;
mod tracker;

#[cfg(test)]
mod tests;

use curve25519_dalek::RistrettoPoint;

pub use batch::{BatchFault, Weights};
pub use body::{Ballot, BallotFault, Header};
pub use challenge::{cast_message, open_message};
pub use prove::{Opening, make};
pub use tracker::{Tracker, ballot_hash};

use crate::group::Generators;
use crate::style::System;

/// The most ballots, and the most challenges, of one credential (§6.4, §6.5).
pub const MOST_PER_CREDENTIAL: u32 = 50;

/// What ballots of one election have in common, worked out once from its definition.
#[derive(Clone)]
pub struct Poll {
    /// The election id.
    pub election: [u8; 32],
    /// The definition hash.
    pub definition: [u8; 32],
    /// The ballot style's equations and values.
    pub system: System,
    /// One council key for each option.
    pub keys: Vec<RistrettoPoint>,
    /// The commitments' generators.
    pub generators: Generators,
}

impl Poll {
    /// Prepares an election. There must be one key for each option of the system.
    pub fn new(election: [u8; 32], definition: [u8; 32], system: System, keys: Vec<RistrettoPoint>) -> Self {
        let generators = Generators::new(system.bits());
        Self { election, definition, system, keys, generators }
    }
}
