//! What a trustee's tool takes from its own replay: it never takes a base to
//! decrypt from anyone else (§13.4).

use thiserror::Error;

use super::{Replay, Sums, head};
use crate::council::Ceremony;
use crate::count::Question;
use crate::definition::Definition;
use crate::entry::Cycle;

/// Why there is nothing to sign or to decrypt.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotReady {
    /// The log does not hold.
    #[error("the log fails check {0}: do not sign, ask an observer to look at it")]
    Invalid(u8),
    /// The vote has not come so far.
    #[error("the vote has not come so far: {0}")]
    Early(&'static str),
}

impl Replay {
    fn sound(&self) -> Result<&super::Election, NotReady> {
        match (&self.failure, &self.election) {
            (Some(failure), _) => Err(NotReady::Invalid(failure.check.number())),
            (None, Some(election)) => Ok(election),
            (None, None) => Err(NotReady::Early("the log is empty")),
        }
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

    /// The leaf hash of the closing, which trustees sign once, ever.
    ///
    /// # Errors
    /// If the log does not hold, or is not closed yet.
    pub fn closing(&self) -> Result<[u8; 32], NotReady> {
        let closing = self.sound()?.closing.as_ref();
        closing.map(|closing| closing.leaf).ok_or(NotReady::Early("voting is not closed yet"))
    }

    /// What trustees decrypt: the sums of this replay, once the closing stands.
    ///
    /// # Errors
    /// If the log or a ballot does not hold, not every ballot was verified, or the closing does not stand yet.
    pub fn question<'a>(&'a self, sums: &'a Sums) -> Result<Question<'a>, NotReady> {
        let election = self.sound()?;
        let failure = sums.failure.clone().or_else(|| self.unverified(sums));
        if let Some(failure) = failure {
            return Err(NotReady::Invalid(failure.check.number()));
        }
        let early = NotReady::Early("the closing is not signed by enough trustees and witnesses yet");
        let vote = election.vote.as_ref().ok_or(early.clone())?;
        election.question(vote, sums).ok_or(early)
    }
}
