//! Witnesses: others who cosign a checkpoint once they have seen that it continues the one that they cosigned before
//! (`c2sp.org/tlog-witness`), so that this platform cannot show two histories.
//!
//! They are asked after a checkpoint was stored, by a job, and nobody who writes waits for them. What they answer is
//! verified and stored beside the checkpoint; a checkpoint that is served has all cosignatures that it ever had. At the
//! start they are asked before anything is signed: a witness that has cosigned more entries than the database has, or
//! others, knows a history that this database does not continue, and the log is not signed. A witness that cannot be
//! reached keeps nobody from signing, as then any witness could stop a vote.
//!
//! While the platform runs, a witness's claim to know more stops nothing either; it is told in the program's log. A
//! witness proves nothing by a number.

mod request;
mod store;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use ortaq_crypto::entry::Cycle;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{NodeHash, consistency_positions, prove_consistency};
use ortaq_crypto::log::note::{Note, NoteSignature};
use ortaq_crypto::log::tile::AuthenticatedTiles;

pub use store::{cosigned_checkpoint, newest_checkpoint, with_cosignatures};

use super::publish::{Fault, Row};
use super::schema::{log_checkpoints, logs};
use super::tiles;
use crate::config::WitnessAddress;
use crate::database::{Connection, Database};
use crate::errors::Failure;
use request::{Answer, Unanswered, ask};

/// How long a witness that did not answer is left alone.
const REST: Duration = Duration::from_secs(30);

/// What a witness makes of the stored checkpoint of a log.
enum Heard {
    /// Its cosignature lines.
    Cosigned(Vec<String>),
    /// It has seen what this database does not have.
    Knows(Fault),
    /// It has seen this many entries, more than there were when the database was read.
    Longer(u64),
    /// The log went on while it was asked.
    Later,
}

/// Asks every witness for what is missing. Those that cannot be reached are left alone for a while.
///
/// # Errors
/// When the database does not answer.
pub(super) fn ask_all(database: &Database, witnesses: &[WitnessAddress]) -> Result<(), Failure> {
    if witnesses.is_empty() {
        return Ok(());
    }
    let open = database.read_blocking(signed_logs)?;
    std::thread::scope(|scope| {
        let asking: Vec<_> =
            witnesses.iter().map(|witness| scope.spawn(|| ask_about(database, witness, &open))).collect();
        asking
            .into_iter()
            .try_for_each(|asked| asked.join().map_err(|_| Failure::internal("a witness's job panicked"))?)
    })
}

fn signed_logs(connection: &mut Connection) -> Result<Vec<i64>, Failure> {
    let signed = logs::table.inner_join(log_checkpoints::table).filter(log_checkpoints::size.gt(0)).order(logs::id);
    Ok(signed.select(logs::id).load(connection)?)
}

fn ask_about(database: &Database, witness: &WitnessAddress, open: &[i64]) -> Result<(), Failure> {
    if rests(&witness.url) {
        return Ok(());
    }
    for log in open.iter().copied() {
        let name = witness.name().to_owned();
        let (row, last) = database
            .read_blocking(|connection| Ok((Row::read(connection, log)?, store::last_of(connection, log, &name)?)))?;
        if last >= row.size {
            continue;
        }
        let prove = |old| database.read_blocking(|connection| consistency(connection, &row, old));
        match hear(witness, &row, last, prove) {
            Ok(Heard::Cosigned(lines)) => {
                database.write_blocking(move |tx| {
                    lines.iter().try_for_each(|line| store::keep(tx, (log, row.size), &row.note, &name, line))
                })?;
            }
            Ok(Heard::Knows(fault)) => tracing::error!(witness = witness.name(), "a witness does not cosign: {fault}"),
            Ok(Heard::Longer(seen)) => {
                if let Some(fault) = database.read_blocking(|connection| longer(connection, log, witness, seen))? {
                    tracing::error!(witness = witness.name(), "a witness does not cosign: {fault}");
                }
            }
            Ok(Heard::Later) => {}
            Err(Asking::Unanswered(why)) => {
                tracing::warn!(witness = witness.name(), origin = row.origin, "a witness does not cosign: {why}");
                rest(&witness.url);
                return Ok(());
            }
            Err(Asking::Failed(failure)) => return Err(failure),
        }
    }
    Ok(())
}

/// What a witness in this process is asked to cosign.
pub struct Offered<'a> {
    /// What the log's first entry says.
    pub cycle: &'a Cycle,
    /// The newest checkpoint.
    pub note: &'a Note,
    /// What proves that it continues the one of so many entries.
    pub prove: &'a dyn Fn(u64) -> Result<Vec<NodeHash>, Failure>,
}

