//! Where a mirror takes its files from: tiles that are there, or tiles made of a bundle's lines.

use ortaq_crypto::log::merkle::LeafHash;
use ortaq_crypto::log::tile::{BundlePosition, Tile, encode_bundle};

use crate::answer::Failure;
use crate::log::{self, Entries, Files, Log};

pub(super) enum Source<'a> {
    Tiles(&'a Files),
    Lines { entries: Entries, read: u64 },
}

impl<'a> Source<'a> {
    pub(super) fn new(log: &'a Log) -> Result<Self, Failure> {
        Ok(match log.tiles() {
            Some(files) => Self::Tiles(files),
            None => Self::Lines { entries: log.entries()?, read: 0 },
        })
    }

    /// An entry bundle with the tile of its hashes. Positions rise.
    pub(super) fn fetch(&mut self, position: BundlePosition) -> Result<(Vec<u8>, Tile), Failure> {
        match self {
            Self::Tiles(files) => Ok((log::bundle(files, position)?, log::tile(files, position.tile())?)),
            Self::Lines { entries, read } => gather(entries, read, position),
        }
    }
}

fn gather(entries: &mut Entries, read: &mut u64, position: BundlePosition) -> Result<(Vec<u8>, Tile), Failure> {
    let damaged = || Failure::new("failure-damaged", vec![("path", position.to_string().into())]);
    let end = position.start() + u64::from(position.width());
    let (mut lines, mut hashes) = (Vec::new(), Vec::new());
    while *read < end {
        let line = entries.read()?.ok_or_else(damaged)?;
        if *read >= position.start() {
            hashes.extend_from_slice(LeafHash::of(line).as_bytes());
            lines.push(line.to_vec());
        }
        *read += 1;
    }
    let bytes = encode_bundle(&lines).map_err(|_| damaged())?;
    let tile = Tile::parse(position.tile(), &hashes).map_err(|_| damaged())?;
    Ok((bytes, tile))
}
