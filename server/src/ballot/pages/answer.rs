//! What became of a request, for whoever has its code.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Outcome, Standing, State, normalised_code};
use super::super::store::corrections;
use super::{Named, Place};
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::errors::Message;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// A request in words.
#[derive(Clone, Debug, Serialize)]
struct StandingView {
    wrong: Message,
    asked_at: Moment,
    decided_at: Option<Moment>,
    is_good: bool,
    state: Message,
    answer: String,
}

impl From<Standing> for StandingView {
    fn from(standing: Standing) -> Self {
        let state = match standing.state {
            State::Open => Message::new("ballot-state-open"),
            State::Left => Message::new("ballot-state-left"),
            State::Refused(refusal) => Message::new("ballot-state-refused").with("reason", refusal.name()),
            State::Corrected => Message::new(match standing.wrong.mended_by() {
                Outcome::Added => "ballot-state-added",
                Outcome::Removed => "ballot-state-removed",
                Outcome::Changed => "ballot-state-changed",
            }),
        };
        Self {
            wrong: standing.wrong.name(),
            asked_at: standing.asked_at,
            decided_at: standing.decided_at,
            is_good: standing.state == State::Corrected,
            state,
            answer: standing.answer,
        }
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerPage {
    place: Place,
    trail: Vec<Crumb>,
    form: FormView,
    standing: Option<StandingView>,
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "ballot/answer";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-answer-title")
    }

    fn samples() -> Vec<Self> {
        use super::super::model::{Refusal, Wrong};
        let place = Place::sample();
        let empty = Self { trail: place.trail_below_roll_check(), place, form: FormView::default(), standing: None };
        let at = Moment(1_806_500_000);
        let with = |wrong, state, answer: &str| {
            let decided_at = (state != State::Open).then_some(at);
            let standing = Standing { wrong, asked_at: at, state, decided_at, answer: answer.to_owned() };
            Self { standing: Some(standing.into()), ..empty.clone() }
        };
        let mut pages: Vec<Self> =
            Wrong::ALL.into_iter().map(|wrong| with(wrong, State::Corrected, "Түзетілді.")).collect();
        let refused = Refusal::ALL.into_iter().map(|refusal| with(Wrong::Missing, State::Refused(refusal), ""));
        pages.extend(refused);
        pages.extend([with(Wrong::Died, State::Open, ""), with(Wrong::Died, State::Left, ""), empty.clone()]);
        pages
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    answer(&context, StatusCode::OK, FormView::default(), None).await
}

/// Shows what became of the request with the code that was typed.
pub async fn show(context: Context) -> Answer {
    let (named, code) = (Named::of(&context), normalised_code(context.form.text("code")));
    let found = context.state.database.read(move |connection| {
        let (_, cycle) = named.find(connection)?;
        corrections::by_code(connection, cycle.id, &code)
    });
    let standing = found.await?;
    let mut problems = Problems::new();
    if standing.is_none() {
        problems.add("code", Message::new("ballot-code-unknown"));
    }
    let status = if standing.is_none() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    answer(&context, status, context.form_view(&problems), standing).await
}

async fn answer(context: &Context, status: StatusCode, form: FormView, standing: Option<Standing>) -> Answer {
    let named = Named::of(context);
    let (assembly, cycle) = context.state.database.read(move |connection| named.find(connection)).await?;
    let place = Place::of(&assembly, &cycle, context.language());
    let page = AnswerPage { trail: place.trail_below_roll_check(), place, form, standing: standing.map(Into::into) };
    context.page_with_status(status, page)
}
