//! How far a vote has come, for those who have something to do in it.

use super::{NotReady, Replay, Sums};
use crate::entry::{Verdict, VoidReason};

/// How far the vote has come, and which trustees did their part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Voting has begun.
    pub opened: bool,
    /// Voting has ended.
    pub ended: bool,
    /// The leaf hash of the entry `closing`.
    pub closing: Option<[u8; 32]>,
    /// The ballots that it says are counted.
    pub counted: u64,
    /// The trustees who signed it.
    pub signers: Vec<u32>,
    /// The closing stands.
    pub standing: bool,
    /// The trustees who answered, rightly or not, in the log's order.
    pub answered: Vec<u32>,
    /// The result is published.
    pub result: bool,
    /// The council has concluded.
    pub concluded: bool,
    /// The vote is void.
    pub void: bool,
    /// The log is finished.
    pub finished: bool,
}

impl Replay {
    /// How far the vote has come.
    ///
    /// # Errors
    /// If the log does not hold.
    pub fn course(&self) -> Result<Course, NotReady> {
        let election = self.sound()?;
        let (progress, closing) = (&election.progress, election.closing.as_ref());
        Ok(Course {
            opened: progress.opened,
            ended: progress.ended,
            closing: closing.map(|closing| closing.leaf),
            counted: closing.map_or(0, |closing| closing.counted),
            signers: closing.map(|closing| closing.signatures.iter().copied().collect()).unwrap_or_default(),
            standing: progress.standing,
            answered: election.retained.decryptions.iter().map(|answer| answer.trustee).collect(),
            result: progress.result,
            concluded: progress.conclusion,
            void: progress.void,
            finished: progress.finished,
        })
    }

    /// What the council found, once it has concluded.
    pub fn verdict(&self) -> Option<Verdict> {
        self.election.as_ref()?.retained.conclusion.as_ref().map(|(_, conclusion)| conclusion.verdict)
    }

    /// Why the vote is void, if it is.
    pub fn void_reason(&self) -> Option<VoidReason> {
        self.election.as_ref()?.retained.void.map(|(_, reason)| reason)
    }

    /// When a trustee last showed that the shares are still there, by the log's clock.
    pub fn possession(&self, trustee: u32) -> Option<u64> {
        self.election.as_ref()?.possessions.get(&trustee).copied()
    }

    /// Whether these are the sums of all ballots of this log, and all of them hold.
    ///
    /// # Errors
    /// The check that fails.
    pub fn verified(&self, sums: &Sums) -> Result<(), NotReady> {
        self.sound()?;
        match sums.failure.clone().or_else(|| self.unverified(sums)) {
            Some(failure) => Err(NotReady::Invalid(failure.check.number())),
            None => Ok(()),
        }
    }
}
