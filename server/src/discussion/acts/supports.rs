//! Supporting a proposal, and taking that back.

use super::super::model::{is_open, may_support};
use super::super::store;
use super::{held, refuse};
use crate::assemblies;
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals;

/// A confirmed resident supports a proposal, by its number in the database. Supporting twice is supporting once.
///
/// # Errors
/// [`Failure::Refused`] when a rule says no, in words.
pub fn support(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let (cycle, proposal) = held(tx, proposal)?;
    let is_author = proposals::store::authors(tx, &proposal)?.contains(&account);
    let is_resident = is_resident(tx, &cycle, account)?;
    may_support(cycle.phase, proposal.state, is_author, is_resident)
        .map_err(|closed| Failure::refused(closed.message()))?;
    store::set_support(tx, proposal.id, account, true)
}

/// Takes a support back.
///
/// # Errors
/// [`Failure::Refused`] when supports count no more, in words.
pub fn withdraw_support(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let (cycle, proposal) = held(tx, proposal)?;
    if !is_open(cycle.phase) {
        return refuse("discussion-support-phase");
    }
    store::set_support(tx, proposal.id, account, false)
}

/// Whether it is confirmed that an account holder lives in the rural district of a cycle.
///
/// # Errors
/// When the database does not answer.
pub fn is_resident(connection: &mut Connection, cycle: &Cycle, account: i64) -> Result<bool, Failure> {
    let residence = assemblies::residence_of(connection, account)?;
    Ok(residence.is_some_and(|residence| residence.assembly == cycle.assembly))
}
