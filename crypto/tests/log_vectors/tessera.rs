//! A whole published log of 15 entries, made again byte for byte.
//!
//! Ed25519 signatures are deterministic and the test log's seed is public, so checkpoints, tiles
//! and bundles of every size must come out as the published files.

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::LeafHash;
use ortaq_crypto::log::note::{KeyName, Note, NoteSigner, NoteVerifier};
use ortaq_crypto::log::tile::{
    AuthenticatedTiles, BundlePosition, EntryStream, Tile, TileBuilder, TilePosition, encode_bundle,
};
use ortaq_crypto::signature::SigningKey;

use crate::data;

const ENTRIES: [&str; 15] = [
    "one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten", "ileven", "twelf", "threeten",
    "fourten", "fivten",
];

#[test]
fn every_file_is_reproduced() {
    let Some(folder) = data::folder("tessera-testlog") else { return };
    let key = data::json(&folder.join("test-signer.json"));
    let seed = data::unhex(key["seed_hex"].as_str().or(key["test_seed_hex"].as_str()).unwrap());
    let name = KeyName::new(key["name"].as_str().unwrap()).unwrap();
    let signer = NoteSigner::new(name, SigningKey::from_seed(&seed.try_into().unwrap()));
    assert_eq!(signer.verifier().to_string(), data::text(&folder.join("log.vkey")).trim());

    let log = folder.join("log");
    let mut builder = TileBuilder::new();
    let mut files = 1;
    for size in 0..=ENTRIES.len() {
        let checkpoint = Checkpoint::new("example.com/log/testdata", size as u64, builder.root()).unwrap();
        let note = checkpoint.sign(&signer).unwrap().to_string();
        assert_eq!(note, data::text(&log.join(format!("checkpoint.{size}"))));
        files += 1;
        for tile in builder.edge() {
            assert_eq!(tile.to_bytes(), data::bytes(&log.join(tile.position().to_string())));
            files += 1;
        }
        if let Some(position) = BundlePosition::in_tree(0, size as u64) {
            let bundle = encode_bundle(&ENTRIES[..size]).unwrap();
            assert_eq!(bundle, data::bytes(&log.join(position.to_string())));
            files += 1;
        }
        if let Some(entry) = ENTRIES.get(size) {
            assert!(builder.append(LeafHash::of(entry.as_bytes())).is_empty());
        }
    }
    assert_eq!(data::bytes(&log.join("checkpoint")), data::bytes(&log.join("checkpoint.15")));
    assert_eq!(files, data::files_below(&log).len());
}

#[test]
fn the_log_is_read_step_by_step() {
    let Some(folder) = data::folder("tessera-testlog") else { return };
    let verifier = NoteVerifier::parse(data::text(&folder.join("log.vkey")).trim()).unwrap();
    let log = folder.join("log");
    let mut read = TileBuilder::new();
    for size in 0..=15_u64 {
        let note = Note::parse(&data::bytes(&log.join(format!("checkpoint.{size}")))).unwrap();
        let checkpoint = Checkpoint::open(&note, &verifier).unwrap();
        assert_eq!(checkpoint.size(), size);

        let mut stream = EntryStream::resume(read, size, *checkpoint.root()).unwrap();
        while let Some(position) = stream.next_bundle() {
            let bundle = data::bytes(&log.join(position.to_string()));
            let tile_bytes = data::bytes(&log.join(position.tile().to_string()));
            let tile = Tile::parse(position.tile(), &tile_bytes).unwrap();
            let bundle = stream.feed(&bundle, &tile).unwrap();
            assert_eq!(bundle.start, size - 1);
            assert_eq!(bundle.entries, [ENTRIES[size as usize - 1].as_bytes()]);
        }
        read = stream.finish().unwrap();

        let tiles = AuthenticatedTiles::required(size, &[])
            .into_iter()
            .map(|tile: TilePosition| Tile::parse(tile, &data::bytes(&log.join(tile.to_string()))).unwrap());
        let tiles = AuthenticatedTiles::authenticate(size, checkpoint.root(), tiles).unwrap();
        assert_eq!(TileBuilder::resume(&tiles), read);
    }
}
