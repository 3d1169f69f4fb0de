//! One log as the process that signs it sees it: its key, its lease, and the tree of its last
//! checkpoint.

use diesel::Connection as _;
use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, consistency_positions, prove_consistency, verify_consistency};
use ortaq_crypto::log::note::{KeyName, Note, NoteSigner};
use ortaq_crypto::log::tile::{AuthenticatedTiles, TileBuilder, TilePosition};
use ortaq_crypto::signature::SigningKey;
use zeroize::Zeroizing;

use super::fault::{Fault, NotPublished};
use super::outside::Outside;
use crate::audit::examine;
use crate::audit::schema::{log_checkpoints, log_entries, logs};
use crate::audit::tiles;
use crate::database::Connection;
use crate::secrets::Secrets;

/// Entries that are read at a time.
const CHUNK: i64 = 1024;
/// How often the lease is tried for while another process signs.
const ATTEMPTS: u32 = 5;

/// A log's head and checkpoint as the database has them.
#[derive(Clone, Debug, Queryable)]
pub(in crate::audit) struct Row {
    pub id: i64,
    pub origin: String,
    pub head: i64,
    pub epoch: i64,
    pub size: i64,
    pub note: String,
}

impl Row {
    pub(in crate::audit) fn read(connection: &mut Connection, log: i64) -> QueryResult<Self> {
        logs::table
            .inner_join(log_checkpoints::table)
            .filter(logs::id.eq(log))
            .select((
                logs::id,
                logs::origin,
                logs::size,
                log_checkpoints::epoch,
                log_checkpoints::size,
                log_checkpoints::note,
            ))
            .first(connection)
    }

    /// Entries that were committed.
    pub(in crate::audit) fn entries(&self) -> u64 {
        u64::try_from(self.head).unwrap_or_default()
    }

    /// Entries of the stored checkpoint.
    pub(in crate::audit) fn signed(&self) -> u64 {
        u64::try_from(self.size).unwrap_or_default()
    }
}

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
            .filter(log_checkpoints::size.eq(stored(self.built.size())));
        let swapped = diesel::update(known)
            .set((log_checkpoints::size.eq(stored(next.built.size())), log_checkpoints::note.eq(&next.note)))
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
                if seq != stored(expected) {
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
            .filter(log_checkpoints::size.eq(stored(self.built.size())));
        let taken = diesel::update(known).set(log_checkpoints::epoch.eq(self.epoch + 1)).execute(connection)?;
        self.epoch += 1;
        Ok(taken == 1)
    }
}

/// The key that the log was opened with, if the platform's secret still gives it.
fn signer(connection: &mut Connection, row: &Row, secrets: &Secrets) -> Result<NoteSigner, NotPublished> {
    let origin = || row.origin.clone();
    let seed = Zeroizing::new(secrets.log_key(&row.origin).to_bytes());
    let key = SigningKey::from_seed(&seed);
    let first = entries(connection, row.id, 0, 1)?.into_iter().next();
    let (_, _, line) = first.ok_or_else(|| Fault::MissingEntry { origin: origin(), seq: 0 })?;
    let opened_with = match Entry::parse(line.as_bytes()).map(|entry| entry.body) {
        Ok(Body::Cycle(cycle)) if cycle.origin.as_str() == row.origin => cycle.log_key.0,
        _ => return Err(examine::changed(&row.origin, 0, "line").into()),
    };
    if opened_with != key.verifying_key().to_bytes() {
        return Err(Fault::OtherKey { origin: origin() }.into());
    }
    let name = KeyName::new(&row.origin).map_err(NotPublished::inside)?;
    Ok(NoteSigner::new(name, key))
}

fn entries(connection: &mut Connection, log: i64, start: u64, end: u64) -> QueryResult<Vec<(i64, Vec<u8>, String)>> {
    log_entries::table
        .filter(log_entries::log_id.eq(log))
        .filter(log_entries::seq.ge(stored(start)))
        .filter(log_entries::seq.lt(stored(end)))
        .order(log_entries::seq)
        .limit(CHUNK)
        .select((log_entries::seq, log_entries::leaf, log_entries::line))
        .load(connection)
}

/// A note that this log signed.
fn opened(note: &str, signer: &NoteSigner) -> Option<Checkpoint> {
    Checkpoint::open(&Note::parse(note.as_bytes()).ok()?, &signer.verifier()).ok()
}

/// Tiles bound to the root of a checkpoint; `None` if one is missing or does not belong to it.
fn authenticated(
    connection: &mut Connection,
    log: i64,
    checkpoint: &Checkpoint,
    positions: impl IntoIterator<Item = TilePosition>,
) -> Result<Option<AuthenticatedTiles>, NotPublished> {
    let mut loaded = Vec::new();
    for position in positions {
        match tiles::load(connection, log, position)? {
            Some(tile) => loaded.push(tile),
            None => return Ok(None),
        }
    }
    Ok(AuthenticatedTiles::authenticate(checkpoint.size(), checkpoint.root(), loaded).ok())
}

/// Whether the tree of the stored checkpoint begins with an earlier one.
fn contains(
    connection: &mut Connection,
    log: i64,
    note: &str,
    signer: &NoteSigner,
    earlier: &Checkpoint,
) -> Result<bool, NotPublished> {
    let Some(stored) = opened(note, signer) else { return Ok(false) };
    let (old, new) = (earlier.size(), stored.size());
    if old == 0 {
        return Ok(true);
    }
    let required = AuthenticatedTiles::required(new, &consistency_positions(old, new));
    let Some(tiles) = authenticated(connection, log, &stored, required)? else { return Ok(false) };
    let proof = prove_consistency(&tiles, old, new).map_err(NotPublished::inside)?;
    Ok(verify_consistency(old, earlier.root(), new, stored.root(), &proof).is_ok())
}

fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
