//! Letters as files: `NAME.eml` for mail programs, and `NAME.txt` beside it for people. The demo
//! shows the second kind; nobody needs a mail server to try Ortaq.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Fault, Parcel, Step, Trouble};

/// The most bytes of a reading copy that are shown.
const MOST_BYTES: u64 = 256 * 1024;

/// A folder of letters.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

/// A letter in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderLetter {
    /// Its name, without `.txt`.
    pub name: String,
    /// What is written in it.
    pub text: String,
}

impl Folder {
    /// A folder, made if it is not there, with access for its owner alone.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)?;
        Ok(Self { path: path.to_path_buf() })
    }

    pub(super) fn deliver(&self, parcel: &Parcel) -> Result<(), Trouble> {
        let written = self
            .write(&format!("{}.txt", parcel.name), parcel.reading_copy.as_bytes())
            .and_then(|()| self.write(&format!("{}.eml", parcel.name), &parcel.message));
        written.map_err(|error| {
            tracing::error!(%error, folder = %self.path.display(), "a letter could not be written");
            Trouble::new(Step::Here, Fault::Broken)
        })
    }

    /// Writes beside the place and renames: whoever looks sees the whole file or none.
    fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let unfinished = self.path.join(format!(".{name}.unfinished"));
        let mut file = fs::File::create(&unfinished)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&unfinished, self.path.join(name))
    }

    /// The latest letters, the newest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn latest(&self, most: usize) -> io::Result<Vec<FolderLetter>> {
        let mut names: Vec<String> = fs::read_dir(&self.path)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".txt").filter(|name| !name.starts_with('.')).map(str::to_owned))
            .collect();
        names.sort_unstable_by(|left, right| right.cmp(left));
        names.truncate(most);
        names.into_iter().map(|name| self.letter(name)).collect()
    }

    fn letter(&self, name: String) -> io::Result<FolderLetter> {
        use std::io::Read;
        let mut bytes = Vec::new();
        fs::File::open(self.path.join(format!("{name}.txt")))?.take(MOST_BYTES).read_to_end(&mut bytes)?;
        Ok(FolderLetter { name, text: String::from_utf8_lossy(&bytes).into_owned() })
    }
}
