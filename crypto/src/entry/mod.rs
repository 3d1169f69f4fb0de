//! Log entries: one line of canonical JSON each (§3.1, §4).
//!
//! A line is read into types that cannot hold a malformed value, written again,
//! and refused if the bytes differ: so there is one text for one entry, and no
//! two readers can disagree about it.

mod acts;
mod ceremony;
mod count;
mod cycle;
mod field;
mod roll;
mod signing;
mod voting;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

pub use acts::{Act, ActContext, ActSignature, Role, Seen, Statement};
pub use ceremony::{Commit, Complaint, Confirm, Pieces, Possession, Rehearsal, Restart};
pub use count::{
    Closing, ClosingSignature, Conclusion, DecryptionAnswer, Dissent, Final, Result as ResultBody, RevocationCounts,
    Sample, Standing, Verdict, Void, VoidReason,
};
pub use cycle::{Booth, Council, Cycle, Frozen, RoleKey, RoleLoss, Witness, Witnesses};
pub(crate) use field::legible;
pub use field::{Code, Id, Label, Natural, OptionalCode};
pub use roll::{Replacement, ReplacementReason, Revocation, RevocationReason, RollChunk};
pub use signing::ActSigner;
pub use voting::{Cast, Challenged, PaperBatch, Phase};

use crate::encoding::base64::Bytes;
use crate::log::merkle::LeafHash;

/// The most bytes of a line, so that it fits an entry bundle's `u16` length.
pub const MAX_LINE: usize = 65_535;

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position, from 0.
    pub seq: u64,
    /// Leaf hash of the entry before; zeros for the first.
    pub prev: [u8; 32],
    /// Seconds since 1970 by the server's clock: a claim.
    pub time: u64,
    /// What is said.
    pub body: Body,
}

/// Why a line is not an entry.
#[derive(Debug, Error)]
pub enum FormError {
    /// Longer than [`MAX_LINE`].
    #[error("the line has {0} bytes, more than 65,535")]
    TooLong(usize),
    /// Not the JSON of an entry of a known type.
    #[error("not an entry: {0}")]
    Json(#[from] serde_json::Error),
    /// The type is not one of §4.3.
    #[error("unknown entry type")]
    UnknownType,
    /// Readable, but not the one canonical text for what it says.
    #[error("not in canonical form: written again, the line differs at byte {0}")]
    NotCanonical(usize),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    seq: Natural,
    prev: Bytes<32>,
    time: Natural,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
}

impl Entry {
    /// Reads a line (without its line feed), strictly.
    pub fn parse(line: &[u8]) -> Result<Self, FormError> {
        if line.len() > MAX_LINE {
            return Err(FormError::TooLong(line.len()));
        }
        let parsed: Line<'_> = serde_json::from_slice(line)?;
        let body = Body::parse(parsed.kind, parsed.body.get())?;
        let entry = Entry { seq: parsed.seq.0, prev: parsed.prev.0, time: parsed.time.0, body };
        let written = entry.to_line();
        if written.as_bytes() == line {
            return Ok(entry);
        }
        let same = written.bytes().zip(line).take_while(|(ours, theirs)| ours == *theirs).count();
        Err(FormError::NotCanonical(same))
    }

