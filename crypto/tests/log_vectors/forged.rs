//! The regression pair of CVE-2026-56865: a forged log that careless tile readers accept.
//!
//! In `forged`, entry 0 and its hash in `tile/0/000` are replaced and all else is left alone.

use std::path::Path;

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash, prove_inclusion, verify_inclusion};
use ortaq_crypto::log::merkle::{inclusion_positions, root_of_size};
use ortaq_crypto::log::note::{Note, NoteVerifier};
use ortaq_crypto::log::tile::{
    AuthenticatedTiles, BundlePosition, EntryStream, StreamFailure, Tile, TileFailure, TilePosition, bundles_between,
};
use ortaq_crypto::log::witness::{Remembered, consider};

use crate::data;

fn checkpoint(log: &Path) -> Checkpoint {
    let verifier = data::text(&log.parent().unwrap().join("log.vkey"));
    let note = Note::parse(&data::bytes(&log.join("checkpoint"))).unwrap();
    Checkpoint::open(&note, &NoteVerifier::parse(verifier.trim()).unwrap()).unwrap()
}

fn tile(log: &Path, position: TilePosition) -> Tile {
    Tile::parse(position, &data::bytes(&log.join(position.to_string()))).unwrap()
}

fn authenticate(
    log: &Path,
    positions: impl IntoIterator<Item = TilePosition>,
) -> Result<AuthenticatedTiles, TileFailure> {
    let checkpoint = checkpoint(log);
    let tiles = positions.into_iter().map(|position| tile(log, position));
    AuthenticatedTiles::authenticate(checkpoint.size(), checkpoint.root(), tiles)
}

fn read_all(log: &Path) -> Result<u64, StreamFailure> {
    let checkpoint = checkpoint(log);
    let mut stream = EntryStream::new(checkpoint.size(), *checkpoint.root());
    while let Some(position) = stream.next_bundle() {
        let bundle = data::bytes(&log.join(position.to_string()));
        for filled in stream.feed(&bundle, &tile(log, position.tile()))?.filled {
            assert_eq!(filled.hashes().len(), 256);
        }
    }
    let built = stream.finish()?;
    for partial in built.edge() {
        assert_eq!(partial, tile(log, partial.position()));
    }
    Ok(built.size())
}

#[test]
fn the_good_log_is_accepted() {
    let Some(folder) = data::folder("generated/cve-2026-56865/good") else { return };
    let checkpoint = checkpoint(&folder);
    assert_eq!(read_all(&folder), Ok(768));

    let tiles = authenticate(&folder, TilePosition::between(0, 768)).unwrap();
    for position in bundles_between(0, 768) {
        let bytes = data::bytes(&folder.join(position.to_string()));
        let entries = tiles.read_bundle(position, &bytes).unwrap();
        for (index, entry) in (position.start()..).zip(entries) {
            let proof = prove_inclusion(&tiles, index, 768).unwrap();
            let leaf = LeafHash::of(entry);
            verify_inclusion(&leaf, index, 768, checkpoint.root(), &proof).unwrap();
        }
    }
}

#[test]
fn the_forged_log_is_refused() {
    let Some(folder) = data::folder("generated/cve-2026-56865/forged") else { return };
    let first = TilePosition::in_tree(0, 0, 768).unwrap();
    assert_eq!(read_all(&folder), Err(StreamFailure::RootMismatch));
    assert_eq!(authenticate(&folder, TilePosition::between(0, 768)), Err(TileFailure::Forged(first)));
    let needed = AuthenticatedTiles::required(768, &inclusion_positions(0, 768));
    assert!(needed.contains(&first));
    assert_eq!(authenticate(&folder, needed), Err(TileFailure::Forged(first)));
}

#[test]
fn a_forged_entry_under_good_tiles_is_refused() {
    let Some(folder) = data::folder("generated/cve-2026-56865") else { return };
    let tiles = authenticate(&folder.join("good"), TilePosition::between(0, 768)).unwrap();
    let position = BundlePosition::in_tree(0, 768).unwrap();
    let forged = data::bytes(&folder.join("forged").join(position.to_string()));
    assert_eq!(tiles.read_bundle(position, &forged), Err(TileFailure::ForgedEntry(0)));
}

#[test]
fn its_history_is_consistent() {
    let Some(folder) = data::folder("generated/cve-2026-56865/good") else { return };
    let verifier = data::text(&folder.join("../log.vkey"));
    let verifier = NoteVerifier::parse(verifier.trim()).unwrap();
    let tiles = authenticate(&folder, TilePosition::between(0, 768)).unwrap();
    let mut remembered: Option<Remembered> = None;
    for size in [1, 257, 768] {
        let path = folder.join(format!("history/{size}"));
        let note = Note::parse(&data::bytes(&path)).unwrap();
        let proof: Vec<NodeHash> = remembered.map_or_else(Vec::new, |remembered| {
            ortaq_crypto::log::merkle::prove_consistency(&tiles, remembered.size, size).unwrap()
        });
        let next = consider(&verifier, remembered.as_ref(), &note, &proof).unwrap();
        assert_eq!(root_of_size(&tiles, size).unwrap(), next.root);
        remembered = Some(next);
    }
}
