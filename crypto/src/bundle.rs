//! A log in one file (§3.3): a first line that says what it is, then the entries.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::entry::{Natural, canonical};
use crate::log::checkpoint::Checkpoint;
use crate::log::note::Note;

/// The format's name and version.
pub const FORMAT: &str = "ortaq/1";

/// The most bytes of a first line: a note and its signatures.
pub const MAX_HEADER: usize = 2_000_000;

/// The first line of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`FORMAT`].
    pub bundle: String,
    /// How many entries follow.
    pub entries: Natural,
    /// The signed note over them.
    pub checkpoint: String,
}

/// Why a file is not a bundle.
#[derive(Debug, Error)]
pub enum NotABundle {
    /// The first line is something else.
    #[error("this is not a bundle: its first line is not that of a log kept by Ortaq")]
    Header,
    /// A version of the format that this program does not know.
    #[error("this bundle has the format “{0}”, and this program reads only “ortaq/1”: get a newer program")]
    Version(String),
}

impl Header {
    /// A header for this many entries and this checkpoint.
    pub fn new(entries: u64, checkpoint: String) -> Self {
        Self { bundle: FORMAT.to_owned(), entries: Natural(entries), checkpoint }
    }

    /// Reads a first line, without its line feed.
    ///
    /// # Errors
    /// If it is not the canonical first line of a bundle of this version.
    pub fn parse(line: &[u8]) -> Result<Self, NotABundle> {
        let header: Header = serde_json::from_slice(line).map_err(|_| NotABundle::Header)?;
        if header.bundle != FORMAT {
            return Err(NotABundle::Version(header.bundle.chars().take(40).collect()));
        }
        if header.to_line().as_bytes() == line { Ok(header) } else { Err(NotABundle::Header) }
    }

    /// How many entries its checkpoint speaks of, be that signed or not.
    pub fn signed_entries(&self) -> Option<u64> {
        let note = Note::parse(self.checkpoint.as_bytes()).ok()?;
        Some(Checkpoint::parse(note.text()).ok()?.size())
    }

    /// The first line, without its line feed.
    pub fn to_line(&self) -> String {
        canonical(self)
    }
}
