//! Whatever is typed or sent, the answer is one for people, never a failure of the platform.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::house::House;

const FORMS: [(&str, &str, &[&str]); 7] = [
    ("/kk/sign-in", "form", &["email", "next"]),
    ("/kk/sign-in", "form[data-question]", &["answer", "next"]),
    ("/kk/sign-in/slip", "form", &["name", "code", "next"]),
    ("/kk/account/profile", "form", &["name", "language", "version"]),
    ("/kk/account/email", "form", &["email"]),
    ("/kk/account", "form[data-question]", &["name", "answer"]),
    ("/kk/account/erase", "form", &["other"]),
];

#[test]
fn no_input_breaks_a_form() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    let stranger = house.browser();
    let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
    let typed = prop_oneof![any::<String>(), "[0-9A-Za-z @./\\\\{}\":\\[\\]-]{0,60}", "[А-Яа-яҚқҰұ -]{0,40}"];
    let values = (0..FORMS.len(), proptest::collection::vec(typed, 3));
    let outcome = runner.run(&values, |(form, values)| {
        let (path, selector, fields) = FORMS[form];
        let who = if path.contains("sign-in") { &stranger } else { &browser };
        let filled: Vec<(&str, &str)> =
            fields.iter().zip(&values).map(|(field, value)| (*field, value.as_str())).collect();
        let answer = who.get(path).fill(selector, &filled).send(who);
        prop_assert!(answer.status < 500, "{path} {filled:?} got {}", answer.status);
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn addresses_that_lead_nowhere_are_answered_kindly() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    for (path, status) in [
        ("/kk/sign-in/link/x", 410),
        ("/kk/sign-in/link/%00%ff", 410),
        ("/kk/new-email/x", 410),
        ("/kk/account/passkeys/99999999999999999999999", 404),
        ("/kk/account/passkeys/x", 404),
        ("/kk/assemblies/nowhere/sign-in-slips", 403),
    ] {
        assert_eq!(browser.get(path).status, status, "{path}");
    }
}
