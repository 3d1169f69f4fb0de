//! Every hash and signature is over a *message*: a domain tag and inputs, each
//! with its length, so that no two uses can be confused (§2).

use curve25519_dalek::{RistrettoPoint, Scalar};
use sha2::{Digest, Sha256, Sha512};

const PREFIX: &str = "ortaq/1/";

/// Feeds `M(tag, parts…)` of §2, piece by piece, to `sink`.
fn feed(tag: &str, parts: &[&[u8]], mut sink: impl FnMut(&[u8])) {
    sink(&length(PREFIX.len() + tag.len()));
    sink(PREFIX.as_bytes());
    sink(tag.as_bytes());
    for part in parts {
        sink(&length(part.len()));
        sink(part);
    }
}

/// Inputs are far below 4 GiB: the largest is a ceremony's dealing of half a megabyte.
fn length(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes).unwrap_or(u32::MAX).to_be_bytes()
}

/// The message `M(tag, parts…)` of §2, as signatures need it.
pub fn message(tag: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    feed(tag, parts, |piece| bytes.extend_from_slice(piece));
    bytes
}

/// `H256` of §2.
pub fn h256(tag: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    feed(tag, parts, |piece| hasher.update(piece));
    hasher.finalize().into()
}

/// `H512` of §2.
pub fn h512(tag: &str, parts: &[&[u8]]) -> [u8; 64] {
    let mut hasher = Sha512::new();
    feed(tag, parts, |piece| hasher.update(piece));
    hasher.finalize().into()
}

/// `Hs` of §2: a scalar.
pub fn scalar(tag: &str, parts: &[&[u8]]) -> Scalar {
    Scalar::from_bytes_mod_order_wide(&h512(tag, parts))
}

/// `Hp` of §2: a point whose discrete logarithm nobody knows.
pub fn point(tag: &str, parts: &[&[u8]]) -> RistrettoPoint {
    RistrettoPoint::from_uniform_bytes(&h512(tag, parts))
}

/// The hash that stands in the log for a public text (§2).
pub fn text(salt: &[u8; 32], text: &str) -> [u8; 32] {
    h256("text", &[salt, text.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_keep_inputs_apart() {
        assert_ne!(h256("t", &[b"ab", b"c"]), h256("t", &[b"a", b"bc"]));
        assert_ne!(h256("t", &[b"a"]), h256("t", &[b"a", b""]));
        assert_ne!(h256("t", &[b"a"]), h256("u", &[b"a"]));
    }

    #[test]
    fn a_message_is_tag_and_inputs_with_their_lengths() {
        assert_eq!(message("x", &[b"yz"]), b"\0\0\0\x09ortaq/1/x\0\0\0\x02yz");
    }
}
