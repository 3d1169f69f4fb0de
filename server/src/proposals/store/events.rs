//! What happened to a proposal, in order.

use diesel::prelude::*;

use super::super::model::{Event, Happening, State};
use super::super::schema::proposal_events as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Moment,
    /// What.
    pub event: Event,
    /// Where the proposal stood then.
    pub state: State,
    /// In which role it was done.
    pub role: String,
    /// By whom: for rules such as “a second reviewer”, never shown.
    pub account: Option<i64>,
    /// The coded reason, or empty.
    pub reason: String,
    /// The explanation, or empty.
    pub text: String,
}

/// Writes down what happened to a proposal that now stands in `state`.
///
/// # Errors
/// When the database does not answer.
pub fn record(tx: &mut Transaction<'_>, proposal: i64, happening: &Happening, state: State) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(table::table)
        .values((
            table::proposal_id.eq(proposal),
            table::happened_at.eq(now),
            table::event.eq(happening.event.code()),
            table::state.eq(state.code()),
            table::role.eq(happening.by.role()),
            table::account_id.eq(happening.by.account()),
            table::reason.eq(happening.reason.unwrap_or_default()),
            table::text.eq(&happening.text),
        ))
        .execute(tx.connection())?;
    Ok(())
}

type Row = (Moment, String, String, String, Option<i64>, String, String);

/// All that happened to a proposal, in order.
///
/// # Errors
/// When the database does not answer.
pub fn happened(connection: &mut Connection, proposal: i64) -> Result<Vec<Happened>, Failure> {
    let rows: Vec<Row> = table::table
        .filter(table::proposal_id.eq(proposal))
        .order(table::id)
        .select((
            table::happened_at,
            table::event,
            table::state,
            table::role,
            table::account_id,
            table::reason,
            table::text,
        ))
        .load(connection)?;
    let read = |(at, event, state, role, account, reason, text): Row| {
        Some(Happened {
            at,
            event: Event::from_code(&event)?,
            state: State::from_code(&state)?,
            role,
            account,
            reason,
            text,
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}
