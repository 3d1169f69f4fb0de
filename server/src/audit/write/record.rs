//! Recording an act of the cycle: into the logs of its scope, or among those that wait for one.

use diesel::prelude::*;
use ortaq_crypto::encoding::base64::Optional;
use ortaq_crypto::entry::{Act, Natural};

use super::append::append;
use super::text::{Text, keep};
use super::waiting::{self, For};
use crate::accounts;
use crate::audit::model::{Actor, Deed, Scope, actor_number};
use crate::audit::schema::logs;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets;

/// A log to write into.
#[derive(Clone, Debug, Queryable)]
pub(super) struct Log {
    pub id: i64,
    pub origin: String,
}

/// Whether an account without a salt is a defect.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Author {
    /// Somebody acts now, so the account is there.
    IsThere,
    /// The act has waited; the account may have been erased meanwhile.
    MayBeErased,
}

/// Records an act in the use case's transaction.
///
/// # Errors
/// When a field cannot stand in a log, the cycle's log has ended, or the database does not answer.
pub fn record(tx: &mut Transaction<'_>, scope: Scope, deed: Deed<'_>) -> Result<(), Failure> {
    deed.fields()?;
    let (open, waits_for) = match scope {
        Scope::Cycle(cycle) => (log_of_cycle(tx.connection(), cycle)?.into_iter().collect(), For::Cycle(cycle)),
        Scope::Assembly(assembly) => (open_logs(tx.connection(), assembly)?, For::Assembly(assembly)),
    };
    if open.is_empty() {
        return waiting::keep(tx, waits_for, &deed);
    }
    for log in open {
        waiting::write(tx, &log, waits_for)?;
        write_act(tx, &log, &deed, Author::IsThere)?;
    }
    Ok(())
}

/// Writes an act into one log, and keeps its text beside it.
pub(super) fn write_act(tx: &mut Transaction<'_>, log: &Log, deed: &Deed<'_>, author: Author) -> Result<(), Failure> {
    let actor = number_of(tx.connection(), deed.actor, &log.origin, author)?;
    let text = deed.text.clone().map(Text::salted).transpose()?;
    let fields = deed.fields()?;
    let act = Act {
        role: fields.role,
        actor: Natural(actor),
        event: fields.event,
        subject: fields.subject,
        reason: fields.reason,
        amount: fields.amount,
        text: Optional(text.as_ref().map(Text::hash)),
    };
    let appended = append(tx, log.id, deed.kind.body(act))?;
    match text {
        Some(text) => keep(tx.connection(), log.id, appended.seq, &text, deed.actor.account()),
        None => Ok(()),
    }
}

fn number_of(connection: &mut Connection, actor: Actor, origin: &str, author: Author) -> Result<u64, Failure> {
    let Actor::Account(account) = actor else { return Ok(0) };
    match accounts::actor_salt(connection, account)? {
        Some(salt) => Ok(actor_number(&salt, origin)),
        None if author == Author::MayBeErased => Ok(actor_number(&secrets::random::<32>()?, origin)),
        None => Err(Failure::internal(format!("account {account} acts and has no salt"))),
    }
}

/// The cycle's log, open or not: what comes after its last entry is refused when it is appended.
fn log_of_cycle(connection: &mut Connection, cycle: i64) -> Result<Option<Log>, Failure> {
    Ok(logs::table.filter(logs::cycle_id.eq(cycle)).select((logs::id, logs::origin)).first(connection).optional()?)
}

fn open_logs(connection: &mut Connection, assembly: i64) -> Result<Vec<Log>, Failure> {
    Ok(logs::table
        .filter(logs::assembly_id.eq(assembly))
        .filter(logs::is_final.eq(false))
        .order(logs::id)
        .select((logs::id, logs::origin))
        .load(connection)?)
}
