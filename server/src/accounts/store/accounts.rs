//! Accounts themselves.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::accounts::model::{Account, EmailAddress, NewAccount, PersonName};
use crate::accounts::schema::{accounts, ceremonies, devices, links, passkeys, sessions, sign_in_slips};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Recipient;
use crate::secrets;

/// Bytes of the number under which authenticators know an account. It tells nothing about it.
const HANDLE: usize = 64;
/// Bytes of the salt with which the log names an account.
const SALT: usize = 32;

type Row = (i64, String, Option<String>, String, bool, i64, i64);

fn read(row: Row) -> Account {
    let (id, name, email, language, is_administrator, created_at, version) = row;
    Account {
        id,
        name,
        email,
        language: Language::from_tag(&language).unwrap_or_default(),
        is_administrator,
        created_at: Moment(created_at),
        version,
    }
}

/// Makes an account and gives its number.
///
/// # Errors
/// When an account has this e-mail already, or the database does not answer.
pub fn create(tx: &mut Transaction<'_>, new: &NewAccount) -> Result<i64, Failure> {
    let now = tx.now();
    let id = diesel::insert_into(accounts::table)
        .values((
            accounts::name.eq(new.name.as_str()),
            accounts::name_folded.eq(new.name.folded()),
            accounts::email.eq(new.email.as_ref().map(EmailAddress::as_str)),
            accounts::language.eq(new.language.code()),
            accounts::is_administrator.eq(new.is_administrator),
            accounts::actor_salt.eq(secrets::random::<SALT>()?.to_vec()),
            accounts::passkey_handle.eq(secrets::random::<HANDLE>()?.to_vec()),
            accounts::created_at.eq(now.0),
        ))
        .returning(accounts::id)
        .get_result(tx.connection())?;
    Ok(id)
}

/// An account that is not erased.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn account(connection: &mut Connection, id: i64) -> Result<Account, Failure> {
    let row: Row = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::erased_at.is_null())
        .select((
            accounts::id,
            accounts::name,
            accounts::email,
            accounts::language,
            accounts::is_administrator,
            accounts::created_at,
            accounts::version,
        ))
        .first(connection)?;
    Ok(read(row))
}

/// The account with this e-mail.
///
/// # Errors
/// When the database does not answer.
pub fn by_email(connection: &mut Connection, email: &EmailAddress) -> Result<Option<Account>, Failure> {
    let id: Option<i64> = accounts::table
        .filter(accounts::email.eq(email.as_str()))
        .filter(accounts::erased_at.is_null())
        .select(accounts::id)
        .first(connection)
        .optional()?;
    id.map(|id| account(connection, id)).transpose()
}

/// The number under which authenticators know an account.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn passkey_handle(connection: &mut Connection, id: i64) -> Result<Vec<u8>, Failure> {
    let handle: Option<Vec<u8>> = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::erased_at.is_null())
        .select(accounts::passkey_handle)
        .first(connection)?;
    handle.ok_or(Failure::NotFound)
}

/// The account that somebody means: its e-mail address, or its number.
///
/// # Errors
/// When the database does not answer.
pub fn account_named(connection: &mut Connection, typed: &str) -> Result<Option<i64>, Failure> {
    if let Ok(email) = EmailAddress::parse(typed) {
        return Ok(by_email(connection, &email)?.map(|account| account.id));
    }
    let Ok(number) = typed.trim().parse::<i64>() else { return Ok(None) };
    let known = accounts::table.filter(accounts::id.eq(number)).filter(accounts::erased_at.is_null());
    Ok(known.select(accounts::id).first(connection).optional()?)
}

/// What somebody is called; empty once the account is erased.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn name_of(connection: &mut Connection, id: i64) -> Result<String, Failure> {
    Ok(accounts::table.filter(accounts::id.eq(id)).select(accounts::name).first(connection)?)
}

/// What these people are called, by account; accounts that are erased are left out.
///
/// # Errors
/// When the database does not answer.
pub fn names_of(connection: &mut Connection, ids: &[i64]) -> Result<BTreeMap<i64, String>, Failure> {
    let known = accounts::table.filter(accounts::id.eq_any(ids)).filter(accounts::erased_at.is_null());
    let rows: Vec<(i64, String)> = known.select((accounts::id, accounts::name)).load(connection)?;
    Ok(rows.into_iter().collect())
}

/// Where letters to an account go; nowhere if it has no address or is erased.
///
/// # Errors
/// When the database does not answer.
pub fn recipient(connection: &mut Connection, id: i64) -> Result<Option<Recipient>, Failure> {
    let row: Option<(Option<String>, String)> = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::erased_at.is_null())
        .select((accounts::email, accounts::language))
        .first(connection)
        .optional()?;
    let Some((Some(address), language)) = row else { return Ok(None) };
    let language = Language::from_code(&language).unwrap_or_default();
    Ok(Some(Recipient { address, language, account: Some(id) }))
}

/// What a person says about themselves.
#[derive(Clone, Debug)]
pub struct Profile {
    /// What they are called.
    pub name: PersonName,
    /// The language of pages and letters.
    pub language: Language,
}

/// Changes name and language, if nobody did since `version` was read.
///
/// # Errors
/// [`Failure::Conflict`], or that the database does not answer.
pub fn change_profile(tx: &mut Transaction<'_>, id: i64, version: i64, profile: &Profile) -> Result<(), Failure> {
    let unchanged = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::version.eq(version))
        .filter(accounts::erased_at.is_null());
    let changed = diesel::update(unchanged)
        .set((
            accounts::name.eq(profile.name.as_str()),
            accounts::name_folded.eq(profile.name.folded()),
            accounts::language.eq(profile.language.code()),
            accounts::version.eq(version.saturating_add(1)),
        ))
        .execute(tx.connection())?;
    if changed == 1 { Ok(()) } else { Err(Failure::Conflict) }
}

/// Sends letters to another address from now on.
///
/// # Errors
/// When another account has it, or the database does not answer.
pub fn change_email(tx: &mut Transaction<'_>, id: i64, email: &EmailAddress) -> Result<(), Failure> {
    diesel::update(accounts::table.filter(accounts::id.eq(id)))
        .set(accounts::email.eq(email.as_str()))
        .execute(tx.connection())?;
    Ok(())
}

/// Erases all that this room holds about an account; its number stays, for public acts.
///
/// # Errors
/// When the database does not answer.
pub fn erase(tx: &mut Transaction<'_>, id: i64) -> Result<(), Failure> {
    let now = tx.now();
    let connection = tx.connection();
    diesel::delete(sessions::table.filter(sessions::account_id.eq(id))).execute(connection)?;
    diesel::delete(devices::table.filter(devices::account_id.eq(id))).execute(connection)?;
    diesel::delete(links::table.filter(links::account_id.eq(id))).execute(connection)?;
    diesel::delete(passkeys::table.filter(passkeys::account_id.eq(id))).execute(connection)?;
    diesel::delete(ceremonies::table.filter(ceremonies::account_id.eq(id))).execute(connection)?;
    diesel::delete(sign_in_slips::table.filter(sign_in_slips::account_id.eq(id))).execute(connection)?;
    diesel::update(accounts::table.filter(accounts::id.eq(id)))
        .set((
            accounts::name.eq(""),
            accounts::name_folded.eq(""),
            accounts::email.eq(None::<String>),
            accounts::actor_salt.eq(None::<Vec<u8>>),
            accounts::passkey_handle.eq(None::<Vec<u8>>),
            accounts::is_administrator.eq(false),
            accounts::erased_at.eq(now.0),
        ))
        .execute(connection)?;
    Ok(())
}
