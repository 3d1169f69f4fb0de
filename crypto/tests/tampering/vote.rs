//! A log under way, as its server keeps it. Unlike a real server it appends
//! whatever it is given.

use std::collections::BTreeMap;

use ortaq_crypto::ballot::{Header, Poll, Tracker, ballot_hash};
use ortaq_crypto::definition::Definition;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{
    ActContext, ActSignature, ActSigner, Body, Council, Cycle, Entry, Id, Natural, Role, Seen, Witness, Witnesses,
    leaf_hash,
};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::merkle::{LeafHash, Tree};
use ortaq_crypto::log::note::{KeyName, Note, NoteSigner};
use ortaq_crypto::log::witness;
use ortaq_crypto::replay::{Replay, Report, Sums, is_ballot};
use ortaq_crypto::signature::SigningKey;

use super::people::{
    CLOSING_QUORUM, MEMBERS, ORIGIN, QUORUM, THRESHOLD, TRUSTEES, WITNESS, derive, election, log_key, nonce, role_key,
    witness_key,
};

use super::scenes::CLOSES;

/// When the first entry is written.
pub const START: u64 = 1_800_000_000;

/// A log under way.
pub struct Vote {
    /// All entries.
    pub lines: Vec<String>,
    /// What the people's own tools have made of it.
    pub replay: Replay,
    /// The time of the last entry.
    pub time: u64,
    /// What ballots have in common, once the vote is frozen.
    pub poll: Option<Poll>,
    /// The last ballot of each credential.
    pub last: BTreeMap<[u8; 32], Tracker>,
    counters: BTreeMap<(Role, u32), u64>,
    definition: Option<Definition>,
}

/// The usual first entry.
pub fn cycle() -> Cycle {
    let key = Bytes(witness_key().verifying_key().to_bytes());
    Cycle {
        protocol: "ortaq/1".to_owned(),
        origin: id(ORIGIN),
        log_key: Bytes(log_key().verifying_key().to_bytes()),
        nonce: Bytes(nonce()),
        election: Bytes(election()),
        previous: String::new(),
        rules: Optional(Some(derive("rules", 0))),
        council: Council { size: MEMBERS, quorum: QUORUM },
        trustees: (1..=TRUSTEES).collect(),
        threshold: THRESHOLD,
        closing_quorum: CLOSING_QUORUM,
        issuers: 2,
        witnesses: Witnesses { quorum: 1, keys: vec![Witness { name: id(WITNESS), key }] },
    }
}

/// An id.
pub fn id(text: &str) -> Id {
    Id::try_from(text.to_owned()).unwrap()
}

impl Vote {
    /// A log with its first entry.
    pub fn new(cycle: Cycle) -> Self {
        let mut vote = Self {
            lines: Vec::new(),
            replay: Replay::new(0),
            time: START,
            poll: None,
            last: BTreeMap::new(),
            counters: BTreeMap::new(),
            definition: None,
        };
        vote.append(Body::Cycle(cycle));
        vote
    }

    /// The next entry's position.
    pub fn seq(&self) -> u64 {
        u64::try_from(self.lines.len()).unwrap()
    }

    /// Appends an entry a minute after the one before.
    pub fn append(&mut self, body: Body) {
        self.append_at(self.time + 60, body);
    }

    /// Appends an entry with this time.
    pub fn append_at(&mut self, time: u64, body: Body) {
        self.time = time;
        match &body {
            Body::Ballot(cast) => {
                if let Ok(header) = Header::read(&cast.ballot.0) {
                    self.last.insert(header.credential, Tracker::of(&ballot_hash(&cast.ballot.0)));
                }
            }
            Body::Definition(frozen) => self.definition = Some(frozen.definition.clone()),
            _ => {}
        }
        let line = Entry { seq: self.seq(), prev: self.seen().leaf.0, time, body }.to_line();
        self.append_line(line);
        if self.poll.is_none() {
            self.poll = self.replay.ballots().map(|ballots| ballots.poll().clone());
        }
    }

    /// Appends a line as it is.
    pub fn append_line(&mut self, line: String) {
        self.replay.entry(line.as_bytes());
        self.lines.push(line);
    }

    /// The last entry, as what a device has seen.
    pub fn seen(&self) -> Seen {
        let leaf = self.lines.last().map(|line| leaf_hash(line.as_bytes())).unwrap_or_default();
        Seen { seq: Natural(self.seq().saturating_sub(1)), leaf: Bytes(leaf) }
    }

