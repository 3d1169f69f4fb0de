//! How an issuer makes codes: from a seed of their own (§13.2).
//!
//! Parts are published weeks before the letters are printed, and stretching a
//! hundred thousand codes takes hours. In between an issuer keeps one small file
//! and no list of codes; and the codes are gone when that file is.

use std::ops::Range;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::Issuer;
use super::code::{BYTES, Code};
use super::key::PartSecret;
use super::roll::{self, ChunkFault, LINES, Place};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::RollChunk;
use crate::hash;

/// The seed of all codes of an issuer. Erased when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct CodeSeed([u8; 32]);

impl CodeSeed {
    /// The seed of 32 fresh random bytes.
    pub fn new(fresh: [u8; 32]) -> Self {
        Self(fresh)
    }

    /// The 32 bytes, for the file that keeps them.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The codes and parts of one issuer in one election.
pub struct Issuance {
    election: [u8; 32],
    issuer: Issuer,
    seed: CodeSeed,
}

impl Issuance {
    /// Of an election's issuer with this seed.
    pub fn new(election: [u8; 32], issuer: Issuer, seed: CodeSeed) -> Self {
        Self { election, issuer, seed }
    }

    /// Which issuer.
    pub fn issuer(&self) -> Issuer {
        self.issuer
    }

    /// The code of a line of the roll, from 0. `issue` is 0 for the first letter, 1 for the first that replaces it, …
    pub fn code(&self, line: u32, issue: u32) -> Code {
        let numbers = [self.issuer.number(), line, issue].map(u32::to_be_bytes);
        let [issuer, line, issue] = &numbers;
        let bytes = Zeroizing::new(hash::h256("issuer/code", &[&self.seed.0, &self.election, issuer, line, issue]));
        let mut fresh = Zeroizing::new([0; BYTES]);
        fresh.iter_mut().zip(bytes.iter()).for_each(|(to, from)| *to = *from);
        Code::new(&fresh)
    }

    /// The secret part of that code. Takes a tenth of a second.
    pub fn part(&self, line: u32, issue: u32) -> PartSecret {
        PartSecret::from_code(&self.code(line, issue), &self.election, self.issuer)
    }

    /// The parts of the first letters of some lines, in order. A caller shares a chunk's lines out over
    /// threads or workers, a few at a time, and says in between how far it is.
    pub fn parts(&self, lines: Range<u32>) -> Vec<PartSecret> {
        lines.map(|line| self.part(line, 0)).collect()
    }

    /// An entry `roll` without its signature: the public parts of a chunk's lines with their proof. `parts` are those
    /// of [`lines_of_chunk`], `fresh` 64 random bytes of this call.
    ///
    /// # Errors
    /// [`ChunkFault`] if there are not as many parts as the chunk has lines.
    pub fn chunk(
        &self,
        chunk: u32,
        chunks: u32,
        parts: &[PartSecret],
        fresh: &[u8; 64],
    ) -> Result<RollChunk, ChunkFault> {
        let place = Place { issuer: self.issuer, chunk, chunks };
        let made = roll::prove(&self.election, place, parts, fresh)?;
        let (issuer, parts, proof) = (self.issuer.number(), Blob(made.parts), Bytes(made.proof));
        Ok(RollChunk { issuer, chunk, chunks, parts, proof, signatures: vec![] })
    }

    /// This issuer's public part and its proof for a credential that replaces `old` on a line. `fresh` as above.
    pub fn replace(&self, old: &[u8; 32], line: u32, issue: u32, fresh: &[u8; 64]) -> ([u8; 32], [u8; 64]) {
        roll::prove_replacement(&self.election, self.issuer, old, &self.part(line, issue), fresh)
    }

    /// Whether a published part is that of a line's code: so that no letter is printed with another seed's codes.
    pub fn made(&self, part: &[u8; 32], line: u32, issue: u32) -> bool {
        self.part(line, issue).public().encode() == *part
    }
}

/// How many chunks a roll of this many lines has.
pub fn chunks(lines: u32) -> u32 {
    lines.div_ceil(LINES as u32)
}

/// The lines of a chunk, from 0, of a roll of this many lines.
pub fn lines_of_chunk(chunk: u32, lines: u32) -> Range<u32> {
    let first = chunk.saturating_mul(LINES as u32).min(lines);
    first..first.saturating_add(LINES as u32).min(lines)
}
