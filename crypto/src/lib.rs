//! The protocol of a vote that anyone can replay: ballots and their proof,
//! threshold keys, credentials, the log, and the replay of it all.
//!
//! The specification is `docs/protocol.md`; section numbers in this crate are
//! its sections. There is no I/O here, no clock and no source of randomness:
//! callers pass in bytes, times and generators, so that the same code runs in
//! the server, in the observer's tool and, as WebAssembly, on a phone.

pub mod ballot;
pub mod booth;
pub mod bundle;
pub mod council;
pub mod count;
pub mod credential;
pub mod definition;
pub mod deposit;
pub mod encoding;
pub mod entry;
pub mod group;
pub mod hash;
pub mod log;
pub mod person;
pub mod rehearsal;
pub mod replay;
pub mod signature;
pub mod style;
