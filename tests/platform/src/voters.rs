//! Devices of voters: they make ballots for a vote that is on, as the booth does.

use ortaq_crypto::ballot::{Ballot, Header, Opening, Poll, Tracker, ballot_hash, make};
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::encoding::base64;
use ortaq_crypto::replay::Replay;
use ortaq_server::demo::Vault;
use serde_json::{Value, json};

/// How many people are on the roll of the demo: those of its list, and one whom the registrar added.
const ROLL: u32 = 1_601;
/// So many of them have no letter on the demo's printer, and so no codes that take long to stretch: the first ones.
pub const UNPRINTED: u32 = 1_589;

/// What every device knows of the vote.
#[derive(Clone)]
pub struct Vote {
    /// What ballots have in common.
    pub poll: Poll,
    /// Where the vote was frozen.
    pub seen: u64,
    /// The leaf hash of that entry.
    pub seen_leaf: [u8; 32],
}

impl Vote {
    /// The vote of a log in which it was frozen.
    pub fn of(replay: &Replay) -> Self {
        let (_, seen) = replay.definition().expect("the vote was frozen");
        let poll = replay.poll().expect("the vote was frozen").clone();
        Self { poll, seen, seen_leaf: replay.leaf(seen).expect("its entry") }
    }
}

/// A device that has both codes of a letter.
pub struct Device {
    secret: CredentialSecret,
}

/// A ballot that a device made.
#[derive(Clone)]
pub struct Made {
    /// What casts it.
    pub body: Value,
    /// What tests it.
    pub challenge: Value,
    /// Its tracker.
    pub tracker: String,
}

impl Device {
    /// The device of whoever has these codes.
    pub fn with_codes([first, second]: &[String; 2], vote: &Vote) -> Self {
        let part = |code: &str, issuer| {
            PartSecret::from_code(&Code::parse(code).expect("a code"), &vote.poll.election, issuer)
        };
        Self::with_parts(&part(first, Issuer::First), &part(second, Issuer::Second))
    }

    /// The device of whoever has these secret parts.
    pub fn with_parts(first: &PartSecret, second: &PartSecret) -> Self {
        Self { secret: CredentialSecret::new(first, Some(second)).expect("a credential") }
    }

    /// The device of whoever stands in this line of the demo's roll, below [`UNPRINTED`].
    pub fn of_line(line: u32, vault: &Vault, vote: &Vote) -> Self {
        Self { secret: vault.credential(vote.poll.election, 2, line, ROLL).expect("a credential") }
    }

    /// Its credential.
    pub fn credential(&self) -> [u8; 32] {
        self.secret.public()
    }

    /// Where the server says what it knows of the credential.
    pub fn credential_path(&self) -> String {
        let key: String = self.credential().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("api/credentials/{key}")
    }

    /// Makes a ballot for these projects, from a seed of this number, after the ballot with this tracker.
    pub fn ballot(&self, vote: &Vote, chosen: &[usize], seed: u64, prev: Option<&str>) -> Made {
        self.made(vote, &self.body(vote, chosen, seed, prev))
    }

    fn body(&self, vote: &Vote, chosen: &[usize], seed: u64, prev: Option<&str>) -> Vec<u8> {
        let prev = prev.map_or(Tracker::NONE, |prev| Tracker::read(prev).expect("a tracker"));
        self.with_header(vote, &Header { prev, ..self.header(vote) }, chosen, seed)
    }

    fn with_header(&self, vote: &Vote, header: &Header, chosen: &[usize], seed: u64) -> Vec<u8> {
        let mut bytes = [0; 32];
        bytes.chunks_mut(8).for_each(|eight| eight.copy_from_slice(&seed.to_be_bytes()));
        let options = vote.poll.system.options();
        let choice = (0..options).map(|option| u32::from(chosen.contains(&option))).collect();
        make(&vote.poll, header, &Opening { seed: bytes, choice }).expect("a choice of this vote")
    }

    fn header(&self, vote: &Vote) -> Header {
        Header {
            election: vote.poll.election,
            definition: vote.poll.definition,
            credential: self.credential(),
            prev: Tracker::NONE,
            seen: vote.seen,
            seen_leaf: vote.seen_leaf,
        }
    }

    fn made(&self, vote: &Vote, ballot: &[u8]) -> Made {
        let hash = ballot_hash(ballot);
        let name = BallotName { election: &vote.poll.election, definition: &vote.poll.definition, hash: &hash };
        let signed = |intent| base64::encode(&self.secret.sign(intent, name));
        Made {
            body: json!({"ballot": base64::encode(ballot), "signature": signed(Intent::Cast)}),
            challenge: json!({"credential": base64::encode(&self.credential()),
                "hash": base64::encode(&hash), "signature": signed(Intent::Open)}),
            tracker: Tracker::of(&hash).to_string(),
        }
    }

    /// A ballot that is signed rightly and whose proof is of another ballot.
    pub fn unproven(&self, vote: &Vote) -> Value {
        let (mut ballot, other) = (self.body(vote, &[0], 1, None), self.body(vote, &[1], 2, None));
        let at = 157 + 32;
        ballot[at..at + 32].copy_from_slice(&other[at..at + 32]);
        Ballot::decode(&vote.poll, &ballot).expect("a ballot in form");
        self.made(vote, &ballot).body
    }

    /// A ballot whose device has seen another log.
    pub fn seen_nowhere(&self, vote: &Vote) -> Value {
        let header = Header { seen_leaf: [7; 32], ..self.header(vote) };
        self.made(vote, &self.with_header(vote, &header, &[], 1)).body
    }

    /// A ballot of somebody who is not on the roll.
    pub fn stranger(vote: &Vote) -> Value {
        let [first, second] = [1, 2].map(|number: u8| PartSecret::random(&[number; 64]));
        Self::with_parts(&first, &second).ballot(vote, &[0], 1, None).body
    }
}

impl Made {
    /// The same with other bytes, under the old signature.
    pub fn with_body(&self, change: impl FnOnce(&mut Vec<u8>)) -> Value {
        let mut ballot = base64::decode(self.body["ballot"].as_str().expect("a ballot")).expect("base64");
        change(&mut ballot);
        json!({"ballot": base64::encode(&ballot), "signature": self.body["signature"]})
    }

    /// The same under a signature that nobody made.
    pub fn signed_by_nobody(&self) -> Value {
        json!({"ballot": self.body["ballot"], "signature": base64::encode(&[0; 64])})
    }
}
