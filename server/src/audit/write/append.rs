//! Appending one entry: position, chain, line, tiles.
//!
//! The first statement changes the log's row, so a second writer, in this process or in another,
//! waits until the first has committed or given up: positions have no gaps and no doubles, and
//! `prev` is the hash of what really stands before.

use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::merkle::LeafHash;

use crate::audit::gist::Gist;
use crate::audit::model::{is_coarse, role_of};
use crate::audit::schema::{log_entries, logs};
use crate::audit::tiles;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};

const HOUR: u64 = 3600;

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its position, from 0.
    pub seq: u64,
    /// Its leaf hash.
    pub leaf: LeafHash,
    /// Its time, in seconds since 1970.
    pub time: u64,
}

/// An entry that is about to be appended; the log's row is locked.
#[derive(Clone, Copy, Debug)]
pub(in crate::audit) struct Upcoming<'a> {
    /// Its position.
    pub seq: u64,
    /// The leaf hash of the entry before; zeros for the first.
    pub prev: [u8; 32],
    /// Its line.
    pub line: &'a str,
}

/// Appends an entry to a log. It is published, and its caller answered, after the commit.
///
/// The entry's time is the transaction's, but never before that of the entry before; of ballots and
/// challenges it is the full hour before.
///
/// # Errors
/// [`Failure::Refused`] after the log's last entry, [`Failure::Unavailable`] while the log is stopped;
/// an internal one when the body cannot stand in a log, or the entry before is gone.
pub fn append(tx: &mut Transaction<'_>, log: i64, body: Body) -> Result<Appended, Failure> {
    append_if(tx, log, body, |_, _| Ok(()))
}

/// The same, if `accept` agrees once position and line are known.
///
/// # Errors
/// As [`append`], and what `accept` answers.
pub(in crate::audit) fn append_if(
    tx: &mut Transaction<'_>,
    log: i64,
    body: Body,
    accept: impl FnOnce(&mut Connection, Upcoming<'_>) -> Result<(), Failure>,
) -> Result<Appended, Failure> {
    let now = tx.now();
    let seq = take_position(tx.connection(), log)?;
    let entry = following(tx.connection(), log, seq, now, body)?;
    let line = checked_line(&entry)?;
    accept(tx.connection(), Upcoming { seq, prev: entry.prev, line: &line })?;
    store(tx, log, &entry, &line)
}

fn store(tx: &mut Transaction<'_>, log: i64, entry: &Entry, line: &str) -> Result<Appended, Failure> {
    let leaf = LeafHash::of(line.as_bytes());
    let gist = Gist::of(&entry.body);
    diesel::insert_into(log_entries::table)
        .values((
            log_entries::log_id.eq(log),
            log_entries::seq.eq(as_stored(entry.seq)?),
            log_entries::time.eq(as_stored(entry.time)?),
            log_entries::kind.eq(entry.body.kind()),
            log_entries::role.eq(role_of(&entry.body)),
            log_entries::event.eq(gist.event),
            log_entries::subject.eq(gist.subject),
            log_entries::amount.eq(as_stored(gist.amount)?),
            log_entries::leaf.eq(leaf.as_bytes().as_slice()),
            log_entries::line.eq(line),
        ))
        .execute(tx.connection())?;
    tiles::fill(tx.connection(), log, entry.seq)?;
    if matches!(entry.body, Body::Final(_)) {
        diesel::update(logs::table.find(log)).set(logs::is_final.eq(true)).execute(tx.connection())?;
    }
    tx.touch_log(log);
    Ok(Appended { seq: entry.seq, leaf, time: entry.time })
}

/// Locks the log's row until the transaction ends: what is read of the log then stays so.
///
/// # Errors
/// When the database does not answer.
pub fn lock(tx: &mut Transaction<'_>, log: i64) -> Result<(), Failure> {
    diesel::update(logs::table.find(log)).set(logs::size.eq(logs::size)).execute(tx.connection())?;
    Ok(())
}

/// Locks the log's row and takes the next position.
fn take_position(connection: &mut Connection, log: i64) -> Result<u64, Failure> {
    let open = logs::table.find(log).filter(logs::is_final.eq(false)).filter(logs::stopped_because.is_null());
    let size: Option<i64> = diesel::update(open)
        .set(logs::size.eq(logs::size + 1))
        .returning(logs::size)
        .get_result(connection)
        .optional()?;
    match size {
        Some(size) => u64::try_from(size - 1).map_err(Failure::internal),
        None => Err(why_closed(connection, log)),
    }
}

fn why_closed(connection: &mut Connection, log: i64) -> Failure {
    let found: QueryResult<(String, Option<String>)> =
        logs::table.find(log).select((logs::origin, logs::stopped_because)).first(connection);
    match found {
        Ok((origin, Some(reason))) => Failure::unavailable(format!("the log {origin} does not sign: {reason}")),
        Ok((_, None)) => Failure::refused(Message::new("audit-log-is-final")),
        Err(error) => error.into(),
    }
}

/// The entry at this position, after the one that stands before it.
fn following(connection: &mut Connection, log: i64, seq: u64, now: Moment, body: Body) -> Result<Entry, Failure> {
    let (prev, earliest) = match seq.checked_sub(1) {
        Some(before) => last(connection, log, before)?,
        None => ([0; 32], 0),
    };
    let clock = now.as_entry_time().max(earliest);
    let time = if is_coarse(&body) { clock - clock % HOUR } else { clock };
    Ok(Entry { seq, prev, time, body })
}

/// Leaf hash and time of the entry before.
fn last(connection: &mut Connection, log: i64, seq: u64) -> Result<([u8; 32], u64), Failure> {
    let found: Option<(Vec<u8>, i64)> = log_entries::table
        .find((log, as_stored(seq)?))
        .select((log_entries::leaf, log_entries::time))
        .first(connection)
        .optional()?;
    let gone = || Failure::internal(format!("entry {seq} of log {log} is gone from the database: restore it"));
    let (leaf, time) = found.ok_or_else(gone)?;
    Ok((leaf.try_into().map_err(|_| gone())?, u64::try_from(time).unwrap_or_default()))
}

/// The entry's line, if a reader of the log will accept it where it stands.
fn checked_line(entry: &Entry) -> Result<String, Failure> {
    let is_first = matches!(entry.body, Body::Cycle(_));
    if is_first != (entry.seq == 0) {
        return Err(Failure::internal("a log begins with its cycle, and with nothing else"));
    }
    if let Body::Final(last) = &entry.body
        && last.size.0 != entry.seq + 1
    {
        return Err(Failure::internal(format!("the last entry says {} and would be {}", last.size.0, entry.seq + 1)));
    }
    let line = entry.to_line();
    Entry::parse(line.as_bytes()).map_err(Failure::internal)?;
    Ok(line)
}

/// Positions and times as the database has them.
pub(in crate::audit) fn as_stored(number: u64) -> Result<i64, Failure> {
    i64::try_from(number).map_err(Failure::internal)
}
