//! Links in letters: random, kept as hashes, used once.

use diesel::prelude::*;

use crate::accounts::model::{EmailAddress, Link, OwnPath, Purpose};
use crate::accounts::schema::links;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets::Token;

/// Makes a link that lasts `seconds`, and gives its token.
///
/// # Errors
/// When there is no randomness, or the database does not answer.
pub fn make_link(
    tx: &mut Transaction<'_>,
    purpose: Purpose,
    account: Option<i64>,
    email: Option<&EmailAddress>,
    return_to: Option<&OwnPath>,
    seconds: i64,
) -> Result<Token, Failure> {
    let now = tx.now();
    let token = Token::generate()?;
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(Token::hash(token.as_str())),
            links::purpose.eq(purpose.code()),
            links::account_id.eq(account),
            links::email.eq(email.map(EmailAddress::as_str)),
            links::return_to.eq(return_to.map(OwnPath::as_str)),
            links::created_at.eq(now.0),
            links::expires_at.eq(now.plus(seconds).0),
        ))
        .execute(tx.connection())?;
    Ok(token)
}

/// The link of a token, if it can still be used.
///
/// # Errors
/// When the database does not answer.
pub fn find_link(
    connection: &mut Connection,
    purpose: Purpose,
    token: &str,
    now: Moment,
) -> Result<Option<Link>, Failure> {
    type Row = (i64, Option<i64>, Option<String>, Option<String>);
    let row: Option<Row> = links::table
        .filter(links::token_hash.eq(Token::hash(token)))
        .filter(links::purpose.eq(purpose.code()))
        .filter(links::used_at.is_null())
        .filter(links::expires_at.gt(now.0))
        .select((links::id, links::account_id, links::email, links::return_to))
        .first(connection)
        .optional()?;
    Ok(row.map(|(id, account, email, return_to)| Link {
        id,
        account,
        email,
        return_to: return_to.as_deref().and_then(OwnPath::parse),
    }))
}

/// Uses a link up. None if it was used, is too old, or never was: of two who come at the same
/// moment, one gets it.
///
/// # Errors
/// When the database does not answer.
pub fn use_link(tx: &mut Transaction<'_>, purpose: Purpose, token: &str) -> Result<Option<Link>, Failure> {
    let now = tx.now();
    let Some(link) = find_link(tx.connection(), purpose, token, now)? else {
        return Ok(None);
    };
    let unused = links::table.filter(links::id.eq(link.id)).filter(links::used_at.is_null());
    let used = diesel::update(unused).set(links::used_at.eq(now.0)).execute(tx.connection())?;
    Ok((used == 1).then_some(link))
}

/// Ends all links of an account.
///
/// # Errors
/// When the database does not answer.
pub fn end_links(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let now = tx.now();
    let unused = links::table.filter(links::account_id.eq(account)).filter(links::used_at.is_null());
    diesel::update(unused).set(links::used_at.eq(now.0)).execute(tx.connection())?;
    Ok(())
}
