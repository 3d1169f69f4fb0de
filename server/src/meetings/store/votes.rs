//! The open votes of sessions.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::Vote;
use super::super::schema::meeting_votes as table;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// What each member said to each proposal: by proposal, then member and vote.
pub type Votes = BTreeMap<i64, Vec<(i64, Vote)>>;

/// All votes of a session.
///
/// # Errors
/// When the database does not answer.
pub fn of_meeting(connection: &mut Connection, meeting: i64) -> Result<Votes, Failure> {
    let rows = table::table.filter(table::meeting_id.eq(meeting)).order(table::id);
    let rows: Vec<(i64, i64, String)> =
        rows.select((table::proposal_id, table::member_id, table::vote)).load(connection)?;
    let mut votes = Votes::new();
    for (proposal, member, code) in rows {
        if let Some(vote) = Vote::from_code(&code) {
            votes.entry(proposal).or_default().push((member, vote));
        }
    }
    Ok(votes)
}

/// Writes the votes on a proposal, in place of what was written before.
///
/// # Errors
/// When the database does not answer.
pub fn replace(tx: &mut Transaction<'_>, meeting: i64, proposal: i64, votes: &[(i64, Vote)]) -> Result<(), Failure> {
    let before = table::table.filter(table::meeting_id.eq(meeting)).filter(table::proposal_id.eq(proposal));
    diesel::delete(before).execute(tx.connection())?;
    for (member, vote) in votes {
        diesel::insert_into(table::table)
            .values((
                table::meeting_id.eq(meeting),
                table::proposal_id.eq(proposal),
                table::member_id.eq(member),
                table::vote.eq(vote.code()),
            ))
            .execute(tx.connection())?;
    }
    Ok(())
}
