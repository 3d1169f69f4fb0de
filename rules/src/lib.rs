//! Counting rules of participatory budgeting and the Pabulib format.
//!
//! The outcome of a vote must be recomputable by anyone, so the rules live in a crate of pure
//! functions: no input or output, no clock, no randomness, no global state, exact arithmetic.
//! Lots are drawn elsewhere and come in as a [`TieOrder`].
//!
//! - [`pabulib`]: the `.pb` format, in and out.
//! - [`greedy`]: funding by votes, from totals alone; the rule for votes counted by encrypted sums.
//! - [`equal_shares`]: the Method of Equal Shares, which needs whole ballots.
//! - [`stats`]: statistics from totals, and from whole ballots, as types that cannot be confused.
//!
//! Every outcome explains itself step by step, as codes and numbers. Words are the page's.

pub mod equal_shares;
mod exact;
pub mod greedy;
mod model;
pub mod pabulib;
pub mod stats;
mod ties;
mod totals;

pub use exact::{Exact, Share};
pub use model::{Ballot, Choice, Instance, Money, Project, VoteType};
pub use ties::{DecidedBy, LotError, TieOrder, TieRule};
pub use totals::{Tallied, Totals};
