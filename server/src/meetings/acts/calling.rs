//! Calling a meeting, changing when and where it is, calling it off.

use serde_json::{Value, json};

use super::super::model::{Call, Meeting, MeetingKind, MeetingState, NewMeeting, is_in_time};
use super::super::store;
use super::record;
use crate::assemblies::model::{Assembly, Official, dates};
use crate::assemblies::store::{districts, villages};
use crate::audit::Scope;
use crate::cycles::{self, Cycle, Phase};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::{mail, news};

/// Calls a meeting: it is public at once, and followers are told.
///
/// # Errors
/// [`Failure::Refused`] when the notice is too short, or the cycle is not at that stage.
pub fn call(tx: &mut Transaction<'_>, new: &NewMeeting, official: Official) -> Result<Meeting, Failure> {
    let (cycle, assembly) = place(tx, new.cycle)?;
    may_be_called(tx, &cycle, &assembly, &new.call)?;
    if let Some(village) = new.village {
        villages::by_id(tx, assembly.id, village)?;
    }
    let id = store::meetings::insert(tx, new, official.account)?;
    let meeting = store::meetings::by_id(tx, id)?;
    let event = match meeting.kind {
        MeetingKind::Gathering => "gathering-called",
        MeetingKind::Session => "session-called",
    };
    record(tx, &meeting, official, event, 0, Some(said(&meeting, &assembly, None)))?;
    tell(tx, &cycle, &meeting, "called", None)?;
    Ok(meeting)
}

/// Changes when, where and what about, with a reason; the notice counts anew if the time is another.
///
/// # Errors
/// [`Failure::Refused`] as for [`call`], and when the meeting is over; [`Failure::Conflict`] when somebody else changed
/// it first.
pub fn change(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    to: &Call,
    reason: &str,
    official: Official,
) -> Result<(), Failure> {
    let (cycle, assembly) = place(tx, meeting.cycle)?;
    must_be_coming(tx, meeting)?;
    may_be_called(tx, &cycle, &assembly, to)?;
    let changed = Meeting { call: to.clone(), reason: reason.to_owned(), ..meeting.clone() };
    store::meetings::update(tx, &changed)?;
    record(tx, &changed, official, "meeting-changed", 0, Some(said(&changed, &assembly, Some(reason))))?;
    tell(tx, &cycle, &changed, "changed", Some(reason))
}

/// Calls a meeting off, with a reason.
///
/// # Errors
/// As [`change`].
pub fn cancel(tx: &mut Transaction<'_>, meeting: &Meeting, reason: &str, official: Official) -> Result<(), Failure> {
    let (cycle, _) = place(tx, meeting.cycle)?;
    if !meeting.is_open() {
        return Err(Failure::refused(Message::new("meetings-refused-over")));
    }
    let changed = Meeting { state: MeetingState::Cancelled, reason: reason.to_owned(), ..meeting.clone() };
    store::meetings::update(tx, &changed)?;
    record(tx, &changed, official, "meeting-cancelled", 0, Some(reason.to_owned()))?;
    tell(tx, &cycle, &changed, "cancelled", Some(reason))
}

fn place(tx: &mut Transaction<'_>, cycle: i64) -> Result<(Cycle, Assembly), Failure> {
    let cycle = cycles::held(tx, cycle)?;
    let assembly = districts::by_id(tx, cycle.assembly)?;
    Ok((cycle, assembly))
}

fn must_be_coming(tx: &mut Transaction<'_>, meeting: &Meeting) -> Result<(), Failure> {
    let is_coming = meeting.is_open() && tx.now() < meeting.call.starts_at;
    if is_coming { Ok(()) } else { Err(Failure::refused(Message::new("meetings-refused-over"))) }
}

/// Whether a meeting may be called now for that time.
fn may_be_called(tx: &mut Transaction<'_>, cycle: &Cycle, assembly: &Assembly, call: &Call) -> Result<(), Failure> {
    if !(Phase::Announcement..=Phase::Assembly).contains(&cycle.phase) {
        return Err(Failure::refused(Message::new("meetings-refused-phase")));
    }
    let days = cycle.settings.assembly.notice_days;
    if !is_in_time(tx.now(), call.starts_at, days, &assembly.description.time_zone) {
        return Err(Failure::refused(Message::new("meetings-refused-notice").with("days", days)));
    }
    match cycle.schedule.end(Phase::Assembly) {
        Some(end) if call.starts_at >= end => {
            let last = crate::errors::Value::date(end.0 - 1);
            Err(Failure::refused(Message::new("meetings-refused-late").with("day", last)))
        }
        _ => Ok(()),
    }
}

/// What the public record says of the call.
fn said(meeting: &Meeting, assembly: &Assembly, reason: Option<&str>) -> String {
    let day = dates::written_day(meeting.call.starts_at, &assembly.description.time_zone);
    let items = meeting.call.agenda.iter().zip(1..).map(|(item, number)| format!("{number}. {item}"));
    let first = [format!("{day} · {}", meeting.call.place)];
    first.into_iter().chain(items).chain(reason.map(str::to_owned)).collect::<Vec<_>>().join("\n")
}

fn tell(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    meeting: &Meeting,
    what: &str,
    reason: Option<&str>,
) -> Result<(), Failure> {
    let village = match meeting.village {
        Some(village) => {
            let name = villages::anywhere(tx, village)?.description.name;
            let names = Language::ALL.map(|language| (language, name.in_language(language).to_owned()));
            json!(mail::Localised::new(names))
        }
        None => Value::Null,
    };
    let assembly = districts::by_id(tx, cycle.assembly)?.description.slug;
    let values = json!({
        "what": what,
        "village": village,
        "starts_at": meeting.call.starts_at,
        "place": meeting.call.place,
        "agenda": meeting.call.agenda,
        "reason": reason,
        "path": meeting.path(&format!("/assemblies/{assembly}/cycles/{}", cycle.slug)),
    });
    news::tell_followers(tx, Scope::Cycle(cycle.id), mail::Kind::Meeting, values)
}
