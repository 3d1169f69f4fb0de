//! Platforms that are killed, stopped or left without their database while people write: nothing that was
//! acknowledged is missing, the log replays, and its checkpoint never goes back.

#![cfg(test)]

#[path = "../../src/fresh_database.rs"]
mod fresh_database;
mod several;
mod writer;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use fresh_database::FreshDatabase;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::Note;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::database::connect;
use ortaq_server::secrets::random;

const KILLS: usize = 100;
/// The most acknowledgements that are waited for before a kill.
const LONGEST_LIFE: u64 = 120;

/// The program that writes.
fn program(database: &FreshDatabase, checkpoints: &Path, life: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_append-load"));
    program.arg(database.url()).arg(checkpoints).arg(life).stdout(Stdio::piped());
    program
}

/// A life of the platform, from start to kill. Gives what it acknowledged.
fn live_and_die(database: &FreshDatabase, checkpoints: &Path, life: usize) -> Vec<String> {
    let mut child = program(database, checkpoints, &life.to_string()).spawn().expect("the program starts");
    let acknowledged = BufReader::new(child.stdout.take().expect("its answers"));
    let waited_for = u64::from_be_bytes(random().expect("randomness")) % LONGEST_LIFE;
    let acknowledged = read_until_killed(&mut child, acknowledged, waited_for);
    child.wait().expect("it ended");
    acknowledged
}

/// Reads this many acknowledgements, kills, and reads those that were on their way. A line that was
/// cut was not acknowledged.
fn read_until_killed(child: &mut Child, mut answers: BufReader<ChildStdout>, waited_for: u64) -> Vec<String> {
    let mut acknowledged = Vec::new();
    let mut line = String::new();
    loop {
        if acknowledged.len() as u64 == waited_for {
            child.kill().expect("it is still there");
        }
        line.clear();
        answers.read_line(&mut line).expect("its answers");
        match line.strip_suffix('\n') {
            Some(subject) => acknowledged.push(subject.to_owned()),
            None => {
                assert!(acknowledged.len() as u64 >= waited_for, "it ended by itself");
                return acknowledged;
            }
        }
    }
}

/// The entries of the checkpoint outside the database.
fn published(checkpoints: &Path) -> u64 {
    let is_checkpoint = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "checkpoint");
    let files = std::fs::read_dir(checkpoints).into_iter().flatten().flatten().map(|file| file.path());
    let sizes = files.filter(is_checkpoint).map(|path| {
        let note = Note::parse(&std::fs::read(path).expect("a checkpoint")).expect("a note");
        Checkpoint::parse(note.text()).expect("a checkpoint").size()
    });
    sizes.max().unwrap_or_default()
}

#[test]
fn a_hundred_kills_lose_nothing_that_was_acknowledged() {
    let database = FreshDatabase::make();
    let checkpoints = database.folder().join("checkpoints");
    let begun = program(&database, &checkpoints, "begin").status().expect("the program starts");
    assert!(begun.success());
    let mut acknowledged = BTreeSet::new();
    let mut seen = 0;
    for life in 0..KILLS {
        acknowledged.extend(live_and_die(&database, &checkpoints, life));
        let now = published(&checkpoints);
        assert!(now >= seen, "the checkpoint went back from {seen} to {now}");
        seen = now;
    }

    let entries = assert_whole(&database, &acknowledged);
    assert!(entries >= seen);
    println!("{entries} entries, {} acknowledged, {KILLS} kills", acknowledged.len());
}

/// Fails unless the log is whole, replays, has all that was acknowledged, and nothing twice. Gives its entries.
fn assert_whole(database: &FreshDatabase, acknowledged: &BTreeSet<String>) -> u64 {
    let mut connection = connect(&DatabaseUrl::parse(database.url()).expect("an address")).expect("the database");
    let examined = ortaq_server::audit::examine(&mut connection).expect("the database answers");
    let log = examined.into_iter().next().expect("a log").expect("the log is whole");
    let written: BTreeSet<_> = subjects(&mut connection).into_iter().collect();
    let lost: Vec<_> = acknowledged.difference(&written).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(written.len() as u64 + 1, log.entries, "an entry is there twice");
    log.entries
}

fn subjects(connection: &mut ortaq_server::database::Connection) -> Vec<String> {
    use diesel::prelude::*;
    diesel::table! {
        log_entries (log_id, seq) {
            log_id -> BigInt,
            seq -> BigInt,
            line -> Text,
        }
    }
    let lines: Vec<String> = log_entries::table.select(log_entries::line).load(connection).expect("entries");
    let acts = lines.iter().filter_map(|line| match Entry::parse(line.as_bytes()).expect("an entry").body {
        Body::Proposal(act) => Some(act.subject.as_str().to_owned()),
        _ => None,
    });
    acts.collect()
}
