//! Writing a proposal: in steps, kept at every step, handed in once; later mending and withdrawing it.
//!
//! A draft keeps what was typed as it was typed (`model::Sheet`), and names what stands in the way of handing in. Only
//! its authors see it; for everybody else it is not there. What is handed in belongs to the room `proposals`.

mod acts;
mod model;
mod pages;
mod schema;
mod store;
mod translations;

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

pub use pages::{pages, routes};
pub use translations::{Words, translate};

use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals;

/// Erases what this room knows of an account: drafts and signatures go, proposals no longer say who wrote them.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::forget(tx, account)?;
    store::forget_author(tx, account)
}

/// What this room knows of an account, for its owner: drafts, proposals, what it signed.
///
/// # Errors
/// When the database does not answer.
pub fn export_account(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let drafts = store::of_account(connection, account, None)?;
    let describe = |draft: &model::Draft| json!({ "kept_at": draft.updated_at, "typed": draft.sheet });
    let drafts: Vec<Value> = drafts.iter().map(describe).collect();
    let mut handed_in = Vec::new();
    for proposal in proposals::store::of_author(connection, account)? {
        let versions = proposals::store::versions(connection, proposal.id)?;
        let versions: Vec<Value> = versions
            .iter()
            .map(|version| json!({ "made_at": version.made_at, "note": version.note, "says": version.content }))
            .collect();
        handed_in.push(json!({ "number": proposal.code(), "cycle": proposal.cycle, "versions": versions }));
    }
    let signed = store::signed_by(connection, account)?;
    let signed: Vec<Value> = signed.iter().map(|(title, at)| json!({ "title": title, "signed_at": at })).collect();
    Ok(json!({ "drafts": drafts, "proposals": handed_in, "signatures": signed }))
}
