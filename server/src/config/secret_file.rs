//! The file that holds the platform's secret. It is made once, whole or not at all, and never replaced: whoever lost it
//! cannot sign the old logs any more, and must notice.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::SecretSource;
use super::hidden::Hidden;
use crate::secrets::random;

/// The secret is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum SecretFailure {
    /// The file cannot be read or made.
    #[error("the secret in {path}: {cause}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The file holds something else.
    #[error("{path} is not the platform's secret: it has {length} bytes instead of 32. Restore it from your copy")]
    Length {
        /// The file.
        path: PathBuf,
        /// Its length in bytes.
        length: usize,
    },
}

impl SecretSource {
    /// The secret; its file is made if it is missing.
    ///
    /// # Errors
    /// When the file cannot be read or made, or holds something else.
    pub fn obtain(&self) -> Result<Hidden<[u8; 32]>, SecretFailure> {
        let path = match self {
            Self::Given(secret) => return Ok(secret.clone()),
            Self::File(path) => path,
        };
        if let Some(secret) = read(path)? {
            return Ok(secret);
        }
        make(path).map_err(|cause| SecretFailure::File { path: path.clone(), cause })?;
        read(path)?.ok_or_else(|| SecretFailure::File { path: path.clone(), cause: io::ErrorKind::NotFound.into() })
    }

    /// The secret as it is, or none if it has not been made yet.
    ///
    /// # Errors
    /// When the file cannot be read, or holds something else.
    pub fn look(&self) -> Result<Option<Hidden<[u8; 32]>>, SecretFailure> {
        match self {
            Self::Given(secret) => Ok(Some(secret.clone())),
            Self::File(path) => read(path),
        }
    }
}

fn read(path: &Path) -> Result<Option<Hidden<[u8; 32]>>, SecretFailure> {
    let failed = |cause| SecretFailure::File { path: path.to_owned(), cause };
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(failed)?,
    };
    let mut bytes = Zeroizing::new(Vec::with_capacity(64));
    file.take(64).read_to_end(&mut bytes).map_err(failed)?;
    match <[u8; 32]>::try_from(bytes.as_slice()) {
        Ok(secret) => Ok(Some(Hidden::new(secret))),
        Err(_) => Err(SecretFailure::Length { path: path.to_owned(), length: bytes.len() }),
    }
}

/// Writes a file beside it and gives that the name, which fails if another process was faster: then its secret holds.
fn make(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let secret = Zeroizing::new(random::<32>().map_err(io::Error::other)?);
    let draft = path.with_extension(format!("{}.new", std::process::id()));
    let mut file = open_for_owner(&draft)?;
    let written = file.write_all(secret.as_slice()).and_then(|()| file.sync_all());
    let named = written.and_then(|()| std::fs::hard_link(&draft, path));
    std::fs::remove_file(&draft)?;
    match named {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => File::open(folder)?.sync_all(),
    }
}

fn open_for_owner(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_made_once_and_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/secret");
        let source = SecretSource::File(path.clone());
        assert!(source.look().unwrap().is_none());
        let made = source.obtain().unwrap();
        assert_eq!(source.obtain().unwrap(), made);
        assert_eq!(source.look().unwrap(), Some(made));
        assert_eq!(std::fs::read_dir(folder.path().join("data")).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn processes_that_start_together_share_one_secret() {
        let folder = tempfile::tempdir().unwrap();
        let source = SecretSource::File(folder.path().join("secret"));
        make(&folder.path().join("secret")).unwrap();
        let first = source.obtain().unwrap();
        make(&folder.path().join("secret")).unwrap();
        assert_eq!(source.obtain().unwrap(), first);
    }

    #[test]
    fn another_file_is_not_taken_for_the_secret() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, "too short").unwrap();
        let told = SecretSource::File(path).obtain().unwrap_err().to_string();
        assert!(told.contains("it has 9 bytes instead of 32. Restore it from your copy"), "{told}");
    }
}
