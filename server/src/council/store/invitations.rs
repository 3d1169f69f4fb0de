//! Links by which somebody enrols a key.

use diesel::prelude::*;
use ortaq_crypto::entry::Role;

use super::super::schema::key_invitations as table;
use crate::database::Transaction;
use crate::errors::Failure;

/// Keeps an invitation in place of an earlier one.
///
/// # Errors
/// When the database does not answer.
pub fn replace(tx: &mut Transaction<'_>, log: i64, role: Role, number: u32, token_hash: &[u8]) -> Result<(), Failure> {
    let now = tx.now();
    diesel::delete(table::table.find((log, role.as_str(), i64::from(number)))).execute(tx.connection())?;
    diesel::insert_into(table::table)
        .values((
            table::log_id.eq(log),
            table::role.eq(role.as_str()),
            table::number.eq(i64::from(number)),
            table::token_hash.eq(token_hash),
            table::made_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Uses an invitation up; whether there was one that fits.
///
/// # Errors
/// When the database does not answer.
pub fn take(tx: &mut Transaction<'_>, log: i64, role: Role, number: u32, token_hash: &[u8]) -> Result<bool, Failure> {
    let now = tx.now();
    let open = table::table
        .filter(table::log_id.eq(log))
        .filter(table::role.eq(role.as_str()))
        .filter(table::number.eq(i64::from(number)))
        .filter(table::token_hash.eq(token_hash))
        .filter(table::used_at.is_null());
    Ok(diesel::update(open).set(table::used_at.eq(Some(now.0))).execute(tx.connection())? == 1)
}
