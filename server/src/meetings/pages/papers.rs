//! The papers of minutes: scans that come with the form, and those that are there already.

use actix_web::web;
use serde::Serialize;

use super::super::model::{LONGEST_LINE, one_line};
use crate::app::{Context, Problems};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::media::{self, Wanted};
use crate::proposals::model::{Attachment, MOST_ATTACHMENTS};

/// A paper in the form: its box is ticked as long as it is to stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// The file's id.
    pub file: String,
    /// What it is, in words.
    pub name: String,
    /// The field with the words.
    pub field: String,
    /// Whether it stays.
    pub stays: bool,
}

impl Paper {
    pub fn of(attachment: &Attachment, stays: bool) -> Self {
        let Attachment { file, name } = attachment.clone();
        Self { field: format!("paper-{file}"), file, name, stays }
    }

    fn attachment(&self) -> Attachment {
        Attachment { file: self.file.clone(), name: self.name.clone() }
    }
}

/// The papers that stay.
pub(super) fn attachments(papers: &[Paper]) -> Vec<Attachment> {
    papers.iter().filter(|paper| paper.stays).map(Paper::attachment).collect()
}

/// Reads the papers of a form that was sent. What comes new is judged and kept at once, so that it need not be sent
/// again when a field is wrong.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn read(
    context: &Context,
    before: &[Attachment],
    problems: &mut Problems,
) -> Result<Vec<Paper>, Failure> {
    let account = context.account()?.id;
    let ticked: Vec<String> = context.form.all("papers").map(str::to_owned).collect();
    let (known, asked) = (before.to_vec(), ticked.clone());
    let mut papers: Vec<Paper> = before.iter().map(|paper| Paper::of(paper, ticked.contains(&paper.file))).collect();
    let own = move |connection: &mut Connection| {
        let mut own = Vec::new();
        for file in asked {
            let is_new = !known.iter().any(|paper| paper.file == file);
            if is_new && media::is_kept_by(connection, account, &file, Wanted::Document)? {
                own.push(file);
            }
        }
        Ok(own)
    };
    for file in context.state.database.read(own).await? {
        let typed = one_line(context.form.text(&format!("paper-{file}")));
        let name = typed.chars().take(LONGEST_LINE).collect();
        papers.push(Paper::of(&Attachment { file, name }, true));
    }
    for upload in context.form.uploads("files").cloned().collect::<Vec<_>>() {
        if attachments(&papers).len() >= MOST_ATTACHMENTS {
            problems.add("files", Message::new("meetings-papers-many").with("most", MOST_ATTACHMENTS));
            break;
        }
        let name: String = one_line(&upload.name).chars().take(LONGEST_LINE).collect();
        match web::block(move || media::check(&upload, Wanted::Document)).await.map_err(Failure::internal)? {
            Ok(checked) => {
                let file = context.state.database.write(move |tx| media::keep(tx, account, checked)).await?;
                papers.push(Paper::of(&Attachment { file, name }, true));
            }
            Err(message) => problems.add("files", message),
        }
    }
    Ok(papers)
}
