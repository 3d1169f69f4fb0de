//! Accounts and sessions, without HTTP and SQL.

use crate::i18n::Language;

/// Somebody who has signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub id: i64,
    /// What they are called.
    pub name: String,
    /// The language they chose.
    pub language: Language,
    /// Whether they administer the platform.
    pub is_administrator: bool,
    /// This session.
    pub session: i64,
}
