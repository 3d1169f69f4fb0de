//! Cutting a growing log into tiles, without reading it again.
//!
//! The builder holds the partial tile of each level and nothing else: at most 255 hashes per
//! level, whatever the size of the log.

use super::authenticate::AuthenticatedTiles;
use super::hashes::Tile;
use super::position::{TILE_WIDTH, TilePosition};
use crate::log::merkle::{LeafHash, NodeHash, RootHash, root_of_peaks};

/// Makes the tiles of a log from its leaf hashes, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TileBuilder {
    size: u64,
    /// The hashes of the partial tile of each level, from the leaves up.
    edge: Vec<Vec<NodeHash>>,
}

impl TileBuilder {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Continues where a log stands, from its authenticated partial tiles.
    #[must_use]
    pub fn resume(tiles: &AuthenticatedTiles) -> Self {
        let mut edge = Vec::new();
        for tile in tiles.edge() {
            edge.resize(usize::from(tile.position().level()), Vec::new());
            edge.push(tile.hashes().to_vec());
        }
        Self { size: tiles.size(), edge }
    }

    /// Entries so far.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf. Returns the tiles that it fills, from the leaves up: mostly none, one for
    /// every 256th entry, two for every 65,536th.
    pub fn append(&mut self, leaf: LeafHash) -> Vec<Tile> {
        self.size += 1;
        let mut filled = Vec::new();
        let mut carried = Some(NodeHash::from(leaf));
        for level in 0.. {
            let Some(hash) = carried.take() else { break };
            if let Some(tile) = self.append_at(level, hash) {
                carried = tile.peaks().first().copied();
                filled.push(tile);
            }
        }
        filled
    }

    /// Appends a hash to the partial tile of a level; returns the tile if that fills it.
    fn append_at(&mut self, level: u8, hash: NodeHash) -> Option<Tile> {
        if self.edge.len() == usize::from(level) {
            self.edge.push(Vec::new());
        }
        let hashes = self.edge.get_mut(usize::from(level))?;
        hashes.push(hash);
        if hashes.len() < usize::from(TILE_WIDTH) {
            return None;
        }
        let hashes = core::mem::take(hashes);
        let index = (self.size >> (8 * (u32::from(level) + 1))) - 1;
        let position = TilePosition::in_tree(level, index, self.size)?;
        Some(Tile::from_hashes(position, hashes))
    }

    /// The partial tiles, from the leaves up. They and the tiles returned by
    /// [`TileBuilder::append`] are all tiles of the log at this size.
    #[must_use]
    pub fn edge(&self) -> Vec<Tile> {
        TilePosition::edge(self.size)
            .filter_map(|position| {
                let hashes = self.edge.get(usize::from(position.level()))?;
                Some(Tile::from_hashes(position, hashes.clone()))
            })
            .collect()
    }

    /// The root of the log so far. It hashes all partial tiles, so it is meant for checkpoints,
    /// not for every entry.
    #[must_use]
    pub fn root(&self) -> RootHash {
        root_of_edge(&self.edge())
    }

    /// The leaf hashes after the last full bundle, at most 255.
    pub(super) fn partial_leaves(&self) -> &[NodeHash] {
        self.edge.first().map_or(&[], Vec::as_slice)
    }
}

/// The root that the partial tiles of a tree, given from the leaves up, determine.
pub(super) fn root_of_edge(edge: &[Tile]) -> RootHash {
    let peaks: Vec<_> = edge.iter().rev().flat_map(Tile::peaks).collect();
    root_of_peaks(&peaks)
}
