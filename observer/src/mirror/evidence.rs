//! What contradicts a copy: kept beside it, as whoever showed it may not show it again.

use std::fs;
use std::path::{Path, PathBuf};

use ortaq_crypto::hash;

use super::Stop;
use crate::answer::Failure;
use crate::files::{self, Readers};
use crate::log::CHECKPOINT;

/// The folder for all that contradicts the copy in this one.
pub(super) fn place(copy: &Path) -> PathBuf {
    files::beside(copy, "evidence")
}

/// Keeps both signed heads, and the files of the other history as far as they were fetched.
pub(super) fn keep(copy: &Path, [kept, offered]: [&String; 2], arrived: &Path) -> Result<(), Stop> {
    let name: String =
        hash::h256("file-name", &[offered.as_bytes()]).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let folder = place(copy).join(name);
    if !folder.exists() {
        fs::create_dir_all(place(copy)).map_err(|error| Failure::writing(&folder, &error))?;
        let moved = if arrived.exists() { fs::rename(arrived, &folder) } else { fs::create_dir(&folder) };
        moved.map_err(|error| Failure::writing(&folder, &error))?;
    }
    files::replace(&folder.join(CHECKPOINT), offered.as_bytes(), Readers::Anyone)?;
    Ok(files::replace(&folder.join("checkpoint-of-the-copy"), kept.as_bytes(), Readers::Anyone)?)
}
