//! What one attempt of the ceremony has come to.

use super::Step;
use super::fault::Fault;
use super::parcel::Parcel;
use super::verdict::Verdict;
use crate::council::part::{self, Part};
use crate::council::{CouncilKeys, polynomial};
use crate::entry::Pieces;
use crate::group::{self, RistrettoPoint};
use crate::hash;

/// What a trustee committed to.
pub(super) struct Committed {
    pub one_time_key: RistrettoPoint,
    pub commitment: [u8; 32],
    pub leaf: [u8; 32],
}

/// One trustee's entries so far.
#[derive(Default)]
pub(super) struct Member {
    pub commit: Option<Committed>,
    pub dealing: Parcel,
    pub shares: Parcel,
    pub confirmed: bool,
    pub rehearsed: bool,
}

/// One attempt.
pub(super) struct Attempt {
    /// From 1.
    pub number: u32,
    /// N, once someone has committed.
    pub keys: Option<u32>,
    /// By trustee.
    pub members: Vec<Member>,
    /// Of the commit, deal and shares entries in log order.
    pub leaves: Vec<[u8; 32]>,
    /// For each key the sum of the dealt points, by coefficient.
    pub sums: Vec<Vec<RistrettoPoint>>,
    /// Once all shares are there.
    pub result: Option<CouncilKeys>,
    /// Once someone complained.
    pub verdict: Option<Verdict>,
}

impl Member {
    /// Whether the trustee has done what this step asks for.
    pub fn has_done(&self, step: Step) -> bool {
        match step {
            Step::Commit => self.commit.is_some(),
            Step::Deal => self.dealing.complete().is_some(),
            Step::Shares => self.shares.complete().is_some(),
            Step::Confirm => self.confirmed,
            Step::Rehearse => self.rehearsed,
            Step::Restart | Step::Done => true,
        }
    }
}

impl Attempt {
    pub fn new(number: u32, trustees: u32) -> Self {
        Self {
            number,
            keys: None,
            members: (0..trustees).map(|_| Member::default()).collect(),
            leaves: Vec::new(),
            sums: Vec::new(),
            result: None,
            verdict: None,
        }
    }

    pub fn trustees(&self) -> u32 {
        u32::try_from(self.members.len()).unwrap_or(u32::MAX)
    }

    pub fn step(&self) -> Step {
        if self.verdict.is_some() {
            return Step::Restart;
        }
        let steps = [Step::Commit, Step::Deal, Step::Shares, Step::Confirm, Step::Rehearse];
        steps.into_iter().find(|step| !self.members.iter().all(|member| member.has_done(*step))).unwrap_or(Step::Done)
    }

    /// Who has not yet done what the step asks for.
    pub fn awaited(&self, step: Step) -> Vec<u32> {
        (1..).zip(&self.members).filter(|(_, member)| !member.has_done(step)).map(|(index, _)| index).collect()
    }

    pub fn member(&self, trustee: u32) -> Result<&Member, Fault> {
        let missing = Fault::Trustee { index: trustee, trustees: self.trustees() };
        trustee.checked_sub(1).and_then(|place| self.members.get(place as usize)).ok_or(missing)
    }

    pub fn member_mut(&mut self, trustee: u32) -> Result<&mut Member, Fault> {
        let missing = Fault::Trustee { index: trustee, trustees: self.trustees() };
        trustee.checked_sub(1).and_then(|place| self.members.get_mut(place as usize)).ok_or(missing)
    }

    /// Hash of the commit entries, once all are there.
    pub fn commits(&self) -> Option<[u8; 32]> {
        let leaves = self.members.iter().map(|member| member.commit.as_ref().map(|commit| commit.leaf));
        leaves.collect::<Option<Vec<_>>>().map(|leaves| part::commits(&leaves))
    }

    /// Takes a piece of a dealing; the last one if the whole opens its commitment and proves what it must.
    pub fn deal(&mut self, election: &[u8; 32], threshold: u32, entry: &Pieces) -> Result<(), Fault> {
        let keys = self.keys.unwrap_or_default();
        let last = self.awaited(Step::Deal) == [entry.trustee];
        let part = Part::new(election, entry.attempt, entry.trustee);
        let mut dealing = std::mem::take(&mut self.member_mut(entry.trustee)?.dealing);
        let outcome = dealing.add(entry, part::dealing_length(keys, threshold), |whole| {
            let commitment = self.member(entry.trustee)?.commit.as_ref().map(|commit| commit.commitment);
            if commitment != Some(part.commitment(whole)) {
                return Err(Fault::Commitment);
            }
            self.sums = self.add_dealing(&part, threshold, whole, last)?;
            Ok(())
        });
        self.member_mut(entry.trustee)?.dealing = dealing;
        outcome
    }

