//! What a ceremony leaves behind: the keys that ballots are made for, and what
//! each trustee's answers are checked with (§8.4).

use super::polynomial;
use crate::group::RistrettoPoint;

/// The council's keys and the trustees' public shares of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilKeys {
    /// The attempt of the ceremony that made them.
    pub attempt: u32,
    /// Hash of all that was dealt in it.
    pub transcript: [u8; 32],
    /// How many trustees can use them together.
    pub threshold: u32,
    /// K_0 for the lot, K_1 … for the options, then the spare ones.
    pub keys: Vec<RistrettoPoint>,
    /// By trustee, then by key.
    shares: Vec<Vec<RistrettoPoint>>,
}

impl CouncilKeys {
    /// From the sums of all dealings: for each key its `threshold` points.
    pub(super) fn new(attempt: u32, transcript: [u8; 32], trustees: u32, sums: &[Vec<RistrettoPoint>]) -> Self {
        let threshold = sums.first().map_or(0, Vec::len);
        let shares_of = |trustee| sums.iter().map(|points| polynomial::evaluate_points(points, trustee)).collect();
        Self {
            attempt,
            transcript,
            threshold: u32::try_from(threshold).unwrap_or(u32::MAX),
            keys: sums.iter().filter_map(|points| points.first().copied()).collect(),
            shares: (1..=trustees).map(shares_of).collect(),
        }
    }

    /// V_{jk}: the public share of trustee j, from 1, in key k.
    pub fn public_share(&self, trustee: u32, key: usize) -> Option<&RistrettoPoint> {
        self.public_shares(trustee)?.get(key)
    }

    /// All public shares of a trustee, by key.
    pub fn public_shares(&self, trustee: u32) -> Option<&[RistrettoPoint]> {
        let place = usize::try_from(trustee.checked_sub(1)?).ok()?;
        self.shares.get(place).map(Vec::as_slice)
    }
}
