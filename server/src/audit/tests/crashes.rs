//! The platform dies at every step of signing. After the next start nothing that was acknowledged is
//! missing, nothing is forked, and what was committed is signed.

use diesel::Connection as _;

use super::world::{World, act, deed, only, origin};
use crate::audit::publish::{Next, Row, Signing, Undone};
use crate::audit::{Outside, Scope, record};
use crate::database::{AfterCommit, Connection, Database, Effects};
use crate::errors::Failure;

/// Commits and does not sign: the process dies in between.
struct DiesAfterCommit;

impl AfterCommit for DiesAfterCommit {
    fn after_commit(&mut self, _: &mut Connection, _: &Effects) -> Result<(), Failure> {
        Err(Failure::closed())
    }
}

fn commit_unsigned(world: &World) {
    let database = Database::open(&world.url, 1, world.clock.clone(), Box::new(DiesAfterCommit)).unwrap();
    assert!(database.write_blocking(|tx| record(tx, Scope::Cycle(1), deed("unsigned"))).is_err());
    database.close();
}

/// After the crash: starts, and looks at everything. Gives the checkpoint.
fn recover(world: &World, log: i64) -> String {
    let running = world.start();
    assert!(running.standing.faults().is_empty(), "{:?}", running.standing.faults());
    assert_eq!(world.signed(log), world.committed(log));
    running.act("afterwards").unwrap();
    drop(running);
    world.assert_sound(log);
    let (_, note) = world.read(log);
    assert_eq!(world.kept(1), note);
    note
}

/// A log with one entry that was committed and not signed, and what was about to sign it.
fn about_to_sign() -> (World, i64, Connection, Signing, Next, Outside) {
    let (world, log) = World::with_log();
    let outside = Outside::open(&world.outside()).unwrap();
    let mut connection = world.connect();
    let signing = Signing::begin(&mut connection, log, &world.secrets, &outside).unwrap();
    commit_unsigned(&world);
    let row = Row::read(&mut connection, log).unwrap();
    let next = signing.prepare(&mut connection, &row).unwrap();
    (world, log, connection, signing, next, outside)
}

#[test]
fn dying_before_anything_was_signed() {
    let (world, log) = World::with_log();
    commit_unsigned(&world);
    assert_eq!((world.signed(log), world.committed(log)), (1, 2));
    recover(&world, log);
}

#[test]
fn dying_with_a_signature_that_nobody_saw() {
    let (world, log, connection, _, _, _) = about_to_sign();
    drop(connection);
    recover(&world, log);
}

#[test]
fn dying_within_the_swap() {
    let (world, log, mut connection, signing, next, _) = about_to_sign();
    let died = connection.transaction(|connection| {
        signing.swap(connection, &next).unwrap();
        Err::<(), _>(diesel::result::Error::RollbackTransaction)
    });
    assert!(died.is_err());
    assert_eq!(world.signed(log), 1);
    recover(&world, log);
}

#[test]
fn dying_while_the_file_outside_is_written() {
    let (world, log, connection, _, _, outside) = about_to_sign();
    drop(connection);
    std::fs::write(outside.path(&origin(1)).with_extension("new"), "half a check").unwrap();
    recover(&world, log);
}

#[test]
fn dying_between_the_file_outside_and_the_commit() {
    let (world, log, mut connection, signing, next, outside) = about_to_sign();
    let died = connection.transaction(|connection| {
        signing.swap(connection, &next).unwrap();
        let (size, root) = next.tree();
        signing.keep_outside(connection, &outside, (size, &root), next.note()).unwrap();
        Err::<(), _>(diesel::result::Error::RollbackTransaction)
    });
    assert!(died.is_err());
    assert_eq!(world.signed(log), 1);
    recover(&world, log);
}

#[test]
fn sleeping_longer_than_the_lease_with_a_signature_that_nobody_saw() {
    let (world, log, mut connection, mut signing, next, outside) = about_to_sign();
    // Nobody else has written: the swap would be possible, and is refused.
    let slept = connection.transaction(|connection| signing.swap(connection, &next.slept()));
    assert!(matches!(slept, Err(Undone::Lost)));
    assert_eq!((world.signed(log), world.kept(1)), (1, world.read(log).1));
    // Awake, it begins its turn again.
    signing.publish(&mut connection, &outside, || {}).unwrap();
    assert_eq!(world.signed(log), 2);
    drop(connection);
    recover(&world, log);
}

#[test]
fn dying_before_anyone_was_answered() {
    let (world, log, mut connection, mut signing, _, outside) = about_to_sign();
    signing.publish(&mut connection, &outside, || {}).unwrap();
    drop(connection);
    let seen = world.read(log).1;
    let later = recover(&world, log);
    assert_ne!(seen, later);
    assert_eq!(world.entries(log).iter().filter_map(act).count(), 2);
}

#[test]
fn a_full_disk_outside_delays_signing_and_loses_nothing() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.act("before").unwrap();
    // Nothing can be written where a file stands in the folder's place.
    let aside = world.outside().with_extension("aside");
    std::fs::rename(world.outside(), &aside).unwrap();
    assert!(matches!(running.act("while-full"), Err(Failure::Unavailable(_))));
    assert_eq!(world.signed(log), 2);
    std::fs::rename(&aside, world.outside()).unwrap();

    running.act("after").unwrap();
    assert!(running.standing.faults().is_empty());
    assert_eq!(world.events(log), ["before", "while-full", "after"]);
    assert_eq!(world.signed(log), 4);
    let mut connection = world.connect();
    assert!(world.publisher().unwrap().publish(&mut connection, &only(log)).is_ok());
    world.assert_sound(log);
}
