//! Why a file is not taken, each with a sentence that says what to do.

use super::super::model::Wanted;
use crate::app::uploads::{MAX_DOCUMENT, MAX_PHOTO, MOST_FILES};
use crate::i18n::Message;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has no bytes.
    Empty,
    /// A photo of too many bytes.
    PhotoTooLarge,
    /// A document of too many bytes.
    DocumentTooLarge,
    /// Too many files were sent at once.
    TooMany,
    /// The files are too large together.
    Together,
    /// Too many people send files at this moment.
    Busy,
    /// HEIC, as an iPhone writes it.
    Heic,
    /// AVIF.
    Avif,
    /// GIF.
    Gif,
    /// SVG.
    Svg,
    /// A PDF where a photo is asked for.
    IsDocument,
    /// A photo where a document is asked for.
    IsPhoto,
    /// No photo that can be read.
    NoPhoto,
    /// No PDF.
    NoDocument,
    /// A photo whose end is missing.
    PhotoCut,
    /// A photo with too many pixels.
    TooManyPixels,
    /// A photo that is damaged.
    PhotoDamaged,
    /// A PDF whose end is missing.
    DocumentCut,
    /// A PDF with a password.
    Locked,
    /// A PDF that does something by itself, or carries other files.
    Active,
    /// A PDF that could not be looked through.
    Hidden,
}

impl Refusal {
    /// The sentence for beside the field.
    #[must_use]
    pub fn message(self) -> Message {
        let megabytes = |bytes: usize| u64::try_from(bytes / (1024 * 1024)).unwrap_or_default();
        match self {
            Refusal::Empty => Message::new("media-refused-empty"),
            Refusal::PhotoTooLarge => {
                Message::new("media-refused-photo-too-large").with("megabytes", megabytes(MAX_PHOTO))
            }
            Refusal::DocumentTooLarge => {
                Message::new("media-refused-document-too-large").with("megabytes", megabytes(MAX_DOCUMENT))
            }
            Refusal::TooMany => {
                Message::new("media-refused-too-many").with("files", u64::try_from(MOST_FILES).unwrap_or_default())
            }
            Refusal::Together => Message::new("media-refused-together"),
            Refusal::Busy => Message::new("media-refused-busy"),
            Refusal::Heic => Message::new("media-refused-heic"),
            Refusal::Avif => Message::new("media-refused-avif"),
            Refusal::Gif => Message::new("media-refused-gif"),
            Refusal::Svg => Message::new("media-refused-svg"),
            Refusal::IsDocument => Message::new("media-refused-is-document"),
            Refusal::IsPhoto => Message::new("media-refused-is-photo"),
            Refusal::NoPhoto => Message::new("media-refused-no-photo"),
            Refusal::NoDocument => Message::new("media-refused-no-document"),
            Refusal::PhotoCut => Message::new("media-refused-photo-cut"),
            Refusal::TooManyPixels => Message::new("media-refused-too-many-pixels"),
            Refusal::PhotoDamaged => Message::new("media-refused-photo-damaged"),
            Refusal::DocumentCut => Message::new("media-refused-document-cut"),
            Refusal::Locked => Message::new("media-refused-locked"),
            Refusal::Active => Message::new("media-refused-active"),
            Refusal::Hidden => Message::new("media-refused-hidden"),
        }
    }

    /// Why a file of the wrong nature is not taken.
    pub(super) fn instead_of(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Photo => Refusal::NoPhoto,
            Wanted::Document => Refusal::NoDocument,
        }
    }
}
