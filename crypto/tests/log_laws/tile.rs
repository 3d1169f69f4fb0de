use std::collections::BTreeMap;

use ortaq_crypto::log::merkle::{
    NodePosition, NodeSource, RootHash, Tree, consistency_positions, inclusion_positions, prove_consistency,
    prove_inclusion,
};
use ortaq_crypto::log::tile::{
    AuthenticatedTiles, BundleFailure, BundlePosition, EntryStream, StreamFailure, Tile, TileBuilder, TileFailure,
    TilePosition, UnfetchedNode, bundles_between, encode_bundle, parse_bundle,
};
use proptest::prelude::*;

use crate::logs::{entry, leaves, tree};

/// More than 256 full level-0 tiles, so that three levels are at work.
const LARGE: u64 = 256 * 256 + 700;

fn published(tree: &Tree, size: u64) -> Vec<Tile> {
    TilePosition::between(0, size).map(|position| Tile::read_from(position, tree).unwrap()).collect()
}

fn bundle(kind: &str, position: BundlePosition) -> Vec<u8> {
    let entries: Vec<_> =
        (position.start()..).take(usize::from(position.width())).map(|index| entry(kind, index)).collect();
    encode_bundle(&entries).unwrap()
}

fn changed(tile: &Tile, bit: usize) -> Tile {
    let mut bytes = tile.to_bytes();
    let bit = bit % (bytes.len() * 8);
    bytes[bit / 8] ^= 1 << (bit % 8);
    Tile::parse(tile.position(), &bytes).unwrap()
}

#[test]
fn a_builder_makes_the_tiles_of_every_size() {
    let tree = tree("a", LARGE);
    let mut builder = TileBuilder::new();
    let mut made = BTreeMap::new();
    for (size, leaf) in (0..).zip(leaves("a", LARGE)) {
        if size % 251 == 0 || size % 256 == 0 {
            assert_eq!(builder.root(), tree.root_of_size(size).unwrap());
            let edge: Vec<_> = builder.edge().iter().map(Tile::position).collect();
            assert_eq!(edge, TilePosition::edge(size).collect::<Vec<_>>());
        }
        made.extend(builder.append(leaf).into_iter().map(|tile| (tile.position(), tile)));
    }
    made.extend(builder.edge().into_iter().map(|tile| (tile.position(), tile)));
    let expected = published(&tree, LARGE).into_iter().map(|tile| (tile.position(), tile));
    assert_eq!(made, expected.collect());
}

#[test]
fn authenticated_tiles_make_every_proof_with_no_more_than_required() {
    let tree = tree("a", LARGE);
    let root = tree.root();
    for (index, old) in [(0, 1), (255, 256), (256, 257), (65_535, 65_536), (65_536, 66_000), (LARGE - 1, LARGE)] {
        let mut nodes = inclusion_positions(index, LARGE);
        nodes.extend(consistency_positions(old, LARGE));
        let required = AuthenticatedTiles::required(LARGE, &nodes);
        assert!(required.len() <= 9);
        let fetched = required.iter().map(|position| Tile::read_from(*position, &tree).unwrap());
        let tiles = AuthenticatedTiles::authenticate(LARGE, &root, fetched).unwrap();
        assert_eq!(prove_inclusion(&tiles, index, LARGE).unwrap(), tree.prove_inclusion(index, LARGE).unwrap());
        assert_eq!(prove_consistency(&tiles, old, LARGE).unwrap(), tree.prove_consistency(old, LARGE).unwrap());
    }
    let tiles = AuthenticatedTiles::authenticate(
        LARGE,
        &root,
        TilePosition::edge(LARGE).map(|position| Tile::read_from(position, &tree).unwrap()),
    )
    .unwrap();
    let unfetched = NodePosition { level: 0, index: 0 };
    assert_eq!(tiles.node(unfetched), Err(UnfetchedNode { level: 0, index: 0 }));
}

