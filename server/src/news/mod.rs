//! Announcements of a rural district or one of its cycles, and following them.
//!
//! Officials announce; what they said stays: a correction is a further version with a note, and
//! what is withdrawn says why. Each of these acts is recorded in the log. Who has signed in can
//! follow a rural district (with all its cycles) or one cycle, and choose whether letters come.

mod model;
mod pages;
mod places;
mod schema;
mod store;

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

pub use model::{AUTHORS, Announcement, Subject, Version, Withdrawal, Words};
pub use pages::{NewsCard, card, pages, routes};
pub use places::Place;
pub use store::announcements::{Author, correct, find, latest, publish as publish_silently, withdraw};
pub use store::followings::{Following, all_of, end, end_mail, follow, of, set_mail};

use crate::app::State;
use crate::audit::Scope;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::jobs::Job;
use crate::mail::Kind;

/// How often the job looks for what is still to be told, if nobody wakes it.
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(15);

/// What this room does by itself.
#[must_use]
pub fn jobs(state: &State) -> Vec<Job> {
    vec![Job { name: "news", pause: LOOK_EVERY, wake: state.mail_wake.clone(), run: tell_what_is_new }]
}

fn tell_what_is_new(state: &State) -> Result<(), Failure> {
    tell_everybody(&state.database, &state.config.public_url)
}

/// Writes the letters of all that is still to be told.
///
/// # Errors
/// When the database does not answer.
pub fn tell_everybody(
    database: &crate::database::Database,
    public_url: &crate::config::PublicUrl,
) -> Result<(), Failure> {
    for telling in database.read_blocking(store::tellings::all)? {
        loop {
            let public_url = public_url.clone();
            match database.write_blocking(move |tx| store::tellings::tell_some(tx, telling, &public_url)) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => {
                    tracing::error!(telling, %failure, "followers could not be told; it is tried again");
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Tells everybody who follows this by mail: the letters are written after the commit. `values` has
/// what a letter of this kind needs beyond the names of the rural district and the cycle and the
/// address of the page, which are filled in: `{"phase": "intake", "until": 1800000000}`.
///
/// # Errors
/// When there is no such rural district or cycle, or the database does not answer.
pub fn tell_followers(tx: &mut Transaction<'_>, scope: Scope, kind: Kind, values: Value) -> Result<(), Failure> {
    let subject = match scope {
        Scope::Assembly(assembly) => Subject { assembly, cycle: None },
        Scope::Cycle(cycle) => Subject { assembly: crate::cycles::by_id(tx, cycle)?.assembly, cycle: Some(cycle) },
    };
    let place = places::of(tx, subject)?;
    let mut told = json!({ "assembly": place.name, "cycle": place.cycle, "path": place.path() });
    if let (Some(told), Value::Object(values)) = (told.as_object_mut(), values) {
        told.extend(values);
    }
    store::tellings::note(tx, subject, kind, &told)
}

/// Publishes an announcement and tells the followers; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn publish(tx: &mut Transaction<'_>, subject: Subject, author: Author, words: &Words) -> Result<i64, Failure> {
    let id = publish_silently(tx, subject, author, words)?;
    let place = places::of(tx, subject)?;
    let values = json!({ "title": words.title, "text": words.text, "path": format!("{}/{id}", place.news_path()) });
    tell_followers(tx, subject.scope(), Kind::Announcement, values)?;
    Ok(id)
}

/// Erases what this room knows of an account: what it follows. Announcements stay; they are acts of
/// an office.
///
/// # Errors
/// When the database does not answer.
pub fn erase_account(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    store::followings::forget(tx, account)
}

/// What this room knows of an account, for its owner.
///
/// # Errors
/// When the database does not answer.
pub fn export_account(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let mut follows = Vec::new();
    for following in all_of(connection, account)? {
        let path = places::of(connection, following.subject)?.path();
        follows.push(json!({ "follows": path, "by_mail": following.by_mail }));
    }
    Ok(Value::Array(follows))
}
