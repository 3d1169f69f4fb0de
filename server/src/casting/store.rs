//! Where ballots stand in the log, by credential and by tracker. The log is what counts; this only finds places in it.

use diesel::prelude::*;
use ortaq_crypto::ballot::Tracker;

use super::schema::cast_ballots;
use crate::audit::Appended;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// A ballot or challenge in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its position.
    pub position: u64,
    /// Whose.
    pub credential: [u8; 32],
    /// Its tracker.
    pub tracker: Tracker,
    /// Whether it was tested instead of cast.
    pub is_challenge: bool,
    /// Its time, in seconds since 1970, to the hour.
    pub time: u64,
}

type Row = (i64, Vec<u8>, Vec<u8>, bool, i64);
type Columns = (
    cast_ballots::seq,
    cast_ballots::credential,
    cast_ballots::tracker,
    cast_ballots::is_challenge,
    cast_ballots::time,
);
const COLUMNS: Columns = (
    cast_ballots::seq,
    cast_ballots::credential,
    cast_ballots::tracker,
    cast_ballots::is_challenge,
    cast_ballots::time,
);

/// Remembers where a ballot or challenge stands.
///
/// # Errors
/// When the database does not answer.
pub fn insert(
    tx: &mut Transaction<'_>,
    log: i64,
    appended: &Appended,
    (credential, tracker): (&[u8; 32], Tracker),
    is_challenge: bool,
) -> Result<(), Failure> {
    diesel::insert_into(cast_ballots::table)
        .values((
            cast_ballots::log_id.eq(log),
            cast_ballots::seq.eq(stored(appended.seq)),
            cast_ballots::credential.eq(credential.as_slice()),
            cast_ballots::tracker.eq(tracker.0.as_slice()),
            cast_ballots::is_challenge.eq(is_challenge),
            cast_ballots::time.eq(stored(appended.time)),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// What a credential cast and tested, in order, among the first `end` entries.
///
/// # Errors
/// When the database does not answer.
pub fn of_credential(
    connection: &mut Connection,
    log: i64,
    credential: &[u8; 32],
    end: u64,
) -> Result<Vec<Placed>, Failure> {
    let rows: Vec<Row> = cast_ballots::table
        .filter(cast_ballots::log_id.eq(log))
        .filter(cast_ballots::credential.eq(credential.as_slice()))
        .filter(cast_ballots::seq.lt(stored(end)))
        .order(cast_ballots::seq)
        .select(COLUMNS)
        .load(connection)?;
    rows.into_iter().map(placed).collect()
}

/// The ballot of this tracker among the first `end` entries. Two of one tracker would be a broken hash.
///
/// # Errors
/// When the database does not answer.
pub fn of_tracker(
    connection: &mut Connection,
    log: i64,
    tracker: Tracker,
    end: u64,
) -> Result<Option<Placed>, Failure> {
    let row: Option<Row> = cast_ballots::table
        .filter(cast_ballots::log_id.eq(log))
        .filter(cast_ballots::tracker.eq(tracker.0.as_slice()))
        .filter(cast_ballots::seq.lt(stored(end)))
        .order(cast_ballots::seq)
        .select(COLUMNS)
        .first(connection)
        .optional()?;
    row.map(placed).transpose()
}

fn placed((seq, credential, tracker, is_challenge, time): Row) -> Result<Placed, Failure> {
    let damaged = || Failure::internal(format!("the place of the ballot at {seq} is damaged in the database"));
    Ok(Placed {
        position: u64::try_from(seq).map_err(|_| damaged())?,
        credential: credential.try_into().map_err(|_| damaged())?,
        tracker: Tracker(tracker.try_into().map_err(|_| damaged())?),
        is_challenge,
        time: u64::try_from(time).map_err(|_| damaged())?,
    })
}

fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
