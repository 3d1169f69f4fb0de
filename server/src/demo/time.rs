//! The page on which a demo's visitor goes on in time. Its address exists in the demo only.

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Serialize;

use super::going_on::{self, Standing, Until};
use crate::app::{Access, Answer, Context, FormView, Problems, Route};
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::cycles::wording::phase_name;
use crate::errors::Failure;
use crate::i18n::{Message, Texts, Value};
use crate::templates::components::{Choice, Crumb};
use crate::templates::{Entry, Page};

const ADDRESS: &str = "/{lang}/demo/time";

/// The addresses of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get(ADDRESS, Access::Public, show), Route::post(ADDRESS, Access::Public, go_on)]
}

/// The page.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<Time>()]
}

#[derive(Serialize)]
struct Time {
    trail: Vec<Crumb>,
    now: Moment,
    phase: Message,
    /// Until when one can go on; empty where no phase comes by itself any more.
    until: Vec<Choice>,
    form: FormView,
}

impl Time {
    fn of(standing: Standing, now: Moment, form: FormView) -> Self {
        Self {
            trail: vec![Crumb::new(Message::new("demo-title"), "/demo")],
            now,
            phase: Message::new(phase_name(standing.phase)),
            until: standing.next.map(|(next, day)| choices(next, day)).unwrap_or_default(),
            form,
        }
    }
}

fn choices(next: Phase, day: Moment) -> Vec<Choice> {
    let choice = |until: Until| {
        let label = match until {
            Until::Tomorrow => Message::new("demo-time-tomorrow"),
            Until::NextWeek => Message::new("demo-time-next-week"),
            Until::NextPhase => Message::new("demo-time-next-phase")
                .with("phase", Message::new(phase_name(next)))
                .with("day", Value::date(day.0)),
        };
        Choice::new(until.code(), label)
    };
    Until::ALL.map(choice).into()
}

impl Page for Time {
    const TEMPLATE: &'static str = "demo/time";

    fn title(&self, texts: &Texts) -> String {
        texts.get("demo-time-title")
    }

    fn samples() -> Vec<Self> {
        let now = Moment(1_803_884_400);
        let page = |phase, next| Self::of(Standing { phase, next }, now, FormView::default());
        vec![page(Phase::Intake, Some((Phase::Review, now.plus(20 * 86_400)))), page(Phase::Keys, None)]
    }
}

async fn show(context: Context) -> Answer {
    let standing = context.state.database.read(going_on::standing).await?;
    context.page(Time::of(standing, context.now(), FormView::default()))
}

async fn go_on(context: Context) -> Answer {
    let Some(until) = Until::from_code(context.form.text("until")) else {
        let mut problems = Problems::new();
        problems.add("until", Message::new("demo-time-missing"));
        let standing = context.state.database.read(going_on::standing).await?;
        let page = Time::of(standing, context.now(), context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let seen = context.form.text("seen").parse().map(Moment).map_err(|_| Failure::Malformed)?;
    let state = context.state.clone();
    let went = web::block(move || going_on::go_on(&state, until, seen)).await.map_err(Failure::internal)??;
    let said = if went { "demo-time-done" } else { "demo-time-done-before" };
    Ok(context.see_other_saying(&context.link("/demo/time"), &Message::new(said)))
}
