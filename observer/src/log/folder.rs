//! A folder of tiles, as a server publishes it and `mirror` keeps it. Only the entries are read:
//! whoever recounts them recomputes every hash, and needs no tile.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ortaq_crypto::log::note::MAX_NOTE_LENGTH;
use ortaq_crypto::log::tile::{BundlePosition, MAX_ENTRY_LENGTH, TILE_WIDTH, Tile, TilePosition, parse_bundle};

use super::cut;
use crate::answer::Failure;

/// The name of the signed note.
pub const CHECKPOINT: &str = "checkpoint";

/// No file of a log is larger.
const LARGEST: u64 = 256 * (2 + MAX_ENTRY_LENGTH as u64);

/// The signed note of a folder.
pub fn checkpoint(folder: &Path) -> Result<String, Failure> {
    let path = folder.join(CHECKPOINT);
    let bytes = limited(&path, MAX_NOTE_LENGTH as u64).map_err(|error| Failure::reading(&path, &error))?;
    String::from_utf8(bytes).map_err(|_| super::not_a_log(folder))
}

/// The bytes of an entry bundle. Where a log has replaced a partial bundle by its full one, the
/// beginning of that.
pub fn entries(folder: &Path, position: BundlePosition) -> Result<Vec<u8>, Failure> {
    let path = folder.join(position.to_string());
    match limited(&path, LARGEST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && position.width() < TILE_WIDTH => {
            let full = BundlePosition::new(position.index(), TILE_WIDTH).map_err(|_| damaged(&path))?;
            let bytes =
                limited(&folder.join(full.to_string()), LARGEST).map_err(|_| Failure::reading(&path, &error))?;
            let all = parse_bundle(full, &bytes).map_err(|_| damaged(&path))?;
            let length = all.iter().take(usize::from(position.width())).map(|entry| entry.len() + 2).sum();
            Ok(bytes.get(..length).unwrap_or_default().to_vec())
        }
        read => read.map_err(|error| Failure::reading(&path, &error)),
    }
}

/// A tile of a folder, be it only there in a later, wider form.
pub fn tile(folder: &Path, position: TilePosition) -> Result<Tile, Failure> {
    let path = folder.join(position.to_string());
    let found = match limited(&path, LARGEST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !position.is_full() => {
            let full = TilePosition::new(position.level(), position.index(), TILE_WIDTH).map_err(|_| damaged(&path))?;
            let bytes =
                limited(&folder.join(full.to_string()), LARGEST).map_err(|_| Failure::reading(&path, &error))?;
            Tile::parse(full, &bytes).ok().and_then(|tile| tile.narrowed(position.width()))
        }
        read => Tile::parse(position, &read.map_err(|error| Failure::reading(&path, &error))?).ok(),
    };
    found.ok_or_else(|| damaged(&path))
}

/// A file that must not be larger than this; of a larger one the beginning, which then is not
/// what it should be.
fn limited(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn damaged(path: &Path) -> Failure {
    Failure::new("failure-damaged", vec![("path", path.display().to_string().into())])
}

/// The entries of a folder, bundle after bundle.
pub struct Bundles {
    folder: PathBuf,
    size: u64,
    index: u64,
    bytes: Vec<u8>,
    at: usize,
    left: u16,
}

impl Bundles {
    pub(super) fn new(folder: &Path, size: u64) -> Self {
        Self { folder: folder.to_owned(), size, index: 0, bytes: Vec::new(), at: 0, left: 0 }
    }

    pub(super) fn read(&mut self) -> Result<Option<&[u8]>, Failure> {
        if self.left == 0 {
            let Some(position) = BundlePosition::in_tree(self.index, self.size) else {
                return Ok(None);
            };
            self.bytes = entries(&self.folder, position)?;
            let path = self.folder.join(position.to_string());
            parse_bundle(position, &self.bytes).map_err(|_| damaged(&path))?;
            (self.index, self.at, self.left) = (self.index + 1, 0, position.width());
        }
        let (start, end) = self.next_entry().ok_or_else(|| cut(&self.folder, self.size, self.index))?;
        (self.at, self.left) = (end, self.left - 1);
        Ok(self.bytes.get(start..end))
    }

    /// Where the next entry of the bundle stands, after its length.
    fn next_entry(&self) -> Option<(usize, usize)> {
        let length = self.bytes.get(self.at..)?.first_chunk().map(|bytes| u16::from_be_bytes(*bytes))?;
        let start = self.at + 2;
        Some((start, start + usize::from(length)))
    }
}
