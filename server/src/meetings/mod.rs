//! Separate gatherings by village and sessions of the assembly, up to the vote on the shortlist.
//!
//! A meeting is called in time and in public, before a session residents ask about the projects, and it is held only
//! with its quorum: vote and minutes are refused until then (`model::quorum`). The vote is open and by name; what it
//! decides goes to the proposals by `proposals::apply`, all in one transaction. Other rooms ask for the [`shortlist`].

pub mod acts;
pub mod model;
mod pages;
mod schema;
pub mod store;

#[cfg(test)]
mod tests;

pub use pages::{pages, routes};

use serde_json::{Value, json};

use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::{self, Proposal, State};

/// What the assembly put on the ballot, in the order of the proposals' numbers.
///
/// # Errors
/// When the database does not answer.
pub fn shortlist(connection: &mut Connection, cycle: i64) -> Result<Vec<Proposal>, Failure> {
    proposals::store::of_cycle(connection, cycle, &[State::Shortlisted])
}

/// Whether the assembly has voted on the shortlist, and confirmed it.
///
/// # Errors
/// When the database does not answer.
pub fn is_shortlist_confirmed(connection: &mut Connection, cycle: i64) -> Result<bool, Failure> {
    Ok(store::meetings::latest_vote(connection, cycle)?.is_some())
}

/// Erases what leads from questions and answers to an account. What was asked and answered stays, under no name.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::questions::disown(tx, account)
}

/// What an account asked before sessions, for its owner.
///
/// # Errors
/// When the database does not answer.
pub fn export_account(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let asked = store::questions::of_account(connection, account)?;
    let asked = asked.into_iter().map(|question| json!({ "asked_at": question.asked_at, "text": question.text }));
    Ok(asked.collect())
}
