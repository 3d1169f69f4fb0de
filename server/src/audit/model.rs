//! What people do that the log records, and who they are in it. No HTTP, no SQL.

use ortaq_crypto::entry::{Act, ActSignature, Body, Code, Label, Natural, OptionalCode, Role as SigningRole};
use ortaq_crypto::hash::h256;

use crate::errors::Failure;

/// The role of what the platform does by itself.
pub const PLATFORM: &str = "platform";
/// The role of who casts or tests a ballot; nobody knows more of them.
pub const VOTER: &str = "voter";

/// Numbers of actors are below this, so that every reader of JSON holds them exactly.
const ACTORS: u64 = 1 << 53;

/// Which log an act belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The log of this cycle. Until it opens, the act waits.
    Cycle(i64),
    /// All open logs of this assembly's cycles. If none is open, the act waits, is public at once,
    /// and is written first when the next one opens.
    Assembly(i64),
}

/// What kind of act it is: the entry's type (`docs/protocol.md` §4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A phase of the cycle opened or closed.
    Phase,
    /// An official's role, a setting.
    Office,
    /// A proposal's life.
    Proposal,
    /// A decision on a proposal.
    Review,
    /// A gathering or session of the assembly.
    Session,
    /// The budget decision.
    Decision,
    /// A step of implementation.
    Delivery,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Phase, Self::Office, Self::Proposal, Self::Review, Self::Session, Self::Decision, Self::Delivery];

    /// The entry's type.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Office => "office",
            Self::Proposal => "proposal",
            Self::Review => "review",
            Self::Session => "session",
            Self::Decision => "decision",
            Self::Delivery => "delivery",
        }
    }

    /// The kind of an entry's type.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The entry that says it.
    #[must_use]
    pub fn body(self, act: Act) -> Body {
        match self {
            Self::Phase => Body::Phase(act),
            Self::Office => Body::Office(act),
            Self::Proposal => Body::Proposal(act),
            Self::Review => Body::Review(act),
            Self::Session => Body::Session(act),
            Self::Decision => Body::Decision(act),
            Self::Delivery => Body::Delivery(act),
        }
    }
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person. The log has a number that only their salt leads to.
    Account(i64),
    /// Nobody: the platform by itself.
    Platform,
}

impl Actor {
    /// The account, if it was a person.
    #[must_use]
    pub fn account(self) -> Option<i64> {
        match self {
            Self::Account(account) => Some(account),
            Self::Platform => None,
        }
    }
}

/// An act to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed<'a> {
    /// What kind of act.
    pub kind: Kind,
    /// In which role: a code such as `moderator`; [`PLATFORM`] for what happens by itself.
    pub role: &'a str,
    /// Who.
    pub actor: Actor,
    /// What happened, as a code such as `mandate-given`.
    pub event: &'a str,
    /// To what: up to 64 bytes that name no person; may be empty.
    pub subject: String,
    /// Why, as a code.
    pub reason: Option<&'a str>,
    /// Money in the currency's unit, or a count.
    pub amount: u64,
    /// What is said about it. It is public beside the log; the log has only its salted hash.
    pub text: Option<String>,
}

/// The fields of an act that do not depend on the log it is written into.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub role: Code,
    pub event: Code,
    pub subject: Label,
    pub reason: OptionalCode,
    pub amount: Natural,
}

impl Deed<'_> {
    /// The fields as the log has them.
    ///
    /// # Errors
    /// When one of them cannot stand in a log: a defect of the caller.
    pub(super) fn fields(&self) -> Result<Fields, Failure> {
        let code = |text: &str| Code::try_from(text.to_owned()).map_err(|why| unfit(text, why));
        Ok(Fields {
            role: code(self.role)?,
            event: code(self.event)?,
            subject: Label::try_from(self.subject.clone()).map_err(|why| unfit(&self.subject, why))?,
            reason: OptionalCode::try_from(self.reason.unwrap_or_default().to_owned())
                .map_err(|why| unfit(self.reason.unwrap_or_default(), why))?,
            amount: Natural::try_from(self.amount).map_err(|why| unfit(&self.amount.to_string(), why))?,
        })
    }
}

fn unfit(value: &str, why: &str) -> Failure {
    Failure::internal(format!("“{value}” cannot stand in an act of the log: {why}"))
}

/// The number of a person in the log of this origin: 1 to 2⁵³ − 1. It differs from log to log, and
/// once the salt is erased nothing leads from it to the person.
#[must_use]
pub fn actor_number(salt: &[u8], origin: &str) -> u64 {
    let hash = h256("actor", &[salt, origin.as_bytes()]);
    let number = hash.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    1 + number % (ACTORS - 1)
}

/// In which role an entry was made: that of the act, or of who signed first.
#[must_use]
pub fn role_of(body: &Body) -> &str {
    match body {
        Body::Phase(act)
        | Body::Office(act)
        | Body::Proposal(act)
        | Body::Review(act)
        | Body::Session(act)
        | Body::Decision(act)
        | Body::Delivery(act) => act.role.as_str(),
        Body::Ballot(_) | Body::Challenge(_) => VOTER,
        _ => body.signatures().and_then(<[ActSignature]>::first).map_or(PLATFORM, |first| signing_role(first.role)),
    }
}

/// Roles that sign with a key of their own, by the codes that officials' roles have as well.
fn signing_role(role: SigningRole) -> &'static str {
    match role {
        SigningRole::Council => "council-member",
        SigningRole::Trustee => "trustee",
        SigningRole::Issuer => "issuer",
        SigningRole::Observer => "observer",
    }
}

/// Whether an entry's time is rounded down to the hour, so that nobody can tell who was at the phone.
#[must_use]
pub(super) fn is_coarse(body: &Body) -> bool {
    matches!(body, Body::Ballot(_) | Body::Challenge(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_one_number_in_a_log_and_another_in_the_next() {
        let (salt, other) = ([7; 32], [8; 32]);
        assert_eq!(actor_number(&salt, "a.kz/2027"), actor_number(&salt, "a.kz/2027"));
        assert_ne!(actor_number(&salt, "a.kz/2027"), actor_number(&salt, "a.kz/2028"));
        assert_ne!(actor_number(&salt, "a.kz/2027"), actor_number(&other, "a.kz/2027"));
        assert!((0..1000_u32).all(|n| (1..ACTORS).contains(&actor_number(&n.to_be_bytes(), "a.kz"))));
    }

    #[test]
    fn what_cannot_stand_in_the_log_is_not_recorded() {
        let deed = Deed {
            kind: Kind::Office,
            role: "secretary",
            actor: Actor::Platform,
            event: "mandate-given",
            subject: "QT".to_owned(),
            reason: None,
            amount: 0,
            text: None,
        };
        assert!(deed.fields().is_ok());
        assert!(Deed { event: "Mandate Given", ..deed.clone() }.fields().is_err());
        assert!(Deed { subject: "x".repeat(65), ..deed.clone() }.fields().is_err());
        assert!(Deed { subject: "two\nlines".to_owned(), ..deed.clone() }.fields().is_err());
        assert!(Deed { amount: 1 << 53, ..deed }.fields().is_err());
    }

    #[test]
    fn every_kind_of_act_is_the_entry_type_of_its_code() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert!(Body::KINDS.contains(&kind.code()));
        }
    }
}
