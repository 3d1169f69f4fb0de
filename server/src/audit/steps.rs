//! An inclusion proof, step by step, as a person with a calculator of hashes would follow it.

use ortaq_crypto::log::merkle::NodeHash;
use serde::Serialize;

/// One step: two hashes make the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProofStep {
    /// The left hash, in base64.
    pub left: String,
    /// The right hash, in base64.
    pub right: String,
    /// Whether the left one comes from the proof; otherwise the right one does.
    pub is_left_given: bool,
    /// `SHA-256(0x01 ‖ left ‖ right)`, in base64.
    pub result: String,
}

/// The steps from a leaf to the root (RFC 9162 §2.1.3.2). The last result is the root, if the proof is right.
pub(super) fn climb(leaf: NodeHash, index: u64, size: u64, proof: &[NodeHash]) -> Vec<ProofStep> {
    let (mut place, mut last) = (index, size.saturating_sub(1));
    let mut node = leaf;
    let mut steps = Vec::new();
    for sibling in proof {
        let is_left_given = place % 2 == 1 || place == last;
        if is_left_given {
            while place % 2 == 0 && place != 0 {
                (place, last) = (place / 2, last / 2);
            }
        }
        let (left, right) = if is_left_given { (*sibling, node) } else { (node, *sibling) };
        node = NodeHash::of(&left, &right);
        steps.push(ProofStep {
            left: left.to_string(),
            right: right.to_string(),
            is_left_given,
            result: node.to_string(),
        });
        (place, last) = (place / 2, last / 2);
    }
    steps
}

#[cfg(test)]
mod tests {
    use ortaq_crypto::log::merkle::{LeafHash, Tree};

    use super::*;

    #[test]
    fn every_climb_of_every_small_tree_ends_at_its_root() {
        for size in 1..40_u64 {
            let leaves: Vec<_> = (0..size).map(|index| LeafHash::of(&index.to_be_bytes())).collect();
            let tree: Tree = leaves.iter().copied().collect();
            for (index, leaf) in (0..size).zip(leaves) {
                let proof = tree.prove_inclusion(index, size).unwrap();
                let steps = climb(leaf.into(), index, size, &proof);
                let end = steps.last().map_or_else(|| leaf.to_string(), |step| step.result.clone());
                assert_eq!(end, tree.root().to_string(), "entry {index} of {size}");
            }
        }
    }
}
