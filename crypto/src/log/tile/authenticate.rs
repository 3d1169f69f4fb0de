//! Reading tiles from a stranger.
//!
//! A tile is believed only when a chain of hashes binds it to the root of a checkpoint. First the
//! partial tiles of the tree, which cover every entry once, must hash to the root; then every
//! full tile, from the top down, must hash to its place in its parent, which was itself bound
//! before. Readers that bind only some tiles accept forged ones (CVE-2026-56865, in the tile
//! readers of golang.org/x/mod before 0.40.0 and of `tlog_tiles` 0.2.0).

use std::collections::{BTreeMap, BTreeSet};

use super::build::root_of_edge;
use super::bundle::{BundleFailure, parse_bundle};
use super::hashes::Tile;
use super::position::{BundlePosition, TILE_WIDTH, TilePosition, hashes_under};
use crate::log::merkle::{LeafHash, NodeHash, NodePosition, NodeSource, RootHash};

/// Why tiles or bundles are refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TileFailure {
    /// A tile that others hang on was not given.
    #[error("{0} is missing, without it the others cannot be checked: fetch it too")]
    Missing(TilePosition),
    /// A tile was given twice.
    #[error("{0} was given twice: give each tile once")]
    Twice(TilePosition),
    /// The tree of the checkpoint has no such tile, or has it in another width.
    #[error("{0} is no tile of a tree of {1} entries: fetch the tiles of the checkpoint's size")]
    NotInTree(TilePosition, u64),
    /// The partial tiles do not hash to the checkpoint's root.
    #[error("the partial tiles do not give the root of the checkpoint: keep both as evidence and object")]
    RootMismatch,
    /// A tile does not hash to its place in the tile above.
    #[error("{0} does not belong to the tree of the checkpoint: keep it as evidence and object")]
    Forged(TilePosition),
    /// The bytes are no bundle.
    #[error("{0} cannot be read")]
    Bundle(BundlePosition, #[source] BundleFailure),
    /// An entry does not have the hash that the tree has at its place.
    #[error("entry {0} is not the one that the tree of the checkpoint has there: keep it as evidence and object")]
    ForgedEntry(u64),
}

/// The tiles at hand do not cover a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("node {index} of level {level} is in no tile at hand: fetch the tiles of this proof first")]
pub struct UnfetchedNode {
    /// Level of the node.
    pub level: u8,
    /// Index of the node within its level.
    pub index: u64,
}

/// Tiles that are all bound to one root. As a [`NodeSource`] they make proofs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthenticatedTiles {
    size: u64,
    tiles: BTreeMap<TilePosition, Tile>,
}

impl AuthenticatedTiles {
    /// The tiles to fetch to know these nodes of a tree of `size` entries: those that have them,
    /// all above, and the partial tiles. Nodes that the tree does not have are left out.
    #[must_use]
    pub fn required(size: u64, nodes: &[NodePosition]) -> BTreeSet<TilePosition> {
        let mut required: BTreeSet<_> = TilePosition::edge(size).collect();
        for node in nodes {
            let first = TilePosition::containing(*node, size);
            required.extend(core::iter::successors(first, |tile| tile.parent(size)));
        }
        required
    }

    /// Binds fetched tiles to the size and root of a checkpoint that the caller has verified.
    pub fn authenticate(
        size: u64,
        root: &RootHash,
        fetched: impl IntoIterator<Item = Tile>,
    ) -> Result<Self, TileFailure> {
        let mut waiting = BTreeMap::new();
        for tile in fetched {
            let position = tile.position();
            if TilePosition::in_tree(position.level(), position.index(), size) != Some(position) {
                return Err(TileFailure::NotInTree(position, size));
            }
            if waiting.insert(position, tile).is_some() {
                return Err(TileFailure::Twice(position));
            }
        }

        let edge = TilePosition::edge(size)
            .map(|position| waiting.remove(&position).ok_or(TileFailure::Missing(position)))
            .collect::<Result<Vec<_>, _>>()?;
        if root_of_edge(&edge) != *root {
            return Err(TileFailure::RootMismatch);
        }

        let bound = edge.into_iter().map(|tile| (tile.position(), tile)).collect();
        let mut authenticated = Self { size, tiles: bound };
        while let Some((position, tile)) = waiting.pop_last() {
            authenticated.bind(position, tile)?;
        }
        Ok(authenticated)
    }

    /// Accepts a full tile whose parent is bound.
    fn bind(&mut self, position: TilePosition, tile: Tile) -> Result<(), TileFailure> {
        let parent = position.parent(self.size).ok_or(TileFailure::NotInTree(position, self.size))?;
        let parent = self.tiles.get(&parent).ok_or(TileFailure::Missing(parent))?;
        let place = (position.index() % u64::from(TILE_WIDTH)) as usize;
        if parent.hashes().get(place) != tile.peaks().first() {
            return Err(TileFailure::Forged(position));
        }
        self.tiles.insert(position, tile);
        Ok(())
    }

    /// Entries of the tree.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// A bound tile, if it was fetched.
    #[must_use]
    pub fn tile(&self, position: &TilePosition) -> Option<&Tile> {
        self.tiles.get(position)
    }

    /// The partial tiles, from the leaves up.
    pub(super) fn edge(&self) -> impl Iterator<Item = &Tile> {
        TilePosition::edge(self.size).filter_map(|position| self.tiles.get(&position))
    }

    /// Reads a bundle and checks each entry against its hash in the level-0 tile.
    pub fn read_bundle<'bytes>(
        &self,
        position: BundlePosition,
        bytes: &'bytes [u8],
    ) -> Result<Vec<&'bytes [u8]>, TileFailure> {
        let hashes = self.tile(&position.tile()).ok_or(TileFailure::Missing(position.tile()))?;
        let entries = parse_bundle(position, bytes).map_err(|failure| TileFailure::Bundle(position, failure))?;
        for ((index, entry), hash) in (position.start()..).zip(&entries).zip(hashes.hashes()) {
            if NodeHash::from(LeafHash::of(entry)) != *hash {
                return Err(TileFailure::ForgedEntry(index));
            }
        }
        Ok(entries)
    }
}

impl NodeSource for AuthenticatedTiles {
    type Failure = UnfetchedNode;

    fn node(&self, position: NodePosition) -> Result<NodeHash, UnfetchedNode> {
        let width = u64::from(TILE_WIDTH);
        TilePosition::containing(position, self.size)
            .and_then(|tile| self.tiles.get(&tile))
            .zip(hashes_under(position))
            .and_then(|(tile, (_, hashes))| {
                let start = (hashes.start % width) as usize;
                tile.node(start..start + (hashes.end - hashes.start) as usize)
            })
            .ok_or(UnfetchedNode { level: position.level, index: position.index })
    }
}
