//! Small logs and keys for the tests.

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, Tree};
use ortaq_crypto::log::note::{KeyName, Note, NoteSigner};
use ortaq_crypto::signature::SigningKey;

pub const ORIGIN: &str = "log.example/2031";

/// Entry `index` of the log of `kind`; logs of two kinds have nothing in common.
pub fn entry(kind: &str, index: u64) -> Vec<u8> {
    format!("{kind} {index}").into_bytes()
}

pub fn leaves(kind: &str, size: u64) -> Vec<LeafHash> {
    (0..size).map(|index| LeafHash::of(&entry(kind, index))).collect()
}

pub fn tree(kind: &str, size: u64) -> Tree {
    leaves(kind, size).into_iter().collect()
}

pub fn name(text: &str) -> KeyName {
    KeyName::new(text).unwrap()
}

pub fn signer() -> NoteSigner {
    NoteSigner::new(name(ORIGIN), SigningKey::from_seed(&[7; 32]))
}

/// The signed checkpoint of the first `size` entries of the log of `kind`.
pub fn checkpoint(kind: &str, size: u64) -> Note {
    Checkpoint::new(ORIGIN, size, tree(kind, size).root()).unwrap().sign(&signer()).unwrap()
}
