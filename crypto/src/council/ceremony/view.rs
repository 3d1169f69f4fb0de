//! What can be asked of a ceremony: by pages, by the replay, and by the trustees
//! who take part in it.

use super::{Ceremony, Step, Verdict};
use crate::council::CouncilKeys;
use crate::council::sealing::Seal;
use crate::group::RistrettoPoint;

impl Ceremony {
    /// The council's keys, once all trustees have rehearsed.
    pub fn keys(&self) -> Option<&CouncilKeys> {
        self.prospect().filter(|_| self.step() == Step::Done)
    }

    /// What the ceremony waits for, and from which trustees. A restart is awaited from none of them.
    pub fn awaited(&self) -> (Step, Vec<u32>) {
        (self.step(), self.attempt.awaited(self.step()))
    }

    /// What the ceremony waits for.
    pub fn step(&self) -> Step {
        self.attempt.step()
    }

    /// The election id.
    pub fn election(&self) -> &[u8; 32] {
        &self.election
    }

    /// The attempt under way, from 1.
    pub fn attempt(&self) -> u32 {
        self.attempt.number
    }

    /// n.
    pub fn trustees(&self) -> u32 {
        self.attempt.trustees()
    }

    /// t.
    pub fn threshold(&self) -> u32 {
        self.threshold
    }

    /// N of this attempt, once someone has committed.
    pub fn key_count(&self) -> Option<u32> {
        self.attempt.keys
    }

    /// How many pieces of a trustee's dealing and of its sealed shares the log has.
    pub fn pieces(&self, trustee: u32) -> (usize, usize) {
        let member = self.attempt.member(trustee).ok();
        member.map(|member| (member.dealing.pieces(), member.shares.pieces())).unwrap_or_default()
    }

    /// What the last complaint showed, until the restart.
    pub fn verdict(&self) -> Option<Verdict> {
        self.attempt.verdict
    }

    /// The hash that trustees confirm, once all shares are there.
    pub fn transcript(&self) -> Option<[u8; 32]> {
        self.prospect().map(|keys| keys.transcript)
    }

    /// The keys as they will be if nobody complains.
    pub(in crate::council) fn prospect(&self) -> Option<&CouncilKeys> {
        self.attempt.result.as_ref()
    }

    pub(in crate::council) fn one_time_key(&self, trustee: u32) -> Option<RistrettoPoint> {
        Some(self.attempt.member(trustee).ok()?.commit.as_ref()?.one_time_key)
    }

    pub(in crate::council) fn commitment(&self, trustee: u32) -> Option<[u8; 32]> {
        Some(self.attempt.member(trustee).ok()?.commit.as_ref()?.commitment)
    }

    pub(in crate::council) fn dealt(&self, dealer: u32) -> Option<Vec<Vec<RistrettoPoint>>> {
        self.attempt.dealt(dealer, self.threshold)
    }

    pub(in crate::council) fn sealed(&self, dealer: u32, recipient: u32) -> Option<&[[u8; 32]]> {
        self.attempt.sealed(dealer, recipient)
    }

    /// The pads from one trustee to another, once all have committed.
    pub(in crate::council) fn seal<'a>(
        &'a self,
        dealer: u32,
        recipient: u32,
        shared: &'a RistrettoPoint,
    ) -> Option<Seal<'a>> {
        let commits = self.attempt.commits()?;
        Some(Seal { election: &self.election, attempt: self.attempt.number, commits, dealer, recipient, shared })
    }
}
