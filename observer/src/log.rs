//! A log to read, wherever it is kept: one file (a bundle, §3.3) or tiles (§3.2), here or on the web.
//!
//! Every command reads logs through here, from the first entry to the last, one entry at a time:
//! a log may be larger than the memory of the computer, and nothing in it is to be trusted, least
//! of all what it says about its own size.

mod bundle;
mod files;
mod key;
mod tiles;
pub mod web;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::{MAX_NOTE_LENGTH, Note};

use tempfile::TempDir;

pub use files::Files;
pub use key::LogKey;
pub use tiles::{CHECKPOINT, entries as bundle, tile};

use crate::answer::Failure;
use bundle::Lines;
use files::LARGEST_LOG;
use tiles::Bundles;
use web::{Address, Patience, Web};

/// The newest checkpoint that as many witnesses have cosigned as the log asks for, where it is served.
const COSIGNED: &str = "cosigned";

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
    Bundle { path: PathBuf, shown: String, header: u64, _temporary: Option<TempDir> },
    Tiles { files: Arc<Files>, size: u64 },
}

impl Log {
    /// Finds the log that a person named: a file, a folder, or an address of either.
    ///
    /// # Errors
    /// When there is none, or this program cannot reach it.
    pub fn open(named: &str) -> Result<Self, Failure> {
        if Address::is_meant(named) {
            return Self::on_web(named, None, Patience::default(), &[COSIGNED, CHECKPOINT]);
        }
        let path = local(named)?;
        if path.is_dir() {
            return Self::tiles_of(Files::of_folder(&path));
        }
        let shown = path.display().to_string();
        Self::bundle(path, shown, None)
    }

    /// The same with the newest checkpoint, whoever has cosigned it: what a witness is asked about.
    ///
    /// # Errors
    /// As [`Log::open`].
    pub fn newest(named: &str) -> Result<Self, Failure> {
        if Address::is_meant(named) { Self::fetch(named, None, Patience::default()) } else { Self::open(named) }
    }

    /// Finds a log on the web. What is fetched of it goes to the folder `kept`, where a later run
    /// finds it again, or to one that lasts as long as this value.
    ///
    /// # Errors
    /// When there is none, or this program cannot reach it.
    pub fn fetch(named: &str, kept: Option<&Path>, patience: Patience) -> Result<Self, Failure> {
        Self::on_web(named, kept, patience, &[CHECKPOINT])
    }

    /// The same by the first of these heads that is there. The newest may be a moment too young for the witnesses, which is
    /// no fault of a log that people read to judge it.
    fn on_web(named: &str, kept: Option<&Path>, patience: Patience, heads: &[&str]) -> Result<Self, Failure> {
        let address = Address::parse(named)?;
        let web = Web::new(patience);
        let temporary = match kept {
            Some(_) => None,
            None => Some(TempDir::new().map_err(|error| Failure::writing(&std::env::temp_dir(), &error))?),
        };
        let own = temporary.as_ref().map(TempDir::path);
        let folder = kept.or(own).unwrap_or(Path::new("")).to_owned();
        // The newest of both, not the ones of an earlier run.
        let (note, single) = (folder.join(CHECKPOINT), folder.join("bundle"));
        for old in [&note, &single] {
            let _ = fs::remove_file(old);
        }
        let base = address.folder()?;
        for head in heads {
            let has_note = web.fetch(&base.file(head)?, &note, MAX_NOTE_LENGTH as u64)?;
            if has_note && fs::read_to_string(&note).is_ok_and(|note| size_of(&note).is_some()) {
                return Self::tiles_of(Files::of_site(web, base, folder, temporary));
            }
            let _ = fs::remove_file(&note);
        }
        if !web.fetch(&address, &single, LARGEST_LOG)? {
            return Err(Failure::of_the_web("failure-web-missing", vec![("url", address.to_string().into())]));
        }
        Self::bundle(single, address.to_string(), temporary)
    }

    fn bundle(path: PathBuf, shown: String, temporary: Option<TempDir>) -> Result<Self, Failure> {
        let (header, length, bytes) = bundle::open(&path, &shown)?;
        let signed = header.signed_entries();
        let stated = header.entries.0;
        Ok(Self {
            announced: signed.map_or(stated, |signed| signed.min(stated)),
            contradiction: signed.filter(|signed| *signed != stated).map(|signed| (signed, stated)),
            checkpoint: header.checkpoint,
            room: stated.min(bytes / SHORTEST_ENTRY),
            place: Place::Bundle { path, shown, header: length, _temporary: temporary },
        })
    }

    fn tiles_of(files: Files) -> Result<Self, Failure> {
        let checkpoint = tiles::checkpoint(&files)?;
        let sized = checkpoint.and_then(|note| size_of(&note).map(|size| (note, size)));
        let (checkpoint, size) = sized.ok_or_else(|| not_a_log(&files.shown("")))?;
        let (announced, room) = (size, size.min(UNKNOWN_ENTRIES));
        let files = Arc::new(files);
        Ok(Self { place: Place::Tiles { files, size }, checkpoint, announced, contradiction: None, room })
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
            Place::Bundle { path, shown, header, .. } => {
                Entries::Bundle(Lines::open(path, shown, *header, self.announced)?)
            }
            Place::Tiles { files, size } => Entries::Tiles(Bundles::new(files, *size)),
        })
    }

    /// The files of the log, where it is kept in tiles.
    #[must_use]
    pub fn tiles(&self) -> Option<&Files> {
        match &self.place {
            Place::Bundle { .. } => None,
            Place::Tiles { files, .. } => Some(files),
        }
    }
}

/// The entries of a log, in order.
pub enum Entries {
    /// Out of one file.
    Bundle(Lines),
    /// Out of tiles.
    Tiles(Bundles),
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
            Self::Tiles(bundles) => bundles.read(),
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

fn not_a_log(shown: &str) -> Failure {
    Failure::new("failure-not-log", vec![("path", shown.into())])
}

fn cut(shown: &str, announced: u64, found: u64) -> Failure {
    Failure::new("failure-cut", vec![("path", shown.into()), ("announced", announced.into()), ("found", found.into())])
}
