//! Shares pass through a public log, so each pair of trustees seals them with
//! pads that only the two can compute, and that fit no other attempt, ceremony
//! or direction (§8.2).

use zeroize::Zeroizing;

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
        let shared = Zeroizing::new(group::encode(self.shared));
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
    pub fn open(&self, sealed: &[[u8; 32]]) -> Result<Zeroizing<Vec<Scalar>>, Malformed> {
        let mut shares = Zeroizing::new(Vec::with_capacity(sealed.len()));
        for (bytes, pad) in sealed.iter().zip(self.pads()) {
            shares.push(group::decode_scalar(bytes)? - pad);
        }
        Ok(shares)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_seal_opens() {
        let (shared, other) = (RistrettoPoint::mul_base(&Scalar::from(5u8)), RistrettoPoint::mul_base(&Scalar::ONE));
        let (commits, shares) = ([2; 32], [Scalar::from(7u8), Scalar::from(7u8)]);
        let seal = || Seal { election: &[1; 32], attempt: 1, commits, dealer: 1, recipient: 2, shared: &shared };
        let sealed = seal().seal(shares.into_iter());
        let sealed = group::chunks(&sealed).unwrap();
        assert_ne!(sealed[0], sealed[1]);
        assert_eq!(seal().open(sealed).unwrap().as_slice(), shares);
        let others = [
            Seal { election: &[2; 32], ..seal() },
            Seal { attempt: 2, ..seal() },
            Seal { commits: [1; 32], ..seal() },
            Seal { dealer: 2, recipient: 1, ..seal() },
            Seal { recipient: 3, ..seal() },
            Seal { shared: &other, ..seal() },
        ];
        assert!(others.iter().all(|other| other.open(sealed).unwrap().iter().zip(&shares).all(|(a, b)| a != b)));
    }
}
