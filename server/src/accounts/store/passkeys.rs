//! Passkeys of accounts.

use diesel::prelude::*;
use serde::Serialize;

use crate::accounts::schema::{accounts, passkeys};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passkey {
    /// Its row.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Moment,
    /// When it last signed in.
    pub used_at: Option<Moment>,
    /// What authenticators need to know in order not to be registered twice.
    #[serde(skip)]
    pub credential_id: Vec<u8>,
    /// How its authenticator is reached, as `webauthn_rp` writes it.
    #[serde(skip)]
    pub transports: u8,
    /// Counter and backup state, as `webauthn_rp` writes them.
    #[serde(skip)]
    pub dynamic_state: Vec<u8>,
}

/// A passkey that was just made.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// What its owner calls it.
    pub name: String,
    /// Its id.
    pub credential_id: Vec<u8>,
    /// How its authenticator is reached.
    pub transports: u8,
    /// Its public key.
    pub static_state: Vec<u8>,
    /// Its counter and backup state.
    pub dynamic_state: Vec<u8>,
}

/// What an answer of an authenticator is checked with.
#[derive(Clone, Debug)]
pub struct StoredPasskey {
    /// Its row.
    pub id: i64,
    /// Whose it is.
    pub account: i64,
    /// The number under which authenticators know that account.
    pub handle: Vec<u8>,
    /// Its public key.
    pub static_state: Vec<u8>,
    /// Its counter and backup state, as last told.
    pub dynamic_state: Vec<u8>,
}

/// The passkeys of an account, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn passkeys_of(connection: &mut Connection, account: i64) -> Result<Vec<Passkey>, Failure> {
    type Row = (i64, String, i64, Option<i64>, Vec<u8>, i64, Vec<u8>);
    let rows: Vec<Row> = passkeys::table
        .filter(passkeys::account_id.eq(account))
        .order(passkeys::id)
        .select((
            passkeys::id,
            passkeys::name,
            passkeys::created_at,
            passkeys::used_at,
            passkeys::credential_id,
            passkeys::transports,
            passkeys::dynamic_state,
        ))
        .load(connection)?;
    let read = |(id, name, created_at, used_at, credential_id, transports, dynamic_state): Row| Passkey {
        id,
        name,
        created_at: Moment(created_at),
        used_at: used_at.map(Moment),
        credential_id,
        transports: u8::try_from(transports).unwrap_or_default(),
        dynamic_state,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Adds a passkey. False if one with this id is known already.
///
/// # Errors
/// When the database does not answer.
pub fn add_passkey(tx: &mut Transaction<'_>, account: i64, new: &NewPasskey) -> Result<bool, Failure> {
    let now = tx.now();
    let same = passkeys::table.filter(passkeys::credential_id.eq(&new.credential_id));
    let known: i64 = same.count().get_result(tx.connection())?;
    if known > 0 {
        return Ok(false);
    }
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::account_id.eq(account),
            passkeys::name.eq(&new.name),
            passkeys::credential_id.eq(&new.credential_id),
            passkeys::transports.eq(i64::from(new.transports)),
            passkeys::static_state.eq(&new.static_state),
            passkeys::dynamic_state.eq(&new.dynamic_state),
            passkeys::created_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(true)
}

/// The passkey with this id, of an account that is not erased.
///
/// # Errors
/// When the database does not answer.
pub fn passkey_by_credential(
    connection: &mut Connection,
    credential_id: &[u8],
) -> Result<Option<StoredPasskey>, Failure> {
    type Row = (i64, i64, Option<Vec<u8>>, Vec<u8>, Vec<u8>);
    let row: Option<Row> = passkeys::table
        .inner_join(accounts::table)
        .filter(passkeys::credential_id.eq(credential_id))
        .filter(accounts::erased_at.is_null())
        .select((passkeys::id, accounts::id, accounts::passkey_handle, passkeys::static_state, passkeys::dynamic_state))
        .first(connection)
        .optional()?;
    Ok(row.map(|(id, account, handle, static_state, dynamic_state)| StoredPasskey {
        id,
        account,
        handle: handle.unwrap_or_default(),
        static_state,
        dynamic_state,
    }))
}

/// Notes that a passkey signed in, and what it told about itself. False if it told something else
/// to somebody else meanwhile: then one of the two answers is a replay.
///
/// # Errors
/// When the database does not answer.
pub fn used_passkey(tx: &mut Transaction<'_>, before: &StoredPasskey, dynamic_state: &[u8]) -> Result<bool, Failure> {
    let now = tx.now();
    let unchanged =
        passkeys::table.filter(passkeys::id.eq(before.id)).filter(passkeys::dynamic_state.eq(&before.dynamic_state));
    let changed = diesel::update(unchanged)
        .set((passkeys::dynamic_state.eq(dynamic_state), passkeys::used_at.eq(now.0)))
        .execute(tx.connection())?;
    Ok(changed == 1)
}

/// Gives a passkey of this account another name.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn rename_passkey(tx: &mut Transaction<'_>, account: i64, passkey: i64, name: &str) -> Result<(), Failure> {
    let own = passkeys::table.filter(passkeys::id.eq(passkey)).filter(passkeys::account_id.eq(account));
    let changed = diesel::update(own).set(passkeys::name.eq(name)).execute(tx.connection())?;
    if changed == 1 { Ok(()) } else { Err(Failure::NotFound) }
}

/// Removes a passkey of this account. Removing one that is gone is well.
///
/// # Errors
/// When the database does not answer.
pub fn remove_passkey(tx: &mut Transaction<'_>, account: i64, passkey: i64) -> Result<(), Failure> {
    let own = passkeys::table.filter(passkeys::id.eq(passkey)).filter(passkeys::account_id.eq(account));
    diesel::delete(own).execute(tx.connection())?;
    Ok(())
}
