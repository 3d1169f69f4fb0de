//! The second pass: signature and proof of every ballot, and the sums of those
//! that count (checks 11 and 12). Batches are independent of each other, so they
//! can be shared out over threads, workers or machines, and their sums merged.

use curve25519_dalek::{RistrettoPoint, Scalar};

use super::credentials::Credentials;
use super::election::Vote;
use super::finding::{Failure, found};
use super::voting::place;
use super::{Check, Leaves};
use crate::ballot::{Ballot, Poll, cast_message};
use crate::entry::{Body, Cast, Entry, leaf_hash};
use crate::signature::{Signature, VerifyingKey};

/// What the second pass needs of the first.
#[derive(Clone, Copy)]
pub struct Ballots<'a> {
    pub(super) vote: &'a Vote,
    pub(super) credentials: &'a Credentials,
    pub(super) leaves: &'a Leaves,
}

/// What was found in some of the ballots.
#[derive(Clone, Default)]
pub struct Sums {
    /// Ballots that were looked at.
    pub ballots: u64,
    /// Of these, ballots that count.
    pub counted: u64,
    pub(super) randomness: RistrettoPoint,
    pub(super) ciphertexts: Vec<RistrettoPoint>,
    pub(super) failure: Option<Failure>,
    /// Which positions were looked at, and in what state of the log.
    pub(super) positions: Scalar,
    pub(super) basis: Option<Basis>,
}

/// The log when ballots were summed: its size, and its last leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Basis {
    pub size: u64,
    pub last: [u8; 32],
}

impl Sums {
    /// Adds what was found in others.
    pub fn merge(&mut self, other: Sums) {
        self.ballots += other.ballots;
        self.counted += other.counted;
        self.randomness += other.randomness;
        if self.ciphertexts.is_empty() {
            self.ciphertexts = other.ciphertexts;
        } else {
            self.ciphertexts.iter_mut().zip(&other.ciphertexts).for_each(|(sum, other)| *sum += other);
        }
        self.failure = Failure::first(self.failure.take(), other.failure);
        self.positions += other.positions;
        match (self.basis, other.basis) {
            (Some(one), Some(two)) if one != two => {
                self.fail(Failure::of(Check::Chain, found!("chain-broken", entry = two.size)));
            }
            (one, two) => self.basis = one.or(two),
        }
    }

    fn add(&mut self, ballot: &Ballot) {
        self.counted += 1;
        self.randomness += ballot.randomness;
        self.ciphertexts.resize(ballot.ciphertexts.len(), RistrettoPoint::default());
        self.ciphertexts.iter_mut().zip(&ballot.ciphertexts).for_each(|(sum, ciphertext)| *sum += ciphertext);
    }

    fn fail(&mut self, failure: Failure) {
        self.failure = Failure::first(self.failure.take(), Some(failure));
    }
}

impl Ballots<'_> {
    /// What all ballots have in common.
    pub fn poll(&self) -> &Poll {
        &self.vote.poll
    }

    /// Verifies ballots, given as position and line of their entries, which were fed to the first
    /// pass. `fresh` are 32 bytes that whoever made the ballots could not know. Failures are kept
    /// in the sums; the first is what the report names.
    pub fn verify<'l>(&self, lines: impl IntoIterator<Item = (u64, &'l [u8])>, fresh: &[u8; 32]) -> Sums {
        let mut sums = Sums { basis: self.leaves.basis(), ..Sums::default() };
        let mut batch = Vec::new();
        let mut positions = Vec::new();
        for (seq, line) in lines {
            sums.ballots += 1;
            sums.positions += place(seq);
            match self.read(seq, line) {
                Ok(ballot) => {
                    batch.push(ballot);
                    positions.push(seq);
                }
                Err(failure) => sums.fail(failure),
            }
        }
        if let Err(fault) = self.vote.poll.verify_batch(&batch, fresh) {
            for seq in fault.culprits.iter().filter_map(|(place, _)| positions.get(*place)) {
                sums.fail(Failure::at(*seq, Check::BallotProofs, found!("ballot-proofs-bad", entry = *seq)));
            }
        }
        for (seq, ballot) in positions.iter().zip(&batch) {
            let credential = self.credentials.get(&ballot.header.credential);
            if credential.is_some_and(|credential| credential.counts() && u64::from(credential.last_seq) == *seq) {
                sums.add(ballot);
            }
        }
        sums
    }

    /// Reads a ballot and verifies its signature.
    fn read(&self, seq: u64, line: &[u8]) -> Result<Ballot, Failure> {
        let unreadable = || Failure::at(seq, Check::BallotProofs, found!("ballot-proofs-unreadable", entry = seq));
        if self.leaves.at(seq) != Some(leaf_hash(line)) {
            return Err(Failure::at(seq, Check::Chain, found!("chain-broken", entry = seq)));
        }
        let Ok(Entry { body: Body::Ballot(cast), .. }) = Entry::parse(line) else { return Err(unreadable()) };
        self.signed(seq, &cast)
    }

    /// Reads the ballot of an entry at this position and verifies its signature.
    fn signed(&self, seq: u64, cast: &Cast) -> Result<Ballot, Failure> {
        let unreadable = || Failure::at(seq, Check::BallotProofs, found!("ballot-proofs-unreadable", entry = seq));
        let ballot = Ballot::decode(&self.vote.poll, &cast.ballot.0).map_err(|_| unreadable())?;
        let header = &ballot.header;
        let message = cast_message(&header.election, &header.definition, &header.credential, &ballot.hash);
        let key = VerifyingKey::from_bytes(&header.credential).ok();
        let verified = key.and_then(|key| key.verify(&message, &Signature::from_bytes(cast.signature.0)).ok());
        let bad = || Failure::at(seq, Check::BallotSignatures, found!("ballot-signatures-bad", entry = seq));
        verified.map(|()| ballot).ok_or_else(bad)
    }

    /// Verifies signature and proof of one ballot that is not in the log, as if it stood next.
    pub(super) fn verify_next(&self, seq: u64, cast: &Cast, fresh: &[u8; 32]) -> Result<(), Failure> {
        let ballot = self.signed(seq, cast)?;
        let bad = |_| Failure::at(seq, Check::BallotProofs, found!("ballot-proofs-bad", entry = seq));
        self.vote.poll.verify_batch(std::slice::from_ref(&ballot), fresh).map_err(bad)
    }
}

impl Leaves {
    fn basis(&self) -> Option<Basis> {
        let size = u64::try_from(self.0.len()).ok()?;
        self.0.last().map(|last| Basis { size, last: *last })
    }

    /// Whether the log was once in this state.
    pub(super) fn was(&self, basis: &Basis) -> bool {
        basis.size.checked_sub(1).and_then(|last| self.at(last)) == Some(basis.last)
    }
}

/// Whether a canonical line is a ballot, without reading it whole.
pub fn is_ballot(line: &[u8]) -> bool {
    const TYPE: &[u8] = br#","type":"ballot","#;
    let head = line.get(..160).unwrap_or(line);
    head.windows(TYPE.len()).any(|piece| piece == TYPE)
}
