//! Looking up one ballot, or an earlier state, in a log that was replayed.

use super::Replay;
use crate::ballot::Tracker;

/// What became of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is its credential's last, and the credential is valid: it counts, or will.
    Counted,
    /// Its voter cast another one later.
    Replaced {
        /// The position of the next ballot of that credential.
        by: u64,
    },
    /// Its credential was revoked.
    Revoked,
    /// It was opened to test a device, and never cast.
    Challenged,
}

impl Replay {
    /// Where a ballot stands, and what became of it; nothing if it is not in the log.
    pub fn ballot(&self, tracker: Tracker) -> Option<(u64, Fate)> {
        self.election.as_ref()?.credentials.fate(tracker)
    }

    /// The name and the key with which the log signs its checkpoints, as its first entry says.
    pub fn signer(&self) -> Option<(&str, [u8; 32])> {
        self.election.as_ref().map(|election| (election.cycle.origin.as_str(), election.cycle.log_key.0))
    }

    /// The leaf hash of the entry at a position.
    pub fn leaf(&self, position: u64) -> Option<[u8; 32]> {
        self.leaves.at(position)
    }
}
