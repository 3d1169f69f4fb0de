//! The dates of a cycle as a form: the first day of each phase that has not begun.

use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::super::model::{Cycle, DATED, Mistake, Phase, Schedule, readiness};
use super::super::{acts, wording};
use super::views::{FieldView, Place, filled, fingerprint, problems, sentence};
use super::{ADMINISTRATOR, LONGEST_REASONS, Named, named, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::Assembly;
use crate::clock::Moment;
use crate::database::Transaction;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditDates {
    trail: Vec<Crumb>,
    differences: Vec<Difference>,
    seen: String,
    begun: Vec<Begun>,
    fields: Vec<FieldView>,
    form: FormView,
}

/// A phase whose date cannot be moved any more.
#[derive(Clone, Debug, Serialize)]
struct Begun {
    phase: &'static str,
    day: Moment,
    is_frozen: bool,
}

impl EditDates {
    fn of(place: &Place, cycle: &Cycle, seen: String, form: FormView) -> EditDates {
        let fixed = DATED.into_iter().filter(|phase| !Schedule::may_move(*phase, cycle.phase));
        let begun = fixed.filter_map(|phase| {
            let day = cycle.schedule.start(phase)?;
            Some(Begun { phase: wording::phase_name(phase), day, is_frozen: phase > cycle.phase })
        });
        let reasons = FieldView::lines("reasons", "cycles-dates-reasons", "cycles-dates-reasons-hint");
        let fields = movable(cycle).map(field).chain((cycle.phase != Phase::Draft).then_some(reasons));
        EditDates {
            trail: place.trail(),
            differences: Vec::new(),
            seen,
            begun: begun.collect(),
            fields: fields.collect(),
            form,
        }
    }
}

impl Page for EditDates {
    const TEMPLATE: &'static str = "cycles/dates";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-dates-title")
    }

    fn samples() -> Vec<Self> {
        let page = |phase| {
            let cycle = Cycle::sample(phase);
            EditDates::of(&Place::sample(), &cycle, String::new(), shown(&cycle))
        };
        let differences = vec![Difference::new(Message::new("cycles-phase-voting"), "2027-06-01", "2027-06-08")];
        let changed = EditDates { differences, ..page(Phase::Draft) };
        vec![page(Phase::Draft), page(Phase::Review), page(Phase::Letters), changed]
    }
}

fn movable(cycle: &Cycle) -> impl Iterator<Item = Phase> {
    let current = cycle.phase;
    DATED.into_iter().filter(move |phase| Schedule::may_move(*phase, current))
}

fn field(phase: Phase) -> FieldView {
    FieldView::day(phase.code(), wording::phase_name(phase), wording::phase_does(phase))
}

fn day(cycle: &Cycle, phase: Phase) -> String {
    let calendar = cycle.settings.calendar.calendar();
    cycle.schedule.start(phase).map(|start| calendar.day_of(start).to_string()).unwrap_or_default()
}

fn shown(cycle: &Cycle) -> FormView {
    filled(movable(cycle).map(|phase| (phase.code().to_owned(), day(cycle, phase))).collect())
}

fn seen(cycle: &Cycle) -> String {
    fingerprint(&cycle.schedule)
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, cycle) = named(&context).await?;
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(EditDates::of(&place, &cycle, seen(&cycle), shown(&cycle)))
}

/// The dates as typed. A day that was left as it was keeps its second.
fn read(cycle: &Cycle, typed: &[(Phase, String)]) -> Result<Schedule, Vec<Mistake>> {
    let calendar = cycle.settings.calendar.calendar();
    let mut schedule = cycle.schedule.clone();
    let mut mistakes = Vec::new();
    for (phase, typed) in typed.iter().filter(|(phase, typed)| *typed != day(cycle, *phase)) {
        match typed.parse::<Date>() {
            Ok(day) if (2000..2200).contains(&day.year()) => schedule.set(*phase, calendar.begin_of(day)),
            _ => mistakes.push(Mistake::new(phase.code(), "cycles-date-unreadable")),
        }
    }
    if mistakes.is_empty() { Ok(schedule) } else { Err(mistakes) }
}

enum Saved {
    Done,
    Wrong(Problems),
    Changed,
}

/// Saves the dates.
pub async fn save(context: Context) -> Answer {
    let by = official(&context, ADMINISTRATOR)?;
    let typed: Vec<(Phase, String)> =
        DATED.into_iter().map(|phase| (phase, context.form.text(phase.code()).to_owned())).collect();
    let (named, reasons) = (Named::of(&context), context.form.text("reasons").to_owned());
    let form_saw = context.form.text("seen").to_owned();
    let save = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle) = named.find(tx.connection())?;
        let found = Box::new((assembly, cycle.clone()));
        let typed: Vec<_> = typed.into_iter().filter(|(phase, _)| Schedule::may_move(*phase, cycle.phase)).collect();
        let read = read(&cycle, &typed).and_then(|schedule| {
            let mistakes = readiness::date_mistakes(&schedule, &cycle, tx.now());
            if mistakes.is_empty() { Ok(schedule) } else { Err(mistakes) }
        });
        let mut problems = read.as_ref().err().map(|mistakes| problems(mistakes)).unwrap_or_default();
        let missing = sentence(&reasons, LONGEST_REASONS, "cycles-reasons-missing");
        if let Some(problem) = missing.filter(|_| cycle.phase != Phase::Draft) {
            problems.add("reasons", problem);
        }
        match read {
            Ok(schedule) if problems.is_empty() => {
                if seen(&cycle) != form_saw {
                    return Ok((found, Saved::Changed));
                }
                acts::move_dates(tx, cycle, schedule, &reasons, by)?;
                Ok((found, Saved::Done))
            }
            _ => Ok((found, Saved::Wrong(problems))),
        }
    };
    let (found, saved) = context.state.database.write(save).await?;
    let (assembly, cycle) = *found;
    answer(&context, &assembly, &cycle, saved)
}

fn answer(context: &Context, assembly: &Assembly, cycle: &Cycle, saved: Saved) -> Answer {
    let place = Place::of(assembly, cycle, context.language());
    match saved {
        Saved::Done => Ok(context.see_other_saying(&context.link(&place.path), &Message::new("cycles-dates-saved"))),
        Saved::Wrong(problems) => {
            let form_saw = context.form.text("seen").to_owned();
            let page = EditDates::of(&place, cycle, form_saw, context.form_view(&problems));
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
        Saved::Changed => {
            let difference = |phase: Phase| {
                let mine = context.form.text(phase.code());
                Difference::new(Message::new(wording::phase_name(phase)), mine, day(cycle, phase))
            };
            let differences = movable(cycle).map(difference).collect();
            let page = EditDates::of(&place, cycle, seen(cycle), FormView::of(&context.form));
            context.page_with_status(StatusCode::CONFLICT, EditDates { differences, ..page })
        }
    }
}
