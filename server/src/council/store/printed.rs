//! Which issuers have printed all of their letters.

use diesel::prelude::*;

use super::super::schema::printed_letters as table;
use crate::database::Transaction;
use crate::errors::Failure;

/// Keeps an issuer's word in place of an earlier one. Gives how many issuers have said it.
///
/// # Errors
/// When the database does not answer.
pub fn keep(tx: &mut Transaction<'_>, log: i64, issuer: u32, signature: &[u8; 64]) -> Result<u32, Failure> {
    let now = tx.now();
    diesel::delete(table::table.find((log, i64::from(issuer)))).execute(tx.connection())?;
    diesel::insert_into(table::table)
        .values((
            table::log_id.eq(log),
            table::issuer.eq(i64::from(issuer)),
            table::signature.eq(signature.as_slice()),
            table::said_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    let said: i64 = table::table.filter(table::log_id.eq(log)).count().get_result(tx.connection())?;
    u32::try_from(said).map_err(Failure::internal)
}