    /// The canonical line, without a line feed.
    pub fn to_line(&self) -> String {
        let prev = crate::encoding::base64::encode(&self.prev);
        let kind = self.body.kind();
        let body = self.body.to_json();
        format!(r#"{{"seq":{},"prev":"{prev}","time":{},"type":"{kind}","body":{body}}}"#, self.seq, self.time)
    }
}

/// The leaf hash of a line (§3.1), which is also the next entry's `prev`.
pub fn leaf_hash(line: &[u8]) -> [u8; 32] {
    *LeafHash::of(line).as_bytes()
}

/// Canonical JSON of a value: serde_json writes fields in the order of the type,
/// without spaces, with the escapes of §3.1. Types of this crate have no maps
/// and no floats, so writing cannot fail.
pub fn canonical<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The canonical JSON of a signed body without its last field `signatures` (§4.1).
fn unsigned(json: &str, signatures: &[ActSignature]) -> String {
    let tail = format!("\"signatures\":{}}}", canonical(&signatures));
    let kept = json.strip_suffix(&tail).unwrap_or(json);
    format!("{}}}", kept.strip_suffix(',').unwrap_or(kept))
}

/// Ties each entry type's name to the type of its body.
macro_rules! bodies {
    ($($(#[$doc:meta])* $variant:ident($body:ty) = $kind:literal, $signed:tt;)*) => {
        /// What an entry says, by its type (§4.3).
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Body {
            $($(#[$doc])* $variant($body),)*
        }

        impl Body {
            /// The names of all entry types.
            pub const KINDS: &[&str] = &[$($kind),*];

            fn parse(kind: &str, json: &str) -> Result<Self, FormError> {
                match kind {
                    $($kind => Ok(Body::$variant(serde_json::from_str(json)?)),)*
                    _ => Err(FormError::UnknownType),
                }
            }

            /// The entry's `type`.
            pub fn kind(&self) -> &'static str {
                match self { $(Body::$variant(_) => $kind,)* }
            }

            /// The body's canonical JSON.
            pub fn to_json(&self) -> String {
                match self { $(Body::$variant(body) => canonical(body),)* }
            }

            /// The act signatures of a signed body; `None` for a type that has none.
            pub fn signatures(&self) -> Option<&[ActSignature]> {
                match self { $(Body::$variant(_body) => bodies!(@signatures _body $signed),)* }
            }

            /// The same, to add to or replace them.
            pub fn signatures_mut(&mut self) -> Option<&mut Vec<ActSignature>> {
                match self { $(Body::$variant(_body) => bodies!(@signatures_mut _body $signed),)* }
            }
        }
    };
    (@signatures $body:ident signed) => { Some(&$body.signatures) };
    (@signatures $body:ident plain) => { None };
    (@signatures_mut $body:ident signed) => { Some(&mut $body.signatures) };
    (@signatures_mut $body:ident plain) => { None };
}

bodies! {
    /// Opens the log.
    Cycle(Cycle) = "cycle", plain;
    /// Enrols a key.
    Role(RoleKey) = "role", signed;
    /// Ends a key.
    RoleLoss(RoleLoss) = "role-loss", plain;
    /// A phase of the cycle opened or closed.
    Phase(Act) = "phase", plain;
    /// An official's role, a setting.
    Office(Act) = "office", plain;
    /// A proposal's life.
    Proposal(Act) = "proposal", plain;
    /// A decision on a proposal.
    Review(Act) = "review", plain;
    /// A gathering or session of the assembly.
    Session(Act) = "session", plain;
    /// The budget decision.
    Decision(Act) = "decision", plain;
    /// A step of implementation.
    Delivery(Act) = "delivery", plain;
    /// An issuer's parts of credentials.
    Roll(RollChunk) = "roll", signed;
    /// A trustee's commitment.
    CeremonyCommit(Commit) = "ceremony-commit", signed;
    /// A piece of a trustee's dealing.
    CeremonyDeal(Pieces) = "ceremony-deal", signed;
    /// A piece of a trustee's sealed shares.
    CeremonyShares(Pieces) = "ceremony-shares", signed;
    /// A trustee says that a share is false.
    CeremonyComplaint(Complaint) = "ceremony-complaint", signed;
    /// All begin again.
    CeremonyRestart(Restart) = "ceremony-restart", plain;
    /// A trustee signs the transcript.
    CeremonyConfirm(Confirm) = "ceremony-confirm", signed;
    /// A trustee decrypts the rehearsal.
    CeremonyRehearsal(Rehearsal) = "ceremony-rehearsal", signed;
    /// Freezes what is voted on.
    Definition(Box<Frozen>) = "definition", signed;
    /// Mended booth files.
    Booth(Booth) = "booth", signed;
    /// A trustee still has the shares.
    Possession(Possession) = "possession", signed;
    /// Voting begins.
    VotingOpen(Phase) = "voting-open", plain;
    /// A ballot.
    Ballot(Cast) = "ballot", plain;
    /// A ballot was tested instead of cast.
    Challenge(Challenged) = "challenge", plain;
    /// Credentials end.
    Revocation(Revocation) = "revocation", signed;
    /// A credential takes another's place.
    Replacement(Replacement) = "replacement", signed;
    /// No more ballots.
    VotingEnd(Phase) = "voting-end", plain;
    /// A box of paper ballots.
    PaperBatch(PaperBatch) = "paper-batch", signed;
    /// What is to be counted.
    Closing(Closing) = "closing", plain;
    /// A trustee agrees to the closing.
    ClosingSignature(ClosingSignature) = "closing-signature", signed;
    /// Witnesses saw the closing.
    Standing(Standing) = "standing", plain;
    /// A trustee's part of the decryption.
    Decryption(DecryptionAnswer) = "decryption", signed;
    /// Totals, lot and outcome.
    Result(ResultBody) = "result", plain;
    /// An observer's statement.
    Statement(Statement) = "statement", signed;
    /// An observer's objection.
    Objection(Statement) = "objection", signed;
    /// The council's signed conclusion.
    Conclusion(Conclusion) = "conclusion", signed;
    /// The vote ends without an outcome.
    Void(Void) = "void", signed;
    /// The last entry.
    Final(Final) = "final", plain;
}

impl Body {
    /// The body that an act signature's `content` belongs to, without signatures; nothing if the text is not
    /// the canonical content of a signed type.
    pub fn from_content(kind: &str, content: &str) -> Option<Self> {
        let fields = content.strip_suffix('}')?;
        let separator = if fields == "{" { "" } else { "," };
        let body = Self::parse(kind, &format!(r#"{fields}{separator}"signatures":[]}}"#)).ok()?;
        (body.signatures().is_some() && body.content() == content).then_some(body)
    }

    /// A body as it stands in an entry of this type.
    ///
    /// # Errors
    /// [`FormError`] for everything that is not its canonical JSON.
    pub fn from_json(kind: &str, json: &str) -> Result<Self, FormError> {
        let body = Self::parse(kind, json)?;
        let written = body.to_json();
        if written == json {
            return Ok(body);
        }
        let same = written.bytes().zip(json.bytes()).take_while(|(ours, theirs)| ours == theirs).count();
        Err(FormError::NotCanonical(same))
    }

    /// What an act signature covers of the body: its JSON without `signatures`.
    pub fn content(&self) -> String {
        let json = self.to_json();
        match self.signatures() {
            Some(signatures) => unsigned(&json, signatures),
            None => json,
        }
    }
}
