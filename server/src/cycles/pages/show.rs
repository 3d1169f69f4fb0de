//! The page of a cycle: where it stands, what one can do now, and all that is known about it.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::Serialize;

use super::super::model::{Cycle, Member, Phase, Trigger, machine};
use super::super::store::{self, Happened};
use super::super::{clockwork, wording};
use super::views::Place;
use super::{ADMINISTRATOR, Named, RECORDERS, VotePages};
use crate::accounts::{Role, slips::ISSUERS as PAPER};
use crate::app::{Answer, Context, Viewer};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Message, Texts, Value};
use crate::news::{self, NewsCard};
use crate::templates::Page;
use crate::templates::components::{Crumb, Step, StepState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    place: Place,
    trail: Vec<Crumb>,
    phase: &'static str,
    now: Message,
    until: Option<Message>,
    ending: Option<Ending>,
    decision: Option<DecisionView>,
    steps: Vec<Step>,
    fund: u64,
    rules: Vec<Message>,
    members: Vec<Member>,
    trustees: usize,
    has_log: bool,
    rooms: Vec<Duty>,
    duties: Vec<Duty>,
    is_clock_doubted: bool,
    news: Option<NewsCard>,
}

/// How an unhappy end came about.
#[derive(Clone, Debug, Serialize)]
struct Ending {
    cause: &'static str,
    at: Moment,
    reasons: Vec<String>,
    can_vote_anew: bool,
}

/// The budget decision.
#[derive(Clone, Debug, Serialize)]
struct DecisionView {
    number: String,
    date: Moment,
    remarks: Vec<String>,
}

/// A page on which this reader may do or read something; one of the vote's origin has its whole address.
#[derive(Clone, Debug, Serialize)]
struct Duty {
    label: &'static str,
    path: String,
    is_first: bool,
    is_outside: bool,
}

impl Duty {
    fn new(label: &'static str, place: &Place, page: &str) -> Duty {
        Duty { label, path: format!("{}/{page}", place.path), is_first: false, is_outside: false }
    }

    fn outside(label: &'static str, path: String) -> Duty {
        Duty { label, path, is_first: false, is_outside: true }
    }
}

/// What the database says about a cycle.
struct Known {
    cycle: Cycle,
    happened: Vec<Happened>,
    is_clock_doubted: bool,
    news: Option<NewsCard>,
}

impl Show {
    fn of(place: Place, known: Known, viewer: &Viewing, now: Moment) -> Show {
        let cycle = &known.cycle;
        let roster = cycle.roster.clone().unwrap_or_default();
        Show {
            phase: wording::phase_name(cycle.phase),
            now: Message::new(wording::now(cycle.phase, viewer.reader)),
            until: until(cycle, now),
            ending: ending(&known),
            decision: decision(&known),
            steps: Phase::TIMELINE.into_iter().map(|phase| step(cycle, phase, &known.happened)).collect(),
            fund: cycle.settings.money.fund,
            rules: wording::rules(&cycle.settings),
            trustees: roster.trustees().len(),
            members: roster.members,
            has_log: cycle.announced_at.is_some(),
            rooms: rooms(reached(cycle, &known.happened), cycle.phase, &place, &viewer.vote),
            duties: duties(cycle, viewer, &place),
            is_clock_doubted: known.is_clock_doubted,
            trail: place.above(),
            place,
            news: known.news,
        }
    }
}

/// Until when the phase lasts, or that it waits.
fn until(cycle: &Cycle, now: Moment) -> Option<Message> {
    let end = cycle.schedule.end(cycle.phase).filter(|_| cycle.phase != Phase::Draft && !cycle.phase.is_end())?;
    let last = Value::date(end.0 - 1);
    let message = if machine::ends_by_date(cycle.phase) && end > now {
        Message::new("cycles-until")
    } else if end > now {
        Message::new("cycles-planned-until")
    } else {
        Message::new("cycles-late-since")
    };
    Some(message.with("day", last))
}

