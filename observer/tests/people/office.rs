//! The server's side of a small vote: it takes entries that people bring, as a replay does, and hands out bundles.
//! All of it was over years ago, so that every clock says that voting has ended.

use std::fs;
use std::path::{Path, PathBuf};

use ortaq_crypto::ballot::{self, Header, Opening, Tracker, ballot_hash};
use ortaq_crypto::booth::FileList;
use ortaq_crypto::bundle;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::definition::{BallotOption, CouncilKeys, Definition, MemberKey, Roll, Tally};
use ortaq_crypto::encoding::base64::{self, Blob, Bytes, Optional};
use ortaq_crypto::entry::{
    Body, Cast, Council, Cycle, Entry, Frozen, Id, Label, Natural, Phase, Role, RoleKey, Standing, Witnesses,
};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, Tree};
use ortaq_crypto::log::note::{KeyName, NoteSigner};
use ortaq_crypto::replay::{Replay, is_ballot, roll_root};
use ortaq_crypto::signature::SigningKey;
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_crypto::{group, hash};
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

use super::program::{expect, folder};

pub const ORIGIN: &str = "ortaq.example/aidarly/2023";
pub const MEMBERS: u32 = 3;
const START: u64 = 1_700_000_000;
const OPENS: u64 = START + 86_400;
const CLOSES: u64 = OPENS + 14 * 86_400;
const COSTS: [u64; 2] = [300, 500];
const BUDGET: u64 = 600;

/// The booth of this vote.
pub const BOOTH: [(&str, &[u8]); 2] = [("booth.js", b"'use strict'\n"), ("texts/kk.json", b"{}\n")];

/// A vote under way, in a folder with everybody's files.
pub struct Office {
    pub folder: PathBuf,
    pub lines: Vec<String>,
    pub replay: Replay,
    pub time: u64,
}

fn derive(label: &str, number: u32) -> [u8; 32] {
    hash::h256("test/people", &[label.as_bytes(), &number.to_be_bytes()])
}

fn log_key() -> SigningKey {
    SigningKey::from_seed(&derive("log", 0))
}

pub fn id(text: &str) -> Id {
    Id::try_from(text.to_owned()).unwrap()
}

impl Office {
    /// A vote with its first entry.
    pub fn new(name: &str) -> Self {
        let folder = folder(name);
        let mut office = Self { folder, lines: vec![], replay: Replay::new(0), time: START };
        let mut cycle = Cycle {
            protocol: "ortaq/1".to_owned(),
            origin: id(ORIGIN),
            log_key: Bytes(log_key().verifying_key().to_bytes()),
            nonce: Bytes([9; 32]),
            election: Bytes([0; 32]),
            previous: String::new(),
            rules: Optional(None),
            council: Council { size: MEMBERS, quorum: 2 },
            trustees: (1..=MEMBERS).collect(),
            threshold: 2,
            closing_quorum: 3,
            issuers: 2,
            witnesses: Witnesses { quorum: 0, keys: vec![] },
        };
        cycle.election = Bytes(cycle.election_id());
        office.append(Body::Cycle(cycle));
        office
    }

    /// A vote whose council and issuers have made their keys with the program, and are enrolled.
    pub fn enrolled(name: &str) -> Self {
        let mut office = Self::new(name);
        let members = (1..=MEMBERS).map(|index| ("council", index));
        for (role, index) in members.chain([("issuer", 1), ("issuer", 2)]) {
            office.make_keys(role, index);
            office.enrol(role, index);
        }
        office
    }

    pub fn make_keys(&self, role: &str, index: u32) -> String {
        let (file, secret, index) = (format!("{role}-{index}.json"), format!("{role}-{index}.txt"), index.to_string());
        let arguments = ["keys", "new", "log.bundle", "--role", role, "--index", &index];
        self.run(0, &[&arguments[..], &["--keys", &file, "--passphrase-file", &secret]].concat())
    }

