//! Earlier states of a rehearsed log, signed by its own key: everything in a rehearsal follows from
//! its seed.

use std::fs;
use std::path::Path;

use ortaq_crypto::bundle::Header;
use ortaq_crypto::hash::h256;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{Frontier, LeafHash};
use ortaq_crypto::log::note::{KeyName, NoteSigner};
use ortaq_crypto::signature::SigningKey;

/// Writes the first entries of `vote.bundle` as a bundle of their own.
pub fn prefix(folder: &Path, entries: usize, name: &str) {
    let whole = fs::read_to_string(folder.join("vote.bundle")).unwrap();
    let lines: Vec<&str> = whole.lines().skip(1).take(entries).collect();
    let seed = h256("observer/rehearsal seed", &[b"test"]);
    sign(folder, name, ("rehearsal.example/vote", &seed), &lines);
}

/// Writes entries as a bundle, in one step, with a checkpoint by the key of the rehearsal of this name and seed.
pub fn sign(folder: &Path, name: &str, (origin, seed): (&str, &[u8; 32]), lines: &[&str]) {
    let mut frontier = Frontier::new();
    frontier.extend(lines.iter().map(|line| LeafHash::of(line.as_bytes())));
    let key = SigningKey::from_seed(&h256("rehearsal", &[seed, b"log", &0u64.to_be_bytes()]));
    let signer = NoteSigner::new(KeyName::new(origin).unwrap(), key);
    let size = frontier.size();
    let note = Checkpoint::new(origin, size, frontier.root()).unwrap().sign(&signer).unwrap();
    let header = Header::new(size, note.to_string()).to_line();
    fs::write(folder.join("being-written"), format!("{header}\n{}\n", lines.join("\n"))).unwrap();
    fs::rename(folder.join("being-written"), folder.join(name)).unwrap();
}

/// How many entries `vote.bundle` has.
pub fn entries(folder: &Path) -> usize {
    fs::read_to_string(folder.join("vote.bundle")).unwrap().lines().count() - 1
}
