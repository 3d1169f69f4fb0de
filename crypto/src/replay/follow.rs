//! Following a log while it is written: whoever keeps it asks, before an entry is appended, whether a replay will accept
//! it there. So there are no second rules of acceptance, and nothing gets into a log that a verifier would refuse.

use super::election::Election;
use super::finding::found;
use super::{Check, Failure, Replay, closing, roles, voting};
use crate::ballot::{Poll, Tracker};
use crate::entry::{ActSignature, Body, Cast, Entry, RoleKey, Standing, leaf_hash};

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

    /// Whether a ballot could be the next entry at this time (seconds since 1970), with everything that a replay asks of it
    /// (checks 5 and 10 to 13): what a witness asks before it takes a deposit. Nothing is taken. `fresh` are 32 bytes that
    /// whoever made the ballot could not know.
    ///
    /// # Errors
    /// What a replay would find wrong with it; once the log itself has failed, that failure.
    pub fn may_cast(&self, cast: &Cast, time: u64, fresh: &[u8; 32]) -> Result<(), Failure> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        let seq = self.entries();
        let entry = Entry { seq, prev: [0; 32], time: time - time % 3600, body: Body::Ballot(cast.clone()) };
        let Some(election) = &self.election else { return Err(self.empty()) };
        election.admit(&entry, &self.leaves)?;
        voting::eligible(election, seq, cast, &self.leaves)?;
        self.ballots().ok_or_else(|| self.empty())?.verify_next(seq, cast, fresh)
    }

    /// Verifies one signature of an act that collects several, as if the act stood next.
    ///
    /// # Errors
    /// What a replay would find wrong with it.
    pub fn check_signature(&self, body: &Body, signature: &ActSignature) -> Result<(), Failure> {
        let Some(election) = &self.election else { return Err(self.empty()) };
        let (content, hash) = (body.content(), election.definition_hash());
        let context = roles::context(&election.cycle, hash.as_ref(), body, &content);
        election.roles.verify_one(self.entries(), signature, context, &self.leaves)
    }

    /// Whether an act has all signatures that it needs to stand next, and may stand there.
    ///
    /// # Errors
    /// What a replay would find wrong with it or miss.
    pub fn is_signed(&self, body: &Body) -> Result<(), Failure> {
        let Some(election) = &self.election else { return Err(self.empty()) };
        let (seq, time) = (self.entries(), u64::MAX);
        let entry = Entry { seq, prev: [0; 32], time, body: body.clone() };
        election.admit(&entry, &self.leaves)?;
        match body {
            Body::Conclusion(conclusion) => election.may_conclude(seq, conclusion),
            Body::Role(key) => self.may_enrol(key),
            _ => Ok(()),
        }
    }

    /// Whether a key could be enrolled next, leaving aside who signs that.
    ///
    /// # Errors
    /// What a replay would find wrong with the key.
    pub fn may_enrol(&self, key: &RoleKey) -> Result<(), Failure> {
        let Some(election) = &self.election else { return Err(self.empty()) };
        election.roles.may_enrol(self.entries(), key, &election.cycle).map(drop)
    }

    fn empty(&self) -> Failure {
        Failure::at(0, Check::Form, found!("form-unreadable", entry = 0u64))
    }

    /// Whether an entry `standing` may stand next.
    pub fn may_stand(&self, standing: &Standing) -> bool {
        let Some(election) = &self.election else { return false };
        election.progress.closing && closing::may_stand(election, self.entries(), standing, &self.leaves).is_ok()
    }

    /// Whether as many trustees answered as are needed. Whether rightly is found out when the sums are known.
    pub fn may_count(&self) -> bool {
        let Some(election) = &self.election else { return false };
        let answers = election.retained.decryptions.len();
        election.progress.standing && u32::try_from(answers).is_ok_and(|answers| answers >= election.cycle.threshold)
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

    /// Whether the whole roll of credentials is there.
    pub fn has_roll(&self) -> bool {
        self.election.as_ref().is_some_and(|election| election.roll.root().is_some())
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
