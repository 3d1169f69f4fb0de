//! What residents, readers and moderators do in the discussion, each in one transaction. Whether the rules allow it is
//! asked here, of the database, once nobody else can change what they depend on.

mod comments;
mod moderation;
mod reports;
mod supports;

pub use comments::{comment, delete, edit, may_edit, send};
pub use moderation::{Ruling, dismiss_proposal, moderate};
pub use reports::{report, report_proposal, settle_proposal};
pub use supports::{is_resident, support, withdraw_support};

use super::store;
use crate::cycles::{self, Cycle};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::proposals::{self, Proposal};

/// A proposal with its cycle, by its number in the database. Until the transaction ends, neither the cycle's phase nor
/// the proposal's state changes, and nobody else counts for it.
fn held(tx: &mut Transaction<'_>, proposal: i64) -> Result<(Cycle, Proposal), Failure> {
    let cycle = proposals::store::by_id(tx, proposal)?.cycle;
    let cycle = cycles::held(tx, cycle)?;
    store::hold(tx, proposal)?;
    Ok((cycle, proposals::store::by_id(tx, proposal)?))
}

fn refuse<T>(id: &'static str) -> Result<T, Failure> {
    Err(Failure::refused(Message::new(id)))
}
