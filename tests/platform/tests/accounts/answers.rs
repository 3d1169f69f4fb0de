//! What authenticators answer, and what only pretends to be an answer.

use ortaq_platform_tests::authenticator::Authenticator;
use ortaq_server::accounts::Account;
use ortaq_server::accounts::passkey::{NotAccepted, Question, RelyingParty, told_by_authenticator};
use ortaq_server::accounts::store::{NewPasskey, Passkey, StoredPasskey};
use ortaq_server::clock::Moment;
use ortaq_server::i18n::Language;
use serde_json::Value;

const ORIGIN: &str = "https://ortaq.example";
const HANDLE: [u8; 64] = [7; 64];

fn party() -> RelyingParty {
    RelyingParty::of(ORIGIN).expect("a host name can have passkeys")
}

fn account() -> Account {
    Account {
        id: 7,
        name: "Гүлнәр Ахметова".to_owned(),
        email: Some("gulnar@example.kz".to_owned()),
        language: Language::Kazakh,
        is_administrator: false,
        created_at: Moment(0),
        version: 0,
    }
}

fn read(question: &Question) -> Value {
    serde_json::from_str(&question.options).expect("a question is JSON")
}

fn register(device: &mut Authenticator) -> Result<NewPasskey, NotAccepted> {
    let question = party().ask_to_register(&account(), &HANDLE, &[]).expect("an account can be asked");
    let answer = device.make(&read(&question)).to_string();
    assert_eq!(RelyingParty::challenge_of_registration(&answer).expect("it is an answer"), question.challenge);
    party().check_registration(&question.state, &answer, "Телефон".to_owned())
}

fn stored(new: &NewPasskey) -> StoredPasskey {
    StoredPasskey {
        id: 1,
        account: 7,
        handle: HANDLE.to_vec(),
        static_state: new.static_state.clone(),
        dynamic_state: new.dynamic_state.clone(),
    }
}

fn with_passkey(seed: u8) -> (Authenticator, StoredPasskey) {
    let mut device = Authenticator::new(ORIGIN, seed);
    let new = register(&mut device).expect("an honest device is accepted");
    assert_eq!(new.credential_id, device.credential_id);
    (device, stored(&new))
}

#[test]
fn a_phone_makes_a_passkey_and_signs_in_with_it_again_and_again() {
    let (mut phone, mut passkey) = with_passkey(1);
    for times in 1..=3 {
        let question = party().ask_to_sign_in().expect("anyone can be asked");
        let answer = phone.sign_in(&read(&question)).to_string();
        let (challenge, credential) = RelyingParty::claim_of_sign_in(&answer).expect("it is an answer");
        assert_eq!((challenge, credential), (question.challenge, phone.credential_id.clone()));
        passkey.dynamic_state =
            party().check_sign_in(&question.state, &passkey, &answer).expect("an honest answer is accepted");
        assert_eq!(told_by_authenticator(&passkey.dynamic_state), Some((times, true)));
    }
}

#[test]
fn an_answer_to_another_question_is_not_accepted() {
    let (mut phone, passkey) = with_passkey(2);
    let (first, second) = (party().ask_to_sign_in().unwrap(), party().ask_to_sign_in().unwrap());
    let replayed = phone.sign_in(&read(&first)).to_string();
    assert!(party().check_sign_in(&second.state, &passkey, &replayed).is_err());
}

#[test]
fn a_counter_that_goes_back_gives_a_copy_away() {
    let (mut phone, mut passkey) = with_passkey(3);
    phone.counter = 40;
    let question = party().ask_to_sign_in().unwrap();
    passkey.dynamic_state = party()
        .check_sign_in(&question.state, &passkey, &phone.sign_in(&read(&question)).to_string())
        .expect("the counter went up");
    phone.counter = 10;
    let question = party().ask_to_sign_in().unwrap();
    let copied = phone.sign_in(&read(&question)).to_string();
    assert!(party().check_sign_in(&question.state, &passkey, &copied).is_err());
}

