//! One page with every component, so that each is rendered, looked at and checked wherever it is used or not yet.

use serde::Serialize;

use super::Page;
use super::components::{Choice, Crumb, Difference, Pagination, Row, Step, StepState};
use crate::app::{Form, FormView, Problems};
use crate::i18n::{Message, Texts, Value};
use crate::media::{DocumentView, PhotoView};

/// The exhibit's template, which is no part of the program.
pub(super) const SOURCE: &str = include_str!("exhibit.hbs");

/// Every component.
#[derive(Serialize)]
pub(super) struct Exhibit {
    trail: Vec<Crumb>,
    form: FormView,
    options: Vec<Choice>,
    steps: Vec<Step>,
    rows: Vec<Row>,
    differences: Vec<Difference>,
    pagination: Pagination,
    photos: Vec<PhotoView>,
    documents: Vec<DocumentView>,
    text: String,
}

impl Page for Exhibit {
    const TEMPLATE: &'static str = "test/exhibit";

    fn title(&self, texts: &Texts) -> String {
        texts.get("information-help-propose")
    }

    fn samples() -> Vec<Self> {
        let untouched = FormView::of(&Form::new(Vec::new()));
        vec![exhibit(untouched, 1), exhibit(mistaken(), 2)]
    }
}

fn mistaken() -> FormView {
    let sent =
        [("name", "\"><script>"), ("text", "\nfirst\n  second"), ("village", "3"), ("kind", "2"), ("kinds", "1")];
    let form = Form::new(sent.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    let mut problems = Problems::new();
    for field in ["name", "text", "village", "kind", "kinds", "agree", "photos"] {
        problems.add(field, Message::new("information-home-no-cycle"));
    }
    let texts = Texts::new(crate::i18n::Language::Kazakh);
    FormView::with_problems(&form, &problems, |message| texts.say(message))
}

fn exhibit(form: FormView, page: i64) -> Exhibit {
    let message = |id| Value::from(Message::new(id));
    Exhibit {
        trail: vec![Crumb::new("Сарыжайлау ауылдық округі", "/assemblies/sarzhailau"), Crumb::new("2027", "/help")],
        form,
        options: vec![
            Choice::new("1", "Сарыжайлау"),
            Choice::new("2", "Қызылтал").with_hint(message("information-home-secret")),
            Choice::new("3", message("frame-home")),
        ],
        steps: vec![
            Step::new(message("information-help-announce"), StepState::Past).with_when(Value::date(1_801_000_000)),
            Step::new(message("information-help-propose"), StepState::Now)
                .with_when(Message::new("information-home-until").with("day", Value::date(1_803_873_900)))
                .with_text(message("information-help-propose-text"))
                .with_action(message("information-help-propose"), "/help"),
            Step::new(message("information-help-review"), StepState::Future).with_when(Value::date_time(1_803_873_900)),
            Step::new(message("information-help-assembly"), StepState::Ended),
        ],
        rows: vec![
            Row::new(message("information-help-announce"), Value::money(30_000_000)),
            Row::new(message("information-help-who"), message("information-help-who-text"))
                .with_action(message("information-read-on"), "/help"),
        ],
        differences: vec![
            Difference::new(message("information-help-announce"), Value::money(1), Value::money(2)),
            Difference::new(message("information-help-who"), "18", "18"),
        ],
        pagination: Pagination::new(page, 41, 20, |page| format!("/help?page={page}")),
        photos: PhotoView::samples(),
        documents: DocumentView::samples(),
        text: "# Неге\n\nКөпір **сынған**:\nбалалар <b>мектепке</b> бара алмайды.\n\n- бір\n- екі".to_owned(),
    }
}
