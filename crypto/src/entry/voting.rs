//! The entries of the voting itself (§6).

use serde::{Deserialize, Serialize};

use super::{ActSignature, Natural};
use crate::encoding::base64::{Blob, Bytes, Optional};

/// Voting opens, or ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// The definition hash.
    pub definition: Bytes<32>,
}

/// A ballot and its cast signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    /// The body of §6.2.
    pub ballot: Blob,
    /// By the credential.
    pub signature: Bytes<64>,
}

/// A ballot that was tested and will never be cast (§6.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenged {
    /// Whose.
    pub credential: Bytes<32>,
    /// The ballot hash.
    pub hash: Bytes<32>,
    /// By the credential.
    pub signature: Bytes<64>,
}

/// A box of paper ballots, counted by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperBatch {
    /// From 1.
    pub number: u32,
    /// Ballots in the box.
    pub ballots: Natural,
    /// Credentials revoked for them.
    pub revocations: Natural,
    /// Hash of the minutes.
    pub text: Optional,
    /// Two roles'.
    pub signatures: Vec<ActSignature>,
}
