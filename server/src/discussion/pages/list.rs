//! The whole discussion of a proposal on a page of its own: further pages of comments, and the form with its problems.

use serde::Serialize;

use super::super::model::{Order, Part};
use super::panel::{Panel, panel};
use super::place::{Found, Named, sample_trail};
use crate::app::{Answer, Context, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Discussion {
    trail: Vec<Crumb>,
    code: String,
    title: String,
    language: &'static str,
    discussion: Panel,
    form: FormView,
}

impl Page for Discussion {
    const TEMPLATE: &'static str = "discussion/list";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("discussion-list-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let page = |discussion| Self {
            trail: sample_trail(),
            code: "P07".to_owned(),
            title: "Қызылтал көпірі".to_owned(),
            language: "kk",
            discussion,
            form: FormView::default(),
        };
        Panel::samples().into_iter().map(page).collect()
    }
}

/// Shows it.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, FormView::default()).await?;
    context.page(page)
}

/// The page with a form that was sent.
pub(super) async fn page(context: &Context, form: FormView) -> Result<Discussion, Failure> {
    let (named, viewer, language) = (Named::of(context), context.viewer.clone(), context.language());
    let part = Part {
        order: context.query("order").map(Order::from_code).unwrap_or_default(),
        from: context.query("from").and_then(|from| from.parse().ok()),
    };
    let read = context.state.database.read(move |connection| {
        let found: Found = named.proposal(connection)?;
        let (cycle, proposal, path) = (&found.cycle, &found.proposal, found.path());
        let mut discussion = panel(connection, &viewer, cycle, proposal, &path, part)?;
        discussion.form = form.clone();
        let title = if discussion.is_hidden() { String::new() } else { proposal.title.clone() };
        let language_of_title = proposal.language.code();
        let code = proposal.code();
        Ok(Discussion { trail: found.trail(language), code, title, language: language_of_title, discussion, form })
    });
    read.await
}
