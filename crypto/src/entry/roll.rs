//! The roll: parts of credentials, revocations, replacements (§7).

use serde::{Deserialize, Serialize};

use super::ActSignature;
use crate::encoding::base64::{Blob, Bytes};

/// Public parts of one issuer, up to 1,000 lines of the roll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollChunk {
    /// 1 or 2.
    pub issuer: u32,
    /// From 0.
    pub chunk: u32,
    /// How many chunks this issuer has.
    pub chunks: u32,
    /// 32 bytes a line.
    pub parts: Blob,
    /// That the issuer knows the secret parts.
    pub proof: Bytes<64>,
    /// The issuer's.
    pub signatures: Vec<ActSignature>,
}

/// Why a credential ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RevocationReason {
    /// The voter voted on paper.
    Paper,
    /// The letter was lost.
    Lost,
    /// The voter moved away.
    Moved,
    /// The voter died.
    Died,
    /// The roll had an error.
    Error,
}

/// Why a credential was replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReplacementReason {
    /// The letter was lost.
    Lost,
    /// The roll or the letter had an error.
    Error,
}

/// Credentials that are no longer active.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// Up to 1,000 of them.
    pub credentials: Vec<Bytes<32>>,
    /// Why.
    pub reason: RevocationReason,
    /// Two roles'.
    pub signatures: Vec<ActSignature>,
}

/// A new credential on the line of an old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// The credential that ends.
    pub old: Bytes<32>,
    /// One public part for each issuer.
    pub parts: Vec<Bytes<32>>,
    /// One proof for each part.
    pub proofs: Vec<Bytes<64>>,
    /// Why.
    pub reason: ReplacementReason,
    /// Two roles'.
    pub signatures: Vec<ActSignature>,
}
