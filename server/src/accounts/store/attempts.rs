//! How often something was tried for one name or address: kept in the database, so that the limit
//! holds for all processes and survives a restart. The name itself is not kept, only a keyed hash,
//! and it counts whether or not there is such an account: the limit tells nothing about it.

use diesel::prelude::*;

use crate::accounts::schema::attempts;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::secrets::Secrets;

/// Counters this old no longer limit anything.
const LONGEST: i64 = 24 * 60 * 60;

/// How often is too often.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// What is tried, as a word of its own.
    pub purpose: &'static str,
    /// Tries that are allowed…
    pub tries: i64,
    /// …in this many seconds.
    pub within: i64,
}

/// Counts a try. `Some(seconds)` when there were too many: after these seconds it is worth trying again.
///
/// # Errors
/// When the database does not answer.
pub fn attempt(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    limit: Limit,
    subject: &str,
) -> Result<Option<i64>, Failure> {
    let now = tx.now();
    let subject = secrets.keyed_hash("attempt", &[limit.purpose.as_bytes(), subject.as_bytes()]).to_vec();
    let same = attempts::table.filter(attempts::subject.eq(&subject));
    let counted: Option<(i64, i64)> =
        same.select((attempts::since, attempts::tries)).first(tx.connection()).optional()?;
    let Some((since, tries)) = counted else {
        diesel::insert_into(attempts::table)
            .values((attempts::subject.eq(&subject), attempts::since.eq(now.0), attempts::tries.eq(1)))
            .execute(tx.connection())?;
        return Ok(None);
    };
    let again_in = since.saturating_add(limit.within).saturating_sub(now.0);
    if again_in <= 0 {
        diesel::update(same).set((attempts::since.eq(now.0), attempts::tries.eq(1))).execute(tx.connection())?;
        return Ok(None);
    }
    if tries >= limit.tries {
        return Ok(Some(again_in));
    }
    diesel::update(same).set(attempts::tries.eq(attempts::tries + 1)).execute(tx.connection())?;
    Ok(None)
}

/// Removes counters that no longer limit anything.
///
/// # Errors
/// When the database does not answer.
pub fn forget_attempts(tx: &mut Transaction<'_>) -> Result<(), Failure> {
    let long_ago = tx.now().plus(-LONGEST);
    diesel::delete(attempts::table.filter(attempts::since.le(long_ago.0))).execute(tx.connection())?;
    Ok(())
}
