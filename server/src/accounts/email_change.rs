//! Changing where letters go: the new address proves that it arrives, the old one is told.

use super::model::{EmailAddress, LINK_LASTS, Purpose};
use super::sign_in::{Asked, account_address};
use super::store::{self, Limit};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::{self, Letter, Recipient};
use crate::secrets::Secrets;

/// Letters to new addresses that one account can cause.
const CHANGES: Limit = Limit { purpose: "new-email", tries: 5, within: 3600 };

/// Sends a link to a new address. Whether an account has that address already is told only to who
/// reads its letters.
///
/// # Errors
/// When the database does not answer.
pub fn ask(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    base: &str,
    account: i64,
    language: Language,
    email: &EmailAddress,
) -> Result<Asked, Failure> {
    if let Some(seconds) = store::attempt(tx, secrets, CHANGES, &account.to_string())? {
        return Ok(Asked::TooMany(seconds));
    }
    let token = store::make_link(tx, Purpose::NewEmail, Some(account), Some(email), None, LINK_LASTS)?;
    let to = Recipient { address: email.as_str().to_owned(), language, account: Some(account) };
    let link = format!("{base}/{}/new-email/{}", language.code(), token.as_str());
    mail::enqueue(tx, Letter::email_change(to, &link, LINK_LASTS / 60))?;
    Ok(Asked::Sent)
}

/// The address that the link of this token confirms, if it still can.
///
/// # Errors
/// When the database does not answer.
pub fn wanted(connection: &mut Connection, token: &str, now: Moment) -> Result<Option<String>, Failure> {
    Ok(store::find_link(connection, Purpose::NewEmail, token, now)?.and_then(|link| link.email))
}

/// What came of a link that confirms an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// Letters go there now.
    Done,
    /// Another account has this address.
    Taken,
    /// The link was used, is too old, or never was.
    Gone,
}

/// Makes the address of this link the account's, and tells the old one. Links that went to the old
/// address end.
///
/// # Errors
/// When the database does not answer.
pub fn confirm(tx: &mut Transaction<'_>, base: &str, token: &str) -> Result<Confirmed, Failure> {
    let Some(link) = store::use_link(tx, Purpose::NewEmail, token)? else { return Ok(Confirmed::Gone) };
    let (Some(id), Some(Ok(email))) = (link.account, link.email.as_deref().map(EmailAddress::parse)) else {
        return Ok(Confirmed::Gone);
    };
    match store::by_email(tx.connection(), &email)? {
        Some(holder) if holder.id == id => return Ok(Confirmed::Done),
        Some(_) => return Ok(Confirmed::Taken),
        None => {}
    }
    let account = store::account(tx.connection(), id)?;
    store::change_email(tx, id, &email)?;
    store::end_links(tx, id)?;
    if let Some(address) = account.email {
        let to = Recipient { address, language: account.language, account: Some(id) };
        mail::enqueue(tx, Letter::email_changed(to, &account_address(base, account.language)))?;
    }
    Ok(Confirmed::Done)
}
