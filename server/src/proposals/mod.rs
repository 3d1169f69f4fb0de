//! Proposals: what residents want built, from the day it is handed in.
//!
//! Where a proposal can stand is a table (`model`), drawn in `docs/proposal.md`. Other rooms say what happened by
//! [`apply`]; writing and mending is the room `drafts`, judging the room `review`, the shortlist the room `meetings`.

mod acts;
pub mod model;
mod pages;
pub(crate) mod schema;
pub mod store;
pub mod views;

pub use acts::{NewProposal, apply, apply_version, submit};
pub use model::{By, Content, Event, Happening, Proposal, State};
pub use pages::{pages, routes};
pub use store::{index, similar};
