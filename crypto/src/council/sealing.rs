//! Shares pass through a public log, so each pair of trustees seals them with
//! pads that only the two can compute, and that fit no other attempt, ceremony
//! or direction (§8.2).

use crate::group::{self, Malformed, RistrettoPoint, Scalar};
use crate::hash;

/// The pads from one dealer to one recipient.
pub(super) struct Seal<'a> {
    pub election: &'a [u8; 32],
    pub attempt: u32,
    /// Hash of all commit entries of the attempt.
    pub commits: [u8; 32],
    pub dealer: u32,
    pub recipient: u32,
    /// The point that both can compute.
    pub shared: &'a RistrettoPoint,
}

impl Seal<'_> {
    /// `pad_0, pad_1, …`
    fn pads(&self) -> impl Iterator<Item = Scalar> {
        let attempt = self.attempt.to_be_bytes();
        let (dealer, recipient) = (self.dealer.to_be_bytes(), self.recipient.to_be_bytes());
        let shared = zeroize::Zeroizing::new(group::encode(self.shared));
        (0u32..).map(move |key| {
            let key = key.to_be_bytes();
            hash::scalar(
                "ceremony/pad",
                &[self.election, &attempt, &self.commits, &dealer, &recipient, shared.as_slice(), &key],
            )
        })
    }

    /// The sealed shares, joined.
    pub fn seal(&self, shares: impl Iterator<Item = Scalar>) -> Vec<u8> {
        shares.zip(self.pads()).flat_map(|(share, pad)| (share + pad).to_bytes()).collect()
    }

    /// The shares again.
    pub fn open(&self, sealed: &[[u8; 32]]) -> Result<zeroize::Zeroizing<Vec<Scalar>>, Malformed> {
        let mut shares = zeroize::Zeroizing::new(Vec::with_capacity(sealed.len()));
        for (bytes, pad) in sealed.iter().zip(self.pads()) {
            shares.push(group::decode_scalar(bytes)? - pad);
        }
        Ok(shares)
    }
}