fn paragraphs(text: Option<&String>) -> Vec<String> {
    text.map(|text| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
        .unwrap_or_default()
}

fn ending(known: &Known) -> Option<Ending> {
    let last = known.happened.last().filter(|_| known.cycle.phase.is_end())?;
    Some(Ending {
        cause: wording::end_cause(last.what)?,
        at: last.at,
        reasons: paragraphs(last.reasons.as_ref()),
        can_vote_anew: known.cycle.phase == Phase::Void,
    })
}

fn decision(known: &Known) -> Option<DecisionView> {
    let decided = known.happened.iter().find_map(|happened| Some((happened, happened.decision.as_ref()?)))?;
    let calendar = known.cycle.settings.calendar.calendar();
    let is_end = decided.0.what == Trigger::MoneyRefused;
    Some(DecisionView {
        number: decided.1.number.clone(),
        date: calendar.begin_of(decided.1.date),
        remarks: paragraphs(decided.0.reasons.as_ref().filter(|_| !is_end)),
    })
}

/// The phase that the cycle was in when it ended, or is in.
fn reached(cycle: &Cycle, happened: &[Happened]) -> Phase {
    let before_the_end = || happened.iter().rev().map(|event| event.phase).find(|phase| !phase.is_end());
    match cycle.phase {
        Phase::Closed => Phase::Closed,
        phase if phase.is_end() => before_the_end().unwrap_or(Phase::Draft),
        phase => phase,
    }
}

fn step(cycle: &Cycle, phase: Phase, happened: &[Happened]) -> Step {
    let reached = reached(cycle, happened);
    let state = match phase.cmp(&reached) {
        Ordering::Less => StepState::Past,
        Ordering::Equal if cycle.phase == phase => StepState::Now,
        Ordering::Greater if !cycle.phase.is_end() => StepState::Future,
        _ => StepState::Ended,
    };
    let step = Step::new(Message::new(wording::phase_name(phase)), state);
    let step = step.with_text(Message::new(wording::phase_does(phase)));
    let first = cycle.schedule.start(phase).filter(|_| state != StepState::Ended || phase == reached);
    let Some(first) = first.map(|first| Value::date(first.0)) else { return step };
    let last = cycle.schedule.end(phase).filter(|_| state != StepState::Ended && phase != Phase::Delivery);
    match last.map(|end| Value::date(end.0 - 1)) {
        Some(last) if last != first => {
            step.with_when(Message::new("cycles-from-until").with("first", first).with("last", last))
        }
        Some(_) => step.with_when(Message::new("cycles-on").with("day", first)),
        None => step.with_when(Message::new("cycles-from").with("first", first)),
    }
}

/// Who reads, as far as the page differs.
struct Viewing {
    reader: wording::Reader,
    roles: BTreeSet<Role>,
    vote: VotePages,
}

impl Viewing {
    fn of(viewer: &Viewer, vote: VotePages) -> Viewing {
        let is_observer = |role: &Role| *role == Role::Observer;
        let reader = if viewer.roles.iter().any(|role| !is_observer(role)) {
            wording::Reader::Official
        } else if viewer.roles.iter().any(is_observer) {
            wording::Reader::Observer
        } else {
            wording::Reader::Resident
        };
        Viewing { reader, roles: viewer.roles.clone(), vote }
    }

    fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }
}

/// What everybody can read and do in the cycle's rooms, by how far it has come.
fn rooms(reached: Phase, phase: Phase, place: &Place, vote: &VotePages) -> Vec<Duty> {
    let write = Duty { is_first: true, ..Duty::new("cycles-room-write", place, "drafts") };
    let ask = Duty { is_first: true, ..Duty::new("cycles-room-roll-check", place, "roll-check") };
    let results = Duty { is_first: true, ..Duty::new("cycles-room-results", place, "results") };
    let booth = Duty { is_first: true, ..Duty::outside("cycles-room-vote", vote.booth()) };
    let all = [
        (phase == Phase::Voting, booth),
        (phase == Phase::Voting, Duty::outside("cycles-room-lookup", vote.recount())),
        (phase == Phase::Intake, write),
        (phase == Phase::RollCheck, ask),
        (reached >= Phase::Count, results),
        (reached >= Phase::Count, Duty::outside("cycles-room-recount", vote.recount())),
        (reached >= Phase::Intake, Duty::new("cycles-room-proposals", place, "proposals")),
        (reached >= Phase::Intake, Duty::new("cycles-room-meetings", place, "meetings")),
        (reached >= Phase::Assembly, Duty::new("cycles-room-shortlist", place, "shortlist")),
        (reached >= Phase::Assembly, Duty::new("cycles-room-ballot", place, "ballot")),
        (reached >= Phase::Keys, Duty::new("cycles-room-keys", place, "keys")),
        (reached >= Phase::Voting, Duty::new("cycles-room-observers", place, "observers")),
    ];
    all.into_iter().filter(|(is_there, _)| *is_there).map(|(_, room)| room).collect()
}

