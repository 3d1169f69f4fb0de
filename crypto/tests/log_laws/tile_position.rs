use ortaq_crypto::log::merkle::NodePosition;
use ortaq_crypto::log::tile::{BundlePosition, PathFailure, TilePosition, bundles_between};
use proptest::prelude::*;

#[test]
fn published_paths() {
    for (level, index, width, path) in [
        (0, 1_234_067, 256, "tile/0/x001/x234/067"),
        (0, 0, 256, "tile/0/000"),
        (0, 273, 112, "tile/0/273.p/112"),
        (1, 1, 17, "tile/1/001.p/17"),
        (63, 999, 1, "tile/63/999.p/1"),
        (2, 1000, 255, "tile/2/x001/000.p/255"),
        (0, 1_000_000, 256, "tile/0/x001/x000/000"),
    ] {
        let position = TilePosition::new(level, index, width).unwrap();
        assert_eq!(position.to_string(), path);
        assert_eq!(path.parse(), Ok(position));
    }
    let bundle = BundlePosition::new(12_345, 7).unwrap();
    assert_eq!(bundle.to_string(), "tile/entries/x012/345.p/7");
    assert_eq!("tile/entries/x012/345.p/7".parse(), Ok(bundle));
}

#[test]
fn other_spellings_are_refused() {
    for path in [
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/00/000",
        "tile/+0/000",
        "tile/64/000",
        "tile/256/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/xx001/000",
        "tile/0/x001/x000",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/",
        "tile/0/000.p/1.p/1",
        "tile/0/000/",
        "tile/0/+00",
        "tile/0/-01",
        "/tile/0/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
    ] {
        path.parse::<TilePosition>().unwrap_err();
        path.replace("/0/", "/entries/").parse::<BundlePosition>().unwrap_err();
    }
    assert_eq!("tile/entries/000".parse::<TilePosition>(), Err(PathFailure::Malformed));
    assert_eq!("tile/0/000".parse::<BundlePosition>(), Err(PathFailure::Malformed));
}

#[test]
fn widths_of_published_sizes() {
    let edge = |size| -> Vec<_> { TilePosition::edge(size).map(|tile| tile.to_string()).collect() };
    assert_eq!(edge(70_000), ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
    assert_eq!(edge(256), ["tile/1/000.p/1"]);
    assert!(edge(0).is_empty());
    assert_eq!(TilePosition::between(0, 70_000).count(), 274 + 2 + 1);
    assert_eq!(
        TilePosition::between(255, 256).map(|tile| tile.to_string()).collect::<Vec<_>>(),
        ["tile/0/000", "tile/1/000.p/1"]
    );
}

proptest! {
    #[test]
    fn parsing_takes_any_text_and_has_one_spelling(path in "(tile/)?(entries|[0-9]{1,3})/[x0-9/.p+-]{0,20}|.*") {
        if let Ok(position) = path.parse::<TilePosition>() {
            prop_assert_eq!(position.to_string(), path.as_str());
        }
        if let Ok(position) = path.parse::<BundlePosition>() {
            prop_assert_eq!(position.to_string(), path.as_str());
        }
    }

    #[test]
    fn every_position_has_a_path(level in 0_u8..64, index in 0..=u64::MAX >> 8, width in 1_u16..=256) {
        let tile = TilePosition::new(level, index, width).unwrap();
        prop_assert_eq!(tile.to_string().parse(), Ok(tile));
        let bundle = BundlePosition::new(index, width).unwrap();
        prop_assert_eq!(bundle.to_string().parse(), Ok(bundle));
    }

    #[test]
    fn tiles_of_a_step_are_those_that_are_new(old in 0_u64..200_000, more in 0_u64..2_000) {
        let new = old + more;
        let of_old: Vec<_> = TilePosition::between(0, old).collect();
        let mut expected: Vec<_> = TilePosition::between(0, new).collect();
        expected.retain(|tile| !of_old.contains(tile));
        prop_assert_eq!(TilePosition::between(old, new).collect::<Vec<_>>(), expected);
        let entries: u64 = bundles_between(old, new).map(|bundle| u64::from(bundle.width())).sum();
        prop_assert!(entries >= more && entries - more < 256);
    }

    #[test]
    fn positions_take_any_numbers(level: u8, index: u64, size: u64, width: u16) {
        if let Some(tile) = TilePosition::containing(NodePosition { level, index }, size) {
            prop_assert_eq!(tile.level(), level / 8);
        }
        if let Some(tile) = TilePosition::in_tree(level, index, size) {
            prop_assert!(tile.parent(size).is_some() || !tile.is_full());
        }
        let _ = (TilePosition::new(level, index, width), BundlePosition::in_tree(index, size));
        prop_assert!(TilePosition::edge(size).count() <= 8);
    }
}
