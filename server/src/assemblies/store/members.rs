//! Assembly members: the delegates of the villages.

use diesel::prelude::*;

use super::super::model::act::Event;
use super::super::model::mandate::{Member, NewMember, Term};
use super::super::model::{Assembly, Official, dates};
use super::super::schema::{assembly_members as table, villages};
use super::{Act, changed, record};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Message;

type Terms = (table::begins_at, table::ends_at, table::ended_at);
type Columns = (
    table::id,
    table::village_id,
    table::seat,
    table::name,
    table::appointed,
    Terms,
    table::end_reason,
    table::version,
);

const COLUMNS: Columns = (
    table::id,
    table::village_id,
    table::seat,
    table::name,
    table::appointed,
    (table::begins_at, table::ends_at, table::ended_at),
    table::end_reason,
    table::version,
);

/// All members of an assembly, past ones too, by seat, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<Member>, Failure> {
    let rows = table::table
        .filter(table::assembly_id.eq(assembly))
        .order((table::village_id, table::seat, table::begins_at.desc()))
        .select(COLUMNS);
    Ok(rows.load(connection)?)
}

/// A member of an assembly.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, assembly: i64, id: i64) -> Result<Member, Failure> {
    let row = table::table.filter(table::id.eq(id)).filter(table::assembly_id.eq(assembly));
    Ok(row.select(COLUMNS).first(connection)?)
}

/// Names a member; gives their number.
///
/// # Errors
/// [`Failure::Refused`] when the village has no such seat, or it is taken in that time.
pub fn name(
    transaction: &mut Transaction<'_>,
    assembly: &Assembly,
    new: &NewMember,
    official: Official,
) -> Result<i64, Failure> {
    let seats: i64 = villages::table
        .filter(villages::id.eq(new.village))
        .filter(villages::assembly_id.eq(assembly.id))
        .select(villages::seats)
        .first(transaction.connection())?;
    if !(1..=seats).contains(&new.seat) {
        return Err(Failure::Refused(Message::new("assemblies-member-seat-unknown").with("seats", seats)));
    }
    let term = Term { begins_at: new.begins_at, ends_at: new.ends_at, ended_at: None };
    refuse_taken_seat(transaction, new, term)?;
    let now = transaction.now();
    let id = diesel::insert_into(table::table)
        .values((
            table::assembly_id.eq(assembly.id),
            table::village_id.eq(new.village),
            table::seat.eq(new.seat),
            table::name.eq(&new.name),
            table::appointed.eq(&new.appointed),
            table::begins_at.eq(new.begins_at.0),
            table::ends_at.eq(new.ends_at.0),
            table::named_by.eq(official.account),
            table::named_at.eq(now.0),
        ))
        .returning(table::id)
        .get_result(transaction.connection())?;
    let text = said(assembly, &new.name, term, &new.appointed);
    tell(transaction, assembly.id, id, official, Event::MemberNamed, text)?;
    Ok(id)
}

/// Ends a member's mandate now.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else ended it first.
pub fn end(
    transaction: &mut Transaction<'_>,
    assembly: &Assembly,
    member: &Member,
    reason: &str,
    official: Official,
) -> Result<(), Failure> {
    let now = transaction.now();
    let row = table::table
        .filter(table::id.eq(member.id))
        .filter(table::assembly_id.eq(assembly.id))
        .filter(table::version.eq(member.version))
        .filter(table::ended_at.is_null());
    let rows = diesel::update(row)
        .set((
            table::ended_at.eq(now.0),
            table::ended_by.eq(official.account),
            table::end_reason.eq(reason),
            table::version.eq(member.version + 1),
        ))
        .execute(transaction.connection())?;
    changed(rows)?;
    let term = Term { ended_at: Some(now), ..member.term };
    tell(transaction, assembly.id, member.id, official, Event::MemberEnded, said(assembly, &member.name, term, reason))
}

fn refuse_taken_seat(connection: &mut Connection, new: &NewMember, term: Term) -> Result<(), Failure> {
    let others: Vec<Term> = table::table
        .filter(table::village_id.eq(new.village))
        .filter(table::seat.eq(new.seat))
        .select((table::begins_at, table::ends_at, table::ended_at))
        .load(connection)?;
    if others.iter().any(|other| other.overlaps(&term)) {
        return Err(Failure::Refused(Message::new("assemblies-member-seat-taken")));
    }
    Ok(())
}

fn said(assembly: &Assembly, name: &str, term: Term, ground: &str) -> String {
    let zone = &assembly.description.time_zone;
    let first = dates::written_day(term.begins_at, zone);
    let last = dates::written_day(term.last_moment(), zone);
    format!("{name} · {first} – {last} · {ground}")
}

fn tell(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    member: i64,
    official: Official,
    event: Event,
    text: String,
) -> Result<(), Failure> {
    let act = Act { assembly, official, event, subject: format!("member-{member}"), amount: 0, text: Some(text) };
    record(transaction, act)
}
