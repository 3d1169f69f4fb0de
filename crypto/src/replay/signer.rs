//! What whoever signs an act takes from its own replay (§4.1).

use super::{Failure, NotReady, Replay};
use crate::definition::Definition;
use crate::encoding::base64::Bytes;
use crate::entry::{Natural, Role, Seen};

impl Replay {
    /// The key in force of a role and index.
    pub fn key(&self, role: Role, index: u32) -> Option<[u8; 32]> {
        self.election.as_ref()?.roles.key(role, index)
    }

    /// The keys in force of a role, by rising index.
    pub fn keys(&self, role: Role) -> Vec<(u32, [u8; 32])> {
        let keys = self.election.as_ref().map(|election| election.roles.keys(role)).unwrap_or_default();
        keys.into_iter().map(|(index, key)| (index, key.0)).collect()
    }

    /// The counter of the next act that the key in force of a role and index signs: one more than the highest
    /// that the log has of it. None if no key is in force.
    pub fn next_counter(&self, role: Role, index: u32) -> Option<u64> {
        self.election.as_ref()?.roles.counter(role, index).map(|last| last.map_or(1, |last| last + 1))
    }

    /// The last entry, which signers name as what they have seen.
    pub fn last(&self) -> Option<Seen> {
        let seq = self.entries().checked_sub(1)?;
        Some(Seen { seq: Natural(seq), leaf: Bytes(self.leaves.at(seq)?) })
    }

    /// The time of the last entry: the server's word.
    pub fn time(&self) -> u64 {
        self.time
    }

    /// The Merkle root of the first `size` entries; none if there are fewer. A log whose root at an earlier
    /// size is not what it was then has another history.
    pub fn root_at(&self, size: u64) -> Option<[u8; 32]> {
        self.leaves.root(size)
    }

    /// Whether this definition could be frozen here: everything in it is what the log says (§4.5).
    ///
    /// # Errors
    /// [`NotReady`] if the log does not hold, [`Failure`] of check 9 inside otherwise.
    pub fn check_definition(&self, definition: &Definition) -> Result<(), DefinitionRefused> {
        let election = self.sound().map_err(DefinitionRefused::Log)?;
        election.poll(self.entries(), definition).map(|_| ()).map_err(DefinitionRefused::Definition)
    }
}

/// Why a definition cannot be frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DefinitionRefused {
    /// The log does not hold.
    Log(NotReady),
    /// The definition is not what the log says, or not allowed.
    Definition(Failure),
}
