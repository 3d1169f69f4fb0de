//! Files that are never there by half.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::secrets;

/// Puts these bytes in place of a file: written under a name that no other process uses, and renamed when they are on the disk.
///
/// # Errors
/// When the folder cannot be written to; what was there is there still.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unique: [u8; 8] = secrets::random().map_err(io::Error::other)?;
    let new = path.with_extension(format!("{:016x}.new", u64::from_be_bytes(unique)));
    let written = File::create(&new).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| fs::rename(&new, path)) {
        // On a full disk not even the beginning should stay.
        drop(fs::remove_file(&new));
        return Err(error);
    }
    File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}