/// Lets a witness that needs no address, the demo's, cosign the newest checkpoints of the logs that name it.
///
/// # Errors
/// When the witness does not cosign, or the database does not answer.
pub fn cosign_here(
    database: &Database,
    name: &str,
    cosign: impl Fn(&Offered<'_>) -> Result<NoteSignature, Failure>,
) -> Result<(), Failure> {
    for log in database.read_blocking(signed_logs)? {
        let (row, last, cycle) = database.read_blocking(|connection| {
            Ok((Row::read(connection, log)?, store::last_of(connection, log, name)?, store::cycle(connection, log)?))
        })?;
        if last >= row.size || cycle.witnesses.keys.iter().all(|witness| witness.name.as_str() != name) {
            continue;
        }
        let note = Note::parse(row.note.as_bytes()).map_err(Failure::internal)?;
        let prove = |old| database.read_blocking(|connection| consistency(connection, &row, old));
        let line = cosign(&Offered { cycle: &cycle, note: &note, prove: &prove })?.to_string();
        let name = name.to_owned();
        database.write_blocking(move |tx| store::keep(tx, (log, row.size), &row.note, &name, line.trim_end()))?;
    }
    Ok(())
}

/// What a witness knows of this log that the database contradicts. Asked before anything is signed.
pub(super) fn contradiction(
    connection: &mut Connection,
    row: &Row,
    witnesses: &[WitnessAddress],
) -> Result<Option<Fault>, Failure> {
    for witness in witnesses.iter().filter(|_| row.size > 0) {
        let last = store::last_of(connection, row.id, witness.name())?;
        match hear(witness, row, last, |old| consistency(connection, row, old)) {
            Ok(Heard::Knows(fault)) => return Ok(Some(fault)),
            Ok(Heard::Longer(seen)) => {
                if let Some(fault) = longer(connection, row.id, witness, seen)? {
                    return Ok(Some(fault));
                }
            }
            Ok(Heard::Cosigned(_) | Heard::Later) => {}
            Err(Asking::Unanswered(why)) => {
                tracing::warn!(
                    witness = witness.name(),
                    origin = row.origin,
                    "nobody can tell what a witness has seen: {why}"
                );
            }
            Err(Asking::Failed(failure)) => return Err(failure),
        }
    }
    Ok(None)
}

/// Whether a log still has fewer entries than a witness has seen: another process may have appended them since the
/// database was read.
fn longer(
    connection: &mut Connection,
    log: i64,
    witness: &WitnessAddress,
    seen: u64,
) -> Result<Option<Fault>, Failure> {
    let now = Row::read(connection, log)?;
    let (witness, inside) = (witness.name().to_owned(), now.entries());
    Ok((inside < seen).then_some(Fault::LongerWitnessed { origin: now.origin, witness, inside, outside: seen }))
}

/// Why a witness was not heard.
enum Asking {
    Unanswered(Unanswered),
    Failed(Failure),
}

impl From<Unanswered> for Asking {
    fn from(why: Unanswered) -> Self {
        Self::Unanswered(why)
    }
}

impl From<Failure> for Asking {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

fn hear(
    witness: &WitnessAddress,
    row: &Row,
    last: i64,
    mut prove: impl FnMut(u64) -> Result<Vec<NodeHash>, Failure>,
) -> Result<Heard, Asking> {
    let note = Note::parse(row.note.as_bytes()).map_err(Failure::internal)?;
    let (origin, name) = (row.origin.clone(), witness.name().to_owned());
    let mut old = u64::try_from(last).unwrap_or_default().min(row.signed());
    // It may remember another size than this database does, and that may grow while it is asked.
    for _ in 0..3 {
        match ask(witness, old, &prove(old)?, &note)? {
            Answer::Cosigned(lines) => return Ok(Heard::Cosigned(lines)),
            Answer::Contradicts => return Ok(Heard::Knows(Fault::OtherWitnessed { origin, witness: name, size: old })),
            Answer::Remembers(size) if size > row.entries() => return Ok(Heard::Longer(size)),
            Answer::Remembers(size) if size > row.signed() => return Ok(Heard::Later),
            Answer::Remembers(size) => old = size,
        }
    }
    Ok(Heard::Later)
}

/// What leads from an earlier size to the stored checkpoint; nothing where nothing is to be proven.
fn consistency(connection: &mut Connection, row: &Row, old: u64) -> Result<Vec<NodeHash>, Failure> {
    let new = row.signed();
    if old == 0 || old == new {
        return Ok(Vec::new());
    }
    let note = Note::parse(row.note.as_bytes()).map_err(Failure::internal)?;
    let checkpoint = Checkpoint::parse(note.text()).map_err(Failure::internal)?;
    let mut loaded = Vec::new();
    for position in AuthenticatedTiles::required(new, &consistency_positions(old, new)) {
        loaded.extend(tiles::load(connection, row.id, position)?);
    }
    let tiles = AuthenticatedTiles::authenticate(new, checkpoint.root(), loaded).map_err(Failure::internal)?;
    prove_consistency(&tiles, old, new).map_err(Failure::internal)
}

/// Until when the witnesses at these addresses are left alone, as they did not answer.
static RESTING: Mutex<BTreeMap<String, Instant>> = Mutex::new(BTreeMap::new());

fn rest(url: &str) {
    RESTING.lock().unwrap_or_else(PoisonError::into_inner).insert(url.to_owned(), Instant::now() + REST);
}

fn rests(url: &str) -> bool {
    let resting = RESTING.lock().unwrap_or_else(PoisonError::into_inner);
    resting.get(url).is_some_and(|until| Instant::now() < *until)
}
