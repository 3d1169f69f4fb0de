//! The rehearsal that closes a ceremony: each trustee decrypts a value that
//! everybody knows, so keys whose shares do not fit are found before anyone
//! votes with them (§8.4).

use super::CouncilKeys;
use super::equality::Equality;
use crate::group::{RistrettoPoint, Scalar};
use crate::hash;

/// r: public, so the rehearsal reveals nothing that is not computed from public shares.
fn exponent(election: &[u8; 32], transcript: &[u8; 32]) -> Scalar {
    hash::scalar("ceremony/rehearsal", &[election, transcript])
}

/// P = r·G.
pub(super) fn base(election: &[u8; 32], transcript: &[u8; 32]) -> RistrettoPoint {
    RistrettoPoint::mul_base(&exponent(election, transcript))
}

/// What a trustee's rehearsal proves about its factors. None if there is no such trustee.
pub(super) fn statement<T>(
    election: &[u8; 32],
    keys: &CouncilKeys,
    trustee: u32,
    factors: &[RistrettoPoint],
    act: impl FnOnce(Equality<'_>) -> T,
) -> Option<T> {
    let base = base(election, &keys.transcript);
    let context: [&[u8]; 3] = [election, &keys.transcript, &trustee.to_be_bytes()];
    let publics = keys.public_shares(trustee)?;
    Some(act(Equality { tag: "rehearsal", context: &context, base: &base, publics, images: factors }))
}
