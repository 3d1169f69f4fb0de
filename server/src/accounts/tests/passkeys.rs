use serde_json::Value;

use super::super::model::CEREMONY_LASTS;
use super::super::passkey::{RelyingParty, told_by_authenticator};
use super::super::sign_in::{ask_for_passkey, enter_with_passkey};
use super::super::store::{add_passkey, begin_ceremony, passkey_handle, passkeys_of, remove_passkey, take_ceremony};
use super::*;
use crate::authenticator::Authenticator;

fn party() -> RelyingParty {
    RelyingParty::of(BASE).unwrap()
}

/// A phone whose passkey opens the account.
fn phone_of(platform: &TestPlatform, id: i64, seed: u8) -> Authenticator {
    let mut phone = Authenticator::new(BASE, seed);
    let question = does(platform, move |tx| {
        let account = super::super::account(tx.connection(), id)?;
        let handle = passkey_handle(tx.connection(), id)?;
        let question = party().ask_to_register(&account, &handle, &[]).unwrap();
        begin_ceremony(tx, &question.challenge, Some(id), &question.state)?;
        Ok(question.options)
    });
    let answer = phone.make(&read(&question)).to_string();
    let is_added = does(platform, move |tx| {
        let challenge = RelyingParty::challenge_of_registration(&answer).unwrap();
        let state = take_ceremony(tx, &challenge, Some(id))?.unwrap();
        let new = party().check_registration(&state, &answer, "Телефон".to_owned()).unwrap();
        add_passkey(tx, id, &new)
    });
    assert!(is_added);
    phone
}

fn read(question: &str) -> Value {
    serde_json::from_str(question).unwrap()
}

fn question(platform: &TestPlatform) -> Value {
    read(&does(platform, |tx| ask_for_passkey(tx, &party())))
}

fn answer(platform: &TestPlatform, answer: &Value) -> Option<Entered> {
    let answer = answer.to_string();
    does(platform, move |tx| enter_with_passkey(tx, &party(), &visit(""), &answer))
}

#[test]
fn a_phone_signs_its_owner_in_without_a_name() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let mut phone = phone_of(&platform, id, 1);
    for times in 1..=2 {
        let entered = answer(&platform, &phone.sign_in(&question(&platform))).unwrap();
        assert_eq!(holder(&platform, entered.token.as_str()).unwrap().id, id);
        let passkeys = platform.read(|connection| passkeys_of(connection, id));
        assert_eq!(passkeys[0].used_at, Some(platform.clock.now()));
        assert_eq!(told_by_authenticator(&passkeys[0].dynamic_state), Some((times, true)));
    }
}

#[test]
fn the_same_answer_again_signs_nobody_in() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let mut phone = phone_of(&platform, id, 1);
    let said = phone.sign_in(&question(&platform));
    assert!(answer(&platform, &said).is_some());
    assert!(answer(&platform, &said).is_none());
}

#[test]
fn a_wrong_answer_uses_the_question_up() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let mut phone = phone_of(&platform, id, 1);
    let asked = question(&platform);
    let honest = phone.sign_in(&asked);
    let mut forged = honest.clone();
    forged["response"]["signature"] = honest["response"]["authenticatorData"].clone();
    assert!(answer(&platform, &forged).is_none());
    assert!(answer(&platform, &honest).is_none(), "the question is asked anew");
    assert!(answer(&platform, &phone.sign_in(&question(&platform))).is_some());
}

#[test]
fn an_answer_that_comes_too_late_does_not_count() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let mut phone = phone_of(&platform, id, 1);
    let said = phone.sign_in(&question(&platform));
    platform.clock.set(platform.clock.now().plus(CEREMONY_LASTS));
    assert!(answer(&platform, &said).is_none());
}

#[test]
fn a_removed_passkey_signs_nobody_in() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let mut phone = phone_of(&platform, id, 1);
    let passkey = platform.read(|connection| passkeys_of(connection, id))[0].id;
    let stranger = make_account(&platform, "b@example.kz");
    does(&platform, move |tx| remove_passkey(tx, stranger, passkey));
    assert!(answer(&platform, &phone.sign_in(&question(&platform))).is_some(), "strangers remove nothing");
    does(&platform, move |tx| remove_passkey(tx, id, passkey));
    assert!(answer(&platform, &phone.sign_in(&question(&platform))).is_none());
}

#[test]
fn a_question_to_one_account_is_not_answered_by_another() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let other = make_account(&platform, "b@example.kz");
    does(&platform, move |tx| begin_ceremony(tx, &[1; 16], Some(id), b"state"));
    assert!(does(&platform, move |tx| take_ceremony(tx, &[1; 16], Some(other))).is_none());
    assert!(does(&platform, move |tx| take_ceremony(tx, &[1; 16], Some(id))).is_none(), "and is used up");
}

#[test]
fn what_is_no_answer_signs_nobody_in() {
    let platform = TestPlatform::new();
    for said in ["", "{}", "null", "[1,2", "{\"response\":{\"clientDataJSON\":\"\"}}"] {
        let entered = does(&platform, move |tx| enter_with_passkey(tx, &party(), &visit(""), said));
        assert!(entered.is_none(), "{said}");
    }
}
