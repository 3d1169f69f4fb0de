//! One log as the process that signs it sees it: its key, its lease, and the tree of its last
//! checkpoint.

use diesel::Connection as _;
use diesel::prelude::*;
use ortaq_crypto::log::checkpoint::Checkpoint;
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

/// How often the lease is tried for while another process signs.
const ATTEMPTS: u32 = 5;

/// A log that this process signs.
pub(in crate::audit) struct Signing {
    log: i64,
    origin: String,
    signer: NoteSigner,
    epoch: i64,
    /// The tree of the stored checkpoint.
    built: TileBuilder,
    /// The stored checkpoint; empty before the first.
    note: String,
}

/// A checkpoint that is signed and that nobody has seen.
pub(in crate::audit) struct Next {
    built: TileBuilder,
    note: String,
}

impl Signing {
    /// Compares the database with the checkpoint outside, and takes the lease.
    pub(in crate::audit) fn begin(
        connection: &mut Connection,
        log: i64,
        secrets: &Secrets,
        outside: &Outside,
    ) -> Result<Self, NotPublished> {
        for _ in 0..ATTEMPTS {
            let row = Row::read(connection, log)?;
            let mut signing = Self::compared(connection, &row, secrets, outside)?;
            if signing.take_lease(connection)? {
                return Ok(signing);
            }
        }
        Err(NotPublished::inside("another process signs this log at the same time"))
    }

    /// Compares the database with the checkpoint outside, and changes nothing.
    pub(super) fn compared(
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

    /// Signs what was committed since the last checkpoint, and stores it. When this returns, the
    /// checkpoint may be seen.
    pub(in crate::audit) fn publish(
        &mut self,
        connection: &mut Connection,
        outside: &Outside,
    ) -> Result<(), NotPublished> {
        let Some(next) = self.prepare(connection)? else { return Ok(()) };
        connection.transaction(|connection| {
            self.swap(connection, &next)?;
            self.keep_outside(outside, &next)
        })?;
        self.advance(next);
        Ok(())
    }

    /// The signed checkpoint over all committed entries; `None` if there is nothing new.
    pub(in crate::audit) fn prepare(&self, connection: &mut Connection) -> Result<Option<Next>, NotPublished> {
        let row = Row::read(connection, self.log)?;
        if row.epoch != self.epoch {
            return Err(Fault::LeaseLost { origin: self.origin.clone() }.into());
        }
        if row.note != self.note {
            return Err(Fault::ChangedCheckpoint { origin: self.origin.clone() }.into());
        }
        if row.entries() < self.built.size() {
            let (inside, outside) = (row.entries(), self.built.size());
            return Err(Fault::Shorter { origin: self.origin.clone(), inside, outside }.into());
        }
        if row.entries() == self.built.size() {
            return Ok(None);
        }
        let built = self.grown(connection, row.entries())?;
        let checkpoint = Checkpoint::new(&self.origin, built.size(), built.root());
        let note = checkpoint.and_then(|checkpoint| checkpoint.sign(&self.signer)).map_err(NotPublished::inside)?;
        Ok(Some(Next { built, note: note.to_string() }))
    }

    /// Replaces the stored checkpoint, if lease and size are still those that this process knows.
    pub(in crate::audit) fn swap(&self, connection: &mut Connection, next: &Next) -> Result<(), NotPublished> {
        let known = log_checkpoints::table
            .find(self.log)
            .filter(log_checkpoints::epoch.eq(self.epoch))
            .filter(log_checkpoints::size.eq(number(self.built.size())));
        let swapped = diesel::update(known)
            .set((log_checkpoints::size.eq(number(next.built.size())), log_checkpoints::note.eq(&next.note)))
            .execute(connection)?;
        if swapped == 1 { Ok(()) } else { Err(Fault::LeaseLost { origin: self.origin.clone() }.into()) }
    }

    /// Writes the checkpoint outside, if what is there is still what this process knows.
    pub(in crate::audit) fn keep_outside(&self, outside: &Outside, next: &Next) -> Result<(), NotPublished> {
        let known = outside.read(&self.signer.verifier())?;
        let beyond = known.is_some_and(|known| known.size() > next.built.size());
        if beyond {
            return Err(NotPublished::inside("another process has written the checkpoint outside the database"));
        }
        outside.write(&self.origin, &next.note)
    }

    /// Goes on from a checkpoint that was stored.
    pub(in crate::audit) fn advance(&mut self, next: Next) {
        (self.built, self.note) = (next.built, next.note);
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
            return Err(Fault::Shorter { origin, inside: row.entries(), outside: seen.size() }.into());
        }
        let same = if seen.size() >= self.built.size() {
            self.grown(connection, seen.size())?.root() == *seen.root()
        } else {
            contains(connection, self.log, &self.note, &self.signer, &seen)?
        };
        if same { Ok(()) } else { Err(Fault::Other { origin, size: seen.size() }.into()) }
    }

    /// The tree of the first `size` entries, grown from that of the stored checkpoint.
    fn grown(&self, connection: &mut Connection, size: u64) -> Result<TileBuilder, NotPublished> {
        let mut built = self.built.clone();
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
        Ok(built)
    }

    /// Makes this process the one that signs; `false` if another signed or took it meanwhile.
    fn take_lease(&mut self, connection: &mut Connection) -> Result<bool, NotPublished> {
        let known = log_checkpoints::table
            .find(self.log)
            .filter(log_checkpoints::epoch.eq(self.epoch))
            .filter(log_checkpoints::size.eq(number(self.built.size())));
        let taken = diesel::update(known).set(log_checkpoints::epoch.eq(self.epoch + 1)).execute(connection)?;
        self.epoch += 1;
        Ok(taken == 1)
    }
}
