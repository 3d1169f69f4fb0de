//! The frozen definition: what is voted on, how, with which keys, by whom (§4.5).
//!
//! Its hash stands in every ballot, challenge and signature after it, so nothing
//! in it can be changed once voting begins.

mod freeze;

use ortaq_rules::greedy::GreedySettings;
use serde::{Deserialize, Serialize};

pub use freeze::{Facts, FreezeError};

use crate::encoding::base64::{Blob, Bytes, Optional};
use crate::encoding::digits;
use crate::entry::{Id, Label, Natural, Witnesses, canonical};
use crate::hash;
use crate::style::BallotStyle;

/// The protocol's name and version, first in every log.
pub const PROTOCOL: &str = "ortaq/1";

/// The most lines of a roll, and so the most ballots that count.
pub const MAX_LINES: u64 = 10_000_000;

/// A project on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotOption {
    /// Its printed number or code.
    pub id: Id,
    /// What it asks for, in the currency's unit.
    pub cost: Natural,
    /// Its category, or nothing.
    pub category: Label,
    /// Its village, or nothing.
    pub village: Label,
}

/// How the votes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tally {
    /// Only the sums are decrypted.
    Sums,
}

/// The key of a council member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberKey {
    /// Which member, from 1.
    pub index: u32,
    /// The Ed25519 key.
    pub key: Bytes<32>,
}

/// The council's keys at freezing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilKeys {
    /// Signatures that make an act of the council.
    pub quorum: u32,
    /// By rising index.
    pub keys: Vec<MemberKey>,
}

/// The roll's size and root (§7.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roll {
    /// Credentials.
    pub lines: Natural,
    /// Merkle root over them.
    pub root: Bytes<32>,
}

/// Everything that is frozen before voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// `ortaq/1`.
    pub protocol: String,
    /// The log's name.
    pub origin: Id,
    /// The log's key.
    pub log_key: Bytes<32>,
    /// The election id.
    pub election: Bytes<32>,
    /// How votes are counted.
    pub tally: Tally,
    /// The projects, in the ballot's order.
    pub options: Vec<BallotOption>,
    /// The money, in the currency's unit.
    pub budget: Natural,
    /// How voters choose.
    pub style: BallotStyle,
    /// Bits of a ballot.
    pub bits: u32,
    /// Hash of the style's equations (§5.3).
    pub system: Bytes<32>,
    /// The ceremony's attempt that made the keys.
    pub attempt: u32,
    /// Hash of its transcript.
    pub transcript: Bytes<32>,
    /// The council's key for the lot.
    pub lot_key: Bytes<32>,
    /// The council's keys for the options, 32 bytes each.
    pub keys: Blob,
    /// Trustees that are needed.
    pub threshold: u32,
    /// Their keys, by index.
    pub trustees: Vec<Bytes<32>>,
    /// The council's keys.
    pub council: CouncilKeys,
    /// The issuers' keys, by index.
    pub issuers: Vec<Bytes<32>>,
    /// The roll.
    pub roll: Roll,
    /// How totals become an outcome (§10.1).
    pub rule: GreedySettings,
    /// Not before this time voting opens.
    pub opens: Natural,
    /// Not before this time it ends.
    pub closes: Natural,
    /// Fewer ballots than this are not counted.
    pub minimum_ballots: Natural,
    /// Who cosigns the log.
    pub witnesses: Witnesses,
    /// Hash of the booth's file list.
    pub booth: Bytes<32>,
    /// Hash of titles and descriptions as shown.
    pub texts: Optional,
}

impl Definition {
    /// The hash that stands in every challenge and signature.
    pub fn hash(&self) -> [u8; 32] {
        hash::h256("definition", &[canonical(self).as_bytes()])
    }

    /// The cycle's fingerprint, as on letters and posters.
    pub fn fingerprint(&self) -> String {
        digits::fingerprint(&self.hash())
    }

    /// The options' costs.
    pub fn costs(&self) -> Vec<u64> {
        self.options.iter().map(|option| option.cost.0).collect()
    }
}
