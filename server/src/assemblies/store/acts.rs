//! Acts in office: each is recorded for the logs of the assembly's cycles, and kept here in words, so
//! that everybody can read it at once, also while no cycle is open.

use diesel::prelude::*;

use super::super::model::Official;
use super::super::model::act::{Event, OfficeAct};
use super::super::schema::office_acts as table;
use crate::accounts::Role;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// An act to record.
pub(super) struct Act {
    /// Where.
    pub assembly: i64,
    /// Who acts.
    pub official: Official,
    /// What happened.
    pub event: Event,
    /// To what, as a code with a number.
    pub subject: String,
    /// A count, or zero.
    pub amount: i64,
    /// What the public reads beside it, or nothing.
    pub text: Option<String>,
}

/// Makes an act public, in the transaction that does it.
pub(super) fn record(transaction: &mut Transaction<'_>, act: Act) -> Result<(), Failure> {
    let now = transaction.now();
    let (account, role) = (act.official.account, act.official.role.code());
    diesel::insert_into(table::table)
        .values((
            table::assembly_id.eq(act.assembly),
            table::account_id.eq(account),
            table::role.eq(role),
            table::event.eq(act.event.code()),
            table::amount.eq(act.amount),
            table::text.eq(act.text.as_deref().unwrap_or_default()),
            table::recorded_at.eq(now.0),
        ))
        .execute(transaction.connection())?;
    let deed = Deed {
        kind: Kind::Office,
        role,
        actor: Actor::Account(account),
        event: act.event.code(),
        subject: act.subject,
        reason: None,
        amount: u64::try_from(act.amount).unwrap_or_default(),
        text: act.text,
    };
    audit::record(transaction, Scope::Assembly(act.assembly), deed)
}

/// The latest acts in office of an assembly, the latest first: `limit` of them after `skip`.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(
    connection: &mut Connection,
    assembly: i64,
    skip: i64,
    limit: i64,
) -> Result<Vec<OfficeAct>, Failure> {
    let rows: Vec<(i64, String, String, i64, String, Moment)> = table::table
        .filter(table::assembly_id.eq(assembly))
        .order(table::id.desc())
        .offset(skip)
        .limit(limit)
        .select((table::account_id, table::role, table::event, table::amount, table::text, table::recorded_at))
        .load(connection)?;
    let read = |(account, role, event, amount, text, at): (i64, String, String, i64, String, Moment)| {
        let official = Official { account, role: Role::from_code(&role)? };
        Some(OfficeAct { official, event: Event::from_code(&event)?, amount, text, at })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// How many acts in office an assembly has seen.
///
/// # Errors
/// When the database does not answer.
pub fn count(connection: &mut Connection, assembly: i64) -> Result<i64, Failure> {
    Ok(table::table.filter(table::assembly_id.eq(assembly)).count().get_result(connection)?)
}
