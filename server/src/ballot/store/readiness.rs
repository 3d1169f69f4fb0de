//! That a ballot was looked at and found ready.

use diesel::prelude::*;

use super::super::Ready;
use super::super::model::Plan;
use super::super::schema::ballot_readiness as table;
use crate::accounts::Role;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The last time that the ballot of a cycle was found ready, whether or not it has changed since.
///
/// # Errors
/// When the database does not answer.
pub fn latest(connection: &mut Connection, cycle: i64) -> Result<Option<Ready>, Failure> {
    type Row = (i64, Moment, i64, String, String, String);
    let row: Option<Row> = table::table
        .filter(table::cycle_id.eq(cycle))
        .order(table::number.desc())
        .select((table::number, table::recorded_at, table::account_id, table::role, table::plan, table::plan_hash))
        .first(connection)
        .optional()?;
    let read = |(number, recorded_at, account, role, plan, hash): Row| {
        let plan = Plan::read(&plan).map_err(Failure::internal)?;
        Ok(Ready { number, recorded_at, account, role, plan, hash })
    };
    row.map(read).transpose()
}

/// Keeps that this plan was found ready; gives its number within the cycle.
///
/// # Errors
/// When the database does not answer.
pub fn insert(
    tx: &mut Transaction<'_>,
    cycle: i64,
    (account, role): (i64, Role),
    plan: &Plan,
    hash: &str,
) -> Result<i64, Failure> {
    let now = tx.now();
    let of_cycle = table::table.filter(table::cycle_id.eq(cycle));
    let last: Option<i64> = of_cycle.select(diesel::dsl::max(table::number)).first(tx.connection())?;
    let number = last.unwrap_or(0) + 1;
    diesel::insert_into(table::table)
        .values((
            table::cycle_id.eq(cycle),
            table::number.eq(number),
            table::recorded_at.eq(now),
            table::account_id.eq(account),
            table::role.eq(role.code()),
            table::plan.eq(plan.canonical()),
            table::plan_hash.eq(hash),
        ))
        .execute(tx.connection())?;
    Ok(number)
}
