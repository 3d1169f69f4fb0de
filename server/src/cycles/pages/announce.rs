//! Announcing a draft: what it still lacks, or all that is fixed by it.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts::{self, LogPlace, roster_of};
use super::super::model::{Cycle, Lack, Phase, Place as Mend, Roster, readiness};
use super::super::wording;
use super::views::{Place, fingerprint};
use super::{ADMINISTRATOR, Named, official};
use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Announce {
    place: Place,
    trail: Vec<Crumb>,
    lacks: Vec<LackView>,
    rules: Vec<Message>,
    intake: Option<Moment>,
    voting: Option<Moment>,
    was_changed: bool,
    seen: String,
}

/// Something that is missing, and where it is mended.
#[derive(Clone, Debug, Serialize)]
struct LackView {
    what: Message,
    field: Option<&'static str>,
    mend: &'static str,
    path: String,
}

impl LackView {
    fn of(lack: &Lack, place: &Place) -> LackView {
        let (mend, path) = match lack.place {
            Mend::Settings(group) => (group.title(), format!("{}/settings/{}", place.path, group.code())),
            Mend::Dates => ("cycles-dates-title", format!("{}/dates", place.path)),
            Mend::Roster => ("cycles-lack-roster", format!("{}/council/edit", place.assembly_path)),
            Mend::Platform => ("cycles-lack-platform", place.path.clone()),
        };
        let field = match lack.place {
            Mend::Settings(group) => group.fields().iter().find(|field| field.name == lack.mistake.field),
            _ => None,
        };
        let date = Phase::from_code(lack.mistake.field).filter(|_| lack.place == Mend::Dates);
        let field = field.map(|field| field.label).or(date.map(wording::phase_name));
        LackView { what: wording::mistake(&lack.mistake), field, mend, path }
    }
}

impl Announce {
    fn of(place: Place, cycle: &Cycle, lacks: &[Lack], was_changed: bool, seen: String) -> Announce {
        Announce {
            lacks: lacks.iter().map(|lack| LackView::of(lack, &place)).collect(),
            rules: wording::rules(&cycle.settings),
            intake: cycle.schedule.start(Phase::Intake),
            voting: cycle.schedule.start(Phase::Voting),
            was_changed,
            seen,
            trail: place.trail(),
            place,
        }
    }
}

impl Page for Announce {
    const TEMPLATE: &'static str = "cycles/announce";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-announce-title")
    }

    fn samples() -> Vec<Self> {
        let cycle = Cycle::sample(Phase::Draft);
        let page = |cycle: &Cycle, roster, was_changed| {
            let lacks = readiness::lacks(cycle, &roster, "", cycle.since);
            Announce::of(Place::sample(), cycle, &lacks, was_changed, String::new())
        };
        let ready = Announce::of(Place::sample(), &cycle, &[], true, String::new());
        let mut empty = cycle.clone();
        empty.settings = Default::default();
        empty.schedule = Default::default();
        vec![ready, page(&cycle, Roster::default(), false), page(&empty, Roster::default(), false)]
    }
}

fn log_place(context: &Context, named: &Named) -> LogPlace {
    let path = format!("{}/{}", named.assembly, named.cycle);
    LogPlace { origin: format!("{}/{path}", context.state.config.log.origin), path }
}

/// What the page showed: settings, dates and roster.
fn seen(cycle: &Cycle, roster: &Roster) -> String {
    fingerprint(&(&cycle.settings, &cycle.schedule, roster))
}

/// Shows what is missing, or what will be fixed.
pub async fn form(context: Context) -> Answer {
    let named = Named::of(&context);
    let (origin, now) = (log_place(&context, &named).origin, context.now());
    let find = move |connection: &mut Connection| {
        let (assembly, cycle) = named.find(connection)?;
        let roster = roster_of(connection, assembly.id)?;
        Ok((assembly, cycle, roster))
    };
    let (assembly, cycle, roster) = context.state.database.read(find).await?;
    if cycle.phase != Phase::Draft {
        return Err(Failure::refused(Message::new("cycles-refused-not-now")));
    }
    let lacks = readiness::lacks(&cycle, &roster, &origin, now);
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(Announce::of(place, &cycle, &lacks, false, seen(&cycle, &roster)))
}

enum Done {
    Announced,
    NotYet(Box<(Assembly, Cycle)>, Vec<Lack>, bool, String),
}

/// Announces.
pub async fn announce(context: Context) -> Answer {
    let by = official(&context, ADMINISTRATOR)?;
    let named = Named::of(&context);
    let (log, form_saw) = (log_place(&context, &named), context.form.text("seen").to_owned());
    let state = context.state.clone();
    let announce = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle) = named.find(tx.connection())?;
        let roster = roster_of(tx.connection(), assembly.id)?;
        let lacks = readiness::lacks(&cycle, &roster, &log.origin, tx.now());
        let sees = seen(&cycle, &roster);
        if !lacks.is_empty() || sees != form_saw {
            let was_changed = sees != form_saw;
            return Ok(Done::NotYet(Box::new((assembly, cycle)), lacks, was_changed, sees));
        }
        acts::announce(tx, &state.secrets, &log, cycle, roster, by)?;
        Ok(Done::Announced)
    };
    match context.state.database.write(announce).await? {
        Done::Announced => {
            let path = format!("/assemblies/{}/cycles/{}", context.path("assembly"), context.path("cycle"));
            Ok(context.see_other_saying(&context.link(&path), &Message::new("cycles-announce-done")))
        }
        Done::NotYet(found, lacks, was_changed, sees) => {
            let (assembly, cycle) = *found;
            let place = Place::of(&assembly, &cycle, context.language());
            let page = Announce::of(place, &cycle, &lacks, was_changed, sees);
            context.page_with_status(StatusCode::CONFLICT, page)
        }
    }
}
