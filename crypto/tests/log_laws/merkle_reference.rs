//! RFC 6962 §2.1 written down as it stands, slow and recursive, to compare with.

use sha2::{Digest, Sha256};

pub type Hash = [u8; 32];

pub fn root(entries: &[Vec<u8>]) -> Hash {
    match entries {
        [] => Sha256::digest([]).into(),
        [entry] => Sha256::digest([&[0][..], entry].concat()).into(),
        _ => {
            let (left, right) = entries.split_at(split(entries.len()));
            Sha256::digest([&[1][..], &root(left), &root(right)].concat()).into()
        }
    }
}

/// `PATH(index, D)`
pub fn path(index: usize, entries: &[Vec<u8>]) -> Vec<Hash> {
    if entries.len() == 1 {
        return Vec::new();
    }
    let middle = split(entries.len());
    let (left, right) = entries.split_at(middle);
    let (mut proof, sibling) =
        if index < middle { (path(index, left), root(right)) } else { (path(index - middle, right), root(left)) };
    proof.push(sibling);
    proof
}

/// `SUBPROOF(old, D, whole)`; `PROOF(old, D)` is that with `whole` true.
pub fn subproof(old: usize, entries: &[Vec<u8>], whole: bool) -> Vec<Hash> {
    if old == entries.len() {
        return if whole { Vec::new() } else { vec![root(entries)] };
    }
    let middle = split(entries.len());
    let (left, right) = entries.split_at(middle);
    let (mut proof, sibling) = if old <= middle {
        (subproof(old, left, whole), root(right))
    } else {
        (subproof(old - middle, right, false), root(left))
    };
    proof.push(sibling);
    proof
}

/// The largest power of two below `length`.
fn split(length: usize) -> usize {
    length.next_power_of_two() / 2
}
