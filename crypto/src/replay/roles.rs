//! The keys of roles, and the acts that they sign (§4.1, §4.2; check 6).

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Failure, found};
use super::{Check, Leaves};
use crate::encoding::base64::Bytes;
use crate::entry::ActContext;
use crate::entry::{ActSignature, Body, Cycle, Entry, Role, RoleKey};
use crate::signature::{Signature, VerifyingKey};

const OBSERVERS: u32 = 999;

/// A key in force, with the counter of its last act.
struct Enrolled {
    bytes: [u8; 32],
    key: VerifyingKey,
    counter: Option<u64>,
}

/// Who signed an entry.
pub(super) type Signer = (Role, u32);

/// Who signed an entry, with the counters of their signatures.
#[derive(Default)]
pub(super) struct Signed(Vec<(Signer, u64)>);

/// All keys of roles, as the log has them so far.
#[derive(Default)]
pub(super) struct Roles {
    in_force: BTreeMap<Signer, Enrolled>,
    used: BTreeSet<[u8; 32]>,
    pub acts: u64,
}

impl Roles {
    /// The log's and the witnesses' keys belong to no role.
    pub fn reserve(&mut self, cycle: &Cycle) {
        self.used.insert(cycle.log_key.0);
        self.used.extend(cycle.witnesses.keys.iter().map(|witness| witness.key.0));
    }

    /// Verifies the act signatures of an entry, and that those sign who must (§4.3). Gives who signed, with their counters.
    pub fn verify(
        &self,
        entry: &Entry,
        cycle: &Cycle,
        definition: Option<[u8; 32]>,
        leaves: &Leaves,
        least_seen: u64,
    ) -> Result<Signed, Failure> {
        let Some(signatures) = entry.body.signatures() else { return Ok(Signed::default()) };
        let fail = |found| Failure::at(entry.seq, Check::Signatures, found);
        let content = entry.body.content();
        let hash = definition.filter(|_| !matches!(entry.body, Body::Definition(_)));
        let context = context(cycle, hash.as_ref(), &entry.body, &content);
        let (mut signers, mut counters) = (Vec::new(), Vec::new());
        for signature in signatures {
            let signer = (signature.role, signature.index);
            if signers.contains(&signer) {
                return Err(fail(found!("signatures-who", entry = entry.seq)));
            }
            if signature.seen.seq.0 < least_seen {
                return Err(fail(found!("signatures-seen", entry = entry.seq)));
            }
            self.verify_one(entry.seq, signature, context, leaves)?;
            signers.push(signer);
            counters.push((signer, signature.counter.0));
        }
        demand(entry, cycle, definition.is_some(), &signers)?;
        Ok(Signed(counters))
    }

    /// Verifies one signature of an act that would stand at this position.
    pub fn verify_one(
        &self,
        seq: u64,
        signature: &ActSignature,
        context: ActContext<'_>,
        leaves: &Leaves,
    ) -> Result<(), Failure> {
        let fail = |found| Failure::at(seq, Check::Signatures, found);
        let seen = signature.seen;
        if seen.seq.0 >= seq || leaves.at(seen.seq.0) != Some(seen.leaf.0) {
            return Err(fail(found!("signatures-seen", entry = seq)));
        }
        let enrolled = self.in_force.get(&(signature.role, signature.index));
        let enrolled = enrolled.ok_or_else(|| fail(found!("signatures-unknown-key", entry = seq)))?;
        let counter = signature.counter.0;
        if let Some(last) = enrolled.counter.filter(|last| counter <= *last) {
            let (stated, expected) = (counter, last + 1);
            return Err(fail(found!("signatures-counter", entry = seq, stated = stated, expected = expected)));
        }
        let bytes = Signature::from_bytes(signature.signature.0);
        let verified = enrolled.key.verify(&signature.message(context), &bytes);
        verified.map_err(|_| fail(found!("signatures-bad", entry = seq)))
    }

    /// Remembers the counters of signatures that were verified.
    pub fn count(&mut self, signed: &Signed) {
        self.acts += u64::try_from(signed.0.len()).unwrap_or_default();
        for (signer, counter) in &signed.0 {
            if let Some(enrolled) = self.in_force.get_mut(signer) {
                enrolled.counter = Some(*counter);
            }
        }
    }

    /// Whether a key may be enrolled in this entry: its place is free, it is a strict key, and no role has or had it.
    pub fn may_enrol(&self, seq: u64, body: &RoleKey, cycle: &Cycle) -> Result<VerifyingKey, Failure> {
        let fail = || Failure::at(seq, Check::Signatures, found!("signatures-unknown-key", entry = seq));
        let most = match body.role {
            Role::Council => cycle.council.size,
            Role::Trustee => u32::try_from(cycle.trustees.len()).unwrap_or(u32::MAX),
            Role::Issuer => cycle.issuers,
            Role::Observer => OBSERVERS,
        };
        let free = !self.in_force.contains_key(&(body.role, body.index)) && !self.used.contains(&body.key.0);
        if body.index == 0 || body.index > most || !free {
            return Err(fail());
        }
        VerifyingKey::from_bytes(&body.key.0).map_err(|_| fail())
    }

