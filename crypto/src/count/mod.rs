//! From the sum of all ballots to totals and lots (§9.2 to §9.4).
//!
//! No ballot is ever opened: the trustees answer one question about the sums, and
//! any `t` right answers give the same totals and the same lot. A wrong answer is
//! named and left out.

mod answer;
pub mod decryption;
pub mod logarithm;
pub mod lot;

pub use answer::{Answer, AnswerFault, Question, VerifiedAnswer};
pub use decryption::{CountFault, Totals, combine};
