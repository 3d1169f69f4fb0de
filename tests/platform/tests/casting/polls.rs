//! The demo's district with its vote on, and devices that hold its letters.

use std::net::SocketAddr;

use ortaq_crypto::encoding::base64;
use ortaq_crypto::entry::leaf_hash;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{Frontier, LeafHash, NodeHash, verify_consistency, verify_inclusion};
use ortaq_crypto::log::note::Note;
use ortaq_crypto::replay::Replay;
use ortaq_platform_tests::voters::{Device, Made, Vote};
use ortaq_server::audit::Published;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::demo::{self, Demo, Options};
use scraper::{Html, Selector};
use serde_json::Value;

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
    /// What every device knows.
    pub vote: Vote,
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
        let vote = ask(&demo, Vote::of);
        let mut polls = Self { demo, agent, base, vote, letters: vec![], _database: database };
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

    /// The device of whoever has this letter of the demo's printer.
    pub fn device(&self, letter: usize) -> Device {
        Device::with_codes(&self.letters[letter], &self.vote)
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
        let proof = hashes(&answer["proof"]);
        let (leaf, position) = (LeafHash::of(line.as_bytes()), answer["position"].as_u64().unwrap());
        verify_inclusion(&leaf, position, checkpoint.size(), checkpoint.root(), &proof).unwrap();
    }

    /// Entries under a checkpoint.
    pub fn size_of(&self, note: &str) -> u64 {
        Checkpoint::parse(Note::parse(note.as_bytes()).unwrap().text()).unwrap().size()
    }

    /// Believes that an answer's head continues the first entries only by its proof.
    pub fn continues(&self, from: u64, answer: &Value) {
        let lines: Vec<String> = (0..from).map(|position| self.line(position)).collect();
        let mut tree = Frontier::new();
        lines.iter().for_each(|line| tree.append(LeafHash::of(line.as_bytes())));
        let note = Note::parse(answer["checkpoint"].as_str().unwrap().as_bytes()).unwrap();
        let checkpoint = Checkpoint::parse(note.text()).unwrap();
        let proof = hashes(&answer["consistency"]);
        verify_consistency(from, &tree.root(), checkpoint.size(), checkpoint.root(), &proof).unwrap();
    }

    /// The tracker of a device's last ballot.
    pub fn last_tracker(&self, device: &Device) -> Option<String> {
        let known = self.get(&device.credential_path()).json();
        Some(known["ballots"].as_array()?.last()?["tracker"].as_str()?.to_owned())
    }

    pub fn definition_hash(&self) -> String {
        base64::encode(&self.vote.poll.definition)
    }

    /// The leaf hash of an entry, base64.
    pub fn leaf(&self, position: u64) -> String {
        base64::encode(&leaf_hash(self.line(position).as_bytes()))
    }

    fn line(&self, position: u64) -> String {
        let entry = self.get(&format!("api/entries/{position}")).json();
        entry["line"].as_str().unwrap().to_owned()
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

/// The hashes of a proof.
fn hashes(proof: &Value) -> Vec<NodeHash> {
    let hashes = proof.as_array().unwrap().iter();
    hashes.map(|hash| NodeHash::from_bytes(base64::decode_exact(hash.as_str().unwrap()).unwrap())).collect()
}
