//! What a trustee has to do now: given the log, the seed and what the device
//! remembers, the entries to publish, or whom to wait for (§8, §9, §13.4).
//!
//! A ceremony takes an evening and a count takes minutes, and in both some device
//! will be closed, lose its network or come back from paper. So there is one
//! question, asked as often as one likes, whose answer depends on the log alone:
//! what the log has already is not said again, and what is missing is.

mod ceremony;
mod count;
mod fault;
mod memory;

pub use fault::DutyFault;
pub use memory::{Comparison, Memory, Since};

use super::ceremony::Step;
use super::{Ceremony, Trustee, TrusteeFault, secret};
use crate::encoding::base64::Bytes;
use crate::entry::{Body, Role, RoleKey};
use crate::person::sign::Pen;
use crate::person::{KeyHolder, PersonSeed};
use crate::replay::{Course, Replay, Sums};
use crate::signature::SigningKey;

/// Seconds before the closing in which a trustee shows that the shares are still there.
pub const POSSESSION: u64 = 3 * 86_400;

/// What the device knows when it asks.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The device's own replay of the whole log.
    pub replay: &'a Replay,
    /// The log's checkpoint as it was served: a note.
    pub checkpoint: &'a str,
    /// The sums of all ballots, once the device has verified them; asked for by [`Next::VerifyBallots`].
    pub sums: Option<&'a Sums>,
    /// Seconds since 1970 by the device's own clock.
    pub now: u64,
    /// How many keys to make if nobody has committed yet: one for the lot, one an option, spare ones.
    pub keys: u32,
    /// Random bytes of this call.
    pub fresh: &'a [u8; 32],
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// These entries are to be published, in this order. The memory is written down before.
    Publish(Vec<Body>),
    /// It is the turn of others. The question is asked again when the log has grown.
    WaitFor {
        /// For what.
        step: Awaited,
        /// From which trustees, if it is trustees who are awaited.
        trustees: Vec<u32>,
    },
    /// A person compares a fingerprint with the other trustees first; then [`Memory::agree`].
    Confirm(Comparison),
    /// All ballots are to be verified first, and the question asked again with their sums.
    VerifyBallots,
    /// Nothing is left to do: the result is published, or the vote is void.
    Done,
}

/// What a trustee waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// The enrolment of this person's key as a council member.
    MemberKey,
    /// The keys of the other trustees.
    Roster,
    /// A step of the ceremony.
    Ceremony(Step),
    /// The definition.
    Freezing,
    /// The end of voting, or the days before it.
    Voting,
    /// The entry `closing`.
    Closing,
    /// Signatures of the closing.
    ClosingSignatures,
    /// The entry `standing`.
    Standing,
    /// The end of a vote with too few ballots to count.
    Void,
    /// Answers of trustees.
    Answers,
    /// The result.
    Result,
}

/// A trustee at work on a log whose head is checked.
struct Work<'a> {
    situation: Situation<'a>,
    ceremony: &'a Ceremony,
    course: Course,
    trustee: Trustee,
    memory: &'a mut Memory,
}

/// What trustee `holder`, a council member, has to do now. Whatever comes out, the caller writes `memory` down
/// before it publishes anything. What is refused leaves no trace in it.
///
/// # Errors
/// [`DutyFault`]: nothing is said, and the message says what to do.
pub fn next(
    seed: &PersonSeed,
    holder: &KeyHolder,
    situation: Situation<'_>,
    memory: &mut Memory,
) -> Result<Next, DutyFault> {
    let mut tried = memory.clone();
    let said = decide(seed, holder, situation, &mut tried)?;
    *memory = tried;
    Ok(said)
}

fn decide(
    seed: &PersonSeed,
    holder: &KeyHolder,
    situation: Situation<'_>,
    memory: &mut Memory,
) -> Result<Next, DutyFault> {
    let replay = situation.replay;
    memory.belongs_to(holder)?;
    replay.check_head(situation.checkpoint)?;
    let index = trustee_of(replay, holder)?;
    memory.consistent(replay)?;
    let course = replay.course()?;
    if course.result || course.void {
        return Ok(Next::Done);
    }
    let key = SigningKey::from_seed(&secret::authentication(seed.as_bytes(), &holder.election));
    match replay.key(Role::Trustee, index) {
        None => return enrol(seed, holder, replay, index, &key),
        Some(enrolled) if enrolled != key.verifying_key().to_bytes() => {
            return Err(TrusteeFault::Stranger { index }.into());
        }
        Some(_) => {}
    }
    let ceremony = replay.ceremony()?;
    let roster = replay.keys(Role::Trustee);
    let missing: Vec<u32> = (1..=ceremony.trustees()).filter(|one| roster.iter().all(|(of, _)| of != one)).collect();
    if !missing.is_empty() {
        return Ok(Next::WaitFor { step: Awaited::Roster, trustees: missing });
    }
    let roster: Vec<[u8; 32]> = roster.into_iter().map(|(_, key)| key).collect();
    let trustee = Trustee::new(seed.as_bytes(), &holder.election, index, &roster)?;
    let mut work = Work { situation, ceremony, course, trustee, memory };
    if replay.definition().is_ok() { work.count() } else { work.ceremony() }
}

/// Which trustee a council member is, from 1.
///
/// # Errors
/// [`DutyFault`] if the log is another election's or the member is no trustee.
pub fn trustee_of(replay: &Replay, holder: &KeyHolder) -> Result<u32, DutyFault> {
    replay.ceremony()?;
    let cycle = replay.cycle().filter(|cycle| cycle.election.0 == holder.election).ok_or(DutyFault::OtherElection)?;
    let member = |(_, member): &(u32, &u32)| holder.role == Role::Council && **member == holder.index;
    let found = (1..).zip(&cycle.trustees).find(member).map(|(index, _)| index);
    found.ok_or(DutyFault::NoTrustee { role: holder.role, index: holder.index })
}

/// The council member enrols the key that this seed makes for the trustee.
fn enrol(
    seed: &PersonSeed,
    holder: &KeyHolder,
    replay: &Replay,
    index: u32,
    key: &SigningKey,
) -> Result<Next, DutyFault> {
    if replay.key(holder.role, holder.index).is_none() {
        return Ok(Next::WaitFor { step: Awaited::MemberKey, trustees: vec![] });
    }
    let key = Bytes(key.verifying_key().to_bytes());
    let body = Body::Role(RoleKey { role: Role::Trustee, index, key, signatures: vec![] });
    Ok(Next::Publish(vec![Pen::new(replay, seed, holder)?.sign(body)?]))
}

impl Work<'_> {
    /// Signs what this trustee says.
    fn publish(&self, bodies: Vec<Body>) -> Result<Next, DutyFault> {
        let key = SigningKey::from_seed(&self.trustee.authentication());
        let mut pen = Pen::of(self.situation.replay, Role::Trustee, self.trustee.index(), key)?;
        let signed: Result<Vec<Body>, _> = bodies.into_iter().map(|body| pen.sign(body)).collect();
        Ok(Next::Publish(signed?))
    }

    /// The trustees who are not among these.
    fn others(&self, than: &[u32]) -> Vec<u32> {
        (1..=self.ceremony.trustees()).filter(|index| !than.contains(index)).collect()
    }
}
