//! Who wrote a proposal.

use diesel::prelude::*;

use super::super::model::Proposal;
use super::super::schema::proposal_authors as table;
use crate::database::Connection;
use crate::errors::Failure;

/// The accounts of the co-authors, in the order in which they joined.
///
/// # Errors
/// When the database does not answer.
pub fn co_authors(connection: &mut Connection, proposal: i64) -> Result<Vec<i64>, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).order(table::id);
    Ok(rows.select(table::account_id).load(connection)?)
}

/// The accounts of all authors, the first one first.
///
/// # Errors
/// When the database does not answer.
pub fn authors(connection: &mut Connection, proposal: &Proposal) -> Result<Vec<i64>, Failure> {
    let others = co_authors(connection, proposal.id)?;
    let others = others.into_iter().filter(|account| Some(*account) != proposal.author);
    Ok(proposal.author.into_iter().chain(others).collect())
}
