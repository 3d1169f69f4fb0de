//! Files of a web server wait here while a copy of its log is made.

use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "arriving";

pub(super) struct Arrivals {
    pub folder: PathBuf,
    /// Whether an interrupted run left some.
    pub are_of_before: bool,
}

impl Arrivals {
    pub(super) fn new(copy: &Path) -> Self {
        let folder = copy.join(NAME);
        Self { are_of_before: folder.exists(), folder }
    }

    /// Removes them, and the folder of the copy where nothing else is in it. That something stays
    /// behind does no harm: nothing is believed of it.
    pub(super) fn forget(&self) {
        let _ = fs::remove_dir_all(&self.folder);
        let _ = self.folder.parent().map(fs::remove_dir);
    }
}
