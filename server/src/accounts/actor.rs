//! Who somebody is in the log: nobody, except through a salt that is erased with the account.

use diesel::prelude::*;

use super::schema::accounts;
use crate::database::Connection;
use crate::errors::Failure;

/// The salt that leads from an account to its numbers in logs; `None` once the account is erased.
///
/// # Errors
/// When the database does not answer.
pub fn actor_salt(connection: &mut Connection, account: i64) -> Result<Option<Vec<u8>>, Failure> {
    let salt: Option<Option<Vec<u8>>> =
        accounts::table.find(account).select(accounts::actor_salt).first(connection).optional()?;
    Ok(salt.flatten())
}
