//! Writing a bundle whose first line is known last. Lines go to a file beside it, so that a log
//! need not fit the memory; the bundle appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use ortaq_crypto::bundle::Header;

use crate::answer::Failure;
use crate::files::beside;

pub(super) struct Output {
    path: PathBuf,
    lines: BufWriter<File>,
    failed: Option<io::Error>,
}

impl Output {
    pub(super) fn create(path: &Path) -> Result<Self, Failure> {
        let failed = |error| Failure::writing(path, &error);
        if path.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let lines = File::create(beside(path, "lines")).map_err(failed)?;
        Ok(Self { path: path.to_owned(), lines: BufWriter::new(lines), failed: None })
    }

    /// Takes a line. That it could not be written is said at the end.
    pub(super) fn line(&mut self, line: &str) {
        if self.failed.is_none() {
            self.failed = writeln!(self.lines, "{line}").err();
        }
    }

    pub(super) fn finish(mut self, header: &Header) -> Result<(), Failure> {
        let whole = beside(&self.path, "new");
        let written = match self.failed.take() {
            Some(error) => Err(error),
            None => self.put_together(header, &whole),
        };
        written.map_err(|error| {
            let _ = fs::remove_file(&whole);
            Failure::writing(&self.path, &error)
        })
    }

    fn put_together(&mut self, header: &Header, whole: &Path) -> io::Result<()> {
        self.lines.flush()?;
        let mut bundle = File::create(whole)?;
        bundle.write_all(format!("{}\n", header.to_line()).as_bytes())?;
        io::copy(&mut File::open(beside(&self.path, "lines"))?, &mut bundle)?;
        bundle.sync_all()?;
        fs::rename(whole, &self.path)
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        let _ = fs::remove_file(beside(&self.path, "lines"));
    }
}
