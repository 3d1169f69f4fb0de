//! Proposals as they stand.

use diesel::prelude::*;

use super::super::acts::NewProposal;
use super::super::model::{Category, Event, Happening, Proposal, State};
use super::super::schema::proposals as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::secrets;

type Who = (table::id, table::cycle_id, table::number, table::author_id, table::entered_by, table::is_collective);
type Standing = (table::state, table::state_since, table::due_at, table::merged_into, table::submitted_at);
type Words = (table::language, table::title, table::summary, table::category, table::village_id);
type Numbers = (table::request, table::total, table::supports, table::comments, table::version);
type Columns = (Who, Standing, Words, Numbers);

pub(in super::super) const COLUMNS: Columns = (
    (table::id, table::cycle_id, table::number, table::author_id, table::entered_by, table::is_collective),
    (table::state, table::state_since, table::due_at, table::merged_into, table::submitted_at),
    (table::language, table::title, table::summary, table::category, table::village_id),
    (table::request, table::total, table::supports, table::comments, table::version),
);

pub(in super::super) type Row = (
    (i64, i64, i64, Option<i64>, Option<i64>, bool),
    (String, Moment, Option<Moment>, Option<i64>, Moment),
    (String, String, String, String, Option<i64>),
    (i64, i64, i64, i64, i64),
);

pub(in super::super) fn read(row: Row) -> Result<Proposal, Failure> {
    let (
        (id, cycle, number, author, entered_by, is_collective),
        (state, since, due, merged_into, submitted_at),
        (language, title, summary, category, village),
        (request, total, supports, comments, version),
    ) = row;
    let unknown = |what: &str| Failure::internal(format!("proposal {id} has an unknown {what}"));
    Ok(Proposal {
        id,
        cycle,
        number,
        author,
        entered_by,
        is_collective,
        state: State::from_code(&state).ok_or_else(|| unknown("state"))?,
        since,
        due,
        merged_into,
        submitted_at,
        language: Language::from_code(&language).ok_or_else(|| unknown("language"))?,
        title,
        summary,
        category: Category::from_code(&category).ok_or_else(|| unknown("category"))?,
        village,
        request,
        total,
        supports,
        comments,
        version,
    })
}

/// The proposal of this number in the database.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, id: i64) -> Result<Proposal, Failure> {
    read(table::table.find(id).select(COLUMNS).first(connection)?)
}

/// The proposal of a cycle by its number within it.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_number(connection: &mut Connection, cycle: i64, number: i64) -> Result<Proposal, Failure> {
    let row = table::table.filter(table::cycle_id.eq(cycle)).filter(table::number.eq(number));
    read(row.select(COLUMNS).first(connection)?)
}

/// The proposals of a cycle that stand in one of these states, by number.
///
/// # Errors
/// When the database does not answer.
pub fn of_cycle(connection: &mut Connection, cycle: i64, states: &[State]) -> Result<Vec<Proposal>, Failure> {
    let states: Vec<&str> = states.iter().map(|state| state.code()).collect();
    let rows = table::table.filter(table::cycle_id.eq(cycle)).filter(table::state.eq_any(states)).order(table::number);
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The proposals of an account, as first author or co-author, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_author(connection: &mut Connection, account: i64) -> Result<Vec<Proposal>, Failure> {
    use super::super::schema::proposal_authors as authors;
    let also = authors::table.filter(authors::account_id.eq(account)).select(authors::proposal_id);
    let also: Vec<i64> = also.load(connection)?;
    let rows = table::table.filter(table::author_id.eq(account).or(table::id.eq_any(also))).order(table::id.desc());
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The proposals in this state whose day has come, the longest overdue first.
///
/// # Errors
/// When the database does not answer.
pub fn due(connection: &mut Connection, state: State, now: Moment) -> Result<Vec<Proposal>, Failure> {
    let rows = table::table.filter(table::state.eq(state.code())).filter(table::due_at.le(now));
    rows.order((table::due_at, table::id)).select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// Adds a proposal under the next number of its cycle; gives its number in the database.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, new: &NewProposal) -> Result<i64, Failure> {
    let now = tx.now();
    let of_cycle = table::table.filter(table::cycle_id.eq(new.cycle));
    let last: Option<i64> = of_cycle.select(diesel::dsl::max(table::number)).first(tx.connection())?;
    let shuffle = u32::from_be_bytes(secrets::random::<4>()?) >> 1;
    let content = &new.content;
    let entered_by = match new.by {
        super::super::model::By::Official(account, _) => Some(account),
        _ => None,
    };
    let id = diesel::insert_into(table::table)
        .values((
            (
                table::cycle_id.eq(new.cycle),
                table::number.eq(last.unwrap_or(0) + 1),
                table::author_id.eq(new.author),
                table::entered_by.eq(entered_by),
                table::is_collective.eq(new.is_collective),
                table::state.eq(State::Submitted.code()),
                table::state_since.eq(now),
                table::submitted_at.eq(now),
            ),
            (
                table::language.eq(content.language.code()),
                table::title.eq(&content.title),
                table::summary.eq(&content.summary),
                table::category.eq(content.category.code()),
                table::village_id.eq(content.place.village),
                table::request.eq(money(content.request())?),
                table::total.eq(money(content.total())?),
                table::shuffle.eq(i64::from(shuffle)),
            ),
        ))
        .returning(table::id)
        .get_result(tx.connection())?;
    Ok(id)
}

pub(super) fn money(amount: u64) -> Result<i64, Failure> {
    i64::try_from(amount).map_err(Failure::internal)
}

/// Writes what happened to a proposal that is still at its version, which is then one higher.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn update(tx: &mut Transaction<'_>, proposal: &Proposal, happening: &Happening, to: State) -> Result<(), Failure> {
    let now = tx.now();
    let since = if to == proposal.state { proposal.since } else { now };
    let due = if to == proposal.state { proposal.due } else { happening.due };
    let merged_into = if happening.event == Event::Merged { happening.merged_into } else { proposal.merged_into };
    let row = table::table.filter(table::id.eq(proposal.id)).filter(table::version.eq(proposal.version));
    let rows = diesel::update(row)
        .set((
            table::state.eq(to.code()),
            table::state_since.eq(since),
            table::due_at.eq(due),
            table::merged_into.eq(merged_into),
            table::version.eq(proposal.version + 1),
        ))
        .execute(tx.connection())?;
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}
