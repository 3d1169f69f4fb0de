//! Statistics of an outcome, in two sets that the types keep apart.
//!
//! Real votes are counted by encrypted sums, so nobody can say of them how many voters have no
//! winner. [`FromTotals`] holds what totals can say. [`FromBallots`] needs whole ballots: those of
//! a `.pb` file, or of a count by a shuffle. A page that has the one cannot show the other.

mod from_ballots;
mod from_totals;

#[cfg(test)]
mod tests;

pub use from_ballots::{FromBallots, HistogramBar};
pub use from_totals::{FromTotals, ShareOfVotes};