#[test]
fn every_changed_tile_is_refused_by_name() {
    let tree = tree("a", LARGE);
    let honest = published(&tree, LARGE);
    for place in 0..honest.len() {
        let mut fetched = honest.clone();
        fetched[place] = changed(&fetched[place], place * 31);
        let position = fetched[place].position();
        let verdict = AuthenticatedTiles::authenticate(LARGE, &tree.root(), fetched).unwrap_err();
        match position.is_full() {
            false => assert_eq!(verdict, TileFailure::RootMismatch),
            // A tile above is refused for itself; nothing below it can be reached first.
            true => assert_eq!(verdict, TileFailure::Forged(position)),
        }
    }
}

#[test]
fn missing_doubled_and_foreign_tiles_are_refused() {
    let tree = tree("a", 1000);
    let honest = published(&tree, 1000);
    let authenticate = |tiles: Vec<Tile>| AuthenticatedTiles::authenticate(1000, &tree.root(), tiles);
    authenticate(honest.clone()).unwrap();

    for position in TilePosition::edge(1000) {
        let without = honest.iter().filter(|tile| tile.position() != position).cloned().collect();
        assert_eq!(authenticate(without), Err(TileFailure::Missing(position)));
    }
    let first = honest[0].clone();
    let doubled = [honest.clone(), vec![first.clone()]].concat();
    assert_eq!(authenticate(doubled), Err(TileFailure::Twice(first.position())));
    let narrow = first.narrowed(7).unwrap();
    let foreign = [honest.clone(), vec![narrow.clone()]].concat();
    assert_eq!(authenticate(foreign), Err(TileFailure::NotInTree(narrow.position(), 1000)));
    assert_eq!(first.narrowed(0), None);
    assert_eq!(narrow.narrowed(8), None);
}

#[test]
fn the_empty_log_has_nothing_to_read() {
    AuthenticatedTiles::authenticate(0, &RootHash::empty(), []).unwrap();
    let stream = EntryStream::new(0, RootHash::empty());
    assert_eq!(stream.next_bundle(), None);
    stream.finish().unwrap();
    let other = tree("a", 1).root();
    assert_eq!(AuthenticatedTiles::authenticate(0, &other, []), Err(TileFailure::RootMismatch));
    assert_eq!(EntryStream::new(0, other).finish(), Err(StreamFailure::RootMismatch));
}

#[test]
fn bundles_are_read_strictly() {
    let position = BundlePosition::new(0, 2).unwrap();
    let bytes = encode_bundle(&[b"one".as_slice(), b""]).unwrap();
    assert_eq!(bytes, b"\x00\x03one\x00\x00");
    assert_eq!(parse_bundle(position, &bytes).unwrap(), [b"one".as_slice(), b""]);
    assert_eq!(parse_bundle(position, b"\x00\x03one\x00"), Err(BundleFailure::Truncated(1, 2)));
    assert_eq!(parse_bundle(position, b"\x00\x03on"), Err(BundleFailure::Truncated(0, 2)));
    assert_eq!(parse_bundle(position, b"\x00\x00\x00\x00!"), Err(BundleFailure::TrailingBytes(1)));

    let longest = vec![0; 65_535];
    assert_eq!(encode_bundle(&[&longest]).unwrap().len(), 65_537);
    let failure = BundleFailure::EntryTooLong { index: 0, length: 65_536 };
    assert_eq!(encode_bundle(&[vec![0; 65_536]]), Err(failure));
    assert_eq!(encode_bundle::<&[u8]>(&[]), Err(BundleFailure::WrongCount(0)));
    assert_eq!(encode_bundle(&[[]; 257]), Err(BundleFailure::WrongCount(257)));
}

