//! Meetings as they stand.

use diesel::prelude::*;

use super::super::model::{Call, Meeting, MeetingKind, MeetingState, NewMeeting, Quorum};
use super::super::schema::meetings as table;
use super::changed;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;

type What = (table::id, table::cycle_id, table::number, table::kind, table::village_id, table::state);
type When = (table::called_at, table::starts_at, table::place, table::agenda, table::language, table::reason);
type Who = (table::chair, table::keeper, table::entitled, table::present, table::needed, table::residents);
type Columns = (What, When, Who, (table::voted_at, table::version));

const COLUMNS: Columns = (
    (table::id, table::cycle_id, table::number, table::kind, table::village_id, table::state),
    (table::called_at, table::starts_at, table::place, table::agenda, table::language, table::reason),
    (table::chair, table::keeper, table::entitled, table::present, table::needed, table::residents),
    (table::voted_at, table::version),
);

type Row = (
    (i64, i64, i64, String, Option<i64>, String),
    (Moment, Moment, String, String, String, String),
    (String, String, Option<i64>, Option<i64>, Option<i64>, Option<i64>),
    (Option<Moment>, i64),
);

fn read(row: Row) -> Result<Meeting, Failure> {
    let (
        (id, cycle, number, kind, village, state),
        (called_at, starts_at, place, agenda, language, reason),
        (chair, keeper, entitled, present, needed, residents),
        (voted_at, version),
    ) = row;
    let unknown = |what: &str| Failure::internal(format!("meeting {id} has an unknown {what}"));
    let quorum = match (entitled, present, needed) {
        (Some(entitled), Some(present), Some(needed)) => Some(Quorum { entitled, present, needed }),
        _ => None,
    };
    Ok(Meeting {
        id,
        cycle,
        number,
        kind: MeetingKind::from_code(&kind).ok_or_else(|| unknown("kind"))?,
        village,
        state: MeetingState::from_code(&state).ok_or_else(|| unknown("state"))?,
        called_at,
        call: Call {
            starts_at,
            place,
            agenda: agenda.lines().map(str::to_owned).collect(),
            language: Language::from_code(&language).ok_or_else(|| unknown("language"))?,
        },
        reason,
        chair,
        keeper,
        quorum,
        residents,
        voted_at,
        version,
    })
}

/// The meeting of this number in the database.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, id: i64) -> Result<Meeting, Failure> {
    read(table::table.find(id).select(COLUMNS).first(connection)?)
}

/// The meeting of a cycle by its number within it.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_number(connection: &mut Connection, cycle: i64, number: i64) -> Result<Meeting, Failure> {
    let row = table::table.filter(table::cycle_id.eq(cycle)).filter(table::number.eq(number));
    read(row.select(COLUMNS).first(connection)?)
}

/// All meetings of a cycle, by the time at which they begin.
///
/// # Errors
/// When the database does not answer.
pub fn of_cycle(connection: &mut Connection, cycle: i64) -> Result<Vec<Meeting>, Failure> {
    let rows = table::table.filter(table::cycle_id.eq(cycle)).order((table::starts_at, table::id));
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The session that last confirmed a vote on the shortlist.
///
/// # Errors
/// When the database does not answer.
pub fn latest_vote(connection: &mut Connection, cycle: i64) -> Result<Option<Meeting>, Failure> {
    let rows = table::table.filter(table::cycle_id.eq(cycle)).filter(table::voted_at.is_not_null());
    let row = rows.order((table::voted_at.desc(), table::id.desc())).select(COLUMNS).first(connection).optional()?;
    row.map(read).transpose()
}

/// Adds a meeting under the next number of its cycle; gives its number in the database.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, new: &NewMeeting, account: i64) -> Result<i64, Failure> {
    let now = tx.now();
    let of_cycle = table::table.filter(table::cycle_id.eq(new.cycle));
    let last: Option<i64> = of_cycle.select(diesel::dsl::max(table::number)).first(tx.connection())?;
    let kind = if new.village.is_some() { MeetingKind::Gathering } else { MeetingKind::Session };
    let id = diesel::insert_into(table::table)
        .values((
            table::cycle_id.eq(new.cycle),
            table::number.eq(last.unwrap_or(0) + 1),
            table::kind.eq(kind.code()),
            table::village_id.eq(new.village),
            table::state.eq(MeetingState::Called.code()),
            table::called_at.eq(now),
            table::called_by.eq(account),
            table::starts_at.eq(new.call.starts_at),
            table::place.eq(&new.call.place),
            table::agenda.eq(new.call.agenda.join("\n")),
            table::language.eq(new.call.language.code()),
            table::reason.eq(""),
        ))
        .returning(table::id)
        .get_result(tx.connection())?;
    Ok(id)
}

/// Writes a meeting that is still at its version, which is then one higher.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn update(tx: &mut Transaction<'_>, meeting: &Meeting) -> Result<(), Failure> {
    let row = table::table.filter(table::id.eq(meeting.id)).filter(table::version.eq(meeting.version));
    let rows = diesel::update(row)
        .set((
            table::state.eq(meeting.state.code()),
            (
                table::starts_at.eq(meeting.call.starts_at),
                table::place.eq(&meeting.call.place),
                table::agenda.eq(meeting.call.agenda.join("\n")),
                table::language.eq(meeting.call.language.code()),
            ),
            table::reason.eq(&meeting.reason),
            (table::chair.eq(&meeting.chair), table::keeper.eq(&meeting.keeper)),
            (
                table::entitled.eq(meeting.quorum.map(|quorum| quorum.entitled)),
                table::present.eq(meeting.quorum.map(|quorum| quorum.present)),
                table::needed.eq(meeting.quorum.map(|quorum| quorum.needed)),
                table::residents.eq(meeting.residents),
            ),
            table::voted_at.eq(meeting.voted_at),
            table::version.eq(meeting.version + 1),
        ))
        .execute(tx.connection())?;
    changed(rows)
}