fn duties(cycle: &Cycle, viewer: &Viewing, place: &Place) -> Vec<Duty> {
    let running = !cycle.phase.is_end();
    let is_under_way = running && cycle.phase >= Phase::Intake;
    let administrator = viewer.has_any(ADMINISTRATOR);
    let in_count = (Phase::Voting..=Phase::Count).contains(&cycle.phase);
    let has_result = (Phase::Objections..=Phase::Conclusion).contains(&cycle.phase);
    let may_be_void = (Phase::Letters..=Phase::Conclusion).contains(&cycle.phase);
    let asks = viewer.has_any(&[Role::Secretary, Role::CouncilMember]);
    let judges = viewer.has_any(&[Role::Moderator, Role::Reviewer, Role::CouncilMember]);
    let all = [
        (administrator && cycle.phase == Phase::Draft, "cycles-settings-title", "settings"),
        (administrator && running && cycle.phase < Phase::Delivery, "cycles-dates-title", "dates"),
        (administrator && cycle.may(Trigger::Announced), "cycles-announce-title", "announce"),
        (is_under_way && judges, "cycles-duty-review", "review"),
        (is_under_way && viewer.has_any(&[Role::Moderator]), "cycles-duty-discussion", "discussion"),
        (is_under_way && viewer.has_any(&[Role::Secretary]), "cycles-duty-assembly", "assembly-desk"),
        (is_under_way && viewer.has_any(PAPER), "cycles-duty-paper", "drafts/paper"),
        (is_under_way && viewer.has_any(&[Role::Registrar]), "cycles-duty-roll", "roll-check/desk"),
        (in_count && viewer.has_any(PAPER), "cycles-duty-polls", "polls"),
        (has_result && asks, "cycles-duty-sample", "sample"),
        (
            cycle.phase == Phase::Conclusion && viewer.has_any(&[Role::Secretary]),
            "cycles-duty-conclusion",
            "conclusion",
        ),
        (may_be_void && viewer.has_any(RECORDERS), "cycles-duty-void", "void"),
        (viewer.has_any(RECORDERS) && cycle.may(Trigger::MoneyDecided), "cycles-decision-title", "decision"),
        (administrator && cycle.may(Trigger::GivenUp), "cycles-give-up-title", "give-up"),
    ];
    all.into_iter().filter(|(may, ..)| *may).map(|(_, label, page)| Duty::new(label, place, page)).collect()
}

impl Page for Show {
    const TEMPLATE: &'static str = "cycles/show";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("cycles-title").with("cycle", self.place.cycle.as_str()))
    }

    fn samples() -> Vec<Self> {
        let readers = [wording::Reader::Resident, wording::Reader::Official, wording::Reader::Observer];
        let viewing = |reader| Viewing { reader, roles: Role::ALL.into_iter().collect(), vote: VotePages::sample() };
        let page = |phase, what: Option<Trigger>, reader| {
            let cycle = Cycle::sample(phase);
            let happened = what.map(|what| Happened::sample(what, phase)).into_iter().collect();
            let now = if phase == Phase::Keys { cycle.since.plus(40 * 86_400) } else { cycle.since };
            let is_clock_doubted = reader == wording::Reader::Official;
            let news = if phase == Phase::Draft { None } else { NewsCard::samples().pop() };
            let known = Known { cycle, happened, is_clock_doubted, news };
            Show::of(Place::sample(), known, &viewing(reader), now)
        };
        let by_phase = Phase::ALL.into_iter().flat_map(|phase| readers.map(|reader| page(phase, None, reader)));
        let ends = machine::TRANSITIONS.iter().filter(|transition| transition.to.is_end());
        let ends = ends.map(|transition| page(transition.to, Some(transition.trigger), wording::Reader::Resident));
        let decided = page(Phase::Delivery, Some(Trigger::MoneyDecided), wording::Reader::Resident);
        by_phase.chain(ends).chain([decided]).collect()
    }
}

fn known(connection: &mut Connection, cycle: Cycle, viewer: &Viewer, place: &news::Place) -> Result<Known, Failure> {
    let tells = cycle.phase >= Phase::Delivery;
    let happened = if tells { store::happened(connection, cycle.id)? } else { Vec::new() };
    let news = if cycle.announced_at.is_some() { Some(news::card(connection, viewer, place)?) } else { None };
    Ok(Known { cycle, happened, is_clock_doubted: false, news })
}

/// Shows the cycle.
pub async fn show(context: Context) -> Answer {
    let (named, now, viewer) = (Named::of(&context), context.now(), context.viewer.clone());
    let find = move |connection: &mut Connection| {
        let (assembly, cycle) = named.find(connection)?;
        let place = news::Place::new(&assembly, Some(&cycle));
        let mut known = known(connection, cycle, &viewer, &place)?;
        known.is_clock_doubted = named.is_administrator && !clockwork::watch(connection, now)?.is_believed();
        Ok((assembly, known))
    };
    let (assembly, known) = context.state.database.read(find).await?;
    let place = Place::of(&assembly, &known.cycle, context.language());
    let vote = &context.state.config.vote.public_url;
    let vote = VotePages::new(vote, &assembly.description.slug, &known.cycle.slug, context.language());
    context.page(Show::of(place, known, &Viewing::of(&context.viewer, vote), now))
}
