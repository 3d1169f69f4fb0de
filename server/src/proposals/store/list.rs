//! The list of a cycle's proposals, page by page.

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::model::{Category, Photo, Proposal, Shuffle, State};
use super::super::schema::proposals as table;
use super::proposals::{COLUMNS, Row, read};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;

/// Which proposals are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Where they stand.
    pub states: Vec<State>,
    /// Of which village; none for all.
    pub village: Option<i64>,
    /// About what; none for everything.
    pub category: Option<Category>,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    /// A visitor's own.
    Shuffled(Shuffle),
    /// The latest first.
    Newest,
    /// What most residents support first.
    Supported,
    /// What asks for least first.
    Request,
    /// By title, as a dictionary.
    Title(Language),
}

type Backend = <Connection as diesel::Connection>::Backend;
type Selected<'a> = table::BoxedQuery<'a, Backend>;

impl Filter {
    pub(super) fn select(&self, cycle: i64) -> Selected<'_> {
        let states: Vec<&str> = self.states.iter().map(|state| state.code()).collect();
        let mut rows = table::table.filter(table::cycle_id.eq(cycle)).filter(table::state.eq_any(states)).into_boxed();
        if let Some(village) = self.village {
            rows = rows.filter(table::village_id.eq(village));
        }
        if let Some(category) = self.category {
            rows = rows.filter(table::category.eq(category.code()));
        }
        rows
    }
}

fn sorted(rows: Selected<'_>, sorting: Sorting) -> Selected<'_> {
    match sorting {
        Sorting::Shuffled(shuffle) => rows.order((sql::<BigInt>(&shuffle.sql()), table::id)),
        Sorting::Newest => rows.order(table::number.desc()),
        Sorting::Supported => rows.order((table::supports.desc(), table::number)),
        Sorting::Request => rows.order((table::request, table::number)),
        Sorting::Title(Language::Kazakh) => rows.order((table::sort_kk, table::id)),
        Sorting::Title(Language::Russian) => rows.order((table::sort_ru, table::id)),
        Sorting::Title(Language::English) => rows.order((table::sort_en, table::id)),
    }
}

/// How many proposals pass a filter.
///
/// # Errors
/// When the database does not answer.
pub fn count(connection: &mut Connection, cycle: i64, filter: &Filter) -> Result<i64, Failure> {
    Ok(filter.select(cycle).count().get_result(connection)?)
}

/// A page of those that pass a filter.
///
/// # Errors
/// When the database does not answer.
pub fn page(
    connection: &mut Connection,
    cycle: i64,
    filter: &Filter,
    sorting: Sorting,
    (offset, limit): (i64, i64),
) -> Result<Vec<Proposal>, Failure> {
    let rows = sorted(filter.select(cycle), sorting).offset(offset).limit(limit);
    let ids: Vec<i64> = rows.select(table::id).load(connection)?;
    of_ids(connection, &ids)
}

/// These, sorted.
///
/// # Errors
/// When the database does not answer.
pub fn sort(connection: &mut Connection, ids: &[i64], sorting: Sorting) -> Result<Vec<i64>, Failure> {
    let rows = table::table.filter(table::id.eq_any(ids)).into_boxed();
    Ok(sorted(rows, sorting).select(table::id).load(connection)?)
}

/// The proposals of these numbers in the database, in this order.
///
/// # Errors
/// When the database does not answer.
pub fn of_ids(connection: &mut Connection, ids: &[i64]) -> Result<Vec<Proposal>, Failure> {
    let rows: Vec<Row> = table::table.filter(table::id.eq_any(ids)).select(COLUMNS).load(connection)?;
    let mut found = BTreeMap::new();
    for row in rows {
        let proposal = read(row)?;
        found.insert(proposal.id, proposal);
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The first photo of each of these proposals that has one.
///
/// # Errors
/// When the database does not answer.
pub fn card_photos(connection: &mut Connection, ids: &[i64]) -> Result<BTreeMap<i64, Photo>, Failure> {
    let rows = table::table.filter(table::id.eq_any(ids)).filter(table::card_photo.ne(""));
    let rows: Vec<(i64, String)> = rows.select((table::id, table::card_photo)).load(connection)?;
    Ok(rows.into_iter().filter_map(|(id, photo)| Some((id, serde_json::from_str(&photo).ok()?))).collect())
}

/// The proposals that went into this one.
///
/// # Errors
/// When the database does not answer.
pub fn merged_from(connection: &mut Connection, id: i64) -> Result<Vec<Proposal>, Failure> {
    let rows = table::table.filter(table::merged_into.eq(id)).order(table::number).select(COLUMNS);
    rows.load(connection)?.into_iter().map(read).collect()
}
