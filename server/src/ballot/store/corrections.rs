//! Requests to correct the roll.

use diesel::prelude::*;

use super::super::model::{Asked, Outcome, Standing, State, Wrong};
use super::super::schema::roll_corrections as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets::Token;

const DAY: i64 = 86_400;

/// A request as the registrar sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its number in the database.
    pub id: i64,
    /// Its cycle.
    pub cycle: i64,
    /// When it was asked; of a decided one the day.
    pub asked_at: Moment,
    /// What was asked. Of a decided one only what was wrong is left.
    pub asked: Asked,
    /// Where it stands.
    pub state: State,
    /// Counts changes.
    pub version: i64,
}

/// How many requests there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub asked: i64,
    /// After which somebody was added.
    pub added: i64,
    /// Removed.
    pub removed: i64,
    /// Changed.
    pub changed: i64,
    /// After which the roll stayed as it is.
    pub refused: i64,
    /// That nobody has decided.
    pub open: i64,
}

type Personal = (table::name, table::born, table::listed_name, table::listed_born);
type Rest = (table::village_id, table::contact, table::words);
type Columns = (
    (table::id, table::cycle_id, table::asked_at, table::wrong),
    Personal,
    Rest,
    (table::state, table::reason, table::version),
);

const COLUMNS: Columns = (
    (table::id, table::cycle_id, table::asked_at, table::wrong),
    (table::name, table::born, table::listed_name, table::listed_born),
    (table::village_id, table::contact, table::words),
    (table::state, table::reason, table::version),
);

type Row = (
    (i64, i64, Moment, String),
    (String, String, String, String),
    (Option<i64>, String, String),
    (String, String, i64),
);

fn unknown(what: &str) -> Failure {
    Failure::internal(format!("a request to correct the roll has an unknown {what}"))
}

fn read(row: Row) -> Result<Request, Failure> {
    let ((id, cycle, asked_at, wrong), (name, born, listed_name, listed_born), rest, (state, reason, version)) = row;
    let (village, contact, words) = rest;
    let wrong = Wrong::from_code(&wrong).ok_or_else(|| unknown("kind"))?;
    let state = State::read(&state, &reason).ok_or_else(|| unknown("state"))?;
    let asked = Asked { wrong, name, born, listed_name, listed_born, village, contact, words };
    Ok(Request { id, cycle, asked_at, asked, state, version })
}

/// Keeps a request under the hash of its code.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, cycle: i64, code: &str, asked: &Asked) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((
            (
                table::cycle_id.eq(cycle),
                table::code_hash.eq(Token::hash(code)),
                table::asked_at.eq(now),
                table::wrong.eq(asked.wrong.code()),
                table::name.eq(&asked.name),
                table::born.eq(&asked.born),
                table::listed_name.eq(&asked.listed_name),
                table::listed_born.eq(&asked.listed_born),
            ),
            (
                table::village_id.eq(asked.village),
                table::contact.eq(&asked.contact),
                table::words.eq(&asked.words),
                table::state.eq(State::Open.code()),
                table::reason.eq(""),
                table::answer.eq(""),
            ),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// The open requests of a cycle, that which waits longest first.
///
/// # Errors
/// When the database does not answer.
pub fn open(connection: &mut Connection, cycle: i64, skip: i64, most: i64) -> Result<Vec<Request>, Failure> {
    let open = table::table.filter(table::cycle_id.eq(cycle)).filter(table::state.eq(State::Open.code()));
    let rows = open.order((table::asked_at, table::id)).offset(skip).limit(most).select(COLUMNS);
    rows.load(connection)?.into_iter().map(read).collect()
}

/// A request of a cycle.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn find(connection: &mut Connection, cycle: i64, id: i64) -> Result<Request, Failure> {
    let row = table::table.filter(table::cycle_id.eq(cycle)).filter(table::id.eq(id));
    read(row.select(COLUMNS).first(connection)?)
}

