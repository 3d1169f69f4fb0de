//! What officials and residents do around meetings, each in one transaction with its entry in the log.

mod asking;
mod calling;
mod holding;
mod voting;
mod writing;

pub use asking::{answer, ask, hide};
pub use calling::{call, cancel, change};
pub use holding::{attend, close_without_quorum, hold};
pub use voting::{Given, confirm, copy_vote, open_proposals, vote};
pub use writing::{correct, publish};

use super::model::Meeting;
use crate::assemblies::model::Official;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::Transaction;
use crate::errors::Failure;

/// Writes what happened to a meeting into the cycle's log.
fn record(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    official: Official,
    event: &str,
    amount: i64,
    text: Option<String>,
) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Session,
        role: official.role.code(),
        actor: Actor::Account(official.account),
        event,
        subject: meeting.code(),
        reason: None,
        amount: u64::try_from(amount).unwrap_or_default(),
        text: text.filter(|text| !text.is_empty()),
    };
    audit::record(tx, Scope::Cycle(meeting.cycle), deed)
}
