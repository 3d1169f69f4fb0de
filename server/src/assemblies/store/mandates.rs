//! Roles of officials, and who held them when.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::super::model::act::Event;
use super::super::model::mandate::{Grant, Mandate, Term};
use super::super::model::{Assembly, Official, dates};
use super::super::schema::{assemblies, mandates as table};
use super::{Act, changed, record};
use crate::accounts::{self, Role};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Message;

type Terms = (table::begins_at, table::ends_at, table::ended_at);
type Columns = (
    table::id,
    table::assembly_id,
    table::account_id,
    table::role,
    table::name,
    table::appointed,
    Terms,
    table::end_reason,
    table::version,
);

const COLUMNS: Columns = (
    table::id,
    table::assembly_id,
    table::account_id,
    table::role,
    table::name,
    table::appointed,
    (table::begins_at, table::ends_at, table::ended_at),
    table::end_reason,
    table::version,
);

type Row = (i64, i64, i64, String, String, String, Term, String, i64);

fn mandate(row: Row) -> Option<Mandate> {
    let (id, assembly, account, role, name, appointed, term, end_reason, version) = row;
    let role = Role::from_code(&role)?;
    Some(Mandate { id, assembly, account, role, name, appointed, term, end_reason, version })
}

/// The roles that an account holds in an assembly now.
///
/// # Errors
/// When the database does not answer.
pub fn roles_of(
    connection: &mut Connection,
    account: i64,
    assembly: &str,
    now: Moment,
) -> Result<BTreeSet<Role>, Failure> {
    let codes: Vec<String> = table::table
        .inner_join(assemblies::table)
        .filter(table::account_id.eq(account))
        .filter(assemblies::slug.eq(assembly))
        .filter(table::begins_at.le(now.0))
        .filter(table::ends_at.gt(now.0))
        .filter(table::ended_at.is_null())
        .select(table::role)
        .load(connection)?;
    Ok(codes.iter().filter_map(|code| Role::from_code(code)).collect())
}

/// All mandates of an assembly, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<Mandate>, Failure> {
    let rows: Vec<Row> = table::table
        .filter(table::assembly_id.eq(assembly))
        .order((table::begins_at.desc(), table::id.desc()))
        .select(COLUMNS)
        .load(connection)?;
    Ok(rows.into_iter().filter_map(mandate).collect())
}

/// All mandates of an account, with the slugs of their assemblies, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_account(connection: &mut Connection, account: i64) -> Result<Vec<(String, Mandate)>, Failure> {
    let rows: Vec<(String, Row)> = table::table
        .inner_join(assemblies::table)
        .filter(table::account_id.eq(account))
        .order((table::begins_at.desc(), table::id.desc()))
        .select((assemblies::slug, COLUMNS))
        .load(connection)?;
    Ok(rows.into_iter().filter_map(|(slug, row)| Some((slug, mandate(row)?))).collect())
}

/// A mandate of an assembly.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, assembly: i64, id: i64) -> Result<Mandate, Failure> {
    let row: Row = table::table
        .filter(table::id.eq(id))
        .filter(table::assembly_id.eq(assembly))
        .select(COLUMNS)
        .first(connection)?;
    mandate(row).ok_or(Failure::NotFound)
}

/// Grants a role; gives the mandate's number.
///
/// # Errors
/// [`Failure::Refused`] when the account holds that role in that time already.
pub fn grant(
    transaction: &mut Transaction<'_>,
    assembly: &Assembly,
    new: &Grant,
    official: Official,
) -> Result<i64, Failure> {
    let term = Term { begins_at: new.begins_at, ends_at: new.ends_at, ended_at: None };
    refuse_overlap(transaction, assembly.id, (new.account, new.role), term, None)?;
    let now = transaction.now();
    let id = diesel::insert_into(table::table)
        .values((
            table::assembly_id.eq(assembly.id),
            table::account_id.eq(new.account),
            table::role.eq(new.role.code()),
            table::name.eq(&new.name),
            table::appointed.eq(&new.appointed),
            table::begins_at.eq(new.begins_at.0),
            table::ends_at.eq(new.ends_at.0),
            table::granted_by.eq(official.account),
            table::granted_at.eq(now.0),
        ))
        .returning(table::id)
        .get_result(transaction.connection())?;
    accounts::shorten_sessions(transaction, new.account)?;
    let text = said(assembly, new.role, &new.name, term, &new.appointed);
    tell(transaction, assembly.id, id, official, Event::MandateGranted, text)?;
    Ok(id)
}