/// What became of the request with this code.
///
/// # Errors
/// When the database does not answer.
pub fn by_code(connection: &mut Connection, cycle: i64, code: &str) -> Result<Option<Standing>, Failure> {
    type Row = (String, Moment, String, String, Option<Moment>, String);
    let row = table::table.filter(table::cycle_id.eq(cycle)).filter(table::code_hash.eq(Token::hash(code)));
    let columns = (table::wrong, table::asked_at, table::state, table::reason, table::decided_at, table::answer);
    let found: Option<Row> = row.select(columns).first(connection).optional()?;
    let read = |(wrong, asked_at, state, reason, decided_at, answer): Row| {
        let wrong = Wrong::from_code(&wrong).ok_or_else(|| unknown("kind"))?;
        let state = State::read(&state, &reason).ok_or_else(|| unknown("state"))?;
        Ok(Standing { wrong, asked_at, state, decided_at, answer })
    };
    found.map(read).transpose()
}

/// Writes how a request was decided that is still open and at its version, and empties what tells of a person: only
/// kind, day, decision and coded reason stay, and the registrar's words for whoever asked.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else decided it first.
pub fn decide(
    tx: &mut Transaction<'_>,
    request: &Request,
    version: i64,
    (state, answer): (State, &str),
    account: Option<i64>,
) -> Result<(), Failure> {
    let now = tx.now();
    let row = table::table.filter(table::id.eq(request.id)).filter(table::version.eq(version));
    let reason = match state {
        State::Refused(refusal) => refusal.code(),
        State::Open | State::Corrected | State::Left => "",
    };
    let rows = diesel::update(row.filter(table::state.eq(State::Open.code())))
        .set((
            (
                table::name.eq(""),
                table::born.eq(""),
                table::listed_name.eq(""),
                table::listed_born.eq(""),
                table::village_id.eq(None::<i64>),
                table::contact.eq(""),
                table::words.eq(""),
            ),
            (
                table::asked_at.eq(request.asked_at.0 - request.asked_at.0.rem_euclid(DAY)),
                table::state.eq(state.code()),
                table::reason.eq(reason),
                table::answer.eq(answer),
                table::decided_at.eq(now),
                table::decided_by.eq(account),
                table::version.eq(version + 1),
            ),
        ))
        .execute(tx.connection())?;
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}

/// How many requests of a cycle there are, by what became of them.
///
/// # Errors
/// When the database does not answer.
pub fn counts(connection: &mut Connection, cycle: i64) -> Result<Counts, Failure> {
    let rows = table::table.filter(table::cycle_id.eq(cycle)).select((table::wrong, table::state));
    let rows: Vec<(String, String)> = rows.load(connection)?;
    let mut counts = Counts::default();
    for (wrong, state) in rows {
        counts.asked += 1;
        let outcome = Wrong::from_code(&wrong).map(Wrong::mended_by);
        match (state.as_str(), outcome) {
            ("corrected", Some(Outcome::Added)) => counts.added += 1,
            ("corrected", Some(Outcome::Removed)) => counts.removed += 1,
            ("corrected", Some(Outcome::Changed)) => counts.changed += 1,
            ("refused", _) => counts.refused += 1,
            _ => counts.open += 1,
        }
    }
    Ok(counts)
}

/// How many requests of a cycle wait for the registrar.
///
/// # Errors
/// When the database does not answer.
pub fn waiting(connection: &mut Connection, cycle: i64) -> Result<i64, Failure> {
    let open = table::table.filter(table::cycle_id.eq(cycle)).filter(table::state.eq(State::Open.code()));
    Ok(open.count().get_result(connection)?)
}

/// The cycles that have open requests.
///
/// # Errors
/// When the database does not answer.
pub fn cycles_with_open(connection: &mut Connection) -> Result<Vec<i64>, Failure> {
    let open = table::table.filter(table::state.eq(State::Open.code()));
    Ok(open.select(table::cycle_id).distinct().load(connection)?)
}
