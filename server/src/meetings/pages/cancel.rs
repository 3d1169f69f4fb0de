//! Calling a meeting off.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::Meeting;
use super::fields::Fields;
use super::views::{MeetingView, Place};
use super::{Around, SECRETARY, about_meeting, official};
use crate::app::{Answer, Context, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct Cancel {
    trail: Vec<Crumb>,
    meeting: MeetingView,
    form: FormView,
}

impl Page for Cancel {
    const TEMPLATE: &'static str = "meetings/cancel";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-cancel-title")
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let form = FormView::filled([("version", "1".to_owned())]);
        vec![Self { trail: Place::sample().below(&meeting), meeting, form }]
    }
}

fn page(context: &Context, around: &Around, meeting: &Meeting, mut form: FormView) -> Cancel {
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    form.values.insert("version".to_owned(), meeting.version.to_string());
    Cancel { trail: place.below(&view), meeting: view, form }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (around, meeting, ()) = about_meeting(&context, |_, _, _| Ok(())).await?;
    if !meeting.is_open() {
        return Err(Failure::refused(Message::new("meetings-refused-over")));
    }
    context.page(page(&context, &around, &meeting, FormView::default()))
}

/// Calls the meeting off. If somebody changed it meanwhile, the page shows what it is now.
pub async fn cancel(context: Context) -> Answer {
    let (around, meeting, ()) = about_meeting(&context, |_, _, _| Ok(())).await?;
    let official = official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let reason = fields.line("reason", "meetings-reason-missing");
    let seen = Meeting { version: fields.version(), ..meeting.clone() };
    let mut problems = fields.problems;
    if !problems.is_empty() {
        let page = page(&context, &around, &meeting, context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    match context.state.database.write(move |tx| acts::cancel(tx, &seen, &reason, official)).await {
        Ok(()) => {
            let path = meeting.path(&Place::of(&around, context.language()).path);
            Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-cancelled")))
        }
        Err(Failure::Conflict) => {
            problems.add("reason", Message::new("meetings-changed-meanwhile"));
            let page = page(&context, &around, &meeting, context.form_view(&problems));
            context.page_with_status(StatusCode::CONFLICT, page)
        }
        Err(failure) => Err(failure),
    }
}
