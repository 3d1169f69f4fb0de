//! A table with trustees around it, and a log in the middle.

use ed25519_dalek::SigningKey;
use ortaq_crypto::council::ceremony::{CeremonyFault, Fault, Verdict};
use ortaq_crypto::council::{Ceremony, CouncilKeys, Trustee, secret};
use ortaq_crypto::entry::{Code, Commit, Complaint, Confirm, Pieces, Rehearsal, Restart};
use ortaq_crypto::hash;
use serde::Serialize;

pub const FRESH: [u8; 32] = [0x5a; 32];

/// An entry of the ceremony.
#[derive(Clone, Debug, Serialize)]
pub enum Entry {
    Commit(Commit),
    Deal(Pieces),
    Shares(Pieces),
    Complaint(Complaint),
    Restart(Restart),
    Confirm(Confirm),
    Rehearsal(Rehearsal),
}

/// Trustees, and the ceremony as their log has it.
pub struct Table {
    pub ceremony: Ceremony,
    pub trustees: Vec<Trustee>,
    pub keys: u32,
    pub log: Vec<Entry>,
}

pub fn election(number: u8) -> [u8; 32] {
    [number; 32]
}

/// The trustees of an election, each with a seed of its own.
pub fn trustees(election: &[u8; 32], count: u32) -> Vec<Trustee> {
    let seeds: Vec<[u8; 32]> = (1..=count).map(|index| hash::h256("test/seed", &[&index.to_be_bytes()])).collect();
    let key = |seed| SigningKey::from_bytes(&secret::authentication(seed, election)).verifying_key().to_bytes();
    let roster: Vec<[u8; 32]> = seeds.iter().map(key).collect();
    (1..).zip(&seeds).map(|(index, seed)| Trustee::new(seed, election, index, &roster).unwrap()).collect()
}

/// Takes an entry as the replay does; its leaf is a hash of what it is and where it stands.
pub fn take(ceremony: &mut Ceremony, place: usize, entry: &Entry) -> Result<Option<Verdict>, CeremonyFault> {
    let leaf = hash::h256("test/leaf", &[&place.to_be_bytes(), &serde_json::to_vec(entry).unwrap()]);
    match entry {
        Entry::Commit(entry) => ceremony.commit(entry, leaf)?,
        Entry::Deal(entry) => ceremony.deal(entry, leaf)?,
        Entry::Shares(entry) => ceremony.shares(entry, leaf)?,
        Entry::Complaint(entry) => return ceremony.complaint(entry).map(Some),
        Entry::Restart(entry) => ceremony.restart(entry)?,
        Entry::Confirm(entry) => ceremony.confirm(entry)?,
        Entry::Rehearsal(entry) => ceremony.rehearsal(entry)?,
    }
    Ok(None)
}

pub fn restart(attempt: u32, blamed: u32) -> Entry {
    Entry::Restart(Restart { attempt, reason: Code::try_from("false-shares".to_owned()).unwrap(), blamed })
}

impl Table {
    /// Nothing has happened yet.
    pub fn new(threshold: u32, trustees: u32, keys: u32) -> Self {
        let ceremony = Ceremony::new(election(1), trustees, threshold).unwrap();
        Self { ceremony, trustees: self::trustees(&election(1), trustees), keys, log: vec![] }
    }

    /// All have committed.
    pub fn committed(threshold: u32, trustees: u32, keys: u32) -> Self {
        Self::new(threshold, trustees, keys).with(Self::commits)
    }

    /// All have dealt.
    pub fn dealt(threshold: u32, trustees: u32, keys: u32) -> Self {
        Self::committed(threshold, trustees, keys).with(Self::deals)
    }

    /// All have sent their shares.
    pub fn shared(threshold: u32, trustees: u32, keys: u32) -> Self {
        Self::dealt(threshold, trustees, keys).with(Self::shares)
    }

    /// All have confirmed.
    pub fn confirmed(threshold: u32, trustees: u32, keys: u32) -> Self {
        Self::shared(threshold, trustees, keys).with(Self::confirms)
    }

    /// The keys are made.
    pub fn done(threshold: u32, trustees: u32, keys: u32) -> Self {
        Self::confirmed(threshold, trustees, keys).with(Self::rehearsals)
    }

    /// Lets all trustees do their next step.
    pub fn with(mut self, next: impl Fn(&Self) -> Vec<Entry>) -> Self {
        next(&self).into_iter().for_each(|entry| self.add(entry));
        self
    }

    pub fn trustee(&self, index: u32) -> &Trustee {
        &self.trustees[index as usize - 1]
    }

    pub fn council(&self) -> &CouncilKeys {
        self.ceremony.keys().unwrap()
    }

    /// Adds an entry that must be taken.
    pub fn add(&mut self, entry: Entry) {
        assert_eq!(self.take(&entry), Ok(None));
    }

    /// Offers an entry, which the log keeps if the ceremony takes it.
    pub fn take(&mut self, entry: &Entry) -> Result<Option<Verdict>, CeremonyFault> {
        let taken = take(&mut self.ceremony, self.log.len(), entry)?;
        self.log.push(entry.clone());
        Ok(taken)
    }

    /// Offers an entry that must be refused, and says whose it is and why.
    pub fn refused(&mut self, entry: &Entry) -> (Option<u32>, Fault) {
        let fault = self.take(entry).unwrap_err();
        (fault.trustee, fault.fault)
    }

    pub fn commits(&self) -> Vec<Entry> {
        let commit = |trustee: &Trustee| trustee.commit(&self.ceremony, self.keys, &FRESH).unwrap();
        self.trustees.iter().map(commit).map(Entry::Commit).collect()
    }

    pub fn deals(&self) -> Vec<Entry> {
        self.trustees.iter().flat_map(|trustee| trustee.deal(&self.ceremony).unwrap()).map(Entry::Deal).collect()
    }

    pub fn shares(&self) -> Vec<Entry> {
        self.trustees.iter().flat_map(|trustee| trustee.shares(&self.ceremony).unwrap()).map(Entry::Shares).collect()
    }

    pub fn confirms(&self) -> Vec<Entry> {
        self.trustees.iter().map(|trustee| trustee.confirm(&self.ceremony).unwrap()).map(Entry::Confirm).collect()
    }

    pub fn rehearsals(&self) -> Vec<Entry> {
        let rehearse = |trustee: &Trustee| trustee.rehearse(&self.ceremony, &FRESH).unwrap();
        self.trustees.iter().map(rehearse).map(Entry::Rehearsal).collect()
    }

    /// The log played again, by somebody who knows no secret.
    pub fn replay(&self) -> Ceremony {
        let mut ceremony = Ceremony::new(election(1), self.ceremony.trustees(), self.ceremony.threshold()).unwrap();
        for (place, entry) in self.log.iter().enumerate() {
            take(&mut ceremony, place, entry).unwrap();
        }
        ceremony
    }
}
