//! Sessions: a random token in a cookie, its hash here.

use diesel::prelude::*;
use serde::Serialize;

use crate::accounts::model::{OFFICIAL_SESSION_LASTS, SEEN_EVERY, SignedIn};
use crate::accounts::schema::{accounts, devices, sessions};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::secrets::Token;

/// The most sessions of an account; the one seen longest ago ends first.
const MOST: usize = 50;

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its row.
    pub id: i64,
    /// Browser and system; empty if unknown.
    pub device: String,
    /// When it began.
    pub created_at: Moment,
    /// When it was last seen, to ten minutes.
    pub seen_at: Moment,
}

/// Who holds this session token, if it has not ended.
///
/// # Errors
/// When the database does not answer.
pub fn session_of(connection: &mut Connection, token: &str, now: Moment) -> Result<Option<SignedIn>, Failure> {
    type Row = (i64, i64, i64, String, String, bool);
    let row: Option<Row> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(Token::hash(token)))
        .filter(sessions::expires_at.gt(now.0))
        .filter(accounts::erased_at.is_null())
        .select((
            sessions::id,
            sessions::seen_at,
            accounts::id,
            accounts::name,
            accounts::language,
            accounts::is_administrator,
        ))
        .first(connection)
        .optional()?;
    Ok(row.map(|(session, seen_at, id, name, language, is_administrator)| SignedIn {
        id,
        name,
        language: Language::from_tag(&language).unwrap_or_default(),
        is_administrator,
        session,
        is_seen_note_due: now.since(Moment(seen_at)) >= SEEN_EVERY,
    }))
}

/// Begins a session that ends `lasts` seconds after it was last seen, and gives its token.
///
/// # Errors
/// When there is no randomness, or the database does not answer.
pub fn start_session(tx: &mut Transaction<'_>, account: i64, device: &str, lasts: i64) -> Result<Token, Failure> {
    let now = tx.now();
    let token = Token::generate()?;
    let open = sessions_of(tx.connection(), account, now)?;
    for oldest in open.iter().skip(MOST.saturating_sub(1)) {
        end_session(tx, account, oldest.id)?;
    }
    diesel::insert_into(sessions::table)
        .values((
            sessions::account_id.eq(account),
            sessions::token_hash.eq(Token::hash(token.as_str())),
            sessions::device.eq(device),
            sessions::created_at.eq(now.0),
            sessions::seen_at.eq(now.0),
            sessions::lasts.eq(lasts),
            sessions::expires_at.eq(now.plus(lasts).0),
        ))
        .execute(tx.connection())?;
    Ok(token)
}

/// Notes that a session was seen now, which makes it last longer.
///
/// # Errors
/// When the database does not answer.
pub fn note_seen(tx: &mut Transaction<'_>, session: i64) -> Result<(), Failure> {
    let now = tx.now();
    let open = sessions::table.filter(sessions::id.eq(session)).filter(sessions::expires_at.gt(now.0));
    diesel::update(open)
        .set((sessions::seen_at.eq(now.0), sessions::expires_at.eq(sessions::lasts + now.0)))
        .execute(tx.connection())?;
    Ok(())
}

/// Makes the sessions of who has just been given an office end as those of officials do.
///
/// # Errors
/// When the database does not answer.
pub fn shorten_sessions(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let now = tx.now();
    let longer =
        sessions::table.filter(sessions::account_id.eq(account)).filter(sessions::lasts.gt(OFFICIAL_SESSION_LASTS));
    diesel::update(longer)
        .set((sessions::lasts.eq(OFFICIAL_SESSION_LASTS), sessions::expires_at.eq(now.plus(OFFICIAL_SESSION_LASTS).0)))
        .execute(tx.connection())?;
    Ok(())
}

/// The open sessions of an account, last seen first.
///
/// # Errors
/// When the database does not answer.
pub fn sessions_of(connection: &mut Connection, account: i64, now: Moment) -> Result<Vec<Session>, Failure> {
    let rows: Vec<(i64, String, i64, i64)> = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now.0))
        .order((sessions::seen_at.desc(), sessions::id.desc()))
        .select((sessions::id, sessions::device, sessions::created_at, sessions::seen_at))
        .load(connection)?;
    let read = |(id, device, created_at, seen_at)| Session {
        id,
        device,
        created_at: Moment(created_at),
        seen_at: Moment(seen_at),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Ends one session of an account. Ending one that is over is well.
///
/// # Errors
/// When the database does not answer.
pub fn end_session(tx: &mut Transaction<'_>, account: i64, session: i64) -> Result<(), Failure> {
    let own = sessions::table.filter(sessions::id.eq(session)).filter(sessions::account_id.eq(account));
    diesel::delete(own).execute(tx.connection())?;
    Ok(())
}

/// Ends all sessions of an account but one.
///
/// # Errors
/// When the database does not answer.
pub fn end_other_sessions(tx: &mut Transaction<'_>, account: i64, session: i64) -> Result<(), Failure> {
    let others = sessions::table.filter(sessions::account_id.eq(account)).filter(sessions::id.ne(session));
    diesel::delete(others).execute(tx.connection())?;
    Ok(())
}

/// Ends all sessions of an account.
///
/// # Errors
/// When the database does not answer.
pub fn end_sessions(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account))).execute(tx.connection())?;
    Ok(())
}

/// Whether an account has signed in from such a device before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// The account's very first.
    First,
    /// Another one than all before.
    New,
    /// Seen before.
    Known,
}

/// Notes from which device an account signs in.
///
/// # Errors
/// When the database does not answer.
pub fn note_device(tx: &mut Transaction<'_>, account: i64, name: &str) -> Result<Device, Failure> {
    let now = tx.now();
    let connection = tx.connection();
    let of_account = devices::table.filter(devices::account_id.eq(account));
    let seen = diesel::update(of_account.filter(devices::name.eq(name)))
        .set(devices::last_at.eq(now.0))
        .execute(connection)?;
    if seen > 0 {
        return Ok(Device::Known);
    }
    let known: i64 = of_account.count().get_result(connection)?;
    diesel::insert_into(devices::table)
        .values((
            devices::account_id.eq(account),
            devices::name.eq(name),
            devices::first_at.eq(now.0),
            devices::last_at.eq(now.0),
        ))
        .execute(connection)?;
    Ok(if known == 0 { Device::First } else { Device::New })
}

/// Devices that an account has signed in from, as `(name, first, last)`.
///
/// # Errors
/// When the database does not answer.
pub fn devices_of(connection: &mut Connection, account: i64) -> Result<Vec<(String, Moment, Moment)>, Failure> {
    let rows: Vec<(String, i64, i64)> = devices::table
        .filter(devices::account_id.eq(account))
        .order(devices::id)
        .select((devices::name, devices::first_at, devices::last_at))
        .load(connection)?;
    Ok(rows.into_iter().map(|(name, first, last)| (name, Moment(first), Moment(last))).collect())
}
