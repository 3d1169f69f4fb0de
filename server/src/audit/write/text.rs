//! Public texts: beside the log with their salt, in the log as a salted hash.

use diesel::prelude::*;
use ortaq_crypto::hash;

use super::append::as_stored;
use crate::audit::schema::log_texts;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets;

/// A text and its salt. Without the salt nobody can find out whether a hash is that of a guessed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// 32 random bytes.
    pub salt: [u8; 32],
    /// The text.
    pub text: String,
}

impl Text {
    /// A text with a fresh salt.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn salted(text: String) -> Result<Self, Failure> {
        Ok(Self { salt: secrets::random()?, text })
    }

    /// What stands in the log for it (`docs/protocol.md` §2).
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        hash::text(&self.salt, &self.text)
    }
}

/// Keeps a text beside its entry, with the account that wrote it.
pub(super) fn keep(
    connection: &mut Connection,
    log: i64,
    seq: u64,
    text: &Text,
    account: Option<i64>,
) -> Result<(), Failure> {
    diesel::insert_into(log_texts::table)
        .values((
            log_texts::log_id.eq(log),
            log_texts::seq.eq(as_stored(seq)?),
            log_texts::salt.eq(text.salt.as_slice()),
            log_texts::text.eq(&text.text),
            log_texts::account_id.eq(account),
        ))
        .execute(connection)?;
    Ok(())
}

/// Keeps a text that an entry has the hash of, beside it: one that nobody wrote as a person.
///
/// # Errors
/// When the database does not answer.
pub fn keep_text(tx: &mut Transaction<'_>, log: i64, seq: u64, text: &Text) -> Result<(), Failure> {
    keep(tx.connection(), log, seq, text, None)
}

/// Erases one text and its salt. The log stays whole: it has only the hash. Tells whether there was one.
///
/// # Errors
/// When the database does not answer.
pub fn erase_text(tx: &mut Transaction<'_>, log: i64, seq: u64) -> Result<bool, Failure> {
    let erased = diesel::delete(log_texts::table.find((log, as_stored(seq)?))).execute(tx.connection())?;
    Ok(erased > 0)
}

/// Erases what the log keeps of an account: the texts it wrote, in every log, and its acts that wait
/// lose text and author. With the account's salt gone too, nothing leads from the log to the person.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    use crate::audit::schema::waiting_acts;
    diesel::delete(log_texts::table.filter(log_texts::account_id.eq(account))).execute(tx.connection())?;
    diesel::update(waiting_acts::table.filter(waiting_acts::account_id.eq(account)))
        .set(waiting_acts::text.eq(None::<String>))
        .execute(tx.connection())?;
    Ok(())
}

/// The texts an account wrote that are still public, with the log's origin and the position: for its export.
///
/// # Errors
/// When the database does not answer.
pub fn texts_of_account(connection: &mut Connection, account: i64) -> Result<Vec<(String, i64, String)>, Failure> {
    use crate::audit::schema::logs;
    Ok(log_texts::table
        .inner_join(logs::table)
        .filter(log_texts::account_id.eq(account))
        .order((log_texts::log_id, log_texts::seq))
        .select((logs::origin, log_texts::seq, log_texts::text))
        .load(connection)?)
}
