//! One turn of a process that signs: what is stored is followed, what is committed is signed, and the signature is
//! stored or dropped.

use std::time::{Duration, Instant};

use diesel::Connection as _;
use diesel::prelude::*;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, RootHash};
use ortaq_crypto::log::tile::TileBuilder;

use super::fault::{Fault, NotPublished};
use super::outside::Outside;
use super::signing::{Grown, Signing};
use super::stored::{Row, number, opened};
use crate::audit::schema::{log_checkpoints, log_entries};
use crate::database::Connection;

/// How long a signature may wait to be stored.
const LEASE: Duration = Duration::from_secs(5);

/// How often a turn is begun again because another process was faster. Two are enough, as the module says; more where
/// the machine is slow.
const ATTEMPTS: u32 = 8;

/// A checkpoint that is signed and that nobody has seen.
pub(in crate::audit) struct Next {
    built: TileBuilder,
    note: String,
    last: LeafHash,
    turn: Turn,
}

/// Why a signature was not stored. Whatever the transaction did is undone.
#[derive(Debug)]
pub(in crate::audit) enum Undone {
    /// Another process was faster, or this one slept: what was signed is worth nothing.
    Lost,
    /// It could not be, or must not be.
    Failed(NotPublished),
}

impl From<diesel::result::Error> for Undone {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Since when a signature exists.
#[derive(Clone, Copy, Debug)]
struct Turn {
    begun: Instant,
    /// By the database's clock, in milliseconds since 1970; SQLite has none that is not this machine's.
    at: Option<i64>,
}

impl Turn {
    fn begin(connection: &mut Connection) -> QueryResult<Self> {
        Ok(Self { begun: Instant::now(), at: database_clock(connection)? })
    }

    /// Whether the lease has passed, by either clock. A clock that went back is not believed.
    fn is_over(&self, connection: &mut Connection) -> QueryResult<bool> {
        let by_database = match (self.at, database_clock(connection)?) {
            (Some(begun), Some(now)) => Some(u64::try_from(now - begun).map_or(Duration::MAX, Duration::from_millis)),
            _ => None,
        };
        Ok(self.begun.elapsed().max(by_database.unwrap_or_default()) > LEASE)
    }
}

fn database_clock(connection: &mut Connection) -> QueryResult<Option<i64>> {
    let Connection::Postgres(postgres) = connection else { return Ok(None) };
    let now = diesel::dsl::sql::<diesel::sql_types::BigInt>("(extract(epoch from clock_timestamp()) * 1000)::bigint");
    diesel::select(now).get_result(postgres).map(Some)
}

impl Signing {
    /// Sees to it that a stored checkpoint covers what was committed before the call: one of another process, or one
    /// that is signed here. When this returns, that checkpoint may be seen. `between` is called after signing and
    /// before storing.
    pub(in crate::audit) fn publish(
        &mut self,
        connection: &mut Connection,
        outside: &Outside,
        between: fn(),
    ) -> Result<(), NotPublished> {
        let mut wanted = None;
        for _ in 0..ATTEMPTS {
            let row = Row::read(connection, self.log)?;
            self.follow(connection, outside, &row)?;
            if self.built.size() >= *wanted.get_or_insert(row.entries()) {
                return Ok(());
            }
            let next = self.prepare(connection, &row)?;
            between();
            match self.store(connection, outside, &next) {
                Ok(()) => {
                    self.advance(next);
                    return Ok(());
                }
                Err(Undone::Lost) => tracing::debug!(origin = self.origin, "another process was faster"),
                Err(Undone::Failed(why)) => return Err(why),
            }
        }
        Err(NotPublished::inside("other processes sign this log all the time"))
    }

    /// Takes the stored checkpoint over if another process signed it.
    pub(in crate::audit) fn follow(
        &mut self,
        connection: &mut Connection,
        outside: &Outside,
        row: &Row,
    ) -> Result<(), NotPublished> {
        let origin = self.origin.clone();
        let known = self.built.size();
        if row.epoch != self.epoch {
            return Err(Fault::LeaseLost { origin }.into());
        }
        if row.entries() < known.max(row.signed()) {
            return Err(Fault::Shorter { origin, inside: row.entries(), outside: known.max(row.signed()) }.into());
        }
        if row.note == self.note {
            return Ok(());
        }
        let signed = opened(&row.note, &self.signer).filter(|signed| signed.size() == row.signed());
        let Some(signed) = signed.filter(|signed| signed.size() > known) else {
            return Err(Fault::ChangedCheckpoint { origin }.into());
        };
        let Grown { built, .. } = self.grown(connection, signed.size())?;
        if built.root() != *signed.root() {
            return Err(Fault::Other { origin, size: signed.size() }.into());
        }
        self.keep_outside(connection, outside, (signed.size(), signed.root()), &row.note)?;
        (self.built, self.note) = (built, row.note.clone());
        Ok(())
    }

