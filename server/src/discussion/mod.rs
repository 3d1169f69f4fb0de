//! What residents say about proposals and which they support: supports, comments with answers, reports, moderation.
//!
//! A support is of a person whose residence is confirmed; `proposals.supports` and `proposals.comments` change in the
//! transaction that changes what they count, while it holds the proposal. A comment can be changed for a quarter of an
//! hour, and then says that it was; later its writer deletes it and writes another, so that no answer stands below words
//! that it did not answer. What is deleted is gone from the database; what a moderator hides stays there for the
//! moderators, and the log says that it was hidden, without its words.
//!
//! However much is said, a page reads a bounded part of it: threads from one on, and the newest answers of each.

mod acts;
pub mod model;
mod pages;
mod schema;
pub mod store;
#[cfg(test)]
mod tests;

use serde_json::{Value, json};

pub use acts::{
    Ruling, comment, delete, dismiss_proposal, edit, is_resident, may_edit, moderate, report, report_proposal, send,
    settle_proposal, support, withdraw_support,
};
pub use model::{Order, Part};
pub use pages::{Panel, pages, panel, routes};

use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals;

/// Erases what leads to a person: what they support and report, and that they wrote what they wrote.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::forget_supports(tx, account)?;
    store::forget_reports(tx, account)?;
    store::forget_comments(tx, account)
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
    let (mut supports, mut comments) = (Vec::new(), Vec::new());
    for (proposal, since) in store::supported_by(connection, account)? {
        supports.push(json!({ "proposal": code(connection, proposal)?, "since": since }));
    }
    for comment in store::written_by(connection, account)? {
        comments.push(json!({
            "number": comment.id,
            "proposal": code(connection, comment.proposal)?,
            "answers": comment.parent,
            "at": comment.at,
            "edited_at": comment.edited,
            "text": comment.text,
            "deleted_at": comment.deleted,
            "is_hidden": comment.hidden.is_some(),
        }));
    }
    let reports = store::reported_by(connection, account)?;
    let reports: Vec<Value> = reports
        .into_iter()
        .map(|(comment, at, reason)| json!({ "comment": comment, "at": at, "reason": reason }))
        .collect();
    let mut proposal_reports = Vec::new();
    for (proposal, at, reason) in store::proposals_reported_by(connection, account)? {
        proposal_reports.push(json!({ "proposal": code(connection, proposal)?, "at": at, "reason": reason }));
    }
    Ok(json!({
        "supports": supports,
        "comments": comments,
        "reports": reports,
        "proposal_reports": proposal_reports,
    }))
}
