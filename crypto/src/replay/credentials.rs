//! Every credential of the roll with what the log says of it, in as few bytes
//! as that needs: a replay of 10 million voters must fit an ordinary machine.

use std::collections::BTreeMap;

use super::lookup::Fate;
use crate::ballot::Tracker;

/// One credential.
#[derive(Clone, Copy)]
pub(super) struct Credential {
    pub key: [u8; 32],
    /// Tracker of its last ballot in the log.
    pub last: Tracker,
    /// Position of that ballot; of no meaning while `ballots` is zero.
    pub last_seq: u32,
    pub ballots: u8,
    pub challenges: u8,
    pub active: bool,
}

impl Credential {
    fn new(key: [u8; 32]) -> Self {
        Self { key, last: Tracker::NONE, last_seq: 0, ballots: 0, challenges: 0, active: true }
    }

    /// Whether its last ballot is to be counted.
    pub fn counts(&self) -> bool {
        self.active && self.ballots > 0
    }
}

/// Few credentials have any, so these cost memory only where they are needed.
type Positions = BTreeMap<([u8; 32], Tracker), u32>;

/// All credentials: those of the roll sorted by key, and the replacements.
#[derive(Default)]
pub(super) struct Credentials {
    roll: Vec<Credential>,
    added: BTreeMap<[u8; 32], Credential>,
    /// Trackers of ballots that were cast before a credential's last one, and of challenged ones.
    /// By credential and tracker, the position in the log.
    earlier: Positions,
    challenged: Positions,
}

impl Credentials {
    /// The credentials of a roll in the order of its lines. If two lines have the same key, these lines.
    pub fn new(keys: Vec<[u8; 32]>) -> Result<Self, (usize, usize)> {
        let mut roll = Vec::with_capacity(keys.len());
        roll.extend(keys.iter().copied().map(Credential::new));
        roll.sort_unstable_by_key(|credential| credential.key);
        let twice = roll.windows(2).find_map(|pair| match pair {
            [one, other] if one.key == other.key => Some(one.key),
            _ => None,
        });
        let Some(key) = twice else { return Ok(Self { roll, ..Self::default() }) };
        let mut lines = keys.iter().enumerate().filter(|(_, other)| **other == key).map(|(line, _)| line);
        Err((lines.next().unwrap_or_default(), lines.next().unwrap_or_default()))
    }

    /// Lines of the roll.
    pub fn lines(&self) -> usize {
        self.roll.len()
    }

    pub fn get(&self, key: &[u8; 32]) -> Option<&Credential> {
        let place = self.roll.binary_search_by(|credential| credential.key.cmp(key));
        place.ok().and_then(|place| self.roll.get(place)).or_else(|| self.added.get(key))
    }

    pub fn get_mut(&mut self, key: &[u8; 32]) -> Option<&mut Credential> {
        let place = self.roll.binary_search_by(|credential| credential.key.cmp(key));
        match place {
            Ok(place) => self.roll.get_mut(place),
            Err(_) => self.added.get_mut(key),
        }
    }

    /// Adds a credential in the place of one that ended; false if the key is known.
    pub fn add(&mut self, key: [u8; 32]) -> bool {
        let new = self.get(&key).is_none();
        if new {
            self.added.insert(key, Credential::new(key));
        }
        new
    }

    /// All credentials, by key for those of the roll.
    pub fn iter(&self) -> impl Iterator<Item = &Credential> {
        self.roll.iter().chain(self.added.values())
    }

    /// Active credentials.
    pub fn active(&self) -> usize {
        self.iter().filter(|credential| credential.active).count()
    }

    /// Records a cast ballot of a known credential.
    pub fn cast(&mut self, key: &[u8; 32], tracker: Tracker, seq: u32) {
        let Some(credential) = self.get_mut(key) else { return };
        let before = (credential.last, credential.last_seq);
        let first = credential.ballots == 0;
        credential.last = tracker;
        credential.last_seq = seq;
        credential.ballots = credential.ballots.saturating_add(1);
        if !first {
            self.earlier.insert((*key, before.0), before.1);
        }
    }

    /// Where this credential cast this ballot, if it did.
    pub fn was_cast(&self, key: &[u8; 32], tracker: Tracker) -> Option<u64> {
        let last = self.get(key).filter(|credential| credential.ballots > 0 && credential.last == tracker);
        let earlier = || self.earlier.get(&(*key, tracker)).copied().map(u64::from);
        last.map(|credential| u64::from(credential.last_seq)).or_else(earlier)
    }

    /// Records a challenged ballot of a known credential.
    pub fn challenge(&mut self, key: &[u8; 32], tracker: Tracker, seq: u32) {
        self.challenged.insert((*key, tracker), seq);
        if let Some(credential) = self.get_mut(key) {
            credential.challenges = credential.challenges.saturating_add(1);
        }
    }

    /// Where the ballot with this tracker stands, and what became of it.
    pub fn fate(&self, tracker: Tracker) -> Option<(u64, Fate)> {
        let last = self.iter().find(|credential| credential.ballots > 0 && credential.last == tracker);
        if let Some(credential) = last {
            let fate = if credential.counts() { Fate::Counted } else { Fate::Revoked };
            return Some((u64::from(credential.last_seq), fate));
        }
        let named = |positions: &Positions| {
            let mut named = positions.iter().filter(|((_, other), _)| *other == tracker);
            named.next().map(|((key, _), position)| (*key, *position))
        };
        if let Some((key, position)) = named(&self.earlier) {
            let every = (key, Tracker([0; 20]))..=(key, Tracker([0xff; 20]));
            let later = self.earlier.range(every).map(|(_, other)| *other).filter(|other| *other > position).min();
            let by = later.or_else(|| self.get(&key).map(|credential| credential.last_seq)).unwrap_or_default();
            return Some((u64::from(position), Fate::Replaced { by: u64::from(by) }));
        }
        named(&self.challenged).map(|(_, position)| (u64::from(position), Fate::Challenged))
    }

    /// Where this credential challenged this ballot, if it did.
    pub fn was_challenged(&self, key: &[u8; 32], tracker: Tracker) -> Option<u64> {
        self.challenged.get(&(*key, tracker)).copied().map(u64::from)
    }
}
