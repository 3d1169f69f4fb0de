//! A bundle in pieces, as lines. Memory is that of the longest line and one piece.

use ortaq_crypto::bundle::{Header, MAX_HEADER, NotABundle};
use ortaq_crypto::entry::MAX_LINE;

use crate::fault::Fault;

/// Takes pieces of a bundle, and gives its lines.
#[derive(Default)]
pub(crate) struct Lines {
    header: Option<Header>,
    /// The beginning of a line whose end has not come.
    rest: Vec<u8>,
    /// Where the next line begins in the file.
    offset: u64,
    taken: u64,
}

/// A line of the log, without its line feed, and where it is in the file.
pub(crate) struct Line<'a> {
    pub text: &'a [u8],
    pub from: u64,
    /// After the line feed.
    pub to: u64,
}

impl Lines {
    /// Of a bundle that goes on after so many entries of another.
    pub fn after(taken: u64) -> Self {
        Self { taken, ..Self::default() }
    }

    /// The first line, once it is read.
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// Entries that the bundle promises: as its checkpoint and its first line say, whichever is less.
    pub fn announced(&self) -> u64 {
        let stated = |header: &Header| header.signed_entries().map_or(header.entries.0, |n| n.min(header.entries.0));
        self.header.as_ref().map_or(0, stated)
    }

    /// Takes the next piece, and calls `entry` for every line that ends in it, and once for a line that
    /// is longer than any entry.
    pub fn feed(&mut self, piece: &[u8], mut entry: impl FnMut(Line<'_>)) -> Result<(), Fault> {
        let mut left = piece;
        while let Some(end) = left.iter().position(|byte| *byte == b'\n') {
            let (text, after) = left.split_at(end);
            left = after.get(1..).unwrap_or_default();
            if self.rest.is_empty() {
                self.line(text, &mut entry)?;
            } else {
                let mut whole = std::mem::take(&mut self.rest);
                whole.extend_from_slice(text);
                self.line(&whole, &mut entry)?;
            }
        }
        let most = if self.header.is_some() { MAX_LINE } else { MAX_HEADER };
        let room = (most + 1).saturating_sub(self.rest.len());
        self.rest.extend_from_slice(left.get(..room).unwrap_or(left));
        if self.header.is_none() && self.rest.len() > most {
            return Err(Fault::new("not-a-bundle"));
        }
        Ok(())
    }

    fn line(&mut self, text: &[u8], entry: &mut impl FnMut(Line<'_>)) -> Result<(), Fault> {
        let from = self.offset;
        self.offset += u64::try_from(text.len()).unwrap_or(u64::MAX).saturating_add(1);
        if self.header.is_some() {
            self.taken += 1;
            entry(Line { text, from, to: self.offset });
            return Ok(());
        }
        self.header = Some(Header::parse(text).map_err(|cause| match cause {
            NotABundle::Header => Fault::new("not-a-bundle"),
            NotABundle::Version(version) => Fault::new("bundle-version").with("version", version),
        })?);
        Ok(())
    }

    /// After the last piece. A bundle that ends before its last entry was cut; what stands behind that
    /// belongs to no bundle, and as an entry it fails, as it should.
    pub fn end(&mut self, mut entry: impl FnMut(Line<'_>)) -> Result<(), Fault> {
        if self.header.is_none() {
            return Err(Fault::new("not-a-bundle"));
        }
        let rest = std::mem::take(&mut self.rest);
        let announced = self.announced();
        if rest.len() <= MAX_LINE && self.taken < announced {
            return Err(Fault::new("bundle-cut").with("announced", announced).with("found", self.taken));
        }
        if !rest.is_empty() {
            self.line(&rest, &mut entry)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bundle: &str, piece: usize) -> Result<Vec<(String, u64, u64)>, String> {
        let mut lines = Lines::default();
        let mut read = Vec::new();
        let mut keep = |line: Line<'_>| {
            read.push((String::from_utf8_lossy(line.text).into_owned(), line.from, line.to));
        };
        for piece in bundle.as_bytes().chunks(piece) {
            lines.feed(piece, &mut keep).map_err(|fault| fault.to_json())?;
        }
        lines.end(&mut keep).map_err(|fault| fault.to_json())?;
        Ok(read)
    }

    fn bundle(entries: u64, text: &str) -> (String, u64) {
        let header = Header::new(entries, String::new()).to_line() + "\n";
        let length = u64::try_from(header.len()).unwrap();
        (header + text, length)
    }

    #[test]
    fn pieces_of_any_size_give_the_same_lines() {
        let (bundle, from) = bundle(3, "one\n\nthree\n");
        let expected = [("one", from, from + 4), ("", from + 4, from + 5), ("three", from + 5, from + 11)];
        for piece in [1, 2, 7, 1000] {
            let read = read(&bundle, piece).unwrap();
            assert_eq!(read, expected.map(|(text, from, to)| (text.to_owned(), from, to)), "{piece}");
        }
    }

    #[test]
    fn a_bundle_that_was_cut_is_named_and_what_follows_it_is_an_entry() {
        let (cut, _) = bundle(3, "one\ntwo\nthr");
        assert_eq!(read(&cut, 5).unwrap_err(), r#"{"code":"bundle-cut","announced":3,"found":2}"#);
        let (longer, _) = bundle(1, "one\ntwo");
        assert_eq!(read(&longer, 5).unwrap().len(), 2);
    }

    #[test]
    fn what_is_no_bundle_is_refused() {
        for text in ["", "{}", "{}\n", "%PDF-1.7\n\n", &"x".repeat(MAX_HEADER + 2)] {
            assert_eq!(read(text, 4096).unwrap_err(), r#"{"code":"not-a-bundle"}"#);
        }
        let newer = Header { bundle: "ortaq/2".to_owned(), ..Header::new(0, String::new()) }.to_line() + "\n";
        assert_eq!(read(&newer, 9).unwrap_err(), r#"{"code":"bundle-version","version":"ortaq/2"}"#);
    }

    #[test]
    fn a_line_without_end_is_not_kept_whole() {
        let (endless, _) = bundle(1, &"x".repeat(10 * MAX_LINE));
        let read = read(&endless, 4096).unwrap();
        assert_eq!(read.iter().map(|(text, _, _)| text.len()).collect::<Vec<_>>(), [MAX_LINE + 1]);
    }
}
