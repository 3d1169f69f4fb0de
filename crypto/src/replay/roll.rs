//! From the issuers' parts to the credentials of the roll (§7.2; check 7).

use super::credentials::Credentials;
use super::finding::{Failure, found};
use super::{Check, Found};
use crate::credential::Issuer;
use crate::credential::part::{PublicPart, credential_key};
use crate::credential::roll::{self, ChunkFault, LINES, Place};
use crate::entry::{Cycle, RollChunk};
use crate::log::merkle::{Frontier, LeafHash};

/// Lines that a first chunk may promise: the most of a roll, rounded up to chunks.
const MAX_CHUNKS: u32 = 10_000;

/// The roll as far as the log has it.
#[derive(Default)]
pub(super) struct RollBook {
    issuer: u32,
    chunk: u32,
    chunks: u32,
    /// Parts of issuer 1, then, line by line, the credentials.
    keys: Vec<[u8; 32]>,
    /// Lines that are complete.
    done: usize,
    root: Option<[u8; 32]>,
    /// The key that signed each issuer's chunks.
    issuers: Vec<[u8; 32]>,
}

impl RollBook {
    /// Takes a chunk; the credentials, once the last one is there.
    pub fn take(
        &mut self,
        seq: u64,
        body: &RollChunk,
        cycle: &Cycle,
        key: [u8; 32],
    ) -> Result<Option<Credentials>, Failure> {
        let fail = |found| Failure::at(seq, Check::Roll, found);
        if self.chunks == 0 {
            (self.issuer, self.chunks) = (1, body.chunks);
        }
        let expected = (self.issuer, self.chunk, self.chunks);
        let complete = self.root.is_some() || body.chunks > MAX_CHUNKS;
        if complete || (body.issuer, body.chunk, body.chunks) != expected {
            return Err(fail(found!("roll-chunk", entry = seq, reason = "out of turn")));
        }
        if body.chunk == 0 {
            self.issuers.push(key);
        }
        if self.issuers.last() != Some(&key) {
            return Err(fail(found!(
                "roll-chunk",
                entry = seq,
                reason = "signed with another key than the chunks before"
            )));
        }
        let issuer = Issuer::from_number(u64::from(body.issuer));
        let place = issuer.map(|issuer| Place { issuer, chunk: body.chunk, chunks: body.chunks });
        let place = place.ok_or_else(|| fail(found!("roll-chunk", entry = seq, reason = "no such issuer")))?;
        let parts = roll::verify(&cycle.election.0, place, &body.parts.0, &body.proof.0);
        let parts = parts.map_err(|fault| fail(refused(seq, body, fault)))?;
        self.fill(body.issuer == cycle.issuers, body.issuer, &parts).map_err(fail)?;
        self.advance(cycle.issuers).map_err(fail)
    }

    fn fill(&mut self, last: bool, issuer: u32, parts: &[PublicPart]) -> Result<(), Found> {
        for part in parts {
            let line = self.done;
            let earlier = if issuer == 1 { None } else { self.keys.get(line).map(PublicPart::decode) };
            let (stated, found) = (self.keys.len(), line + 1);
            let key = match (issuer, earlier) {
                (1, _) if !last => Ok(part.encode()),
                (1, _) => credential_key(&[*part]),
                (_, Some(Ok(first))) => credential_key(&[first, *part]),
                _ => return Err(found!("roll-count", stated = stated, found = found)),
            };
            let key = key.map_err(|_| found!("roll-weak-key", line = line))?;
            match self.keys.get_mut(line) {
                Some(slot) => *slot = key,
                None => {
                    if self.keys.len() == self.keys.capacity() {
                        self.keys.reserve_exact(LINES.max(self.keys.len() / 8));
                    }
                    self.keys.push(key);
                }
            }
            self.done += 1;
        }
        Ok(())
    }

    fn advance(&mut self, issuers: u32) -> Result<Option<Credentials>, Found> {
        self.chunk += 1;
        if self.chunk < self.chunks {
            return Ok(None);
        }
        if self.done != self.keys.len() {
            return Err(found!("roll-count", stated = self.keys.len(), found = self.done));
        }
        if self.issuer < issuers {
            (self.issuer, self.chunk, self.done) = (self.issuer + 1, 0, 0);
            return Ok(None);
        }
        let keys = std::mem::take(&mut self.keys);
        self.root = Some(root(&keys));
        let credentials = Credentials::new(keys);
        credentials.map(Some).map_err(|(line, other)| found!("roll-double-key", line = line, other = other))
    }

    /// The keys that signed the roll, by issuer.
    pub fn issuers(&self) -> &[[u8; 32]] {
        &self.issuers
    }

    /// The root over the credentials, once the roll is complete.
    pub fn root(&self) -> Option<[u8; 32]> {
        self.root
    }
}

/// The roll root of §7.2.
pub fn root(keys: &[[u8; 32]]) -> [u8; 32] {
    let mut frontier = Frontier::new();
    keys.iter().for_each(|key| frontier.append(LeafHash::of(key)));
    *frontier.root().as_bytes()
}

fn refused(seq: u64, body: &RollChunk, fault: ChunkFault) -> Found {
    match fault {
        ChunkFault::Proof { .. } => found!("roll-proof", line = u64::from(body.chunk) * 1000),
        ChunkFault::Part { line, .. } => found!("roll-weak-key", line = line),
        ChunkFault::Size { .. } => found!("roll-chunk", entry = seq, reason = fault.to_string()),
    }
}
