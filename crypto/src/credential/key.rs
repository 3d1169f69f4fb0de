//! From codes to the key that signs a ballot (§7.1, §13.2).
//!
//! The key exists only on the voter's device, and only as the sum of what the
//! letters hold; nobody who issues a part ever meets it.

use curve25519_dalek::{EdwardsPoint, Scalar};
use ed25519_dalek::VerifyingKey;
use ed25519_dalek::hazmat::{ExpandedSecretKey, raw_sign};
use sha2::{Sha256, Sha512};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::Issuer;
use super::code::Code;
use super::part::PublicPart;
use crate::ballot::{cast_message, open_message};
use crate::hash;

/// Rounds of PBKDF2 from a code to its part.
pub const ROUNDS: u32 = 1 << 17;

/// The secret part that one issuer makes for one line: a scalar.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct PartSecret(Scalar);

impl PartSecret {
    /// Derives the part from its code (§13.2). Takes a tenth of a second, on an old phone about one.
    pub fn from_code(code: &Code, election: &[u8; 32], issuer: Issuer) -> Self {
        let salt = hash::message("credential", &[election, &issuer.number().to_be_bytes()]);
        let mut wide = Zeroizing::new([0u8; 64]);
        pbkdf2::pbkdf2_hmac::<Sha256>(code.password(), &salt, ROUNDS, wide.as_mut_slice());
        Self::random(&wide)
    }

    /// A part without a code, from 64 uniform bytes: for rehearsals of large rolls.
    pub fn random(fresh: &[u8; 64]) -> Self {
        Self(Scalar::from_bytes_mod_order_wide(fresh))
    }

    /// A part with this scalar.
    pub fn from_scalar(scalar: Scalar) -> Self {
        Self(scalar)
    }

    /// The public part `x·B`.
    pub fn public(&self) -> PublicPart {
        PublicPart::new(EdwardsPoint::mul_base(&self.0))
    }

    /// The scalar in 32 bytes, little-endian, for a worker that hands its parts on.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The part with these bytes; none if they are no canonical scalar.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Self> {
        crate::group::decode_scalar(bytes).ok().map(Self)
    }

    pub(super) fn scalar(&self) -> &Scalar {
        &self.0
    }
}

/// Parts that add up to nothing: two codes whose keys cancel, which chance does not bring about.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("these parts add up to no key")]
pub struct NoKey;

/// What a credential says about a ballot. It says one of them, never both (§6.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Count this ballot (§6.4).
    Cast,
    /// Open this ballot as a test of the device; it is never cast (§6.5).
    Open,
}

/// The ballot that a credential speaks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BallotName<'a> {
    /// The election's id.
    pub election: &'a [u8; 32],
    /// The definition hash (§4.5).
    pub definition: &'a [u8; 32],
    /// The ballot hash (§6.2).
    pub hash: &'a [u8; 32],
}

impl Intent {
    /// What is signed: `M("cast", …)` or `M("open", …)` over election, definition, credential and ballot hash.
    pub fn message(self, ballot: BallotName<'_>, credential: &[u8; 32]) -> Vec<u8> {
        let message = match self {
            Self::Cast => cast_message,
            Self::Open => open_message,
        };
        message(ballot.election, ballot.definition, credential, ballot.hash)
    }
}

/// The key that votes: the sum of one or two secret parts. Erased when dropped.
pub struct CredentialSecret {
    secret: ExpandedSecretKey,
    public: VerifyingKey,
}

impl CredentialSecret {
    /// Adds up the parts of a line: one, or one of each issuer, issuer 1's first.
    pub fn new(first: &PartSecret, second: Option<&PartSecret>) -> Result<Self, NoKey> {
        let mut secret = ExpandedSecretKey { scalar: first.0, hash_prefix: [0; 32] };
        let mut scalars = Zeroizing::new([0u8; 64]);
        let (own, other) = scalars.split_at_mut(32);
        own.copy_from_slice(first.0.as_bytes());
        if let Some(second) = second {
            secret.scalar += second.0;
            other.copy_from_slice(second.0.as_bytes());
        }
        if secret.scalar == Scalar::ZERO {
            return Err(NoKey);
        }
        let inputs: &[&[u8]] = if second.is_some() { &[own, other] } else { &[own] };
        let nonces = Zeroizing::new(hash::h512("credential-nonce", inputs));
        let (prefix, _) = nonces.split_at(32);
        secret.hash_prefix.copy_from_slice(prefix);
        let public = VerifyingKey::from(&secret);
        Ok(Self { secret, public })
    }

    /// The credential: the public key as it stands on the roll.
    pub fn public(&self) -> [u8; 32] {
        self.public.to_bytes()
    }

    /// Signs a ballot: to cast it, or to open it as a test. The same call gives the same signature,
    /// so that a ballot that is sent again is the same bytes.
    pub fn sign(&self, intent: Intent, ballot: BallotName<'_>) -> [u8; 64] {
        let message = intent.message(ballot, &self.public());
        raw_sign::<Sha512>(&self.secret, &message, &self.public).to_bytes()
    }
}
