//! One log for all: the transparency log that carries a budgeting cycle.
//!
//! Whoever runs the server could show each reader another history. The log makes that visible:
//! entries are leaves of a Merkle tree ([`merkle`], RFC 6962 §2), published as static files
//! ([`tile`], C2SP tlog-tiles) under a signed head ([`checkpoint`], C2SP tlog-checkpoint, in the
//! format of [`note`], C2SP signed-note), which independent witnesses sign too once they have
//! seen that it continues what they saw before ([`cosignature`], C2SP tlog-cosignature, and
//! [`witness`]).
//!
//! Everything here is a function of its arguments: no clock, no randomness, no files, no network.

pub mod checkpoint;
pub mod cosignature;
pub mod merkle;
pub mod note;
pub mod tile;
pub mod witness;
