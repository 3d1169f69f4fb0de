//! Acts of people in roles, and how they sign (§4.1).

use serde::{Deserialize, Serialize};

use super::{Code, Label, Natural, OptionalCode};
use crate::encoding::base64::{Bytes, Optional};
use crate::hash;

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A member of the Public Council.
    Council,
    /// A council member who holds shares of the keys.
    Trustee,
    /// Who makes parts of credentials: 1 the registrar, 2 a council member.
    Issuer,
    /// An accredited observer.
    Observer,
}

impl Role {
    /// As in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Council => "council",
            Role::Trustee => "trustee",
            Role::Issuer => "issuer",
            Role::Observer => "observer",
        }
    }
}

/// An earlier entry that the signer's device verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Its position.
    pub seq: Natural,
    /// Its leaf hash.
    pub leaf: Bytes<32>,
}

/// A signature made with a key on a person's own device (§4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActSignature {
    /// Whose key.
    pub role: Role,
    /// Which of that role, from 1.
    pub index: u32,
    /// Greater than in this key's signatures before.
    pub counter: Natural,
    /// What the signer had seen of the log.
    pub seen: Seen,
    /// Over [`ActSignature::message`].
    pub signature: Bytes<64>,
}

/// What all act signatures of one entry have in common.
#[derive(Clone, Copy)]
pub struct ActContext<'a> {
    /// The log's origin.
    pub origin: &'a str,
    /// The election id.
    pub election: &'a [u8; 32],
    /// The definition hash, or nothing before it is frozen.
    pub definition: &'a [u8],
    /// The entry's type.
    pub kind: &'a str,
    /// The body's JSON without its signatures.
    pub content: &'a str,
}

impl ActSignature {
    /// The bytes that are signed.
    pub fn message(&self, context: ActContext<'_>) -> Vec<u8> {
        hash::message(
            "act",
            &[
                context.origin.as_bytes(),
                context.election,
                context.definition,
                context.kind.as_bytes(),
                context.content.as_bytes(),
                self.role.as_str().as_bytes(),
                &self.index.to_be_bytes(),
                &self.counter.0.to_be_bytes(),
                &self.seen.seq.0.to_be_bytes(),
                &self.seen.leaf.0,
            ],
        )
    }
}

/// An act of the cycle outside the count, vouched for by the log key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// In which role.
    pub role: Code,
    /// A number that stands for the person.
    pub actor: Natural,
    /// What happened.
    pub event: Code,
    /// To what: a proposal's id, a village, or nothing.
    pub subject: Label,
    /// A coded reason, or nothing.
    pub reason: OptionalCode,
    /// Money in the currency's unit, or a count.
    pub amount: Natural,
    /// Hash of a public text, or nothing.
    pub text: Optional,
}

/// What an observer says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Leaf hash of the entry it is about, or nothing.
    pub about: Optional,
    /// Hash of the text.
    pub text: Bytes<32>,
    /// By exactly one observer.
    pub signatures: Vec<ActSignature>,
}
