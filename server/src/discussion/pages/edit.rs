//! Changing one's own comment, a short while after it was published.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::EDIT_SECONDS;
use super::super::{acts, store};
use super::panel::path_to;
use super::place::{Named, sample_trail};
use super::send::with_problem;
use super::views::{Reading, Thread};
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    trail: Vec<Crumb>,
    code: String,
    path: String,
    /// Until when it can be changed.
    until: Moment,
    hint: Message,
    form: FormView,
}

impl Page for Edit {
    const TEMPLATE: &'static str = "discussion/edit";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("discussion-edit-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        vec![Self {
            trail: sample_trail(),
            code: "P07".to_owned(),
            path: "/assemblies/sarzhailau/cycles/2027/proposals/7/comments/1".to_owned(),
            until: Moment(1_803_885_300),
            hint: Message::new("discussion-text-hint"),
            form: FormView::filled([("text", "Көпір <b>керек</b>".to_owned())]),
        }]
    }
}

/// Shows the form with what the comment says.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, None).await?;
    context.page(page)
}

/// Changes it.
pub async fn edit(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let id = named.comment()?;
    let text = context.form.text("text").to_owned();
    let edit = context.state.database.write(move |tx| {
        let found = named.discussed(tx)?;
        acts::edit(tx, found.proposal.id, id, account, &text)?;
        let comment = store::comment(tx, found.proposal.id, id)?;
        path_to(tx, &comment, &found.path())
    });
    match edit.await {
        Ok(path) => Ok(context.see_other_saying(&context.link(&path), &Message::new("discussion-done-edit"))),
        Err(Failure::Refused(problem)) => {
            let page = page(&context, Some(with_problem(&context, "text", problem))).await?;
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
        Err(failure) => Err(failure),
    }
}

/// The page with a form that was sent, or with the comment if it can be changed.
async fn page(context: &Context, sent: Option<FormView>) -> Result<Edit, Failure> {
    let (named, viewer, language) = (Named::of(context), context.viewer.clone(), context.language());
    let (id, account, now) = (named.comment()?, context.account()?.id, context.now());
    let read = context.state.database.read(move |connection| {
        let found = named.discussed(connection)?;
        let comment = store::comment(connection, found.proposal.id, id)?;
        let may = acts::may_edit(connection, &found.cycle, &found.proposal, &comment, account, now);
        let form = match sent {
            // What was typed stays, also when it came too late.
            Some(form) => form,
            None => may.map(|()| FormView::filled([("text", comment.text.clone())]))?,
        };
        let (until, path) = (comment.at.plus(EDIT_SECONDS), found.path());
        let thread = Thread::read(connection, comment, None, 0)?;
        let reading = Reading::new(connection, &viewer, &found.proposal, &path, false, std::slice::from_ref(&thread))?;
        let mut trail = found.trail(language);
        let path = format!("{path}/comments/{id}");
        let code = found.proposal.code();
        trail.push(Crumb::new(Message::new("discussion-comment-title").with("code", code.as_str()), path.clone()));
        Ok(Edit { trail, code, path, until, hint: reading.hint(), form })
    });
    read.await
}
