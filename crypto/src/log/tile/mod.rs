//! The log as plain files, which any web server can serve and any copy can replace.
//!
//! C2SP tlog-tiles cuts the tree into *tiles* of 256 hashes (8 levels each) and the entries into
//! *bundles* of 256. A full file never changes. Nothing in a tile is signed: a tile is worth as
//! much as the chain of hashes from it to a signed checkpoint, so reading goes through
//! [`AuthenticatedTiles`] (some tiles, random access) or [`EntryStream`] (the whole log, in
//! order), and writing through [`TileBuilder`].

mod authenticate;
mod build;
mod bundle;
mod hashes;
mod path;
mod position;
mod stream;

pub use authenticate::{AuthenticatedTiles, TileFailure, UnfetchedNode};
pub use build::TileBuilder;
pub use bundle::{BundleFailure, MAX_ENTRY_LENGTH, encode_bundle, parse_bundle};
pub use hashes::{HASH_LENGTH, Tile, WrongTileLength};
pub use path::PathFailure;
pub use position::{BundlePosition, PositionFailure, TILE_WIDTH, TilePosition, bundles_between};
pub use stream::{Bundle, EntryStream, StreamFailure};
