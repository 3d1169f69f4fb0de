//! Queries about people.

use diesel::prelude::*;

use super::model::SignedIn;
use super::schema::{accounts, sessions};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::secrets::Token;

/// Who holds this session token, if it has not ended.
///
/// # Errors
/// When the database does not answer.
pub fn session_of(connection: &mut Connection, token: &str, now: Moment) -> Result<Option<SignedIn>, Failure> {
    let row: Option<(i64, i64, String, String, bool)> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(Token::hash(token)))
        .filter(sessions::expires_at.gt(now.0))
        .filter(accounts::erased_at.is_null())
        .select((sessions::id, accounts::id, accounts::name, accounts::language, accounts::is_administrator))
        .first(connection)
        .optional()?;
    Ok(row.map(|(session, id, name, language, is_administrator)| SignedIn {
        id,
        name,
        language: Language::from_tag(&language).unwrap_or_default(),
        is_administrator,
        session,
    }))
}
