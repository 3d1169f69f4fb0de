//! Files that people send: photos and documents, judged by their bytes, made safe, kept and served.
//!
//! A handler [`check`]s what was sent, away from the write lane, and [`keep`]s what came out: a photo is decoded and
//! written anew in two sizes, so that nothing of what was sent is served but what it shows. Whoever kept a file sees
//! it, and officials do; everybody else sees it once it is [`publish`]ed. What nobody used for two months is swept.

mod model;
mod pages;
mod schema;
mod store;
mod views;

#[cfg(test)]
mod tests;

use std::time::Duration;

pub use model::{Checked, Refusal, Variant, Wanted, check};
pub use pages::{pages, routes};
pub use store::{conceal, discard, holds, is_kept_by, keep, public_photo, publish, show_to};
pub use views::{DocumentView, PhotoView, documents, photos};

use crate::app::State;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::jobs::{Job, Wake};

/// What this room does by itself: it forgets files that nobody used.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "media", pause: Duration::from_secs(6 * 3600), wake: Wake::default(), run: sweep }]
}

fn sweep(state: &State) -> Result<(), Failure> {
    while state.database.write_blocking(store::sweep)? {}
    Ok(())
}

/// Erases what this room knows of an account: files that nothing shows go, the others no longer say who kept them.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::forget(tx, account)
}

/// What this room knows of an account, for its owner: the addresses of its files.
///
/// # Errors
/// When the database does not answer.
pub fn export_account(connection: &mut Connection, account: i64) -> Result<serde_json::Value, Failure> {
    let files = store::of_account(connection, account)?;
    let addresses = |file: &store::Kept| -> Vec<String> {
        file.kind.variants().iter().map(|variant| model::address(&file.file, variant)).collect()
    };
    let describe = |file: &store::Kept| {
        serde_json::json!({
            "kind": file.kind.code(),
            "bytes": file.bytes,
            "kept_at": file.kept_at,
            "is_public": file.is_public,
            "addresses": addresses(file),
        })
    };
    Ok(files.iter().map(describe).collect())
}
