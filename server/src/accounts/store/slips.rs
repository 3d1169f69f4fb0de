//! Codes on printed slips, for residents without e-mail.

use diesel::prelude::*;

use crate::accounts::schema::{accounts, sign_in_slips};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// A slip that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Whose it is.
    pub account: i64,
    /// What the holder is called.
    pub name: String,
    /// The village of the paper form.
    pub village: Option<i64>,
    /// When the code was made that is valid now.
    pub issued_at: Moment,
}

/// A slip to hand out.
#[derive(Clone, Debug)]
pub struct NewSlip {
    /// Whose it is.
    pub account: i64,
    /// Whose officials hand it out, and may replace it.
    pub assembly: i64,
    /// The village of the paper form.
    pub village: Option<i64>,
    /// The keyed hash of the code.
    pub code_hash: Vec<u8>,
}

type Row = (i64, String, Option<i64>, i64);

fn read((account, name, village, issued_at): Row) -> Slip {
    Slip { account, name, village, issued_at: Moment(issued_at) }
}

/// Keeps a code for an account, in place of the one before.
///
/// # Errors
/// When the database does not answer.
pub fn issue_slip(tx: &mut Transaction<'_>, new: &NewSlip) -> Result<(), Failure> {
    let now = tx.now();
    diesel::delete(sign_in_slips::table.filter(sign_in_slips::account_id.eq(new.account))).execute(tx.connection())?;
    diesel::insert_into(sign_in_slips::table)
        .values((
            sign_in_slips::account_id.eq(new.account),
            sign_in_slips::assembly_id.eq(new.assembly),
            sign_in_slips::village_id.eq(new.village),
            sign_in_slips::code_hash.eq(&new.code_hash),
            sign_in_slips::issued_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Whose code this is, with their folded name.
///
/// # Errors
/// When the database does not answer.
pub fn account_of_code(connection: &mut Connection, code_hash: &[u8]) -> Result<Option<(i64, String)>, Failure> {
    let row = sign_in_slips::table
        .inner_join(accounts::table)
        .filter(sign_in_slips::code_hash.eq(code_hash))
        .filter(accounts::erased_at.is_null())
        .select((accounts::id, accounts::name_folded))
        .first(connection)
        .optional()?;
    Ok(row)
}

/// The slips that officials of an assembly have handed out, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn slips_of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<Slip>, Failure> {
    let rows: Vec<Row> = sign_in_slips::table
        .inner_join(accounts::table)
        .filter(sign_in_slips::assembly_id.eq(assembly))
        .order((sign_in_slips::issued_at.desc(), sign_in_slips::id.desc()))
        .select((accounts::id, accounts::name, sign_in_slips::village_id, sign_in_slips::issued_at))
        .load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// The slip of an account, if officials of this assembly handed it out.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn slip_of(connection: &mut Connection, assembly: i64, account: i64) -> Result<Slip, Failure> {
    let row: Row = sign_in_slips::table
        .inner_join(accounts::table)
        .filter(sign_in_slips::assembly_id.eq(assembly))
        .filter(accounts::id.eq(account))
        .select((accounts::id, accounts::name, sign_in_slips::village_id, sign_in_slips::issued_at))
        .first(connection)?;
    Ok(read(row))
}

/// Holders of slips of one village who have the same folded name.
///
/// # Errors
/// When the database does not answer.
pub fn namesakes(
    connection: &mut Connection,
    assembly: i64,
    village: Option<i64>,
    name_folded: &str,
) -> Result<i64, Failure> {
    let mut same = sign_in_slips::table
        .inner_join(accounts::table)
        .filter(sign_in_slips::assembly_id.eq(assembly))
        .filter(accounts::name_folded.eq(name_folded))
        .into_boxed();
    if let Some(village) = village {
        same = same.filter(sign_in_slips::village_id.eq(village));
    }
    Ok(same.count().get_result(connection)?)
}

/// Whether an account has a code on a printed slip.
///
/// # Errors
/// When the database does not answer.
pub fn has_slip(connection: &mut Connection, account: i64) -> Result<bool, Failure> {
    let slips: i64 =
        sign_in_slips::table.filter(sign_in_slips::account_id.eq(account)).count().get_result(connection)?;
    Ok(slips > 0)
}
