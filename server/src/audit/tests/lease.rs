//! Several processes on one database. On PostgreSQL all of them append and sign; on SQLite the one that began last.

use diesel::connection::SimpleConnection;

use super::world::{Running, World, deed, only};
use crate::audit::publish::{Row, Signing, Undone};
use crate::audit::{Fault, Outside, Scope, record};
use crate::errors::Failure;

#[test]
fn on_sqlite_whoever_starts_later_signs_and_the_other_stops() {
    let (world, log) = World::with_log();
    if world.is_postgres() {
        return;
    }
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
fn on_postgres_both_sign_in_turns() {
    let (world, log) = World::with_log();
    if !world.is_postgres() {
        return;
    }
    let (first, second) = (world.start(), world.start());
    for _ in 0..3 {
        first.act("by-the-first").unwrap();
        assert_eq!(world.signed(log), world.committed(log));
        second.act("by-the-second").unwrap();
        assert_eq!(world.signed(log), world.committed(log));
    }
    assert!(first.standing.faults().is_empty() && second.standing.faults().is_empty());
    assert_eq!(world.kept(1), world.read(log).1);
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
    assert!(!world.is_postgres() || answered[0] == 40, "both go on");
    assert_eq!(world.committed(log), 82);
    assert_eq!(world.signed(log), 82);
    world.assert_sound(log);
}

#[test]
fn a_process_that_begins_while_another_signs_finds_no_fault_in_what_it_read_before() {
    let (world, log) = World::with_log();
    let outside = Outside::open(&world.outside()).unwrap();
    let mut connection = world.connect();
    let running = world.start();
    running.act("first").unwrap();
    let before = Row::read(&mut connection, log).unwrap();
    running.act("meanwhile").unwrap();

    let begun = Signing::compared(&mut connection, &before, &world.secrets, &outside);
    assert!(begun.is_ok(), "{:?}", begun.err());
}

#[test]
fn an_operator_who_raises_the_epoch_stops_those_that_cannot_be_reached() {
    let (world, log) = World::with_log();
    let lost = world.start();
    lost.act("before").unwrap();
    world.execute("UPDATE log_checkpoints SET epoch = epoch + 1");
    let restarted = world.start();
    assert!(matches!(lost.act("after"), Err(Failure::Unavailable(_))));
    assert!(matches!(lost.standing.faults().as_slice(), [Fault::LeaseLost { .. }]));
    restarted.act("and-on").unwrap();
    world.assert_sound(log);
}

#[test]
fn a_process_that_was_overtaken_between_signing_and_storing_drops_its_signature() {
    let (world, log) = World::with_log();
    let outside = Outside::open(&world.outside()).unwrap();
    let mut connection = world.connect();
    let mut sleeper = Signing::begin(&mut connection, log, &world.secrets, &outside).unwrap();
    commit_unsigned(&world);
    let row = Row::read(&mut connection, log).unwrap();
    let next = sleeper.prepare(&mut connection, &row).unwrap();
    let other = world.start();
    other.act("meanwhile").unwrap();
    let (_, note) = world.read(log);

    let late = diesel::Connection::transaction(&mut connection, |connection| sleeper.swap(connection, &next));
    assert!(matches!(late, Err(Undone::Lost)));
    assert_eq!((&world.read(log).1, &world.kept(1)), (&note, &note));
    // On PostgreSQL it takes over what the other signed, and goes on.
    assert_eq!(sleeper.publish(&mut connection, &outside, || {}).is_ok(), world.is_postgres());
    assert_eq!(world.read(log).1, note);
    world.assert_sound(log);
}

/// An entry that is committed while nothing signs.
fn commit_unsigned(world: &World) {
    world.execute("UPDATE logs SET stopped_because = NULL");
    let database = crate::database::Database::open(&world.url, 1, world.clock.clone(), Box::new(Unsigned)).unwrap();
    database.write_blocking(|tx| record(tx, Scope::Cycle(1), deed("unsigned"))).unwrap();
    database.close();
}

struct Unsigned;

impl crate::database::AfterCommit for Unsigned {
    fn after_commit(
        &mut self,
        _: &mut crate::database::Connection,
        _: &crate::database::Effects,
    ) -> Result<(), Failure> {
        Ok(())
    }
}

/// Two platforms on PostgreSQL that have signed; nothing on SQLite.
fn two_on_postgres() -> Option<(World, i64, Running, Running)> {
    let (world, log) = World::with_log();
    if !world.is_postgres() {
        return None;
    }
    let (first, second) = (world.start(), world.start());
    first.act("by-the-first").unwrap();
    second.act("by-the-second").unwrap();
    Some((world, log, first, second))
}

#[test]
fn a_database_that_lost_entries_under_a_running_process_is_not_signed() {
    let Some((world, log, first, second)) = two_on_postgres() else { return };
    let (_, note) = world.read(log);
    second.act("lost-by-the-replica").unwrap();
    // The replica has one entry less, and with it the checkpoint of before.
    world.execute(&format!(
        "DELETE FROM log_texts WHERE seq >= 3; DELETE FROM log_entries WHERE seq >= 3; UPDATE logs SET size = 3; \
         UPDATE log_checkpoints SET size = 3, note = '{note}'"
    ));
    // The first has never seen what was lost. It signs another entry in its place, unless the folder knows better.
    assert!(matches!(first.act("other-history"), Err(Failure::Unavailable(_))));
    assert!(matches!(second.act("other-history"), Err(Failure::Unavailable(_))));
    assert_eq!(world.signed(log), 3);
}

#[test]
fn an_entry_that_changed_between_signing_and_storing_is_not_signed() {
    let (world, log) = World::with_log();
    let outside = Outside::open(&world.outside()).unwrap();
    let mut connection = world.connect();
    let signing = Signing::begin(&mut connection, log, &world.secrets, &outside).unwrap();
    commit_unsigned(&world);
    let row = Row::read(&mut connection, log).unwrap();
    let next = signing.prepare(&mut connection, &row).unwrap();
    world.execute("UPDATE log_entries SET leaf = (SELECT leaf FROM log_entries WHERE seq = 0) WHERE seq = 1");
    let swapped = diesel::Connection::transaction(&mut connection, |connection| signing.swap(connection, &next));
    assert!(matches!(swapped, Err(Undone::Failed(_))));
    assert_eq!(world.signed(log), 1);
}

#[test]
fn a_process_that_stopped_in_the_middle_of_a_transaction_lets_the_others_go_on() {
    let Some((world, log, first, _second)) = two_on_postgres() else { return };
    // It holds the head of the log and its checkpoint, and says nothing any more.
    let mut stopped = world.connect();
    stopped.batch_execute("BEGIN; UPDATE logs SET size = size + 1; UPDATE log_checkpoints SET size = size").unwrap();
    first.act("meanwhile").unwrap();
    assert!(stopped.batch_execute("COMMIT").is_err(), "its session was ended");
    let mut third = world.publisher().unwrap();
    third.publish(&mut world.connect(), &only(log)).unwrap();
    world.assert_sound(log);
}