#[test]
fn another_page_another_key_and_another_person_are_not_accepted() {
    let (mut phone, passkey) = with_passkey(4);
    let question = party().ask_to_sign_in().unwrap();
    let check = |answer: Value| party().check_sign_in(&question.state, &passkey, &answer.to_string());

    let mut elsewhere = Authenticator::new("https://ortaq.example.evil", 4);
    elsewhere.user_handle = phone.user_handle.clone();
    assert!(check(elsewhere.sign_in(&read(&question))).is_err(), "a page that looks alike");

    let mut thief = Authenticator::new(ORIGIN, 5);
    thief.user_handle = phone.user_handle.clone();
    thief.credential_id = phone.credential_id.clone();
    assert!(check(thief.sign_in(&read(&question))).is_err(), "another key");

    phone.verifies_user = false;
    assert!(check(phone.sign_in(&read(&question))).is_err(), "nobody's finger was checked");
    phone.verifies_user = true;

    let mut answer = phone.sign_in(&read(&question));
    answer["response"]["userHandle"] =
        Value::from("CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICA");
    assert!(check(answer).is_err(), "another person's handle");

    let honest = phone.sign_in(&read(&question));
    assert!(check(honest).is_ok(), "the question itself is answerable");
}

#[test]
fn a_passkey_made_on_another_page_or_without_a_finger_is_not_kept() {
    assert!(register(&mut Authenticator::new("https://evil.example", 6)).is_err());
    let mut careless = Authenticator::new(ORIGIN, 6);
    careless.verifies_user = false;
    assert!(register(&mut careless).is_err());
}

#[test]
fn a_device_is_told_which_passkeys_it_has_already() {
    let mut device = Authenticator::new(ORIGIN, 7);
    let new = register(&mut device).unwrap();
    let known = Passkey {
        id: 1,
        name: new.name,
        created_at: Moment(0),
        used_at: None,
        credential_id: new.credential_id,
        transports: new.transports,
        dynamic_state: new.dynamic_state,
    };
    let question = party().ask_to_register(&account(), &HANDLE, &[known]).unwrap();
    let options = read(&question);
    assert_eq!(options["excludeCredentials"][0]["id"], "BwcHBwcHBwcHBwcHBwcHBw");
    assert_eq!(options["excludeCredentials"][0]["transports"][0], "internal");
    assert_eq!(options["user"]["name"], "gulnar@example.kz");
}

#[test]
fn somebody_without_email_is_listed_by_number() {
    let nameless = Account { email: None, ..account() };
    let question = party().ask_to_register(&nameless, &HANDLE, &[]).unwrap();
    assert_eq!(read(&question)["user"]["name"], "ortaq-7");
    assert_eq!(read(&question)["user"]["displayName"], "Гүлнәр Ахметова");
}

#[test]
fn bare_addresses_have_no_passkeys() {
    for origin in ["http://127.0.0.1:8080", "http://[::1]:8080", "not an address", "https://"] {
        assert!(RelyingParty::of(origin).is_none(), "{origin}");
    }
    for origin in ["http://localhost:8080", "https://ortaq.example/"] {
        assert!(RelyingParty::of(origin).is_some(), "{origin}");
    }
}

#[test]
fn what_is_no_answer_is_refused_and_breaks_nothing() {
    let (mut phone, passkey) = with_passkey(8);
    let question = party().ask_to_sign_in().unwrap();
    let honest = phone.sign_in(&read(&question)).to_string();
    for end in 0..honest.len() {
        if let Some(part) = honest.get(..end) {
            assert!(RelyingParty::claim_of_sign_in(part).is_err(), "{end} bytes");
        }
    }
    for (place, byte) in honest.bytes().enumerate() {
        let mut changed = honest.clone().into_bytes();
        changed[place] = byte ^ 1;
        let Ok(changed) = String::from_utf8(changed) else { continue };
        if let Ok((challenge, credential)) = RelyingParty::claim_of_sign_in(&changed) {
            let is_for_us = challenge == question.challenge && credential == phone.credential_id;
            let checked = party().check_sign_in(&question.state, &passkey, &changed);
            let same_meaning = serde_json::from_str::<Value>(&changed).is_ok_and(|changed| {
                changed["response"] == serde_json::from_str::<Value>(&honest).unwrap()["response"]
            });
            assert!(checked.is_err() || (is_for_us && same_meaning), "byte {place}");
        }
    }
}
