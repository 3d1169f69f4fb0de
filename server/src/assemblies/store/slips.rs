//! Slips with codes that confirm a village.

use diesel::prelude::*;
use ortaq_crypto::credential::code::Code;

use super::super::model::Official;
use super::super::model::act::Event;
use super::super::model::residence::{Batch, How, code_hash, code_of_slip};
use super::super::schema::{slip_batches as table, slips, villages};
use super::{Act, changed, record, residences};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets::Secrets;

type Columns = (
    table::id,
    table::village_id,
    table::made_by,
    table::made_at,
    table::expires_at,
    table::size,
    table::cancelled_at,
    table::version,
);

const COLUMNS: Columns = (
    table::id,
    table::village_id,
    table::made_by,
    table::made_at,
    table::expires_at,
    table::size,
    table::cancelled_at,
    table::version,
);

type Row = (i64, i64, i64, Moment, Moment, i64, Option<Moment>, i64);

fn batch(connection: &mut Connection, row: Row) -> Result<Batch, Failure> {
    let (id, village, made_by, made_at, expires_at, size, cancelled_at, version) = row;
    let of_batch = slips::table.filter(slips::batch_id.eq(id)).filter(slips::used_at.is_not_null());
    let used = of_batch.count().get_result(connection)?;
    Ok(Batch { id, village, made_by, made_at, expires_at, size, used, cancelled_at, version })
}

/// The batches of a rural district, the latest first, at most 100.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<Batch>, Failure> {
    let rows: Vec<Row> = table::table
        .inner_join(villages::table)
        .filter(villages::assembly_id.eq(assembly))
        .order(table::id.desc())
        .limit(100)
        .select(COLUMNS)
        .load(connection)?;
    rows.into_iter().map(|row| batch(connection, row)).collect()
}

/// A batch of a rural district.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, assembly: i64, id: i64) -> Result<Batch, Failure> {
    let row: Row = table::table
        .inner_join(villages::table)
        .filter(villages::assembly_id.eq(assembly))
        .filter(table::id.eq(id))
        .select(COLUMNS)
        .first(connection)?;
    batch(connection, row)
}

/// The numbers of a batch's slips that nobody has used.
///
/// # Errors
/// When the database does not answer.
pub fn unused(connection: &mut Connection, batch: i64) -> Result<Vec<i64>, Failure> {
    let rows = slips::table.filter(slips::batch_id.eq(batch)).filter(slips::used_at.is_null());
    Ok(rows.order(slips::number).select(slips::number).load(connection)?)
}

/// Makes `size` slips for a village; gives the batch's number.
///
/// # Errors
/// [`Failure::NotFound`] if the rural district has no such village.
pub fn make(
    transaction: &mut Transaction<'_>,
    secrets: &Secrets,
    (assembly, village): (i64, i64),
    (size, expires_at): (i64, Moment),
    official: Official,
) -> Result<i64, Failure> {
    super::villages::by_id(transaction, assembly, village)?;
    let now = transaction.now();
    let batch: i64 = diesel::insert_into(table::table)
        .values((
            table::village_id.eq(village),
            table::made_by.eq(official.account),
            table::made_at.eq(now.0),
            table::expires_at.eq(expires_at.0),
            table::size.eq(size),
        ))
        .returning(table::id)
        .get_result(transaction.connection())?;
    for number in 1..=size {
        let hash = code_hash(secrets, &code_of_slip(secrets, batch, number));
        diesel::insert_into(slips::table)
            .values((slips::batch_id.eq(batch), slips::number.eq(number), slips::code_hash.eq(hash)))
            .execute(transaction.connection())?;
    }
    let subject = format!("village-{village}");
    record(transaction, Act { assembly, official, event: Event::SlipsMade, subject, amount: size, text: None })?;
    Ok(batch)
}

/// Cancels the slips of a batch that nobody has used.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else did already.
pub fn cancel(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    batch: &Batch,
    official: Official,
) -> Result<(), Failure> {
    let now = transaction.now();
    let row = table::table
        .filter(table::id.eq(batch.id))
        .filter(table::version.eq(batch.version))
        .filter(table::cancelled_at.is_null());
    let rows = diesel::update(row)
        .set((table::cancelled_at.eq(now.0), table::version.eq(batch.version + 1)))
        .execute(transaction.connection())?;
    changed(rows)?;
    let (subject, amount) = (format!("village-{}", batch.village), batch.size - batch.used);
    record(transaction, Act { assembly, official, event: Event::SlipsCancelled, subject, amount, text: None })
}

/// What becomes of a code that is rightly typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redeemed {
    /// The account holder lives in this village now.
    Confirmed(i64),
    /// No slip has this code, or it was used, is cancelled, or is too old. Which of them is not told
    /// to whoever tries codes.
    Refused,
}

/// Uses a code for an account. Of two requests with the same code at the same moment one uses it:
/// the row changes only while it is unused.
///
/// # Errors
/// When the database does not answer.
pub fn redeem(
    transaction: &mut Transaction<'_>,
    secrets: &Secrets,
    account: i64,
    code: &Code,
) -> Result<Redeemed, Failure> {
    let now = transaction.now();
    let found: Option<(i64, i64, i64)> = slips::table
        .inner_join(table::table)
        .filter(slips::code_hash.eq(code_hash(secrets, code)))
        .filter(slips::used_at.is_null())
        .filter(table::expires_at.gt(now.0))
        .filter(table::cancelled_at.is_null())
        .select((slips::id, table::village_id, table::made_by))
        .first(transaction.connection())
        .optional()?;
    let Some((slip, village, made_by)) = found else { return Ok(Redeemed::Refused) };
    let used = diesel::update(slips::table.filter(slips::id.eq(slip)).filter(slips::used_at.is_null()))
        .set((slips::used_by.eq(account), slips::used_at.eq(now.0)))
        .execute(transaction.connection())?;
    if used != 1 {
        return Ok(Redeemed::Refused);
    }
    residences::confirm(transaction, account, village, How::Code, Some(made_by))?;
    Ok(Redeemed::Confirmed(village))
}
