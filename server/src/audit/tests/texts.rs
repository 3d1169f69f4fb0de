//! What people wrote can be erased; the log stays whole.

use diesel::prelude::*;

use super::world::{World, act, deed};
use crate::audit::read::{Published, entry};
use crate::audit::schema::log_texts;
use crate::audit::{Deed, Kind, Scope, conceal, erase_account, erase_text, record, reveal, texts_of_account};

fn told(text: &str) -> Deed<'static> {
    Deed { text: Some(text.to_owned()), ..deed("refused") }
}

#[test]
fn a_text_beside_the_log_has_the_hash_that_stands_in_it() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.write(|tx| record(tx, Scope::Cycle(1), told("The land is private."))).unwrap();
    let (salt, text): (Vec<u8>, String) = log_texts::table
        .find((log, 1_i64))
        .select((log_texts::salt, log_texts::text))
        .first(&mut world.connect())
        .unwrap();
    let hash = ortaq_crypto::hash::text(&salt.try_into().unwrap(), &text);
    assert_eq!(act(&world.entries(log)[1]).unwrap().text.0, Some(hash));
    assert!(!world.read(log).0.concat().contains("private"));
}

#[test]
fn erasing_texts_leaves_the_log_valid() {
    let (world, log) = World::with_log();
    let running = world.start();
    for text in ["One.", "Two."] {
        running.write(move |tx| record(tx, Scope::Cycle(1), told(text))).unwrap();
    }
    let before = world.read(log);
    assert_eq!(texts_of_account(&mut world.connect(), 1).unwrap().len(), 2);

    assert!(running.write(move |tx| erase_text(tx, log, 1)).unwrap());
    assert!(!running.write(move |tx| erase_text(tx, log, 1)).unwrap());
    running.write(|tx| erase_account(tx, 1)).unwrap();

    assert!(texts_of_account(&mut world.connect(), 1).unwrap().is_empty());
    assert_eq!(world.read(log), before);
    world.assert_sound(log);
}

#[test]
fn a_concealed_text_is_not_shown_until_it_is_revealed_and_the_log_stays_as_it_is() {
    let (world, log) = World::with_log();
    let running = world.start();
    let about = |subject: &str, text: &str| Deed { kind: Kind::Proposal, subject: subject.to_owned(), ..told(text) };
    let (hidden, other) = (about("P07", "An insult."), about("P08", "A bridge."));
    let decision = Deed { kind: Kind::Review, ..about("P07", "It insults.") };
    for deed in [hidden, other, decision] {
        running.write(move |tx| record(tx, Scope::Cycle(1), deed)).unwrap();
    }
    let before = world.read(log);
    let shown = || {
        let connection = &mut world.connect();
        let published = Published::at(connection, "saryzhailau", "1").unwrap();
        let texts = (1..4).map(|seq| entry(connection, &published, seq).unwrap());
        texts.map(|shown| (shown.text.map(|text| text.text), shown.is_concealed)).collect::<Vec<_>>()
    };
    let told = |text: &str| (Some(text.to_owned()), false);

    running.write(|tx| conceal(tx, 1, Kind::Proposal, "P07")).unwrap();
    assert_eq!(shown(), [(None, true), told("A bridge."), told("It insults.")]);
    running.write(|tx| reveal(tx, 1, Kind::Proposal, "P07")).unwrap();
    assert_eq!(shown(), [told("An insult."), told("A bridge."), told("It insults.")]);
    assert_eq!(world.read(log), before);
    world.assert_sound(log);
}
