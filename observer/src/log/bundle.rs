//! A bundle, line by line. Memory is that of the longest entry: a line that does not end where an
//! entry must is refused before the rest of it is read.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use ortaq_crypto::bundle::{Header, MAX_HEADER};
use ortaq_crypto::entry::MAX_LINE;

use super::{cut, not_a_log};
use crate::answer::Failure;

const BUFFER: usize = 1 << 18;

/// The first line of a bundle, its length with the line feed, and the size of the file. `shown` is
/// what a person calls it.
pub(super) fn open(path: &Path, shown: &str) -> Result<(Header, u64, u64), Failure> {
    let failed = |error| Failure::reading(path, &error);
    let file = File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    let mut line = Vec::new();
    let most = u64::try_from(MAX_HEADER).unwrap_or(u64::MAX);
    BufReader::new(file).take(most).read_until(b'\n', &mut line).map_err(failed)?;
    let text = line.strip_suffix(b"\n").ok_or_else(|| not_a_log(shown))?;
    let header = Header::parse(text).map_err(|_| not_a_log(shown))?;
    Ok((header, u64::try_from(line.len()).unwrap_or(u64::MAX), bytes))
}

/// The lines after the first.
pub struct Lines {
    path: PathBuf,
    shown: String,
    file: BufReader<File>,
    line: Vec<u8>,
    announced: u64,
    done: u64,
    ended: bool,
}

impl Lines {
    pub(super) fn open(path: &Path, shown: &str, header: u64, announced: u64) -> Result<Self, Failure> {
        let failed = |error| Failure::reading(path, &error);
        let mut file = File::open(path).map_err(failed)?;
        file.seek(SeekFrom::Start(header)).map_err(failed)?;
        let file = BufReader::with_capacity(BUFFER, file);
        Ok(Self {
            path: path.to_owned(),
            shown: shown.to_owned(),
            file,
            line: Vec::new(),
            announced,
            done: 0,
            ended: false,
        })
    }

    pub(super) fn read(&mut self) -> Result<Option<&[u8]>, Failure> {
        if self.ended {
            return Ok(None);
        }
        self.line.clear();
        let longest = u64::try_from(MAX_LINE + 1).unwrap_or(u64::MAX);
        let read = (&mut self.file).take(longest).read_until(b'\n', &mut self.line);
        read.map_err(|error| Failure::reading(&self.path, &error))?;
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
            self.done += 1;
            return Ok(Some(&self.line));
        }
        self.ended = true;
        if self.line.len() > MAX_LINE {
            return Ok(Some(&self.line));
        }
        if self.done < self.announced {
            return Err(cut(&self.shown, self.announced, self.done));
        }
        // What follows the last entry belongs to no bundle; as an entry it fails, as it should.
        Ok((!self.line.is_empty()).then_some(self.line.as_slice()))
    }
}
