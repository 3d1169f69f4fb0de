//! Signing acts with the key from a person's seed (§4.1).
//!
//! Everything that a signature says beside the act itself comes from the signer's
//! own replay: origin, election and definition, the counter, and the last entry
//! as what was seen. So nobody can be asked to sign for another log.

use thiserror::Error;

use super::{KeyHolder, PersonSeed, signing_key};
use crate::entry::{ActContext, ActSignature, ActSigner, Body, Role};
use crate::replay::{NotReady, Replay};
use crate::signature::SigningKey;

/// Why nothing is signed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CannotSign {
    /// The log does not hold, or is not where it should be.
    #[error(transparent)]
    NotReady(#[from] NotReady),
    /// The seed is another election's.
    #[error("the keys were made for another election: take the file of this one, or the right log")]
    OtherElection,
    /// The log has another key in this place, or none.
    #[error(
        "the key of these digits is not the one in force for {} {index} in this log: if another key is there, somebody \
         was enrolled in your place, so tell the council; if none is, have the key enrolled first", role.as_str()
    )]
    NotEnrolled {
        /// Whose.
        role: Role,
        /// Which of that role.
        index: u32,
    },
    /// An act that nobody signs, or not this role, or not in this way.
    #[error("{} does not sign an entry “{kind}” in this way", role.as_str())]
    NotTheirs {
        /// Who was asked.
        role: Role,
        /// The entry's type.
        kind: String,
    },
    /// The text is no act.
    #[error("what is to be signed is not an entry “{0}” in canonical form: ask for it again")]
    Malformed(String),
}

/// The key in force of a role, with the log that it signs for.
pub struct Pen<'a> {
    replay: &'a Replay,
    signer: ActSigner,
    role: Role,
}

impl<'a> Pen<'a> {
    /// The pen of whoever holds this seed, if the log has its key in force. The caller has checked the log's
    /// head (see [`Replay::check_head`]).
    ///
    /// # Errors
    /// [`CannotSign`].
    pub fn new(replay: &'a Replay, seed: &PersonSeed, holder: &KeyHolder) -> Result<Self, CannotSign> {
        replay.ceremony()?;
        if replay.cycle().map(|cycle| cycle.election.0) != Some(holder.election) {
            return Err(CannotSign::OtherElection);
        }
        Self::of(replay, holder.role, holder.index, signing_key(seed, holder))
    }

    /// A pen with this key; also that of a trustee, whose key comes from the council member's seed in another way.
    pub(crate) fn of(replay: &'a Replay, role: Role, index: u32, key: SigningKey) -> Result<Self, CannotSign> {
        let missing = CannotSign::NotEnrolled { role, index };
        if replay.key(role, index) != Some(key.verifying_key().to_bytes()) {
            return Err(missing);
        }
        let counter = replay.next_counter(role, index).ok_or(missing)?;
        Ok(Self { replay, signer: ActSigner::new(role, index, key, counter.saturating_sub(1)), role })
    }

    /// Signs an entry that has one signer: the body with the signature, ready to publish. Several in a row have
    /// rising counters.
    ///
    /// # Errors
    /// [`CannotSign`], if the type has no signatures.
    pub fn sign(&mut self, mut body: Body) -> Result<Body, CannotSign> {
        let (kind, content) = (body.kind(), body.content());
        let refused = CannotSign::NotTheirs { role: self.role, kind: kind.to_owned() };
        let signature = self.signature(kind, &content)?;
        let place = body.signatures_mut().ok_or(refused)?;
        *place = vec![signature];
        Ok(body)
    }

    /// This role's signature of an act that collects several: a definition, mended booth files, a revocation, a
    /// replacement, a box of paper ballots, a conclusion, a void vote, or keys enrolled later. `content` is the
    /// body's canonical JSON without its signatures.
    ///
    /// # Errors
    /// [`CannotSign`]. A definition that the log does not allow is refused as well: whoever signs it has checked it.
    pub fn signature_for(&mut self, kind: &str, content: &str) -> Result<ActSignature, CannotSign> {
        let body = Body::from_content(kind, content).ok_or_else(|| CannotSign::Malformed(kind.to_owned()))?;
        if !collects(&body, self.role) {
            return Err(CannotSign::NotTheirs { role: self.role, kind: kind.to_owned() });
        }
        if let Body::Definition(frozen) = &body {
            let checked = self.replay.check_definition(&frozen.definition);
            checked.map_err(|_| NotReady::Invalid(crate::replay::Check::Definition.number()))?;
        }
        self.signature(body.kind(), content)
    }

    fn signature(&mut self, kind: &str, content: &str) -> Result<ActSignature, CannotSign> {
        let empty = NotReady::Early("the log is empty");
        let cycle = self.replay.cycle().ok_or(empty.clone())?;
        let hash = self.replay.definition().ok().map(|(definition, _)| definition.hash());
        let context = ActContext {
            origin: cycle.origin.as_str(),
            election: &cycle.election.0,
            definition: hash.as_ref().map_or(&[], |hash| hash.as_slice()),
            kind,
            content,
        };
        Ok(self.signer.sign(context, self.replay.last().ok_or(empty)?))
    }
}

/// Whether a role is one of several that sign such an entry (§4.2).
fn collects(body: &Body, role: Role) -> bool {
    match body {
        Body::Definition(_) | Body::Booth(_) | Body::Conclusion(_) | Body::Void(_) => role == Role::Council,
        Body::Role(body) => role == Role::Council && body.role != Role::Trustee,
        Body::Revocation(_) | Body::Replacement(_) | Body::PaperBatch(_) => {
            matches!(role, Role::Council | Role::Issuer)
        }
        _ => false,
    }
}
