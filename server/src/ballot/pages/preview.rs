//! The ballot as voters will see it, what is wrong with it, and whether it is ready to be frozen.

mod samples;

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::Ready;
use super::super::acts;
use super::super::model::{Plan, Problem, Severity, Shown, Topic, Words, changes, examine};
use super::super::store::{Looked, look, readiness};
use super::{DECLARERS, Named, Place, official, wording};
use crate::accounts::Role;
use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::clock::Moment;
use crate::cycles::{self, Cycle, Phase};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::media::{self, PhotoView};
use crate::proposals::model::code;
use crate::templates::Page;
use crate::templates::components::{Action, Crumb};

/// A card of the booth.
#[derive(Clone, Debug, Serialize)]
struct Card {
    number: usize,
    code: String,
    path: String,
    title: String,
    summary: String,
    /// In which language title and sentence are.
    language: &'static str,
    village: String,
    cost: i64,
    photo: Option<PhotoView>,
}

/// A sentence about the ballot, and where it is mended.
#[derive(Clone, Debug, Serialize)]
struct Finding {
    is_red: bool,
    message: Message,
    action: Action,
}

/// Something that was looked at.
#[derive(Clone, Debug, Serialize)]
struct Check {
    topic: &'static str,
    good: &'static str,
    is_red: bool,
    findings: Vec<Finding>,
}

/// The last time that the ballot was found ready.
#[derive(Clone, Debug, Serialize)]
struct ReadyView {
    number: i64,
    day: Moment,
    role: String,
    hash: String,
    changes: Vec<Message>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BallotPage {
    place: Place,
    trail: Vec<Crumb>,
    cards: Vec<Card>,
    choose: Message,
    fund: i64,
    opens: Option<Moment>,
    closes: Option<Moment>,
    rules: Vec<Message>,
    standing: &'static str,
    ready: Option<ReadyView>,
    left_open: i64,
    /// For officials.
    checks: Vec<Check>,
    is_changed_meanwhile: bool,
    /// The hash of what is seen, if the reader may say now that it is ready.
    may_declare: Option<String>,
}

impl Page for BallotPage {
    const TEMPLATE: &'static str = "ballot/preview";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-title")
    }

    fn samples() -> Vec<Self> {
        samples::all()
    }
}

/// All that the page is made of.
struct Found {
    assembly: Assembly,
    cycle: Cycle,
    looked: Looked,
    photos: Vec<Option<PhotoView>>,
    ready: Option<Ready>,
}

impl Found {
    fn find(named: &Named, connection: &mut Connection) -> Result<Self, Failure> {
        let (assembly, cycle) = named.find(connection)?;
        let looked = look(connection, &cycle)?;
        let mut photos = Vec::new();
        for shown in &looked.shortlist {
            photos.push(media::photos(connection, shown.photo.as_slice())?.into_iter().next());
        }
        let ready = readiness::latest(connection, cycle.id)?;
        Ok(Self { assembly, cycle, looked, photos, ready })
    }

    /// The page for a reader; `is_official` shows what was checked.
    fn page(&self, language: Language, now: Moment, is_official: bool, declares: bool) -> BallotPage {
        let Self { assembly, cycle, looked, .. } = self;
        let place = Place::of(assembly, cycle, language);
        let plan = &looked.plan;
        let problems = examine(cycle, &looked.shortlist, plan, &looked.facts, now);
        let has_red = problems.iter().any(|problem| problem.severity() == Severity::Red);
        let has_begun = cycle.phase >= Phase::Assembly;
        let has_time = (Phase::RollCheck..=Phase::Freeze).contains(&cycle.phase);
        let is_same = self.ready.as_ref().is_some_and(|ready| ready.plan == *plan);
        let is_after_check = cycle.phase > Phase::RollCheck;
        let moment = |phase| cycle.schedule.start(phase);
        BallotPage {
            trail: place.trail(),
            cards: if has_begun { self.cards(&place, language) } else { Vec::new() },
            choose: wording::choose(plan),
            fund: i64::try_from(plan.budget).unwrap_or(i64::MAX),
            opens: moment(Phase::Voting),
            closes: moment(Phase::Count),
            rules: cycles::wording::rules(&cycle.settings),
            standing: self.standing(has_red, is_same),
            ready: self.ready.as_ref().filter(|_| cycle.phase < Phase::Letters).map(|ready| ReadyView::of(ready, plan)),
            left_open: if is_after_check { looked.facts.open_corrections } else { 0 },
            checks: if is_official { checks(&problems, plan, &place) } else { Vec::new() },
            is_changed_meanwhile: false,
            may_declare: (declares && has_time && !has_red && !is_same).then(|| plan.written_hash()),
            place,
        }
    }

