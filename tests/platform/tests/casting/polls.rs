//! The demo's district with its vote on, and devices that hold its letters.

use std::net::SocketAddr;

use ortaq_crypto::ballot::{Ballot, Header, Opening, Poll, Tracker, ballot_hash, make};
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::encoding::base64;
use ortaq_crypto::entry::leaf_hash;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash, verify_inclusion};
use ortaq_crypto::log::note::Note;
use ortaq_crypto::replay::Replay;
use ortaq_server::audit::Published;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::demo::{self, Demo, Options};
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::fresh_database::FreshDatabase;

/// Base64 of so many zeros.
pub fn zeros(bytes: usize) -> String {
    base64::encode(&vec![0; bytes])
}

/// The place where one votes.
pub struct Polls {
    demo: Demo,
    agent: ureq::Agent,
    base: String,
    poll: Poll,
    /// The codes of the demo's letters.
    letters: Vec<[String; 2]>,
    _database: FreshDatabase,
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// The code of a refusal.
    pub fn refused(&self) -> String {
        assert!(self.status >= 400, "{} {}", self.status, self.text);
        self.json()["refused"].as_str().unwrap().to_owned()
    }
}

impl Polls {
    /// Opens the demo in a phase.
    pub fn open(phase: &str) -> Self {
        let database = FreshDatabase::make();
        let options = Options {
            at: Some(phase.to_owned()),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            host: None,
            data: database.folder().join("demo"),
            fresh: false,
            database: Some(DatabaseUrl::parse(database.url()).unwrap()),
        };
        let demo = demo::open(&options).unwrap();
        let base = format!("{}/sarzhailau/2027", demo.platform.state().config.vote.public_url.origin());
        let agent = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
        let poll = ask(&demo, |replay| replay.poll().unwrap().clone());
        let mut polls = Self { demo, agent, base, poll, letters: vec![], _database: database };
        polls.letters = polls.read_letters();
        polls
    }

    fn read_letters(&self) -> Vec<[String; 2]> {
        let page = self.agent.get(format!("{}en/demo/letters", self.demo.url)).call().unwrap();
        let page = Html::parse_document(&page.into_body().read_to_string().unwrap());
        let (card, code) = (Selector::parse("li.card").unwrap(), Selector::parse(".code").unwrap());
        let codes = page.select(&card).map(|card| card.select(&code).map(|code| code.text().collect::<String>()));
        codes.map(|codes| codes.collect::<Vec<_>>().try_into().unwrap()).collect()
    }

    /// The whole address of a page of the vote.
    pub fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// Where the buttons lead that stand out on a page of the platform.
    pub fn first_buttons(&self, path: &str) -> Vec<String> {
        let page = self.agent.get(format!("{}{path}", self.demo.url)).call().unwrap();
        let page = Html::parse_document(&page.into_body().read_to_string().unwrap());
        let links = Selector::parse("main a.button:not(.secondary)").unwrap();
        page.select(&links).map(|link| link.attr("href").unwrap().to_owned()).collect()
    }

    pub fn get(&self, path: &str) -> Answer {
        answer(self.agent.get(format!("{}/{path}", self.base)).call().unwrap())
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_text(path, &body.to_string())
    }

    pub fn post_text(&self, path: &str, body: &str) -> Answer {
        answer(self.agent.post(format!("{}/{path}", self.base)).send(body).unwrap())
    }

    /// What the look-up says of a tracker.
    pub fn fate(&self, tracker: &str) -> String {
        let found = self.get(&format!("api/trackers/{}", tracker.replace(' ', ""))).json();
        found["state"].as_str().unwrap().to_owned()
    }

    /// Believes an answer only if its proof leads from the ballot to a checkpoint.
    pub fn proves(&self, answer: &Value, ballot: &Made) {
        let line = answer["line"].as_str().unwrap();
        assert!(line.contains(ballot.body["ballot"].as_str().unwrap()));
        let note = Note::parse(answer["checkpoint"].as_str().unwrap().as_bytes()).unwrap();
        let checkpoint = Checkpoint::parse(note.text()).unwrap();
        let proof = answer["proof"].as_array().unwrap().iter();
        let proof: Vec<NodeHash> =
            proof.map(|hash| NodeHash::from_bytes(base64::decode_exact(hash.as_str().unwrap()).unwrap())).collect();
        let (leaf, position) = (LeafHash::of(line.as_bytes()), answer["position"].as_u64().unwrap());
        verify_inclusion(&leaf, position, checkpoint.size(), checkpoint.root(), &proof).unwrap();
    }

    pub fn definition_hash(&self) -> String {
        base64::encode(&self.poll.definition)
    }

    /// The leaf hash of an entry, base64.
    pub fn leaf(&self, position: u64) -> String {
        let line = self.get(&format!("api/entries/{position}")).json();
        base64::encode(&leaf_hash(line["line"].as_str().unwrap().as_bytes()))
    }

    /// Goes on to the day after the last day of voting.
    pub fn let_voting_end(&self) {
        let closes = ask(&self.demo, |replay| replay.definition().unwrap().0.closes.0);
        let state = self.demo.platform.state();
        state.clock.set(ortaq_server::clock::Moment(i64::try_from(closes).unwrap() + 1));
    }

