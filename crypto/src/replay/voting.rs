//! Ballots, challenges, revocations and replacements as they come (§6.4, §6.5,
//! §7.3; checks 10, 13, 14). Signatures and proofs of ballots are another pass.

use super::election::Election;
use super::finding::{Failure, found};
use super::{Check, Leaves};
use crate::ballot::{Header, MOST_PER_CREDENTIAL, Tracker, ballot_hash, open_message};
use crate::council::possession::Occasion;
use crate::credential::Issuer;
use crate::credential::part::credential_key;
use crate::credential::roll::verify_replacement;
use crate::entry::{
    Cast, Challenged, Natural, PaperBatch, Possession, Replacement, Revocation, RevocationReason, Role,
};
use crate::group::Scalar;
use crate::hash;
use crate::signature::{Signature, VerifyingKey};

/// Stands for a position in a sum that tells which positions were added, whatever their order.
pub(super) fn place(seq: u64) -> Scalar {
    hash::scalar("replay/position", &[&seq.to_be_bytes()])
}

type Outcome = Result<(), Failure>;

pub(super) fn ballot(election: &mut Election, seq: u64, body: &Cast, leaves: &Leaves) -> Outcome {
    let Eligible { credential, tracker } = eligible(election, seq, body, leaves)?;
    let unreadable = || Failure::at(seq, Check::BallotProofs, found!("ballot-proofs-unreadable", entry = seq));
    let position = u32::try_from(seq).map_err(|_| unreadable())?;
    election.credentials.cast(&credential, tracker, position);
    election.counts.ballots += 1;
    election.counts.positions += place(seq);
    Ok(())
}

/// A ballot that may stand at its position, but for signature and proof.
pub(super) struct Eligible {
    credential: [u8; 32],
    tracker: Tracker,
}

/// Whether a ballot may stand at this position (checks 10 and 13).
pub(super) fn eligible(election: &Election, seq: u64, body: &Cast, leaves: &Leaves) -> Result<Eligible, Failure> {
    let fail = |found| Failure::at(seq, Check::Eligibility, found);
    let unreadable = || Failure::at(seq, Check::BallotProofs, found!("ballot-proofs-unreadable", entry = seq));
    let vote = election.vote.as_ref().ok_or_else(unreadable)?;
    let header = Header::read(&body.ballot.0).map_err(|_| unreadable())?;
    if header.election != election.cycle.election.0 || header.definition != vote.hash {
        return Err(fail(found!("eligibility-other-vote", entry = seq)));
    }
    let credential = election.credentials.get(&header.credential);
    let credential = credential.ok_or_else(|| fail(found!("eligibility-unknown-code", entry = seq)))?;
    if !credential.active {
        return Err(fail(found!("eligibility-revoked", entry = seq)));
    }
    if header.prev != credential.last {
        return Err(fail(found!("eligibility-previous", entry = seq)));
    }
    if header.seen < vote.seq || header.seen >= seq || leaves.at(header.seen) != Some(header.seen_leaf) {
        return Err(fail(found!("eligibility-seen", entry = seq)));
    }
    if u32::from(credential.ballots) >= MOST_PER_CREDENTIAL {
        return Err(fail(found!("eligibility-too-many", entry = seq, limit = MOST_PER_CREDENTIAL)));
    }
    let tracker = Tracker::of(&ballot_hash(&body.ballot.0));
    if let Some(other) = election.credentials.was_challenged(&header.credential, tracker) {
        return Err(Failure::at(seq, Check::Challenges, found!("challenges-counted", entry = other, other = seq)));
    }
    Ok(Eligible { credential: header.credential, tracker })
}

pub(super) fn challenge(election: &mut Election, seq: u64, body: &Challenged) -> Outcome {
    let fail = |found| Failure::at(seq, Check::Challenges, found);
    let key = &body.credential.0;
    let credential = election.credentials.get(key).filter(|credential| credential.active);
    let credential = credential.ok_or_else(|| fail(found!("challenges-code", entry = seq)))?;
    if u32::from(credential.challenges) >= MOST_PER_CREDENTIAL {
        return Err(fail(found!("challenges-too-many", entry = seq, limit = MOST_PER_CREDENTIAL)));
    }
    let tracker = Tracker::of(&body.hash.0);
    let other = election.credentials.was_cast(key, tracker);
    if let Some(other) = other.or_else(|| election.credentials.was_challenged(key, tracker)) {
        return Err(fail(found!("challenges-counted", entry = seq, other = other)));
    }
    let definition = election.definition_hash().unwrap_or_default();
    let message = open_message(&election.cycle.election.0, &definition, key, &body.hash.0);
    let verified = VerifyingKey::from_bytes(key)
        .ok()
        .and_then(|key| key.verify(&message, &Signature::from_bytes(body.signature.0)).ok());
    verified.ok_or_else(|| fail(found!("challenges-signature", entry = seq)))?;
    let position = u32::try_from(seq).map_err(|_| fail(found!("challenges-code", entry = seq)))?;
    election.credentials.challenge(key, tracker, position);
    election.counts.challenges += 1;
    Ok(())
}

