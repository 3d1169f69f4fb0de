//! What a file is, judged by its bytes: without HTTP and SQL. Names and content types that were sent say nothing.

mod address;
mod document;
mod nature;
mod photo;
mod refusal;

#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;

pub use address::{Address, address, content_type};
pub use refusal::Refusal;

use crate::app::{LeftOut, Upload};
use crate::i18n::Message;

/// What a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A photo: JPEG, PNG or WebP in, JPEG and WebP in two sizes out.
    Photo,
    /// A document: PDF.
    Document,
}

/// A file that may be kept: written anew, or looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What it is.
    pub(super) kind: Wanted,
    /// The forms in which it is served.
    pub(super) variants: Vec<Variant>,
}

/// One form in which a file is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The end of its address: `large.webp`.
    pub name: &'static str,
    /// Pixels; 0 for a document.
    pub width: u32,
    /// Pixels; 0 for a document.
    pub height: u32,
    /// What is served.
    pub bytes: Vec<u8>,
}

impl Wanted {
    /// Its code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Wanted::Photo => "photo",
            Wanted::Document => "document",
        }
    }

    /// What has this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Wanted::Photo, Wanted::Document].into_iter().find(|kind| kind.code() == code)
    }

    /// The forms in which it is served.
    #[must_use]
    pub fn variants(self) -> &'static [&'static str] {
        match self {
            Wanted::Photo => &photo::VARIANTS,
            Wanted::Document => &document::VARIANTS,
        }
    }
}

impl Checked {
    /// How many bytes it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.variants.iter().map(|variant| variant.bytes.len()).sum()
    }
}

/// Judges a file that was sent, and makes of it what may be kept. A photo takes up to a second, so this is called
/// inside of `actix_web::web::block`, never in a write.
///
/// # Errors
/// A sentence for beside the field: what the file is, and what to do.
pub fn check(upload: &Upload, wanted: Wanted) -> Result<Checked, Message> {
    let outcome = match upload.left_out {
        Some(why) => Err(Refusal::of(why, wanted)),
        None => judge(&upload.bytes, wanted),
    };
    outcome.map_err(|refusal| refusal.message())
}

/// The same for bytes.
pub(super) fn judge(bytes: &[u8], wanted: Wanted) -> Result<Checked, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    let variants = match wanted {
        Wanted::Photo => photo::rewrite(bytes)?,
        Wanted::Document => vec![document::look_through(bytes)?],
    };
    Ok(Checked { kind: wanted, variants })
}

impl Refusal {
    /// The refusal of a file that was left out while it arrived.
    fn of(why: LeftOut, wanted: Wanted) -> Self {
        match (why, wanted) {
            (LeftOut::TooLarge, Wanted::Photo) => Refusal::PhotoTooLarge,
            (LeftOut::TooLarge, Wanted::Document) => Refusal::DocumentTooLarge,
            (LeftOut::TooMany, _) => Refusal::TooMany,
            (LeftOut::Together, _) => Refusal::Together,
            (LeftOut::Busy, _) => Refusal::Busy,
        }
    }
}
