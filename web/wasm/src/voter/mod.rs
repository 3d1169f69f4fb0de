//! The voters' module: what a booth needs, from the letter in a voter's hand to the receipt.
//!
//! ```text
//! vote       = Vote.read(definition)           vote.hasFingerprint(typed from the letter)
//! vote.measure(choice)                         while choosing
//! checkCode(typed)                             while typing
//! credential = new Credential(vote, Part.stretch(vote, 1, code), Part.stretch(vote, 2, code))
//! head       = vote.head(checkpoint)           head.includes(line, proof) = position
//! ballot     = vote.make(credential, prev, position, leafHash(line), choice, seed)
//! ballot.cast(credential)                      or, to test the device, ballot.open(credential)
//! vote.rebuild(ballot.opening())               on another device
//! readBallot(line), head.includes(line, proof) the receipt
//! ```

mod ballot;
mod choice;
mod credential;
mod head;
mod opening;
mod receipt;
mod vote;

pub use ballot::Ballot;
pub use credential::{Credential, Part, check_code};
pub use head::Head;
pub use opening::Rebuilt;
pub use receipt::{leaf_hash, read_ballot, read_tracker};
pub use vote::Vote;

use crate::fault::exactly;
