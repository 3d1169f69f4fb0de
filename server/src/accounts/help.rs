//! How an administrator helps somebody who cannot get in: all their sessions end, and a new link
//! goes to their own address. The link is never shown to the administrator. Everybody can read
//! that it was done, in every rural district of the platform, without the person's name.

use super::model::{LINK_LASTS, Purpose};
use super::role::Role;
use super::store;
use crate::assemblies::store::districts;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::Transaction;
use crate::errors::Failure;
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
    for assembly in districts::all(tx.connection(), account.language)? {
        record(tx, assembly.id, administrator)?;
    }
    Ok(Helped::Sent)
}

fn record(tx: &mut Transaction<'_>, assembly: i64, administrator: i64) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Office,
        role: Role::Administrator.code(),
        actor: Actor::Account(administrator),
        event: "sign-in-reset",
        subject: String::new(),
        reason: None,
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Assembly(assembly), deed)
}
