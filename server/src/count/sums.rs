//! The sums of all ballots of a log, for whoever publishes a result: a replay of its own, so that nobody else waits for it.

use std::thread;

use diesel::result::Error as DieselError;
use ortaq_crypto::entry::ResultBody;
use ortaq_crypto::replay::{Replay, Sums, is_ballot};

use crate::audit::{self, Published};
use crate::database::Database;
use crate::errors::Failure;
use crate::secrets;

/// Entries that are read at a time.
const CHUNK: u64 = 1024;
/// Ballots that are verified together.
const BATCH: usize = 64;

/// The result that the log's decryptions lead to, if it holds from beginning to end.
///
/// # Errors
/// When the database does not answer, or the log does not lead to a result.
pub fn result(database: &Database, log: &Published) -> Result<ResultBody, Failure> {
    let (replay, sums) = sums(database, log)?;
    replay.result(&sums).map_err(Failure::internal)
}

/// A replay of a log and the sums of all its ballots.
///
/// # Errors
/// When the database does not answer, or the log does not hold.
pub fn sums(database: &Database, log: &Published) -> Result<(Replay, Sums), Failure> {
    let mut replay = Replay::default();
    let mut ballots: Vec<(u64, String)> = Vec::new();
    while replay.entries() < log.entries() {
        let (start, id) = (replay.entries(), log.id);
        let end = (start + CHUNK).min(log.entries());
        let lines = database.read_blocking(|connection| audit::lines(connection, id, start, end))?;
        if lines.is_empty() {
            return Err(DieselError::NotFound.into());
        }
        for line in lines {
            let seq = replay.entries();
            replay.consider(line.as_bytes()).map_err(|failure| Failure::NotTaken(std::sync::Arc::new(failure)))?;
            if is_ballot(line.as_bytes()) {
                ballots.push((seq, line));
            }
        }
    }
    let sums = added_up(&replay, &ballots)?;
    Ok((replay, sums))
}

/// Verifies and adds up on all cores.
fn added_up(replay: &Replay, ballots: &[(u64, String)]) -> Result<Sums, Failure> {
    let verify = replay.ballots().ok_or_else(|| Failure::internal("the log does not hold"))?;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = ballots.len().div_ceil(cores).max(1);
    let mut fresh = Vec::new();
    for _ in ballots.chunks(share) {
        fresh.push(secrets::random::<32>()?);
    }
    let mut sums = Sums::default();
    thread::scope(|scope| {
        let work = |(part, fresh): (&'_ [(u64, String)], [u8; 32])| {
            let part = part.to_vec();
            scope.spawn(move || {
                let mut sums = Sums::default();
                for batch in part.chunks(BATCH) {
                    sums.merge(verify.verify(batch.iter().map(|(seq, line)| (*seq, line.as_bytes())), &fresh));
                }
                sums
            })
        };
        let threads: Vec<_> = ballots.chunks(share).zip(fresh).map(work).collect();
        for thread in threads {
            match thread.join() {
                Ok(part) => sums.merge(part),
                Err(_) => return Err(Failure::internal("a thread that verified ballots panicked")),
            }
        }
        Ok(())
    })?;
    if ballots.is_empty() {
        sums.merge(verify.verify(std::iter::empty(), &[0; 32]));
    }
    Ok(sums)
}
