//! The closing: what it states, who signed it, and that it was seen before
//! anything was decrypted (§9.1; check 15).

use std::collections::BTreeSet;

use super::election::Election;
use super::finding::{Failure, found};
use super::{Check, Found, Leaves, head};
use crate::encoding::base64::Bytes;
use crate::entry::{Closing, ClosingSignature, Natural, Standing};
use crate::log::merkle::{Frontier, LeafHash};

/// The closing in force.
pub(super) struct Closed {
    pub seq: u64,
    pub leaf: [u8; 32],
    pub ballots: u64,
    pub counted: u64,
    pub signatures: BTreeSet<u32>,
}

fn fail(seq: u64, found: Found) -> Failure {
    Failure::at(seq, Check::Closing, found)
}

/// Takes the entry `closing`.
pub(super) fn close(election: &mut Election, seq: u64, body: &Closing, leaf: [u8; 32]) -> Result<(), Failure> {
    if election.definition_hash() != Some(body.definition.0) {
        return Err(Failure::at(seq, Check::Definition, found!("definition-other", entry = seq)));
    }
    let expected = election.closing_statement(seq, body.definition.0);
    for (stated, found) in [
        (body.entries, expected.entries),
        (body.ballots, expected.ballots),
        (body.counted, expected.counted),
        (body.challenges, expected.challenges),
        (body.revoked, expected.revoked),
        (body.replaced, expected.replaced),
    ] {
        if stated != found {
            return Err(fail(seq, found!("closing-count", stated = stated.0, found = found.0)));
        }
    }
    let (ballots, counted) = (expected.ballots.0, expected.counted.0);
    let signatures = BTreeSet::new();
    election.closing = Some(Closed { seq, leaf, ballots, counted, signatures });
    Ok(())
}

/// Takes an entry `closing-signature`.
pub(super) fn sign(election: &mut Election, seq: u64, body: &ClosingSignature) -> Result<(), Failure> {
    let other = || fail(seq, found!("closing-other", entry = seq));
    let closed = election.closing.as_mut().ok_or_else(other)?;
    let new = closed.leaf == body.closing.0 && closed.signatures.insert(body.trustee);
    if new { Ok(()) } else { Err(other()) }
}

/// Whether an entry `standing` may stand here.
pub(super) fn may_stand(election: &Election, seq: u64, body: &Standing, leaves: &Leaves) -> Result<(), Failure> {
    let wrong = || fail(seq, found!("closing-checkpoint", entry = seq));
    let minimum = election.vote.as_ref().map_or(0, |vote| vote.definition.minimum_ballots.0);
    let closed = election.closing.as_ref().ok_or_else(wrong)?;
    if closed.counted < minimum {
        return Err(fail(seq, found!("closing-minimum", counted = closed.counted, minimum = minimum)));
    }
    let (signatures, threshold) = (closed.signatures.len(), election.cycle.closing_quorum);
    if u32::try_from(signatures).is_ok_and(|count| count < threshold) {
        return Err(fail(seq, found!("closing-signatures", signatures = signatures, threshold = threshold)));
    }
    let head = head::open(&body.checkpoint, &election.cycle).ok_or_else(wrong)?;
    let size = head.checkpoint.size();
    let within = size > closed.seq && size <= seq;
    if !within || leaves.root(size).as_ref() != Some(head.checkpoint.root().as_bytes()) {
        return Err(wrong());
    }
    let closes = election.vote.as_ref().map_or(0, |vote| vote.definition.closes.0);
    let count = head.vouched.iter().filter(|vouched| vouched.timestamp >= closes).count();
    let quorum = election.cycle.witnesses.quorum;
    if !election.cycle.witnesses.suffices(count) {
        return Err(fail(seq, found!("closing-witnesses", count = count, quorum = quorum)));
    }
    Ok(())
}

impl Election {
    /// What a closing at this position says if it is right.
    pub fn closing_statement(&self, seq: u64, definition: [u8; 32]) -> Closing {
        let counted = self.credentials.iter().filter(|credential| credential.counts()).count();
        Closing {
            definition: Bytes(definition),
            entries: Natural(seq),
            ballots: Natural(self.counts.ballots),
            counted: Natural(u64::try_from(counted).unwrap_or(u64::MAX)),
            challenges: Natural(self.counts.challenges),
            revoked: Natural(self.counts.revoked()),
            replaced: Natural(self.counts.replaced),
        }
    }
}

impl Leaves {
    /// The root of the first `size` entries.
    pub(super) fn root(&self, size: u64) -> Option<[u8; 32]> {
        let leaves = self.0.get(..usize::try_from(size).ok()?)?;
        let mut frontier = Frontier::new();
        leaves.iter().for_each(|leaf| frontier.append(LeafHash::from_bytes(*leaf)));
        Some(*frontier.root().as_bytes())
    }
}
