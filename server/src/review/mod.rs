//! Judging proposals: moderation, feasibility, refusals by two, appeals.
//!
//! Who may do what is a table (`model::Act`, `model::Standing`); each act asks it in its own transaction, by the accounts
//! that `proposal_events` has, so no page can let anybody judge alone, or in their own matter. What happens to the
//! proposal goes through [`crate::proposals::apply`], with its entry in the log; authors get a letter.

mod acts;
mod clockwork;
mod letters;
pub mod model;
mod pages;
mod record;
mod schema;
pub mod store;
#[cfg(test)]
mod tests;

use serde_json::{Value, json};

pub use acts::{Deed, Order, appeal, assess, declare_conflict, give_back, judge, take};
pub use clockwork::{jobs, look_at_days};
pub use model::{HidingReason, reason_name};
pub use pages::{Panel, pages, panel, routes};

use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::{self, Event, Proposal, State};

/// What a proposal costs by the latest assessment, in tenge; none if nobody has checked it.
///
/// # Errors
/// When the database does not answer.
pub fn confirmed_cost(connection: &mut Connection, proposal: i64) -> Result<Option<u64>, Failure> {
    Ok(store::latest_assessment(connection, proposal)?.and_then(|assessed| assessed.assessment.cost))
}

/// Whether what a proposal says is hidden: also after its author withdrew it while it was.
///
/// # Errors
/// When the database does not answer.
pub fn is_hidden(connection: &mut Connection, proposal: &Proposal) -> Result<bool, Failure> {
    if proposal.state != State::Withdrawn {
        return Ok(!proposal.is_shown());
    }
    let happened = proposals::store::happened(connection, proposal.id)?;
    let hiding = happened.iter().rev().find(|event| matches!(event.event, Event::Hidden | Event::Shown));
    Ok(hiding.is_some_and(|event| event.event == Event::Hidden))
}

/// Erases what leads to a person: what they work on, and why they declared interests. What they decided in office stays
/// under the account's number.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::forget_takings(tx, account)?;
    store::forget_reasons(tx, account)
}

/// What this room knows of an account, for its owner.
///
/// # Errors
/// When the database does not answer.
pub fn export_account(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let code = |connection: &mut Connection, id: i64| {
        let proposal = proposals::store::by_id(connection, id)?;
        Ok::<_, Failure>(format!("{}/{}", proposal.cycle, proposal.code()))
    };
    let (mut works_on, mut interests, mut assessments) = (Vec::new(), Vec::new(), Vec::new());
    for proposal in store::takings_by(connection, account)? {
        works_on.push(json!(code(connection, proposal)?));
    }
    for (proposal, at, reason) in store::declared_by(connection, account)? {
        interests.push(json!({ "proposal": code(connection, proposal)?, "at": at, "reason": reason }));
    }
    for (proposal, at, assessment) in store::assessments_by(connection, account)? {
        assessments.push(json!({ "proposal": code(connection, proposal)?, "at": at, "assessment": assessment }));
    }
    Ok(json!({ "works_on": works_on, "interests": interests, "assessments": assessments }))
}
