//! Photos and documents as templates show them: `{{> photo photo}}`, `{{> photo-small photo}}`,
//! `{{> document document}}`.

use serde::Serialize;

use super::model::address;
use super::store;
use crate::database::Connection;
use crate::errors::Failure;
use crate::proposals::model::{Attachment, Photo};

/// A photo in two sizes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhotoView {
    /// The file's id, for forms that keep it.
    pub file: String,
    /// What it shows, in words; may be empty.
    pub alt: String,
    /// The large form.
    pub large: Picture,
    /// The small form.
    pub small: Picture,
}

/// One size of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// The address of the JPEG.
    pub jpeg: String,
    /// The address of the WebP.
    pub webp: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

/// A document to be downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// The file's id, for forms that keep it.
    pub file: String,
    /// What it is, in words.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Its size in kilobytes, at least 1.
    pub kilobytes: i64,
}

impl PhotoView {
    /// A photo in landscape, and one that nobody has described.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let view = |file: &str, alt: &str, large: (i64, i64), small: (i64, i64)| Self {
            file: file.to_owned(),
            alt: alt.to_owned(),
            large: Picture::new(file, "large", large),
            small: Picture::new(file, "small", small),
        };
        vec![
            view("00112233445566778899aabbccddeeff", "Қызылталдағы көпір, тақтайлары сынған", (1600, 1200), (480, 360)),
            view("ffeeddccbbaa99887766554433221100", "", (900, 1600), (270, 480)),
        ]
    }
}

impl Picture {
    fn new(file: &str, size: &str, (width, height): (i64, i64)) -> Self {
        let (jpeg, webp) = (address(file, &format!("{size}.jpg")), address(file, &format!("{size}.webp")));
        Self { jpeg, webp, width, height }
    }
}

impl DocumentView {
    /// A document.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let file = "0123456789abcdef0123456789abcdef";
        let name = "Смета <2027>".to_owned();
        vec![Self { file: file.to_owned(), name, address: address(file, "document.pdf"), kilobytes: 240 }]
    }
}

/// Photos as they are shown, in the same order. One that is not there any more is left out.
///
/// # Errors
/// When the database does not answer.
pub fn photos(connection: &mut Connection, shown: &[Photo]) -> Result<Vec<PhotoView>, Failure> {
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let files: Vec<&str> = shown.iter().map(|photo| photo.file.as_str()).collect();
    let sizes = store::sizes(connection, &files)?;
    let picture = |file: &str, size: &str| {
        let name = format!("{size}.jpg");
        let found = sizes.iter().find(|known| known.file == file && known.variant == name)?;
        Some(Picture::new(file, size, (found.width, found.height)))
    };
    let view = |photo: &Photo| {
        let (large, small) = (picture(&photo.file, "large")?, picture(&photo.file, "small")?);
        Some(PhotoView { file: photo.file.clone(), alt: photo.alt.clone(), large, small })
    };
    Ok(shown.iter().filter_map(view).collect())
}

/// Documents as they are shown, in the same order. One that is not there any more is left out.
///
/// # Errors
/// When the database does not answer.
pub fn documents(connection: &mut Connection, shown: &[Attachment]) -> Result<Vec<DocumentView>, Failure> {
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let files: Vec<&str> = shown.iter().map(|document| document.file.as_str()).collect();
    let kept = store::documents(connection, &files)?;
    let view = |document: &Attachment| {
        let found = kept.iter().find(|known| known.file == document.file)?;
        Some(DocumentView {
            file: document.file.clone(),
            name: document.name.clone(),
            address: address(&document.file, "document.pdf"),
            kilobytes: (found.bytes / 1024).max(1),
        })
    };
    Ok(shown.iter().filter_map(view).collect())
}