    /// Enrols the key that the program shows.
    pub fn enrol(&mut self, role: &str, index: u32) {
        let (file, secret) = (format!("{role}-{index}.json"), format!("{role}-{index}.txt"));
        let shown = self.run(0, &["keys", "show", "--keys", &file, "--passphrase-file", &secret]);
        let key = shown.lines().find_map(|line| line.strip_prefix("Public key, to be enrolled: ")).unwrap();
        let role = if role == "council" { Role::Council } else { Role::Issuer };
        let key = Bytes(base64::decode_exact(key).unwrap());
        self.append(Body::Role(RoleKey { role, index, key, signatures: vec![] }));
    }

    /// Runs the program on the newest log, and expects this exit code.
    pub fn run(&self, code: i32, arguments: &[&str]) -> String {
        self.write("log.bundle");
        expect(code, &self.folder, arguments)
    }

    /// Runs a command with somebody's keys.
    pub fn run_as(&self, code: i32, role: &str, index: u32, command: &[&str], options: &[&str]) -> String {
        let (keys, secret) = (format!("{role}-{index}.json"), format!("{role}-{index}.txt"));
        let all = [command, &["--keys", &keys, "--passphrase-file", &secret], options].concat();
        self.run(code, &all)
    }

    /// Writes the log as a bundle.
    pub fn write(&self, name: &str) {
        let header = bundle::Header::new(self.replay.entries(), self.checkpoint()).to_line();
        fs::write(self.folder.join(name), format!("{header}\n{}\n", self.lines.join("\n"))).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// Takes the entries of a file that somebody brought.
    pub fn take(&mut self, name: &str) {
        for line in self.read(name).lines() {
            let (kind, body) = line.strip_prefix(r#"{"type":""#).unwrap().split_once(r#"","body":"#).unwrap();
            let body = Body::from_json(kind, body.strip_suffix('}').unwrap()).unwrap();
            self.append(body);
        }
        fs::remove_file(self.folder.join(name)).unwrap();
    }

    /// Takes an act that has gone from signer to signer.
    pub fn take_signed(&mut self, name: &str) {
        let proposal: serde_json::Value = serde_json::from_str(&self.read(name)).unwrap();
        let mut body =
            Body::from_content(proposal["type"].as_str().unwrap(), proposal["content"].as_str().unwrap()).unwrap();
        *body.signatures_mut().unwrap() = serde_json::from_value(proposal["signatures"].clone()).unwrap();
        self.append(body);
    }

    pub fn append(&mut self, body: Body) {
        let seq = self.replay.entries();
        let prev = self.replay.last().map(|seen| seen.leaf.0).unwrap_or_default();
        let whole_hours = matches!(body, Body::Ballot(_));
        let time = if whole_hours { self.time - self.time % 3600 } else { self.time };
        let line = Entry { seq, prev, time, body }.to_line();
        self.replay.entry(line.as_bytes());
        assert_eq!(self.replay.failure(), None, "{line}");
        self.lines.push(line);
    }

    pub fn checkpoint(&self) -> String {
        let mut tree = Tree::new();
        self.lines.iter().for_each(|line| tree.append(LeafHash::of(line.as_bytes())));
        let signer = NoteSigner::new(KeyName::new(ORIGIN).unwrap(), log_key());
        Checkpoint::new(ORIGIN, tree.size(), tree.root()).unwrap().sign(&signer).unwrap().to_string()
    }

    /// Lets each trustee ask once, and takes what they bring; whether anybody brought anything.
    pub fn round(&mut self, trustees: &[u32]) -> bool {
        let mut any = false;
        for index in trustees {
            let ask = ["trustee", "log.bundle"];
            let mut told = self.run_as(0, "council", *index, &ask, &["--out", "out.jsonl", "--projects", "3"]);
            if let Some(digits) = told.lines().find(|line| line.starts_with("    ")) {
                let compared = ["--out", "out.jsonl", "--projects", "3", "--compared", digits.trim()];
                told = self.run_as(0, "council", *index, &ask, &compared);
            }
            if told.contains("signed entr") {
                self.take("out.jsonl");
                any = true;
            }
        }
        any
    }

    /// Until nobody has anything to say.
    pub fn settle(&mut self, trustees: &[u32]) {
        let rounds = (0..20).take_while(|_| self.round(trustees)).count();
        assert!(rounds < 20, "it does not end");
    }

    /// The proposed definition, as a file that goes from member to member.
    pub fn propose_definition(&self, lines: u32) {
        let body = Body::Definition(Box::new(Frozen { definition: self.definition(lines), signatures: vec![] }));
        let proposal = serde_json::json!({ "type": "definition", "content": body.content(), "signatures": [] });
        fs::write(self.folder.join("definition.json"), proposal.to_string()).unwrap();
    }

    fn definition(&self, lines: u32) -> Definition {
        let cycle = self.replay.cycle().unwrap();
        let keys = self.replay.ceremony().unwrap().keys().unwrap();
        let style = BallotStyle::Approval { min: 0, max: 2 };
        let system = System::new(&style, &COSTS, BUDGET, u64::from(lines)).unwrap();
        let enrolled = |role| self.replay.keys(role).into_iter().map(|(_, key)| Bytes(key)).collect::<Vec<_>>();
        let label = |text: &str| Label::try_from(text.to_owned()).unwrap();
        let option = |(name, cost): (&str, u64)| BallotOption {
            id: id(name),
            cost: Natural(cost),
            category: label("water"),
            village: label("Айдарлы"),
        };
        Definition {
            protocol: cycle.protocol.clone(),
            origin: cycle.origin.clone(),
            log_key: cycle.log_key,
            election: cycle.election,
            tally: Tally::Sums,
            options: ["well", "road"].into_iter().zip(COSTS).map(option).collect(),
            budget: Natural(BUDGET),
            style,
            bits: u32::try_from(system.bits()).unwrap(),
            system: Bytes(system.hash()),
            attempt: keys.attempt,
            transcript: Bytes(keys.transcript),
            lot_key: Bytes(group::encode(&keys.keys[0])),
            keys: Blob(group::encode_all(&keys.keys[1..=2])),
            threshold: 2,
            trustees: enrolled(Role::Trustee),
            council: CouncilKeys {
                quorum: 2,
                keys: (1..).zip(enrolled(Role::Council)).map(|(index, key)| MemberKey { index, key }).collect(),
            },
            issuers: enrolled(Role::Issuer),
            roll: Roll { lines: Natural(u64::from(lines)), root: Bytes(self.roll_root()) },
            rule: GreedySettings { reserve_list: 1, ..GreedySettings::plain(RankBy::Votes, TieRule::Lot) },
            opens: Natural(OPENS),
            closes: Natural(CLOSES),
            minimum_ballots: Natural(2),
            witnesses: cycle.witnesses.clone(),
            booth: Bytes(FileList::of(BOOTH).unwrap().hash()),
            texts: Optional(None),
        }
    }

    /// The root over the sums of what both issuers have published.
    fn roll_root(&self) -> [u8; 32] {
        use ortaq_crypto::credential::part::{PublicPart, credential_key};
        let mut parts: [Vec<PublicPart>; 2] = [vec![], vec![]];
        for line in &self.lines {
            if let Body::Roll(chunk) = Entry::parse(line.as_bytes()).unwrap().body {
                let decoded =
                    chunk.parts.0.chunks(32).map(|part| PublicPart::decode(part.try_into().unwrap()).unwrap());
                parts[chunk.issuer as usize - 1].extend(decoded);
            }
        }
        let keys: Vec<_> =
            parts[0].iter().zip(&parts[1]).map(|(one, two)| credential_key(&[*one, *two]).unwrap()).collect();
        roll_root(&keys)
    }

    pub fn open(&mut self) {
        self.time = OPENS;
        let definition = self.replay.definition().unwrap().0.hash();
        self.append(Body::VotingOpen(Phase { definition: Bytes(definition) }));
    }

    /// A voter types both codes of a letter and casts a ballot.
    pub fn cast(&mut self, codes: [&str; 2], choice: [u32; 2]) {
        let poll = self.replay.ballots().unwrap().poll().clone();
        let part = |issuer, code| PartSecret::from_code(&Code::parse(code).unwrap(), &poll.election, issuer);
        let (first, second) = (part(Issuer::First, codes[0]), part(Issuer::Second, codes[1]));
        let secret = CredentialSecret::new(&first, Some(&second)).unwrap();
        let seen = self.replay.last().unwrap();
        let header = Header {
            election: poll.election,
            definition: poll.definition,
            credential: secret.public(),
            prev: Tracker::NONE,
            seen: seen.seq.0,
            seen_leaf: seen.leaf.0,
        };
        let opening = Opening { seed: derive(codes[0], 0), choice: choice.to_vec() };
        let bytes = ballot::make(&poll, &header, &opening).unwrap();
        let hash = ballot_hash(&bytes);
        let name = BallotName { election: &poll.election, definition: &poll.definition, hash: &hash };
        let signature = Bytes(secret.sign(Intent::Cast, name));
        self.append(Body::Ballot(Cast { ballot: Blob(bytes), signature }));
    }

    pub fn close(&mut self) {
        self.time = CLOSES;
        let definition = self.replay.definition().unwrap().0.hash();
        self.append(Body::VotingEnd(Phase { definition: Bytes(definition) }));
        let closing = self.replay.closing_statement().unwrap();
        self.append(Body::Closing(closing));
    }

    pub fn stand(&mut self) {
        let checkpoint = self.checkpoint();
        self.append(Body::Standing(Standing { checkpoint }));
    }

    /// Publishes the result; the totals.
    pub fn publish(&mut self) -> Vec<u64> {
        let ballots = (0..).zip(&self.lines).filter(|(_, line)| is_ballot(line.as_bytes()));
        let ballots: Vec<(u64, &[u8])> = ballots.map(|(seq, line)| (seq, line.as_bytes())).collect();
        let sums = self.replay.ballots().unwrap().verify(ballots, &[3; 32]);
        let result = self.replay.result(&sums).unwrap();
        let totals = result.totals.iter().map(|total| total.0).collect();
        self.append(Body::Result(result));
        totals
    }

    /// Publishes the parts of both issuers of the people in `people.csv`.
    pub fn publish_roll(&mut self, people: &str) {
        fs::write(self.folder.join("people.csv"), people).unwrap();
        let lines = (people.lines().count() - 1).to_string();
        let table = ["--codes", "codes-1.json", "--roll", "people.csv", "--out", "roll.jsonl"];
        self.run_as(0, "issuer", 1, &["issue", "roll", "log.bundle"], &table);
        self.take("roll.jsonl");
        let count = ["--codes", "codes-2.json", "--lines", &lines, "--out", "roll.jsonl"];
        self.run_as(0, "issuer", 2, &["issue", "roll", "log.bundle"], &count);
        self.take("roll.jsonl");
    }

    /// A vote that is frozen, with the people in the table.
    pub fn frozen(name: &str, people: &str) -> Self {
        let mut office = Self::enrolled(name);
        office.settle(&[1, 2, 3]);
        office.publish_roll(people);
        office.propose_definition(u32::try_from(people.lines().count()).unwrap() - 1);
        for index in [1, 3] {
            let out = ["--out", "definition.json"];
            office.run_as(0, "council", index, &["sign", "log.bundle", "definition.json"], &out);
        }
        office.take_signed("definition.json");
        office
    }

    /// The codes of a print, in the order of its letters.
    pub fn codes(&self, print: &str) -> Vec<String> {
        let html = self.read(print);
        let codes = html.split(r#"<p class="secret">"#).skip(1).map(|rest| rest.split('<').next().unwrap());
        codes.map(str::to_owned).collect()
    }

    /// Prints the letters of an issuer.
    pub fn print(&self, issuer: u32, out: &str, options: &[&str]) -> String {
        let (codes, secret) = (format!("codes-{issuer}.json"), format!("issuer-{issuer}.txt"));
        let booth = "https://vote.example/aidarly/2023/booth/";
        let command = ["issue", "letters", "log.bundle", "--codes", &codes, "--passphrase-file", &secret];
        self.run(0, &[&command[..], &["--booth", booth, "--out", out], options].concat())
    }

    pub fn exists(&self, name: &str) -> bool {
        Path::new(&self.folder).join(name).exists()
    }
}
