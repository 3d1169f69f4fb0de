//! Three kinds of hash that must never be mistaken for each other.
//!
//! A leaf, an inner node and a root are all 32 bytes; proofs are forged where a program takes one
//! for another. Each has its own type, and going from one to the next is spelled out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use core::fmt;
use sha2::{Digest, Sha256};

const LEAF_PREFIX: [u8; 1] = [0x00];
const NODE_PREFIX: [u8; 1] = [0x01];

/// Why a text is not a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashFailure {
    /// Not strict standard Base64 (RFC 4648 §4, with padding and no loose bits).
    #[error("the hash is not standard Base64 with padding: fetch the text again")]
    NotBase64,
    /// The decoded byte count is not 32.
    #[error("a hash has 32 bytes, this one has {0}: fetch the text again")]
    WrongLength(usize),
}

macro_rules! hash_type {
    ($(#[$documentation:meta])* $name:ident) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Takes 32 bytes that are such a hash.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The 32 bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }

            /// Reads strict standard Base64 of exactly 32 bytes.
            pub fn from_base64(text: &str) -> Result<Self, HashFailure> {
                let bytes = STANDARD.decode(text).map_err(|_| HashFailure::NotBase64)?;
                let length = bytes.len();
                let bytes = bytes.try_into().map_err(|_| HashFailure::WrongLength(length))?;
                Ok(Self(bytes))
            }
        }

        /// Standard Base64 with padding, as in checkpoints.
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&STANDARD.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({self})", stringify!($name))
            }
        }
    };
}

hash_type! {
    /// The hash of one entry: `SHA-256(0x00 ‖ entry)`.
    LeafHash
}

hash_type! {
    /// The hash of a complete subtree; at level 0 it is the leaf hash.
    NodeHash
}

hash_type! {
    /// The hash of a whole tree of a known size.
    RootHash
}

impl LeafHash {
    /// Hashes an entry's bytes as a leaf (RFC 6962 §2.1).
    #[must_use]
    pub fn of(entry: &[u8]) -> Self {
        Self(Sha256::new_with_prefix(LEAF_PREFIX).chain_update(entry).finalize().into())
    }
}

impl NodeHash {
    /// Hashes two subtrees into the one above them (RFC 6962 §2.1).
    #[must_use]
    pub fn of(left: &Self, right: &Self) -> Self {
        let hasher = Sha256::new_with_prefix(NODE_PREFIX);
        Self(hasher.chain_update(left.0).chain_update(right.0).finalize().into())
    }

    /// This subtree taken as the whole tree.
    #[must_use]
    pub fn as_root(&self) -> RootHash {
        RootHash(self.0)
    }
}

impl From<LeafHash> for NodeHash {
    fn from(leaf: LeafHash) -> Self {
        Self(leaf.0)
    }
}

impl RootHash {
    /// The root of the tree without leaves: `SHA-256("")`.
    #[must_use]
    pub fn empty() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// This tree taken as a left subtree of a greater one, which it is only if its size is a
    /// power of two.
    pub(crate) fn as_node(&self) -> NodeHash {
        NodeHash(self.0)
    }
}
