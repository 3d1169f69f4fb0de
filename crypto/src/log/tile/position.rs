//! Which tiles and bundles a tree of a given size has.
//!
//! At level `l` a tree of `s` entries has `floor(s / 256^l)` hashes: full tiles of 256, then one
//! partial tile of what is left, if anything is. A partial tile is never hashed into the level
//! above. (C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles".)

use crate::log::merkle::NodePosition;

/// Hashes in a full tile, entries in a full bundle.
pub const TILE_WIDTH: u16 = 256;
/// Levels of the tree in one tile.
const TILE_HEIGHT: u32 = 8;
/// The greatest level that a path can name.
const MAX_LEVEL: u8 = 63;
/// Levels at which a tree of fewer than 2^64 entries has hashes.
const USED_LEVELS: u8 = 8;

/// Why numbers do not name a tile or bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PositionFailure {
    /// The level is above 63.
    #[error("tile level {0} does not exist: levels go from 0 to 63")]
    Level(u8),
    /// The index is beyond any tree.
    #[error("tile index {0} is beyond any tree: check where it came from")]
    Index(u64),
    /// The width is not from 1 to 256.
    #[error("a tile of width {0} does not exist: widths go from 1 to 256")]
    Width(u16),
}

/// Names one tile: `width` hashes from `index · 256` on, at tile level `level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePosition {
    level: u8,
    index: u64,
    width: u16,
}

impl TilePosition {
    /// A tile of these numbers, in a tree of no particular size.
    pub fn new(level: u8, index: u64, width: u16) -> Result<Self, PositionFailure> {
        if level > MAX_LEVEL {
            return Err(PositionFailure::Level(level));
        }
        check(index, width)?;
        Ok(Self { level, index, width })
    }

    /// The tile `index` of `level` as wide as it is in a tree of `size` entries, if it is there.
    #[must_use]
    pub fn in_tree(level: u8, index: u64, size: u64) -> Option<Self> {
        let width = width_within(hashes_at(level, size), index)?;
        Some(Self { level, index, width })
    }

    /// The partial tiles of a tree, from the leaves up. Together they cover every entry once, so
    /// they determine the root.
    pub fn edge(size: u64) -> impl Iterator<Item = Self> {
        (0..USED_LEVELS).filter_map(move |level| {
            let index = hashes_at(level, size) / u64::from(TILE_WIDTH);
            Self::in_tree(level, index, size)
        })
    }

    /// The tiles that a tree of `new` entries has and one of `old` entries had not, in the width
    /// of the new tree, level by level from the leaves up.
    pub fn between(old: u64, new: u64) -> impl Iterator<Item = Self> {
        (0..USED_LEVELS).flat_map(move |level| {
            indices_between(hashes_at(level, old), hashes_at(level, new))
                .filter_map(move |index| Self::in_tree(level, index, new))
        })
    }

    /// The tile with the hashes from which the node at `position` is made, in a tree of `size`
    /// entries; `None` if the node is not complete in it.
    #[must_use]
    pub fn containing(position: NodePosition, size: u64) -> Option<Self> {
        let (level, hashes) = hashes_under(position)?;
        let tile = Self::in_tree(level, hashes.start / u64::from(TILE_WIDTH), size)?;
        (hashes.end <= hashes_at(level, size)).then_some(tile)
    }

    /// The tile above, in which the root of this tile, if full, is one hash.
    #[must_use]
    pub fn parent(&self, size: u64) -> Option<Self> {
        Self::in_tree(self.level + 1, self.index / u64::from(TILE_WIDTH), size)
    }

    /// Tile level: its hashes stand `8 · level` above the leaves.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.level
    }

    /// Index within the level.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// Number of hashes, 1 to 256.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether all 256 hashes are there.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.width == TILE_WIDTH
    }
}

/// Names one entry bundle: `width` entries from `index · 256` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundlePosition {
    index: u64,
    width: u16,
}

impl BundlePosition {
    /// A bundle of these numbers, in a tree of no particular size.
    pub fn new(index: u64, width: u16) -> Result<Self, PositionFailure> {
        check(index, width)?;
        Ok(Self { index, width })
    }

    /// The bundle `index` as wide as it is in a tree of `size` entries, if it is there.
    #[must_use]
    pub fn in_tree(index: u64, size: u64) -> Option<Self> {
        Some(Self { index, width: width_within(size, index)? })
    }

    /// The level-0 tile that has the hashes of this bundle's entries.
    #[must_use]
    pub fn tile(&self) -> TilePosition {
        TilePosition { level: 0, index: self.index, width: self.width }
    }

    /// Index of the first entry in the log.
    #[must_use]
    pub fn start(&self) -> u64 {
        self.index * u64::from(TILE_WIDTH)
    }

    /// Index of the bundle.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// Number of entries, 1 to 256.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.width
    }
}

/// The bundles that a log of `new` entries has and one of `old` entries had not.
pub fn bundles_between(old: u64, new: u64) -> impl Iterator<Item = BundlePosition> {
    indices_between(old, new).filter_map(move |index| BundlePosition::in_tree(index, new))
}

/// For a node: the tile level from whose hashes it is made, and their indices in that level.
pub(super) fn hashes_under(position: NodePosition) -> Option<(u8, core::ops::Range<u64>)> {
    let level = position.level / TILE_HEIGHT as u8;
    let height = u32::from(position.level) % TILE_HEIGHT;
    let start = position.index.checked_mul(1 << height)?;
    Some((level, start..start.checked_add(1 << height)?))
}

/// Hashes at a tile level of a tree.
fn hashes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(u32::from(level) * TILE_HEIGHT).unwrap_or(0)
}

fn width_within(count: u64, index: u64) -> Option<u16> {
    let start = index.checked_mul(u64::from(TILE_WIDTH))?;
    let left = count.checked_sub(start).filter(|left| *left > 0)?;
    Some(u16::try_from(left).map_or(TILE_WIDTH, |left| left.min(TILE_WIDTH)))
}

fn indices_between(old: u64, new: u64) -> core::ops::Range<u64> {
    let width = u64::from(TILE_WIDTH);
    if new <= old { 0..0 } else { old / width..new.div_ceil(width) }
}

fn check(index: u64, width: u16) -> Result<(), PositionFailure> {
    if !(1..=TILE_WIDTH).contains(&width) {
        return Err(PositionFailure::Width(width));
    }
    if index > u64::MAX >> TILE_HEIGHT {
        return Err(PositionFailure::Index(index));
    }
    Ok(())
}
