//! Following a log while it is written: whoever keeps it asks, before an entry is appended, whether a replay will accept
//! it there. So there are no second rules of acceptance, and nothing gets into a log that a verifier would refuse.

use super::election::Election;
use super::{Failure, Replay};
use crate::ballot::{Poll, Tracker};
use crate::entry::{Body, leaf_hash};

/// What the log says of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CredentialState {
    /// Whether it may vote: neither revoked nor replaced.
    pub active: bool,
    /// Ballots that it cast.
    pub ballots: u32,
    /// Ballots that it tested.
    pub challenges: u32,
    /// Tracker of its last ballot; [`Tracker::NONE`] before the first.
    pub last: Tracker,
}

impl Replay {
    /// Takes a line (without its line feed) if it may be the next one. A line that is refused is not taken. If its refusal
    /// left the state in doubt, which only an entry signed by a role can, [`Replay::failure`] says so from then on, and the
    /// log must be replayed anew.
    ///
    /// # Errors
    /// What a replay would find wrong with it; once the log itself has failed, that failure.
    pub fn consider(&mut self, line: &[u8]) -> Result<(), Failure> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        let entry = self.read(self.entries(), line)?;
        match &mut self.election {
            None => self.election = Some(Election::open(&entry)?),
            Some(election) => {
                let signed = election.admit(&entry, &self.leaves)?;
                if let Err(failure) = election.take(&entry, leaf_hash(line), &self.leaves, &signed) {
                    if !matches!(entry.body, Body::Ballot(_) | Body::Challenge(_)) {
                        self.failure = Some(failure.clone());
                    }
                    return Err(failure);
                }
            }
        }
        self.keep(line);
        Ok(())
    }

    /// The leaf hash of the entry at this position, if it was read.
    pub fn leaf(&self, seq: u64) -> Option<[u8; 32]> {
        self.leaves.at(seq)
    }

    /// What ballots of this vote have in common, once it is frozen.
    pub fn poll(&self) -> Option<&Poll> {
        self.election.as_ref()?.vote.as_ref().map(|vote| &vote.poll)
    }

    /// The hash of the booth's file list that is in force: the last entry `booth`'s, or the definition's.
    pub fn booth(&self) -> Option<[u8; 32]> {
        let election = self.election.as_ref()?;
        election.booth.or_else(|| election.vote.as_ref().map(|vote| vote.definition.booth.0))
    }

    /// What the log says of a credential; nothing if it is not on the roll.
    pub fn credential(&self, key: &[u8; 32]) -> Option<CredentialState> {
        let credential = self.election.as_ref()?.credentials.get(key)?;
        Some(CredentialState {
            active: credential.active,
            ballots: u32::from(credential.ballots),
            challenges: u32::from(credential.challenges),
            last: credential.last,
        })
    }
}
