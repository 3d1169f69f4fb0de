//! Villages.

use diesel::prelude::*;

use super::super::model::act::Event;
use super::super::model::{Official, Village, VillageDescription};
use super::super::schema::villages as table;
use super::{Act, changed, record};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, sort_key};

type Names = (table::name_kk, table::name_ru, table::name_en);
type Columns = (table::id, table::assembly_id, (Names, table::people, table::voters, table::seats), table::version);

const COLUMNS: Columns = (
    table::id,
    table::assembly_id,
    ((table::name_kk, table::name_ru, table::name_en), table::people, table::voters, table::seats),
    table::version,
);

/// The villages of a rural district, in the order of a language.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64, language: Language) -> Result<Vec<Village>, Failure> {
    let query = table::table.filter(table::assembly_id.eq(assembly)).select(COLUMNS).into_boxed();
    let ordered = match language {
        Language::Kazakh => query.order((table::sort_kk, table::id)),
        Language::Russian => query.order((table::sort_ru, table::id)),
        Language::English => query.order((table::sort_en, table::id)),
    };
    Ok(ordered.load(connection)?)
}

/// Numbers and names of the villages of a rural district, in the order of a language.
///
/// # Errors
/// When the database does not answer.
pub fn village_names(
    connection: &mut Connection,
    assembly: i64,
    language: Language,
) -> Result<Vec<(i64, String)>, Failure> {
    let villages = of_assembly(connection, assembly, language)?;
    let named = |village: Village| (village.id, village.description.name.in_language(language).to_owned());
    Ok(villages.into_iter().map(named).collect())
}

/// A village of a rural district.
///
/// # Errors
/// [`Failure::NotFound`] if the district has no such village.
pub fn by_id(connection: &mut Connection, assembly: i64, id: i64) -> Result<Village, Failure> {
    let row = table::table.filter(table::id.eq(id)).filter(table::assembly_id.eq(assembly));
    Ok(row.select(COLUMNS).first(connection)?)
}

/// A village, wherever it is.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn anywhere(connection: &mut Connection, id: i64) -> Result<Village, Failure> {
    Ok(table::table.find(id).select(COLUMNS).first(connection)?)
}

/// Whether another village of the district has this Kazakh name.
///
/// # Errors
/// When the database does not answer.
pub fn is_name_taken(
    connection: &mut Connection,
    assembly: i64,
    kazakh: &str,
    except: Option<i64>,
) -> Result<bool, Failure> {
    let row = table::table.filter(table::assembly_id.eq(assembly)).filter(table::name_kk.eq(kazakh));
    let holder: Option<i64> = row.select(table::id).first(connection).optional()?;
    Ok(holder.is_some_and(|holder| Some(holder) != except))
}

/// Adds a village; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn add(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    new: &VillageDescription,
    official: Official,
) -> Result<i64, Failure> {
    let now = transaction.now();
    let id = diesel::insert_into(table::table)
        .values((table::assembly_id.eq(assembly), Row::of(new), table::created_at.eq(now.0)))
        .returning(table::id)
        .get_result(transaction.connection())?;
    tell(transaction, assembly, id, official, Event::VillageAdded, new)?;
    Ok(id)
}

/// Changes a village that is still at its version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn update(
    transaction: &mut Transaction<'_>,
    village: &Village,
    new: &VillageDescription,
    official: Official,
) -> Result<(), Failure> {
    let row = table::table
        .filter(table::id.eq(village.id))
        .filter(table::assembly_id.eq(village.assembly))
        .filter(table::version.eq(village.version));
    let rows = diesel::update(row)
        .set((Row::of(new), table::version.eq(village.version + 1)))
        .execute(transaction.connection())?;
    changed(rows)?;
    tell(transaction, village.assembly, village.id, official, Event::VillageChanged, new)
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = table)]
struct Row<'a> {
    name_kk: &'a str,
    name_ru: &'a str,
    name_en: &'a str,
    sort_kk: Vec<u8>,
    sort_ru: Vec<u8>,
    sort_en: Vec<u8>,
    people: i64,
    voters: i64,
    seats: i64,
}

impl<'a> Row<'a> {
    fn of(new: &'a VillageDescription) -> Self {
        let [name_kk, name_ru, name_en] = new.name.all();
        Self {
            name_kk,
            name_ru,
            name_en,
            sort_kk: sort_key(Language::Kazakh, name_kk),
            sort_ru: sort_key(Language::Russian, name_ru),
            sort_en: sort_key(Language::English, name_en),
            people: new.people,
            voters: new.voters,
            seats: new.seats,
        }
    }
}

fn tell(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    village: i64,
    official: Official,
    event: Event,
    new: &VillageDescription,
) -> Result<(), Failure> {
    let text = Some(format!("{} · {} / {} / {}", new.name.all().join(" / "), new.people, new.voters, new.seats));
    let act = Act { assembly, official, event, subject: format!("village-{village}"), amount: new.voters, text };
    record(transaction, act)
}
