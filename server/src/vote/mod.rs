//! The vote's own origin (`docs/vote.md`): booth, council, issuers and recount, on a second host or port, where nothing
//! of the platform's pages reaches.
//!
//! Here is its frame: how a request is answered, which headers keep the origin closed, and which files the pages are made
//! of. What is asked is answered by the rooms: `casting`, `council`, `audit`.

pub mod booth;
mod call;
pub mod files;
mod headers;
mod origin;
mod pages;
mod refusal;
mod routes;
mod schema;
mod service;

pub use call::{Call, Reply, answer};
pub use headers::POLICY;
pub use origin::serve;
pub use refusal::Refusal;
pub use service::{Asked, Service};