    /// The whole log, as anybody downloads it, replays.
    pub fn replays(&self) {
        let bundle = self.get("log/bundle.ortaq").text;
        let mut replay = Replay::new(0);
        for line in bundle.lines().skip(1) {
            replay.consider(line.as_bytes()).unwrap();
        }
        assert!(replay.poll().is_some());
    }
}

fn answer(response: ureq::http::Response<ureq::Body>) -> Answer {
    let status = response.status().as_u16();
    Answer { status, text: response.into_body().read_to_string().unwrap() }
}

fn ask<T>(demo: &Demo, question: impl FnOnce(&Replay) -> T) -> T {
    let state = demo.platform.state();
    let asked = state.database.read_blocking(|connection| {
        let log = Published::at(connection, "sarzhailau", "2027")?;
        state.followers.ask(connection, &log, question)
    });
    asked.unwrap()
}

/// A device that has a letter.
pub struct Device {
    secret: CredentialSecret,
}

/// A ballot that a device made.
pub struct Made {
    pub body: Value,
    pub challenge: Value,
    pub tracker: String,
}

impl Device {
    /// The device of whoever has this letter of the demo's printer.
    pub fn with_letter(polls: &Polls, letter: usize) -> Self {
        let [first, second] = &polls.letters[letter];
        let part =
            |code: &str, issuer| PartSecret::from_code(&Code::parse(code).unwrap(), &polls.poll.election, issuer);
        let (first, second) = (part(first, Issuer::First), part(second, Issuer::Second));
        Self { secret: CredentialSecret::new(&first, Some(&second)).unwrap() }
    }

    pub fn credential_path(&self) -> String {
        let key: String = self.secret.public().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("api/credentials/{key}")
    }

    /// Makes a ballot for these projects, from a seed of this number, after the ballot with this tracker.
    pub fn ballot(&self, polls: &Polls, chosen: &[usize], seed: u8, prev: Option<&str>) -> Made {
        let prev = prev.map_or(Tracker::NONE, |prev| Tracker::read(prev).unwrap());
        self.made(polls, self.body(polls, chosen, seed, prev))
    }

    fn body(&self, polls: &Polls, chosen: &[usize], seed: u8, prev: Tracker) -> Vec<u8> {
        let opening = Opening {
            seed: [seed; 32],
            choice: (0..polls.poll.system.options()).map(|option| u32::from(chosen.contains(&option))).collect(),
        };
        make(&polls.poll, &Header { prev, ..self.header(polls) }, &opening).unwrap()
    }

    fn header(&self, polls: &Polls) -> Header {
        let (seen, seen_leaf) = ask(&polls.demo, |replay| {
            let (_, seen) = replay.definition().unwrap();
            (seen, replay.leaf(seen).unwrap())
        });
        let Poll { election, definition, .. } = polls.poll;
        Header { election, definition, credential: self.secret.public(), prev: Tracker::NONE, seen, seen_leaf }
    }

    fn made(&self, polls: &Polls, ballot: Vec<u8>) -> Made {
        let hash = ballot_hash(&ballot);
        let name = BallotName { election: &polls.poll.election, definition: &polls.poll.definition, hash: &hash };
        let signed = |intent| base64::encode(&self.secret.sign(intent, name));
        Made {
            body: json!({"ballot": base64::encode(&ballot), "signature": signed(Intent::Cast)}),
            challenge: json!({"credential": base64::encode(&self.secret.public()),
                "hash": base64::encode(&hash), "signature": signed(Intent::Open)}),
            tracker: Tracker::of(&hash).to_string(),
        }
    }

    /// A ballot that is signed rightly and whose proof is of another ballot.
    pub fn unproven(&self, polls: &Polls) -> Value {
        let (mut ballot, other) = (self.body(polls, &[0], 1, Tracker::NONE), self.body(polls, &[1], 2, Tracker::NONE));
        let at = 157 + 32;
        ballot[at..at + 32].copy_from_slice(&other[at..at + 32]);
        Ballot::decode(&polls.poll, &ballot).unwrap();
        self.made(polls, ballot).body
    }

    /// A ballot whose device has seen another log.
    pub fn seen_nowhere(&self, polls: &Polls) -> Value {
        let header = Header { seen_leaf: [7; 32], ..self.header(polls) };
        let opening = Opening { seed: [1; 32], choice: vec![0; polls.poll.system.options()] };
        self.made(polls, make(&polls.poll, &header, &opening).unwrap()).body
    }

    /// A ballot of somebody who is not on the roll.
    pub fn stranger(polls: &Polls) -> Value {
        let parts = [1, 2].map(|number: u8| PartSecret::random(&[number; 64]));
        let stranger = Self { secret: CredentialSecret::new(&parts[0], Some(&parts[1])).unwrap() };
        stranger.ballot(polls, &[0], 1, None).body
    }
}

impl Made {
    /// The same with other bytes, under the old signature.
    pub fn with_body(&self, change: impl FnOnce(&mut Vec<u8>)) -> Value {
        let mut ballot = base64::decode(self.body["ballot"].as_str().unwrap()).unwrap();
        change(&mut ballot);
        json!({"ballot": base64::encode(&ballot), "signature": self.body["signature"]})
    }

    pub fn signed_by_nobody(&self) -> Value {
        json!({"ballot": self.body["ballot"], "signature": zeros(64)})
    }
}
