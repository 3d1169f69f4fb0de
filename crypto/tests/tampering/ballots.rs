//! A voter whose device lies: every part of a ballot changed, and signed.

use curve25519_dalek::Scalar;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::replay::{Report, Value};

use super::people::credential;
use super::scenes::Scene;
use super::verdict::{picture, refused};
use super::vote::{Vote, checkpoint, replay};

const HEADER: usize = 157;
/// R, S for three options, B, A, C, D, T1, T2.
const POINTS: usize = 10;

/// A vote in which four people have voted, and the bytes that voter 1's device would send next.
struct Liar {
    vote: Vote,
    honest: Vec<u8>,
}

impl Liar {
    fn new() -> Self {
        let vote = Vote::until(Scene::Voted);
        let honest = vote.ballot(1, &[0, 0, 1]).ballot.0;
        Self { vote, honest }
    }

    /// The report on what it sends instead.
    fn sends(&self, change: impl FnOnce(&mut Vec<u8>)) -> Report {
        let mut bytes = self.honest.clone();
        change(&mut bytes);
        let body = Body::Ballot(self.vote.signed_ballot(1, bytes));
        let line = Entry { seq: self.vote.seq(), prev: self.vote.seen().leaf.0, time: self.vote.time, body }.to_line();
        let lines: Vec<String> = self.vote.lines.iter().cloned().chain([line]).collect();
        replay(&checkpoint(&lines), &lines)
    }
}

#[test]
fn every_field_of_a_ballots_header_is_checked() {
    let liar = Liar::new();
    let eligibility = "++++..+++X...........";
    for (place, code) in [
        (1, "eligibility-other-vote"),
        (32, "eligibility-other-vote"),
        (33, "eligibility-other-vote"),
        (64, "eligibility-other-vote"),
        (65, "eligibility-unknown-code"),
        (96, "eligibility-unknown-code"),
        (97, "eligibility-previous"),
        (116, "eligibility-previous"),
        (117, "eligibility-seen"),
        (124, "eligibility-seen"),
        (125, "eligibility-seen"),
        (156, "eligibility-seen"),
    ] {
        refused(&liar.sends(|bytes| bytes[place] ^= 1), eligibility, code);
    }
    refused(&liar.sends(|bytes| bytes[0] ^= 1), "++++..+++..X.........", "ballot-proofs-unreadable");
}

#[test]
fn every_point_and_scalar_of_a_ballot_is_checked() {
    let liar = Liar::new();
    let pieces = (liar.honest.len() - HEADER) / 32;
    for piece in 0..pieces {
        let start = HEADER + 32 * piece;
        let exchanged = |bytes: &mut Vec<u8>| {
            let other = HEADER + 32 * if piece < POINTS { (piece + 1) % POINTS } else { pieces - 1 };
            let replaced = if other == start { HEADER + 32 * POINTS } else { other };
            bytes.copy_within(replaced..replaced + 32, start);
        };
        refused(&liar.sends(exchanged), "++++..+++..X.........", "ballot-proofs-bad");
        let flipped = liar.sends(|bytes| bytes[start] ^= 1);
        assert_eq!(picture(&flipped), "++++..+++..X.........", "piece {piece}");
        let zero = liar.sends(|bytes| bytes[start..start + 32].fill(0));
        refused(&zero, "++++..+++..X.........", "ballot-proofs-bad");
        let great = liar.sends(|bytes| bytes[start..start + 32].fill(0xff));
        refused(&great, "++++..+++..X.........", "ballot-proofs-unreadable");
    }
}

#[test]
fn a_scalar_in_its_other_spelling_is_refused() {
    // The same number plus the group's order: without strictness, another tracker for the same ballot.
    let liar = Liar::new();
    let last = liar.honest.len() - 32;
    let spelt = |bytes: &mut Vec<u8>| {
        let order = (-Scalar::ONE).to_bytes();
        let mut carry = 1;
        for (byte, add) in bytes[last..].iter_mut().zip(order) {
            let sum = u16::from(*byte) + u16::from(add) + carry;
            *byte = u8::try_from(sum & 0xff).unwrap();
            carry = sum >> 8;
        }
    };
    refused(&liar.sends(spelt), "++++..+++..X.........", "ballot-proofs-unreadable");
}

#[test]
fn somebody_elses_ballot_is_no_ballot_of_mine() {
    // Copying a choice without knowing it: the credential is part of the proof.
    let mut vote = Vote::until(Scene::Voted);
    let mut bytes = vote.ballot(1, &[0, 0, 1]).ballot.0;
    let (copier, last) = (credential(2).public(), vote.last[&credential(2).public()]);
    bytes[65..97].copy_from_slice(&copier);
    bytes[97..117].copy_from_slice(&last.0);
    let copied = vote.signed_ballot(2, bytes);
    vote.receive(Body::Ballot(copied));
    refused(&vote.report(), "++++..+++..X.........", "ballot-proofs-bad");
}

#[test]
fn the_earliest_bad_ballot_is_named() {
    let mut vote = Vote::until(Scene::Voted);
    let first = vote.seq();
    for line in [1, 2, 3] {
        let mut bytes = vote.ballot(line, &[0, 0, 1]).ballot.0;
        bytes.copy_within(HEADER..HEADER + 32, HEADER + 32);
        let ballot = vote.signed_ballot(line, bytes);
        vote.receive(Body::Ballot(ballot));
    }
    let report = vote.report();
    refused(&report, "++++..+++..X.........", "ballot-proofs-bad");
    let (_, found) = report.failure().unwrap();
    assert_eq!(found.values, [("entry", Value::Number(first))]);
}