/// Moves the end of a mandate that is not over; gives nothing to who holds the role longer already.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first, [`Failure::Refused`] when it is over.
pub fn prolong(
    transaction: &mut Transaction<'_>,
    assembly: &Assembly,
    mandate: &Mandate,
    ends_at: Moment,
    official: Official,
) -> Result<(), Failure> {
    let now = transaction.now();
    let term = Term { ends_at, ..mandate.term };
    refuse_overlap(transaction, assembly.id, (mandate.account, mandate.role), term, Some(mandate.id))?;
    let row = table::table
        .filter(table::id.eq(mandate.id))
        .filter(table::assembly_id.eq(assembly.id))
        .filter(table::version.eq(mandate.version))
        .filter(table::ended_at.is_null())
        .filter(table::ends_at.gt(now.0));
    let rows = diesel::update(row)
        .set((table::ends_at.eq(ends_at.0), table::version.eq(mandate.version + 1)))
        .execute(transaction.connection())?;
    changed(rows)?;
    let text = said(assembly, mandate.role, &mandate.name, term, &mandate.appointed);
    tell(transaction, assembly.id, mandate.id, official, Event::MandateProlonged, text)
}

/// Ends a mandate now.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first, or it is over.
pub fn end(
    transaction: &mut Transaction<'_>,
    assembly: &Assembly,
    mandate: &Mandate,
    reason: &str,
    official: Official,
) -> Result<(), Failure> {
    let now = transaction.now();
    let row = table::table
        .filter(table::id.eq(mandate.id))
        .filter(table::assembly_id.eq(assembly.id))
        .filter(table::version.eq(mandate.version))
        .filter(table::ended_at.is_null())
        .filter(table::ends_at.gt(now.0));
    let rows = diesel::update(row)
        .set((
            table::ended_at.eq(now.0),
            table::ended_by.eq(official.account),
            table::end_reason.eq(reason),
            table::version.eq(mandate.version + 1),
        ))
        .execute(transaction.connection())?;
    changed(rows)?;
    let term = Term { ended_at: Some(now), ..mandate.term };
    let text = said(assembly, mandate.role, &mandate.name, term, reason);
    tell(transaction, assembly.id, mandate.id, official, Event::MandateEnded, text)
}

/// Nobody holds a role twice at once: ending one mandate must end the role.
fn refuse_overlap(
    connection: &mut Connection,
    assembly: i64,
    (account, role): (i64, Role),
    term: Term,
    except: Option<i64>,
) -> Result<(), Failure> {
    let others: Vec<(i64, Term)> = table::table
        .filter(table::assembly_id.eq(assembly))
        .filter(table::account_id.eq(account))
        .filter(table::role.eq(role.code()))
        .select((table::id, (table::begins_at, table::ends_at, table::ended_at)))
        .load(connection)?;
    let clash = others.iter().any(|(id, other)| Some(*id) != except && other.overlaps(&term));
    if clash { Err(Failure::Refused(Message::new("assemblies-mandate-overlaps"))) } else { Ok(()) }
}

/// What the public reads: who, as what, from which day to which, and on what ground.
fn said(assembly: &Assembly, role: Role, name: &str, term: Term, ground: &str) -> String {
    let zone = &assembly.description.time_zone;
    let first = dates::written_day(term.begins_at, zone);
    let last = dates::written_day(term.last_moment(), zone);
    format!("{name} · {} · {first} – {last} · {ground}", role.code())
}

fn tell(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    mandate: i64,
    official: Official,
    event: Event,
    text: String,
) -> Result<(), Failure> {
    let act = Act { assembly, official, event, subject: format!("mandate-{mandate}"), amount: 0, text: Some(text) };
    record(transaction, act)
}
