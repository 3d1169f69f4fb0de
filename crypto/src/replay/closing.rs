//! The closing: what it states, who signed it, and that it was seen before
//! anything was decrypted (§9.1; check 15).

use std::collections::BTreeSet;

use super::election::Election;
use super::finding::{Failure, found};
use super::{Check, Found, Leaves, head};
use crate::entry::{Closing, ClosingSignature, Standing};
use crate::log::merkle::{Frontier, LeafHash};

/// The closing in force.
pub(super) struct Closed {
    pub seq: u64,
    pub leaf: [u8; 32],
    pub ballots: u64,
    pub counted: u64,
    pub signatures: BTreeSet<u32>,
    pub vouched: usize,
}

fn fail(seq: u64, found: Found) -> Failure {
    Failure::at(seq, Check::Closing, found)
}

/// Takes the entry `closing`.
pub(super) fn close(election: &mut Election, seq: u64, body: &Closing, leaf: [u8; 32]) -> Result<(), Failure> {
    if election.definition_hash() != Some(body.definition.0) {
        return Err(Failure::at(seq, Check::Definition, found!("definition-other", entry = seq)));
    }
    let counted = election.credentials.iter().filter(|credential| credential.counts()).count();
    let counted = u64::try_from(counted).unwrap_or(u64::MAX);
    let counts = &election.counts;
    let revoked = &counts.revoked;
    let revoked = revoked.paper.0 + revoked.lost.0 + revoked.moved.0 + revoked.died.0 + revoked.error.0;
    for (stated, found) in [
        (body.entries.0, seq),
        (body.ballots.0, counts.ballots),
        (body.counted.0, counted),
        (body.challenges.0, counts.challenges),
        (body.revoked.0, revoked),
        (body.replaced.0, counts.replaced),
    ] {
        if stated != found {
            return Err(fail(seq, found!("closing-count", stated = stated, found = found)));
        }
    }
    let signatures = BTreeSet::new();
    election.closing = Some(Closed { seq, leaf, ballots: counts.ballots, counted, signatures, vouched: 0 });
    Ok(())
}

/// Takes an entry `closing-signature`.
pub(super) fn sign(election: &mut Election, seq: u64, body: &ClosingSignature) -> Result<(), Failure> {
    let other = || fail(seq, found!("closing-other", entry = seq));
    let closed = election.closing.as_mut().ok_or_else(other)?;
    let new = closed.leaf == body.closing.0 && closed.signatures.insert(body.trustee);
    if new { Ok(()) } else { Err(other()) }
}

/// Takes the entry `standing`.
pub(super) fn stand(election: &mut Election, seq: u64, body: &Standing, leaves: &Leaves) -> Result<(), Failure> {
    let wrong = || fail(seq, found!("closing-checkpoint", entry = seq));
    let minimum = election.vote.as_ref().map_or(0, |vote| vote.definition.minimum_ballots.0);
    let closed = election.closing.as_mut().ok_or_else(wrong)?;
    if closed.counted < minimum {
        return Err(fail(seq, found!("closing-minimum", counted = closed.counted, minimum = minimum)));
    }
    let (signatures, threshold) = (closed.signatures.len(), election.cycle.threshold);
    if u32::try_from(signatures).is_ok_and(|count| count < threshold) {
        return Err(fail(seq, found!("closing-signatures", signatures = signatures, threshold = threshold)));
    }
    let head = head::open(&body.checkpoint, &election.cycle).ok_or_else(wrong)?;
    let size = head.checkpoint.size();
    let within = size > closed.seq && size <= seq;
    if !within || leaves.root(size).as_ref() != Some(head.checkpoint.root().as_bytes()) {
        return Err(wrong());
    }
    let (count, quorum) = (head.vouched.len(), election.cycle.witnesses.quorum);
    if !election.cycle.witnesses.suffices(count) {
        return Err(fail(seq, found!("closing-witnesses", count = count, quorum = quorum)));
    }
    closed.vouched = count;
    Ok(())
}

impl Leaves {
    /// The root of the first `size` entries.
    fn root(&self, size: u64) -> Option<[u8; 32]> {
        let leaves = self.0.get(..usize::try_from(size).ok()?)?;
        let mut frontier = Frontier::new();
        leaves.iter().for_each(|leaf| frontier.append(LeafHash::from_bytes(*leaf)));
        Some(*frontier.root().as_bytes())
    }
}
