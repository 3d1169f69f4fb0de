//! What this machine makes of a few votes, for the tests of the WebAssembly build: from the same
//! codes, seeds and choices a browser must make the same bytes.
//!
//! Rehearses a vote in every ballot style, makes a ballot of it with codes as letters have them,
//! and writes it all to the file that is named on the command line. `cargo xtask test --only wasm`
//! runs it.

use std::error::Error;
use std::{env, fs};

use ortaq_crypto::ballot::{Header, Opening, Poll, Tracker, ballot_hash, make};
use ortaq_crypto::bundle::Header as FirstLine;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::entry::{Body, Entry, Verdict, canonical, leaf_hash};
use ortaq_crypto::group::decode_points;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash, Tree};
use ortaq_crypto::rehearsal::{Plan, RehearsalOption, rehearse};
use ortaq_crypto::replay::{Found, Replay, Report, State, Sums, is_ballot};
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};
use serde::Serialize;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// All that one vote gives a test. Byte strings are hexadecimal.
#[derive(Serialize)]
struct Reference {
    style: &'static str,
    definition: String,
    definition_line: String,
    fingerprint: String,
    hash: String,
    codes: Vec<String>,
    credential: String,
    ballots: Vec<Made>,
    earlier_head: String,
    head: String,
    continues: String,
    included: Vec<Included>,
    bundle: String,
    /// What a recount finds: number, state and finding of each check.
    found: Vec<(u8, &'static str, &'static str)>,
    totals: Vec<(String, u64)>,
}

/// A ballot and what it was made from.
#[derive(Serialize)]
struct Made {
    prev: String,
    position: u64,
    leaf: String,
    choice: Vec<u32>,
    seed: String,
    body: String,
    hash: String,
    tracker: String,
    cast: String,
    open: String,
}

/// A line with the proof that it is in the log.
#[derive(Serialize)]
struct Included {
    line: String,
    position: usize,
    proof: String,
}

fn main() -> Outcome {
    let file = env::args().nth(1).ok_or("the file to write must be named")?;
    let styles = [
        ("approval", BallotStyle::Approval { min: 0, max: 2 }, [[1, 0, 0, 1], [0, 0, 0, 0]], 1),
        ("points", BallotStyle::Points { min: 2, max: 6, each: 3 }, [[3, 0, 1, 2], [0, 2, 0, 0]], 2),
        ("knapsack", BallotStyle::Knapsack {}, [[1, 1, 1, 0], [0, 0, 0, 1]], 2),
        ("ranking", BallotStyle::Ranking { scores: vec![5, 3, 1] }, [[2, 0, 1, 3], [0, 0, 1, 0]], 2),
    ];
    let votes = styles.into_iter().map(|(name, style, choices, issuers)| reference(name, style, choices, issuers));
    let votes: Vec<Reference> = votes.collect::<Outcome<_>>()?;
    fs::write(file, canonical(&votes))?;
    Ok(())
}

fn reference(name: &'static str, style: BallotStyle, choices: [[u32; 4]; 2], issuers: u32) -> Outcome<Reference> {
    let (lines, head) = rehearsed(style, choices, issuers)?;
    let (mut frozen, mut earlier_head) = (None, None);
    for line in &lines {
        match Entry::parse(line.as_bytes())? {
            Entry { seq, body: Body::Definition(body), .. } => {
                frozen = Some((seq, body.definition, line));
            }
            Entry { body: Body::Standing(standing), .. } => earlier_head = Some(standing.checkpoint),
            _ => {}
        }
    }
    let (position, definition, definition_line) = frozen.ok_or("nothing was frozen")?;
    let earlier_head = earlier_head.ok_or("no checkpoint stands")?;

    let (codes, secret) = credential(&definition.election.0, issuers)?;
    let system = System::new(&definition.style, &definition.costs(), definition.budget.0, definition.roll.lines.0)?;
    let keys = decode_points(&definition.keys.0)?;
    let poll = Poll::new(definition.election.0, definition.hash(), system, keys);
    let leaf = leaf_hash(definition_line.as_bytes());
    let mut prev = Tracker::NONE;
    let mut ballots = Vec::new();
    for (place, choice) in (1..).zip(choices) {
        let (made, tracker) = ballot(&poll, &secret, (prev, position, leaf), choice.to_vec(), [place; 32])?;
        ballots.push(made);
        prev = tracker;
    }

    let recounted = recount(&lines, &head);
    let tree: Tree = lines.iter().map(|line| LeafHash::of(line.as_bytes())).collect();
    let size = earlier_head.lines().nth(1).ok_or("the checkpoint has no size")?.parse()?;
    Ok(Reference {
        style: name,
        definition: canonical(&definition),
        definition_line: definition_line.clone(),
        fingerprint: definition.fingerprint(),
        hash: hex(&poll.definition),
        codes,
        credential: hex(&secret.public()),
        ballots,
        earlier_head,
        head: head.clone(),
        continues: hashes(&tree.prove_consistency(size, tree.size())?),
        included: included(&lines, &tree, position)?,
        bundle: bundle(&lines, &head)?,
        found: recounted.checks.iter().map(|(check, state)| found(check.number(), state)).collect(),
        totals: recounted.totals,
    })
}

