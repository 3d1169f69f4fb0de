//! Making proofs from whatever holds the hashes of the tree.
//!
//! A server has its hashes in a database, an observer in tiles, a test in memory. A proof is a
//! list of subtree hashes, each made of few complete nodes; this module says which nodes those
//! are, so that a caller can fetch them first, and puts them together.

use core::ops::Range;

use super::frontier::{node_of_peaks, root_of_peaks};
use super::hash::{NodeHash, RootHash};

/// Where a complete node stands: it covers leaves `index·2^level .. (index+1)·2^level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodePosition {
    /// Height above the leaves.
    pub level: u8,
    /// Index among the nodes of that level.
    pub index: u64,
}

/// Something that knows the hashes of complete nodes.
///
/// Proofs are only as good as their source: hashes that come from outside must be authenticated
/// first, as [`crate::log::tile::AuthenticatedTiles`] does.
pub trait NodeSource {
    /// Why a node could not be had.
    type Failure: core::error::Error + 'static;

    /// The hash of the complete node at `position`.
    fn node(&self, position: NodePosition) -> Result<NodeHash, Self::Failure>;
}

/// Why a proof cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofFailure<Source: core::error::Error + 'static> {
    /// The entry is not in a tree of that size.
    #[error("entry {index} is not in a tree of {size} entries: ask for a proof in a larger tree")]
    OutsideTree {
        /// Index of the entry.
        index: u64,
        /// Size of the tree.
        size: u64,
    },
    /// The old tree is empty or larger than the new one.
    #[error("no consistency proof leads from {old} to {new} entries: the old size must be from 1 to the new size")]
    SizesOutOfOrder {
        /// Size of the older tree.
        old: u64,
        /// Size of the newer tree.
        new: u64,
    },
    /// The source failed.
    #[error("a hash of the tree is not at hand")]
    Source(#[source] Source),
}

/// Proves that the leaf at `index` is in the tree of `size` leaves (RFC 6962 §2.1.1).
pub fn prove_inclusion<Source: NodeSource>(
    source: &Source,
    index: u64,
    size: u64,
) -> Result<Vec<NodeHash>, ProofFailure<Source::Failure>> {
    if index >= size {
        return Err(ProofFailure::OutsideTree { index, size });
    }
    hashes_of_ranges(source, inclusion_ranges(index, size))
}

/// Proves that the tree of `new` leaves continues the tree of `old` leaves (RFC 6962 §2.1.2).
///
/// The proof for equal sizes is empty; an old size of zero is refused, because there is nothing
/// to prove.
pub fn prove_consistency<Source: NodeSource>(
    source: &Source,
    old: u64,
    new: u64,
) -> Result<Vec<NodeHash>, ProofFailure<Source::Failure>> {
    if old == 0 || old > new {
        return Err(ProofFailure::SizesOutOfOrder { old, new });
    }
    hashes_of_ranges(source, consistency_ranges(old, new))
}

/// The root of the tree of the first `size` leaves.
pub fn root_of_size<Source: NodeSource>(source: &Source, size: u64) -> Result<RootHash, Source::Failure> {
    Ok(root_of_peaks(&nodes(source, peak_positions(0..size))?))
}

/// The nodes that [`prove_inclusion`] will ask for; empty if `index` is not in the tree.
#[must_use]
pub fn inclusion_positions(index: u64, size: u64) -> Vec<NodePosition> {
    if index >= size {
        return Vec::new();
    }
    inclusion_ranges(index, size).into_iter().flat_map(peak_positions).collect()
}

/// The nodes that [`prove_consistency`] will ask for; empty if the sizes are out of order.
#[must_use]
pub fn consistency_positions(old: u64, new: u64) -> Vec<NodePosition> {
    if old == 0 || old > new {
        return Vec::new();
    }
    consistency_ranges(old, new).into_iter().flat_map(peak_positions).collect()
}

/// The complete nodes that make up a subtree, largest first. The range starts where a subtree of
/// the tree starts: at 0, or at a multiple of a power of two that is not below its length.
#[must_use]
pub fn peak_positions(leaves: Range<u64>) -> Vec<NodePosition> {
    let mut positions = Vec::new();
    let mut start = leaves.start;
    while let Some(level) = leaves.end.saturating_sub(start).checked_ilog2() {
        positions.push(NodePosition { level: level as u8, index: start >> level });
        start += 1 << level;
    }
    positions
}

fn hashes_of_ranges<Source: NodeSource>(
    source: &Source,
    ranges: Vec<Range<u64>>,
) -> Result<Vec<NodeHash>, ProofFailure<Source::Failure>> {
    let mut proof = Vec::with_capacity(ranges.len());
    for range in ranges {
        let peaks = nodes(source, peak_positions(range)).map_err(ProofFailure::Source)?;
        proof.extend(node_of_peaks(&peaks));
    }
    Ok(proof)
}

fn nodes<Source: NodeSource>(source: &Source, positions: Vec<NodePosition>) -> Result<Vec<NodeHash>, Source::Failure> {
    positions.into_iter().map(|position| source.node(position)).collect()
}

/// `PATH(index, D[size])` as leaf ranges, from the leaf upwards.
fn inclusion_ranges(index: u64, size: u64) -> Vec<Range<u64>> {
    let mut ranges = Vec::new();
    let mut subtree = 0..size;
    while let Some(middle) = split(&subtree) {
        if index < middle {
            ranges.push(middle..subtree.end);
            subtree.end = middle;
        } else {
            ranges.push(subtree.start..middle);
            subtree.start = middle;
        }
    }
    ranges.reverse();
    ranges
}

/// `PROOF(old, D[new])` as leaf ranges, from the old tree's edge upwards.
fn consistency_ranges(old: u64, new: u64) -> Vec<Range<u64>> {
    let mut ranges = Vec::new();
    let mut subtree = 0..new;
    while let Some(middle) = split(&subtree).filter(|_| old != subtree.end) {
        if old <= middle {
            ranges.push(middle..subtree.end);
            subtree.end = middle;
        } else {
            ranges.push(subtree.start..middle);
            subtree.start = middle;
        }
    }
    if subtree.start != 0 {
        ranges.push(subtree);
    }
    ranges.reverse();
    ranges
}

/// Where RFC 6962 §2.1 splits a subtree of two or more leaves: after the largest power of two
/// that is below its length.
fn split(subtree: &Range<u64>) -> Option<u64> {
    let last = (subtree.end - subtree.start).checked_sub(1)?;
    Some(subtree.start + (1 << last.checked_ilog2()?))
}
