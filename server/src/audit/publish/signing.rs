//! One log as a process that signs it sees it: its key, its epoch, and the tree of the last checkpoint.

use diesel::prelude::*;
use ortaq_crypto::log::merkle::LeafHash;
use ortaq_crypto::log::note::NoteSigner;
use ortaq_crypto::log::tile::{TileBuilder, TilePosition};

use super::fault::{Fault, NotPublished};
use super::outside::Outside;
use super::stored::{Row, authenticated, contains, entries, number, opened, signer};
use crate::audit::examine;
use crate::audit::schema::log_checkpoints;
use crate::audit::tiles;
use crate::database::Connection;
use crate::secrets::Secrets;

/// How often the log is tried for while another process signs.
const ATTEMPTS: u32 = 5;

/// A log that this process signs.
pub(in crate::audit) struct Signing {
    pub(super) log: i64,
    pub(super) origin: String,
    pub(super) signer: NoteSigner,
    pub(super) epoch: i64,
    /// The tree of the stored checkpoint.
    pub(super) built: TileBuilder,
    /// The stored checkpoint; empty before the first.
    pub(super) note: String,
}

/// A tree that was grown from stored entries.
pub(super) struct Grown {
    pub built: TileBuilder,
    /// The leaf of the last entry that was added, if any was.
    pub last: Option<LeafHash>,
}

impl Signing {
    /// Compares the database with the checkpoint outside. On SQLite, where one process works, the log is taken from
    /// any other.
    pub(in crate::audit) fn begin(
        connection: &mut Connection,
        log: i64,
        secrets: &Secrets,
        outside: &Outside,
    ) -> Result<Self, NotPublished> {
        for _ in 0..ATTEMPTS {
            let row = Row::read(connection, log)?;
            let mut signing = Self::compared(connection, &row, secrets, outside)?;
            if matches!(connection, Connection::Postgres(_)) || signing.take_over(connection)? {
                return Ok(signing);
            }
        }
        Err(NotPublished::inside("another process signs this log at the same time"))
    }

    /// Compares the database with the checkpoint outside, and changes nothing.
    pub(in crate::audit) fn compared(
        connection: &mut Connection,
        row: &Row,
        secrets: &Secrets,
        outside: &Outside,
    ) -> Result<Self, NotPublished> {
        let mut signing = Self {
            log: row.id,
            signer: signer(connection, row, secrets)?,
            epoch: row.epoch,
            built: TileBuilder::new(),
            note: row.note.clone(),
            origin: row.origin.clone(),
        };
        signing.resume(connection, row)?;
        signing.compare(connection, row, outside)?;
        Ok(signing)
    }

    /// The log's name.
    pub(in crate::audit) fn origin(&self) -> &str {
        &self.origin
    }

    /// Takes the tree of the stored checkpoint from the stored tiles, which must give its root.
    fn resume(&mut self, connection: &mut Connection, row: &Row) -> Result<(), NotPublished> {
        if row.note.is_empty() {
            return Ok(());
        }
        let changed = || Fault::ChangedCheckpoint { origin: self.origin.clone() };
        let checkpoint = opened(&row.note, &self.signer).ok_or_else(changed)?;
        if checkpoint.size() != row.signed() {
            return Err(changed().into());
        }
        if row.entries() < checkpoint.size() {
            return Err(self.named(connection, row)?.into());
        }
        match authenticated(connection, self.log, &checkpoint, TilePosition::edge(checkpoint.size()))? {
            Some(tiles) => self.built = TileBuilder::resume(&tiles),
            None => return Err(self.named(connection, row)?.into()),
        }
        Ok(())
    }

    /// What in the database does not fit, by looking at all of it.
    fn named(&self, connection: &mut Connection, row: &Row) -> Result<Fault, NotPublished> {
        let named = examine::log(connection, row)?.err();
        Ok(named.unwrap_or_else(|| Fault::Other { origin: self.origin.clone(), size: row.signed() }))
    }

    /// The database must have all that the checkpoint outside has, and the same.
    fn compare(&self, connection: &mut Connection, row: &Row, outside: &Outside) -> Result<(), NotPublished> {
        let origin = self.origin.clone();
        let Some(seen) = outside.read(&self.signer.verifier())? else {
            let path = outside.path(&origin);
            return if row.note.is_empty() { Ok(()) } else { Err(Fault::Unconfirmed { origin, path }.into()) };
        };
        if seen.size() > row.entries() {
            // Another process may have appended and signed since the row was read.
            let inside = Row::read(connection, self.log)?.entries();
            if seen.size() > inside {
                return Err(Fault::Shorter { origin, inside, outside: seen.size() }.into());
            }
        }
        let same = if seen.size() >= self.built.size() {
            self.grown(connection, seen.size())?.built.root() == *seen.root()
        } else {
            contains(connection, self.log, &self.note, &self.signer, &seen)?
        };
        if same { Ok(()) } else { Err(Fault::Other { origin, size: seen.size() }.into()) }
    }

    /// The tree of the first `size` entries, grown from that of the stored checkpoint.
    pub(super) fn grown(&self, connection: &mut Connection, size: u64) -> Result<Grown, NotPublished> {
        let (mut built, mut last) = (self.built.clone(), None);
        while built.size() < size {
            let start = built.size();
            for (seq, leaf, line) in entries(connection, self.log, start, size)? {
                let expected = built.size();
                if seq != number(expected) {
                    return Err(Fault::MissingEntry { origin: self.origin.clone(), seq: expected }.into());
                }
                let hash = LeafHash::of(line.as_bytes());
                if hash.as_bytes().as_slice() != leaf {
                    return Err(examine::changed(&self.origin, expected, "line and hash").into());
                }
                last = Some(hash);
                for tile in built.append(hash) {
                    if tiles::load(connection, self.log, tile.position())?.as_ref() != Some(&tile) {
                        let tile = tile.position().to_string();
                        return Err(Fault::ChangedTile { origin: self.origin.clone(), tile }.into());
                    }
                }
            }
            if built.size() == start {
                return Err(Fault::MissingEntry { origin: self.origin.clone(), seq: start }.into());
            }
        }
        Ok(Grown { built, last })
    }

    /// Makes this process the only one that signs; `false` if another signed or took it meanwhile.
    fn take_over(&mut self, connection: &mut Connection) -> Result<bool, NotPublished> {
        let known = log_checkpoints::table
            .find(self.log)
            .filter(log_checkpoints::epoch.eq(self.epoch))
            .filter(log_checkpoints::size.eq(number(self.built.size())));
        let taken = diesel::update(known).set(log_checkpoints::epoch.eq(self.epoch + 1)).execute(connection)?;
        self.epoch += 1;
        Ok(taken == 1)
    }
}
