//! From the opening of the vote to its result: what the platform itself says in the log, and when.
//!
//! At the frozen times voting opens and ends. The closing is proposed when the registrar has said that all paper votes are
//! entered; it stands when enough trustees signed it and the witnesses saw it; the result follows from the trustees'
//! answers. All of it is a function of log, database and clock ([`steward`]), so that it may be tried at any time, twice,
//! and in any process.

mod acts;
mod awaited;
mod calls;
mod pages;
mod schema;
mod steward;
mod store;
mod sums;

pub use acts::paper_is_entered;
pub use awaited::{Awaited, Stage, awaited};
pub use calls::services;
pub use pages::{pages, routes};
pub use steward::{jobs, step};
pub use sums::sums;
