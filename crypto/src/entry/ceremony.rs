//! The entries of the council's key ceremony (§8).

use serde::{Deserialize, Serialize};

use super::{ActSignature, Code};
use crate::encoding::base64::{Blob, Bytes};

/// A trustee's one-time key and the commitment to its dealing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// From 1.
    pub attempt: u32,
    /// Who.
    pub trustee: u32,
    /// How many keys are made, the lot's included.
    pub keys: u32,
    /// The one-time key E.
    #[serde(rename = "box")]
    pub one_time_key: Bytes<32>,
    /// `T ‖ z`: its secret is known.
    pub box_proof: Bytes<64>,
    /// Hash of the dealing.
    pub commitment: Bytes<32>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

/// A piece of a dealing, or of sealed shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pieces {
    /// From 1.
    pub attempt: u32,
    /// Who.
    pub trustee: u32,
    /// From 0.
    pub chunk: u32,
    /// How many pieces there are.
    pub chunks: u32,
    /// 45,000 bytes, in the last piece less.
    pub data: Blob,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

/// A trustee says that another's shares are false, and proves it (§8.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// From 1.
    pub attempt: u32,
    /// Who complains.
    pub trustee: u32,
    /// About whom.
    pub against: u32,
    /// The point that seals the shares between the two.
    pub point: Bytes<32>,
    /// That it is that point.
    pub proof: Bytes<96>,
    /// The complainant's.
    pub signatures: Vec<ActSignature>,
}

/// The attempt is over; all begin again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restart {
    /// The attempt that begins.
    pub attempt: u32,
    /// Why.
    pub reason: Code,
    /// The trustee at fault, or 0.
    pub blamed: u32,
}

/// A trustee signs the attempt's transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    /// From 1.
    pub attempt: u32,
    /// Who.
    pub trustee: u32,
    /// Its hash.
    pub transcript: Bytes<32>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

/// A trustee's part of decrypting a value that everybody knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rehearsal {
    /// From 1.
    pub attempt: u32,
    /// Who.
    pub trustee: u32,
    /// A point for each key.
    pub factors: Blob,
    /// That they are made with the trustee's shares.
    pub proof: Bytes<96>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

/// A trustee shows that the shares are still there (§8.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Possession {
    /// Who.
    pub trustee: u32,
    /// `T ‖ z`.
    pub proof: Bytes<64>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}
