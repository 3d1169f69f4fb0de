//! Acts that no log is open for yet. They are public at once, and written in their order, first of
//! all, when a log opens.
//!
//! They keep the account and not its number: the number depends on the log. Of an account that was
//! erased meanwhile the log gets a random number, which leads nowhere.

use diesel::prelude::*;

use super::record::{Author, Log, write_act};
use crate::audit::model::{Actor, Deed, Kind};
use crate::audit::schema::waiting_acts;
use crate::database::Transaction;
use crate::errors::Failure;

/// Whose acts wait.
#[derive(Clone, Copy, Debug)]
pub(super) enum For {
    Cycle(i64),
    Assembly(i64),
}

#[derive(Queryable)]
struct Waiting {
    id: i64,
    kind: String,
    role: String,
    account: Option<i64>,
    event: String,
    subject: String,
    reason: String,
    amount: i64,
    text: Option<String>,
}

/// Keeps an act until a log opens.
pub(super) fn keep(tx: &mut Transaction<'_>, waits_for: For, deed: &Deed<'_>) -> Result<(), Failure> {
    let (assembly, cycle) = match waits_for {
        For::Assembly(assembly) => (Some(assembly), None),
        For::Cycle(cycle) => (None, Some(cycle)),
    };
    let recorded_at = tx.now();
    diesel::insert_into(waiting_acts::table)
        .values((
            waiting_acts::assembly_id.eq(assembly),
            waiting_acts::cycle_id.eq(cycle),
            waiting_acts::kind.eq(deed.kind.code()),
            waiting_acts::role.eq(deed.role),
            waiting_acts::account_id.eq(deed.actor.account()),
            waiting_acts::event.eq(deed.event),
            waiting_acts::subject.eq(&deed.subject),
            waiting_acts::reason.eq(deed.reason.unwrap_or_default()),
            waiting_acts::amount.eq(super::append::as_stored(deed.amount)?),
            waiting_acts::text.eq(&deed.text),
            waiting_acts::recorded_at.eq(recorded_at.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Writes what waits into a log that is open, oldest first, and forgets it here.
pub(super) fn write(tx: &mut Transaction<'_>, log: &Log, waits_for: For) -> Result<(), Failure> {
    let mut waiting = waiting_acts::table
        .order(waiting_acts::id)
        .select((
            waiting_acts::id,
            waiting_acts::kind,
            waiting_acts::role,
            waiting_acts::account_id,
            waiting_acts::event,
            waiting_acts::subject,
            waiting_acts::reason,
            waiting_acts::amount,
            waiting_acts::text,
        ))
        .into_boxed();
    waiting = match waits_for {
        For::Assembly(assembly) => waiting.filter(waiting_acts::assembly_id.eq(assembly)),
        For::Cycle(cycle) => waiting.filter(waiting_acts::cycle_id.eq(cycle)),
    };
    for act in waiting.load::<Waiting>(tx.connection())? {
        let kind = Kind::from_code(&act.kind);
        let deed = Deed {
            kind: kind.ok_or_else(|| Failure::internal(format!("waiting act {} has no known kind", act.id)))?,
            role: &act.role,
            actor: act.account.map_or(Actor::Platform, Actor::Account),
            event: &act.event,
            subject: act.subject,
            reason: Some(act.reason.as_str()).filter(|reason| !reason.is_empty()),
            amount: u64::try_from(act.amount).map_err(Failure::internal)?,
            text: act.text,
        };
        write_act(tx, log, &deed, Author::MayBeErased)?;
        diesel::delete(waiting_acts::table.find(act.id)).execute(tx.connection())?;
    }
    Ok(())
}
