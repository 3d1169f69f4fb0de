//! The booth's files as they are frozen: a list with a line for each, as `sha256sum` writes it (`docs/vote.md`).

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::hash;

/// The most files of a booth.
const MOST_FILES: usize = 1000;

/// Why a text is not a file list.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("line {0} of the file list is not a hash, two spaces and a path that follows the one before")]
pub struct NotAList(pub usize);

/// The list of a booth's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileList {
    text: String,
    files: Vec<([u8; 32], String)>,
}

impl FileList {
    /// Reads a list, strictly: sorted by path, small hexadecimal digits, paths below the booth.
    ///
    /// # Errors
    /// [`NotAList`] with the first line that is none.
    pub fn parse(text: &str) -> Result<Self, NotAList> {
        let mut files: Vec<([u8; 32], String)> = Vec::new();
        for (place, line) in text.split_inclusive('\n').enumerate() {
            let wrong = NotAList(place + 1);
            let (digits, path) = line.strip_suffix('\n').and_then(|line| line.split_once("  ")).ok_or(wrong)?;
            let hash = hexadecimal(digits).ok_or(wrong)?;
            let follows = files.last().is_none_or(|(_, before)| before.as_str() < path);
            if !follows || !sound(path) || place >= MOST_FILES {
                return Err(wrong);
            }
            files.push((hash, path.to_owned()));
        }
        if files.is_empty() { Err(NotAList(1)) } else { Ok(Self { text: text.to_owned(), files }) }
    }

    /// The list of these files.
    ///
    /// # Errors
    /// [`NotAList`] for paths that are none, or twice.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Self, NotAList> {
        let mut lines: Vec<(&str, String)> =
            files.into_iter().map(|(path, bytes)| (path, format!("{}  {path}\n", written(&digest(bytes))))).collect();
        lines.sort_unstable();
        Self::parse(&lines.into_iter().map(|(_, line)| line).collect::<String>())
    }

    /// The text, as it is served.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The hash that stands in the definition, or in an entry `booth`.
    pub fn hash(&self) -> [u8; 32] {
        hash::h256("booth", &[self.text.as_bytes()])
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(_, path)| path.as_str())
    }

    /// Whether this is the file at a path of the list.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.files.iter().any(|(hash, listed)| listed == path && *hash == digest(bytes))
    }
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn written(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hexadecimal(digits: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if digits.len() != 64 || !digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// A path that leads to a file below the booth and nowhere else, in any file system and any address.
fn sound(path: &str) -> bool {
    let part = |part: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        !part.is_empty() && !part.starts_with('.') && part.bytes().all(plain)
    };
    path.len() <= 200 && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_what_sha256sum_writes() {
        let list = FileList::of([("texts/kk.json", b"{}".as_slice()), ("booth.js", b"")]).unwrap();
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  booth.js\n\
                        44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  texts/kk.json\n";
        assert_eq!(list.text(), expected);
        assert_eq!(FileList::parse(expected).unwrap(), list);
        assert!(list.holds("booth.js", b"") && !list.holds("booth.js", b"x") && !list.holds("other.js", b""));
        assert_eq!(list.hash(), hash::h256("booth", &[expected.as_bytes()]));
    }

    #[test]
    fn a_list_leads_nowhere_else() {
        let line = |path: &str| format!("{}  {path}\n", "0".repeat(64));
        for path in ["", "/etc/passwd", "../booth.js", "a//b", "a b", ".hidden", "a/..", "ә"] {
            assert_eq!(FileList::parse(&line(path)), Err(NotAList(1)), "{path}");
        }
        assert_eq!(FileList::parse(&format!("{}{}", line("b"), line("a"))), Err(NotAList(2)));
        assert_eq!(FileList::parse(&format!("{}{}", line("a"), line("a"))), Err(NotAList(2)));
        for text in ["", "\n", &line("a").replace("  ", " "), &line("a").replace('0', "A"), line("a").trim_end()] {
            assert!(FileList::parse(text).is_err(), "{text}");
        }
    }
}
