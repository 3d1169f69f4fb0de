//! A witness that others ask, by the open protocol.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use ortaq_crypto::bundle::Header;
use ortaq_crypto::log::cosignature::WitnessVerifier;
use ortaq_crypto::log::merkle::{LeafHash, Tree};
use ortaq_crypto::log::note::{Note, NoteSignature};

use crate::program::{expect, rehearse_as, rehearsed};
use crate::samples;
use crate::signed::{entries, prefix};

/// A witness at work. Dropping it kills it, as a power cut would.
pub struct Witness {
    child: Child,
    pub url: String,
    /// Its key, at the first start.
    pub key: Option<WitnessVerifier>,
    /// What it tells while it works.
    pub told: Box<dyn Iterator<Item = String>>,
}

impl Witness {
    fn start(folder: &Path) -> Self {
        Self::of(folder, "vote.bundle", "w")
    }

    /// A witness of a log with its memory in a folder.
    pub fn of(folder: &Path, log: &str, dir: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ortaq-observer"))
            .args(["witness", log, "--dir", dir, "--listen", "127.0.0.1:0"])
            .current_dir(folder)
            .env_clear()
            .env("LANG", "C")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let (mut key, mut line) = (None, lines.next().unwrap());
        if line.starts_with("A key was made") {
            key = Some(WitnessVerifier::parse(line.rsplit(' ').next().unwrap()).unwrap());
            line = lines.next().unwrap();
        }
        let url = line.rsplit(' ').next().unwrap().to_owned();
        Self { child, url, key, told: Box::new(lines) }
    }

    pub fn post(&self, path: &str, body: String) -> (u16, String, String) {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut response = agent.post(format!("{}{path}", self.url)).send(body).unwrap();
        let kind = response.headers().get("content-type").unwrap().to_str().unwrap().to_owned();
        (response.status().as_u16(), kind, response.body_mut().read_to_string().unwrap())
    }

    /// Asks it to cosign the checkpoint of a bundle.
    pub fn add(&self, folder: &Path, bundle: &str, old: u64) -> (u16, String, String) {
        self.post("/add-checkpoint", asking(folder, bundle, old))
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn note(folder: &Path, bundle: &str) -> Note {
    let text = fs::read_to_string(folder.join(bundle)).unwrap();
    let header = Header::parse(text.lines().next().unwrap().as_bytes()).unwrap();
    Note::parse(header.checkpoint.as_bytes()).unwrap()
}

/// The checkpoint of a bundle with the proof from an old size.
fn asking(folder: &Path, bundle: &str, old: u64) -> String {
    let text = fs::read_to_string(folder.join(bundle)).unwrap();
    let mut tree = Tree::new();
    text.lines().skip(1).for_each(|line| tree.append(LeafHash::of(line.as_bytes())));
    let mut body = format!("old {old}\n");
    if old > 0 && old < tree.size() {
        tree.prove_consistency(old, tree.size()).unwrap().iter().for_each(|hash| body.push_str(&format!("{hash}\n")));
    }
    format!("{body}\n{}", note(folder, bundle))
}

#[test]
fn a_witness_cosigns_what_continues_and_remembers_it_when_it_is_killed() {
    let folder = rehearsed("listening", &samples::approval());
    let all = entries(&folder) as u64;
    prefix(&folder, 9, "early.bundle");
    prefix(&folder, 30, "later.bundle");
    let witness = Witness::start(&folder);
    let key = witness.key.clone().unwrap();
    let (status, _, line) = witness.add(&folder, "early.bundle", 0);
    assert_eq!(status, 200, "{line}");
    let signature = NoteSignature::parse_line(&line).unwrap();
    key.verify_one(note(&folder, "early.bundle").text(), &signature).unwrap();
    assert_eq!(witness.add(&folder, "later.bundle", 9).0, 200);
    drop(witness);

    let witness = Witness::start(&folder);
    let asked_too_late = witness.add(&folder, "vote.bundle", 9);
    assert_eq!(asked_too_late, (409, "text/x.tlog.size".to_owned(), "30\n".to_owned()));
    assert_eq!(witness.add(&folder, "early.bundle", 9).0, 409);
    assert_eq!(witness.add(&folder, "vote.bundle", 30).0, 200);
    assert_eq!(witness.add(&folder, "vote.bundle", all).0, 200, "the same again");
    // Beside it no other works on its memory.
    assert!(expect(2, &folder, &["witness", "vote.bundle", "--dir", "w"]).contains("Another witness is at work"));
}

#[test]
fn a_second_history_is_not_cosigned_and_its_proof_is_kept() {
    let folder = rehearsed("listening-fork", &samples::approval());
    rehearse_as(&folder, "other", &samples::other_history());
    rehearse_as(&folder, "vote", &samples::approval());
    prefix(&folder, entries(&folder) - 2, "early.bundle");
    let witness = Witness::start(&folder);
    assert_eq!(witness.add(&folder, "early.bundle", 0).0, 200);
    let known = entries(&folder) as u64 - 2;
    let (status, _, words) = witness.add(&folder, "other.bundle", known);
    assert_eq!(status, 422, "{words}");
    assert_eq!(fs::read_dir(folder.join("w/proof")).unwrap().count(), 2);
    assert_eq!(witness.add(&folder, "vote.bundle", known).0, 200);
}

#[test]
fn what_is_not_of_this_log_or_not_understood_is_refused() {
    let folder = rehearsed("listening-refusals", &samples::approval());
    let witness = Witness::start(&folder);
    let good = asking(&folder, "vote.bundle", 0);
    let refused = |body: String| witness.post("/add-checkpoint", body).0;
    assert_eq!(refused(good.replace("rehearsal.example/vote", "rehearsal.example/other")), 404);
    let unsigned = good.split_once("— ").unwrap().0.to_owned();
    let stranger = format!("{unsigned}— stranger.example {}\n", "A".repeat(92));
    assert_eq!(refused(stranger), 403);
    assert_eq!(refused(good.replacen("old 0", "old 99999", 1)), 400);
    for old in ["old 00", "old +0", "old", "new 0", "old 0\nAAAA"] {
        assert_eq!(refused(good.replacen("old 0", old, 1)), 400, "{old}");
    }
    assert_eq!(refused(String::new()), 400);
    assert_eq!(witness.post("/elsewhere", good.clone()).0, 404);
    assert_eq!(refused(good), 200);
}
