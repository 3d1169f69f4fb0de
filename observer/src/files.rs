//! Writing files so that a power cut leaves the old content or the new one, never a part.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::answer::Failure;

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whoever may read the folder.
    Anyone,
    /// Only the user who runs this program, where the system knows such a thing.
    Owner,
}

/// Replaces a file by new content in one step.
///
/// # Errors
/// When the folder cannot be written.
pub fn replace(path: &Path, content: &[u8], readers: Readers) -> Result<(), Failure> {
    let fresh = beside(path, "new");
    let written = create(&fresh, readers).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&fresh, path)?;
        sync_folder(path)
    });
    written.map_err(|error| Failure::writing(path, &error))
}

/// Makes a new name durable, where folders can be synced.
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A file next to another, with its name and one more ending.
#[must_use]
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(unix)]
fn create(path: &Path, readers: Readers) -> io::Result<File> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    if readers == Readers::Anyone {
        return options.open(path);
    }
    let file = options.mode(0o600).open(path)?;
    // A file that was there before keeps its mode when it is opened.
    file.set_permissions(fs::Permissions::from_mode(0o600))?;
    Ok(file)
}

#[cfg(not(unix))]
fn create(path: &Path, _: Readers) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}
