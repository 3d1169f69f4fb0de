//! What the database has of a log, and whether it is bound to what was signed.

use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{consistency_positions, prove_consistency, verify_consistency};
use ortaq_crypto::log::note::{KeyName, Note, NoteSigner};
use ortaq_crypto::log::tile::{AuthenticatedTiles, TilePosition};
use ortaq_crypto::signature::SigningKey;
use zeroize::Zeroizing;

use super::fault::{Fault, NotPublished};
use crate::audit::examine;
use crate::audit::schema::{log_checkpoints, log_entries, logs};
use crate::audit::tiles;
use crate::database::Connection;
use crate::secrets::Secrets;

/// Entries that are read at a time.
const CHUNK: i64 = 1024;

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

/// The key that the log was opened with, if the platform's secret still gives it.
pub(super) fn signer(connection: &mut Connection, row: &Row, secrets: &Secrets) -> Result<NoteSigner, NotPublished> {
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

/// Lines and leaf hashes of a range, in order, a chunk at a time.
pub(super) fn entries(
    connection: &mut Connection,
    log: i64,
    start: u64,
    end: u64,
) -> QueryResult<Vec<(i64, Vec<u8>, String)>> {
    log_entries::table
        .filter(log_entries::log_id.eq(log))
        .filter(log_entries::seq.ge(number(start)))
        .filter(log_entries::seq.lt(number(end)))
        .order(log_entries::seq)
        .limit(CHUNK)
        .select((log_entries::seq, log_entries::leaf, log_entries::line))
        .load(connection)
}

/// A note that this log signed.
pub(super) fn opened(note: &str, signer: &NoteSigner) -> Option<Checkpoint> {
    Checkpoint::open(&Note::parse(note.as_bytes()).ok()?, &signer.verifier()).ok()
}

/// Tiles bound to the root of a checkpoint; `None` if one is missing or does not belong to it.
pub(super) fn authenticated(
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
pub(super) fn contains(
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

/// Sizes and positions as the database has them.
pub(super) fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
