//! The last checkpoint of each log, outside the database and its backups.
//!
//! A database that was restored from a backup does not know what was signed since. This folder does:
//! a file for each log, replaced whole (written, synced, renamed, the folder synced), so that a
//! crash leaves the old checkpoint or the new one. Keep it on a disk of this machine, and out of
//! what is restored together with the database.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::{Note, NoteVerifier};
use sha2::{Digest, Sha256};

use super::fault::{Fault, NotPublished, Unready};

const ENDING: &str = "checkpoint";

/// The folder.
#[derive(Clone, Debug)]
pub struct Outside {
    folder: PathBuf,
}

impl Outside {
    /// Opens the folder; makes it if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_path_buf() })
    }

    /// The folder as it is; one that is not there has no checkpoints.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// The file of a log: readable, and with a hash, since two origins may be alike in what can
    /// stand in a file's name.
    #[must_use]
    pub fn path(&self, origin: &str) -> PathBuf {
        let readable: String =
            origin.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect();
        let hash: String = Sha256::digest(origin).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(format!("{readable}.{hash}.{ENDING}"))
    }

    /// The last checkpoint of a log; `None` if there is no file.
    pub(super) fn read(&self, log: &NoteVerifier) -> Result<Option<Checkpoint>, NotPublished> {
        let origin = log.name().as_str();
        let path = self.path(origin);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(Unready::Outside { path, cause }.into()),
        };
        let opened = Note::parse(&bytes).ok().and_then(|note| Checkpoint::open(&note, log).ok());
        opened.map(Some).ok_or_else(|| Fault::DamagedOutside { origin: origin.to_owned(), path }.into())
    }

    /// Replaces the last checkpoint of a log. When this returns, it is durable.
    pub(super) fn write(&self, origin: &str, note: &str) -> Result<(), NotPublished> {
        let path = self.path(origin);
        replace(&self.folder, &path, note.as_bytes()).map_err(|cause| Unready::Outside { path, cause }.into())
    }

    /// The origins that the files of the folder name, with the files. Nothing is verified.
    pub(super) fn origins(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let mut found = Vec::new();
        let files = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(found),
            read => read?,
        };
        for file in files {
            let path = file?.path();
            if path.extension().is_some_and(|ending| ending == ENDING) {
                let text = fs::read_to_string(&path)?;
                found.push((text.lines().next().unwrap_or_default().to_owned(), path));
            }
        }
        Ok(found)
    }
}

fn replace(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_logs_never_share_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let outside = Outside::open(folder.path()).unwrap();
        assert_ne!(outside.path("a.kz/1"), outside.path("a.kz-1"));
        assert_eq!(outside.path("../../etc").parent(), Some(folder.path()));
    }

    #[test]
    fn a_file_that_was_not_finished_is_as_if_it_were_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let outside = Outside::open(folder.path()).unwrap();
        fs::write(outside.path("a.kz/1").with_extension("new"), "a.kz/1\n12").unwrap();
        assert!(outside.origins().unwrap().is_empty());
        outside.write("a.kz/1", "a.kz/1\n13\n").unwrap();
        assert_eq!(outside.origins().unwrap(), vec![("a.kz/1".to_owned(), outside.path("a.kz/1"))]);
    }
}
