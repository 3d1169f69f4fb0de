//! The tree's hashes in the database: leaves beside the entries, full tiles in a table.
//!
//! A full tile is stored by the use case that appends its last entry. A partial tile is not stored:
//! its hashes are the leaves, or the roots of the full tiles one level below.

use diesel::prelude::*;
use ortaq_crypto::log::merkle::{Frontier, LeafHash};
use ortaq_crypto::log::tile::{TILE_WIDTH, Tile, TilePosition};

use super::schema::{log_entries, log_tiles};
use crate::database::Connection;
use crate::errors::Failure;

const WIDTH: u64 = TILE_WIDTH as u64;

/// Stores the tiles that the entry at `seq` fills: mostly none, one for every 256th entry, two for
/// every 65,536th.
///
/// # Errors
/// When a hash below is missing, or the database does not answer.
pub(super) fn fill(connection: &mut Connection, log: i64, seq: u64) -> Result<(), Failure> {
    let mut count = seq + 1;
    for level in 0.. {
        if !count.is_multiple_of(WIDTH) {
            return Ok(());
        }
        count /= WIDTH;
        let position = TilePosition::new(level, count - 1, TILE_WIDTH).map_err(Failure::internal)?;
        let hashes = hashes(connection, log, position)?;
        let missing = || Failure::internal(format!("{position} of log {log} lacks hashes: entries are gone"));
        let tile = Tile::parse(position, &hashes).map_err(|_| missing())?;
        diesel::insert_into(log_tiles::table)
            .values((
                log_tiles::log_id.eq(log),
                log_tiles::level.eq(i64::from(level)),
                log_tiles::position.eq(as_stored(position.index())),
                log_tiles::hashes.eq(&hashes),
                log_tiles::root.eq(root_of(&tile).as_slice()),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// A tile as wide as asked for: full ones as they are stored, partial ones from what is below, or
/// from the full one. `None` if the log has no such tile, or has it damaged.
///
/// # Errors
/// When the database does not answer.
pub(super) fn load(connection: &mut Connection, log: i64, position: TilePosition) -> Result<Option<Tile>, Failure> {
    let bytes =
        if position.is_full() { stored(connection, log, position)? } else { hashes(connection, log, position)? };
    Ok(Tile::parse(position, &bytes).ok())
}

/// The bytes of a stored full tile; none if it is not there.
fn stored(connection: &mut Connection, log: i64, position: TilePosition) -> Result<Vec<u8>, Failure> {
    let key = (log, i64::from(position.level()), as_stored(position.index()));
    let found = log_tiles::table.find(key).select(log_tiles::hashes).first(connection).optional()?;
    Ok(found.unwrap_or_default())
}

/// The hashes of a tile from what is below it, one after the other.
fn hashes(connection: &mut Connection, log: i64, position: TilePosition) -> Result<Vec<u8>, Failure> {
    let start = as_stored(position.index().saturating_mul(WIDTH));
    let end = start.saturating_add(i64::from(position.width()));
    let found: Vec<Vec<u8>> = match position.level().checked_sub(1) {
        None => log_entries::table
            .filter(log_entries::log_id.eq(log))
            .filter(log_entries::seq.ge(start))
            .filter(log_entries::seq.lt(end))
            .order(log_entries::seq)
            .select(log_entries::leaf)
            .load(connection)?,
        Some(below) => log_tiles::table
            .filter(log_tiles::log_id.eq(log))
            .filter(log_tiles::level.eq(i64::from(below)))
            .filter(log_tiles::position.ge(start))
            .filter(log_tiles::position.lt(end))
            .order(log_tiles::position)
            .select(log_tiles::root)
            .load(connection)?,
    };
    Ok(found.concat())
}

/// The root of the subtree under a tile's hashes. As a subtree's leaves they are folded like any
/// others: in a full tile, 256 nodes of one level.
fn root_of(tile: &Tile) -> [u8; 32] {
    let mut frontier = Frontier::new();
    frontier.extend(tile.hashes().iter().map(|hash| LeafHash::from_bytes(*hash.as_bytes())));
    *frontier.root().as_bytes()
}

fn as_stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
