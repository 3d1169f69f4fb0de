//! A process that is killed at any moment while people cast, and started again on what it left.

use std::ops::Range;
use std::time::{Duration, Instant};

use ortaq_server::secrets::random;

use crate::crowd::Crowd;
use crate::district::District;
use crate::receipts::assert_all_holds;
use crate::server::Server;

const PEOPLE: Range<u32> = 0..6;
/// The most acknowledgements that are waited for before a kill.
const LONGEST_LIFE: u64 = 30;
/// The most milliseconds from an acknowledgement to a kill: longer than a commit with its signature takes.
const LONGEST_PAUSE: u64 = 40;
/// One life in so many ends while it starts.
const STILLBORN: u64 = 5;

#[test]
fn ten_kills_while_people_cast_lose_no_ballot() {
    kill(10);
}

#[test]
#[ignore = "two hundred lives take minutes"]
fn two_hundred_kills_while_people_cast_lose_no_ballot() {
    kill(200);
}

fn kill(lives: u64) {
    let district = District::make();
    let mut crowd = Crowd::of(&district, PEOPLE);
    let mut start = Duration::from_secs(1);
    for life in 0..lives {
        if life % STILLBORN == STILLBORN - 1 {
            let server = Server::starting(&district, district.database.url());
            std::thread::sleep(below(u64::try_from(start.as_millis()).unwrap_or(u64::MAX)));
            server.kill();
            continue;
        }
        let begun = Instant::now();
        let server = Server::start(&district);
        start = begun.elapsed();
        let vote = server.vote.clone();
        crowd.cast(&[&vote], |hearing| {
            hearing.acknowledged(usize::try_from(below(LONGEST_LIFE).as_millis()).expect("a number"));
            std::thread::sleep(below(LONGEST_PAUSE));
            server.kill();
        });
    }
    let server = Server::start(&district);
    let resent = crowd.finish(&server.vote);
    let held = assert_all_holds(&crowd, &server.vote);
    println!("{held} ballots acknowledged, {lives} lives; {resent} of the last were sent again");
    server.stop();
}

/// A random time below so many milliseconds.
fn below(most: u64) -> Duration {
    Duration::from_millis(u64::from_be_bytes(random().expect("randomness")) % most.max(1))
}
