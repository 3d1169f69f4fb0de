//! Files wait here until they are known to be right: a copy never holds what was not checked.

use std::fs;
use std::path::{Path, PathBuf};

use crate::answer::Failure;

const NAME: &str = "incoming";

pub(super) struct Stage {
    folder: PathBuf,
    names: Vec<String>,
}

impl Stage {
    /// Begins empty; what an interrupted run left is thrown away.
    pub(super) fn new(folder: &Path) -> Result<Self, Failure> {
        let waiting = folder.join(NAME);
        if waiting.exists() {
            fs::remove_dir_all(&waiting).map_err(|error| Failure::writing(&waiting, &error))?;
        }
        fs::create_dir_all(&waiting).map_err(|error| Failure::writing(&waiting, &error))?;
        Ok(Self { folder: folder.to_owned(), names: Vec::new() })
    }

    pub(super) fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(NAME).join(name);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        self.names.push(name.to_owned());
        written.map_err(|error| Failure::writing(&path, &error))
    }

    /// Moves every file to its place.
    pub(super) fn keep(mut self) -> Result<(), Failure> {
        for name in std::mem::take(&mut self.names) {
            let place = self.folder.join(&name);
            let moved = place.parent().map_or(Ok(()), fs::create_dir_all);
            let moved = moved.and_then(|()| fs::rename(self.folder.join(NAME).join(&name), &place));
            moved.map_err(|error| Failure::writing(&place, &error))?;
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What is left behind is thrown away by the next run.
        let _ = fs::remove_dir_all(self.folder.join(NAME));
    }
}
