//! The root of a growing list, without keeping the list.
//!
//! A replay reads millions of entries once; it needs the root at the end and at every checkpoint
//! on the way, in memory that does not grow. The frontier keeps only the peaks of the tree: one
//! hash for each 1 in the binary form of the size.

use super::hash::{LeafHash, NodeHash, RootHash};

/// No log comes near it; it keeps the arithmetic on sizes away from overflow.
const LARGEST_RESUMED_SIZE: u64 = 1 << 62;

/// Why stored peaks do not make a frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrontierFailure {
    /// The number of peaks does not belong to the size.
    #[error("a tree of {size} leaves has {expected} peaks, {found} are stored: rebuild from the entries")]
    WrongPeakCount {
        /// Leaves of the tree.
        size: u64,
        /// Ones in the binary form of the size.
        expected: usize,
        /// Peaks given.
        found: usize,
    },
    /// The size is beyond any log.
    #[error("a log of {0} entries cannot exist: the stored size is damaged, rebuild from the entries")]
    SizeTooLarge(u64),
}

/// The right edge of a tree: its size and its peaks, largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<NodeHash>,
}

impl Frontier {
    /// The empty tree.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Continues from stored peaks, largest first. Compare [`Frontier::root`] with a trusted
    /// root before relying on them.
    pub fn from_peaks(size: u64, peaks: Vec<NodeHash>) -> Result<Self, FrontierFailure> {
        if size > LARGEST_RESUMED_SIZE {
            return Err(FrontierFailure::SizeTooLarge(size));
        }
        let expected = size.count_ones() as usize;
        if peaks.len() != expected {
            return Err(FrontierFailure::WrongPeakCount { size, expected, found: peaks.len() });
        }
        Ok(Self { size, peaks })
    }

    /// Leaves appended so far; the next leaf gets this index.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The peaks, largest first; with the size they are all there is to store.
    #[must_use]
    pub fn peaks(&self) -> &[NodeHash] {
        &self.peaks
    }

    /// Appends one leaf, at a cost of one hash on average.
    pub fn append(&mut self, leaf: LeafHash) {
        self.append_node(leaf.into());
    }

    /// Appends a node where all nodes have one level, the leaves of a tile for instance.
    pub(crate) fn append_node(&mut self, leaf: NodeHash) {
        let mut node = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                node = NodeHash::of(&left, &node);
            }
        }
        self.peaks.push(node);
        self.size += 1;
    }

    /// The root of the tree so far.
    #[must_use]
    pub fn root(&self) -> RootHash {
        root_of_peaks(&self.peaks)
    }
}

impl Extend<LeafHash> for Frontier {
    fn extend<Leaves: IntoIterator<Item = LeafHash>>(&mut self, leaves: Leaves) {
        leaves.into_iter().for_each(|leaf| self.append(leaf));
    }
}

/// Hashes peaks, largest first, into the root of their tree.
pub(crate) fn root_of_peaks(peaks: &[NodeHash]) -> RootHash {
    node_of_peaks(peaks).map_or_else(RootHash::empty, |node| node.as_root())
}

/// Like [`root_of_peaks`], for a subtree; `None` if there are no peaks.
pub(crate) fn node_of_peaks(peaks: &[NodeHash]) -> Option<NodeHash> {
    peaks.iter().rev().copied().reduce(|right, left| NodeHash::of(&left, &right))
}
