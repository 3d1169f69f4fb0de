//! The chunks of the roll and the proofs that issuers know their parts (§7.2, §7.3).
//!
//! A credential is a sum. An issuer that may choose its part after having seen
//! the other's could choose `X − P₁` for a key X of its own, and vote for the
//! line alone. So each issuer proves that it knows the secret of every part it
//! publishes: one proof for a chunk of a thousand.

use std::fmt;

use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use curve25519_dalek::{EdwardsPoint, Scalar};
use thiserror::Error;
use zeroize::Zeroizing;

use super::Issuer;
use super::key::PartSecret;
use super::part::{NotAKey, PublicPart, decode_point};
use crate::{group, hash};

/// Lines in each chunk but the last.
pub const LINES: usize = 1000;

/// Which chunk of which issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose parts these are.
    pub issuer: Issuer,
    /// The chunk's number, from 0.
    pub chunk: u32,
    /// How many chunks the issuer publishes.
    pub chunks: u32,
}

impl Place {
    fn numbers(self) -> [[u8; 4]; 3] {
        [self.issuer.number(), self.chunk, self.chunks].map(u32::to_be_bytes)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "roll of {}, chunk {} (from 0, of {})", self.issuer, self.chunk, self.chunks)
    }
}

/// Why a chunk of the roll is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ChunkFault {
    /// No such chunk, or a number of bytes that it must not have.
    #[error("{place}: {bytes} bytes of parts are not what this chunk has")]
    Size {
        /// Where.
        place: Place,
        /// Bytes of its parts.
        bytes: usize,
    },
    /// A part that is none.
    #[error("{place}, line {line}: {cause}")]
    Part {
        /// Where.
        place: Place,
        /// The line of the roll, from 0.
        line: u64,
        /// What is wrong with it.
        cause: NotAKey,
    },
    /// The proof does not show that the issuer knows the secret parts.
    #[error("{place}: the proof that the issuer knows these parts is wrong")]
    Proof {
        /// Where.
        place: Place,
    },
}

/// Why a replacement's part is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ReplacementFault {
    /// A part that is none.
    #[error("replacement's part of {issuer}: {cause}")]
    Part {
        /// Whose part.
        issuer: Issuer,
        /// What is wrong with it.
        cause: NotAKey,
    },
    /// The proof does not show that the issuer knows the secret part.
    #[error("replacement's part of {issuer}: the proof that the issuer knows it is wrong")]
    Proof {
        /// Whose part.
        issuer: Issuer,
    },
}

/// What an issuer publishes of a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The public parts, 32 bytes each.
    pub parts: Vec<u8>,
    /// `T ‖ z`.
    pub proof: [u8; 64],
}

/// Makes a chunk's public parts and proof. `fresh` are 64 random bytes of this call; should they
/// ever repeat, the nonce still does not, as it also depends on the secrets and what is proven.
pub fn prove(election: &[u8; 32], place: Place, secrets: &[PartSecret], fresh: &[u8; 64]) -> Result<Chunk, ChunkFault> {
    let parts: Vec<u8> = secrets.iter().flat_map(|secret| secret.public().encode()).collect();
    read_parts(place, &parts)?;
    let [issuer, chunk, chunks] = place.numbers();
    let statement: [&[u8]; 5] = [election, &issuer, &chunk, &chunks, &parts];
    let proof = make_proof("roll-proof", &statement, secrets, fresh);
    Ok(Chunk { parts, proof })
}

/// Checks a chunk and returns its parts, decoded, so that sums need not decode them again. A decoded
/// part takes 160 bytes; who must save memory keeps the 32 bytes of issuer 1's parts and decodes twice.
pub fn verify(
    election: &[u8; 32],
    place: Place,
    parts: &[u8],
    proof: &[u8; 64],
) -> Result<Vec<PublicPart>, ChunkFault> {
    let points = read_parts(place, parts)?;
    let [issuer, chunk, chunks] = place.numbers();
    let statement: [&[u8]; 5] = [election, &issuer, &chunk, &chunks, parts];
    check_proof("roll-proof", &statement, &points, proof).ok_or(ChunkFault::Proof { place })?;
    Ok(points)
}

/// Makes an issuer's public part and proof for a credential that replaces `old`. `fresh` as in [`prove`].
pub fn prove_replacement(
    election: &[u8; 32],
    issuer: Issuer,
    old: &[u8; 32],
    secret: &PartSecret,
    fresh: &[u8; 64],
) -> ([u8; 32], [u8; 64]) {
    let part = secret.public().encode();
    let statement: [&[u8]; 4] = [election, &issuer.number().to_be_bytes(), old, &part];
    let proof = make_proof("replacement-proof", &statement, std::slice::from_ref(secret), fresh);
    (part, proof)
}

