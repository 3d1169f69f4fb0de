//! Rural districts.

use diesel::prelude::*;

use super::super::model::act::Event;
use super::super::model::{Assembly, Description, Official};
use super::super::schema::assemblies as table;
use super::{Act, changed, record};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, sort_key};

type Names = (table::name_kk, table::name_ru, table::name_en);
type Districts = (table::district_kk, table::district_ru, table::district_en);
type Regions = (table::region_kk, table::region_ru, table::region_en);
type Columns =
    (table::id, (table::slug, Names, Districts, Regions, table::time_zone, table::population), table::version);

const COLUMNS: Columns = (
    table::id,
    (
        table::slug,
        (table::name_kk, table::name_ru, table::name_en),
        (table::district_kk, table::district_ru, table::district_en),
        (table::region_kk, table::region_ru, table::region_en),
        table::time_zone,
        table::population,
    ),
    table::version,
);

/// All rural districts, in the order of a language.
///
/// # Errors
/// When the database does not answer.
pub fn all(connection: &mut Connection, language: Language) -> Result<Vec<Assembly>, Failure> {
    let query = table::table.select(COLUMNS).into_boxed();
    let ordered = match language {
        Language::Kazakh => query.order((table::sort_kk, table::id)),
        Language::Russian => query.order((table::sort_ru, table::id)),
        Language::English => query.order((table::sort_en, table::id)),
    };
    Ok(ordered.load(connection)?)
}

/// The rural district of this part of the address.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_slug(connection: &mut Connection, slug: &str) -> Result<Assembly, Failure> {
    Ok(table::table.filter(table::slug.eq(slug)).select(COLUMNS).first(connection)?)
}

/// The rural district of this number.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, id: i64) -> Result<Assembly, Failure> {
    Ok(table::table.find(id).select(COLUMNS).first(connection)?)
}

/// The number of the rural district of this part of the address.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn id_of(connection: &mut Connection, slug: &str) -> Result<i64, Failure> {
    Ok(table::table.filter(table::slug.eq(slug)).select(table::id).first(connection)?)
}

/// Whether another rural district has this part of the address.
///
/// # Errors
/// When the database does not answer.
pub fn is_slug_taken(connection: &mut Connection, slug: &str, except: Option<i64>) -> Result<bool, Failure> {
    let holder: Option<i64> =
        table::table.filter(table::slug.eq(slug)).select(table::id).first(connection).optional()?;
    Ok(holder.is_some_and(|holder| Some(holder) != except))
}

/// Creates a rural district; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn create(transaction: &mut Transaction<'_>, new: &Description, official: Official) -> Result<i64, Failure> {
    let now = transaction.now();
    let id = diesel::insert_into(table::table)
        .values((Row::of(new), table::created_at.eq(now.0)))
        .returning(table::id)
        .get_result(transaction.connection())?;
    tell(transaction, id, official, Event::AssemblyCreated, new)?;
    Ok(id)
}

/// Changes a rural district that is still at `version`.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn update(
    transaction: &mut Transaction<'_>,
    id: i64,
    version: i64,
    new: &Description,
    official: Official,
) -> Result<(), Failure> {
    let row = table::table.filter(table::id.eq(id)).filter(table::version.eq(version));
    let rows =
        diesel::update(row).set((Row::of(new), table::version.eq(version + 1))).execute(transaction.connection())?;
    changed(rows)?;
    tell(transaction, id, official, Event::AssemblyChanged, new)
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = table)]
struct Row<'a> {
    slug: &'a str,
    name_kk: &'a str,
    name_ru: &'a str,
    name_en: &'a str,
    sort_kk: Vec<u8>,
    sort_ru: Vec<u8>,
    sort_en: Vec<u8>,
    district_kk: &'a str,
    district_ru: &'a str,
    district_en: &'a str,
    region_kk: &'a str,
    region_ru: &'a str,
    region_en: &'a str,
    time_zone: &'a str,
    population: i64,
}

impl<'a> Row<'a> {
    fn of(new: &'a Description) -> Self {
        let [name_kk, name_ru, name_en] = new.name.all();
        let [district_kk, district_ru, district_en] = new.district.all();
        let [region_kk, region_ru, region_en] = new.region.all();
        Self {
            slug: &new.slug,
            name_kk,
            name_ru,
            name_en,
            sort_kk: sort_key(Language::Kazakh, name_kk),
            sort_ru: sort_key(Language::Russian, name_ru),
            sort_en: sort_key(Language::English, name_en),
            district_kk,
            district_ru,
            district_en,
            region_kk,
            region_ru,
            region_en,
            time_zone: &new.time_zone,
            population: new.population,
        }
    }
}

fn tell(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    official: Official,
    event: Event,
    new: &Description,
) -> Result<(), Failure> {
    let text = Some(format!("{} · {}", new.name.all().join(" / "), new.slug));
    let act = Act { assembly, official, event, subject: format!("assembly-{assembly}"), amount: new.population, text };
    record(transaction, act)
}
