//! The entries of the count and of what follows from it (§9, §10).

use serde::{Deserialize, Serialize};

use super::{ActSignature, Id, Natural};
use crate::count::Answer;
use crate::encoding::base64::{Blob, Bytes, Optional};

/// What is to be counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The definition hash.
    pub definition: Bytes<32>,
    /// Entries before this one.
    pub entries: Natural,
    /// Entries `ballot`.
    pub ballots: Natural,
    /// Ballots that count.
    pub counted: Natural,
    /// Entries `challenge`.
    pub challenges: Natural,
    /// Credentials revoked.
    pub revoked: Natural,
    /// Credentials replaced.
    pub replaced: Natural,
}

/// A trustee agrees to the closing: once in an election, ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingSignature {
    /// Who.
    pub trustee: u32,
    /// Leaf hash of the closing.
    pub closing: Bytes<32>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

/// A checkpoint after the closing with its cosignatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The signed note.
    pub checkpoint: String,
}

/// A trustee's part of the decryption and of the lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecryptionAnswer {
    /// Who.
    pub trustee: u32,
    /// A point for each option.
    pub factors: Blob,
    /// That they are made with the trustee's shares.
    pub proof: Bytes<96>,
    /// The lot's point.
    pub lot_factor: Bytes<32>,
    /// The same proof for it.
    pub lot_proof: Bytes<96>,
    /// The trustee's.
    pub signatures: Vec<ActSignature>,
}

impl From<Answer> for DecryptionAnswer {
    fn from(answer: Answer) -> Self {
        Self {
            trustee: answer.trustee,
            factors: Blob(answer.factors),
            proof: Bytes(answer.proof),
            lot_factor: Bytes(answer.lot_factor),
            lot_proof: Bytes(answer.lot_proof),
            signatures: vec![],
        }
    }
}

/// Totals, lot and outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Result {
    /// Ballots counted.
    pub ballots: Natural,
    /// The value of each option.
    pub totals: Vec<Natural>,
    /// The lot's seed.
    pub lot: Bytes<32>,
    /// The options in the order that breaks ties.
    pub order: Vec<Id>,
    /// The options that are funded, in the order of funding.
    pub funded: Vec<Id>,
    /// The options that follow if one of these falls away.
    pub reserve: Vec<Id>,
    /// The money that the funded options cost.
    pub spent: Natural,
}

/// What the council finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The result stands.
    Confirmed,
    /// It does not, for the reasons in the text.
    NotConfirmed,
}

/// Revoked credentials by reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevocationCounts {
    /// Voted on paper.
    pub paper: Natural,
    /// Letter lost (without replacement).
    pub lost: Natural,
    /// Moved away.
    pub moved: Natural,
    /// Died.
    pub died: Natural,
    /// Error in the roll.
    pub error: Natural,
}

/// The audit sample: who was asked “did you vote, and when last?”.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Holders of counted credentials who were asked.
    pub asked: Natural,
    /// Who answered.
    pub answered: Natural,
    /// Who said that they had not voted, or not then.
    pub disputed: Natural,
}

/// A member who does not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// Which council member.
    pub member: u32,
    /// Hash of the reasons.
    pub text: Optional,
}

/// The council's signed conclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// Leaf hash of the result.
    pub result: Bytes<32>,
    /// What the council finds.
    pub verdict: Verdict,
    /// Hash of the reasons.
    pub text: Optional,
    /// Revocations by reason.
    pub revocations: RevocationCounts,
    /// The audit sample.
    pub sample: Sample,
    /// Who does not agree; they sign as well.
    pub dissent: Vec<Dissent>,
    /// The council's.
    pub signatures: Vec<ActSignature>,
}

/// Why a vote ended without an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoidReason {
    /// Fewer than the minimum.
    TooFewBallots,
    /// Fewer than the threshold came.
    TooFewTrustees,
    /// An objection was upheld.
    ObjectionUpheld,
    /// For the reasons in the text.
    Other,
}

/// The vote ends without an outcome; a new one needs new keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Void {
    /// Why.
    pub reason: VoidReason,
    /// Hash of the explanation.
    pub text: Optional,
    /// The council's.
    pub signatures: Vec<ActSignature>,
}

/// The last entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Final {
    /// The number of entries, this one included.
    pub size: Natural,
}
