//! Ballots that a server does not take, in the hands of a witness (§14 of the protocol).

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use ortaq_crypto::ballot::{self, Header, Opening, Tracker, ballot_hash};
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::deposit::{Deposit, Receipt};
use ortaq_crypto::encoding::base64::{Blob, Bytes};
use ortaq_crypto::entry::{Body, Entry, Id, Verdict, leaf_hash};
use ortaq_crypto::hash::h512;
use ortaq_crypto::log::cosignature::WitnessVerifier;
use ortaq_crypto::rehearsal::{Plan, RehearsalOption, rehearse};
use ortaq_crypto::replay::Replay;
use ortaq_crypto::signature::SigningKey;
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

use crate::listening::Witness;
use crate::program::{expect, folder};
use crate::servers::{Server, file, send};
use crate::signed::sign;

const DAY: u64 = 86_400;

/// A vote in its midst, by this computer's clock, of which it is known how it will go on.
struct Vote {
    folder: PathBuf,
    plan: Plan,
    lines: Vec<String>,
    /// How many entries it has while people vote.
    open: usize,
}

impl Vote {
    fn new(name: &str) -> Self {
        let option = |id: &str| RehearsalOption {
            id: id.to_owned(),
            cost: 300,
            category: String::new(),
            village: String::new(),
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let plan = Plan {
            origin: "deposits.example/vote".to_owned(),
            options: ["P1", "P2"].map(option).to_vec(),
            budget: 500,
            style: BallotStyle::Approval { min: 0, max: 2 },
            rule: GreedySettings::plain(RankBy::Votes, TieRule::Lot),
            choices: (0..6).map(|voter| vec![voter % 2, 1]).collect(),
            trustees: 3,
            threshold: 2,
            closing_quorum: None,
            verdict: Verdict::Confirmed,
            issuers: 2,
            minimum_ballots: 3,
            start: now - 20 * DAY,
            seed: [9; 32],
        };
        let mut lines = Vec::new();
        rehearse(&plan, 1, &mut |line| lines.push(line.to_owned()), &|_, _| {}).unwrap();
        let vote = Self { folder: folder(name), plan, open: position(&lines, "voting-end"), lines };
        vote.show(vote.open, "log.bundle");
        vote
    }

    /// Writes the log up to an entry as a bundle.
    fn show(&self, entries: usize, name: &str) {
        let lines: Vec<&str> = self.lines[..entries].iter().map(String::as_str).collect();
        sign(&self.folder, name, (&self.plan.origin, &self.plan.seed), &lines);
    }

    /// Somebody on the roll who does not vote in it.
    fn voter(&self) -> CredentialSecret {
        let line = u64::try_from(self.plan.sizes().roll - 1).unwrap().to_be_bytes();
        let part = |label: &[u8]| PartSecret::random(&h512("rehearsal", &[&self.plan.seed, label, &line]));
        CredentialSecret::new(&part(b"part/1"), Some(&part(b"part/2"))).unwrap()
    }

    /// Their ballot as the voting page saves it: signed while the log had `open` entries.
    fn ballot(&self, secret: &CredentialSecret, seed: u8) -> Deposit {
        let mut replay = Replay::new(self.open);
        self.lines[..self.open].iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
        let poll = replay.poll().unwrap();
        let seen = self.open - 1;
        let header = Header {
            election: poll.election,
            definition: poll.definition,
            credential: secret.public(),
            prev: Tracker::NONE,
            seen: seen.try_into().unwrap(),
            seen_leaf: leaf_hash(self.lines[seen].as_bytes()),
        };
        let body = ballot::make(poll, &header, &Opening { seed: [seed; 32], choice: vec![1, 0] }).unwrap();
        self.signed(secret, body)
    }

    fn signed(&self, secret: &CredentialSecret, body: Vec<u8>) -> Deposit {
        let header = Header::read(&body).unwrap();
        let name = BallotName { election: &header.election, definition: &header.definition, hash: &ballot_hash(&body) };
        let signature = Bytes(secret.sign(Intent::Cast, name));
        let origin = Id::try_from(self.plan.origin.clone()).unwrap();
        Deposit { origin, ballot: Blob(body), signature }
    }

    /// Runs the command on a saved ballot.
    fn deposit(&self, code: i32, deposit: &Deposit, witness: &Witness, more: &[&str]) -> String {
        fs::write(self.folder.join("ballot.json"), deposit.to_json()).unwrap();
        expect(code, &self.folder, &[&["deposit", "ballot.json", &witness.url], more].concat())
    }
}

fn position(lines: &[String], kind: &str) -> usize {
    lines.iter().position(|line| line.contains(&format!(r#","type":"{kind}","#))).unwrap()
}

/// The trackers that a witness says are withheld.
fn withheld(witness: &Witness) -> Vec<serde_json::Value> {
    let text = ureq::get(format!("{}/ortaq/v1/deposits", witness.url)).call().unwrap().body_mut().read_to_string();
    let list: serde_json::Value = serde_json::from_str(&text.unwrap()).unwrap();
    list["waiting"].as_array().unwrap().iter().map(|waiting| waiting["tracker"].clone()).collect()
}

#[test]
fn a_vote_is_not_closed_without_a_ballot_that_was_withheld() {
    let vote = Vote::new("withheld");
    let (open, closing) = (vote.open as u64, position(&vote.lines, "closing"));
    let mut witness = Witness::of(&vote.folder, "log.bundle", "w");
    let key = witness.key.clone().unwrap();
    assert_eq!(witness.add(&vote.folder, "log.bundle", 0).0, 200);
    let ballot = vote.ballot(&vote.voter(), 1);
    let said = vote.deposit(0, &ballot, &witness, &["--key", &key.to_string(), "--out", "receipt.json"]);
    assert!(said.starts_with("Deposited") && said.contains("signed with its key"), "{said}");
    let read = || Receipt::parse(&fs::read(vote.folder.join("receipt.json")).unwrap()).unwrap();
    let receipt = read();
    assert!(receipt.is_for(&ballot, &key));
    let impostor = WitnessVerifier::new(key.name().clone(), SigningKey::from_seed(&[4; 32]).verifying_key());
    let said = vote.deposit(1, &ballot, &witness, &["--key", &impostor.to_string()]);
    assert!(said.starts_with("NOT DEPOSITED"), "{said}");
    assert!(witness.told.next().unwrap().starts_with("WITHHELD: the log of"), "the operator is told");
    assert_eq!(withheld(&witness), [serde_json::to_value(receipt.tracker).unwrap()]);

    // It goes on being a witness until the vote is to be closed, also when it is killed in between.
    vote.show(closing, "log.bundle");
    assert_eq!(witness.add(&vote.folder, "log.bundle", open).0, 200);
    drop(witness);
    let witness = Witness::of(&vote.folder, "log.bundle", "w");
    vote.show(closing + 1, "log.bundle");
    let (status, _, words) = witness.add(&vote.folder, "log.bundle", closing as u64);
    assert!(status == 503 && words.starts_with("withheld: 1 "), "{status} {words}");
    vote.deposit(0, &ballot, &witness, &["--out", "receipt.json"]);
    assert_eq!(read(), receipt, "the same ballot again, the same receipt, whatever was killed in between");
    // One with whom nothing is deposited cosigns.
    assert_eq!(Witness::of(&vote.folder, "log.bundle", "other").add(&vote.folder, "log.bundle", 0).0, 200);
}

#[test]
fn what_the_log_takes_is_no_longer_withheld() {
    let mut vote = Vote::new("taken");
    let mut witness = Witness::of(&vote.folder, "log.bundle", "w");
    let ballot = vote.ballot(&vote.voter(), 1);
    vote.deposit(0, &ballot, &witness, &[]);
    assert!(witness.told.next().unwrap().starts_with("WITHHELD"));
    let last: Entry = Entry::parse(vote.lines[vote.open - 1].as_bytes()).unwrap();
    let prev = leaf_hash(vote.lines[vote.open - 1].as_bytes());
    let entry =
        Entry { seq: vote.open as u64, prev, time: last.time - last.time % 3600, body: Body::Ballot(ballot.cast()) };
    vote.lines.insert(vote.open, entry.to_line());
    vote.show(vote.open + 1, "log.bundle");
    let said = vote.deposit(0, &ballot, &witness, &[]);
    assert!(said.contains(&format!("The log has this ballot: entry {}", vote.open)), "{said}");
    assert_eq!(withheld(&witness), [] as [serde_json::Value; 0]);
    assert_eq!(witness.add(&vote.folder, "log.bundle", 0).0, 200);
}

#[test]
fn what_no_log_could_have_taken_is_not_kept() {
    let vote = Vote::new("refused");
    let witness = Witness::of(&vote.folder, "log.bundle", "w");
    let (voter, good) = (vote.voter(), vote.ballot(&vote.voter(), 1));
    let refused = |deposit: &Deposit, words: &str| {
        let said = vote.deposit(1, deposit, &witness, &[]);
        assert!(said.starts_with("NOT TAKEN") && said.contains(words), "{said}");
    };
    let origin = Id::try_from("other.example/vote".to_owned()).unwrap();
    refused(&Deposit { origin, ..good.clone() }, "another log");
    refused(&Deposit { signature: Bytes([1; 64]), ..good.clone() }, "not signed");
    let stranger = CredentialSecret::new(&PartSecret::random(&[3; 64]), Some(&PartSecret::random(&[4; 64]))).unwrap();
    refused(&vote.ballot(&stranger, 1), "not on the roll");
    // Another proof under the right signature, and an entry that the log does not have.
    let mut body = good.ballot.0.clone();
    let end = body.len() - 32;
    body[end] ^= 1;
    refused(&vote.signed(&voter, body), "check 12");
    let mut ahead =
        Vote { open: vote.open + 1, folder: vote.folder.clone(), plan: vote.plan.clone(), lines: vote.lines.clone() };
    refused(&ahead.ballot(&voter, 1), "check 10");
    // A ballot of the log is there already.
    ahead.open = vote.open;
    let (entry, line) = ahead.lines.iter().enumerate().find(|(_, line)| line.contains(r#","type":"ballot","#)).unwrap();
    let Body::Ballot(cast) = Entry::parse(line.as_bytes()).unwrap().body else { panic!("{line}") };
    let known = Deposit { origin: good.origin.clone(), ballot: cast.ballot, signature: cast.signature };
    assert!(vote.deposit(0, &known, &witness, &[]).contains(&format!("entry {entry}")));
    assert_eq!(withheld(&witness), [] as [serde_json::Value; 0]);

    let post = |body: String| witness.post("/ortaq/v1/deposit", body).0;
    assert_eq!(post(good.to_json().replace("\":", "\": ")), 400);
    assert_eq!(post("x".repeat(66_001)), 413);
    for number in 1..=50 {
        assert_eq!(post(vote.ballot(&voter, number).to_json()), 200, "{number}");
    }
    assert_eq!(post(vote.ballot(&voter, 51).to_json()), 429);
}

#[test]
fn a_deposit_is_carried_to_the_server_and_pages_may_send_it() {
    let vote = Vote::new("carried");
    expect(0, &vote.folder, &["mirror", "log.bundle", "site/log"]);
    let site = vote.folder.join("site");
    let (tell, told) = std::sync::mpsc::channel();
    let server = Server::new(move |asked, stream| match asked.path.as_str() {
        "/api/cast" => {
            tell.send(asked.body.clone()).unwrap();
            send(stream, "409 Conflict", "", br#"{"refused":"closed"}"#);
        }
        _ => file(&site, asked, stream),
    });
    let mut witness = Witness::of(&vote.folder, &format!("{}log/", server.url), "w");
    let ballot = vote.ballot(&vote.voter(), 1);
    let mut answer = ureq::post(format!("{}/ortaq/v1/deposit", witness.url)).send(ballot.to_json()).unwrap();
    assert_eq!(answer.headers().get("access-control-allow-origin").unwrap(), "*");
    assert!(Receipt::parse(answer.body_mut().read_to_string().unwrap().as_bytes()).is_some());
    let carried: serde_json::Value = serde_json::from_str(&told.recv().unwrap()).unwrap();
    assert_eq!(carried["ballot"], serde_json::to_value(&ballot.ballot).unwrap());
    let line = witness.told.next().unwrap();
    assert!(line.starts_with("WITHHELD") && line.contains("closed"), "{line}");
    let asked = ureq::options(format!("{}/ortaq/v1/deposit", witness.url)).call().unwrap();
    assert_eq!(asked.headers().get("access-control-allow-headers").unwrap(), "content-type");
}
