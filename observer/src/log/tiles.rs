//! A log in tiles, as a server publishes it and `mirror` keeps it. Only the entries are read:
//! whoever recounts them recomputes every hash, and needs no tile.

use std::sync::Arc;

use ortaq_crypto::log::note::MAX_NOTE_LENGTH;
use ortaq_crypto::log::tile::{BundlePosition, MAX_ENTRY_LENGTH, TILE_WIDTH, Tile, TilePosition, parse_bundle};

use super::cut;
use super::files::Files;
use crate::answer::Failure;

/// The name of the signed note.
pub const CHECKPOINT: &str = "checkpoint";

/// No file of a log is larger.
const LARGEST: u64 = 256 * (2 + MAX_ENTRY_LENGTH as u64);

/// The signed note, if that is what the file is.
pub fn checkpoint(files: &Files) -> Result<Option<String>, Failure> {
    let bytes = files.demand(CHECKPOINT, MAX_NOTE_LENGTH as u64)?;
    Ok(String::from_utf8(bytes).ok())
}

/// The bytes of an entry bundle. Where a log has replaced a partial bundle by its full one, the
/// beginning of that.
pub fn entries(files: &Files, position: BundlePosition) -> Result<Vec<u8>, Failure> {
    let name = position.to_string();
    if let Some(bytes) = files.read(&name, LARGEST)? {
        return Ok(bytes);
    }
    if position.width() == TILE_WIDTH {
        return Err(files.missing(&name));
    }
    let full = BundlePosition::new(position.index(), TILE_WIDTH).map_err(|_| files.damaged(&name))?;
    let bytes = files.read(&full.to_string(), LARGEST)?.ok_or_else(|| files.missing(&name))?;
    let all = parse_bundle(full, &bytes).map_err(|_| files.damaged(&name))?;
    let length = all.iter().take(usize::from(position.width())).map(|entry| entry.len() + 2).sum();
    Ok(bytes.get(..length).unwrap_or_default().to_vec())
}

/// A tile, be it only there in a later, wider form.
pub fn tile(files: &Files, position: TilePosition) -> Result<Tile, Failure> {
    let name = position.to_string();
    let damaged = || files.damaged(&name);
    if let Some(bytes) = files.read(&name, LARGEST)? {
        return Tile::parse(position, &bytes).map_err(|_| damaged());
    }
    if position.is_full() {
        return Err(files.missing(&name));
    }
    let full = TilePosition::new(position.level(), position.index(), TILE_WIDTH).map_err(|_| damaged())?;
    let bytes = files.read(&full.to_string(), LARGEST)?.ok_or_else(|| files.missing(&name))?;
    Tile::parse(full, &bytes).ok().and_then(|tile| tile.narrowed(position.width())).ok_or_else(damaged)
}

/// The entries of a log, bundle after bundle.
pub struct Bundles {
    files: Arc<Files>,
    size: u64,
    index: u64,
    bytes: Vec<u8>,
    at: usize,
    left: u16,
}

impl Bundles {
    pub(super) fn new(files: &Arc<Files>, size: u64) -> Self {
        Self { files: Arc::clone(files), size, index: 0, bytes: Vec::new(), at: 0, left: 0 }
    }

    pub(super) fn read(&mut self) -> Result<Option<&[u8]>, Failure> {
        if self.left == 0 {
            let Some(position) = BundlePosition::in_tree(self.index, self.size) else {
                return Ok(None);
            };
            self.bytes = entries(&self.files, position)?;
            parse_bundle(position, &self.bytes).map_err(|_| self.files.damaged(&position.to_string()))?;
            (self.index, self.at, self.left) = (self.index + 1, 0, position.width());
        }
        let (start, end) = self.next_entry().ok_or_else(|| cut(&self.files.shown(""), self.size, self.index))?;
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