/// The log in one file.
fn bundle(lines: &[String], head: &str) -> Outcome<String> {
    let first = FirstLine::new(u64::try_from(lines.len())?, head.to_owned()).to_line();
    Ok(std::iter::once(&first).chain(lines).map(|line| format!("{line}\n")).collect())
}

fn recount(lines: &[String], head: &str) -> Report {
    let mut replay = Replay::new(lines.len());
    for line in lines {
        replay.entry(line.as_bytes());
    }
    let numbered = (0..).zip(lines).map(|(seq, line)| (seq, line.as_bytes())).filter(|(_, line)| is_ballot(line));
    let sums = replay.ballots().map_or_else(Sums::default, |ballots| ballots.verify(numbered, &[1; 32]));
    replay.finish(head, &sums)
}

fn found(number: u8, state: &State) -> (u8, &'static str, &'static str) {
    match state {
        State::Passed(Found { code, .. }) => (number, "passed", code),
        State::Failed(Found { code, .. }) => (number, "failed", code),
        State::NotReached { .. } => (number, "not-reached", ""),
        State::NotYet => (number, "not-yet", ""),
    }
}

/// The lines of a small vote, and its last checkpoint.
fn rehearsed(style: BallotStyle, choices: [[u32; 4]; 2], issuers: u32) -> Outcome<(Vec<String>, String)> {
    let option = |(id, cost): (&str, u64)| RehearsalOption {
        id: id.to_owned(),
        cost,
        category: "water".to_owned(),
        village: "Бесқұдық".to_owned(),
    };
    let plan = Plan {
        origin: "rehearsal.example/besqudyq/2027".to_owned(),
        options: [("P1", 300), ("P2", 500), ("P3", 200), ("P4", 900)].into_iter().map(option).collect(),
        budget: 1000,
        style,
        rule: GreedySettings::plain(RankBy::Votes, TieRule::Lot),
        choices: choices.iter().cycle().take(8).map(|choice| choice.to_vec()).collect(),
        trustees: 3,
        threshold: 2,
        closing_quorum: None,
        verdict: Verdict::Confirmed,
        issuers,
        minimum_ballots: 3,
        start: 1_800_000_000,
        seed: [7; 32],
    };
    let mut lines = Vec::new();
    let rehearsed = rehearse(&plan, 1, &mut |line| lines.push(line.to_owned()), &|_, _| {})?;
    Ok((lines, rehearsed.header.checkpoint))
}

fn credential(election: &[u8; 32], issuers: u32) -> Outcome<(Vec<String>, CredentialSecret)> {
    let code = |issuer: Issuer| Code::new(&[u8::try_from(issuer.number()).unwrap_or_default(); 10]);
    let part = |issuer| PartSecret::from_code(&code(issuer), election, issuer);
    let second = (issuers == 2).then(|| part(Issuer::Second));
    let written = [Issuer::First, Issuer::Second].map(|issuer| code(issuer).written().to_string());
    let codes = (1..=issuers).zip(written).map(|(_, code)| code).collect();
    Ok((codes, CredentialSecret::new(&part(Issuer::First), second.as_ref())?))
}

fn ballot(
    poll: &Poll,
    secret: &CredentialSecret,
    (prev, seen, seen_leaf): (Tracker, u64, [u8; 32]),
    choice: Vec<u32>,
    seed: [u8; 32],
) -> Outcome<(Made, Tracker)> {
    let (election, definition, credential) = (poll.election, poll.definition, secret.public());
    let header = Header { election, definition, credential, prev, seen, seen_leaf };
    let body = make(poll, &header, &Opening { seed, choice: choice.clone() })?;
    let hash = ballot_hash(&body);
    let sign = |intent| {
        let name = BallotName { election: &election, definition: &definition, hash: &hash };
        hex(&secret.sign(intent, name))
    };
    let made = Made {
        prev: if prev == Tracker::NONE { String::new() } else { prev.to_string() },
        position: seen,
        leaf: hex(&seen_leaf),
        choice,
        seed: hex(&seed),
        body: hex(&body),
        hash: hex(&hash),
        tracker: Tracker::of(&hash).to_string(),
        cast: sign(Intent::Cast),
        open: sign(Intent::Open),
    };
    Ok((made, Tracker::of(&hash)))
}

/// The definition, every ballot and the last entry.
fn included(lines: &[String], tree: &Tree, definition: u64) -> Outcome<Vec<Included>> {
    let wanted = |position: usize, line: &String| {
        position + 1 == lines.len() || usize::try_from(definition) == Ok(position) || is_ballot(line.as_bytes())
    };
    let chosen = lines.iter().enumerate().filter(|(position, line)| wanted(*position, line));
    let prove = |(position, line): (usize, &String)| -> Outcome<Included> {
        let proof = tree.prove_inclusion(u64::try_from(position)?, tree.size())?;
        Ok(Included { line: line.clone(), position, proof: hashes(&proof) })
    };
    chosen.map(prove).collect()
}

fn hashes(proof: &[NodeHash]) -> String {
    proof.iter().map(|hash| hex(hash.as_bytes())).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