    /// Enrols a key.
    pub fn enrol(&mut self, seq: u64, body: &RoleKey, cycle: &Cycle) -> Result<(), Failure> {
        let key = self.may_enrol(seq, body, cycle)?;
        self.used.insert(body.key.0);
        self.in_force.insert((body.role, body.index), Enrolled { bytes: body.key.0, key, counter: None });
        Ok(())
    }

    /// The key in force of a role and index.
    pub fn key(&self, role: Role, index: u32) -> Option<[u8; 32]> {
        self.in_force.get(&(role, index)).map(|enrolled| enrolled.bytes)
    }

    /// The counter of the last act of the key in force, if it has signed one; none without a key.
    pub fn counter(&self, role: Role, index: u32) -> Option<Option<u64>> {
        self.in_force.get(&(role, index)).map(|enrolled| enrolled.counter)
    }

    /// Ends a key; whether there was one.
    pub fn lose(&mut self, role: Role, index: u32) -> bool {
        role != Role::Trustee && self.in_force.remove(&(role, index)).is_some()
    }

    /// The keys in force of a role, by rising index.
    pub fn keys(&self, role: Role) -> Vec<(u32, Bytes<32>)> {
        let of_role = self.in_force.iter().filter(|((of, _), _)| *of == role);
        of_role.map(|((_, index), enrolled)| (*index, Bytes(enrolled.bytes))).collect()
    }
}

/// What signatures of a body say beside it.
pub(super) fn context<'a>(
    cycle: &'a Cycle,
    definition: Option<&'a [u8; 32]>,
    body: &'a Body,
    content: &'a str,
) -> ActContext<'a> {
    let (origin, election) = (cycle.origin.as_str(), &cycle.election.0);
    let definition = definition.map_or(&[] as &[u8], |hash| hash.as_slice());
    ActContext { origin, election, definition, kind: body.kind(), content }
}

/// Whether those signed who must, and nobody else.
fn demand(entry: &Entry, cycle: &Cycle, frozen: bool, signers: &[Signer]) -> Result<(), Failure> {
    let seq = entry.seq;
    let wrong = || Failure::at(seq, Check::Signatures, found!("signatures-who", entry = seq));
    let exactly = |wanted: &[Signer]| {
        let all = wanted.iter().all(|signer| signers.contains(signer));
        if all && signers.len() == wanted.len() { Ok(()) } else { Err(wrong()) }
    };
    let quorum = || {
        if signers.iter().any(|(role, _)| *role != Role::Council) {
            return Err(wrong());
        }
        let (count, needed) = (signers.len(), cycle.council.quorum);
        if u32::try_from(count).is_ok_and(|count| count >= needed) {
            return Ok(());
        }
        Err(Failure::at(
            seq,
            Check::Signatures,
            found!("signatures-too-few", entry = seq, count = count, needed = needed),
        ))
    };
    let two_roles = || match (cycle.issuers, signers) {
        (1, [_, _]) => {
            let issuer = signers.contains(&(Role::Issuer, 1));
            let member = signers.iter().any(|(role, _)| *role == Role::Council);
            if issuer && member { Ok(()) } else { Err(wrong()) }
        }
        (2, _) => exactly(&[(Role::Issuer, 1), (Role::Issuer, 2)]),
        _ => Err(wrong()),
    };
    let trustee = |index: u32| exactly(&[(Role::Trustee, index)]);
    match &entry.body {
        Body::Role(body) if body.role == Role::Trustee => {
            exactly(&[(Role::Council, cycle.member_of_trustee(body.index).ok_or_else(wrong)?)])
        }
        Body::Role(body) if frozen && body.role != Role::Observer => quorum(),
        Body::Role(_) => exactly(&[]),
        Body::Roll(body) => exactly(&[(Role::Issuer, body.issuer)]),
        Body::CeremonyCommit(body) => trustee(body.trustee),
        Body::CeremonyDeal(body) | Body::CeremonyShares(body) => trustee(body.trustee),
        Body::CeremonyComplaint(body) => trustee(body.trustee),
        Body::CeremonyConfirm(body) => trustee(body.trustee),
        Body::CeremonyRehearsal(body) => trustee(body.trustee),
        Body::Possession(body) => trustee(body.trustee),
        Body::ClosingSignature(body) => trustee(body.trustee),
        Body::Decryption(body) => trustee(body.trustee),
        Body::Definition(_) | Body::Booth(_) | Body::Void(_) => quorum(),
        Body::Revocation(_) | Body::Replacement(_) | Body::PaperBatch(_) => two_roles(),
        Body::Statement(_) | Body::Objection(_) => match signers {
            [(Role::Observer, _)] => Ok(()),
            _ => Err(wrong()),
        },
        // The conclusion's quorum depends on who dissents: check 20.
        Body::Conclusion(_) if signers.iter().any(|(role, _)| *role != Role::Council) => Err(wrong()),
        _ => Ok(()),
    }
}
