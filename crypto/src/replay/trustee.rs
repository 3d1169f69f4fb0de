//! What a trustee's tool takes from its own replay: it never takes a base to
//! decrypt from anyone else (§13.4).

use thiserror::Error;

use super::election::Election;
use super::{Replay, Sums, head};
use crate::council::Ceremony;
use crate::count::Question;
use crate::definition::Definition;
use crate::entry::{Closing, Cycle, ResultBody, RevocationCounts};

/// Why there is nothing to sign or to decrypt.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotReady {
    /// The log does not hold.
    #[error("the log fails check {0}: do not sign, ask an observer to look at it")]
    Invalid(u8),
    /// There is nothing left to do.
    #[error("nothing may be signed or decrypted any more: {0}")]
    Over(&'static str),
    /// The vote has not come so far.
    #[error("the vote has not come so far: {0}")]
    Early(&'static str),
}

impl Replay {
    pub(super) fn sound(&self) -> Result<&Election, NotReady> {
        match (&self.failure, &self.election) {
            (Some(failure), _) => Err(NotReady::Invalid(failure.check.number())),
            (None, Some(election)) => Ok(election),
            (None, None) => Err(NotReady::Early("the log is empty")),
        }
    }

    /// The vote, if by this clock it is over and nothing has voided it.
    fn open_at(&self, now: u64) -> Result<&Election, NotReady> {
        let election = self.sound()?;
        let closes = election.vote.as_ref().map_or(u64::MAX, |vote| vote.definition.closes.0);
        if now < closes {
            return Err(NotReady::Early("by this device's clock voting is still open"));
        }
        if election.progress.void {
            return Err(NotReady::Over("the vote is void"));
        }
        Ok(election)
    }

    /// Checks the head of the log as it was served: whoever signs anything does this first.
    ///
    /// # Errors
    /// If the log so far, its checkpoint or its cosignatures do not hold.
    pub fn check_head(&self, checkpoint: &str) -> Result<(), NotReady> {
        let election = self.sound()?;
        let root = *self.frontier.root().as_bytes();
        let headed = head::verify(checkpoint, &election.cycle, self.entries(), &root);
        headed.map(|_| ()).map_err(|failure| NotReady::Invalid(failure.check.number()))
    }

    /// The first entry, once it is read.
    pub fn cycle(&self) -> Option<&Cycle> {
        self.election.as_ref().map(|election| &election.cycle)
    }

    /// The ceremony as the log has it.
    ///
    /// # Errors
    /// If the log does not hold so far.
    pub fn ceremony(&self) -> Result<&Ceremony, NotReady> {
        self.sound().map(|election| &election.ceremony)
    }

    /// The frozen definition and its position.
    ///
    /// # Errors
    /// If the log does not hold, or nothing is frozen yet.
    pub fn definition(&self) -> Result<(&Definition, u64), NotReady> {
        let vote = self.sound()?.vote.as_ref();
        vote.map(|vote| (&vote.definition, vote.seq)).ok_or(NotReady::Early("nothing is frozen yet"))
    }

    /// The leaf hash of the closing, which trustees sign once, ever. `now` is the time by the device's own
    /// clock, in seconds since 1970: the server's word is not enough.
    ///
    /// # Errors
    /// If the log does not hold, or is not closed yet.
    pub fn closing(&self, now: u64) -> Result<[u8; 32], NotReady> {
        let closing = self.open_at(now)?.closing.as_ref();
        closing.map(|closing| closing.leaf).ok_or(NotReady::Early("voting is not closed yet"))
    }

    /// What trustees decrypt: the sums of this replay, once the closing stands. `now` as for
    /// [`Replay::closing`].
    ///
    /// # Errors
    /// If the log or a ballot does not hold, not every ballot was verified, or the closing does not stand yet.
    pub fn question<'a>(&'a self, sums: &'a Sums, now: u64) -> Result<Question<'a>, NotReady> {
        let election = self.open_at(now)?;
        if election.progress.result {
            return Err(NotReady::Over("the result is published"));
        }
        self.verified(sums)?;
        let early = NotReady::Early("the closing is not signed by enough trustees and witnesses yet");
        let vote = election.vote.as_ref().ok_or(early.clone())?;
        election.question(vote, sums).ok_or(early)
    }

    /// The result that the log's decryptions lead to, for whoever publishes it.
    ///
    /// # Errors
    /// If the log or a ballot does not hold, or fewer trustees than needed answered validly.
    pub fn result(&self, sums: &Sums) -> Result<ResultBody, NotReady> {
        self.question(sums, u64::MAX)?;
        self.sound()?.result(sums).map_err(|failure| NotReady::Invalid(failure.check.number()))
    }

    /// The log as far as it was read: entries and root, as a checkpoint states them.
    pub fn size_and_root(&self) -> (u64, [u8; 32]) {
        (self.entries(), *self.frontier.root().as_bytes())
    }

    /// The numbers that a closing must state here.
    ///
    /// # Errors
    /// If the log does not hold, or nothing is frozen yet.
    pub fn closing_statement(&self) -> Result<Closing, NotReady> {
        let election = self.sound()?;
        let definition = election.definition_hash().ok_or(NotReady::Early("nothing is frozen yet"))?;
        Ok(election.closing_statement(self.entries(), definition))
    }

    /// Revoked credentials by reason, as the conclusion must state them.
    ///
    /// # Errors
    /// If the log does not hold.
    pub fn revocations(&self) -> Result<RevocationCounts, NotReady> {
        Ok(self.sound()?.counts.revoked.clone())
    }
}
