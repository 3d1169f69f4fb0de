//! Queries about cycles.

mod clock;
mod events;

use diesel::prelude::*;

pub use clock::{latest_transition, saw, seen_at};
pub use events::{Happened, happened, record};

use super::model::{Cycle, Phase};
use super::schema::cycles;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

type Columns = (
    (cycles::id, cycles::assembly_id, cycles::slug, cycles::phase, cycles::phase_since, cycles::letters_ready),
    (cycles::settings, cycles::dates, cycles::roster, cycles::announced_at, cycles::version),
);

const COLUMNS: Columns = (
    (cycles::id, cycles::assembly_id, cycles::slug, cycles::phase, cycles::phase_since, cycles::letters_ready),
    (cycles::settings, cycles::dates, cycles::roster, cycles::announced_at, cycles::version),
);

type Row = ((i64, i64, String, String, Moment, bool), (String, String, Option<String>, Option<Moment>, i64));

fn read(row: Row) -> Result<Cycle, Failure> {
    let ((id, assembly, slug, phase, since, letters_ready), (settings, dates, roster, announced_at, version)) = row;
    Ok(Cycle {
        id,
        assembly,
        slug,
        phase: Phase::from_code(&phase).ok_or_else(|| Failure::internal(format!("cycle {id} is in no known phase")))?,
        since,
        letters_ready,
        settings: serde_json::from_str(&settings).map_err(Failure::internal)?,
        schedule: serde_json::from_str(&dates).map_err(Failure::internal)?,
        roster: roster.map(|roster| serde_json::from_str(&roster).map_err(Failure::internal)).transpose()?,
        announced_at,
        version,
    })
}

fn written<T: serde::Serialize>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(Failure::internal)
}

/// The cycle of this number.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, id: i64) -> Result<Cycle, Failure> {
    read(cycles::table.find(id).select(COLUMNS).first(connection)?)
}

/// The cycle, of which nobody changes phase or settings until this transaction ends. What asks for a phase and then
/// writes asks here: several processes write at once, and another may be about to move the phase on.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn held(tx: &mut Transaction<'_>, id: i64) -> Result<Cycle, Failure> {
    // SQLite has one writer at a time; on PostgreSQL another process may be about to change it.
    if let Connection::Postgres(postgres) = tx.connection() {
        let _: i64 = cycles::table.find(id).select(cycles::id).for_share().first(postgres)?;
    }
    by_id(tx, id)
}

/// The cycle of an assembly with this part of the address.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_slug(connection: &mut Connection, assembly: i64, slug: &str) -> Result<Cycle, Failure> {
    let named = cycles::table.filter(cycles::assembly_id.eq(assembly)).filter(cycles::slug.eq(slug));
    read(named.select(COLUMNS).first(connection)?)
}

/// All cycles of an assembly, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<Cycle>, Failure> {
    let all = cycles::table.filter(cycles::assembly_id.eq(assembly)).order(cycles::id.desc());
    all.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The cycles that have been announced and have not ended, of all assemblies.
///
/// # Errors
/// When the database does not answer.
pub fn running(connection: &mut Connection) -> Result<Vec<Cycle>, Failure> {
    let ends = Phase::ALL.into_iter().filter(|phase| phase.is_end()).map(Phase::code);
    let announced = cycles::table.filter(cycles::announced_at.is_not_null());
    let running = announced.filter(cycles::phase.ne_all(ends.collect::<Vec<_>>())).order(cycles::id);
    running.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The cycles whose next date has come, the longest overdue first.
///
/// # Errors
/// When the database does not answer.
pub fn due(connection: &mut Connection, now: Moment) -> Result<Vec<i64>, Failure> {
    let due = cycles::table.filter(cycles::next_due.le(now)).order((cycles::next_due, cycles::id));
    Ok(due.select(cycles::id).load(connection)?)
}

/// Adds a cycle; gives its number. Its own number and version are not looked at.
///
/// # Errors
/// When the database does not answer, or the assembly has a cycle of this slug.
pub fn insert(tx: &mut Transaction<'_>, cycle: &Cycle) -> Result<i64, Failure> {
    let now = tx.now();
    let id = diesel::insert_into(cycles::table)
        .values((
            cycles::assembly_id.eq(cycle.assembly),
            cycles::slug.eq(&cycle.slug),
            cycles::phase.eq(cycle.phase.code()),
            cycles::phase_since.eq(cycle.since),
            cycles::next_due.eq(cycle.next_due()),
            cycles::settings.eq(written(&cycle.settings)?),
            cycles::dates.eq(written(&cycle.schedule)?),
            cycles::created_at.eq(now),
        ))
        .returning(cycles::id)
        .get_result(tx.connection())?;
    Ok(id)
}

/// Whether the assembly has a cycle of this slug.
///
/// # Errors
/// When the database does not answer.
pub fn is_slug_taken(connection: &mut Connection, assembly: i64, slug: &str) -> Result<bool, Failure> {
    let named = cycles::table.filter(cycles::assembly_id.eq(assembly)).filter(cycles::slug.eq(slug));
    Ok(named.count().get_result::<i64>(connection)? > 0)
}

/// Writes a cycle that is still at its version, which is then one higher.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn update(tx: &mut Transaction<'_>, cycle: &Cycle) -> Result<(), Failure> {
    let row = cycles::table.filter(cycles::id.eq(cycle.id)).filter(cycles::version.eq(cycle.version));
    let rows = diesel::update(row)
        .set((
            cycles::phase.eq(cycle.phase.code()),
            cycles::phase_since.eq(cycle.since),
            cycles::next_due.eq(cycle.next_due()),
            cycles::letters_ready.eq(cycle.letters_ready),
            cycles::settings.eq(written(&cycle.settings)?),
            cycles::dates.eq(written(&cycle.schedule)?),
            cycles::roster.eq(cycle.roster.as_ref().map(written).transpose()?),
            cycles::announced_at.eq(cycle.announced_at),
            cycles::version.eq(cycle.version + 1),
        ))
        .execute(tx.connection())?;
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}
