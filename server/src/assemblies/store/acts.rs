//! Acts in office. Each is recorded for the logs of the assembly's cycles, and is public at once, also
//! while no cycle is open.

use super::super::model::Official;
use super::super::model::act::Event;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::Transaction;
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
    let deed = Deed {
        kind: Kind::Office,
        role: act.official.role.code(),
        actor: Actor::Account(act.official.account),
        event: act.event.code(),
        subject: act.subject,
        reason: None,
        amount: u64::try_from(act.amount).unwrap_or_default(),
        text: act.text,
    };
    audit::record(transaction, Scope::Assembly(act.assembly), deed)
}
