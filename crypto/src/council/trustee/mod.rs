//! A trustee's side of ceremony and count: what to publish next, made from one
//! seed and the log (§8, §9.2).
//!
//! Nothing is stored between the steps, so a lost device loses nothing: whoever
//! has the seed on paper and the log goes on where the ceremony stands. What comes
//! out are bodies of entries without act signatures; `fresh` are 32 random bytes.
//!
//! A [`Ceremony`] given to these functions must come from a replay that the
//! trustee's own device has made. A server that could choose what is dealt for or
//! decrypted here could open any ballot.

mod dealing;
mod fault;
mod holding;

pub use fault::TrusteeFault;

use ed25519_dalek::SigningKey;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::ceremony::Step;
use super::{Ceremony, secret};
use crate::group::Scalar;

/// A trustee with its seed. Erased when dropped, and never printed.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Trustee {
    seed: [u8; 32],
    election: [u8; 32],
    index: u32,
    #[zeroize(skip)]
    roster: Vec<[u8; 32]>,
}

impl Trustee {
    /// Trustee `index`, from 1, with its seed. `roster` holds the keys enrolled for all
    /// trustees by index, as the trustee's own replay has them; the secrets of a ceremony
    /// are derived for exactly these (see [`secret`]).
    pub fn new(seed: &[u8; 32], election: &[u8; 32], index: u32, roster: &[[u8; 32]]) -> Result<Self, TrusteeFault> {
        let own = SigningKey::from_bytes(&secret::authentication(seed, election)).verifying_key().to_bytes();
        let place = index.checked_sub(1).and_then(|place| usize::try_from(place).ok());
        if place.and_then(|place| roster.get(place)) != Some(&own) {
            return Err(TrusteeFault::Stranger { index });
        }
        Ok(Self { seed: *seed, election: *election, index, roster: roster.to_vec() })
    }

    /// The seed of the key that signs this trustee's entries.
    pub fn authentication(&self) -> Zeroizing<[u8; 32]> {
        secret::authentication(&self.seed, &self.election)
    }

    /// Which trustee.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The value that trustees compare before they commit: threshold and all trustees' keys (§13.3).
    pub fn roster(&self, threshold: u32) -> [u8; 32] {
        secret::binding(&self.election, threshold, &self.roster)
    }

    /// Whether the ceremony is this trustee's and stands at one of these steps.
    fn expect(&self, ceremony: &Ceremony, steps: &[Step]) -> Result<(), TrusteeFault> {
        if *ceremony.election() != self.election || ceremony.trustees() as usize != self.roster.len() {
            return Err(TrusteeFault::OtherCeremony);
        }
        let step = ceremony.step();
        if steps.contains(&step) { Ok(()) } else { Err(TrusteeFault::OutOfTurn { step }) }
    }

    fn one_time(&self, ceremony: &Ceremony) -> Zeroizing<Scalar> {
        secret::one_time(&self.seed, &self.binding(ceremony), ceremony.attempt())
    }

    fn coefficients(&self, ceremony: &Ceremony, keys: u32) -> Zeroizing<Vec<Scalar>> {
        let binding = self.binding(ceremony);
        secret::coefficients(&self.seed, &binding, ceremony.attempt(), keys, ceremony.threshold())
    }

    fn binding(&self, ceremony: &Ceremony) -> [u8; 32] {
        self.roster(ceremony.threshold())
    }
}
