//! People as the platform knows them, without HTTP and SQL.

mod device;
mod email_address;
mod own_path;
mod person_name;

pub use device::device_name;
pub use email_address::EmailAddress;
pub use own_path::OwnPath;
pub use person_name::{PersonName, fold};

use crate::clock::Moment;
use crate::i18n::Language;

/// Seconds of a minute, an hour, a day.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Seconds that a link in a letter can be used.
pub const LINK_LASTS: i64 = 20 * MINUTE;
/// Seconds that a session lasts after it was last seen.
pub const SESSION_LASTS: i64 = 30 * DAY;
/// The same for who holds an office: they can do more, often on a computer in an office.
pub const OFFICIAL_SESSION_LASTS: i64 = 12 * HOUR;
/// Seconds between two notes of when a session was last seen.
pub const SEEN_EVERY: i64 = 10 * MINUTE;
/// Seconds that an authenticator may take to answer.
pub const CEREMONY_LASTS: i64 = 5 * MINUTE;
/// The most passkeys of an account.
pub const MOST_PASSKEYS: usize = 20;

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
    /// Whether it is time to note that this session was seen: see [`super::note_seen`].
    pub is_seen_note_due: bool,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number, all that stays when it is erased.
    pub id: i64,
    /// What the person is called; empty once erased.
    pub name: String,
    /// Where letters go. None for who signs in with a printed slip.
    pub email: Option<String>,
    /// The language of pages and letters.
    pub language: Language,
    /// Whether they administer the platform.
    pub is_administrator: bool,
    /// When it was made.
    pub created_at: Moment,
    /// Goes up with every change of name and language.
    pub version: i64,
}

/// What a new account begins with.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What the person is called.
    pub name: PersonName,
    /// Where letters go.
    pub email: Option<EmailAddress>,
    /// The language of pages and letters.
    pub language: Language,
    /// Whether they administer the platform.
    pub is_administrator: bool,
}

/// What a link in a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in, with a new account if there is none.
    SignIn,
    /// Proving that letters to a new address arrive.
    NewEmail,
}

impl Purpose {
    /// Its code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::NewEmail => "new-email",
        }
    }
}

/// A link that can still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its row.
    pub id: i64,
    /// Whose it is. None: for whoever reads the mail of [`Link::email`].
    pub account: Option<i64>,
    /// The address it went to, when it counts.
    pub email: Option<String>,
    /// Where its holder came from.
    pub return_to: Option<OwnPath>,
}
