//! Questions before sessions.

use diesel::prelude::*;

use super::super::model::{Answering, Question};
use super::super::schema::{meeting_questions as table, meetings};
use super::changed;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

type Columns = (
    (table::id, table::meeting_id, table::proposal_id, table::asked_at, table::text),
    (table::answer, table::answered_at, table::answered_as),
    (table::hidden_at, table::hidden_reason, table::version),
);

const COLUMNS: Columns = (
    (table::id, table::meeting_id, table::proposal_id, table::asked_at, table::text),
    (table::answer, table::answered_at, table::answered_as),
    (table::hidden_at, table::hidden_reason, table::version),
);

type Row = ((i64, i64, i64, Moment, String), (String, Option<Moment>, String), (Option<Moment>, String, i64));

fn read(row: Row) -> Question {
    let (
        (id, meeting, proposal, asked_at, text),
        (answer, answered_at, answered_as),
        (hidden_at, hidden_reason, version),
    ) = row;
    let answered_as = Answering::from_code(&answered_as);
    Question {
        id,
        meeting,
        proposal,
        asked_at,
        text,
        answer,
        answered_at,
        answered_as,
        hidden_at,
        hidden_reason,
        version,
    }
}

/// A question of a session.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn find(connection: &mut Connection, meeting: i64, id: i64) -> Result<Question, Failure> {
    let row = table::table.filter(table::id.eq(id)).filter(table::meeting_id.eq(meeting));
    Ok(read(row.select(COLUMNS).first(connection)?))
}

/// The questions before a session, in the order in which they were asked.
///
/// # Errors
/// When the database does not answer.
pub fn of_meeting(connection: &mut Connection, meeting: i64) -> Result<Vec<Question>, Failure> {
    let rows = table::table.filter(table::meeting_id.eq(meeting)).order(table::id);
    Ok(rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect())
}

/// The questions of a cycle that wait for an answer, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn unanswered(connection: &mut Connection, cycle: i64) -> Result<Vec<Question>, Failure> {
    let of_cycle = meetings::table.filter(meetings::cycle_id.eq(cycle)).select(meetings::id);
    let of_cycle: Vec<i64> = of_cycle.load(connection)?;
    let waiting = table::table.filter(table::answered_at.is_null()).filter(table::hidden_at.is_null());
    let rows = waiting.filter(table::meeting_id.eq_any(of_cycle)).order(table::id);
    Ok(rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect())
}

/// What an account asked.
///
/// # Errors
/// When the database does not answer.
pub fn of_account(connection: &mut Connection, account: i64) -> Result<Vec<Question>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    Ok(rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect())
}

/// How many questions an account has asked before a session.
///
/// # Errors
/// When the database does not answer.
pub fn asked_by(connection: &mut Connection, meeting: i64, account: i64) -> Result<i64, Failure> {
    let asked = table::table.filter(table::meeting_id.eq(meeting)).filter(table::account_id.eq(account));
    Ok(asked.count().get_result(connection)?)
}

/// Adds a question; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, meeting: i64, proposal: i64, account: i64, text: &str) -> Result<i64, Failure> {
    let now = tx.now();
    let id = diesel::insert_into(table::table)
        .values((
            table::meeting_id.eq(meeting),
            table::proposal_id.eq(proposal),
            table::account_id.eq(account),
            table::asked_at.eq(now),
            table::text.eq(text),
        ))
        .returning(table::id)
        .get_result(tx.connection())?;
    Ok(id)
}

/// Answers a question that is still at its version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else answered or hid it first.
pub fn answer(
    tx: &mut Transaction<'_>,
    question: &Question,
    answer: &str,
    answered_as: Answering,
    account: i64,
) -> Result<(), Failure> {
    let now = tx.now();
    let row = table::table.filter(table::id.eq(question.id)).filter(table::version.eq(question.version));
    let rows = diesel::update(row)
        .set((
            table::answer.eq(answer),
            table::answered_at.eq(now),
            table::answered_as.eq(answered_as.code()),
            table::answered_by.eq(account),
            table::version.eq(question.version + 1),
        ))
        .execute(tx.connection())?;
    changed(rows)
}

/// Hides a question that is still at its version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn hide(tx: &mut Transaction<'_>, question: &Question, reason: &str) -> Result<(), Failure> {
    let now = tx.now();
    let row = table::table.filter(table::id.eq(question.id)).filter(table::version.eq(question.version));
    let rows = diesel::update(row)
        .set((table::hidden_at.eq(now), table::hidden_reason.eq(reason), table::version.eq(question.version + 1)))
        .execute(tx.connection())?;
    changed(rows)
}

/// Forgets who asked and who answered.
///
/// # Errors
/// When the database does not answer.
pub fn disown(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let asked = table::table.filter(table::account_id.eq(account));
    diesel::update(asked).set(table::account_id.eq(None::<i64>)).execute(tx.connection())?;
    let answered = table::table.filter(table::answered_by.eq(account));
    diesel::update(answered).set(table::answered_by.eq(None::<i64>)).execute(tx.connection())?;
    Ok(())
}
