//! Files that come with a step: judged away from the write lane, kept one form at a time.

use actix_web::web;

use super::super::model::{Draft, one_line};
use crate::app::{Context, Problems, Upload};
use crate::errors::{Failure, Message};
use crate::media::{self, Checked, Wanted};
use crate::proposals::model::{MOST_ATTACHMENTS, MOST_PHOTOS};

/// Files that may be kept.
#[derive(Default)]
pub struct Files {
    /// Photos.
    pub photos: Vec<Checked>,
    /// Documents with what they are called.
    pub documents: Vec<(String, Checked)>,
}

impl Files {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.photos.is_empty() && self.documents.is_empty()
    }
}

/// Judges the files of a form. What is wrong with one is said beside its field; the others stay.
pub async fn judge(context: &Context, draft: &Draft, problems: &mut Problems) -> Result<Files, Failure> {
    let mut files = Files::default();
    let rooms = [
        ("photos", Wanted::Photo, MOST_PHOTOS.saturating_sub(draft.sheet.photos.len())),
        ("documents", Wanted::Document, MOST_ATTACHMENTS.saturating_sub(draft.sheet.attachments.len())),
        ("minutes", Wanted::Document, MOST_ATTACHMENTS.saturating_sub(draft.sheet.attachments.len())),
    ];
    for (field, wanted, room) in rooms {
        let uploads: Vec<Upload> = context.form.uploads(field).cloned().collect();
        if uploads.len() > room {
            let (id, most) = match wanted {
                Wanted::Photo => ("drafts-photos-many", MOST_PHOTOS),
                Wanted::Document => ("drafts-documents-many", MOST_ATTACHMENTS),
            };
            problems.add(field, Message::new(id).with("most", most));
        }
        for upload in uploads.into_iter().take(room) {
            let name = name_of(context, &upload);
            match web::block(move || media::check(&upload, wanted)).await.map_err(Failure::internal)? {
                Ok(checked) if wanted == Wanted::Photo => files.photos.push(checked),
                Ok(checked) => files.documents.push((name, checked)),
                Err(message) => problems.add(field, message),
            }
        }
    }
    Ok(files)
}

/// What a document is called at first: as its file was, or minutes.
fn name_of(context: &Context, upload: &Upload) -> String {
    if upload.field == "minutes" {
        return context.texts().get("drafts-minutes-name");
    }
    let name = one_line(&upload.name);
    name.strip_suffix(".pdf").or(name.strip_suffix(".PDF")).unwrap_or(&name).to_owned()
}
