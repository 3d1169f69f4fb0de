//! A whole tree in memory, for logs of a size that fits.
//!
//! A cycle of a city has some hundred thousand entries: 64 bytes each for all levels is little
//! for a server or an observer, and every proof is then a lookup.

use super::hash::{LeafHash, NodeHash, RootHash};
use super::prove::{NodePosition, NodeSource, ProofFailure, prove_consistency, prove_inclusion, root_of_size};

/// A node that the tree does not have (yet).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the tree of {size} entries has no complete node {index} at level {level}: append the missing entries first")]
pub struct MissingNode {
    /// Level asked for.
    pub level: u8,
    /// Index asked for.
    pub index: u64,
    /// Leaves of the tree.
    pub size: u64,
}

/// All complete nodes of a tree, level by level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    levels: Vec<Vec<NodeHash>>,
}

impl Tree {
    /// The tree without leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Appends one leaf and the nodes that it completes.
    pub fn append(&mut self, leaf: LeafHash) {
        let mut completed = Some(NodeHash::from(leaf));
        let mut height = 0;
        while let Some(node) = completed {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            completed = self.levels.get_mut(height).and_then(|level| {
                level.push(node);
                match level.as_slice() {
                    [.., left, right] if level.len() % 2 == 0 => Some(NodeHash::of(left, right)),
                    _ => None,
                }
            });
            height += 1;
        }
    }

    /// The root over all leaves.
    #[must_use]
    pub fn root(&self) -> RootHash {
        self.root_of_size(self.size()).unwrap_or_else(|_| RootHash::empty())
    }

    /// The root that the tree had when it had `size` leaves.
    pub fn root_of_size(&self, size: u64) -> Result<RootHash, MissingNode> {
        root_of_size(self, size)
    }

    /// Proves that leaf `index` is in the tree of the first `size` leaves.
    pub fn prove_inclusion(&self, index: u64, size: u64) -> Result<Vec<NodeHash>, ProofFailure<MissingNode>> {
        prove_inclusion(self, index, size)
    }

    /// Proves that the tree of the first `new` leaves continues that of the first `old`.
    pub fn prove_consistency(&self, old: u64, new: u64) -> Result<Vec<NodeHash>, ProofFailure<MissingNode>> {
        prove_consistency(self, old, new)
    }
}

impl NodeSource for Tree {
    type Failure = MissingNode;

    fn node(&self, position: NodePosition) -> Result<NodeHash, MissingNode> {
        let NodePosition { level, index } = position;
        let nodes = self.levels.get(usize::from(level));
        usize::try_from(index).ok().and_then(|index| nodes?.get(index).copied()).ok_or(MissingNode {
            level,
            index,
            size: self.size(),
        })
    }
}

impl FromIterator<LeafHash> for Tree {
    fn from_iter<Leaves: IntoIterator<Item = LeafHash>>(leaves: Leaves) -> Self {
        let mut tree = Self::new();
        leaves.into_iter().for_each(|leaf| tree.append(leaf));
        tree
    }
}
