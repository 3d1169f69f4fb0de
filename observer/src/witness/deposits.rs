//! Deposits of refused ballots (§14 of the protocol). A witness takes a ballot only if the log as it was read last could
//! have taken it, so nobody holds up a vote with a ballot that no log would accept. It is settled once the log has it, or
//! anything later of its credential; until then the witness does not cosign a closing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ortaq_crypto::deposit::{Deposit, LONGEST, MOST_PER_CREDENTIAL, Receipt};
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::witness::Remembered;
use ortaq_crypto::replay::Fate;
use serde::{Deserialize, Serialize};

use super::follower::Follower;
use crate::answer::{self, Failure};
use crate::entropy;
use crate::files::{self, Readers};
use crate::texts::Texts;

/// The most deposits of all credentials together.
const MOST: usize = 10_000;
/// How often the log is read on for a code that it does not know.
const FOR_STRANGERS: Duration = Duration::from_secs(5);

/// A deposit that was taken.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    pub deposit: Deposit,
    pub receipt: Receipt,
    /// How many ballots and challenges of its credential the log had then.
    ballots: u32,
    challenges: u32,
}

/// What has become of a deposit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The log should have it and has not.
    Waiting,
    /// The log has it at this position.
    Entered(u64),
    /// The log has something later of its credential.
    Overtaken,
}

/// Why a deposit is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    TooLong,
    Malformed,
    OtherLog,
    Unsigned,
    UnknownCode,
    TooMany,
    Full,
    /// It is in the log, at this position.
    Entered(u64),
    /// A replay would refuse it there: the number of the check, and the code.
    Check(u8, &'static str),
    /// The log cannot be read, or not as it was cosigned.
    NoLog,
    /// The witness cannot write.
    Unwritable,
}

/// The deposits of one log.
pub(super) struct Deposits {
    origin: String,
    folder: PathBuf,
    follower: Follower,
    kept: Vec<Kept>,
    /// Attempts of credentials since the start.
    attempts: BTreeMap<[u8; 32], usize>,
    last_stranger: Option<Instant>,
}

impl Deposits {
    /// Those in a folder, of the log of this name at this place.
    pub(super) fn open(folder: &Path, origin: &str, url: &str) -> Result<Self, Failure> {
        let copy = folder.join(format!("copy-{}", super::folder::short(origin)));
        let folder = folder.join("deposits");
        let reading = |error| Failure::reading(&folder, &error);
        let mut kept = Vec::new();
        if folder.exists() {
            for file in fs::read_dir(&folder).map_err(reading)? {
                let path = file.map_err(reading)?.path();
                if path.extension().is_some_and(|ending| ending == "json") {
                    kept.push(
                        super::folder::read::<Kept>(&path)?.ok_or_else(|| Failure::new("failure-stopped", vec![]))?,
                    );
                }
            }
        }
        kept.retain(|kept| kept.deposit.origin.as_str() == origin);
        kept.sort_by_key(|kept| (kept.receipt.time, kept.receipt.tracker));
        let follower = Follower::new(url, copy);
        Ok(Self { origin: origin.to_owned(), folder, follower, kept, attempts: BTreeMap::new(), last_stranger: None })
    }

    /// The log as far as it was read.
    pub(super) fn follower(&mut self) -> &mut Follower {
        &mut self.follower
    }

    /// Takes a deposit, or says why not. `cosigned` is what was cosigned last.
    pub(super) fn receive(
        &mut self,
        body: &[u8],
        (signer, now): (&WitnessSigner, u64),
        cosigned: Option<&Remembered>,
        texts: &Texts,
    ) -> Result<Receipt, Refused> {
        if body.len() > LONGEST {
            return Err(Refused::TooLong);
        }
        let deposit = Deposit::parse(body).ok_or(Refused::Malformed)?;
        if deposit.origin.as_str() != self.origin {
            return Err(Refused::OtherLog);
        }
        let credential = deposit.signer().ok_or(Refused::Unsigned)?;
        self.meet(&credential, texts)?;
        let attempts = self.attempts.entry(credential).or_default();
        *attempts = attempts.saturating_add(1);
        let of_credential = |kept: &&Kept| kept.deposit.signer() == Some(credential);
        if *attempts > 2 * MOST_PER_CREDENTIAL || self.kept.iter().filter(of_credential).count() >= MOST_PER_CREDENTIAL
        {
            return Err(Refused::TooMany);
        }
        let known = self.kept.iter().find(|kept| kept.deposit.hash() == deposit.hash()).cloned();
        if known.is_some() || self.judge(&deposit, cosigned, now).is_err() {
            self.follower.read_on(texts).map_err(|_| Refused::NoLog)?;
        }
        match known.filter(|known| self.state(known) == State::Waiting) {
            Some(known) => Ok(known.receipt),
            None => {
                self.judge(&deposit, cosigned, now)?;
                self.keep(deposit, &credential, (signer, now))
            }
        }
    }

