//! Questions put to authenticators. They are kept in the database, not in memory, so that any
//! process can check the answer, and exactly one does.

use diesel::prelude::*;

use crate::accounts::model::CEREMONY_LASTS;
use crate::accounts::schema::ceremonies;
use crate::database::Transaction;
use crate::errors::Failure;

/// The most questions that wait at a time. More than this are not people.
const MOST: i64 = 20_000;

/// Keeps a question until it is answered or too old.
///
/// # Errors
/// [`Failure::TooMany`] when very many wait, or that the database does not answer.
pub fn begin_ceremony(
    tx: &mut Transaction<'_>,
    challenge: &[u8],
    account: Option<i64>,
    state: &[u8],
) -> Result<(), Failure> {
    let now = tx.now();
    let connection = tx.connection();
    diesel::delete(ceremonies::table.filter(ceremonies::expires_at.le(now.0))).execute(connection)?;
    let waiting: i64 = ceremonies::table.count().get_result(connection)?;
    if waiting >= MOST {
        return Err(Failure::TooMany { retry_after: u64::try_from(CEREMONY_LASTS).unwrap_or_default() });
    }
    diesel::insert_into(ceremonies::table)
        .values((
            ceremonies::challenge.eq(challenge),
            ceremonies::account_id.eq(account),
            ceremonies::state.eq(state),
            ceremonies::expires_at.eq(now.plus(CEREMONY_LASTS).0),
        ))
        .execute(connection)?;
    Ok(())
}

/// Takes a question out, so that its answer counts once. None if it was answered, is too old, or
/// was put to somebody else.
///
/// # Errors
/// When the database does not answer.
pub fn take_ceremony(
    tx: &mut Transaction<'_>,
    challenge: &[u8],
    account: Option<i64>,
) -> Result<Option<Vec<u8>>, Failure> {
    let now = tx.now();
    let connection = tx.connection();
    let found: Option<(i64, Option<i64>, Vec<u8>)> = ceremonies::table
        .filter(ceremonies::challenge.eq(challenge))
        .filter(ceremonies::expires_at.gt(now.0))
        .select((ceremonies::id, ceremonies::account_id, ceremonies::state))
        .first(connection)
        .optional()?;
    let Some((id, asked, state)) = found else {
        return Ok(None);
    };
    let taken = diesel::delete(ceremonies::table.filter(ceremonies::id.eq(id))).execute(connection)?;
    Ok((taken == 1 && asked == account).then_some(state))
}
