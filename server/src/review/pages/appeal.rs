//! The appeal: those who wrote a refused proposal say why the refusal is not right.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{LONGEST_EXPLANATION, last_day, read_words};
use super::panel::{Panel, panel};
use super::place::{Found, Named, Place, hidden_number};
use super::views::stands;
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::proposals::{self, Event, State};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Appeal {
    trail: Vec<Crumb>,
    code: String,
    title: String,
    language: &'static str,
    /// Where the form goes.
    path: String,
    proposal_path: String,
    mend_path: String,
    version: i64,
    can_appeal: bool,
    can_mend: bool,
    is_late: bool,
    last_day: Option<Moment>,
    form: FormView,
    differences: Vec<Difference>,
    panel: Panel,
}

impl Page for Appeal {
    const TEMPLATE: &'static str = "review/appeal";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("review-appeal-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let path = format!("{}/proposals/7", place.path);
        let open = Self {
            trail: place.trail(),
            code: "P07".to_owned(),
            title: "Балалар алаңы".to_owned(),
            language: "kk",
            path: format!("{path}/appeal"),
            mend_path: format!("{path}/mend"),
            proposal_path: path,
            version: 5,
            can_appeal: true,
            can_mend: false,
            is_late: false,
            last_day: Some(Moment(1_803_884_400)),
            form: FormView::default(),
            differences: Vec::new(),
            panel: Panel::samples().swap_remove(0),
        };
        let running = Self { can_appeal: false, can_mend: true, last_day: None, ..open.clone() };
        let late = Self { can_mend: false, is_late: true, ..running.clone() };
        let nothing = Self {
            is_late: false,
            differences: vec![Difference::new(Message::new("review-difference-words"), "a", "b")],
            ..late.clone()
        };
        vec![open, running, late, nothing]
    }
}

/// What the database says to who wrote the proposal.
struct Known {
    found: Found,
    panel: Panel,
}

async fn known(context: &Context) -> Result<Known, Failure> {
    let (named, viewer) = (Named::of(context), context.viewer.clone());
    let account = context.account()?.id;
    let read = context.state.database.read(move |connection| {
        let found = named.proposal(connection)?;
        if !proposals::store::authors(connection, &found.proposal)?.contains(&account) {
            return Err(Failure::Forbidden);
        }
        Ok(Known { panel: panel(connection, &viewer, &found.proposal)?.here(), found })
    });
    read.await
}

impl Known {
    fn page(self, language: Language, form: FormView, now: Moment) -> Appeal {
        let (proposal, cycle) = (&self.found.proposal, &self.found.cycle);
        let place = Place::of(&self.found.assembly, cycle, language);
        let own = proposal.path(&place.path);
        let is_refused = proposal.state == State::Refused;
        let is_in_time = proposal.due.is_none_or(|due| now < due) && Event::Appealed.has_its_time(cycle.phase);
        Appeal {
            trail: place.trail_below_proposal(proposal),
            code: proposal.code(),
            title: proposal.title.clone(),
            language: proposal.language.code(),
            path: format!("{own}/appeal"),
            mend_path: format!("{own}/mend"),
            proposal_path: own,
            version: proposal.version,
            can_appeal: is_refused && is_in_time,
            can_mend: proposal.state == State::Appealed && Event::Mended.has_its_time(cycle.phase),
            is_late: is_refused && !is_in_time,
            last_day: proposal.due.filter(|_| is_refused && is_in_time).map(last_day),
            form,
            differences: Vec::new(),
            panel: self.panel,
        }
    }
}

/// Shows the form, or how far the appeal is.
pub async fn show(context: Context) -> Answer {
    let known = known(&context).await?;
    context.page(known.page(context.language(), FormView::default(), context.now()))
}

/// Appeals.
pub async fn send(context: Context) -> Answer {
    let found = known(&context).await?;
    let (version, account) = (hidden_number(&context.form, "version")?, context.account()?.id);
    let reasons = match read_words(context.form.text("words"), LONGEST_EXPLANATION, Some("review-words-missing")) {
        Ok(reasons) => reasons,
        Err(problem) => {
            let mut problems = Problems::new();
            problems.add("words", problem);
            let page = found.page(context.language(), context.form_view(&problems), context.now());
            return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
        }
    };
    let proposal = found.found.proposal.id;
    let appeal = move |tx: &mut Transaction<'_>| acts::appeal(tx, proposal, version, account, &reasons).map(drop);
    match context.state.database.write(appeal).await {
        Ok(()) => {
            let place = Place::of(&found.found.assembly, &found.found.cycle, context.language());
            let path = format!("{}/appeal", found.found.proposal.path(&place.path));
            Ok(context.see_other_saying(&context.link(&path), &Message::new("review-done-appeal")))
        }
        Err(Failure::Conflict) => {
            let known = known(&context).await?;
            let (mine, state) = (context.form.text("words").to_owned(), stands(known.found.proposal.state));
            let differences = vec![Difference::new(Message::new("review-difference-decision"), mine, state)];
            let page = known.page(context.language(), FormView::of(&context.form), context.now());
            context.page_with_status(StatusCode::CONFLICT, Appeal { differences, ..page })
        }
        Err(failure) => Err(failure),
    }
}
