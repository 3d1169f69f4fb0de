//! What an official says in the count.

use super::store;
use crate::accounts::Role;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::cycles::{self, By, Phase};
use crate::database::Transaction;
use crate::errors::{Failure, Message};

/// Says that all paper votes are entered: when voting has ended, the closing may follow.
///
/// # Errors
/// [`Failure::Refused`] before voting and after the count.
pub fn paper_is_entered(tx: &mut Transaction<'_>, cycle: i64, by: By) -> Result<(), Failure> {
    let cycle = cycles::held(tx, cycle)?;
    let log = audit::log_of(tx.connection(), cycle.id)?.ok_or(Failure::NotFound)?;
    if !(Phase::Voting..=Phase::Count).contains(&cycle.phase) {
        return Err(Failure::refused(Message::new("count-refused-not-now")));
    }
    let (role, actor) = match by {
        By::Platform => (audit::PLATFORM, Actor::Platform),
        By::Official { account, role } => (role.code(), Actor::Account(account)),
    };
    if !store::enter_paper(tx, log, actor.account())? {
        return Ok(());
    }
    let deed = Deed {
        kind: Kind::Office,
        role,
        actor,
        event: "paper-entered",
        subject: cycle.slug.clone(),
        reason: None,
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Cycle(cycle.id), deed)
}

/// Who may say so.
pub const ENTERERS: &[Role] = &[Role::Registrar, Role::Secretary];
