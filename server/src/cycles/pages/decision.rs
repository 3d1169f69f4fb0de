//! The budget decision of the maslikhat or the akim, as its paper has it.

use actix_web::http::StatusCode;
use jiff::civil::Date;
use ortaq_crypto::entry::Label;
use serde::Serialize;

use super::super::acts;
use super::super::model::settings::Choice;
use super::super::model::{By, Cycle, Decision, Event, Trigger};
use super::views::{FieldView, Place, sentence};
use super::{LONGEST_REASONS, Named, RECORDERS, named, official};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The longest number of a decision, in characters.
const LONGEST_NUMBER: usize = 30;

const VERDICTS: [Choice; 2] = [
    Choice { code: "decided", label: "cycles-verdict-decided", hint: "cycles-verdict-decided-hint" },
    Choice { code: "refused", label: "cycles-verdict-refused", hint: "cycles-verdict-refused-hint" },
];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Decide {
    trail: Vec<Crumb>,
    fields: Vec<FieldView>,
    form: FormView,
}

impl Decide {
    fn of(place: &Place, form: FormView) -> Decide {
        let fields = vec![
            FieldView::line("verdict", "cycles-verdict", "cycles-verdict-hint").with_options(&VERDICTS),
            FieldView::line("number", "cycles-decision-number", "cycles-decision-number-hint"),
            FieldView::day("date", "cycles-decision-date", "cycles-decision-date-hint"),
            FieldView::lines("reasons", "cycles-decision-reasons", "cycles-decision-reasons-hint"),
        ];
        Decide { trail: place.trail(), fields, form }
    }
}

impl Page for Decide {
    const TEMPLATE: &'static str = "cycles/decision";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-decision-title")
    }

    fn samples() -> Vec<Self> {
        vec![Decide::of(&Place::sample(), FormView::default())]
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, cycle) = named(&context).await?;
    if !cycle.may(Trigger::MoneyDecided) {
        return Err(Failure::refused(Message::new("cycles-refused-not-now")));
    }
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(Decide::of(&place, FormView::default()))
}

/// The decision as typed, or what is wrong.
fn read(form: &Form, cycle: &Cycle, now: Moment, by: By) -> Result<Event, Problems> {
    let mut problems = Problems::new();
    let verdict = form.text("verdict");
    if !VERDICTS.iter().any(|choice| choice.code == verdict) {
        problems.add("verdict", Message::new("cycles-choice-missing"));
    }
    let number = form.text("number").to_owned();
    if let Some(problem) = sentence(&number, LONGEST_NUMBER, "cycles-decision-number-missing") {
        problems.add("number", problem);
    } else if Label::try_from(number.clone()).is_err() {
        problems.add("number", Message::new("cycles-decision-number-unusable"));
    }
    let today = cycle.settings.calendar.calendar().day_of(now);
    let date = form.text("date").parse::<Date>().ok();
    match date {
        None => problems.add("date", Message::new("cycles-date-unreadable")),
        Some(date) if date > today || date.year() < today.year() - 1 => {
            problems.add("date", Message::new("cycles-decision-date-bounds"));
        }
        Some(_) => {}
    }
    let reasons = form.text("reasons");
    let unsuitable = sentence(reasons, LONGEST_REASONS, "cycles-reasons-missing");
    if let Some(problem) = unsuitable.filter(|_| verdict == "refused" || !reasons.is_empty()) {
        problems.add("reasons", problem);
    }
    match date.filter(|_| problems.is_empty()) {
        None => Err(problems),
        Some(date) if verdict == "refused" => Ok(Event::money_refused(by, Decision { number, date }, reasons)),
        Some(date) => Ok(Event::money_decided(by, Decision { number, date }, reasons)),
    }
}

/// Records the decision.
pub async fn record(context: Context) -> Answer {
    let by = official(&context, RECORDERS)?;
    let (assembly, cycle) = named(&context).await?;
    let place = Place::of(&assembly, &cycle, context.language());
    let event = match read(&context.form, &cycle, context.now(), by) {
        Ok(event) => event,
        Err(problems) => {
            let page = Decide::of(&place, context.form_view(&problems));
            return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
        }
    };
    let named = Named::of(&context);
    let record = move |tx: &mut Transaction<'_>| {
        let (_, cycle) = named.find(tx.connection())?;
        acts::apply(tx, cycle.id, &event).map(drop)
    };
    context.state.database.write(record).await?;
    Ok(context.see_other_saying(&context.link(&place.path), &Message::new("cycles-decision-done")))
}
