//! The binary layout of a ballot, and its two challenges (§6.2, §6.3).

use curve25519_dalek::{RistrettoPoint, Scalar};
use thiserror::Error;

use super::{Poll, Tracker, ballot_hash};
use crate::group::{self, Malformed};
use crate::hash;
use crate::style::body_length;

const FORMAT: u8 = 1;
const HEADER: usize = 157;

/// What a ballot says in the clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The election id.
    pub election: [u8; 32],
    /// The definition hash.
    pub definition: [u8; 32],
    /// The voter's pseudonym: an Ed25519 key of the roll.
    pub credential: [u8; 32],
    /// The tracker of this credential's last ballot in the log, or [`Tracker::NONE`].
    pub prev: Tracker,
    /// Position of an entry that the device has verified.
    pub seen: u64,
    /// Its leaf hash.
    pub seen_leaf: [u8; 32],
}

/// Why bytes are not a ballot of this poll.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BallotFault {
    /// Another format, or another length than this poll's ballots have.
    #[error("the ballot has {given} bytes of format 1, this election's have {needed}")]
    Length {
        /// Bytes given.
        given: usize,
        /// Bytes needed.
        needed: usize,
    },
    /// A point or scalar that is not canonical.
    #[error("the ballot is not well-formed: {0}")]
    Malformed(#[from] Malformed),
    /// A linear equation of the style does not hold (check 5 of §6.4).
    #[error("the ballot's proof fails: equation {0} of the ballot style does not hold")]
    Equation(usize),
    /// One of the four equations over the group does not hold.
    #[error("the ballot's proof fails")]
    Proof,
}

/// A well-formed ballot, ready to be verified.
#[derive(Clone)]
pub struct Ballot {
    /// What it says in the clear.
    pub header: Header,
    /// The hash of its body.
    pub hash: [u8; 32],
    /// R.
    pub randomness: RistrettoPoint,
    /// S_j.
    pub ciphertexts: Vec<RistrettoPoint>,
    /// B, A, C, D.
    pub(super) commitments: [RistrettoPoint; 4],
    /// T1, T2.
    pub(super) linking: [RistrettoPoint; 2],
    pub(super) responses: Vec<Scalar>,
    /// z_A, z_C, z.
    pub(super) blinding: [Scalar; 3],
    pub(super) rho: Scalar,
    pub(super) challenge: Scalar,
}

/// Takes pieces from the front of a body.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (piece, rest) = self.0.split_first_chunk().ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(*piece)
    }

    fn points<const N: usize>(&mut self) -> Result<[RistrettoPoint; N], Malformed> {
        let mut points = [RistrettoPoint::default(); N];
        for point in &mut points {
            *point = group::decode_point(&self.array()?)?;
        }
        Ok(points)
    }

    fn scalars<const N: usize>(&mut self) -> Result<[Scalar; N], Malformed> {
        let mut scalars = [Scalar::ZERO; N];
        for scalar in &mut scalars {
            *scalar = group::decode_scalar(&self.array()?)?;
        }
        Ok(scalars)
    }

    fn take(&mut self, bytes: usize) -> Result<&[u8], Malformed> {
        let (piece, rest) = self.0.split_at_checked(bytes).ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(piece)
    }
}

impl Header {
    /// Reads the header of a body; the rest is not looked at.
    pub fn read(body: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader(body);
        if reader.array::<1>()? != [FORMAT] {
            return Err(Malformed::Length);
        }
        Ok(Self {
            election: reader.array()?,
            definition: reader.array()?,
            credential: reader.array()?,
            prev: Tracker(reader.array()?),
            seen: u64::from_be_bytes(reader.array()?),
            seen_leaf: reader.array()?,
        })
    }

    /// The first bytes of a body.
    pub(super) fn write(&self) -> Vec<u8> {
        let parts: [&[u8]; 7] = [
            &[FORMAT],
            &self.election,
            &self.definition,
            &self.credential,
            &self.prev.0,
            &self.seen.to_be_bytes(),
            &self.seen_leaf,
        ];
        parts.concat()
    }
}

impl Ballot {
    /// Reads a body and works out its challenges. Whether the proof holds is another question: see
    /// [`Poll::verify_batch`].
    pub fn decode(poll: &Poll, body: &[u8]) -> Result<Self, BallotFault> {
        let needed = body_length(poll.system.options(), poll.system.bits());
        if body.len() != needed || body.first() != Some(&FORMAT) {
            return Err(BallotFault::Length { given: body.len(), needed });
        }
        let header = Header::read(body)?;
        let (_, rest) = body.split_at_checked(HEADER).ok_or(Malformed::Length)?;
        let mut reader = Reader(rest);
        let [randomness] = reader.points()?;
        let ciphertexts = group::decode_points(reader.take(32 * poll.system.options())?)?;
        let commitments = reader.points()?;
        let linking = reader.points()?;
        let responses = group::decode_scalars(reader.take(32 * poll.system.bits())?)?;
        let blinding = reader.scalars()?;
        let (rho, challenge) = challenges(&header, rest, poll.system.options())?;
        let hash = ballot_hash(body);
        Ok(Self { header, hash, randomness, ciphertexts, commitments, linking, responses, blinding, rho, challenge })
    }

    /// The tracker.
    pub fn tracker(&self) -> Tracker {
        Tracker::of(&self.hash)
    }
}

/// ρ and e of §6.3 over the header and the points that follow it in the body.
pub(super) fn challenges(header: &Header, points: &[u8], options: usize) -> Result<(Scalar, Scalar), Malformed> {
    let mut reader = Reader(points);
    let randomness: [u8; 32] = reader.array()?;
    let ciphertexts = reader.take(32 * options)?.to_vec();
    let [b, a, c, d]: [[u8; 32]; 4] = [reader.array()?, reader.array()?, reader.array()?, reader.array()?];
    let [t1, t2]: [[u8; 32]; 2] = [reader.array()?, reader.array()?];
    let (rho, state) = first_challenge(header, &randomness, &ciphertexts, [&b, &a, &c, &d]);
    Ok((rho, second_challenge(&state, &t1, &t2)))
}

/// ρ, and the state that the second challenge continues.
pub(super) fn first_challenge(
    header: &Header,
    randomness: &[u8; 32],
    ciphertexts: &[u8],
    [b, a, c, d]: [&[u8; 32]; 4],
) -> (Scalar, [u8; 64]) {
    let seen = header.seen.to_be_bytes();
    let inputs: [&[u8]; 12] = [
        &header.election,
        &header.definition,
        &header.credential,
        &header.prev.0,
        &seen,
        &header.seen_leaf,
        randomness,
        ciphertexts,
        b,
        a,
        c,
        d,
    ];
    let state = hash::h512("ballot/first", &inputs);
    (Scalar::from_bytes_mod_order_wide(&state), state)
}

/// e.
pub(super) fn second_challenge(state: &[u8; 64], t1: &[u8; 32], t2: &[u8; 32]) -> Scalar {
    hash::scalar("ballot/second", &[state, t1, t2])
}
