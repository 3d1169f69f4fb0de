//! The last checkpoint of each log, outside the database and its backups.
//!
//! A database that was restored from a backup does not know what was signed since. This folder does.
//! Keep it on a disk of this machine, and out of what is restored together with the database.
//!
//! Every checkpoint gets a file of its own, whose name has the size (written under another name, synced,
//! renamed, the folder synced); then the smaller ones are removed. The last checkpoint is the largest
//! that is there. So several processes may write into one folder, and one that was stopped in the
//! middle may go on at any time later, without a lock: whatever the order, the largest stays. A process
//! keeps here what it signed and what it took over from others, so each machine's folder knows at least
//! what its own processes have answered.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::{Note, NoteVerifier};
use sha2::{Digest, Sha256};

use super::fault::{Fault, NotPublished, Unready};
use crate::files;

const ENDING: &str = "checkpoint";
/// How often the folder is read anew because another process removes a file.
const ATTEMPTS: u32 = 100;

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

    /// Where an operator puts a checkpoint that a mirror or a witness has: readable, and with a hash,
    /// since two origins may be alike in what can stand in a file's name.
    #[must_use]
    pub fn path(&self, origin: &str) -> PathBuf {
        self.folder.join(format!("{}.{ENDING}", stem(origin)))
    }

    /// The file of the last checkpoint of a log; `None` if there is none.
    ///
    /// # Errors
    /// When the folder cannot be read, or a file of the log is no checkpoint.
    pub fn last(&self, origin: &str) -> io::Result<Option<PathBuf>> {
        let found = self.files(origin)?.into_iter().map(|path| Ok((size_of(&fs::read(&path)?), path)));
        let found: io::Result<Vec<_>> = found.collect();
        Ok(found?.into_iter().max().map(|(_, path)| path))
    }

    /// The last checkpoint of a log; `None` if there is no file.
    pub(super) fn read(&self, log: &NoteVerifier) -> Result<Option<Checkpoint>, NotPublished> {
        let origin = log.name().as_str();
        'anew: for _ in 0..ATTEMPTS {
            let unreadable = |cause| Unready::Outside { path: self.path(origin), cause };
            let mut largest: Option<Checkpoint> = None;
            for path in self.files(origin).map_err(unreadable)? {
                let bytes = match fs::read(&path) {
                    Ok(bytes) => bytes,
                    Err(error) if error.kind() == ErrorKind::NotFound => continue 'anew,
                    Err(cause) => return Err(Unready::Outside { path, cause }.into()),
                };
                let opened = Note::parse(&bytes).ok().and_then(|note| Checkpoint::open(&note, log).ok());
                let damaged = || Fault::DamagedOutside { origin: origin.to_owned(), path };
                let checkpoint = opened.ok_or_else(damaged)?;
                if largest.as_ref().is_none_or(|largest| checkpoint.size() > largest.size()) {
                    largest = Some(checkpoint);
                }
            }
            return Ok(largest);
        }
        Err(NotPublished::inside("the folder of checkpoints changes all the time"))
    }

    /// Keeps a checkpoint of a log. When this returns, it is durable.
    pub(super) fn write(&self, origin: &str, size: u64, note: &str) -> Result<(), NotPublished> {
        let path = self.folder.join(format!("{}.{size}.{ENDING}", stem(origin)));
        let unwritten = |cause| Unready::Outside { path: path.clone(), cause };
        let smaller = self.files(origin).map_err(unwritten)?;
        files::replace(&path, note.as_bytes()).map_err(unwritten)?;
        for old in smaller.into_iter().filter(|old| *old != path) {
            // What another process removes, or what stays behind, harms nobody.
            if fs::read(&old).is_ok_and(|bytes| size_of(&bytes).is_some_and(|old| old < size)) {
                drop(fs::remove_file(old));
            }
        }
        Ok(())
    }

    /// The files of a log.
    fn files(&self, origin: &str) -> io::Result<Vec<PathBuf>> {
        let stem = format!("{}.", stem(origin));
        let is_of_log = |path: &PathBuf| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(&stem))
        };
        Ok(self.all()?.into_iter().filter(is_of_log).collect())
    }

    fn all(&self) -> io::Result<Vec<PathBuf>> {
        let files = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            read => read?,
        };
        let paths = files.map(|file| Ok(file?.path()));
        let paths: io::Result<Vec<PathBuf>> = paths.collect();
        Ok(paths?.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect())
    }

    /// The origins that the files of the folder name, with the files. Nothing is verified.
    pub(super) fn origins(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let mut found: Vec<(String, PathBuf)> = Vec::new();
        for path in self.all()? {
            let text = match fs::read_to_string(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                read => read?,
            };
            let origin = text.lines().next().unwrap_or_default();
            if found.iter().all(|(known, _)| known != origin) {
                found.push((origin.to_owned(), path));
            }
        }
        Ok(found)
    }
}

/// What the names of a log's files begin with.
fn stem(origin: &str) -> String {
    let readable: String =
        origin.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect();
    let hash: String = Sha256::digest(origin).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{readable}.{hash}")
}

/// The size that a checkpoint claims.
fn size_of(note: &[u8]) -> Option<u64> {
    Some(Checkpoint::parse(Note::parse(note).ok()?.text()).ok()?.size())
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
        outside.write("a.kz/1", 13, "a.kz/1\n13\n").unwrap();
        assert_eq!(outside.origins().unwrap(), vec![("a.kz/1".to_owned(), outside.last("a.kz/1").unwrap().unwrap())]);
    }
}