    /// The definition, once it is there.
    pub fn definition(&self) -> &Definition {
        self.definition.as_ref().unwrap()
    }

    /// A signature by a role's own key, whatever it says.
    pub fn signature(&self, body: &Body, (role, index): (Role, u32), counter: u64, seen: Seen) -> ActSignature {
        self.signature_of_key(body, (role, index), role_key(role, index), counter, seen)
    }

    /// A signature that says to be by a role, with some key.
    pub fn signature_of_key(
        &self,
        body: &Body,
        (role, index): (Role, u32),
        key: SigningKey,
        counter: u64,
        seen: Seen,
    ) -> ActSignature {
        let content = body.content();
        let hash = self.definition.as_ref().filter(|_| !matches!(body, Body::Definition(_))).map(Definition::hash);
        let context = ActContext {
            origin: ORIGIN,
            election: &election(),
            definition: hash.as_ref().map_or(&[], |hash| hash.as_slice()),
            kind: body.kind(),
            content: &content,
        };
        ActSigner::new(role, index, key, counter - 1).sign(context, seen)
    }

    /// The next counter of a key.
    pub fn counter(&mut self, signer: (Role, u32)) -> u64 {
        let counter = self.counters.entry(signer).or_default();
        *counter += 1;
        *counter
    }

    /// The body, signed by these people, who have seen the last entry.
    pub fn signed(&mut self, mut body: Body, signers: &[(Role, u32)]) -> Body {
        let seen = self.seen();
        let mut signatures = Vec::new();
        for signer in signers {
            let counter = self.counter(*signer);
            signatures.push(self.signature(&body, *signer, counter, seen));
        }
        *body.signatures_mut().unwrap() = signatures;
        body
    }

    /// Appends an entry that these people sign.
    pub fn act(&mut self, body: Body, signers: &[(Role, u32)]) {
        let body = self.signed(body, signers);
        self.append(body);
    }

    /// Sums of all ballots so far, as every trustee's tool works them out.
    pub fn sums(&self) -> Sums {
        let lines = (0..).zip(self.lines.iter().map(String::as_bytes));
        let second = self.replay.ballots().unwrap();
        second.verify(lines.filter(|(_, line)| is_ballot(line)), &[9; 32])
    }

    /// The checkpoint over all entries, signed by the log and cosigned by the witness.
    pub fn checkpoint(&self) -> String {
        checkpoint(&self.lines)
    }

    /// What a stranger's replay says of all entries, under a good checkpoint.
    pub fn report(&self) -> Report {
        replay(&self.checkpoint(), &self.lines)
    }
}

/// The root over lines.
pub fn tree(lines: &[String]) -> Tree {
    let mut tree = Tree::new();
    lines.iter().for_each(|line| tree.append(LeafHash::of(line.as_bytes())));
    tree
}

/// A note of the log's key over a tree.
pub fn signed_head(tree: &Tree, key: SigningKey) -> Note {
    let signer = NoteSigner::new(KeyName::new(ORIGIN).unwrap(), key);
    Checkpoint::new(ORIGIN, tree.size(), tree.root()).unwrap().sign(&signer).unwrap()
}

/// The good checkpoint over lines: whoever tells the truth about a false log.
pub fn checkpoint(lines: &[String]) -> String {
    cosigned_at(lines, CLOSES)
}

/// The same, cosigned at this time by the witness's clock.
pub fn cosigned_at(lines: &[String], time: u64) -> String {
    let mut note = signed_head(&tree(lines), log_key());
    let log = NoteSigner::new(KeyName::new(ORIGIN).unwrap(), log_key()).verifier();
    let signer = WitnessSigner::new(KeyName::new(WITNESS).unwrap(), witness_key());
    let cosigned = witness::Witness::new(log, signer).cosign(None, &note, &[], time).unwrap();
    note.add(cosigned.signature).unwrap();
    note.to_string()
}

/// Replays lines as an observer does.
pub fn replay<L: AsRef<[u8]>>(checkpoint: &str, lines: &[L]) -> Report {
    let mut replay = Replay::new(lines.len());
    let mut ballots = Vec::new();
    for (seq, line) in (0..).zip(lines) {
        if !replay.entry(line.as_ref()) {
            break;
        }
        if is_ballot(line.as_ref()) {
            ballots.push((seq, line.as_ref()));
        }
    }
    let sums = replay.ballots().map(|second| second.verify(ballots, &[9; 32])).unwrap_or_default();
    replay.finish(checkpoint, &sums)
}
