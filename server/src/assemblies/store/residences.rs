//! Where account holders live.

use diesel::prelude::*;

use super::super::model::Official;
use super::super::model::act::Event;
use super::super::model::residence::{How, Residence};
use super::super::schema::{residences as table, roll_people, slips, villages};
use super::{Act, record};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

type Columns =
    (table::account_id, villages::assembly_id, table::village_id, table::how, table::confirmed_by, table::confirmed_at);

const COLUMNS: Columns =
    (table::account_id, villages::assembly_id, table::village_id, table::how, table::confirmed_by, table::confirmed_at);

type Row = (i64, i64, i64, String, Option<i64>, Moment);

fn residence(row: Row) -> Option<Residence> {
    let (account, assembly, village, how, confirmed_by, confirmed_at) = row;
    Some(Residence { account, assembly, village, how: How::from_code(&how)?, confirmed_by, confirmed_at })
}

/// Where an account holder lives, if that was confirmed.
///
/// # Errors
/// When the database does not answer.
pub fn residence_of(connection: &mut Connection, account: i64) -> Result<Option<Residence>, Failure> {
    let row: Option<Row> = table::table
        .inner_join(villages::table)
        .filter(table::account_id.eq(account))
        .filter(table::ended_at.is_null())
        .select(COLUMNS)
        .first(connection)
        .optional()?;
    Ok(row.and_then(residence))
}

/// The confirmed residents of a rural district, the latest first: `limit` of them after `skip`.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(
    connection: &mut Connection,
    assembly: i64,
    skip: i64,
    limit: i64,
) -> Result<Vec<Residence>, Failure> {
    let rows: Vec<Row> = table::table
        .inner_join(villages::table)
        .filter(villages::assembly_id.eq(assembly))
        .filter(table::ended_at.is_null())
        .order((table::confirmed_at.desc(), table::id.desc()))
        .offset(skip)
        .limit(limit)
        .select(COLUMNS)
        .load(connection)?;
    Ok(rows.into_iter().filter_map(residence).collect())
}

/// How many residents of a rural district are confirmed.
///
/// # Errors
/// When the database does not answer.
pub fn count(connection: &mut Connection, assembly: i64) -> Result<i64, Failure> {
    let rows = table::table
        .inner_join(villages::table)
        .filter(villages::assembly_id.eq(assembly))
        .filter(table::ended_at.is_null());
    Ok(rows.count().get_result(connection)?)
}

/// Writes that an account holder lives in a village; a residence before it ends.
pub(super) fn confirm(
    transaction: &mut Transaction<'_>,
    account: i64,
    village: i64,
    how: How,
    confirmed_by: Option<i64>,
) -> Result<(), Failure> {
    let now = transaction.now();
    let before = table::table.filter(table::account_id.eq(account)).filter(table::ended_at.is_null());
    diesel::update(before).set(table::ended_at.eq(now.0)).execute(transaction.connection())?;
    diesel::insert_into(table::table)
        .values((
            table::account_id.eq(account),
            table::village_id.eq(village),
            table::how.eq(how.code()),
            table::confirmed_by.eq(confirmed_by),
            table::confirmed_at.eq(now.0),
        ))
        .execute(transaction.connection())?;
    Ok(())
}

/// An official who saw the papers confirms where somebody lives. The act is public; whom it
/// concerns is not.
///
/// # Errors
/// [`Failure::NotFound`] if the rural district has no such village.
pub fn confirm_on_paper(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    village: i64,
    account: i64,
    official: Official,
) -> Result<(), Failure> {
    super::villages::by_id(transaction, assembly, village)?;
    confirm(transaction, account, village, How::Paper, Some(official.account))?;
    let subject = format!("village-{village}");
    record(transaction, Act { assembly, official, event: Event::ResidenceConfirmed, subject, amount: 1, text: None })
}

/// Forgets where somebody lived, when their account is erased. Slips stay used; the line of the
/// roll can be found again by whoever it names.
///
/// # Errors
/// When the database does not answer.
pub fn forget(transaction: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let connection = transaction.connection();
    diesel::delete(table::table.filter(table::account_id.eq(account))).execute(connection)?;
    diesel::update(slips::table.filter(slips::used_by.eq(account)))
        .set(slips::used_by.eq(None::<i64>))
        .execute(connection)?;
    diesel::update(roll_people::table.filter(roll_people::claimed_by.eq(account)))
        .set((roll_people::claimed_by.eq(None::<i64>), roll_people::claimed_at.eq(None::<i64>)))
        .execute(connection)?;
    Ok(())
}
