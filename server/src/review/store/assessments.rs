//! Assessments, version by version.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};

use super::super::model::Assessment;
use super::super::schema::review_assessments as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// An assessment as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// 1 for the first.
    pub number: i64,
    /// When.
    pub at: Moment,
    /// What it says.
    pub assessment: Assessment,
}

/// The latest assessment of a proposal, if there is one.
///
/// # Errors
/// When the database does not answer.
pub fn latest_assessment(connection: &mut Connection, proposal: i64) -> Result<Option<Assessed>, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).order(table::number.desc());
    let row: Option<(i64, Moment, String)> =
        rows.select((table::number, table::made_at, table::content)).first(connection).optional()?;
    row.map(|(number, at, content)| {
        Ok(Assessed { number, at, assessment: serde_json::from_str(&content).map_err(Failure::internal)? })
    })
    .transpose()
}

/// Saves the assessment that follows the one of the number `seen` (0 for none); gives its number.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else has saved one since.
pub fn insert_assessment(
    tx: &mut Transaction<'_>,
    proposal: i64,
    account: i64,
    seen: i64,
    assessment: &Assessment,
) -> Result<i64, Failure> {
    let now = tx.now();
    let latest = latest_assessment(tx, proposal)?.map_or(0, |latest| latest.number);
    if latest != seen {
        return Err(Failure::Conflict);
    }
    let number = latest + 1;
    diesel::insert_into(table::table)
        .values((
            table::proposal_id.eq(proposal),
            table::number.eq(number),
            table::made_at.eq(now),
            table::account_id.eq(account),
            table::content.eq(serde_json::to_string(assessment).map_err(Failure::internal)?),
        ))
        .execute(tx.connection())
        .map_err(|error| match error {
            // Another process was faster by a moment.
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Failure::Conflict,
            error => error.into(),
        })?;
    Ok(number)
}

/// The assessments that an account saved: proposal, when, and what.
///
/// # Errors
/// When the database does not answer.
pub fn assessments_by(connection: &mut Connection, account: i64) -> Result<Vec<(i64, Moment, Assessment)>, Failure> {
    let rows: Vec<(i64, Moment, String)> = table::table
        .filter(table::account_id.eq(account))
        .order(table::id)
        .select((table::proposal_id, table::made_at, table::content))
        .load(connection)?;
    let read = |(proposal, at, content): (i64, Moment, String)| {
        Ok((proposal, at, serde_json::from_str(&content).map_err(Failure::internal)?))
    };
    rows.into_iter().map(read).collect()
}
