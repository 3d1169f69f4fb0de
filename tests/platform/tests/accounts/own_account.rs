//! One's own account over HTTP: passkeys, profile, address, erasing.

use ortaq_platform_tests::authenticator::Authenticator;
use serde_json::Value;

use crate::house::{Browser, House, ORIGIN};

fn question(browser: &Browser, page: &str, form: &str, path: &str) -> Value {
    let answer = browser.get(page).fill(form, &[]).send_to(browser, path);
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_str(&answer.body).unwrap()
}

const ADD: &str = "form[data-question$='account/passkeys/question']";
const USE: &str = "form[data-question$='sign-in/passkey/question']";

#[test]
fn a_passkey_is_added_used_renamed_and_removed() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    let mut phone = Authenticator::new(ORIGIN, 1);
    let made = phone.make(&question(&browser, "/kk/account", ADD, "/kk/account/passkeys/question")).to_string();
    let page = browser.get("/kk/account");
    let nameless = page.fill(ADD, &[("name", ""), ("answer", &made)]).send(&browser);
    assert_eq!((nameless.status, nameless.texts("#name-problem").len()), (422, 1));
    let added = page.fill(ADD, &[("name", "Менің телефоным"), ("answer", &made)]).send(&browser);
    assert_eq!((added.status, added.header("location")), (303, "/kk/account"));
    let again = page.fill(ADD, &[("name", "Тағы"), ("answer", &made)]).send(&browser);
    assert_eq!(again.status, 422, "the question was answered");

    let other = house.browser();
    let said = phone.sign_in(&question(&other, "/kk/sign-in", USE, "/kk/sign-in/passkey/question")).to_string();
    let sign_in = other.get("/kk/sign-in?next=/kk/account");
    let entered = sign_in.fill(USE, &[("answer", &said)]).send(&other);
    assert_eq!((entered.status, entered.header("location")), (303, "/kk/account"));
    assert_eq!(other.get("/kk/account").texts("h3 a"), ["Менің телефоным"]);
    let replayed = house.browser();
    let refused = replayed.get("/kk/sign-in").fill(USE, &[("answer", &said)]).send(&replayed);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts(".problems a").len(), 1);

    let passkey = other.get("/kk/account/passkeys/1");
    passkey.fill("form", &[("name", "Ескі телефон")]).send(&other);
    assert_eq!(other.get("/kk/account").texts("h3 a"), ["Ескі телефон"]);
    other.get("/kk/account/passkeys/1").fill("form[action$=remove]", &[]).send(&other);
    assert_eq!(other.get("/kk/account/passkeys/1").status, 404);
}

#[test]
fn nobody_sees_or_changes_the_passkey_of_somebody_else() {
    let house = House::open();
    house.account("a@example.kz", false);
    house.account("b@example.kz", false);
    let (owner, stranger) = (house.signed_in("a@example.kz"), house.signed_in("b@example.kz"));
    let mut phone = Authenticator::new(ORIGIN, 1);
    let made = phone.make(&question(&owner, "/kk/account", ADD, "/kk/account/passkeys/question")).to_string();
    let stolen = stranger.get("/kk/account").fill(ADD, &[("name", "Менікі"), ("answer", &made)]).send(&stranger);
    assert_eq!(stolen.status, 422, "the question was put to somebody else");
    assert_eq!(stranger.get("/kk/account/passkeys/1").status, 404);
}

#[test]
fn two_devices_that_change_the_name_at_once_see_both_versions() {
    let house = House::open();
    house.account("a@example.kz", false);
    let (phone, computer) = (house.signed_in("a@example.kz"), house.signed_in("a@example.kz"));
    let (first, second) = (phone.get("/kk/account/profile"), computer.get("/kk/account/profile"));
    let saved = first.fill("form", &[("name", "Айгерім Бірінші"), ("language", "ru")]).send(&phone);
    assert_eq!((saved.status, saved.header("location")), (303, "/ru/account"));
    let conflict = second.fill("form", &[("name", "Айгерім Екінші"), ("language", "kk")]).send(&computer);
    assert_eq!(conflict.status, 409);
    let cells = conflict.texts(".conflict td");
    assert!(cells.contains(&"Айгерім Бірінші".to_owned()) && cells.contains(&"Айгерім Екінші".to_owned()), "{cells:?}");
    let decided = conflict.fill("form", &[("name", "Айгерім Екінші"), ("language", "kk")]).send(&computer);
    assert_eq!(decided.status, 303);
}

#[test]
fn the_address_changes_after_its_letter_was_read() {
    let house = House::open();
    house.account("old@example.kz", false);
    let browser = house.signed_in("old@example.kz");
    let asked = browser.get("/kk/account/email").fill("form", &[("email", "new@example.kz")]).send(&browser);
    assert_eq!(asked.status, 200);
    let elsewhere = house.browser();
    let done = elsewhere.get(&house.link_in_letter("new@example.kz")).fill("form", &[]).send(&elsewhere);
    assert_eq!(done.status, 303);
    assert!(browser.get("/kk/account").body.contains("new@example.kz"));
}

#[test]
fn all_that_is_held_is_a_file_and_is_gone_after_erasing() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    let file = browser.get("/kk/account/export");
    assert!(file.header("content-disposition").starts_with("attachment"));
    let held: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(held["account"]["email"], "a@example.kz");
    let unsure = browser.get("/kk/account/erase").fill("form", &[]).send(&browser);
    assert_eq!(unsure.status, 422);
    let erased = unsure.fill("form", &[("sure", "yes")]).send(&browser);
    assert_eq!((erased.status, erased.header("location")), (303, "/kk"));
    assert_eq!(browser.get("/kk/account").status, 303);
}

#[test]
fn who_administers_is_told_what_to_do_before_erasing() {
    let house = House::open();
    house.account("admin@example.kz", true);
    let browser = house.signed_in("admin@example.kz");
    let page = browser.get("/kk/account/erase");
    assert!(page.texts("form [type=checkbox]").is_empty());
    assert_eq!(page.texts(".notice").len(), 1);
}

#[test]
fn an_administrator_finds_people_and_helps_them_in() {
    let house = House::open();
    house.account("admin@example.kz", true);
    house.account("lost@example.kz", false);
    let lost = house.signed_in("lost@example.kz");
    let admin = house.signed_in("admin@example.kz");
    assert_eq!(lost.get("/kk/administration/people").status, 403);
    let found = admin.get("/kk/administration/people?wanted=lost@");
    let helped = found.fill("form[method=post]", &[]).send(&admin);
    assert_eq!(helped.status, 303);
    assert_eq!(lost.get("/kk/account").status, 303, "signed out everywhere");
    let entered = lost.get(&house.link_in_letter("lost@example.kz")).fill("form", &[]).send(&lost);
    assert_eq!(entered.status, 303);
}
