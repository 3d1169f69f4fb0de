//! The key ceremony as anyone sees it who reads the log (§8.2 to §8.4).
//!
//! The council's keys are only as good as the order in which they came about:
//! whoever deals after seeing others' dealings can choose the sum. So this state
//! machine takes the entries one by one, refuses what is early, late, twice or
//! unproven, and says who did it. Signatures of entries are checked elsewhere (§4.1).
//!
//! ```text
//! Commit ─all→ Deal ─all→ Shares ─all→ Confirm ─all→ Rehearse ─all→ Done
//!    ↑                      └──── complaint ───┘
//!    │                             ↓
//!    └──────── restart ──────── Restart          (a restart may come at any step)
//! ```
//!
//! A refused entry leaves the ceremony as it was. Memory is bounded by the limits
//! of §8.2: some 16 megabytes each for dealings and shares of the largest ceremony.

mod attempt;
mod fault;
mod parcel;
mod step;
mod verdict;
mod view;

pub(super) use attempt::false_share;
use attempt::{Attempt, Committed};
pub use fault::{CeremonyFault, Fault};
pub use step::Step;
pub use verdict::Verdict;

use super::part::Part;
use super::{KEYS_MAX, KEYS_MIN, THRESHOLD_MIN, TRUSTEES_MAX, rehearsal};
use crate::entry::{Commit, Complaint, Confirm, Pieces, Rehearsal, Restart};
use crate::group;

/// The ceremony of one election.
pub struct Ceremony {
    election: [u8; 32],
    threshold: u32,
    attempt: Attempt,
}

impl Ceremony {
    /// A ceremony that nobody has begun, at attempt 1.
    pub fn new(election: [u8; 32], trustees: u32, threshold: u32) -> Result<Self, CeremonyFault> {
        if trustees > TRUSTEES_MAX || !(THRESHOLD_MIN..=trustees).contains(&threshold) {
            return Err(CeremonyFault { trustee: None, fault: Fault::Council { trustees, threshold } });
        }
        Ok(Self { election, threshold, attempt: Attempt::new(1, trustees) })
    }

    /// Takes an entry `ceremony-commit` with its leaf hash.
    pub fn commit(&mut self, entry: &Commit, leaf: [u8; 32]) -> Result<(), CeremonyFault> {
        self.take_commit(entry, leaf).map_err(blame(entry.trustee))
    }

    fn take_commit(&mut self, entry: &Commit, leaf: [u8; 32]) -> Result<(), Fault> {
        self.admit(entry.attempt, entry.trustee, Step::Commit)?;
        if !(KEYS_MIN..=KEYS_MAX).contains(&entry.keys) {
            return Err(Fault::Keys { found: entry.keys });
        }
        if let Some(expected) = self.attempt.keys.filter(|keys| *keys != entry.keys) {
            return Err(Fault::OtherKeys { expected, found: entry.keys });
        }
        let one_time_key = group::decode_key(&entry.one_time_key.0).map_err(Fault::OneTimeKey)?;
        let part = Part::new(&self.election, entry.attempt, entry.trustee);
        part.verify_box(&one_time_key, &entry.box_proof.0)?;
        let commit = Committed { one_time_key, commitment: entry.commitment.0, leaf };
        self.attempt.member_mut(entry.trustee)?.commit = Some(commit);
        self.attempt.keys = Some(entry.keys);
        self.attempt.leaves.push(leaf);
        Ok(())
    }

    /// Takes an entry `ceremony-deal` with its leaf hash.
    pub fn deal(&mut self, entry: &Pieces, leaf: [u8; 32]) -> Result<(), CeremonyFault> {
        self.take_deal(entry, leaf).map_err(blame(entry.trustee))
    }

    fn take_deal(&mut self, entry: &Pieces, leaf: [u8; 32]) -> Result<(), Fault> {
        self.admit(entry.attempt, entry.trustee, Step::Deal)?;
        self.attempt.deal(&self.election, self.threshold, entry)?;
        self.attempt.leaves.push(leaf);
        Ok(())
    }

    /// Takes an entry `ceremony-shares` with its leaf hash.
    pub fn shares(&mut self, entry: &Pieces, leaf: [u8; 32]) -> Result<(), CeremonyFault> {
        let admitted = self.admit(entry.attempt, entry.trustee, Step::Shares);
        admitted.and_then(|()| self.attempt.share(entry, leaf)).map_err(blame(entry.trustee))
    }

    /// Takes an entry `ceremony-complaint` and says who lied. After it only a restart is taken.
    pub fn complaint(&mut self, entry: &Complaint) -> Result<Verdict, CeremonyFault> {
        let verdict = self.judge(entry).map_err(blame(entry.trustee))?;
        self.attempt.verdict = Some(verdict);
        Ok(verdict)
    }