    /// The signed checkpoint over all committed entries, of which there must be more than are signed.
    pub(in crate::audit) fn prepare(&self, connection: &mut Connection, row: &Row) -> Result<Next, NotPublished> {
        let Grown { built, last } = self.grown(connection, row.entries())?;
        let last = last.ok_or_else(|| NotPublished::inside("nothing is there to be signed"))?;
        let turn = Turn::begin(connection)?;
        let checkpoint = Checkpoint::new(&self.origin, built.size(), built.root());
        let note = checkpoint.and_then(|checkpoint| checkpoint.sign(&self.signer)).map_err(NotPublished::inside)?;
        Ok(Next { built, note: note.to_string(), last, turn })
    }

    /// Stores a checkpoint in the database and outside of it, or in neither.
    fn store(&self, connection: &mut Connection, outside: &Outside, next: &Next) -> Result<(), Undone> {
        connection.transaction(|connection| {
            self.swap(connection, next)?;
            let tree = (next.built.size(), &next.built.root());
            self.keep_outside(connection, outside, tree, &next.note).map_err(Undone::Failed)
        })
    }

    /// Replaces the stored checkpoint, if epoch and size are still those that this process knows, the turn is not over,
    /// and the database has what was signed. The transaction around it must be undone unless this is `Ok`.
    pub(in crate::audit) fn swap(&self, connection: &mut Connection, next: &Next) -> Result<(), Undone> {
        let size = number(next.built.size());
        let known = log_checkpoints::table
            .find(self.log)
            .filter(log_checkpoints::epoch.eq(self.epoch))
            .filter(log_checkpoints::size.eq(number(self.built.size())));
        // First, as it locks the row: what is asked afterwards is still true when the transaction ends.
        let swapped = diesel::update(known)
            .set((log_checkpoints::size.eq(size), log_checkpoints::note.eq(&next.note)))
            .execute(connection)?;
        if swapped == 0 || next.turn.is_over(connection)? {
            return Err(Undone::Lost);
        }
        let last: Option<Vec<u8>> =
            log_entries::table.find((self.log, size - 1)).select(log_entries::leaf).first(connection).optional()?;
        if last.as_deref() == Some(next.last.as_bytes().as_slice()) {
            return Ok(());
        }
        Err(Undone::Failed(Fault::Other { origin: self.origin.clone(), size: next.built.size() }.into()))
    }

    /// Writes a checkpoint outside, unless one is there that is as long. That must be the same log.
    pub(in crate::audit) fn keep_outside(
        &self,
        connection: &mut Connection,
        outside: &Outside,
        (size, root): (u64, &RootHash),
        note: &str,
    ) -> Result<(), NotPublished> {
        let same = match outside.read(&self.signer.verifier())? {
            Some(there) if there.size() == size => there.root() == root,
            // Another process died after it had written this, and before it had stored it.
            Some(there) if there.size() > size => {
                let row = Row::read(connection, self.log)?;
                if row.entries() < there.size() {
                    let (inside, outside) = (row.entries(), there.size());
                    return Err(Fault::Shorter { origin: self.origin.clone(), inside, outside }.into());
                }
                self.grown(connection, there.size())?.built.root() == *there.root()
            }
            _ => return outside.write(&self.origin, size, note),
        };
        if same { Ok(()) } else { Err(Fault::Other { origin: self.origin.clone(), size }.into()) }
    }

    /// Goes on from a checkpoint that was stored.
    pub(in crate::audit) fn advance(&mut self, next: Next) {
        (self.built, self.note) = (next.built, next.note);
    }
}

#[cfg(test)]
impl Next {
    /// As if the process had slept since it signed, for longer than the lease.
    pub(in crate::audit) fn slept(mut self) -> Self {
        self.turn.at = self.turn.at.map(|begun| begun - 60_000);
        self.turn.begun = self.turn.begun.checked_sub(Duration::from_secs(60)).unwrap();
        self
    }

    /// Its size and root.
    pub(in crate::audit) fn tree(&self) -> (u64, RootHash) {
        (self.built.size(), self.built.root())
    }

    /// The signed checkpoint.
    pub(in crate::audit) fn note(&self) -> &str {
        &self.note
    }
}
