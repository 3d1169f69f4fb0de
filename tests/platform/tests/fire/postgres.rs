//! What happens to several processes on one PostgreSQL, and to one whose PostgreSQL goes away. On SQLite there is nothing
//! to tell.

use std::time::{Duration, Instant};

use crate::crowd::{Crowd, Told};
use crate::district::District;
use crate::gate::Gate;
use crate::receipts::assert_all_holds;
use crate::server::{Server, signal};

/// Longer than the lease of a signature.
const NAP: Duration = Duration::from_secs(6);

#[test]
fn voters_stay_through_a_pause_of_one_process_and_without_the_database() {
    let district = District::make();
    if !district.database.url().starts_with("postgres") {
        return;
    }
    one_of_two_processes_sleeps_and_goes_on(&district);
    the_database_goes_and_comes_back(&district);
}

fn one_of_two_processes_sleeps_and_goes_on(district: &District) {
    let (sleeper, other) = (Server::start(district), Server::start(district));
    let (sleeps, others_vote) = (sleeper.id(), other.vote.as_str());
    let (mut its, mut others) = (Crowd::of(district, 0..4), Crowd::of(district, 4..8));
    std::thread::scope(|scope| {
        let beside = scope.spawn(|| {
            others.cast(&[others_vote], |hearing| {
                hearing.acknowledged(20);
                signal(sleeps, "-STOP");
                let asleep = Instant::now();
                while asleep.elapsed() < NAP {
                    hearing.acknowledged(1);
                }
                signal(sleeps, "-CONT");
                hearing.acknowledged(20);
            });
        });
        its.cast(&[&sleeper.vote], |hearing| {
            hearing.acknowledged(20);
            beside.join().expect("its own story");
            hearing.acknowledged(20);
        });
    });
    let both = assert_all_holds(&its, &other.vote) + assert_all_holds(&others, &sleeper.vote);
    assert!(both > 80);
    sleeper.stop();
    other.stop();
}

/// Without the database nobody is refused for good: everybody is told to come again, and does.
fn the_database_goes_and_comes_back(district: &District) {
    let gate = Gate::before(district.database.url());
    let server = Server::on(district, &gate.url(district.database.url()));
    let mut crowd = Crowd::of(district, 8..12);
    crowd.cast(&[&server.vote], |hearing| {
        for _ in 0..2 {
            hearing.acknowledged(20);
            gate.shut();
            hearing.all_told(Told::Busy);
            gate.open();
        }
        hearing.acknowledged(20);
    });
    crowd.finish(&server.vote);
    assert!(assert_all_holds(&crowd, &server.vote) >= 60);
    server.stop();
}
