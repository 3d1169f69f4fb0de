//! Several processes on one PostgreSQL. On SQLite there is one, and nothing to tell.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::database::connect;

use crate::fresh_database::FreshDatabase;
use crate::writer::Writer;
use crate::{assert_whole, program, published};

/// Longer than the lease of a signature.
const NAP: Duration = Duration::from_secs(6);

/// A database on PostgreSQL with an empty log.
struct Story {
    database: FreshDatabase,
    checkpoints: PathBuf,
}

impl Story {
    fn begin() -> Option<Self> {
        let database = FreshDatabase::make();
        if !database.url().starts_with("postgres") {
            return None;
        }
        let checkpoints = database.folder().join("checkpoints");
        assert!(program(&database, &checkpoints, "begin").status().expect("the program starts").success());
        Some(Self { database, checkpoints })
    }

    fn writer(&self, life: &str) -> Writer {
        Writer::start(&self.database, &self.checkpoints, life, None)
    }

    /// Fails unless all that was acknowledged is there, and no checkpoint is ahead of the log.
    fn ends(&self, acknowledged: impl IntoIterator<Item = BTreeSet<String>>) -> u64 {
        let all = acknowledged.into_iter().flatten().collect();
        let entries = assert_whole(&self.database, &all);
        assert!(published(&self.checkpoints) <= entries);
        entries
    }
}

#[test]
fn two_processes_write_into_one_log_at_once() {
    let Some(story) = Story::begin() else { return };
    let (mut first, mut second) = (story.writer("first"), story.writer("second"));
    for _ in 0..20 {
        first.writes(20);
        second.writes(20);
    }
    let entries = story.ends([first.kill(), second.kill()]);
    assert!(entries > 800);
}

#[test]
fn each_on_a_machine_of_its_own_keeps_what_it_has_answered() {
    let Some(story) = Story::begin() else { return };
    let elsewhere = story.database.folder().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    for file in fs::read_dir(&story.checkpoints).expect("a folder").flatten() {
        fs::copy(file.path(), elsewhere.join(file.file_name())).expect("the newest checkpoint");
    }
    let mut here = story.writer("here");
    let mut there = Writer::start(&story.database, &elsewhere, "there", None);
    here.writes(100);
    there.writes(100);
    let (here, there) = (here.kill(), there.kill());
    assert!(published(&story.checkpoints) > here.len() as u64);
    assert!(published(&elsewhere) > there.len() as u64);
    story.ends([here, there]);
}

#[test]
fn one_that_slept_between_signing_and_storing_drops_what_it_signed_and_goes_on() {
    let Some(story) = Story::begin() else { return };
    let stop = story.database.folder().join("stop");
    let mut sleeper = Writer::start(&story.database, &story.checkpoints, "sleeper", Some(&stop));
    let mut other = story.writer("other");
    sleeper.writes(50);
    fs::write(&stop, "").expect("a file");
    while !sleeper.is_stopped() {
        other.writes(1);
    }
    let before = published(&story.checkpoints);
    let asleep = Instant::now();
    while asleep.elapsed() < NAP {
        other.writes(10);
    }
    let awake = published(&story.checkpoints);
    assert!(awake > before, "the other goes on signing");
    sleeper.signal("-CONT");
    sleeper.writes(50);
    other.writes(50);
    assert!(published(&story.checkpoints) > awake);
    story.ends([sleeper.kill(), other.kill()]);
}

#[test]
fn one_that_is_stopped_anywhere_holds_up_the_others_only_for_a_while() {
    let Some(story) = Story::begin() else { return };
    let (mut stopped, mut other) = (story.writer("stopped"), story.writer("other"));
    stopped.writes(50);
    stopped.signal("-STOP");
    other.writes(200);
    stopped.signal("-CONT");
    stopped.writes(20);
    other.writes(20);
    story.ends([stopped.kill(), other.kill()]);
}

#[test]
fn one_is_killed_twenty_times_and_the_other_never_notices() {
    let Some(story) = Story::begin() else { return };
    let mut other = story.writer("other");
    let mut acknowledged = Vec::new();
    for life in 0..20 {
        let mut mortal = story.writer(&format!("mortal-{life}"));
        mortal.writes(1 + life * 7 % 30);
        acknowledged.push(mortal.kill());
        other.writes(5);
    }
    acknowledged.push(other.kill());
    story.ends(acknowledged);
}

#[test]
fn the_database_goes_and_comes_back() {
    let Some(story) = Story::begin() else { return };
    let (mut first, mut second) = (story.writer("first"), story.writer("second"));
    for _ in 0..5 {
        first.writes(20);
        second.writes(20);
        // As if it were restarted: every session of this test's schema ends.
        let url = DatabaseUrl::parse(story.database.url()).expect("an address");
        connect(&url)
            .expect("the database")
            .batch_execute(
                "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_class ON pg_class.oid = relation \
                 WHERE relnamespace = current_schema()::regnamespace AND pid <> pg_backend_pid()",
            )
            .expect("may end sessions");
    }
    first.writes(20);
    second.writes(20);
    story.ends([first.kill(), second.kill()]);
}

#[test]
fn a_full_disk_under_the_checkpoints_of_one_stops_its_answers_and_not_the_other() {
    let Some(story) = Story::begin() else { return };
    let elsewhere = story.database.folder().join("elsewhere");
    fs::rename(&story.checkpoints, &elsewhere).expect("a folder");
    let copy = || {
        fs::create_dir_all(&story.checkpoints).expect("a folder");
        for file in fs::read_dir(&elsewhere).expect("a folder").flatten() {
            fs::copy(file.path(), story.checkpoints.join(file.file_name())).expect("a checkpoint");
        }
    };
    copy();
    let mut full = story.writer("full");
    full.writes(20);
    // Nothing can be written where a file stands in the folder's place.
    let aside = story.database.folder().join("aside");
    fs::rename(&story.checkpoints, &aside).expect("a folder");
    fs::write(&story.checkpoints, "").expect("a file");
    let mut other = Writer::start(&story.database, &elsewhere, "other", None);
    other.writes(100);
    fs::remove_file(&story.checkpoints).expect("a file");
    fs::rename(&aside, &story.checkpoints).expect("a folder");
    full.writes(20);
    let (full, other) = (full.kill(), other.kill());
    let all = full.into_iter().chain(other).collect();
    assert_whole(&story.database, &all);
}