    fn standing(&self, has_red: bool, is_same: bool) -> &'static str {
        match (&self.ready, self.cycle.phase) {
            (_, phase) if phase.is_after_freezing() => "ballot-standing-frozen",
            (_, phase) if phase.is_end() => "ballot-standing-ended",
            (Some(_), _) if is_same => "ballot-standing-ready",
            (Some(_), _) => "ballot-standing-over",
            (None, _) if has_red => "ballot-standing-red",
            (None, _) => "ballot-standing-clear",
        }
    }

    fn cards(&self, place: &Place, language: Language) -> Vec<Card> {
        let all = (1..).zip(&self.looked.shortlist).zip(&self.photos);
        all.map(|((number, shown), photo)| self.card(number, shown, photo.clone(), place, language)).collect()
    }

    fn card(&self, number: usize, shown: &Shown, photo: Option<PhotoView>, place: &Place, language: Language) -> Card {
        let Words { title, summary } = shown.in_language(language);
        let has_own = shown.words.get(&language).is_some_and(|words| !words.title.trim().is_empty());
        let written = if has_own { language } else { shown.language };
        Card {
            number,
            code: code(shown.number),
            path: format!("{}/proposals/{}", place.path, shown.number),
            title,
            summary,
            language: written.code(),
            village: super::fields::village_name(&self.looked.villages, shown.village, language),
            cost: shown.request,
            photo,
        }
    }
}

impl ReadyView {
    fn of(ready: &Ready, plan: &Plan) -> Self {
        Self {
            number: ready.number,
            day: ready.recorded_at,
            role: ready.role.clone(),
            hash: ready.hash.clone(),
            changes: changes(&ready.plan, plan).iter().map(wording::change).collect(),
        }
    }
}

fn checks(problems: &[Problem], plan: &Plan, place: &Place) -> Vec<Check> {
    let finding = |problem: &Problem| {
        let (label, path) = wording::mend(&problem.mend(), place);
        let is_red = problem.severity() == Severity::Red;
        Finding { is_red, message: wording::problem(problem, plan), action: Action { label: label.into(), path } }
    };
    let check = |topic: Topic| {
        let found = problems.iter().filter(|problem| problem.topic() == topic);
        let findings: Vec<Finding> = found.map(finding).collect();
        let [name, good] = wording::topic(topic);
        Check { topic: name, good, is_red: findings.iter().any(|finding| finding.is_red), findings }
    };
    Topic::ALL.into_iter().map(check).collect()
}

async fn page(context: &Context) -> Result<BallotPage, Failure> {
    let named = Named::of(context);
    let found = context.state.database.read(move |connection| Found::find(&named, connection)).await?;
    let (is_official, declares) = (context.viewer.has_any(&Role::ALL), context.viewer.has_any(DECLARERS));
    Ok(found.page(context.language(), context.now(), is_official, declares))
}

/// Shows the ballot.
pub async fn show(context: Context) -> Answer {
    let page = page(&context).await?;
    context.page(page)
}

/// Records that the ballot as it was seen is ready to be frozen.
pub async fn say_ready(context: Context) -> Answer {
    let (named, by) = (Named::of(&context), official(&context, DECLARERS)?);
    let (_, cycle) = context.state.database.read(move |connection| named.find(connection)).await?;
    let seen = context.form.text("seen").to_owned();
    let said = context.state.database.write(move |tx| acts::say_ready(tx, cycle.id, &seen, by)).await;
    match said {
        Ok(_) => {
            let path = format!("/assemblies/{}/cycles/{}/ballot", context.path("assembly"), context.path("cycle"));
            Ok(context.see_other_saying(&context.link(&path), &Message::new("ballot-notice-ready")))
        }
        Err(Failure::Conflict) => {
            let page = BallotPage { is_changed_meanwhile: true, ..page(&context).await? };
            context.page_with_status(StatusCode::CONFLICT, page)
        }
        Err(failure) => Err(failure),
    }
}