    /// The sums with one more dealing, if that is well made.
    fn add_dealing(
        &self,
        part: &Part<'_>,
        threshold: u32,
        whole: &[u8],
        last: bool,
    ) -> Result<Vec<Vec<RistrettoPoint>>, Fault> {
        let malformed = |fault| Fault::Coefficient { key: 0, coefficient: 0, fault };
        let (points, proof) = whole.split_last_chunk::<64>().ok_or(malformed(group::Malformed::Length))?;
        let dealt = decode(points, threshold)?;
        let constants: Vec<RistrettoPoint> = dealt.iter().filter_map(|of_key| of_key.first().copied()).collect();
        part.verify_dealing(&constants, points, proof)?;
        if self.sums.is_empty() {
            return Ok(dealt);
        }
        let add = |(sums, points): (&Vec<RistrettoPoint>, Vec<RistrettoPoint>)| {
            sums.iter().zip(points).map(|(sum, point)| sum + point).collect::<Vec<_>>()
        };
        let sums: Vec<Vec<RistrettoPoint>> = self.sums.iter().zip(dealt).map(add).collect();
        let void = |points: &Vec<RistrettoPoint>| points.first().is_none_or(|key| group::encode(key) == [0; 32]);
        match sums.iter().position(void) {
            Some(key) if last => Err(Fault::Void { key }),
            _ => Ok(sums),
        }
    }

    /// Takes a piece of sealed shares; with the very last of all, the keys are known.
    pub fn share(&mut self, entry: &Pieces, leaf: [u8; 32]) -> Result<(), Fault> {
        let (keys, trustees) = (self.keys.unwrap_or_default(), self.trustees());
        let total = part::shares_length(keys, trustees);
        self.member_mut(entry.trustee)?.shares.add(entry, total, |whole| {
            let pieces = group::chunks(whole).map_err(Fault::Points)?;
            let Some(place) = pieces.iter().position(|bytes| group::decode_scalar(bytes).is_err()) else {
                return Ok(());
            };
            let position = place / keys as usize;
            let recipient = (1..=trustees).filter(|index| *index != entry.trustee).nth(position).unwrap_or_default();
            Err(Fault::Sealed { recipient, key: place % keys as usize })
        })?;
        self.leaves.push(leaf);
        if self.step() == Step::Confirm {
            let transcript = hash::h256("ceremony/transcript", &[self.leaves.as_flattened()]);
            self.result = Some(CouncilKeys::new(self.number, transcript, trustees, &self.sums));
        }
        Ok(())
    }

    /// What a trustee dealt: for each key its points.
    pub fn dealt(&self, dealer: u32, threshold: u32) -> Option<Vec<Vec<RistrettoPoint>>> {
        let (points, _) = self.member(dealer).ok()?.dealing.complete()?.split_last_chunk::<64>()?;
        decode(points, threshold).ok()
    }

    /// The sealed shares from one trustee to another, by key.
    pub fn sealed(&self, dealer: u32, recipient: u32) -> Option<&[[u8; 32]]> {
        let all = group::chunks(self.member(dealer).ok()?.shares.complete()?).ok()?;
        let place = (1..=self.trustees()).filter(|index| *index != dealer).position(|index| index == recipient)?;
        all.chunks(self.keys? as usize).nth(place)
    }
}

/// Points of a dealing by key; the first of a key must not be the identity.
fn decode(points: &[u8], threshold: u32) -> Result<Vec<Vec<RistrettoPoint>>, Fault> {
    let of_key = |(key, encoded): (usize, &[[u8; 32]])| {
        let one = |(coefficient, bytes): (usize, &[u8; 32])| {
            let point = if coefficient == 0 { group::decode_key(bytes) } else { group::decode_point(bytes) };
            point.map_err(|fault| Fault::Coefficient { key, coefficient, fault })
        };
        encoded.iter().enumerate().map(one).collect()
    };
    let encoded = group::chunks(points).map_err(Fault::Points)?;
    encoded.chunks(threshold.max(1) as usize).enumerate().map(of_key).collect()
}

/// The first key in which a share does not fit the dealt points.
pub(in crate::council) fn false_share(
    shares: &[group::Scalar],
    dealt: &[Vec<RistrettoPoint>],
    recipient: u32,
) -> Option<usize> {
    let fits = |(share, points): (&group::Scalar, &Vec<RistrettoPoint>)| {
        RistrettoPoint::mul_base(share) == polynomial::evaluate_points(points, recipient)
    };
    shares.iter().zip(dealt).position(|pair| !fits(pair))
}
