//! What a trustee's device remembers beside the seed (§13.4).
//!
//! A seed on paper knows nothing of what was said with it. Most of that is in the
//! log, but the log is what a dishonest server would change: so the device writes
//! down what it has seen, and what must not be said twice.

use serde::{Deserialize, Serialize};

use super::DutyFault;
use crate::encoding::base64::{Bytes, Optional};
use crate::encoding::digits;
use crate::entry::{Natural, Role, canonical};
use crate::person::KeyHolder;
use crate::replay::Replay;

/// What the field `format` says.
const FORMAT: &str = "ortaq/1 memory";

/// How far back a memory goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Since {
    /// To the making of the seed: what is not in it was not signed.
    Seed,
    /// To the day when the seed was typed from paper, or taken without its memory.
    Paper,
}

/// What a person compares with the other trustees, as a fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The threshold and all trustees' keys, before the first word in a ceremony: are these the people at the table?
    Roster([u8; 32]),
    /// The closing, where this device does not know what it signed: do the others see this one, and no other?
    Closing([u8; 32]),
}

impl Comparison {
    /// What is read out: eight groups of five digits.
    pub fn fingerprint(&self) -> String {
        match self {
            Self::Roster(value) | Self::Closing(value) => digits::fingerprint(value),
        }
    }
}

/// What a device remembers. As text it is canonical JSON (§3.1), these fields in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    format: String,
    election: Bytes<32>,
    role: Role,
    index: u32,
    since: Since,
    /// Entries of the longest log seen, and its root.
    size: Natural,
    root: Bytes<32>,
    /// The roster that was compared.
    roster: Optional,
    /// The last attempt with a word that cannot be taken back, and which.
    attempt: u32,
    transcript: Optional,
    accused: Optional,
    /// The closing that the others were asked about.
    asked: Optional,
    /// The closing that was signed or decrypted.
    closing: Optional,
}

impl Memory {
    /// Of a device that has seen nothing yet.
    pub fn new(holder: &KeyHolder, since: Since) -> Self {
        Self {
            format: FORMAT.to_owned(),
            election: Bytes(holder.election),
            role: holder.role,
            index: holder.index,
            since,
            size: Natural(0),
            root: Bytes([0; 32]),
            roster: Optional(None),
            attempt: 0,
            transcript: Optional(None),
            accused: Optional(None),
            asked: Optional(None),
            closing: Optional(None),
        }
    }

    /// Reads what [`Memory::write`] wrote, for this holder.
    ///
    /// # Errors
    /// [`DutyFault::OtherMemory`] for every other text.
    pub fn read(text: &str, holder: &KeyHolder) -> Result<Self, DutyFault> {
        let memory: Self = serde_json::from_str(text).map_err(|_| DutyFault::OtherMemory)?;
        if memory.write() != text || memory.format != FORMAT {
            return Err(DutyFault::OtherMemory);
        }
        memory.belongs_to(holder)?;
        Ok(memory)
    }

    /// The text to keep beside the file of keys. It holds no secret.
    pub fn write(&self) -> String {
        canonical(self)
    }

    /// A person has compared this with the others, and it is the same.
    pub fn agree(&mut self, compared: &Comparison) {
        match compared {
            Comparison::Roster(value) => self.roster = Optional(Some(*value)),
            Comparison::Closing(value) => self.asked = Optional(Some(*value)),
        }
    }

    pub(super) fn agreed(&self, compared: &Comparison) -> bool {
        match compared {
            Comparison::Roster(value) => self.roster.0.as_ref() == Some(value),
            Comparison::Closing(value) => self.asked.0.as_ref() == Some(value),
        }
    }

    pub(super) fn since(&self) -> Since {
        self.since
    }

    pub(super) fn belongs_to(&self, holder: &KeyHolder) -> Result<(), DutyFault> {
        let same = KeyHolder { election: self.election.0, role: self.role, index: self.index } == *holder;
        if same { Ok(()) } else { Err(DutyFault::OtherMemory) }
    }

    /// Takes in a log whose head is checked, if the one remembered is its beginning.
    pub(super) fn consistent(&mut self, replay: &Replay) -> Result<(), DutyFault> {
        if self.size.0 > replay.entries() {
            return Err(DutyFault::Older { seen: self.size.0, found: replay.entries() });
        }
        if self.size.0 > 0 && replay.root_at(self.size.0) != Some(self.root.0) {
            return Err(DutyFault::OtherHistory);
        }
        let (size, root) = replay.size_and_root();
        (self.size, self.root) = (Natural(size), Bytes(root));
        Ok(())
    }

    /// Writes down that the transcript of an attempt is signed, unless something else was said in it.
    pub(super) fn confirm(&mut self, attempt: u32, transcript: &[u8; 32]) -> Result<(), DutyFault> {
        self.say(attempt, Optional(Some(*transcript)), Optional(None))
    }

    /// Writes down a complaint about whose one-time key this is, unless something else was said.
    pub(super) fn complain(&mut self, attempt: u32, accused: &[u8; 32]) -> Result<(), DutyFault> {
        self.say(attempt, Optional(None), Optional(Some(*accused)))
    }

    fn say(&mut self, attempt: u32, transcript: Optional, accused: Optional) -> Result<(), DutyFault> {
        let same = (self.transcript, self.accused) == (transcript, accused);
        if self.attempt > attempt || (self.attempt == attempt && !same) {
            return Err(DutyFault::SaidOtherwise { attempt });
        }
        (self.attempt, self.transcript, self.accused) = (attempt, transcript, accused);
        Ok(())
    }

    /// Refuses a closing if another was signed.
    pub(super) fn same_closing(&self, closing: &[u8; 32]) -> Result<(), DutyFault> {
        match &self.closing.0 {
            Some(signed) if signed != closing => Err(DutyFault::OtherClosing),
            _ => Ok(()),
        }
    }

    pub(super) fn knows(&self, closing: &[u8; 32]) -> bool {
        self.closing.0.as_ref() == Some(closing)
    }

    /// Writes down the one closing that is signed or decrypted.
    pub(super) fn sign(&mut self, closing: &[u8; 32]) {
        self.closing = Optional(Some(*closing));
    }
}
