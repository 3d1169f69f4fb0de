//! The last page: all that was written, what stands in the way, and handing in.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts::{self, HandedIn, Obstacle};
use super::super::model::{LONGEST_NOTE, Step, problems};
use super::head::Head;
use super::said::facts;
use super::steps::Money;
use super::view::{Similar, View};
use super::{Asked, WITH_PROBLEMS, filled, writer};
use crate::app::{Answer, Context, FormView};
use crate::database::Transaction;
use crate::i18n::{Message, Texts, Value};
use crate::templates::Page;
use crate::templates::components::Row;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    head: Head,
    form: FormView,
    sections: Vec<Section>,
    money: Money,
    similar: Vec<Similar>,
    problems: Vec<ProblemLink>,
    obstacles: Vec<ObstacleView>,
    mends: bool,
    longest_note: usize,
    can_hand_in: bool,
    delete: String,
}

/// What a step says.
#[derive(Clone, Debug, Serialize)]
struct Section {
    title: &'static str,
    path: String,
    rows: Vec<Row>,
}

/// A problem, with the field where it is mended.
#[derive(Clone, Debug, Serialize)]
struct ProblemLink {
    step: &'static str,
    path: String,
    message: Message,
}

/// What else stands in the way, with where one can do something about it.
#[derive(Clone, Debug, Serialize)]
struct ObstacleView {
    message: Message,
    label: Option<&'static str>,
    path: String,
}

impl Page for Check {
    const TEMPLATE: &'static str = "drafts/check";

    fn title(&self, texts: &Texts) -> String {
        texts.get(Step::Check.title())
    }

    fn samples() -> Vec<Self> {
        let texts = Texts::new(crate::i18n::Language::Kazakh);
        let all = [
            Obstacle::NotNow,
            Obstacle::Residence,
            Obstacle::Limit(1),
            Obstacle::Signatures(4, 15),
            Obstacle::NotLeading,
        ];
        let page = |view: &View| {
            let form = filled(view.draft.sheet.fields(Step::Check));
            let obstacles = if view.similar.is_empty() { &all[..] } else { &[] };
            Check::of(view, Head::of(view, Step::Check), form, obstacles, &texts)
        };
        let mut samples: Vec<Self> = View::samples().iter().map(page).collect();
        let view = View::sample();
        let head = Head::of(&view, Step::Check).with_differences(Head::sample_differences());
        samples.push(Check::of(&view, head, FormView::default(), &[], &texts));
        samples
    }
}

impl Check {
    fn of(view: &View, head: Head, form: FormView, obstacles: &[Obstacle], texts: &Texts) -> Check {
        let path = view.path();
        let not_there = || Value::from(Message::new("drafts-nothing-written"));
        let section = |step: Step| {
            let row = |(label, value): (Message, String)| {
                Row::new(label, if value.is_empty() { not_there() } else { Value::from(value) })
            };
            Section {
                title: step.title(),
                path: format!("{path}/{}?named=all", step.code()),
                rows: facts(view, &view.draft.sheet, step, texts).into_iter().map(row).collect(),
            }
        };
        let steps = Step::ALL.into_iter().filter(|step| *step != Step::Check);
        let problems: Vec<ProblemLink> = problems(&view.draft.sheet, &view.rules)
            .into_iter()
            .filter(|problem| problem.step != Step::Check)
            .map(|problem| ProblemLink {
                step: problem.step.title(),
                path: format!("{path}/{}?named=all#{}", problem.step.code(), problem.field),
                message: problem.message,
            })
            .collect();
        Check {
            head,
            form,
            sections: steps.map(section).collect(),
            money: Money::of(view),
            similar: view.similar.clone(),
            can_hand_in: problems.is_empty() && obstacles.is_empty(),
            problems,
            obstacles: obstacles.iter().map(|obstacle| ObstacleView::of(obstacle, view)).collect(),
            mends: view.rules.mends,
            longest_note: LONGEST_NOTE,
            delete: format!("{path}/delete"),
        }
    }
}

impl ObstacleView {
    fn of(obstacle: &Obstacle, view: &View) -> ObstacleView {
        let plain = |message| ObstacleView { message, label: None, path: String::new() };
        match obstacle {
            Obstacle::NotNow if view.rules.mends => plain(Message::new("drafts-refused-mending")),
            Obstacle::NotNow => plain(Message::new("drafts-refused-phase")),
            Obstacle::Residence => ObstacleView {
                message: Message::new("drafts-obstacle-residence"),
                label: Some("drafts-obstacle-residence-do"),
                path: "/account/village".to_owned(),
            },
            Obstacle::Limit(most) => plain(Message::new("drafts-obstacle-limit").with("most", *most)),
            Obstacle::Signatures(count, needed) => ObstacleView {
                message: Message::new("drafts-obstacle-signatures").with("count", *count).with("needed", *needed),
                label: Some("drafts-obstacle-signatures-do"),
                path: format!("{}/authors", view.path()),
            },
            Obstacle::NotLeading => plain(Message::new("drafts-obstacle-first-author")),
        }
    }
}

/// Shows the page.
pub async fn show(context: &Context, view: &View) -> Answer {
    let form = filled(view.draft.sheet.fields(Step::Check));
    answer(context, view, StatusCode::OK, Head::of(view, Step::Check), form).await
}

/// The page with another status or form.
pub async fn answer(context: &Context, view: &View, status: StatusCode, head: Head, form: FormView) -> Answer {
    let (cycle, draft, writer) = (view.cycle.clone(), view.draft.clone(), view.writer);
    let find = move |connection: &mut crate::database::Connection| acts::obstacles(connection, &cycle, &draft, writer);
    let obstacles = context.state.database.read(find).await?;
    context.page_with_status(status, Check::of(view, head, form, &obstacles, context.texts()))
}

/// Hands in, once. What was typed on the page is kept already.
pub async fn hand_in(context: &Context, view: &View) -> Answer {
    let (asked, writer) = (Asked::of(context), writer(context)?);
    let write = move |tx: &mut Transaction<'_>| {
        let (_, cycle) = asked.cycle(tx)?;
        let draft = acts::find(tx, cycle.id, asked.number()?, writer)?;
        acts::hand_in(tx, &draft, writer)
    };
    match context.state.database.write(write).await? {
        HandedIn::Proposal(number) => {
            let said = if view.rules.mends { "drafts-mended" } else { "drafts-handed-in" };
            let path = format!("{}/{number}", view.place.proposals);
            Ok(context.see_other_saying(&context.link(&path), &Message::new(said)))
        }
        HandedIn::Not(problems) => {
            let sheet = &view.draft.sheet;
            let form = super::steps::form_with(context, view, sheet, Step::Check, |problem| {
                problems.iter().any(|known| known == problem)
            });
            answer(context, view, WITH_PROBLEMS, Head::of(view, Step::Check), form).await
        }
    }
}