#[test]
fn a_stream_refuses_what_does_not_fit() {
    let tree = tree("a", 300);
    let mut stream = EntryStream::new(300, tree.root());
    let first = stream.next_bundle().unwrap();
    let tile = Tile::read_from(first.tile(), &tree).unwrap();
    let good = bundle("a", first);

    let other = Tile::read_from(TilePosition::in_tree(0, 1, 300).unwrap(), &tree).unwrap();
    let wrong = StreamFailure::WrongTile { expected: tile.position(), found: other.position() };
    assert_eq!(stream.feed(&good, &other), Err(wrong));
    assert_eq!(stream.feed(&bundle("b", first), &tile), Err(StreamFailure::TileMismatch(0)));
    assert_eq!(stream.feed(&good, &changed(&tile, 256 * 17)), Err(StreamFailure::TileMismatch(17)));
    let truncated = BundleFailure::Truncated(255, 256);
    assert_eq!(stream.feed(&good[..good.len() - 1], &tile), Err(StreamFailure::Bundle(first, truncated)));

    let fed = stream.feed(&good, &tile).unwrap();
    assert_eq!((fed.start, fed.entries.len(), fed.filled), (0, 256, vec![tile]));
    assert_eq!(stream.clone().finish(), Err(StreamFailure::Unfinished { read: 256, size: 300 }));
    let second = stream.next_bundle().unwrap();
    stream.feed(&bundle("a", second), &other).unwrap();
    assert_eq!(stream.feed(&good, &other), Err(StreamFailure::BeyondEnd(300)));
    let built = stream.finish().unwrap();
    assert_eq!(built.root(), tree.root());

    let shrunk = StreamFailure::Shrunk { read: 300, size: 299 };
    assert_eq!(EntryStream::resume(built.clone(), 299, tree.root()), Err(shrunk));
    let mut rewritten = EntryStream::resume(built, 310, tree.root()).unwrap();
    let position = rewritten.next_bundle().unwrap();
    let forged = crate::logs::tree("b", 310);
    let tile = Tile::read_from(position.tile(), &forged).unwrap();
    assert_eq!(rewritten.feed(&bundle("b", position), &tile), Err(StreamFailure::Rewritten(256)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_log_is_read_in_any_steps(steps in proptest::collection::vec(0_u64..700, 1..5)) {
        let total: u64 = steps.iter().sum();
        let tree = tree("a", total);
        let (mut built, mut size, mut filled) = (TileBuilder::new(), 0, Vec::new());
        let mut read = Vec::new();
        for step in steps {
            let bundles: Vec<_> = bundles_between(size, size + step).map(|at| (at, bundle("a", at))).collect();
            size += step;
            let mut stream = EntryStream::resume(built, size, tree.root_of_size(size).unwrap()).unwrap();
            for (position, bytes) in &bundles {
                prop_assert_eq!(stream.next_bundle(), Some(*position));
                let fed = stream.feed(bytes, &Tile::read_from(position.tile(), &tree).unwrap()).unwrap();
                prop_assert_eq!(fed.start, read.len() as u64);
                read.extend(fed.entries.iter().map(|entry| entry.to_vec()));
                filled.extend(fed.filled);
            }
            built = stream.finish().unwrap();

            let tiles = AuthenticatedTiles::authenticate(size, &built.root(), published(&tree, size)).unwrap();
            prop_assert_eq!(&TileBuilder::resume(&tiles), &built);
        }
        filled.extend(built.edge());
        filled.sort_by_key(Tile::position);
        prop_assert_eq!(filled, published(&tree, total));
        prop_assert_eq!(read, (0..total).map(|index| entry("a", index)).collect::<Vec<_>>());
    }

    #[test]
    fn bundles_and_tiles_take_any_bytes(bytes: Vec<u8>, width in 1_u16..=256) {
        let position = BundlePosition::new(3, width).unwrap();
        if let Ok(entries) = parse_bundle(position, &bytes) {
            prop_assert_eq!(encode_bundle(&entries).unwrap(), bytes.clone());
        }
        if let Ok(tile) = Tile::parse(position.tile(), &bytes) {
            prop_assert_eq!(tile.to_bytes(), bytes);
        }
    }

    #[test]
    fn bundles_come_back(entries in proptest::collection::vec(any::<Vec<u8>>(), 1..=256)) {
        let position = BundlePosition::new(0, entries.len() as u16).unwrap();
        let bytes = encode_bundle(&entries).unwrap();
        prop_assert_eq!(parse_bundle(position, &bytes).unwrap(), entries);
    }
}
