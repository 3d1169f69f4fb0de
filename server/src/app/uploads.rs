//! Forms with files (`multipart/form-data`), read as they arrive: nothing is put on a disk, and no more is kept in
//! memory than there is room for, however many people send however much.
//!
//! What is wrong with one file does not cost what was typed: its bytes are thrown away as they come, and the form
//! arrives with the file marked as [left out](LeftOut). Only a form that no page of ours sends is refused as a whole.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::web::{self, Bytes};
use actix_web::{HttpMessage, HttpRequest};
use futures_util::{Stream, StreamExt};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::form::{Form, LeftOut, MAX_FORM, Upload};
use crate::errors::Failure;

/// The most bytes of a photo as it is sent.
pub const MAX_PHOTO: usize = 15 * 1024 * 1024;
/// The most bytes of a document.
pub const MAX_DOCUMENT: usize = 10 * 1024 * 1024;
/// The most files of a form; further ones are left out.
pub const MOST_FILES: usize = 12;

/// The most bytes of files that one form has kept for it.
const MOST_OF_A_FORM: usize = 32 * 1024 * 1024;
/// The most bytes of files that are in memory at once, in all forms that are being sent or answered.
const MOST_AT_ONCE: usize = 64 * 1024 * 1024;
/// Room is taken in blocks of so many bytes.
const BLOCK: usize = 64 * 1024;
/// The most parts of a form: our longest has some hundred.
const MOST_PARTS: usize = 1000;
/// The most letters of a file's name that are kept.
const LONGEST_NAME: usize = 80;
/// How long a connection may be silent.
const LONGEST_SILENCE: Duration = Duration::from_secs(60);
/// How long a form may take to arrive: 15 MB over a connection of 20 kB/s.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// The room for files that arrive, shared by all requests.
pub struct Uploads(Arc<Semaphore>);

impl Default for Uploads {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST_AT_ONCE / BLOCK)))
    }
}

/// Whether a request has a form that may have files.
pub(super) fn is_multipart(request: &HttpRequest) -> bool {
    request.content_type().eq_ignore_ascii_case("multipart/form-data")
}

impl Uploads {
    /// Reads a form of at most this many bytes. `is_ours` is asked before the first byte of a file is read, with the
    /// fields so far: the form's token stands before the files. What is answered beside the form is the room that its
    /// files take, to be given back when they are gone.
    ///
    /// # Errors
    /// What `is_ours` answers; [`Failure::TooLarge`]; [`Failure::Malformed`] when it is no form, or does not arrive.
    pub(super) async fn receive(
        &self,
        request: &HttpRequest,
        body: web::Payload,
        most_bytes: usize,
        is_ours: impl Fn(&Form) -> Result<(), Failure>,
    ) -> Result<(Form, Option<OwnedSemaphorePermit>), Failure> {
        let declared =
            request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if declared.is_some_and(|declared: usize| declared > most_bytes) {
            return Err(Failure::TooLarge);
        }
        let parts = Multipart::new(request.headers(), at_most(body, most_bytes));
        let reading = Reading::new(self.0.clone());
        tokio::time::timeout(LONGEST, reading.read(parts, is_ours)).await.map_err(|_| Failure::Malformed)?
    }
}

/// The bytes that arrive, until there are too many.
fn at_most(body: web::Payload, most_bytes: usize) -> impl Stream<Item = Result<Bytes, PayloadError>> + 'static {
    let mut seen = 0_usize;
    body.map(move |chunk| {
        let chunk = chunk?;
        seen = seen.saturating_add(chunk.len());
        if seen > most_bytes { Err(PayloadError::Overflow) } else { Ok(chunk) }
    })
}

/// What has arrived of a form.
struct Reading {
    fields: Vec<(String, String)>,
    uploads: Vec<Upload>,
    text_bytes: usize,
    file_bytes: usize,
    shared: Arc<Semaphore>,
    room: Option<OwnedSemaphorePermit>,
}

impl Reading {
    fn new(shared: Arc<Semaphore>) -> Self {
        Self { fields: Vec::new(), uploads: Vec::new(), text_bytes: 0, file_bytes: 0, shared, room: None }
    }