/// Checks an issuer's part of a replacement and returns it, decoded.
pub fn verify_replacement(
    election: &[u8; 32],
    issuer: Issuer,
    old: &[u8; 32],
    part: &[u8; 32],
    proof: &[u8; 64],
) -> Result<PublicPart, ReplacementFault> {
    let point = PublicPart::decode(part).map_err(|cause| ReplacementFault::Part { issuer, cause })?;
    let statement: [&[u8]; 4] = [election, &issuer.number().to_be_bytes(), old, part];
    check_proof("replacement-proof", &statement, &[point], proof).ok_or(ReplacementFault::Proof { issuer })?;
    Ok(point)
}

/// Decodes a chunk's parts, once its size is what its place asks for.
fn read_parts(place: Place, parts: &[u8]) -> Result<Vec<PublicPart>, ChunkFault> {
    let wrong = ChunkFault::Size { place, bytes: parts.len() };
    let pieces = group::chunks(parts).map_err(|_| wrong)?;
    let last = u64::from(place.chunk) + 1 == u64::from(place.chunks);
    let least = if last { 1 } else { LINES };
    if place.chunk >= place.chunks || !(least..=LINES).contains(&pieces.len()) {
        return Err(wrong);
    }
    let lines = u64::from(place.chunk) * LINES as u64..;
    let decode = |(line, piece)| PublicPart::decode(piece).map_err(|cause| ChunkFault::Part { place, line, cause });
    lines.zip(pieces).map(decode).collect()
}

/// `T ‖ z` with `T = t·B`, `z = t + Σ cⁱ·xᵢ`, i from 1.
fn make_proof(tag: &str, statement: &[&[u8]], secrets: &[PartSecret], fresh: &[u8; 64]) -> [u8; 64] {
    // The room is taken at once: growing would leave copies of secrets behind.
    let mut scalars = Zeroizing::new(Vec::with_capacity(32 * secrets.len()));
    secrets.iter().for_each(|secret| scalars.extend_from_slice(secret.scalar().as_bytes()));
    let inputs: Vec<&[u8]> = [fresh, scalars.as_slice()].into_iter().chain(statement.iter().copied()).collect();
    let nonce = Zeroizing::new(hash::scalar(&format!("{tag}/nonce"), &inputs));
    let commitment = EdwardsPoint::mul_base(&nonce).compress().to_bytes();
    let c = challenge(tag, statement, &commitment);
    let terms = secrets.iter().zip(exponents(c, secrets.len()));
    let response = terms.fold(*nonce, |sum, (secret, power)| sum + power * secret.scalar());
    let mut proof = [0; 64];
    let (first, second) = proof.split_at_mut(32);
    first.copy_from_slice(&commitment);
    second.copy_from_slice(response.as_bytes());
    proof
}

/// `8·(z·B − T − Σ cⁱ·Pᵢ) = 0`, i from 1, in one multiplication.
///
/// The 8 makes the answer the same for every verifier: without it, an issuer that adds points of
/// small order to its parts could try until they cancel in one sum and not in another.
fn check_proof(tag: &str, statement: &[&[u8]], parts: &[PublicPart], proof: &[u8; 64]) -> Option<()> {
    let [commitment, response] = group::chunks(proof).ok()? else { return None };
    let t = decode_point(commitment)?;
    let z = group::decode_scalar(response).ok()?;
    let c = challenge(tag, statement, commitment);
    // Collected, as the multiplication asks iterators for their exact length.
    let scalars: Vec<Scalar> =
        [z, -Scalar::ONE].into_iter().chain(exponents(c, parts.len()).map(|power| -power)).collect();
    let base = curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
    let points = [&base, &t].into_iter().chain(parts.iter().map(PublicPart::point));
    let sum = EdwardsPoint::vartime_multiscalar_mul(scalars, points);
    sum.mul_by_cofactor().is_identity().then_some(())
}

/// c, c², c³, … (`count` of them).
fn exponents(c: Scalar, count: usize) -> impl Iterator<Item = Scalar> + Clone {
    group::powers(c, count + 1).skip(1)
}

fn challenge(tag: &str, statement: &[&[u8]], commitment: &[u8; 32]) -> Scalar {
    let inputs: Vec<&[u8]> = statement.iter().copied().chain([commitment.as_slice()]).collect();
    hash::scalar(tag, &inputs)
}
