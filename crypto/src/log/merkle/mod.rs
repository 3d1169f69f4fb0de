//! The Merkle tree that makes a list of entries impossible to change unseen.
//!
//! Its root hash commits to every entry and to their order; a proof of a few hundred bytes shows
//! that an entry is in the tree, or that one tree continues another. Hashes are those of
//! RFC 6962 §2.1 with SHA-256: a leaf is `SHA-256(0x00 ‖ entry)`, a node is
//! `SHA-256(0x01 ‖ left ‖ right)`, and the empty tree is `SHA-256("")`.
//!
//! A *complete node* at `(level, index)` covers the leaves `index·2^level .. (index+1)·2^level`;
//! every tree is a short list of such nodes, its *peaks*, largest first.

mod frontier;
mod hash;
mod prove;
mod tree;
mod verify;

pub(crate) use frontier::root_of_peaks;
pub use frontier::{Frontier, FrontierFailure};
pub use hash::{HashFailure, LeafHash, NodeHash, RootHash};
pub use prove::{
    NodePosition, NodeSource, ProofFailure, consistency_positions, inclusion_positions, peak_positions,
    prove_consistency, prove_inclusion, root_of_size,
};
pub use tree::{MissingNode, Tree};
pub use verify::{ConsistencyFailure, InclusionFailure, verify_consistency, verify_inclusion};
