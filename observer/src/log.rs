//! A log to read, wherever it is kept: one file (a bundle, §3.3) or a folder of tiles (§3.2).
//!
//! Every command reads logs through here, from the first entry to the last, one entry at a time:
//! a log may be larger than the memory of the computer, and nothing in it is to be trusted, least
//! of all what it says about its own size.

mod bundle;
mod folder;
mod key;

use std::path::{Path, PathBuf};

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::Note;

pub use folder::{CHECKPOINT, entries as bundle, tile};
pub use key::LogKey;

use crate::answer::Failure;
use bundle::Lines;
use folder::Bundles;

/// No entry is shorter: position, hash, time, type and body have names of their own.
const SHORTEST_ENTRY: u64 = 100;

/// Room that is made for a log whose size on the disk is not known beforehand.
const UNKNOWN_ENTRIES: u64 = 65_536;

/// A log that was found, with what it says about itself.
pub struct Log {
    place: Place,
    checkpoint: String,
    announced: u64,
    contradiction: Option<(u64, u64)>,
    room: u64,
}

enum Place {
    Bundle { path: PathBuf, header: u64 },
    Folder { path: PathBuf, size: u64 },
}

impl Log {
    /// Finds the log that a person named: a file, a folder, or a `file:` address of either.
    ///
    /// # Errors
    /// When there is none, or this program cannot reach it.
    pub fn open(named: &str) -> Result<Self, Failure> {
        let path = local(named)?;
        if path.is_dir() { Self::folder(path) } else { Self::bundle(path) }
    }

    fn bundle(path: PathBuf) -> Result<Self, Failure> {
        let (header, length, bytes) = bundle::open(&path)?;
        let signed = size_of(&header.checkpoint);
        let stated = header.entries.0;
        Ok(Self {
            announced: signed.map_or(stated, |signed| signed.min(stated)),
            contradiction: signed.filter(|signed| *signed != stated).map(|signed| (signed, stated)),
            checkpoint: header.checkpoint,
            room: stated.min(bytes / SHORTEST_ENTRY),
            place: Place::Bundle { path, header: length },
        })
    }

    fn folder(path: PathBuf) -> Result<Self, Failure> {
        let checkpoint = folder::checkpoint(&path)?;
        let size = size_of(&checkpoint).ok_or_else(|| not_a_log(&path))?;
        let (announced, room) = (size, size.min(UNKNOWN_ENTRIES));
        Ok(Self { place: Place::Folder { path, size }, checkpoint, announced, contradiction: None, room })
    }

    /// The signed note over the log; nobody has verified it yet.
    #[must_use]
    pub fn checkpoint(&self) -> &str {
        &self.checkpoint
    }

    /// How many entries it says to have.
    #[must_use]
    pub fn announced(&self) -> u64 {
        self.announced
    }

    /// Entries by the checkpoint and by the first line of the bundle, where these differ.
    #[must_use]
    pub fn contradiction(&self) -> Option<(u64, u64)> {
        self.contradiction
    }

    /// For how many entries to make room: never more than the file can hold.
    #[must_use]
    pub fn room(&self) -> usize {
        usize::try_from(self.room).unwrap_or_default()
    }

    /// Begins to read, at the first entry.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn entries(&self) -> Result<Entries, Failure> {
        Ok(match &self.place {
            Place::Bundle { path, header } => Entries::Bundle(Lines::open(path, *header, self.announced)?),
            Place::Folder { path, size } => Entries::Folder(Bundles::new(path, *size)),
        })
    }

    /// The folder of tiles, where the log is kept in one.
    #[must_use]
    pub fn tiles(&self) -> Option<&Path> {
        match &self.place {
            Place::Bundle { .. } => None,
            Place::Folder { path, .. } => Some(path),
        }
    }
}

/// The entries of a log, in order.
pub enum Entries {
    /// Out of one file.
    Bundle(Lines),
    /// Out of a folder of tiles.
    Folder(Bundles),
}

impl Entries {
    /// The next entry's line, without a line feed; `None` after the last. A line that is longer
    /// than any entry comes cut, one byte beyond the limit, and is the last.
    ///
    /// # Errors
    /// When the log cannot be read on, or ends too early.
    pub fn read(&mut self) -> Result<Option<&[u8]>, Failure> {
        match self {
            Self::Bundle(lines) => lines.read(),
            Self::Folder(bundles) => bundles.read(),
        }
    }
}

/// The number of entries that a note speaks of, be it signed or not.
fn size_of(note: &str) -> Option<u64> {
    let note = Note::parse(note.as_bytes()).ok()?;
    Some(Checkpoint::parse(note.text()).ok()?.size())
}

/// The path that a person named.
fn local(named: &str) -> Result<PathBuf, Failure> {
    let path = match named.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("file") => {
            PathBuf::from(rest.strip_prefix("localhost").unwrap_or(rest).replace("%20", " "))
        }
        Some(_) => return Err(Failure::new("failure-cannot-fetch", vec![("url", named.into())])),
        None => PathBuf::from(named),
    };
    Ok(path)
}

fn not_a_log(path: &Path) -> Failure {
    Failure::new("failure-not-log", vec![("path", path.display().to_string().into())])
}

fn cut(path: &Path, announced: u64, found: u64) -> Failure {
    let path = path.display().to_string().into();
    Failure::new("failure-cut", vec![("path", path), ("announced", announced.into()), ("found", found.into())])
}
