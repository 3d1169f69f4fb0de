//! The server's side: a log that takes what a replay takes, and signs its head.

use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Body, Council, Cycle, Entry, Id, Role, RoleKey, Witnesses};
use ortaq_crypto::hash;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, Tree};
use ortaq_crypto::log::note::{KeyName, NoteSigner};
use ortaq_crypto::person::{KeyHolder, PersonSeed, signing_key};
use ortaq_crypto::replay::{Failure, Replay, Sums, is_ballot};
use ortaq_crypto::signature::SigningKey;

pub const ORIGIN: &str = "ortaq.example/aidarly/2027";
pub const TRUSTEES: u32 = 5;
pub const THRESHOLD: u32 = 3;
pub const QUORUM: u32 = 4;
pub const START: u64 = 1_800_000_000;

/// A number that only tests know.
pub fn derive(label: &str, number: u32) -> [u8; 32] {
    hash::h256("test/duty", &[label.as_bytes(), &number.to_be_bytes()])
}

pub fn id(text: &str) -> Id {
    Id::try_from(text.to_owned()).unwrap()
}

fn log_key() -> SigningKey {
    SigningKey::from_seed(&derive("log", 0))
}

pub fn election() -> [u8; 32] {
    hash::h256("election", &[ORIGIN.as_bytes(), &log_key().verifying_key().to_bytes(), &[9; 32]])
}

/// Who holds a seed, and the seed.
pub fn person(role: Role, index: u32) -> (PersonSeed, KeyHolder) {
    (PersonSeed::new(derive(role.as_str(), index)), KeyHolder::new(election(), role, index).unwrap())
}

/// A log under way.
pub struct Server {
    pub lines: Vec<String>,
    pub replay: Replay,
    pub time: u64,
}

impl Server {
    /// A log with its first entry.
    pub fn new() -> Self {
        let mut server = Self { lines: vec![], replay: Replay::new(0), time: START };
        server.append(Body::Cycle(Cycle {
            protocol: "ortaq/1".to_owned(),
            origin: id(ORIGIN),
            log_key: Bytes(log_key().verifying_key().to_bytes()),
            nonce: Bytes([9; 32]),
            election: Bytes(election()),
            previous: String::new(),
            rules: Optional(None),
            council: Council { size: TRUSTEES, quorum: QUORUM },
            trustees: (1..=TRUSTEES).collect(),
            threshold: THRESHOLD,
            closing_quorum: Cycle::safe_closing_quorum(TRUSTEES, THRESHOLD),
            issuers: 2,
            witnesses: Witnesses { quorum: 0, keys: vec![] },
        }));
        server
    }

    /// A log whose council and issuers are enrolled.
    pub fn enrolled() -> Self {
        let mut server = Self::new();
        (1..=TRUSTEES).for_each(|index| server.enrol(Role::Council, index));
        (1..=2).for_each(|index| server.enrol(Role::Issuer, index));
        server
    }

    /// The same log, read by somebody else up to some entry.
    pub fn copy(&self, entries: usize) -> Self {
        let lines = self.lines[..entries].to_vec();
        let mut replay = Replay::new(0);
        lines.iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
        assert_eq!(replay.failure(), None);
        Self { lines, replay, time: self.time }
    }

    pub fn enrol(&mut self, role: Role, index: u32) {
        let (seed, holder) = person(role, index);
        let key = Bytes(signing_key(&seed, &holder).verifying_key().to_bytes());
        self.append(Body::Role(RoleKey { role, index, key, signatures: vec![] }));
    }

    /// Appends an entry that must be taken.
    pub fn append(&mut self, body: Body) {
        let line = self.line(body);
        self.replay.entry(line.as_bytes());
        assert_eq!(self.replay.failure(), None, "{line}");
        self.lines.push(line);
    }

    /// Why an entry is refused, if it is; the log is as before.
    pub fn refusal(&self, body: Body) -> Option<Failure> {
        let line = self.line(body);
        let mut copy = self.copy(self.lines.len());
        copy.replay.entry(line.as_bytes());
        copy.replay.failure().cloned()
    }

    fn line(&self, body: Body) -> String {
        let seq = self.replay.entries();
        let prev = self.replay.last().map(|seen| seen.leaf.0).unwrap_or_default();
        let whole_hours = matches!(body, Body::Ballot(_) | Body::Challenge(_));
        let time = if whole_hours { self.time - self.time % 3600 } else { self.time };
        Entry { seq, prev, time, body }.to_line()
    }

    /// The signed head.
    pub fn checkpoint(&self) -> String {
        let mut tree = Tree::new();
        self.lines.iter().for_each(|line| tree.append(LeafHash::of(line.as_bytes())));
        let signer = NoteSigner::new(KeyName::new(ORIGIN).unwrap(), log_key());
        Checkpoint::new(ORIGIN, tree.size(), tree.root()).unwrap().sign(&signer).unwrap().to_string()
    }

    /// The sums of all ballots, as a device works them out.
    pub fn sums(&self) -> Sums {
        let ballots = (0..).zip(&self.lines).filter(|(_, line)| is_ballot(line.as_bytes()));
        let lines: Vec<(u64, &[u8])> = ballots.map(|(seq, line)| (seq, line.as_bytes())).collect();
        self.replay.ballots().unwrap().verify(lines, &[3; 32])
    }
}
