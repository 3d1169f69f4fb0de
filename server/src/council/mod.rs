//! The council's part of a vote: keys of members, trustees, issuers and observers are enrolled, trustees make the keys of
//! the vote, a quorum freezes what is voted on, signs the closing and the conclusion.
//!
//! Nothing here holds a key of anybody. What people sign is signed on their own devices, on the vote's origin, and arrives
//! as an entry ([`acts::publish`]) or as one signature of several ([`acts::sign`]). What follows by itself from what the
//! log says is taken on by [`steward`]; who is awaited gets letters ([`remind`]).

pub mod acts;
mod calls;
mod concluding;
pub mod enrolling;
mod freezing;
mod mending;
mod pages;
mod reminders;
mod schema;
mod steward;
mod store;

pub use acts::keys_to_make;
pub use calls::services;
pub use concluding::{Concluded, Disagrees, propose_conclusion, propose_void};
pub use mending::{Mended, propose_booth};
pub use pages::{pages, routes};
pub use reminders::remind;
pub use steward::{jobs, step};
pub use store::concluding::{dissents_of, keep_sample, sample_of};
pub use store::proposed::{Proposed, open as proposed};
