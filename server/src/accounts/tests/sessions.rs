use super::super::model::{OFFICIAL_SESSION_LASTS, SEEN_EVERY, SESSION_LASTS};
use super::super::store::{end_other_sessions, end_session, sessions_of, sweep};
use super::super::{create, note_seen, shorten_sessions};
use super::*;

#[test]
fn every_sign_in_has_a_token_of_its_own_and_ends_the_session_before() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    let first = signed_in(&platform, "a@example.kz", "Firefox, Android");
    let before = holder(&platform, first.token.as_str()).unwrap();
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    let again = Visit { before: Some((before.id, before.session)), ..visit("Firefox, Android") };
    let answer = does(&platform, move |tx| sign_in::enter_with_link(tx, &again, &token, None));
    let LinkAnswer::In(second) = answer else { panic!("the link is good") };
    assert_ne!(first.token.as_str(), second.token.as_str());
    assert!(holder(&platform, first.token.as_str()).is_none(), "a token that somebody planted is worth nothing");
    assert!(holder(&platform, second.token.as_str()).is_some());
}

#[test]
fn a_session_lasts_as_long_as_it_is_used() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    let token = signed_in(&platform, "a@example.kz", "").token;
    for _ in 0..3 {
        platform.clock.set(platform.clock.now().plus(SESSION_LASTS - 1));
        let who = holder(&platform, token.as_str()).unwrap();
        assert!(who.is_seen_note_due);
        does(&platform, move |tx| note_seen(tx, who.session));
        assert!(!holder(&platform, token.as_str()).unwrap().is_seen_note_due, "noted once in {SEEN_EVERY} seconds");
    }
    platform.clock.set(platform.clock.now().plus(SESSION_LASTS));
    assert!(holder(&platform, token.as_str()).is_none());
    does(&platform, sweep);
    assert_eq!(rows(&platform, "SELECT COUNT(*) AS count FROM sessions"), 0);
}

#[test]
fn who_administers_is_signed_out_after_half_a_day() {
    let platform = TestPlatform::new();
    let new = NewAccount { is_administrator: true, ..newcomer("admin@example.kz") };
    does(&platform, move |tx| create(tx, &new));
    let token = signed_in(&platform, "admin@example.kz", "").token;
    platform.clock.set(platform.clock.now().plus(OFFICIAL_SESSION_LASTS));
    assert!(holder(&platform, token.as_str()).is_none());
}

#[test]
fn who_is_given_an_office_has_short_sessions_from_then_on() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let token = signed_in(&platform, "a@example.kz", "").token;
    does(&platform, move |tx| shorten_sessions(tx, id));
    platform.clock.set(platform.clock.now().plus(OFFICIAL_SESSION_LASTS));
    assert!(holder(&platform, token.as_str()).is_none());
}

#[test]
fn a_lost_phone_is_signed_out_from_another() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let lost = signed_in(&platform, "a@example.kz", "Chrome, Android").token;
    let here = signed_in(&platform, "a@example.kz", "Firefox, Windows").token;
    let now = platform.clock.now();
    let sessions = platform.read(|connection| sessions_of(connection, id, now));
    let devices: Vec<&str> = sessions.iter().map(|session| session.device.as_str()).collect();
    assert_eq!(devices, ["Firefox, Windows", "Chrome, Android"]);
    let phone = sessions[1].id;
    does(&platform, move |tx| end_session(tx, id, phone));
    assert!(holder(&platform, lost.as_str()).is_none() && holder(&platform, here.as_str()).is_some());
}

#[test]
fn nobody_ends_the_session_of_somebody_else() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    let other = make_account(&platform, "b@example.kz");
    let token = signed_in(&platform, "a@example.kz", "").token;
    let session = holder(&platform, token.as_str()).unwrap().session;
    does(&platform, move |tx| end_session(tx, other, session));
    does(&platform, move |tx| end_other_sessions(tx, other, 0));
    assert!(holder(&platform, token.as_str()).is_some());
}

#[test]
fn a_letter_tells_of_a_device_that_is_new_and_of_no_other() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    let letters = |platform: &TestPlatform| letters_to(platform, "a@example.kz").len();
    signed_in(&platform, "a@example.kz", "Firefox, Android");
    assert_eq!(letters(&platform), 1, "the first device is no news");
    signed_in(&platform, "a@example.kz", "Firefox, Android");
    assert_eq!(letters(&platform), 2, "a known device is none either");
    signed_in(&platform, "a@example.kz", "Chrome, Windows");
    assert_eq!(letters(&platform), 4, "another device is");
}

#[test]
fn a_token_that_nobody_was_given_signs_nobody_in() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    signed_in(&platform, "a@example.kz", "");
    for token in ["", "a", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert!(holder(&platform, token).is_none());
    }
}
