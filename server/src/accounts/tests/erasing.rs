use super::super::erasure::{Obstacle, erase};
use super::super::export::export;
use super::super::help::{Helped, reset};
use super::super::store::{account_named, change_profile, find_people, name_of, recipient};
use super::super::{actor_salt, create};
use super::place::place;
use super::*;
use crate::accounts::store::Profile;

#[test]
fn an_erased_account_leaves_a_number_and_nothing_else() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let token = signed_in(&platform, "a@example.kz", "Firefox, Android").token;
    signed_in(&platform, "a@example.kz", "Chrome, Windows");
    ask(&platform, "a@example.kz");
    let link = token_in_letter(&platform, "a@example.kz");
    assert_eq!(does(&platform, move |tx| erase(tx, id)), None);
    assert!(holder(&platform, token.as_str()).is_none());
    assert!(enter_with(&platform, &link, "").is_none(), "a link that was on its way opens nothing");
    assert_eq!(platform.read(|connection| name_of(connection, id)), "");
    assert_eq!(platform.read(|connection| actor_salt(connection, id)), None);
    assert_eq!(platform.read(|connection| recipient(connection, id)), None);
    for table in ["sessions", "devices", "links", "passkeys", "ceremonies", "sign_in_slips"] {
        let left = format!("SELECT COUNT(*) AS count FROM {table} WHERE account_id = {id}");
        assert_eq!(rows(&platform, &left), 0, "{table}");
    }
    assert_eq!(rows(&platform, &format!("SELECT COUNT(*) AS count FROM accounts WHERE id = {id}")), 1);
}

#[test]
fn the_address_of_an_erased_account_is_free_for_a_new_one() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    does(&platform, move |tx| erase(tx, id));
    assert_ne!(make_account(&platform, "a@example.kz"), id);
}

#[test]
fn who_holds_an_office_is_not_erased() {
    let platform = TestPlatform::new();
    let registrar = place(&platform, "saryzhailau").registrar.account;
    assert_eq!(does(&platform, move |tx| erase(tx, registrar)), Some(Obstacle::Office));
    let new = NewAccount { is_administrator: true, ..newcomer("second@example.kz") };
    let administrator = does(&platform, move |tx| create(tx, &new));
    assert_eq!(does(&platform, move |tx| erase(tx, administrator)), Some(Obstacle::Administrator));
    assert_eq!(platform.read(|connection| name_of(connection, registrar)), "Айгерім Сәбитова");
}

#[test]
fn a_file_has_all_that_is_held_and_no_secret() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    signed_in(&platform, "registrar@saryzhailau.kz", "Firefox, Android");
    let now = platform.clock.now();
    let id = place.registrar.account;
    let file = platform.read(|connection| export(connection, id, now));
    assert_eq!(file["account"]["email"], "registrar@saryzhailau.kz");
    assert_eq!(file["account"]["sessions"][0]["device"], "Firefox, Android");
    assert_eq!(file["offices"][0]["role"], "registrar");
    let text = file.to_string();
    for secret in ["token_hash", "salt", "code_hash", "handle"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn two_changes_at_once_never_lose_one() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let change = |version, to: &str| {
        let profile = Profile { name: name(to), language: Language::Russian };
        platform.write(move |tx| change_profile(tx, id, version, &profile))
    };
    assert!(change(0, "Бірінші").is_ok());
    assert!(matches!(change(0, "Екінші"), Err(Failure::Conflict)));
    assert_eq!(platform.read(|connection| name_of(connection, id)), "Бірінші");
    assert!(change(1, "Екінші").is_ok());
}

#[test]
fn people_are_found_by_parts_of_name_address_and_number() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "aigerim_1@example.kz");
    make_account(&platform, "aigerimx1@example.kz");
    let found = |wanted: &str| platform.read(|connection| find_people(connection, wanted)).len();
    assert_eq!(found("айгерим"), 2);
    assert_eq!(found("сәбит АЙГ"), 2);
    assert_eq!(found("aigerim_1@"), 1, "signs of patterns stand for themselves");
    assert_eq!(found("%@"), 0);
    assert_eq!((found(""), found("%"), found("жоқ")), (0, 0, 0));
    assert_eq!(platform.read(|connection| account_named(connection, &id.to_string())), Some(id));
    assert_eq!(platform.read(|connection| account_named(connection, "AIGERIM_1@example.kz ")), Some(id));
    assert_eq!(platform.read(|connection| account_named(connection, "Айгерім")), None);
}

#[test]
fn an_administrator_helps_and_everybody_can_read_it() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let id = make_account(&platform, "locked@example.kz");
    let token = signed_in(&platform, "locked@example.kz", "").token;
    let by = place.registrar.account;
    assert_eq!(does(&platform, move |tx| reset(tx, BASE, by, id)), Helped::Sent);
    assert!(holder(&platform, token.as_str()).is_none());
    assert!(enter_with(&platform, &token_in_letter(&platform, "locked@example.kz"), "").is_some());
    assert_eq!(rows(&platform, "SELECT COUNT(*) AS count FROM waiting_acts WHERE event = 'sign-in-reset'"), 1);
}
