//! Backups are restored, machines are exchanged, secrets are mixed up: no other history is signed.

use std::fs;

use super::world::{World, origin};
use crate::audit::{Fault, Outside};
use crate::errors::Failure;
use crate::secrets::Secrets;

/// Takes back the newest entries as restoring a backup would.
fn restore(world: &World, log: i64, size: i64, note: &str) {
    world.execute(&format!(
        "DELETE FROM log_texts WHERE log_id = {log} AND seq >= {size}; \
         DELETE FROM log_entries WHERE log_id = {log} AND seq >= {size}; \
         UPDATE logs SET size = {size} WHERE id = {log}; \
         UPDATE log_checkpoints SET size = {size}, note = '{note}' WHERE log_id = {log}"
    ));
}

#[test]
fn an_older_database_is_not_signed_and_says_what_to_do() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.act("in-the-backup").unwrap();
    let (_, note) = world.read(log);
    running.act("after-the-backup").unwrap();
    drop(running);
    restore(&world, log, 2, &note);

    let running = world.start();
    let faults = running.standing.faults();
    assert_eq!(faults, [Fault::Shorter { origin: origin(1), inside: 2, outside: 3 }]);
    assert!(faults[0].to_string().contains("Restore a database that has all 3 entries"), "{}", faults[0]);
    assert!(matches!(running.act("other-history"), Err(Failure::Unavailable(_))));
    assert_eq!((world.committed(log), world.signed(log)), (2, 2));
}

#[test]
fn a_longer_database_with_another_past_is_not_signed() {
    let (world, log) = World::with_log();
    let running = world.start();
    let (_, note) = world.read(log);
    running.act("seen").unwrap();
    drop(running);
    restore(&world, log, 1, &note);
    let outside = world.outside();
    let aside = outside.with_extension("aside");
    // Somebody lets the older database grow on another machine, and brings it back.
    fs::rename(&outside, &aside).unwrap();
    fs::create_dir(&outside).unwrap();
    fs::write(Outside::open(&outside).unwrap().path(&origin(1)), &note).unwrap();
    let running = world.start();
    running.act("unseen").unwrap();
    running.act("unseen-too").unwrap();
    drop(running);
    fs::remove_dir_all(&outside).unwrap();
    fs::rename(&aside, &outside).unwrap();

    assert_eq!(world.faults_at_start(), [Fault::Other { origin: origin(1), size: 2 }]);
}

#[test]
fn an_empty_database_does_not_begin_a_known_log_anew() {
    let (old, _) = World::with_log();
    let new = World::new();
    fs::create_dir(new.outside()).unwrap();
    let path = Outside::open(&old.outside()).unwrap().last(&origin(1)).unwrap().unwrap();
    fs::copy(&path, new.outside().join(path.file_name().unwrap())).unwrap();

    let running = new.start();
    assert!(matches!(running.standing.faults().as_slice(), [Fault::Unknown { .. }]));
    assert!(matches!(running.open(&new, 1), Err(Failure::Unavailable(_))));
}

#[test]
fn without_the_folder_nobody_can_tell_so_nothing_is_signed() {
    let (world, log) = World::with_log();
    let (_, note) = world.read(log);
    fs::remove_dir_all(world.outside()).unwrap();
    assert!(matches!(world.faults_at_start().as_slice(), [Fault::Unconfirmed { .. }]));

    // The newest checkpoint that anybody has is enough.
    let path = Outside::open(&world.outside()).unwrap().path(&origin(1));
    fs::write(&path, note).unwrap();
    assert!(world.faults_at_start().is_empty());
    fs::write(&path, "rubbish").unwrap();
    assert!(world.faults_at_start().iter().any(|fault| matches!(fault, Fault::DamagedOutside { .. })));
}

#[test]
fn an_older_file_outside_is_no_fault() {
    let (world, log) = World::with_log();
    let old = world.kept(1);
    let running = world.start();
    running.acts(300);
    drop(running);
    fs::remove_dir_all(world.outside()).unwrap();
    fs::write(Outside::open(&world.outside()).unwrap().path(&origin(1)), old).unwrap();
    let running = world.start();
    assert!(running.standing.faults().is_empty());
    running.act("and-on").unwrap();
    assert_eq!(world.kept(1), world.read(log).1);
    assert_eq!(fs::read_dir(world.outside()).unwrap().count(), 1, "older checkpoints are removed");
}

#[test]
fn another_secret_gives_another_key_and_is_refused() {
    let (mut world, _) = World::with_log();
    world.secrets = Secrets::new([10; 32]);
    assert_eq!(world.faults_at_start(), [Fault::OtherKey { origin: origin(1) }]);
}
