//! The public side of parts: what the log holds of them, and the credential
//! that they add up to (§7.1, §7.2).
//!
//! Ed25519 keys are points of a curve with eight points of small order. Here
//! such a point is refused as a part and as a sum. A part may still *differ* by
//! one from `x·B`, as the proofs of the roll are multiplied by 8; that gains an
//! issuer nothing. The line's credential differs by that point from the key of
//! the voter's device, which is then not on the roll: the same as a letter with
//! a wrong code, and seen in the same way. It stays one line, one credential,
//! and voting with it takes both issuers' secrets as before.

use curve25519_dalek::EdwardsPoint;
use curve25519_dalek::edwards::CompressedEdwardsY;
use thiserror::Error;

/// Why bytes are not a part, or parts not a credential.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NotAKey {
    /// Not the canonical encoding of a point (RFC 8032 §5.1.3).
    #[error("not a canonical point of edwards25519")]
    Encoding,
    /// A point whose order divides 8.
    #[error("a point of small order")]
    SmallOrder,
    /// Neither one part nor one of each of two issuers.
    #[error("a credential has one part or two")]
    Parts,
}

/// A public part: a point of edwards25519 whose order does not divide 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicPart(EdwardsPoint);

impl PublicPart {
    /// Of a secret part; zero, which chance does not bring about, is refused where it is read.
    pub(super) fn new(point: EdwardsPoint) -> Self {
        Self(point)
    }

    /// Decodes 32 bytes, refusing what is not canonical and points of small order.
    pub fn decode(bytes: &[u8; 32]) -> Result<Self, NotAKey> {
        let point = decode_point(bytes).ok_or(NotAKey::Encoding)?;
        if point.is_small_order() { Err(NotAKey::SmallOrder) } else { Ok(Self(point)) }
    }

    /// The 32 bytes of the point.
    pub fn encode(&self) -> [u8; 32] {
        self.0.compress().to_bytes()
    }

    pub(super) fn point(&self) -> &EdwardsPoint {
        &self.0
    }
}

/// The credential of a line: the sum of its public parts, one or one of each issuer.
pub fn credential_key(parts: &[PublicPart]) -> Result<[u8; 32], NotAKey> {
    let sum = match parts {
        [only] => only.0,
        [first, second] => first.0 + second.0,
        _ => return Err(NotAKey::Parts),
    };
    if sum.is_small_order() { Err(NotAKey::SmallOrder) } else { Ok(sum.compress().to_bytes()) }
}

/// Decodes a point, refusing what is not canonical.
///
/// The curve's own decoding takes two things that RFC 8032 refuses: a y that is not below
/// p = 2²⁵⁵ − 19, and the sign bit where x = 0, so where y = ±1. Comparing bytes finds both
/// without the inversion that encoding the point again would cost, for every part of a roll.
pub(super) fn decode_point(bytes: &[u8; 32]) -> Option<EdwardsPoint> {
    let [lowest, middle @ .., highest] = bytes;
    let (sign, top) = (highest >> 7, highest & 0x7f);
    let at_the_top = top == 0x7f && middle.iter().all(|byte| *byte == 0xff);
    let at_the_bottom = top == 0 && middle.iter().all(|byte| *byte == 0);
    let y_is_minus_one = at_the_top && *lowest == 0xec;
    let y_is_one = at_the_bottom && *lowest == 1;
    if at_the_top && *lowest >= 0xed || sign == 1 && (y_is_one || y_is_minus_one) {
        return None;
    }
    CompressedEdwardsY(*bytes).decompress()
}
