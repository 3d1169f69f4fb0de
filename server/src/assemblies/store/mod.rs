//! Queries about rural districts.

pub mod council;
pub mod districts;
pub mod mandates;
pub mod members;
pub mod residences;
pub mod roll;
pub mod slips;
pub mod villages;

use super::model::Official;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::Transaction;
use crate::errors::Failure;

/// An act in office, as everybody can read it.
pub(super) struct Act<'a> {
    /// Where.
    pub assembly: i64,
    /// Who acts.
    pub official: Official,
    /// What happened, as a code.
    pub event: &'a str,
    /// To what, as a code with a number.
    pub subject: String,
    /// A count, or zero.
    pub amount: i64,
    /// What the public reads beside it.
    pub text: Option<String>,
}

/// Writes an act into the public record, in the transaction that does it.
pub(super) fn record(transaction: &mut Transaction<'_>, act: Act<'_>) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Office,
        role: act.official.role.code(),
        actor: Actor::Account(act.official.account),
        event: act.event,
        subject: act.subject,
        reason: None,
        amount: u64::try_from(act.amount).unwrap_or_default(),
        text: act.text,
    };
    audit::record(transaction, Scope::Assembly(act.assembly), deed)
}

/// One row was changed, or somebody else changed it first.
fn changed(rows: usize) -> Result<(), Failure> {
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}