    async fn read(
        mut self,
        mut parts: Multipart,
        is_ours: impl Fn(&Form) -> Result<(), Failure>,
    ) -> Result<(Form, Option<OwnedSemaphorePermit>), Failure> {
        let (mut count, mut is_known) = (0, false);
        while let Some(part) = soon(parts.next()).await? {
            let mut part = part.map_err(why)?;
            count += 1;
            if count > MOST_PARTS {
                return Err(Failure::Malformed);
            }
            let name = part.name().ok_or(Failure::Malformed)?.to_owned();
            match file_name(&part) {
                None => self.read_text(name, &mut part).await?,
                Some(file_name) => {
                    if !is_known {
                        is_ours(&Form::new(self.fields.clone()))?;
                        is_known = true;
                    }
                    self.read_file(name, file_name, &mut part).await?;
                }
            }
        }
        let form = Form::new(self.fields);
        if !is_known {
            is_ours(&form)?;
        }
        Ok((form.with_uploads(self.uploads), self.room))
    }

    async fn read_text(&mut self, name: String, part: &mut Field) -> Result<(), Failure> {
        let mut text = Vec::new();
        while let Some(chunk) = soon(part.next()).await? {
            text.extend_from_slice(&chunk.map_err(why)?);
            if self.text_bytes + name.len() + text.len() > MAX_FORM {
                return Err(Failure::TooLarge);
            }
        }
        self.text_bytes += name.len() + text.len();
        self.fields.push((name, String::from_utf8(text).map_err(|_| Failure::Malformed)?));
        Ok(())
    }

    async fn read_file(&mut self, field: String, name: String, part: &mut Field) -> Result<(), Failure> {
        let mut left_out = (self.uploads.len() >= MOST_FILES).then_some(LeftOut::TooMany);
        let (mut bytes, mut length) = (Vec::new(), 0_usize);
        while let Some(chunk) = soon(part.next()).await? {
            let chunk = chunk.map_err(why)?;
            length = length.saturating_add(chunk.len());
            if left_out.is_none() {
                bytes.extend_from_slice(&chunk);
                left_out = self.find_room(&bytes).err();
            }
            if left_out.is_some() {
                bytes = Vec::new();
            }
        }
        // A field in which nothing was chosen comes as a file without a name and without bytes.
        let is_chosen = !name.is_empty() || length > 0;
        if is_chosen && self.uploads.len() <= MOST_FILES {
            self.file_bytes += bytes.len();
            bytes.shrink_to_fit();
            self.uploads.push(Upload { field, name, bytes: Bytes::from(bytes), left_out });
        }
        Ok(())
    }

    /// Makes room for as much of a file as has come, if it may be so much.
    fn find_room(&mut self, file: &[u8]) -> Result<(), LeftOut> {
        let most = if file.starts_with(b"%PDF-") { MAX_DOCUMENT } else { MAX_PHOTO };
        let together = self.file_bytes + file.len();
        if file.len() > most {
            return Err(LeftOut::TooLarge);
        }
        if together > MOST_OF_A_FORM {
            return Err(LeftOut::Together);
        }
        let taken = self.room.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let missing = together.div_ceil(BLOCK).saturating_sub(taken);
        if missing == 0 {
            return Ok(());
        }
        let missing = u32::try_from(missing).map_err(|_| LeftOut::Together)?;
        let more = self.shared.clone().try_acquire_many_owned(missing).map_err(|_| LeftOut::Busy)?;
        match &mut self.room {
            Some(room) => room.merge(more),
            none => *none = Some(more),
        }
        Ok(())
    }
}

/// What comes next, unless the connection is silent for too long.
async fn soon<T>(pending: impl Future<Output = T>) -> Result<T, Failure> {
    tokio::time::timeout(LONGEST_SILENCE, pending).await.map_err(|_| Failure::Malformed)
}

/// Why a form cannot be read.
fn why(error: MultipartError) -> Failure {
    match error {
        MultipartError::Payload(PayloadError::Overflow) => Failure::TooLarge,
        _ => Failure::Malformed,
    }
}

/// The name of the file that a part is, without folders and without what cannot be seen; none if it is a text.
fn file_name(part: &Field) -> Option<String> {
    let sent = part.content_disposition()?.get_filename()?;
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    Some(name.chars().filter(|letter| !is_unseen(*letter)).take(LONGEST_NAME).collect())
}

/// Control characters, and those that turn the direction of a text.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
