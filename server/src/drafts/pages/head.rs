//! What stands around every step: where one is, how to go on, and what is kept.

use serde::Serialize;

use super::super::acts::Seen;
use super::super::model::Step;
use super::view::View;
use crate::i18n::Message;
use crate::templates::components::{Crumb, Difference};

/// The head and foot of a step. In templates: `{{> drafts/head head=head form=form}}` … `{{> drafts/foot head=head}}`.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    trail: Vec<Crumb>,
    draft: i64,
    version: i64,
    seen: String,
    step: &'static str,
    title: &'static str,
    number: usize,
    of: usize,
    /// The address of this step after the language.
    path: String,
    back: Option<String>,
    /// Where one may go on although something was named.
    go_on: Option<String>,
    /// The author, where an official writes.
    for_whom: Option<String>,
    /// What is mended.
    mends: Option<String>,
    has_files: bool,
    is_check: bool,
    differences: Vec<Difference>,
}

impl Head {
    /// The head of a step.
    pub fn of(view: &View, step: Step) -> Head {
        let path = view.path();
        Head {
            trail: view.place.below_drafts(),
            draft: view.draft.id,
            version: view.draft.version,
            seen: Seen::of(&view.draft.sheet, step),
            step: step.code(),
            title: step.title(),
            number: step.number(),
            of: Step::ALL.len(),
            back: step.previous().map(|previous| format!("{path}/{}", previous.code())),
            go_on: None,
            for_whom: view.for_whom.clone(),
            mends: view.mends.as_ref().map(crate::proposals::Proposal::code),
            has_files: step.takes_files(),
            is_check: step == Step::Check,
            differences: Vec::new(),
            path: format!("{path}/{}", step.code()),
        }
    }

    /// The same with a way on although something was named.
    pub fn with_way_on(self, view: &View, step: Step) -> Head {
        Head { go_on: Some(format!("{}/{}", view.path(), step.next().code())), ..self }
    }

    /// The same with both versions, where somebody was faster.
    pub fn with_differences(self, differences: Vec<Difference>) -> Head {
        Head { differences, ..self }
    }

    /// An example of differences.
    pub fn sample_differences() -> Vec<Difference> {
        vec![Difference::new(Message::new("drafts-field-title"), "Алаң", "Ойын алаңы")]
    }
}
