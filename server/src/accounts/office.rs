//! Whether somebody holds an office anywhere: officials have shorter sessions, and cannot be erased.

use crate::assemblies::model::mandate::Standing;
use crate::assemblies::store::mandates;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;

/// Whether an account holds an official's mandate in some rural district now.
///
/// # Errors
/// When the database does not answer.
pub(super) fn holds_office(connection: &mut Connection, account: i64, now: Moment) -> Result<bool, Failure> {
    let mandates = mandates::of_account(connection, account)?;
    Ok(mandates.iter().any(|(_, mandate)| mandate.term.standing(now) == Standing::Holds))
}
