//! What a proposal has said, version by version.

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::Deserialize;

use super::super::model::{By, Content, Place, Proposal};
use super::super::schema::{proposal_versions as table, proposals};
use super::proposals::money;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// What a proposal said at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// 1 for the first.
    pub number: i64,
    /// When it was made.
    pub made_at: Moment,
    /// In which role.
    pub role: String,
    /// What was changed and why; empty for the first.
    pub note: String,
    /// What it said.
    pub content: Content,
}

type Columns = (table::number, table::made_at, table::role, table::note, table::content);
const COLUMNS: Columns = (table::number, table::made_at, table::role, table::note, table::content);
type Row = (i64, Moment, String, String, String);

fn read((number, made_at, role, note, content): Row) -> Result<Version, Failure> {
    Ok(Version { number, made_at, role, note, content: serde_json::from_str(&content).map_err(Failure::internal)? })
}

/// All versions, the first one first.
///
/// # Errors
/// When the database does not answer.
pub fn versions(connection: &mut Connection, proposal: i64) -> Result<Vec<Version>, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).order(table::number);
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// One version.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn version(connection: &mut Connection, proposal: i64, number: i64) -> Result<Version, Failure> {
    let row = table::table.filter(table::proposal_id.eq(proposal)).filter(table::number.eq(number));
    read(row.select(COLUMNS).first(connection)?)
}

/// What a proposal says now.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such proposal.
pub fn latest_version(connection: &mut Connection, proposal: i64) -> Result<Version, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).order(table::number.desc());
    read(rows.select(COLUMNS).first(connection)?)
}

/// Adds a version.
///
/// # Errors
/// When the database does not answer.
pub fn insert_version(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    number: i64,
    by: By,
    note: &str,
    content: &Content,
) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((
            table::proposal_id.eq(proposal.id),
            table::number.eq(number),
            table::made_at.eq(now),
            table::role.eq(by.role()),
            table::account_id.eq(by.account()),
            table::note.eq(note),
            table::content.eq(serde_json::to_string(content).map_err(Failure::internal)?),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Writes what lists, filters and sorting need of a version.
///
/// # Errors
/// When the database does not answer.
pub fn show_content(tx: &mut Transaction<'_>, proposal: i64, content: &Content) -> Result<(), Failure> {
    diesel::update(proposals::table.find(proposal))
        .set((
            proposals::language.eq(content.language.code()),
            proposals::title.eq(&content.title),
            proposals::summary.eq(&content.summary),
            proposals::category.eq(content.category.code()),
            proposals::village_id.eq(content.place.village),
            proposals::request.eq(money(content.request())?),
            proposals::total.eq(money(content.total())?),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Where these proposals are by what they say now, by their numbers in the database.
///
/// # Errors
/// When the database does not answer.
pub fn places(connection: &mut Connection, ids: &[i64]) -> Result<BTreeMap<i64, Place>, Failure> {
    #[derive(Deserialize)]
    struct Placed {
        #[serde(default)]
        place: Place,
    }
    let latest = sql::<Bool>(
        "proposal_versions.number = (SELECT max(later.number) FROM proposal_versions AS later \
         WHERE later.proposal_id = proposal_versions.proposal_id)",
    );
    let rows = table::table.filter(table::proposal_id.eq_any(ids)).filter(latest);
    let rows: Vec<(i64, String)> = rows.select((table::proposal_id, table::content)).load(connection)?;
    let read = |(id, content): (i64, String)| {
        let placed: Placed = serde_json::from_str(&content).map_err(Failure::internal)?;
        Ok((id, placed.place))
    };
    rows.into_iter().map(read).collect()
}