    fn judge(&self, entry: &Complaint) -> Result<Verdict, Fault> {
        let (complainant, dealer) = (entry.trustee, entry.against);
        self.current(entry.attempt, complainant)?;
        self.attempt.member(dealer)?;
        if complainant == dealer {
            return Err(Fault::Oneself);
        }
        if !matches!(self.step(), Step::Shares | Step::Confirm) {
            return Err(self.out_of_turn());
        }
        let missing = Fault::NoShares { accused: dealer };
        let sealed = self.attempt.sealed(dealer, complainant).ok_or(missing.clone())?;
        let dealt = self.dealt(dealer).ok_or(missing.clone())?;
        let seal_of = |trustee| self.one_time_key(trustee).ok_or(missing.clone());
        let shared = group::decode_point(&entry.point.0).map_err(Fault::Points)?;
        Part::new(&self.election, entry.attempt, complainant).complaint(
            dealer,
            seal_of(complainant)?,
            seal_of(dealer)?,
            shared,
            |equality| equality.verify(&entry.proof.0),
        )?;
        let seal = self.seal(dealer, complainant, &shared).ok_or(missing)?;
        let shares = seal.open(sealed).map_err(Fault::Points)?;
        Ok(match false_share(&shares, &dealt, complainant) {
            Some(key) => Verdict::FalseShares { dealer, complainant, key },
            None => Verdict::FalseComplaint { complainant, dealer },
        })
    }

    /// Takes an entry `ceremony-restart`: all begin again.
    pub fn restart(&mut self, entry: &Restart) -> Result<(), CeremonyFault> {
        let current = self.attempt.number;
        let fault = if current.checked_add(1) != Some(entry.attempt) {
            Fault::Restart { current, found: entry.attempt }
        } else if entry.blamed > self.trustees() {
            Fault::Blamed { blamed: entry.blamed, trustees: self.trustees() }
        } else if let Some(guilty) =
            self.verdict().map(|verdict| verdict.guilty()).filter(|guilty| *guilty != entry.blamed)
        {
            Fault::WronglyBlamed { blamed: entry.blamed, guilty }
        } else {
            self.attempt = Attempt::new(entry.attempt, self.trustees());
            return Ok(());
        };
        Err(CeremonyFault { trustee: None, fault })
    }

    /// Takes an entry `ceremony-confirm`.
    pub fn confirm(&mut self, entry: &Confirm) -> Result<(), CeremonyFault> {
        self.take_confirm(entry).map_err(blame(entry.trustee))
    }

    fn take_confirm(&mut self, entry: &Confirm) -> Result<(), Fault> {
        self.admit(entry.attempt, entry.trustee, Step::Confirm)?;
        if self.transcript() != Some(entry.transcript.0) {
            return Err(Fault::Transcript);
        }
        self.attempt.member_mut(entry.trustee)?.confirmed = true;
        Ok(())
    }

    /// Takes an entry `ceremony-rehearsal`.
    pub fn rehearsal(&mut self, entry: &Rehearsal) -> Result<(), CeremonyFault> {
        self.take_rehearsal(entry).map_err(blame(entry.trustee))
    }

    fn take_rehearsal(&mut self, entry: &Rehearsal) -> Result<(), Fault> {
        self.admit(entry.attempt, entry.trustee, Step::Rehearse)?;
        let expected = self.attempt.keys.unwrap_or_default() as usize * 32;
        if entry.factors.0.len() != expected {
            return Err(Fault::Length { expected, found: entry.factors.0.len() });
        }
        let factors = group::decode_points(&entry.factors.0).map_err(Fault::Points)?;
        let keys = self.prospect().ok_or_else(|| self.out_of_turn())?;
        let verify = |equality: super::equality::Equality<'_>| equality.verify(&entry.proof.0);
        rehearsal::statement(&self.election, keys, entry.trustee, &factors, verify)
            .unwrap_or_else(|| Err(group::Malformed::Length.into()))?;
        self.attempt.member_mut(entry.trustee)?.rehearsed = true;
        Ok(())
    }

    /// Whether this trustee may speak, in this attempt and at this step, and has not yet.
    fn admit(&self, attempt: u32, trustee: u32, step: Step) -> Result<(), Fault> {
        self.current(attempt, trustee)?;
        if self.step() != step {
            return Err(self.out_of_turn());
        }
        if self.attempt.member(trustee)?.has_done(step) { Err(Fault::Twice) } else { Ok(()) }
    }

    fn current(&self, attempt: u32, trustee: u32) -> Result<(), Fault> {
        let current = self.attempt.number;
        if attempt != current {
            return Err(Fault::Attempt { current, found: attempt });
        }
        self.attempt.member(trustee).map(|_| ())
    }

    fn out_of_turn(&self) -> Fault {
        let (step, awaited) = self.awaited();
        Fault::OutOfTurn { step, awaited }
    }
}

fn blame(trustee: u32) -> impl Fn(Fault) -> CeremonyFault {
    move |fault| CeremonyFault { trustee: Some(trustee), fault }
}
