//! Somebody changes the database by hand: it is noticed, and what was changed is named.

use super::world::{World, origin};
use crate::audit::{Fault, examine};

/// A log of 300 entries, so with one full tile.
fn long_log() -> (World, i64) {
    let (world, log) = World::with_log();
    let running = world.start();
    running.acts(299);
    drop(running);
    (world, log)
}

fn found(world: &World) -> Fault {
    examine(&mut world.connect()).unwrap().into_iter().find_map(Result::err).expect("nothing was noticed")
}

#[test]
fn a_changed_line_is_named() {
    let (world, log) = long_log();
    world.execute(&format!(
        "UPDATE log_entries SET line = replace(line, 'mandate-granted', 'mandate-refused') \
         WHERE log_id = {log} AND seq = 17"
    ));
    assert!(matches!(found(&world), Fault::ChangedEntry { seq: 17, .. }));
}

#[test]
fn a_deleted_row_is_named() {
    let (world, log) = long_log();
    world.execute(&format!("DELETE FROM log_entries WHERE log_id = {log} AND seq = 40"));
    assert_eq!(found(&world), Fault::MissingEntry { origin: origin(1), seq: 40 });
}

#[test]
fn a_changed_tile_is_named() {
    let (world, log) = long_log();
    world.execute(&format!(
        "UPDATE log_tiles SET hashes = (SELECT leaf FROM log_entries WHERE log_id = {log} AND seq = 0) \
         WHERE log_id = {log}"
    ));
    assert_eq!(found(&world), Fault::ChangedTile { origin: origin(1), tile: "tile/0/000".to_owned() });
}

#[test]
fn a_changed_checkpoint_is_named_and_stops_the_log() {
    let (world, log) = long_log();
    world.execute(&format!("UPDATE log_checkpoints SET note = replace(note, '300', '299') WHERE log_id = {log}"));
    assert_eq!(found(&world), Fault::ChangedCheckpoint { origin: origin(1) });
    assert_eq!(world.faults_at_start(), [Fault::ChangedCheckpoint { origin: origin(1) }]);
}

#[test]
fn a_row_that_the_next_checkpoint_stands_on_stops_the_log() {
    let (world, log) = long_log();
    world.execute(&format!("DELETE FROM log_entries WHERE log_id = {log} AND seq = 290"));
    assert_eq!(world.faults_at_start(), [Fault::MissingEntry { origin: origin(1), seq: 290 }]);
    let running = world.start();
    assert!(running.act("on-top").is_err());
    assert_eq!(world.committed(log), 300);
}

#[test]
fn a_whole_new_past_with_matching_hashes_is_not_the_one_that_was_signed() {
    let (world, log) = long_log();
    // The last entry can be exchanged without breaking the chain; the signed root still tells.
    let line = world.read(log).0.pop().unwrap().replace("mandate-granted", "mandate-refused");
    let leaf: String =
        ortaq_crypto::entry::leaf_hash(line.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let leaf = if world.is_postgres() { format!("'\\x{leaf}'") } else { format!("x'{leaf}'") };
    world.execute(&format!("UPDATE log_entries SET line = '{line}', leaf = {leaf} WHERE log_id = {log} AND seq = 299"));
    assert_eq!(found(&world), Fault::Other { origin: origin(1), size: 300 });
    assert_eq!(world.faults_at_start(), [Fault::Other { origin: origin(1), size: 300 }]);
}
