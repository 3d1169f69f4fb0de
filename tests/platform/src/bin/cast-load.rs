//! Casts ballots into a platform that serves, many people at a time, and says how fast they were acknowledged.
//!
//! ```text
//! ortaq demo --at voting --data FOLDER --fresh [--database DATABASE]
//! cast-load FOLDER http://127.0.0.1:8081 PEOPLE ROUNDS
//! ```
//!
//! Everybody on the demo's roll whose letter is not on its printer casts a ballot, in each round anew. The ballots are
//! made before the clock runs, and the proofs of the receipts are verified after it has stopped.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use ortaq_crypto::ballot::Tracker;
use ortaq_crypto::encoding::base64;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash, verify_inclusion};
use ortaq_crypto::log::note::Note;
use ortaq_crypto::replay::Replay;
use ortaq_platform_tests::voters::{Device, Made, UNPRINTED, Vote};
use ortaq_server::demo::Vault;
use serde_json::Value;

/// How many threads make the ballots.
const MAKERS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        [data, address, people, rounds] => cast(data, address, people, rounds),
        _ => Err("expected FOLDER ADDRESS PEOPLE ROUNDS".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn said(error: impl Display) -> String {
    error.to_string()
}

fn cast(data: &str, address: &str, people: &str, rounds: &str) -> Result<(), String> {
    let (people, rounds): (usize, usize) = (people.parse().map_err(said)?, rounds.parse().map_err(said)?);
    let place = format!("{}/sarzhailau/2027", address.trim_end_matches('/'));
    let replay = replayed(&place)?;
    let vote = Vote::of(&replay);
    let vault = Vault::open(Path::new(data)).map_err(said)?;
    let ballots = made(&replay, &vote, &vault, rounds)?;
    let projects = vote.poll.system.options();
    println!("{} ballots of {projects} projects are made; {} in the log before", ballots.len(), replay.entries());

    let (next, answers) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(ballots.len())));
    let begun = Instant::now();
    let outcome = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..people).map(|_| scope.spawn(|| casts(&place, &ballots, &next, &answers))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "a person panicked".to_owned())?)
    });
    let elapsed = begun.elapsed();
    outcome?;
    let answers = answers.into_inner().map_err(said)?;
    let mut times: Vec<Duration> = answers.iter().map(|(_, time, _)| *time).collect();
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 1000).or(times.last()).copied().unwrap_or_default();
    let rate = answers.len() as u128 * 1000 / elapsed.as_millis().max(1);
    println!(
        "{} ballots by {people} people at a time in {elapsed:.2?}: {rate} per second; \
         half within {:.0?}, 99% within {:.0?}, the slowest {:.0?}",
        answers.len(),
        at(500),
        at(990),
        at(1000)
    );
    answers.iter().try_for_each(|(number, _, answer)| proves(ballots.get(*number), answer))?;
    println!("every receipt proves itself");
    Ok(())
}

fn replayed(place: &str) -> Result<Replay, String> {
    let response = ureq::get(format!("{place}/log/bundle.ortaq")).call().map_err(said)?;
    let log = response.into_body().with_config().limit(1 << 30).read_to_string().map_err(said)?;
    let mut replay = Replay::new(0);
    for line in log.lines().skip(1) {
        replay.consider(line.as_bytes()).map_err(|failure| format!("the log does not replay: {failure:?}"))?;
    }
    Ok(replay)
}

/// The ballots of all voters, round after round.
fn made(replay: &Replay, vote: &Vote, vault: &Vault, rounds: usize) -> Result<Vec<Made>, String> {
    let projects = vote.poll.system.options();
    let chains = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..MAKERS)
            .map(|maker| {
                scope.spawn(move || {
                    let lines = (0..UNPRINTED).skip(maker).step_by(MAKERS);
                    lines.map(|line| chain(replay, vote, vault, line, rounds, projects)).collect::<Result<Vec<_>, _>>()
                })
            })
            .collect();
        let chains = makers.into_iter().map(|maker| maker.join().map_err(|_| "a maker panicked".to_owned())?);
        chains.collect::<Result<Vec<_>, String>>()
    });
    let chains: Vec<Vec<Made>> = chains?.into_iter().flatten().collect();
    Ok((0..rounds).flat_map(|round| chains.iter().filter_map(move |chain| chain.get(round).cloned())).collect())
}

/// A voter's ballots, each after the one before.
fn chain(
    replay: &Replay,
    vote: &Vote,
    vault: &Vault,
    line: u32,
    rounds: usize,
    projects: usize,
) -> Result<Vec<Made>, String> {
    let device = Device::of_line(line, vault, vote);
    let known = replay.credential(&device.credential()).ok_or("the vault is not of this vote")?;
    let mut last = (known.last != Tracker::NONE).then(|| known.last.to_string());
    let mut chain = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let number = line as usize + round;
        let seed = (u64::from(line) << 32) | (replay.entries() + round as u64);
        let chosen = [number % projects, (number * 7 + 3) % projects];
        let ballot = device.ballot(vote, &chosen, seed, last.as_deref());
        last = Some(ballot.tracker.clone());
        chain.push(ballot);
    }
    Ok(chain)
}

/// The number of a ballot, how long it took to be acknowledged, and how.
type Answers = Mutex<Vec<(usize, Duration, Value)>>;

/// A person who casts one ballot after the other.
fn casts(place: &str, ballots: &[Made], next: &AtomicUsize, answers: &Answers) -> Result<(), String> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
    let url = format!("{place}/api/cast");
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let Some(ballot) = ballots.get(number) else { return Ok(()) };
        let body = ballot.body.to_string();
        let begun = Instant::now();
        let response = agent.post(&url).send(body).map_err(said)?;
        let status = response.status();
        let text = response.into_body().read_to_string().map_err(said)?;
        let time = begun.elapsed();
        if status != 200 {
            return Err(format!("a ballot was refused: {status} {text}"));
        }
        answers.lock().map_err(said)?.push((number, time, serde_json::from_str(&text).map_err(said)?));
    }
}

/// Fails unless a receipt's proof leads from the ballot to the checkpoint.
fn proves(ballot: Option<&Made>, answer: &Value) -> Result<(), String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let line = text(&answer["line"]);
    if !ballot.is_some_and(|ballot| line.contains(&text(&ballot.body["ballot"]))) {
        return Err("a receipt is of another ballot".to_owned());
    }
    let note = Note::parse(text(&answer["checkpoint"]).as_bytes()).map_err(said)?;
    let checkpoint = Checkpoint::parse(note.text()).map_err(said)?;
    let hashes = answer["proof"].as_array().into_iter().flatten();
    let proof: Result<Vec<NodeHash>, String> = hashes
        .map(|hash| {
            base64::decode_exact(&text(hash)).map(NodeHash::from_bytes).ok_or_else(|| "a proof is malformed".to_owned())
        })
        .collect();
    let (leaf, position) = (LeafHash::of(line.as_bytes()), answer["position"].as_u64().unwrap_or(u64::MAX));
    verify_inclusion(&leaf, position, checkpoint.size(), checkpoint.root(), &proof?).map_err(said)
}
