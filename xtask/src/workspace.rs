//! Where things are.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::failure::{Context, Failure, Outcome};

/// The root of the repository.
pub fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// The target directory, where everything goes that can be built again.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A folder of the user's that outlives `cargo clean`, for downloads that are large and rarely
/// change.
pub fn cache() -> Outcome<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .ok_or_else(|| Failure::new("Neither HOME nor XDG_CACHE_HOME is set. Set one of them."))?;
    create(&base.join("ortaq"))
}

/// Creates `folder` and its parents where they are missing, and returns it.
pub fn create(folder: &Path) -> Outcome<PathBuf> {
    fs::create_dir_all(folder).while_trying(format_args!("create {}", folder.display()))?;
    Ok(folder.to_owned())
}

/// Removes `folder` with all that is in it, if it is there.
pub fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).while_trying(format_args!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// The entries of `folder`, sorted by name.
pub fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let doing = || format!("read the folder {}", folder.display());
    let mut paths = fs::read_dir(folder)
        .while_trying(doing())?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .while_trying(doing())?;
    paths.sort();
    Ok(paths)
}

/// Copies a file.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    let doing = format_args!("copy {} to {}", from.display(), to.display());
    fs::copy(from, to).while_trying(doing)?;
    Ok(())
}
