//! Holding a meeting: who is there, and whether that is enough.

use super::super::model::{
    Attendance, Meeting, MeetingKind, MeetingState, Presence, members_at, of_gathering, of_session,
};
use super::super::store;
use super::record;
use crate::assemblies::model::Official;
use crate::assemblies::store::{members, villages};
use crate::cycles;
use crate::database::Transaction;
use crate::errors::{Failure, Message};

/// Enters who is there, who leads and who writes the minutes. May be entered again until the meeting is held.
///
/// # Errors
/// [`Failure::Refused`] before the meeting begins, after it was held, and when a member in office is not named;
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn attend(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    attendance: &Attendance,
    chair: &str,
    keeper: &str,
) -> Result<Meeting, Failure> {
    must_have_begun(tx, meeting)?;
    let cycle = cycles::held(tx, meeting.cycle)?;
    let settings = &cycle.settings.assembly;
    let mut changed = Meeting { chair: chair.to_owned(), keeper: keeper.to_owned(), ..meeting.clone() };
    match (attendance, meeting.village) {
        (Attendance::Gathering { residents, voters }, Some(village)) => {
            let entitled = villages::by_id(tx, cycle.assembly, village)?.description.voters;
            if *voters > *residents || *voters > entitled || *voters < 0 {
                let refusal = Message::new("meetings-refused-voters").with("voters", entitled);
                return Err(Failure::refused(refusal));
            }
            changed.quorum = Some(of_gathering(settings, entitled, *voters));
            changed.residents = Some(*residents);
        }
        (Attendance::Session(named), None) => {
            let all = members::of_assembly(tx, cycle.assembly)?;
            let in_office = members_at(all, meeting.call.starts_at);
            let is_named = |id: i64| named.iter().filter(|(member, _)| *member == id).count() == 1;
            if named.len() != in_office.len() || !in_office.iter().all(|member| is_named(member.id)) {
                return Err(Failure::refused(Message::new("meetings-refused-members")));
            }
            let present = named.iter().filter(|(_, presence)| *presence == Presence::Present).count();
            changed.quorum = Some(of_session(settings, in_office.len(), present));
            store::attendance::replace(tx, meeting.id, named)?;
        }
        _ => return Err(Failure::Malformed),
    }
    store::meetings::update(tx, &changed)?;
    store::meetings::by_id(tx, meeting.id)
}

/// Confirms that the meeting is held with its quorum. Only now it can vote, and its minutes be published.
///
/// # Errors
/// [`Failure::Refused`], which says how many are missing.
pub fn hold(tx: &mut Transaction<'_>, meeting: &Meeting, official: Official) -> Result<Meeting, Failure> {
    must_have_begun(tx, meeting)?;
    let refuse = |message| Err(Failure::refused(message));
    match meeting.quorum {
        None => return refuse(Message::new("meetings-refused-attendance-first")),
        Some(quorum) if !quorum.is_there() => return refuse(quorum.missing_message()),
        Some(_) => {}
    }
    end(tx, meeting, MeetingState::Held, "meeting-held", official)
}

/// Closes a meeting that did not take place, as its quorum was missing. It can be called again.
///
/// # Errors
/// [`Failure::Refused`] when the quorum is there, or nobody has entered the attendance.
pub fn close_without_quorum(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    official: Official,
) -> Result<Meeting, Failure> {
    must_have_begun(tx, meeting)?;
    match meeting.quorum {
        Some(quorum) if !quorum.is_there() => end(tx, meeting, MeetingState::NoQuorum, "no-quorum", official),
        Some(_) => Err(Failure::refused(Message::new("meetings-refused-quorum-is-there"))),
        None => Err(Failure::refused(Message::new("meetings-refused-attendance-first"))),
    }
}

fn end(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    state: MeetingState,
    event: &str,
    official: Official,
) -> Result<Meeting, Failure> {
    let changed = Meeting { state, ..meeting.clone() };
    store::meetings::update(tx, &changed)?;
    let quorum = meeting.quorum;
    let text = quorum.map(|quorum| format!("{} / {} / {}", quorum.present, quorum.needed, quorum.entitled));
    record(tx, &changed, official, event, quorum.map_or(0, |quorum| quorum.present), text)?;
    store::meetings::by_id(tx, meeting.id)
}

fn must_have_begun(tx: &mut Transaction<'_>, meeting: &Meeting) -> Result<(), Failure> {
    if !meeting.is_open() {
        return Err(Failure::refused(Message::new("meetings-refused-over")));
    }
    if tx.now() < meeting.call.starts_at {
        return Err(Failure::refused(Message::new(match meeting.kind {
            MeetingKind::Gathering => "meetings-refused-gathering-early",
            MeetingKind::Session => "meetings-refused-session-early",
        })));
    }
    Ok(())
}
