//! Checking proofs that come from someone who may lie.
//!
//! A proof is judged against sizes and roots that the reader already trusts. Its length follows
//! from the sizes alone, so it is checked before anything is hashed: a proof with one hash more
//! or less is refused, whatever it hashes to. The equations are those of RFC 6962 §2.1.1 and
//! §2.1.2 (as algorithms: RFC 9162 §2.1.3.2 and §2.1.4.2).

use super::hash::{LeafHash, NodeHash, RootHash};

/// Why an inclusion proof is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InclusionFailure {
    /// The entry cannot be in a tree of that size.
    #[error("entry {index} cannot be in a tree of {size} entries: ask for a newer checkpoint")]
    OutsideTree {
        /// Index of the entry.
        index: u64,
        /// Size of the tree.
        size: u64,
    },
    /// The proof has the wrong number of hashes.
    #[error("the inclusion proof should have {expected} hashes and has {found}: ask the log for it again")]
    WrongLength {
        /// Hashes that index and size call for.
        expected: usize,
        /// Hashes given.
        found: usize,
    },
    /// The proof leads to another root.
    #[error("the entry is not at this place of the tree: keep checkpoint and proof as evidence and object")]
    RootMismatch,
}

/// Why a consistency proof is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsistencyFailure {
    /// The old tree is empty or larger than the new one.
    #[error(
        "a tree of {new} entries cannot be shown to continue one of {old}: compare sizes from 1 upwards, oldest first"
    )]
    SizesOutOfOrder {
        /// Size of the older tree.
        old: u64,
        /// Size of the newer tree.
        new: u64,
    },
    /// The proof has the wrong number of hashes.
    #[error("the consistency proof should have {expected} hashes and has {found}: ask the log for it again")]
    WrongLength {
        /// Hashes that the sizes call for.
        expected: usize,
        /// Hashes given.
        found: usize,
    },
    /// The proof does not lead to the old root.
    #[error("the proof does not start from the older root: keep both checkpoints as evidence and object")]
    OldRootMismatch,
    /// The proof does not lead to the new root.
    #[error("the newer tree does not continue the older one: keep both checkpoints as evidence and object")]
    NewRootMismatch,
}

/// Checks that `leaf` is the leaf at `index` of the tree of `size` leaves with this `root`.
pub fn verify_inclusion(
    leaf: &LeafHash,
    index: u64,
    size: u64,
    root: &RootHash,
    proof: &[NodeHash],
) -> Result<(), InclusionFailure> {
    if index >= size {
        return Err(InclusionFailure::OutsideTree { index, size });
    }
    let inner = inner_length(index, size);
    let expected = inner + border_length(index, inner);
    let Some((inside, border)) = split_proof(proof, inner, expected) else {
        return Err(InclusionFailure::WrongLength { expected, found: proof.len() });
    };
    let node = climb(NodeHash::from(*leaf), inside, index, Sides::Both);
    if climb_border(node, border).as_root() != *root {
        return Err(InclusionFailure::RootMismatch);
    }
    Ok(())
}

/// Checks that the tree `(new, new_root)` has the tree `(old, old_root)` as its beginning.
///
/// Equal sizes need equal roots and an empty proof. An old size of zero is refused: every tree
/// continues the empty one, so there is nothing to check.
pub fn verify_consistency(
    old: u64,
    old_root: &RootHash,
    new: u64,
    new_root: &RootHash,
    proof: &[NodeHash],
) -> Result<(), ConsistencyFailure> {
    if old == 0 || old > new {
        return Err(ConsistencyFailure::SizesOutOfOrder { old, new });
    }
    let wrong_length = |expected| ConsistencyFailure::WrongLength { expected, found: proof.len() };
    if old == new {
        return match (proof.is_empty(), old_root == new_root) {
            (false, _) => Err(wrong_length(0)),
            (true, false) => Err(ConsistencyFailure::NewRootMismatch),
            (true, true) => Ok(()),
        };
    }

    // The proof climbs from the last complete node of the old tree, `shift` levels up. Where
    // that node is the whole old tree, its hash is the old root and is not sent.
    let shift = old.trailing_zeros();
    let inner = inner_length(old - 1, new);
    let border = border_length(old - 1, inner);
    let sent_start = usize::from(!old.is_power_of_two());
    let inner = inner - shift as usize;
    let expected = sent_start + inner + border;
    let (start, path) = match proof.split_first() {
        Some((first, rest)) if sent_start == 1 => (*first, rest),
        _ => (old_root.as_node(), proof),
    };
    let Some((inside, border)) = split_proof(path, inner, inner + border).filter(|_| proof.len() == expected) else {
        return Err(wrong_length(expected));
    };

    let position = (old - 1) >> shift;
    let old_node = climb(start, inside, position, Sides::LeftOnly);
    if climb_border(old_node, border).as_root() != *old_root {
        return Err(ConsistencyFailure::OldRootMismatch);
    }
    let new_node = climb(start, inside, position, Sides::Both);
    if climb_border(new_node, border).as_root() != *new_root {
        return Err(ConsistencyFailure::NewRootMismatch);
    }
    Ok(())
}

/// Which siblings a climb takes in: all of them, or those to the left, which an older tree had.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sides {
    Both,
    LeftOnly,
}

/// Levels on the way from leaf `index` until its path joins that of the last leaf.
fn inner_length(index: u64, size: u64) -> usize {
    (u64::BITS - (index ^ (size - 1)).leading_zeros()) as usize
}

/// Siblings above the inner part: all to the left, one for each 1 left in the index.
fn border_length(index: u64, inner: usize) -> usize {
    index.checked_shr(inner as u32).unwrap_or(0).count_ones() as usize
}

fn split_proof(proof: &[NodeHash], inner: usize, expected: usize) -> Option<(&[NodeHash], &[NodeHash])> {
    proof.split_at_checked(inner).filter(|_| proof.len() == expected)
}

fn climb(start: NodeHash, siblings: &[NodeHash], index: u64, sides: Sides) -> NodeHash {
    siblings.iter().enumerate().fold(start, |node, (height, sibling)| match (index >> height & 1, sides) {
        (1, _) => NodeHash::of(sibling, &node),
        (_, Sides::Both) => NodeHash::of(&node, sibling),
        (_, Sides::LeftOnly) => node,
    })
}

fn climb_border(start: NodeHash, siblings: &[NodeHash]) -> NodeHash {
    siblings.iter().fold(start, |node, sibling| NodeHash::of(sibling, &node))
}