    /// Whether a credential is on the roll. For one that is not, the log is read on, but not for every stranger anew.
    fn meet(&mut self, credential: &[u8; 32], texts: &Texts) -> Result<(), Refused> {
        let is_new = self.follower.replay().credential(credential).is_none();
        let rests = self.last_stranger.is_some_and(|last| last.elapsed() < FOR_STRANGERS);
        if is_new && (!rests || self.follower.replay().entries() == 0) {
            self.follower.read_on(texts).map_err(|_| Refused::NoLog)?;
            self.last_stranger = Some(Instant::now());
        }
        self.follower.replay().credential(credential).map(drop).ok_or(Refused::UnknownCode)
    }

    /// Whether the log that was cosigned could take it now.
    fn judge(&self, deposit: &Deposit, cosigned: Option<&Remembered>, now: u64) -> Result<(), Refused> {
        if let Some((position, fate)) = self.follower.replay().ballot(deposit.tracker())
            && fate != Fate::Challenged
        {
            return Err(Refused::Entered(position));
        }
        if cosigned.is_some_and(|cosigned| self.follower.begins_with(cosigned) != Some(true)) {
            return Err(Refused::NoLog);
        }
        let fresh = entropy::fresh().map_err(|_| Refused::Unwritable)?;
        let judged = self.follower.replay().may_cast(&deposit.cast(), now, &fresh);
        judged.map_err(|failure| Refused::Check(failure.check.number(), failure.found.code))
    }

    /// Writes it down before anybody is told.
    fn keep(
        &mut self,
        deposit: Deposit,
        credential: &[u8; 32],
        (signer, now): (&WitnessSigner, u64),
    ) -> Result<Receipt, Refused> {
        if self.kept.len() >= MOST {
            return Err(Refused::Full);
        }
        let standing = self.follower.replay().credential(credential).ok_or(Refused::UnknownCode)?;
        let receipt = signer.receive(&deposit, now).ok_or(Refused::Unwritable)?;
        let (ballots, challenges) = (standing.ballots, standing.challenges);
        let name: String = deposit.tracker().0.iter().map(|byte| format!("{byte:02x}")).collect();
        let kept = Kept { deposit, receipt: receipt.clone(), ballots, challenges };
        let written = fs::create_dir_all(&self.folder).is_ok()
            && files::replace(
                &self.folder.join(format!("{name}.json")),
                answer::json(&kept).as_bytes(),
                Readers::Owner,
            )
            .is_ok();
        if !written {
            return Err(Refused::Unwritable);
        }
        self.kept.retain(|other| other.receipt.tracker != receipt.tracker);
        self.kept.push(kept);
        Ok(receipt)
    }

    /// What has become of a deposit, as far as the log was read.
    fn state(&self, kept: &Kept) -> State {
        let replay = self.follower.replay();
        if let Some((position, fate)) = replay.ballot(kept.deposit.tracker())
            && fate != Fate::Challenged
        {
            return State::Entered(position);
        }
        let standing = kept.deposit.signer().and_then(|credential| replay.credential(&credential));
        let is_same = standing.is_none_or(|standing| {
            standing.active && standing.ballots == kept.ballots && standing.challenges == kept.challenges
        });
        if is_same { State::Waiting } else { State::Overtaken }
    }

    /// All deposits, with what has become of them.
    pub(super) fn states(&self) -> impl Iterator<Item = (&Kept, State)> {
        self.kept.iter().map(|kept| (kept, self.state(kept)))
    }

    /// Those that the log should have and has not.
    pub(super) fn waiting(&self) -> impl Iterator<Item = &Kept> {
        self.states().filter(|(_, state)| *state == State::Waiting).map(|(kept, _)| kept)
    }
}