pub(super) fn revocation(election: &mut Election, seq: u64, body: &Revocation) -> Outcome {
    let unknown = || Failure::at(seq, Check::Revocations, found!("revocations-unknown-code", entry = seq));
    if !(1..=1000).contains(&body.credentials.len()) {
        return Err(unknown());
    }
    for key in &body.credentials {
        let credential = election.credentials.get_mut(&key.0).filter(|credential| credential.active);
        credential.ok_or_else(unknown)?.active = false;
    }
    let counts = &mut election.counts.revoked;
    let count = match body.reason {
        RevocationReason::Paper => &mut counts.paper,
        RevocationReason::Lost => &mut counts.lost,
        RevocationReason::Moved => &mut counts.moved,
        RevocationReason::Died => &mut counts.died,
        RevocationReason::Error => &mut counts.error,
    };
    *count = Natural(count.0 + u64::try_from(body.credentials.len()).unwrap_or_default());
    Ok(())
}

pub(super) fn replacement(election: &mut Election, seq: u64, body: &Replacement) -> Outcome {
    let fail = |found| Failure::at(seq, Check::Revocations, found);
    let refused = |reason: String| fail(found!("revocations-replacement", entry = seq, reason = reason));
    let issuers = usize::try_from(election.cycle.issuers).unwrap_or_default();
    if body.parts.len() != issuers || body.proofs.len() != issuers {
        return Err(refused("one part and one proof of each issuer are needed".to_owned()));
    }
    let frozen = election.vote.as_ref().map(|vote| vote.definition.issuers.clone()).unwrap_or_default();
    if (1..).zip(frozen).any(|(index, key)| election.roles.key(Role::Issuer, index) != Some(key.0)) {
        return Err(refused("an issuer's key is not the one that the definition names".to_owned()));
    }
    let mut parts = Vec::new();
    for (issuer, (part, proof)) in [Issuer::First, Issuer::Second].into_iter().zip(body.parts.iter().zip(&body.proofs))
    {
        let part = verify_replacement(&election.cycle.election.0, issuer, &body.old.0, &part.0, &proof.0);
        parts.push(part.map_err(|fault| refused(fault.to_string()))?);
    }
    let key = credential_key(&parts).map_err(|fault| refused(fault.to_string()))?;
    let old = election.credentials.get_mut(&body.old.0).filter(|credential| credential.active);
    let old = old.ok_or_else(|| fail(found!("revocations-unknown-code", entry = seq)))?;
    old.active = false;
    if !election.credentials.add(key) {
        return Err(refused("the new credential was one before".to_owned()));
    }
    election.counts.replaced += 1;
    Ok(())
}

pub(super) fn paper_batch(election: &mut Election, seq: u64, body: &PaperBatch) -> Outcome {
    let counts = &mut election.counts;
    counts.paper_batches += 1;
    counts.paper_revocations = counts.paper_revocations.saturating_add(body.revocations.0);
    let numbered = body.number == counts.paper_batches;
    let covered = body.ballots <= body.revocations && counts.paper_revocations <= counts.revoked.paper.0;
    if numbered && covered {
        return Ok(());
    }
    Err(Failure::at(seq, Check::Revocations, found!("revocations-paper", entry = seq)))
}

pub(super) fn possession(election: &Election, seq: u64, body: &Possession) -> Outcome {
    let fail =
        |reason: String| Failure::at(seq, Check::Ceremony, found!("ceremony-fault", entry = seq, reason = reason));
    let definition = election.definition_hash().unwrap_or_default();
    let seen = body.signatures.first().map(|signature| signature.seen.leaf.0).unwrap_or_default();
    let keys = election.ceremony.keys().ok_or_else(|| fail("there are no keys".to_owned()))?;
    let occasion = Occasion { election: &election.cycle.election.0, definition: &definition, seen: &seen };
    let verified = occasion.verify(keys, body.trustee, &body.proof.0);
    verified.map_err(|fault| fail(format!("trustee {}: {fault}", body.trustee)))
}
