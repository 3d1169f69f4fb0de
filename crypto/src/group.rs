//! ristretto255 (RFC 9496) at the edge of the crate: bytes come in through
//! these functions or not at all, so a value of the curve's own types is always
//! canonical (§2).

use curve25519_dalek::ristretto::CompressedRistretto;
use curve25519_dalek::traits::IsIdentity;
pub use curve25519_dalek::{RistrettoPoint, Scalar};
use thiserror::Error;

use crate::hash;

/// Bytes that are not what they stand for.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Malformed {
    /// Not a canonical encoding of a ristretto255 element (RFC 9496 §4.3.1).
    #[error("not a canonical ristretto255 point")]
    Point,
    /// Not below the group's order.
    #[error("not a canonical scalar")]
    Scalar,
    /// The neutral element, where it would void what it is used for.
    #[error("the identity point is not allowed here")]
    Identity,
    /// Too few or too many bytes.
    #[error("wrong length")]
    Length,
}

/// Decodes a point (RFC 9496 §4.3.1), refusing what is not canonical.
pub fn decode_point(bytes: &[u8; 32]) -> Result<RistrettoPoint, Malformed> {
    CompressedRistretto(*bytes).decompress().ok_or(Malformed::Point)
}

/// Decodes a point that must not be the identity, as keys must not.
pub fn decode_key(bytes: &[u8; 32]) -> Result<RistrettoPoint, Malformed> {
    let point = decode_point(bytes)?;
    if point.is_identity() { Err(Malformed::Identity) } else { Ok(point) }
}

/// Decodes a scalar, refusing 32 bytes that are not below the order.
pub fn decode_scalar(bytes: &[u8; 32]) -> Result<Scalar, Malformed> {
    Option::from(Scalar::from_canonical_bytes(*bytes)).ok_or(Malformed::Scalar)
}

/// Encodes a point in 32 bytes.
pub fn encode(point: &RistrettoPoint) -> [u8; 32] {
    point.compress().to_bytes()
}

/// Encodes points one after another.
pub fn encode_all<'a>(points: impl IntoIterator<Item = &'a RistrettoPoint>) -> Vec<u8> {
    points.into_iter().flat_map(encode).collect()
}

/// Decodes points that stand one after another; the length must be a multiple of 32.
pub fn decode_points(bytes: &[u8]) -> Result<Vec<RistrettoPoint>, Malformed> {
    chunks(bytes)?.iter().map(decode_point).collect()
}

/// Decodes scalars that stand one after another; the length must be a multiple of 32.
pub fn decode_scalars(bytes: &[u8]) -> Result<Vec<Scalar>, Malformed> {
    chunks(bytes)?.iter().map(decode_scalar).collect()
}

/// The bytes as 32-byte pieces, without a rest.
pub fn chunks(bytes: &[u8]) -> Result<&[[u8; 32]], Malformed> {
    match bytes.as_chunks::<32>() {
        (pieces, []) => Ok(pieces),
        _ => Err(Malformed::Length),
    }
}

/// 1, x, x², … (`count` of them).
pub fn powers(x: Scalar, count: usize) -> impl Iterator<Item = Scalar> + Clone {
    std::iter::successors(Some(Scalar::ONE), move |power| Some(power * x)).take(count)
}

/// The generators of the ballot's commitments: nobody knows a relation between them (§2).
#[derive(Clone)]
pub struct Generators {
    /// Blinds every commitment.
    pub blinding: RistrettoPoint,
    /// One for each bit of the ballot.
    pub bits: Vec<RistrettoPoint>,
}

impl Generators {
    /// The generators for ballots of `bits` bits.
    pub fn new(bits: usize) -> Self {
        let bit = |index: u32| hash::point("generator/G", &[&index.to_be_bytes()]);
        Self { blinding: hash::point("generator/H", &[]), bits: (0..).take(bits).map(bit).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_bytes_decode() {
        assert_eq!(decode_point(&[0xff; 32]), Err(Malformed::Point));
        assert_eq!(decode_key(&[0; 32]), Err(Malformed::Identity));
        assert_eq!(decode_scalar(&[0xff; 32]), Err(Malformed::Scalar));
        assert_eq!(decode_points(&[0; 33]), Err(Malformed::Length));
    }
}
