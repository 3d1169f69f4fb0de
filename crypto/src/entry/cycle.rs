//! The entries that open a cycle, enrol its keys and freeze its vote.

use serde::{Deserialize, Serialize};

use super::{ActSignature, Code, Id, Role};
use crate::definition::Definition;
use crate::encoding::base64::{Bytes, Optional};

/// How many sit on the council, and how many of them decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Members, from 1 to 99.
    pub size: u32,
    /// Signatures that make an act of the council.
    pub quorum: u32,
}

/// A witness of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The name of its cosignature lines.
    pub name: Id,
    /// Its Ed25519 key.
    pub key: Bytes<32>,
}

/// Who cosigns checkpoints, and how many must.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witnesses {
    /// Zero is allowed, and then named as a limit.
    pub quorum: u32,
    /// The witnesses.
    pub keys: Vec<Witness>,
}

/// The first entry: which log this is and who keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// `ortaq/1`.
    pub protocol: String,
    /// The log's name.
    pub origin: Id,
    /// The key that signs checkpoints.
    pub log_key: Bytes<32>,
    /// Makes the election id fresh.
    pub nonce: Bytes<32>,
    /// Hash of the three fields before.
    pub election: Bytes<32>,
    /// The last checkpoint of the cycle before, or nothing.
    pub previous: String,
    /// Hash of the cycle's rules in words.
    pub rules: Optional,
    /// The Public Council.
    pub council: Council,
    /// The council members who are trustees, by rising index.
    pub trustees: Vec<u32>,
    /// How many trustees decrypt.
    pub threshold: u32,
    /// How many trustees sign the closing.
    pub closing_quorum: u32,
    /// One or two.
    pub issuers: u32,
    /// The witnesses.
    pub witnesses: Witnesses,
}

/// Enrols the key of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleKey {
    /// Which role.
    pub role: Role,
    /// Which of that role, from 1.
    pub index: u32,
    /// An Ed25519 key.
    pub key: Bytes<32>,
    /// Who vouches for it (§4.3).
    pub signatures: Vec<ActSignature>,
}

/// The key of a role is no longer in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleLoss {
    /// Which role.
    pub role: Role,
    /// Which of that role.
    pub index: u32,
    /// Why.
    pub reason: Code,
}

/// The frozen definition, signed by a quorum of the council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// What is frozen.
    pub definition: Definition,
    /// The council's.
    pub signatures: Vec<ActSignature>,
}

/// The booth's files were mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booth {
    /// Hash of the new file list.
    pub booth: Bytes<32>,
    /// Why.
    pub reason: Code,
    /// Hash of the explanation.
    pub text: Optional,
    /// The council's.
    pub signatures: Vec<ActSignature>,
}

impl Witnesses {
    /// Whether this number of cosignatures suffices.
    pub fn suffices(&self, cosignatures: usize) -> bool {
        u64::try_from(cosignatures).is_ok_and(|count| count >= u64::from(self.quorum))
    }
}

impl Cycle {
    /// The election id that the first entry's other fields demand (§4.3).
    pub fn election_id(&self) -> [u8; 32] {
        crate::hash::h256("election", &[self.origin.as_str().as_bytes(), &self.log_key.0, &self.nonce.0])
    }

    /// The closing quorum below which fewer than `threshold` dishonest trustees could sign two closings
    /// (§9.1): any two sets of signers then share at least `threshold` trustees.
    pub fn safe_closing_quorum(trustees: u32, threshold: u32) -> u32 {
        (trustees + threshold).saturating_sub(1) / 2 + 1
    }

    /// The index of the council member who is this trustee (both from 1).
    pub fn member_of_trustee(&self, trustee: u32) -> Option<u32> {
        let place = usize::try_from(trustee.checked_sub(1)?).ok()?;
        self.trustees.get(place).copied()
    }
}
