//! The protocol of a vote that anyone can replay.

pub mod log;
pub mod signature;
