//! Addresses of files: `/media/`, 32 hexadecimal digits that nobody can guess, and which form of it.

use super::Wanted;

/// A file's form as an address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The file's id.
    pub file: String,
    /// Which form of it.
    pub variant: &'static str,
}

/// How many digits an id has: 128 bits.
const DIGITS: usize = 32;

/// The address of a form of a file.
#[must_use]
pub fn address(file: &str, variant: &str) -> String {
    format!("/media/{file}-{variant}")
}

/// The content type of a form.
#[must_use]
pub fn content_type(variant: &str) -> &'static str {
    match variant.rsplit_once('.') {
        Some((_, "webp")) => "image/webp",
        Some((_, "jpg")) => "image/jpeg",
        _ => "application/pdf",
    }
}

impl Address {
    /// Reads the last part of an address.
    #[must_use]
    pub fn parse(asked: &str) -> Option<Self> {
        let (file, variant) = asked.split_once('-')?;
        let is_id = file.len() == DIGITS && file.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let variants = Wanted::Photo.variants().iter().chain(Wanted::Document.variants());
        let variant = variants.copied().find(|known| *known == variant)?;
        is_id.then(|| Self { file: file.to_owned(), variant })
    }
}
