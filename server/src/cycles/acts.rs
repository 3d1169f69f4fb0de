//! What people and other rooms do to a cycle, each in one transaction with its entry in the log and
//! its letters.

use ortaq_crypto::entry::Council as CouncilEntry;

use super::model::{
    By, Cycle, Event, Group, Impossible, Member, Phase, Roster, Schedule, Settings, Trigger, machine, readiness,
};
use super::{clockwork, store, telling};
use crate::assemblies;
use crate::audit::{self, Actor, Deed, Kind, Opening, Scope};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::secrets::Secrets;

/// Says that something happened to a cycle. Gives the cycle as it then is.
///
/// # Errors
/// [`Failure::Refused`] when that has no place now or something is missing, in words.
pub fn apply(tx: &mut Transaction<'_>, cycle: i64, event: &Event) -> Result<Cycle, Failure> {
    let cycle = store::by_id(tx.connection(), cycle)?;
    happen(tx, cycle, event, false)
}

/// Takes the cycle on, writes the entry `phase`, and tells who follows it.
pub(super) fn happen(tx: &mut Transaction<'_>, mut cycle: Cycle, event: &Event, ready: bool) -> Result<Cycle, Failure> {
    let from = cycle.phase;
    cycle.happen(event, tx.now(), ready).map_err(refusal)?;
    store::update(tx, &cycle)?;
    cycle.version += 1;
    store::record(tx, cycle.id, event, role_of(event.by), cycle.phase)?;
    let was_public = from != Phase::Draft || cycle.announced_at.is_some();
    let scope = if was_public { Scope::Cycle(cycle.id) } else { Scope::Assembly(cycle.assembly) };
    record(tx, scope, &cycle, event)?;
    if cycle.phase != from && was_public {
        telling::phase_began(tx, &cycle)?;
    }
    Ok(cycle)
}

fn record(tx: &mut Transaction<'_>, scope: Scope, cycle: &Cycle, event: &Event) -> Result<(), Failure> {
    let (number, date) = event
        .decision
        .as_ref()
        .map_or((String::new(), None), |decision| (decision.number.clone(), Some(decision.date)));
    let deed = Deed {
        kind: Kind::Phase,
        role: role_of(event.by),
        actor: actor_of(event.by),
        event: if event.trigger == Trigger::LettersPrinted { "letters-printed" } else { cycle.phase.log_event() },
        subject: cycle.slug.clone(),
        reason: Some(event.trigger.code()).filter(|_| cycle.phase.is_end()),
        amount: 0,
        text: event.reasons.clone(),
    };
    if let Some(date) = date {
        let text = match &event.reasons {
            Some(reasons) => format!("{number}, {date}. {reasons}"),
            None => format!("{number}, {date}"),
        };
        let event = if event.trigger == Trigger::MoneyDecided { "money-decided" } else { "money-refused" };
        let decided = Deed { kind: Kind::Decision, event, subject: number, text: Some(text), ..deed.clone() };
        audit::record(tx, scope, decided)?;
    }
    audit::record(tx, scope, deed)
}

/// What the log calls who brings an event about.
fn role_of(by: By) -> &'static str {
    match by {
        By::Platform => audit::PLATFORM,
        By::Official { role, .. } => role.code(),
    }
}

fn actor_of(by: By) -> Actor {
    match by {
        By::Platform => Actor::Platform,
        By::Official { account, .. } => Actor::Account(account),
    }
}

fn refusal(impossible: Impossible) -> Failure {
    use machine::Guard;
    Failure::refused(Message::new(match impossible {
        Impossible::NotNow => "cycles-refused-not-now",
        Impossible::Missing(Guard::Ready) => "cycles-refused-ready",
        Impossible::Missing(Guard::Due) => "cycles-refused-due",
        Impossible::Missing(Guard::LettersReady) => "cycles-refused-letters-ready",
        Impossible::Missing(Guard::TimeForLetters) => "cycles-refused-time-for-letters",
        Impossible::Missing(Guard::Reasons) => "cycles-refused-reasons",
        Impossible::Missing(Guard::NumberAndDate) => "cycles-refused-number-and-date",
    }))
}

/// Begins a draft. Gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn create(tx: &mut Transaction<'_>, draft: Draft, by: By) -> Result<i64, Failure> {
    let now = tx.now();
    let cycle = Cycle {
        id: 0,
        assembly: draft.assembly,
        slug: draft.slug,
        phase: Phase::Draft,
        since: now,
        letters_ready: false,
        settings: draft.settings,
        schedule: draft.schedule,
        roster: None,
        announced_at: None,
        version: 0,
    };
    let id = store::insert(tx, &cycle)?;
    let drafted = Deed {
        kind: Kind::Phase,
        role: role_of(by),
        actor: actor_of(by),
        event: Phase::Draft.log_event(),
        subject: cycle.slug,
        reason: None,
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Cycle(id), drafted)?;
    Ok(id)
}

/// A cycle to begin.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The rural district.
    pub assembly: i64,
    /// Its part of the address.
    pub slug: String,
    /// Its settings.
    pub settings: Settings,
    /// Its dates.
    pub schedule: Schedule,
}

/// Changes a group of a draft's settings, which were read at this version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed the cycle first; [`Failure::Refused`] once it is announced.
pub fn change_settings(
    tx: &mut Transaction<'_>,
    mut cycle: Cycle,
    group: Group,
    settings: Settings,
    by: By,
) -> Result<(), Failure> {
    if cycle.phase != Phase::Draft {
        return Err(Failure::refused(Message::new("cycles-refused-settings-frozen")));
    }
    let differs = |field: &&super::model::settings::Field| {
        cycle.settings.answers(group).get(field.name) != settings.answers(group).get(field.name)
    };
    let changed: Vec<String> = group
        .fields()
        .iter()
        .filter(differs)
        .map(|field| format!("{}: {}", field.name, settings.answers(group).get(field.name)))
        .collect();
    cycle.settings = settings;
    store::update(tx, &cycle)?;
    office(tx, cycle.id, by, "settings-changed", group.code().to_owned(), Some(changed.join("\n")))
}

