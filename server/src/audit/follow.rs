//! Following the logs that are written here, so that an entry is appended only if a replay takes it.
//!
//! Two states are kept of each log. The one for writing runs ahead with what the transactions of the write lane append;
//! if one of them is undone, the state is found to be another than the database's, and is made anew. The one for reading
//! has only what is signed. Both read what other processes appended before they are asked.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use ortaq_crypto::ballot::Poll;
use ortaq_crypto::entry::Body;
use ortaq_crypto::replay::Replay;

use super::read::{self, Published};
use super::write::{Appended, append_if};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Entries that are read at a time.
const CHUNK: u64 = 1024;

/// The replays of the logs under way. Clones share them.
#[derive(Clone, Default)]
pub struct Followers {
    writing: Replays,
    reading: Replays,
    polls: Arc<Mutex<BTreeMap<i64, Arc<Poll>>>>,
}

type Replays = Arc<Mutex<BTreeMap<i64, Replay>>>;

impl Followers {
    /// Appends an entry, if a replay of the log takes it there.
    ///
    /// # Errors
    /// [`Failure::NotTaken`] with what a replay finds wrong; besides as [`append`](super::append).
    pub fn append(&self, tx: &mut Transaction<'_>, log: i64, body: Body) -> Result<Appended, Failure> {
        let is_last = matches!(body, Body::Final(_));
        let mut replays = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let appended = append_if(tx, log, body, |connection, upcoming| {
            let replay = replays.entry(log).or_default();
            if !is_before(replay, upcoming.seq, upcoming.prev) {
                *replay = Replay::default();
            }
            read_up_to(connection, log, replay, upcoming.seq)?;
            let refused = |failure| Failure::NotTaken(Arc::new(failure));
            let considered = replay.consider(upcoming.line.as_bytes()).map_err(refused);
            if replay.failure().is_some() {
                *replay = Replay::default();
            }
            considered
        });
        if is_last && appended.is_ok() {
            replays.remove(&log);
        }
        appended
    }

    /// Asks the state of a log as it will be written on: within the transaction that writes. The log's row must be
    /// locked already, or what is learnt be checked again by [`Followers::append`].
    ///
    /// # Errors
    /// When the database does not answer, or its log does not hold.
    pub fn ahead<T>(
        &self,
        tx: &mut Transaction<'_>,
        log: i64,
        question: impl FnOnce(&Replay) -> T,
    ) -> Result<T, Failure> {
        let (size, prev) = read::head(tx.connection(), log)?;
        let mut replays = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let replay = replays.entry(log).or_default();
        if !is_before(replay, size, prev) {
            *replay = Replay::default();
        }
        read_up_to(tx.connection(), log, replay, size)?;
        Ok(question(replay))
    }

    /// Asks the state of a log as it is signed.
    ///
    /// # Errors
    /// When the database does not answer, or its log does not hold.
    pub fn ask<T>(
        &self,
        connection: &mut Connection,
        log: &Published,
        question: impl FnOnce(&Replay) -> T,
    ) -> Result<T, Failure> {
        let mut replays = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let replay = replays.entry(log.id).or_default();
        // Another reader may have gone further meanwhile: what is signed stays so.
        read_up_to(connection, log.id, replay, log.entries())?;
        Ok(question(replay))
    }

    /// What ballots of this log's vote have in common, once it is frozen and signed.
    ///
    /// # Errors
    /// As [`Followers::ask`].
    pub fn poll(&self, connection: &mut Connection, log: &Published) -> Result<Option<Arc<Poll>>, Failure> {
        let known = || self.polls.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(poll) = known().get(&log.id) {
            return Ok(Some(poll.clone()));
        }
        let Some(poll) = self.ask(connection, log, |replay| replay.poll().cloned().map(Arc::new))? else {
            return Ok(None);
        };
        Ok(Some(known().entry(log.id).or_insert(poll).clone()))
    }
}

/// Whether a replay is at this position or before it, in this history.
fn is_before(replay: &Replay, seq: u64, prev: [u8; 32]) -> bool {
    let entries = replay.entries();
    entries < seq || (entries == seq && seq.checked_sub(1).is_none_or(|last| replay.leaf(last) == Some(prev)))
}

/// Lets a replay take what the database has up to this position. One that does not fit what stands there begins anew.
fn read_up_to(connection: &mut Connection, log: i64, replay: &mut Replay, end: u64) -> Result<(), Failure> {
    let begun_anew = replay.entries() == 0;
    if take(connection, log, replay, end)? {
        return Ok(());
    }
    *replay = Replay::default();
    if !begun_anew && take(connection, log, replay, end)? {
        return Ok(());
    }
    *replay = Replay::default();
    Err(Failure::unavailable(format!(
        "the log {log} in the database does not hold: `ortaq check` names the entry. Restore the database."
    )))
}

/// Whether the replay took all entries up to this position.
fn take(connection: &mut Connection, log: i64, replay: &mut Replay, end: u64) -> Result<bool, Failure> {
    while replay.entries() < end {
        let start = replay.entries();
        let chunk = read::lines(connection, log, stored(start), stored((start + CHUNK).min(end)))?;
        if chunk.is_empty() || !chunk.iter().all(|line| replay.consider(line.as_bytes()).is_ok()) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn stored(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}
