//! Acts of a district that has no open log wait for one.

use super::world::{World, act, deed};
use crate::audit::{Deed, Scope, erase_account, record};

#[test]
fn what_was_done_before_the_log_opened_is_written_first_and_in_order() {
    let world = World::new();
    let running = world.start();
    running.act("assembly-created").unwrap();
    running.act("mandate-granted").unwrap();
    running.write(|tx| record(tx, Scope::Cycle(1), deed("settings-changed"))).unwrap();
    running.write(|tx| record(tx, Scope::Assembly(2), deed("elsewhere"))).unwrap();
    let log = running.open(&world, 1).unwrap();
    running.act("mandate-ended").unwrap();
    assert_eq!(world.events(log), ["settings-changed", "assembly-created", "mandate-granted", "mandate-ended"]);
    world.assert_sound(log);
}

#[test]
fn an_act_of_the_district_is_in_every_open_log() {
    let world = World::new();
    let running = world.start();
    let logs = [running.open(&world, 1).unwrap(), running.open(&world, 2).unwrap()];
    running.act("mandate-granted").unwrap();
    let numbers: Vec<_> = logs.map(|log| act(world.entries(log).last().unwrap()).unwrap().actor).into();
    assert_ne!(numbers[0], numbers[1], "nothing in the logs says that it was the same person");
    logs.iter().for_each(|log| world.assert_sound(*log));
}

#[test]
fn who_was_erased_meanwhile_is_a_number_that_leads_nowhere() {
    let world = World::new();
    let running = world.start();
    let told = Deed { text: Some("For Aigul.".to_owned()), ..deed("mandate-granted") };
    running.write(move |tx| record(tx, Scope::Assembly(1), told)).unwrap();
    running.write(|tx| erase_account(tx, 1)).unwrap();
    world.execute("UPDATE accounts SET actor_salt = NULL WHERE id = 1");
    let log = running.open(&world, 1).unwrap();
    let entries = world.entries(log);
    let written = act(entries.last().unwrap()).unwrap();
    assert_eq!(written.text.0, None);
    assert_ne!(written.actor.0, 0);
    world.assert_sound(log);
}

#[test]
fn the_next_log_names_the_last_checkpoint_of_the_one_before() {
    let world = World::new();
    let running = world.start();
    let first = running.open(&world, 1).unwrap();
    let second = running.open(&world, 2).unwrap();
    let ortaq_crypto::entry::Body::Cycle(cycle) = &world.entries(second)[0].body else { panic!("no cycle") };
    assert_eq!(cycle.previous, world.read(first).1);
}
