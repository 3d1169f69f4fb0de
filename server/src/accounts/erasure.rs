//! Erasing an account: what can lead to the person goes, and stays gone.
//!
//! Public acts of officials stay, under the account's number only. The log holds salted hashes; the
//! salt goes here, so nothing leads from them to anybody. Every room erases what it holds.

use super::office::holds_office;
use super::store;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::{assemblies, audit, discussion, drafts, mail, media, meetings, news, review};

/// How a room erases what it holds about an account.
type Erase = fn(&mut Transaction<'_>, i64) -> Result<(), Failure>;

/// The rooms that hold something, this one last: others may need its rows to find theirs.
const ROOMS: [Erase; 10] = [
    mail::forget,
    news::erase_account,
    drafts::erase_account,
    meetings::erase_account,
    review::erase_account,
    discussion::erase_account,
    media::erase_account,
    assemblies::forget,
    audit::erase_account,
    store::erase,
];

/// What stands in the way of erasing an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It holds an office: who did what in office must stay known while the mandate lasts.
    Office,
    /// It administers the platform.
    Administrator,
}

/// What stands in the way, if anything.
///
/// # Errors
/// When the account is gone, or the database does not answer.
pub fn obstacle(connection: &mut Connection, account: i64, now: Moment) -> Result<Option<Obstacle>, Failure> {
    if store::account(connection, account)?.is_administrator {
        return Ok(Some(Obstacle::Administrator));
    }
    Ok(holds_office(connection, account, now)?.then_some(Obstacle::Office))
}

/// Erases an account, unless something stands in the way.
///
/// # Errors
/// When the account is gone, or the database does not answer.
pub fn erase(tx: &mut Transaction<'_>, account: i64) -> Result<Option<Obstacle>, Failure> {
    let now = tx.now();
    let obstacle = obstacle(tx.connection(), account, now)?;
    if obstacle.is_none() {
        ROOMS.iter().try_for_each(|erase| erase(tx, account))?;
    }
    Ok(obstacle)
}
