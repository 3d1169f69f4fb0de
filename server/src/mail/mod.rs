//! Letters that the platform sends. A letter is a row of the outbox, written in the same
//! transaction as what it tells: either both happened or neither. Senders take the rows one by one
//! and hand them to a mail server.
//!
//! A letter is sent at least once. A process that dies after a server took the letter and before it
//! wrote that down leaves a row that is sent again, with the same `Message-ID`, by which mail
//! programs can tell. Two processes never send the same row at the same time.
//!
//! When a letter has ended, what it said and who it was to are erased: links in letters are
//! secrets.

mod circular;
mod compose;
mod content;
mod localised;
mod model;
mod pages;
mod render;
#[cfg(test)]
mod samples;
mod schema;
mod store;
mod transport;
mod unsubscribe;
mod worker;

#[cfg(test)]
mod tests;

pub use circular::Circular;
pub use compose::Sender;
pub use content::other_language_note;
pub use localised::Localised;
pub use model::{Kind, Letter, LetterState, Recipient, is_mailable};
pub use pages::{DemoMailbox, Outbox, demo_mailbox, pages, routes};
pub use transport::{Fault, Folder, FolderLetter, MailServer, Parcel, Patience, Protection, Step, Transport, Trouble};
pub use unsubscribe::Unsubscribing;
pub use worker::{PostOffice, jobs};

use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Message;
use crate::secrets::Secrets;

/// Writes a letter into the outbox. It is sent after this transaction has been committed.
///
/// # Errors
/// [`Failure::Refused`] if no mail can be sent to this address (see [`is_mailable`]); otherwise a
/// defect of the letter, or the database.
pub fn enqueue(tx: &mut Transaction<'_>, letter: Letter) -> Result<(), Failure> {
    let Letter { to, kind, values } = letter;
    let rendered = render::render(to.language, kind, &values, false)?;
    store_letter(tx, &to, kind, None, &rendered)
}

fn store_letter(
    tx: &mut Transaction<'_>,
    to: &Recipient,
    kind: Kind,
    scope: Option<&str>,
    rendered: &render::Rendered,
) -> Result<(), Failure> {
    if !is_mailable(&to.address) {
        return Err(Failure::Refused(Message::new("mail-address-unusable")));
    }
    let written = store::Written {
        address: &to.address,
        account: to.account,
        language: to.language,
        kind,
        scope,
        subject: &rendered.subject,
        text: &rendered.text,
        html: &rendered.html,
    };
    let now = tx.now();
    store::insert(tx, &written, now)?;
    tx.touch_mail();
    Ok(())
}

/// Ends the letters about `scope` that wait for this account: it wants no more of them.
///
/// # Errors
/// When the database does not answer.
pub fn cancel(tx: &mut Transaction<'_>, account: i64, scope: &str) -> Result<(), Failure> {
    let now = tx.now();
    store::cancel(tx, account, Some(scope), now).map(drop)
}

/// Erases what the outbox knows of an account: letters that wait are ended, and none leads to it.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let now = tx.now();
    store::cancel(tx, account, None, now)?;
    store::disown(tx, account)
}

/// How many letters wait or are on their way.
///
/// # Errors
/// When the database does not answer.
pub fn waiting(connection: &mut Connection) -> Result<i64, Failure> {
    store::waiting(connection)
}

/// When the letter was written that has waited longest; none if no letter waits.
///
/// # Errors
/// When the database does not answer.
pub fn waiting_since(connection: &mut Connection) -> Result<Option<Moment>, Failure> {
    store::waiting_since(connection)
}

/// Whose letters the token of a link ends; none if the token is not ours.
#[must_use]
pub fn unsubscribing(secrets: &Secrets, token: &str) -> Option<Unsubscribing> {
    unsubscribe::read(secrets, token)
}
