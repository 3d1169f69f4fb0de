//! Queries about people.

mod accounts;
mod attempts;
mod ceremonies;
mod links;
mod passkeys;
mod people;
mod sessions;
mod slips;

pub use accounts::{
    Profile, account, account_named, by_email, change_email, change_profile, create, erase, name_of, names_of,
    passkey_handle, recipient,
};
pub use attempts::{Limit, attempt, forget_attempts};
pub use ceremonies::{begin_ceremony, take_ceremony};
pub use links::{end_links, find_link, make_link, use_link};
pub use passkeys::{
    NewPasskey, Passkey, StoredPasskey, add_passkey, passkey_by_credential, passkeys_of, remove_passkey,
    rename_passkey, used_passkey,
};
pub use people::{Person, administrators, find_people, set_administrator};
pub use sessions::{
    Device, Session, devices_of, end_other_sessions, end_session, end_sessions, note_device, note_seen, session_of,
    sessions_of, shorten_sessions, start_session,
};
pub use slips::{NewSlip, Slip, account_of_code, has_slip, issue_slip, namesakes, slip_of, slips_of_assembly};

use diesel::prelude::*;

use super::schema;
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::Failure;

/// Rows that have ended are kept this long, so that a late click still hears "used" or "too old".
const KEPT: i64 = 7 * 24 * 60 * 60;

/// Removes what has ended: sessions, links, questions to authenticators, counters of attempts.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Transaction<'_>) -> Result<(), Failure> {
    use schema::{ceremonies, links, sessions};
    let now = tx.now();
    let Moment(long_ago) = now.plus(-KEPT);
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now.0))).execute(tx.connection())?;
    diesel::delete(links::table.filter(links::expires_at.le(long_ago))).execute(tx.connection())?;
    diesel::delete(ceremonies::table.filter(ceremonies::expires_at.le(now.0))).execute(tx.connection())?;
    forget_attempts(tx)
}
