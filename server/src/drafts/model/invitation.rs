//! Links with which a first author invites others.

use crate::clock::Moment;

/// How long a link is good: 30 days.
pub const LASTS: i64 = 30 * 86_400;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Writing together.
    Author,
    /// Standing behind it with one's name.
    Signature,
}

impl Purpose {
    /// Its code in the database and in forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Purpose::Author => "author",
            Purpose::Signature => "signature",
        }
    }

    /// The purpose with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Purpose> {
        [Purpose::Author, Purpose::Signature].into_iter().find(|purpose| purpose.code() == code)
    }
}

/// What a link invites to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A draft.
    Draft(i64),
    /// A proposal, by its number in the database.
    Proposal(i64),
}

/// A link, without its secret, which nobody has but who was given it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its number.
    pub id: i64,
    /// What it invites to.
    pub of: Of,
    /// What for.
    pub purpose: Purpose,
    /// When it was made.
    pub made_at: Moment,
    /// Until when it is good.
    pub expires_at: Moment,
    /// When the first author took it back.
    pub revoked_at: Option<Moment>,
}

impl Invitation {
    /// Whether it still opens.
    #[must_use]
    pub fn is_good(&self, now: Moment) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}
