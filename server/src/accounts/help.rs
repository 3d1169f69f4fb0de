//! How an administrator helps somebody who cannot get in: all their sessions end, and a new link
//! goes to their own address. The link is never shown to the administrator. Everybody can read
//! that it was done, in every rural district of the platform, without the person's name.

use super::model::{LINK_LASTS, Purpose};
use super::role::Role;
use super::sign_in::sign_in_link;
use super::store;
use crate::assemblies::store::districts;
use crate::audit::{self, Actor, Deed, Kind, PLATFORM, Scope};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::{self, Letter, Recipient};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helped {
    /// A letter is on its way.
    Sent,
    /// They have no address: an official can replace their printed code.
    NoAddress,
}

/// Ends the sessions of an account and sends it a link.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn reset(tx: &mut Transaction<'_>, base: &str, administrator: i64, account: i64) -> Result<Helped, Failure> {
    let account = store::account(tx.connection(), account)?;
    let Some(address) = account.email else { return Ok(Helped::NoAddress) };
    store::end_links(tx, account.id)?;
    store::end_sessions(tx, account.id)?;
    let token = store::make_link(tx, Purpose::SignIn, Some(account.id), None, None, LINK_LASTS)?;
    let link = format!("{base}/{}/sign-in/link/{}", account.language.code(), token.as_str());
    let to = Recipient { address, language: account.language, account: Some(account.id) };
    mail::enqueue(tx, Letter::sign_in_link(to, &link, LINK_LASTS / 60))?;
    record_everywhere(tx, Actor::Account(administrator), "sign-in-reset")?;
    Ok(Helped::Sent)
}

/// For whoever has the machine itself: ends sessions, links and passkeys of an account, and gives a link that signs in
/// once within `seconds`.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn let_in_anew(tx: &mut Transaction<'_>, base: &str, account: i64, seconds: i64) -> Result<String, Failure> {
    let account = store::account(tx.connection(), account)?;
    store::end_links(tx, account.id)?;
    store::end_sessions(tx, account.id)?;
    for passkey in store::passkeys_of(tx.connection(), account.id)? {
        store::remove_passkey(tx, account.id, passkey.id)?;
    }
    record_everywhere(tx, Actor::Platform, "sign-in-reset")?;
    sign_in_link(tx, base, account.id, seconds, None)
}

/// For whoever has the machine itself: makes an account an administrator, or one no more. Nothing happens to who is
/// already.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn administer(tx: &mut Transaction<'_>, account: i64, is_administrator: bool) -> Result<(), Failure> {
    let known = store::account(tx.connection(), account)?;
    if known.is_administrator == is_administrator {
        return Ok(());
    }
    store::set_administrator(tx, account, is_administrator)?;
    let event = if is_administrator { "administrator-granted" } else { "administrator-revoked" };
    record_everywhere(tx, Actor::Platform, event)
}

/// An administrator serves every rural district, so each can read of it.
fn record_everywhere(tx: &mut Transaction<'_>, actor: Actor, event: &str) -> Result<(), Failure> {
    for assembly in districts::all(tx.connection(), Language::default())? {
        record(tx, assembly.id, actor, event)?;
    }
    Ok(())
}

fn record(tx: &mut Transaction<'_>, assembly: i64, actor: Actor, event: &str) -> Result<(), Failure> {
    let role = match actor {
        Actor::Account(_) => Role::Administrator.code(),
        Actor::Platform => PLATFORM,
    };
    let deed =
        Deed { kind: Kind::Office, role, actor, event, subject: String::new(), reason: None, amount: 0, text: None };
    audit::record(tx, Scope::Assembly(assembly), deed)
}
