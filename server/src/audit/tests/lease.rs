//! Two processes on one database: both may append, one signs.

use super::world::{World, deed, only};
use crate::audit::{Fault, Scope, record};
use crate::errors::Failure;

#[test]
fn whoever_starts_later_signs_and_the_other_stops() {
    let (world, log) = World::with_log();
    let first = world.start();
    first.act("by-the-first").unwrap();
    let second = world.start();
    second.act("by-the-second").unwrap();

    // The first may not answer: it can no longer sign what it wrote.
    assert!(matches!(first.act("too-late"), Err(Failure::Unavailable(_))));
    assert!(matches!(first.standing.faults().as_slice(), [Fault::LeaseLost { .. }]));
    assert!(second.standing.faults().is_empty());

    // What it wrote is durable, and the other signs it with its next entry.
    second.act("next").unwrap();
    assert_eq!(world.events(log), ["by-the-first", "by-the-second", "too-late", "next"]);
    assert_eq!(world.signed(log), world.committed(log));
    world.assert_sound(log);
}

#[test]
fn a_process_that_slept_drops_what_it_signed() {
    let (world, log) = World::with_log();
    let mut connection = world.connect();
    let mut sleeper = world.publisher().unwrap();
    sleeper.publish(&mut connection, &only(log)).unwrap();
    let other = world.start();
    other.act("meanwhile").unwrap();
    let (_, note) = world.read(log);
    let seen = std::fs::read_dir(world.outside()).unwrap().count();

    assert!(sleeper.publish(&mut connection, &only(log)).is_err());
    assert!(sleeper.publish(&mut connection, &only(log)).is_err());
    assert_eq!(world.read(log).1, note);
    assert_eq!(std::fs::read_dir(world.outside()).unwrap().count(), seen);
    world.assert_sound(log);
}

#[test]
fn two_processes_that_write_at_once_make_one_log() {
    let (world, log) = World::with_log();
    let (first, second) = (world.start(), world.start());
    let writers: Vec<_> = [&first, &second]
        .into_iter()
        .map(|process| {
            let database = process.database.clone();
            std::thread::spawn(move || {
                let act = || database.write_blocking(|tx| record(tx, Scope::Cycle(1), deed("at-once")));
                (0..40).filter(|_| act().is_ok()).count()
            })
        })
        .collect();
    let answered: Vec<_> = writers.into_iter().map(|writer| writer.join().unwrap()).collect();
    second.act("last").unwrap();
    assert_eq!(answered[1], 40);
    assert_eq!(world.committed(log), 82);
    assert_eq!(world.signed(log), 82);
    world.assert_sound(log);
}
