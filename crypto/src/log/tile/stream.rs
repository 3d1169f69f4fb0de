//! Reading a whole log once, in order, in memory that does not grow.
//!
//! This is the reader of a replay. Every entry is hashed, compared with the level-0 tile that the
//! log publishes beside it, and folded into the tree; at the end the root must be that of the
//! checkpoint. Higher tiles are not read but recomputed, so no tile can deceive, and those that
//! come out are what the log must have published.

use super::build::TileBuilder;
use super::bundle::{BundleFailure, parse_bundle};
use super::hashes::Tile;
use super::position::{BundlePosition, TILE_WIDTH, TilePosition};
use crate::log::merkle::{LeafHash, NodeHash, RootHash};

/// Why a log does not stand up to being read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StreamFailure {
    /// The log that was read before is longer than the checkpoint.
    #[error(
        "{read} entries were read before and the checkpoint has {size}: ask for the newer checkpoint, or object if there is none"
    )]
    Shrunk {
        /// Entries read before.
        read: u64,
        /// Entries of the checkpoint.
        size: u64,
    },
    /// All entries of the checkpoint have been read.
    #[error("the checkpoint has {0} entries and all are read: finish, or continue with a newer checkpoint")]
    BeyondEnd(u64),
    /// The bytes are no bundle.
    #[error("{0} cannot be read")]
    Bundle(BundlePosition, #[source] BundleFailure),
    /// Another tile was given than the one of this bundle.
    #[error("{expected} was needed and {found} was given: give the tile of the bundle")]
    WrongTile {
        /// The level-0 tile of the bundle.
        expected: TilePosition,
        /// The tile given.
        found: TilePosition,
    },
    /// Bundle and tile disagree.
    #[error("entry {0} does not have the hash that its tile says: keep bundle and tile as evidence and object")]
    TileMismatch(u64),
    /// A bundle differs from what was read of it before.
    #[error("entry {0} is not the one that was read before: keep the bundle as evidence and object")]
    Rewritten(u64),
    /// The log ends too early.
    #[error("the checkpoint has {size} entries and {read} were read: read the remaining bundles")]
    Unfinished {
        /// Entries read.
        read: u64,
        /// Entries of the checkpoint.
        size: u64,
    },
    /// The entries are not those of the checkpoint.
    #[error("the entries do not give the root of the checkpoint: keep all files as evidence and object")]
    RootMismatch,
}

/// What one bundle brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle<'bytes> {
    /// Index in the log of the first of `entries`.
    pub start: u64,
    /// The entries that were not read before. **Bound to the checkpoint only when
    /// [`EntryStream::finish`] has succeeded.**
    pub entries: Vec<&'bytes [u8]>,
    /// The full tiles of all levels that these entries completed.
    pub filled: Vec<Tile>,
}

/// A log in the course of being read against one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryStream {
    size: u64,
    root: RootHash,
    built: TileBuilder,
}

impl EntryStream {
    /// Reads from the first entry, against the size and root of a verified checkpoint.
    #[must_use]
    pub fn new(size: u64, root: RootHash) -> Self {
        Self { size, root, built: TileBuilder::new() }
    }

    /// Reads on from where an earlier reading ended, against a newer checkpoint.
    pub fn resume(built: TileBuilder, size: u64, root: RootHash) -> Result<Self, StreamFailure> {
        if built.size() > size {
            return Err(StreamFailure::Shrunk { read: built.size(), size });
        }
        Ok(Self { size, root, built })
    }

    /// The bundle to feed next, `None` when all entries have been read.
    #[must_use]
    pub fn next_bundle(&self) -> Option<BundlePosition> {
        if self.built.size() == self.size {
            return None;
        }
        BundlePosition::in_tree(self.built.size() / u64::from(TILE_WIDTH), self.size)
    }

    /// Takes the next bundle's file and its level-0 tile. After a failure the stream stands where
    /// it stood before.
    pub fn feed<'bytes>(&mut self, bundle: &'bytes [u8], tile: &Tile) -> Result<Bundle<'bytes>, StreamFailure> {
        let position = self.next_bundle().ok_or(StreamFailure::BeyondEnd(self.size))?;
        if tile.position() != position.tile() {
            let (expected, found) = (position.tile(), tile.position());
            return Err(StreamFailure::WrongTile { expected, found });
        }
        let mut entries = parse_bundle(position, bundle).map_err(|failure| StreamFailure::Bundle(position, failure))?;
        let leaves: Vec<_> = entries.iter().map(|entry| LeafHash::of(entry)).collect();
        if let Some(index) = first_difference(&leaves, tile.hashes()) {
            return Err(StreamFailure::TileMismatch(position.start() + index));
        }
        let known = self.built.partial_leaves();
        if let Some(index) = first_difference(&leaves, known) {
            return Err(StreamFailure::Rewritten(position.start() + index));
        }

        let known = known.len();
        let start = self.built.size();
        let new_leaves = leaves.into_iter().skip(known);
        let filled = new_leaves.flat_map(|leaf| self.built.append(leaf)).collect();
        Ok(Bundle { start, entries: entries.split_off(known), filled })
    }

    /// Compares what was read with the checkpoint. Returns what an [`EntryStream::resume`] needs;
    /// its edge is the partial tiles that the log must have published.
    pub fn finish(self) -> Result<TileBuilder, StreamFailure> {
        let read = self.built.size();
        if read != self.size {
            return Err(StreamFailure::Unfinished { read, size: self.size });
        }
        if self.built.root() != self.root {
            return Err(StreamFailure::RootMismatch);
        }
        Ok(self.built)
    }
}

/// Index of the first leaf that differs from the hash at its place, where there is one.
fn first_difference(leaves: &[LeafHash], hashes: &[NodeHash]) -> Option<u64> {
    let pairs = (0..).zip(leaves.iter().zip(hashes));
    pairs.into_iter().find(|(_, (leaf, hash))| NodeHash::from(**leaf) != **hash).map(|(index, _)| index)
}