/// Moves dates of phases that have not begun. After the announcement the reasons are needed.
///
/// # Errors
/// [`Failure::Conflict`] as above; [`Failure::Refused`] for a date that can no longer be moved.
pub fn move_dates(
    tx: &mut Transaction<'_>,
    mut cycle: Cycle,
    schedule: Schedule,
    reasons: &str,
    by: By,
) -> Result<(), Failure> {
    let moved = cycle.schedule.moved(&schedule);
    if moved.iter().any(|phase| !Schedule::may_move(*phase, cycle.phase)) {
        return Err(Failure::refused(Message::new("cycles-refused-date-begun")));
    }
    let is_public = cycle.phase != Phase::Draft;
    if is_public && reasons.is_empty() {
        return Err(Failure::refused(Message::new("cycles-refused-reasons")));
    }
    let calendar = cycle.settings.calendar.calendar();
    let day = |schedule: &Schedule, phase: Phase| schedule.start(phase).map(|start| calendar.day_of(start));
    let line = |phase: &Phase| match (day(&cycle.schedule, *phase), day(&schedule, *phase)) {
        (Some(old), Some(new)) => format!("{}: {old} → {new}", phase.code()),
        (_, new) => format!("{}: {}", phase.code(), new.map(|day| day.to_string()).unwrap_or_default()),
    };
    let lines = moved.iter().map(line).chain([reasons.to_owned()].into_iter().filter(|text| !text.is_empty()));
    let text = lines.collect::<Vec<_>>().join("\n");
    cycle.schedule = schedule;
    store::update(tx, &cycle)?;
    office(tx, cycle.id, by, "dates-moved", cycle.slug.clone(), Some(text))?;
    if is_public { telling::dates_moved(tx, &cycle, by, &moved, reasons) } else { Ok(()) }
}

/// Announces a draft that was read at this version: checks that it lacks nothing, takes the council's roster, opens the
/// log, and begins the announcement.
///
/// # Errors
/// [`Failure::Refused`] when something is lacking; [`Failure::Conflict`] when somebody else changed the cycle first.
pub fn announce(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    place: &LogPlace,
    mut cycle: Cycle,
    roster: Roster,
    by: By,
) -> Result<Cycle, Failure> {
    if !readiness::lacks(&cycle, &roster, &place.origin, tx.now()).is_empty() {
        return Err(refusal(Impossible::Missing(machine::Guard::Ready)));
    }
    if !cycle.may(Trigger::Announced) {
        return Err(refusal(Impossible::NotNow));
    }
    audit::open_log(tx, secrets, opening(&cycle, &roster, place)?)?;
    cycle.roster = Some(roster);
    happen(tx, cycle, &Event::announced(by), true)
}

/// The roster that the assembly has now, as a cycle takes it over.
///
/// # Errors
/// When the database does not answer.
pub fn roster_of(connection: &mut Connection, assembly: i64) -> Result<Roster, Failure> {
    let council = assemblies::council_of(connection, assembly)?;
    let number = |number: i64| u32::try_from(number).map_err(Failure::internal);
    let members = council
        .members
        .into_iter()
        .map(|member| Ok(Member { number: number(member.number)?, name: member.name, is_trustee: member.is_trustee }));
    Ok(Roster {
        members: members.collect::<Result<_, Failure>>()?,
        second_issuer: council.second_issuer.map(number).transpose()?,
    })
}

/// Where the log of a cycle is served, and its name for ever.
#[derive(Clone, Debug)]
pub struct LogPlace {
    /// Below `/log/`.
    pub path: String,
    /// The name.
    pub origin: String,
}

fn opening(cycle: &Cycle, roster: &Roster, place: &LogPlace) -> Result<Opening, Failure> {
    let council = &cycle.settings.council;
    let rules = serde_json::json!({ "settings": cycle.settings, "dates": cycle.schedule });
    Ok(Opening {
        cycle: cycle.id,
        assembly: cycle.assembly,
        path: place.path.clone(),
        origin: place.origin.clone(),
        rules: Some(serde_json::to_string_pretty(&rules).map_err(Failure::internal)?),
        council: CouncilEntry { size: council.size, quorum: council.quorum_in_members() },
        trustees: roster.trustees(),
        threshold: council.threshold,
        closing_quorum: council.closing_quorum,
        issuers: council.issuers,
        witnesses: cycle.settings.witnesses.entry(),
    })
}

/// An administrator has looked at the clock and says that it is right: what waits for it goes on.
///
/// # Errors
/// When the database does not answer.
pub fn confirm_clock(tx: &mut Transaction<'_>, by: By) -> Result<(), Failure> {
    let now = tx.now();
    if clockwork::watch(tx.connection(), now)?.is_believed() {
        return Ok(());
    }
    store::saw(tx, now)?;
    for cycle in store::running(tx.connection())? {
        office(tx, cycle.id, by, "clock-confirmed", cycle.slug, None)?;
    }
    Ok(())
}

/// Writes an act in office about a cycle into the public record.
fn office(
    tx: &mut Transaction<'_>,
    cycle: i64,
    by: By,
    event: &str,
    subject: String,
    text: Option<String>,
) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Office,
        role: role_of(by),
        actor: actor_of(by),
        event,
        subject,
        reason: None,
        amount: 0,
        text,
    };
    audit::record(tx, Scope::Cycle(cycle), deed)
}
