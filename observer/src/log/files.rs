//! The files of a log that is kept in many: in a folder, or on a web server, from which they come
//! one by one into a folder when they are first read. Whoever reads a file twice reads the same
//! bytes twice: a server that would answer differently the second time is never asked again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use super::web::{Address, Web};
use crate::answer::Failure;

/// The most that is fetched of one log: several times the vote of a large city, and less than
/// most disks have left.
pub(super) const LARGEST_LOG: u64 = 16_000_000_000;

/// Where the files of one log are.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    site: Option<Site>,
}

/// A web server that has the files.
#[derive(Debug)]
struct Site {
    web: Web,
    base: Address,
    left: AtomicU64,
    /// What the server said not to have; it is not asked for that again either.
    absent: Mutex<BTreeSet<String>>,
    /// Held as long as the files may be read, where nobody asked for the folder to be kept.
    _temporary: Option<TempDir>,
}

impl Files {
    /// Those of a folder.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), site: None }
    }

    pub(super) fn of_site(web: Web, base: Address, folder: PathBuf, temporary: Option<TempDir>) -> Self {
        let (left, absent) = (AtomicU64::new(LARGEST_LOG), Mutex::default());
        Self { folder, site: Some(Site { web, base, left, absent, _temporary: temporary }) }
    }

    /// A file of at most so many bytes; of a larger one the beginning, which then is not what it
    /// should be. `None` when there is none.
    ///
    /// # Errors
    /// When it cannot be fetched or read.
    pub fn read(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Failure> {
        let path = self.folder.join(name);
        if let Some(site) = &self.site
            && !path.exists()
            && !site.fetch(name, &path, most)?
        {
            return Ok(None);
        }
        match limited(&path, most) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read.map(Some).map_err(|error| Failure::reading(&path, &error)),
        }
    }

    /// A file that this log must have.
    ///
    /// # Errors
    /// When it is not there, or cannot be fetched or read.
    pub fn demand(&self, name: &str, most: u64) -> Result<Vec<u8>, Failure> {
        self.read(name, most)?.ok_or_else(|| self.missing(name))
    }

    /// How a person names one of the files, or with an empty name the log.
    #[must_use]
    pub fn shown(&self, name: &str) -> String {
        match &self.site {
            Some(site) => format!("{}{name}", site.base),
            None if name.is_empty() => self.folder.display().to_string(),
            None => self.folder.join(name).display().to_string(),
        }
    }

    /// That a file is not there.
    #[must_use]
    pub fn missing(&self, name: &str) -> Failure {
        match &self.site {
            Some(_) => Failure::of_the_web("failure-web-missing", vec![("url", self.shown(name).into())]),
            None => Failure::reading(&self.folder.join(name), &io::ErrorKind::NotFound.into()),
        }
    }

    /// That a file is not what it should be.
    #[must_use]
    pub fn damaged(&self, name: &str) -> Failure {
        Failure::new("failure-damaged", vec![("path", self.shown(name).into())])
    }
}

impl Site {
    fn fetch(&self, name: &str, path: &Path, most: u64) -> Result<bool, Failure> {
        let mut absent = self.absent.lock().unwrap_or_else(PoisonError::into_inner);
        if absent.contains(name) {
            return Ok(false);
        }
        let left = self.left.load(Ordering::Relaxed);
        let found = self.web.fetch(&self.base.file(name)?, path, most.min(left))?;
        if !found {
            absent.insert(name.to_owned());
            return Ok(false);
        }
        let bytes = fs::metadata(path).map_or(0, |file| file.len());
        self.left.store(left.saturating_sub(bytes), Ordering::Relaxed);
        Ok(true)
    }
}

fn limited(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
