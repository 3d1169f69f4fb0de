//! Looking at all that the database has of a log: whether a replay accepts it, whether hashes, tiles
//! and checkpoint fit, and if not, what was changed.

use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, RootHash};
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::log::tile::{Tile, TileBuilder};
use ortaq_crypto::replay::Replay;
use ortaq_crypto::signature::VerifyingKey;

use super::publish::{Fault, Row};
use super::schema::{log_entries, logs};
use super::tiles;
use crate::database::Connection;
use crate::errors::Failure;

const CHUNK: i64 = 1024;

/// A log that was looked at and is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// Its name.
    pub origin: String,
    /// Its entries.
    pub entries: u64,
    /// How many of them are signed.
    pub signed: u64,
}

/// Examines every log, in the order in which they were opened.
///
/// # Errors
/// When the database does not answer.
pub fn all(connection: &mut Connection) -> Result<Vec<Result<Examined, Fault>>, Failure> {
    let ids: Vec<i64> = logs::table.select(logs::id).order(logs::id).load(connection)?;
    ids.into_iter()
        .map(|id| {
            let row = Row::read(connection, id)?;
            log(connection, &row)
        })
        .collect()
}

/// Examines one log; the inner result names the first thing that does not fit.
pub(super) fn log(connection: &mut Connection, row: &Row) -> Result<Result<Examined, Fault>, Failure> {
    let mut reading = Reading::new(row);
    while reading.built.size() < row.entries() {
        let start = reading.built.size();
        for (seq, leaf, line) in chunk(connection, row, start)? {
            let (tiles, outcome) = reading.take(seq, &leaf, &line);
            if let Err(fault) = outcome {
                return Ok(Err(fault));
            }
            for tile in tiles {
                if tiles::load(connection, row.id, tile.position())?.as_ref() != Some(&tile) {
                    let tile = tile.position().to_string();
                    return Ok(Err(Fault::ChangedTile { origin: row.origin.clone(), tile }));
                }
            }
        }
        if reading.built.size() == start {
            return Ok(Err(Fault::MissingEntry { origin: row.origin.clone(), seq: start }));
        }
    }
    Ok(reading.finish())
}

fn chunk(connection: &mut Connection, row: &Row, start: u64) -> QueryResult<Vec<(i64, Vec<u8>, String)>> {
    log_entries::table
        .filter(log_entries::log_id.eq(row.id))
        .filter(log_entries::seq.ge(i64::try_from(start).unwrap_or(i64::MAX)))
        .filter(log_entries::seq.lt(row.head))
        .order(log_entries::seq)
        .limit(CHUNK)
        .select((log_entries::seq, log_entries::leaf, log_entries::line))
        .load(connection)
}

/// Says that an entry was changed.
pub(super) fn changed(origin: &str, seq: u64, what: &str) -> Fault {
    Fault::ChangedEntry { origin: origin.to_owned(), seq, what: what.to_owned() }
}

/// A log in the course of being read.
struct Reading<'a> {
    row: &'a Row,
    replay: Replay,
    built: TileBuilder,
    key: Option<NoteVerifier>,
    /// The root at the stored checkpoint's size.
    signed: Option<RootHash>,
}

impl<'a> Reading<'a> {
    fn new(row: &'a Row) -> Self {
        Self { row, replay: Replay::new(0), built: TileBuilder::new(), key: None, signed: None }
    }

    /// Takes the next entry; gives the tiles that must be stored for it.
    fn take(&mut self, seq: i64, leaf: &[u8], line: &str) -> (Vec<Tile>, Result<(), Fault>) {
        let origin = &self.row.origin;
        let expected = self.built.size();
        if u64::try_from(seq) != Ok(expected) {
            return (Vec::new(), Err(Fault::MissingEntry { origin: origin.clone(), seq: expected }));
        }
        if expected == 0 {
            self.key = key_of(line);
        }
        let hash = LeafHash::of(line.as_bytes());
        if hash.as_bytes().as_slice() != leaf {
            return (Vec::new(), Err(changed(origin, expected, "line and hash")));
        }
        self.replay.entry(line.as_bytes());
        if let Some(failure) = self.replay.failure() {
            return (Vec::new(), Err(changed(origin, expected, failure.found.code)));
        }
        let filled = self.built.append(hash);
        if self.built.size() == self.row.signed() {
            self.signed = Some(self.built.root());
        }
        (filled, Ok(()))
    }

    fn finish(self) -> Result<Examined, Fault> {
        let (origin, signed) = (self.row.origin.clone(), self.row.signed());
        if signed > self.built.size() {
            return Err(Fault::Shorter { origin, inside: self.built.size(), outside: signed });
        }
        let examined = Examined { origin, entries: self.built.size(), signed };
        match self.checkpoint() {
            None if self.row.note.is_empty() && signed == 0 => Ok(examined),
            Some(checkpoint) if checkpoint.size() == signed => {
                let same = Some(checkpoint.root()) == self.signed.as_ref();
                if same { Ok(examined) } else { Err(Fault::Other { origin: examined.origin, size: signed }) }
            }
            _ => Err(Fault::ChangedCheckpoint { origin: examined.origin }),
        }
    }

    /// The stored checkpoint, if the log signed it.
    fn checkpoint(&self) -> Option<Checkpoint> {
        let note = Note::parse(self.row.note.as_bytes()).ok()?;
        Checkpoint::open(&note, self.key.as_ref()?).ok()
    }
}

/// The key that a first entry names.
fn key_of(line: &str) -> Option<NoteVerifier> {
    let Ok(Entry { body: Body::Cycle(cycle), .. }) = Entry::parse(line.as_bytes()) else {
        return None;
    };
    let key = VerifyingKey::from_bytes(&cycle.log_key.0).ok()?;
    Some(NoteVerifier::new(KeyName::new(cycle.origin.as_str()).ok()?, key))
}
