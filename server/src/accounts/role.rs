//! What someone may do, beyond reading.

use serde::{Serialize, Serializer};

/// A role. [`Role::Administrator`] holds on the whole platform, every other in one assembly and
/// between the dates of a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Settings, people, backups.
    Administrator,
    /// Hides with a reason, merges duplicates.
    Moderator,
    /// Feasibility, cost, land, competence.
    Reviewer,
    /// Secretary of the assembly: members, sessions, minutes, shortlist.
    Secretary,
    /// Roll, credentials, confirmation of residence.
    Registrar,
    /// Kiosk and paper.
    PollingOfficer,
    /// Freezes the ballot, signs the conclusion.
    CouncilMember,
    /// Milestones, contracts, payments.
    DeliveryOfficer,
    /// Statements, objections, witness.
    Observer,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::Moderator,
        Self::Reviewer,
        Self::Secretary,
        Self::Registrar,
        Self::PollingOfficer,
        Self::CouncilMember,
        Self::DeliveryOfficer,
        Self::Observer,
    ];

    /// The code in the database, in the log, and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Moderator => "moderator",
            Self::Reviewer => "reviewer",
            Self::Secretary => "secretary",
            Self::Registrar => "registrar",
            Self::PollingOfficer => "polling-officer",
            Self::CouncilMember => "council-member",
            Self::DeliveryOfficer => "delivery-officer",
            Self::Observer => "observer",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
