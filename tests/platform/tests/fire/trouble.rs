//! Troubles of one machine: a full disk, a clock that was set back, a database that is older than what people have seen.

use std::fs;

use ortaq_crypto::entry::Entry;

use crate::backup::Backup;
use crate::crowd::{Crowd, Told};
use crate::district::{District, PLACE};
use crate::receipts::{assert_all_holds, entries};
use crate::server::{Server, program};

#[test]
fn voters_stay_through_the_troubles_of_a_machine() {
    let district = District::make();
    let mut crowd = Crowd::of(&district, 0..4);
    a_full_disk_under_the_checkpoints_keeps_ballots_waiting(&district, &mut crowd);
    a_clock_that_was_set_back_takes_ballots_and_not_the_log_back(&district, &mut crowd);
    a_database_from_an_older_backup_takes_no_ballot_and_says_why(&district, &mut crowd);
}

fn a_full_disk_under_the_checkpoints_keeps_ballots_waiting(district: &District, crowd: &mut Crowd<'_>) {
    let server = Server::start(district);
    let (checkpoints, aside) = (district.checkpoints(), district.data().join("aside"));
    crowd.cast(&[&server.vote], |hearing| {
        hearing.acknowledged(10);
        // Nothing can be written where a file stands in the folder's place.
        fs::rename(&checkpoints, &aside).expect("a folder");
        fs::write(&checkpoints, "").expect("a file");
        hearing.all_told(Told::Busy);
        assert_eq!(hearing.all_told(Told::Busy), 0, "acknowledged and not signed outside");
        fs::remove_file(&checkpoints).expect("a file");
        fs::rename(&aside, &checkpoints).expect("a folder");
        hearing.acknowledged(20);
    });
    crowd.finish(&server.vote);
    assert!(assert_all_holds(crowd, &server.vote) >= 30);
    server.stop();
}

/// By more than a day, so that the clock is before the vote's last entries, if not before its opening.
fn a_clock_that_was_set_back_takes_ballots_and_not_the_log_back(district: &District, crowd: &mut Crowd<'_>) {
    let latest = |crowd: &Crowd<'_>| {
        let times = crowd.receipts().map(|receipt| {
            let line = receipt.answer["line"].as_str().expect("a line");
            (receipt.answer["position"].as_u64(), Entry::parse(line.as_bytes()).expect("an entry").time)
        });
        times.max().expect("a ballot").1
    };
    let before = latest(crowd);
    let demo = district.demo_ahead(-30 * 3_600);
    let vote = format!("{}/{PLACE}", demo.platform.state().config.vote.public_url.origin());
    crowd.cast(&[&vote], |hearing| hearing.acknowledged(20));
    crowd.finish(&vote);
    assert!(demo.platform.state().clock.now().as_entry_time() < before);
    assert!(latest(crowd) >= before, "the log's time goes back");
    assert_all_holds(crowd, &vote);
    demo.platform.stop();
}

fn a_database_from_an_older_backup_takes_no_ballot_and_says_why(district: &District, crowd: &mut Crowd<'_>) {
    let old = Backup::of(district, "old");
    let server = Server::start(district);
    crowd.cast(&[&server.vote], |hearing| hearing.acknowledged(20));
    crowd.finish(&server.vote);
    let written = entries(&server.vote);
    server.stop();
    let new = Backup::of(district, "new");

    old.restore(district);
    let mut server = Server::starting(district, district.database.url());
    let why = server.wait_until_told(|message| message.contains("The database is older than the log"));
    assert_eq!(why["level"], "ERROR");
    let server = server.listening();
    let restored = entries(&server.vote);
    assert!(restored < written);
    crowd.cast(&[&server.vote], |hearing| {
        hearing.all_told(Told::Busy);
        assert_eq!(hearing.all_told(Told::Busy), 0, "acknowledged on an older database");
    });
    assert_eq!(entries(&server.vote), restored);
    let checked = program(district, district.database.url(), "check").output().expect("the program runs");
    let told = String::from_utf8(checked.stdout).expect("text");
    assert_eq!(checked.status.code(), Some(1), "{told}");
    assert!(told.contains("The database is older than the log"), "{told}");
    server.stop();

    new.restore(district);
    let server = Server::start(district);
    crowd.cast(&[&server.vote], |hearing| hearing.acknowledged(10));
    crowd.finish(&server.vote);
    assert_all_holds(crowd, &server.vote);
    server.stop();
}
