//! Finding people, for the administrator.

use diesel::prelude::*;
use serde::Serialize;

use crate::accounts::model::fold;
use crate::accounts::schema::accounts;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The most people of one answer.
const MOST: i64 = 50;

/// Somebody who was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The account.
    pub id: i64,
    /// What they are called.
    pub name: String,
    /// Where their letters go.
    pub email: Option<String>,
    /// Whether they administer the platform.
    pub is_administrator: bool,
    /// When their account was made.
    pub created_at: Moment,
}

/// People whose name or address has `wanted` in it, by name; nobody for an empty question.
///
/// # Errors
/// When the database does not answer.
pub fn find_people(connection: &mut Connection, wanted: &str) -> Result<Vec<Person>, Failure> {
    let folded = fold(wanted);
    let address = wanted.trim().to_lowercase();
    let is_address = address.contains('@');
    if folded.is_empty() && !is_address {
        return Ok(Vec::new());
    }
    let mut found = accounts::table.filter(accounts::erased_at.is_null()).into_boxed();
    if is_address {
        found = found.filter(accounts::email.like(containing(&address)).escape('!'));
    } else {
        for word in folded.split(' ') {
            found = found.filter(accounts::name_folded.like(containing(word)).escape('!'));
        }
    }
    let rows: Vec<Row> =
        found.order((accounts::name_folded, accounts::id)).limit(MOST).select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().map(person).collect())
}

type Row = (i64, String, Option<String>, bool, i64);
type Columns = (accounts::id, accounts::name, accounts::email, accounts::is_administrator, accounts::created_at);
const COLUMNS: Columns =
    (accounts::id, accounts::name, accounts::email, accounts::is_administrator, accounts::created_at);

fn person((id, name, email, is_administrator, created_at): Row) -> Person {
    Person { id, name, email, is_administrator, created_at: Moment(created_at) }
}

/// Everybody who administers the platform, by name.
///
/// # Errors
/// When the database does not answer.
pub fn administrators(connection: &mut Connection) -> Result<Vec<Person>, Failure> {
    let rows: Vec<Row> = accounts::table
        .filter(accounts::erased_at.is_null())
        .filter(accounts::is_administrator.eq(true))
        .order((accounts::name_folded, accounts::id))
        .select(COLUMNS)
        .load(connection)?;
    Ok(rows.into_iter().map(person).collect())
}

/// Makes an account an administrator, or one no more.
///
/// # Errors
/// [`Failure::NotFound`], or that the database does not answer.
pub fn set_administrator(tx: &mut Transaction<'_>, id: i64, is_administrator: bool) -> Result<(), Failure> {
    let known = accounts::table.filter(accounts::id.eq(id)).filter(accounts::erased_at.is_null());
    let changed = diesel::update(known)
        .set((accounts::is_administrator.eq(is_administrator), accounts::version.eq(accounts::version + 1)))
        .execute(tx.connection())?;
    if changed == 1 { Ok(()) } else { Err(Failure::NotFound) }
}

/// A pattern for `LIKE` in which the signs of patterns stand for themselves.
fn containing(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|letter| matches!(letter, '%' | '_' | '!').then_some('!').into_iter().chain([letter]))
        .collect();
    format!("%{escaped}%")
}
