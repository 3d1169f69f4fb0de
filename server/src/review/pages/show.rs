//! What one may do with a proposal now: every act in one's role, and the form of the one that was chosen.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Act, Standing, end_of_week, last_day};
use super::super::store::{self, Assessed};
use super::forms::{ActForm, filled};
use super::panel::{Panel, panel};
use super::place::{Found, Named, Place};
use super::views::stands;
use crate::app::{Answer, Context, FormView, Viewer};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Texts, Value};
use crate::proposals::State;
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference, Row};

/// An act that is possible.
#[derive(Clone, Debug, Serialize)]
struct ActView {
    code: &'static str,
    /// The page with its form; none for what is done with one press.
    path: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Review {
    trail: Vec<Crumb>,
    code: String,
    title: String,
    summary: String,
    language: &'static str,
    proposal_path: String,
    path: String,
    version: i64,
    facts: Vec<Row>,
    closed: Vec<Message>,
    acts: Vec<ActView>,
    chosen: Option<ActForm>,
    form: FormView,
    differences: Vec<Difference>,
    /// What was said; none if nothing was.
    panel: Option<Panel>,
}

impl Page for Review {
    const TEMPLATE: &'static str = "review/show";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("review-show-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let path = place.acts(7);
        let all = Act::ALL.into_iter().map(|act| ActView::of(act, &path)).collect();
        let plain = Self {
            trail: place.trail_below_dashboard(),
            code: "P07".to_owned(),
            title: "Балалар алаңы".to_owned(),
            summary: "Қызылталда балаларға ойын алаңын салу.".to_owned(),
            language: "kk",
            proposal_path: format!("{}/proposals/7", place.path),
            version: 3,
            facts: vec![Row::new(Message::new("review-fact-state"), stands(State::UnderReview))],
            closed: vec![Message::new("review-closed-conflict")],
            acts: all,
            chosen: None,
            form: FormView::default(),
            differences: vec![Difference::new(Message::new("review-difference-words"), "a", "b")],
            panel: Panel::samples().into_iter().next(),
            path,
        };
        let none = Self { acts: Vec::new(), closed: Vec::new(), differences: Vec::new(), ..plain.clone() };
        let forms = ActForm::samples().into_iter().map(|form| Self {
            chosen: Some(form),
            closed: Vec::new(),
            differences: Vec::new(),
            ..plain.clone()
        });
        let forms: Vec<Self> = forms.collect();
        [plain, none].into_iter().chain(forms).collect()
    }
}

impl ActView {
    fn of(act: Act, path: &str) -> Self {
        Self { code: act.code(), path: (!act.is_wordless()).then(|| format!("{path}?act={}", act.code())) }
    }
}

/// What the database says.
pub(super) struct Known {
    pub found: Found,
    pub standing: Standing,
    pub assessed: Option<Assessed>,
    taker: Option<String>,
    village: Option<String>,
    panel: Panel,
}

impl Known {
    pub fn read(connection: &mut Connection, named: &Named, viewer: &Viewer, now: Moment) -> Result<Self, Failure> {
        let account = viewer.account.as_ref().ok_or(Failure::SignInNeeded)?.id;
        let found = named.proposal(connection)?;
        let standing = store::standing(connection, &found.cycle, &found.proposal, account, now)?;
        let reviewers = store::reviewers(connection, found.assembly.id, now)?;
        let names = crate::assemblies::village_names(connection, found.assembly.id, viewer.language)?;
        Ok(Self {
            taker: reviewers.into_iter().find(|(reviewer, _)| Some(*reviewer) == standing.taker).map(|(_, name)| name),
            village: names.into_iter().find(|(id, _)| Some(*id) == found.proposal.village).map(|(_, name)| name),
            assessed: store::latest_assessment(connection, found.proposal.id)?,
            panel: panel(connection, viewer, &found.proposal)?.here(),
            standing,
            found,
        })
    }

    fn facts(&self) -> Vec<Row> {
        let proposal = &self.found.proposal;
        let row = |id, value: Value| Row::new(Message::new(id), value);
        let mut facts = vec![
            row("review-fact-state", stands(proposal.state).into()),
            row("review-fact-since", Value::date(proposal.since.0)),
        ];
        if let Some(due) = proposal.due {
            facts.push(row("review-fact-due", Value::date(last_day(due).0)));
        }
        if self.standing.taker == Some(self.standing.account) {
            facts.push(row("review-fact-taker", Message::new("review-taker-you").into()));
        } else if let Some(name) = &self.taker {
            facts.push(row("review-fact-taker", name.as_str().into()));
        }
        let village = self.village.as_deref().map_or_else(|| Message::new("review-whole-district").into(), Value::from);
        facts.push(row("review-fact-village", village));
        facts.push(row("review-fact-request", Value::money(proposal.request)));
        facts.push(row("review-fact-total", Value::money(proposal.total)));
        facts
    }

    /// The page with the form of an act, if that act is possible.
    pub fn page(self, viewer: &Viewer, act: Option<Act>, form: Option<FormView>, now: Moment) -> Review {
        let proposal = &self.found.proposal;
        let place = Place::of(&self.found.assembly, &self.found.cycle, viewer.language);
        let path = place.acts(proposal.number);
        let possible = self.standing.possible();
        let latest = self.assessed.as_ref().map(|assessed| (assessed.number, &assessed.assessment));
        let end = last_day(end_of_week(&self.found.cycle, now));
        let act = act.filter(|act| possible.contains(act));
        let chosen = act.and_then(|act| ActForm::of(act, latest, end));
        let saved = || latest.filter(|_| act == Some(Act::Assess)).map(|(_, assessment)| filled(assessment));
        Review {
            trail: place.trail_below_dashboard(),
            code: proposal.code(),
            title: proposal.title.clone(),
            summary: proposal.summary.clone(),
            language: proposal.language.code(),
            proposal_path: proposal.path(&place.path),
            version: proposal.version,
            facts: self.facts(),
            closed: self.standing.closed().into_iter().map(|closed| closed.message()).collect(),
            acts: possible.into_iter().map(|act| ActView::of(act, &path)).collect(),
            chosen,
            form: form.or_else(saved).unwrap_or_default(),
            differences: Vec::new(),
            panel: Some(self.panel).filter(|panel| !panel.is_silent()),
            path,
        }
    }
}

impl Review {
    /// The same with what somebody else did meanwhile beside what was wanted.
    pub fn with_differences(self, differences: Vec<Difference>) -> Self {
        Self { differences, ..self }
    }
}

/// Reads all that the page needs.
pub(super) async fn known(context: &Context) -> Result<Known, Failure> {
    let (named, viewer, now) = (Named::of(context), context.viewer.clone(), context.now());
    context.state.database.read(move |connection| Known::read(connection, &named, &viewer, now)).await
}

/// Shows what is possible.
pub async fn show(context: Context) -> Answer {
    let known = known(&context).await?;
    let act = context.query("act").and_then(Act::from_code);
    context.page(known.page(&context.viewer, act, None, context.now()))
}

/// Shows a form again with what was typed.
pub(super) fn again(context: &Context, known: Known, act: Act, form: FormView, status: StatusCode) -> Answer {
    let page = known.page(&context.viewer, Some(act), Some(form), context.now());
    context.page_with_status(status, page)
}
