//! Entry bundles: up to 256 entries in one file, each after its length.
//!
//! A length is two bytes, big-endian, so an entry has at most 65,535 bytes (C2SP tlog-tiles,
//! "Log entries"). A bundle has exactly the entries that its position says and not a byte more.

use super::position::{BundlePosition, TILE_WIDTH};

/// The longest entry that a bundle can carry, in bytes.
pub const MAX_ENTRY_LENGTH: usize = u16::MAX as usize;

/// Why bytes are not the bundle they should be, or entries do not fit one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleFailure {
    /// The bytes end within an entry or before the last one.
    #[error("the bundle ends within entry {0} of {1}: fetch it again")]
    Truncated(usize, u16),
    /// Bytes follow the last entry.
    #[error("{0} bytes follow the last entry of the bundle: fetch it again")]
    TrailingBytes(usize),
    /// An entry is longer than [`MAX_ENTRY_LENGTH`].
    #[error("entry {index} of the bundle has {length} bytes, at most 65535 fit: split it into numbered chunks")]
    EntryTooLong {
        /// Index of the entry within the bundle.
        index: usize,
        /// Its bytes.
        length: usize,
    },
    /// A bundle has 1 to 256 entries.
    #[error("a bundle of {0} entries does not exist: a bundle has 1 to 256")]
    WrongCount(usize),
}

/// Reads a bundle's file into its entries, in order.
pub fn parse_bundle(position: BundlePosition, bytes: &[u8]) -> Result<Vec<&[u8]>, BundleFailure> {
    let mut rest = bytes;
    let mut entries = Vec::with_capacity(usize::from(position.width()));
    for index in 0..usize::from(position.width()) {
        let (entry, after) = split_entry(rest).ok_or(BundleFailure::Truncated(index, position.width()))?;
        entries.push(entry);
        rest = after;
    }
    if !rest.is_empty() {
        return Err(BundleFailure::TrailingBytes(rest.len()));
    }
    Ok(entries)
}

/// Writes 1 to 256 entries as a bundle's file.
pub fn encode_bundle<Entry: AsRef<[u8]>>(entries: &[Entry]) -> Result<Vec<u8>, BundleFailure> {
    if entries.is_empty() || entries.len() > usize::from(TILE_WIDTH) {
        return Err(BundleFailure::WrongCount(entries.len()));
    }
    let mut bytes = Vec::new();
    for (index, entry) in entries.iter().map(AsRef::as_ref).enumerate() {
        let length =
            u16::try_from(entry.len()).map_err(|_| BundleFailure::EntryTooLong { index, length: entry.len() })?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

fn split_entry(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}
