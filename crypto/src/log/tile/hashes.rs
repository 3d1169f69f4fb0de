//! A tile with its hashes, as bytes of a file and as a piece of the tree.

use core::ops::Range;

use super::position::TilePosition;
use crate::log::merkle::{Frontier, NodeHash, NodePosition, NodeSource};

/// Bytes of one hash in a tile.
pub const HASH_LENGTH: usize = 32;

/// A tile's file has the wrong length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{position} should have {expected} bytes and has {found}: fetch it again")]
pub struct WrongTileLength {
    /// The tile.
    pub position: TilePosition,
    /// 32 bytes for each of its hashes.
    pub expected: usize,
    /// Bytes given.
    pub found: usize,
}

/// A tile: `position.width()` hashes. Nothing says yet that they belong to any log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    position: TilePosition,
    hashes: Vec<NodeHash>,
}

impl Tile {
    /// Reads the bytes of a tile's file: the hashes, one after the other.
    pub fn parse(position: TilePosition, bytes: &[u8]) -> Result<Self, WrongTileLength> {
        let expected = usize::from(position.width()) * HASH_LENGTH;
        let found = bytes.len();
        if found != expected {
            return Err(WrongTileLength { position, expected, found });
        }
        let hashes = bytes
            .chunks_exact(HASH_LENGTH)
            .filter_map(|chunk| chunk.try_into().ok())
            .map(NodeHash::from_bytes)
            .collect();
        Ok(Self { position, hashes })
    }

    /// Makes a tile from a source that has its hashes.
    pub fn read_from<Source: NodeSource>(position: TilePosition, source: &Source) -> Result<Self, Source::Failure> {
        let level = position.level().saturating_mul(8);
        let start = position.index() << 8;
        let hashes = (start..=start + u64::from(position.width() - 1))
            .map(|index| source.node(NodePosition { level, index }))
            .collect::<Result<_, _>>()?;
        Ok(Self { position, hashes })
    }

    /// Only for as many hashes as the position's width.
    pub(super) fn from_hashes(position: TilePosition, hashes: Vec<NodeHash>) -> Self {
        Self { position, hashes }
    }

    /// The first hashes of this tile, as the tile was in a smaller tree; `None` if `width` is 0
    /// or greater than this tile's. For logs that have deleted a partial tile for its full one.
    #[must_use]
    pub fn narrowed(&self, width: u16) -> Option<Self> {
        let position = TilePosition::new(self.position.level(), self.position.index(), width).ok()?;
        let hashes = self.hashes.get(..usize::from(width))?.to_vec();
        Some(Self { position, hashes })
    }

    /// The bytes of the tile's file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.hashes.iter().flat_map(NodeHash::as_bytes).copied().collect()
    }

    /// Which tile this is.
    #[must_use]
    pub fn position(&self) -> TilePosition {
        self.position
    }

    /// The hashes, from left to right.
    #[must_use]
    pub fn hashes(&self) -> &[NodeHash] {
        &self.hashes
    }

    /// The peaks of the subtree under this tile, largest first; a full tile has one.
    pub(super) fn peaks(&self) -> Vec<NodeHash> {
        peaks(&self.hashes)
    }

    /// The node over the hashes of this tile in `range`, which are a power of two.
    pub(super) fn node(&self, range: Range<usize>) -> Option<NodeHash> {
        match peaks(self.hashes.get(range)?).as_slice() {
            [node] => Some(*node),
            _ => None,
        }
    }
}

fn peaks(hashes: &[NodeHash]) -> Vec<NodeHash> {
    let mut frontier = Frontier::new();
    hashes.iter().for_each(|hash| frontier.append_node(*hash));
    frontier.peaks().to_vec()
}
