//! Signing in over HTTP, without JavaScript.

use crate::house::House;

const SESSION: &str = "ortaq_session=";

#[test]
fn a_letter_opens_the_account_on_another_device() {
    let house = House::open();
    house.account("aigerim@example.kz", false);
    let (computer, phone) = (house.browser(), house.browser());
    let asked = computer.get("/kk/sign-in").fill("form", &[("email", " Aigerim@example.kz ")]).send(&computer);
    assert_eq!(asked.status, 200);
    let link = house.link_in_letter("aigerim@example.kz");
    let page = phone.get(&link);
    assert_eq!(page.status, 200);
    let entered = page.fill("form", &[]).send(&phone);
    assert_eq!((entered.status, entered.header("location")), (303, "/kk"));
    let cookie = entered.cookie(SESSION).expect("a session");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
    assert!(phone.get("/kk/account").body.contains("Айгерім Сәбитова"));
    let sent_away = computer.get("/kk/account");
    assert_eq!((sent_away.status, sent_away.header("location")), (303, "/kk/sign-in?next=%2Fkk%2Faccount"));
    assert_eq!(computer.get(&link).status, 410, "the link is used up");
}

#[test]
fn who_is_new_is_asked_for_a_name_and_hears_what_is_missing() {
    let house = House::open();
    let browser = house.browser();
    browser.get("/ru/sign-in").fill("form", &[("email", "new@example.kz")]).send(&browser);
    let page = browser.get(&house.link_in_letter("new@example.kz"));
    let nameless = page.fill("form", &[("name", "  ")]).send(&browser);
    assert_eq!((nameless.status, nameless.texts("#name-problem").len()), (422, 1));
    let entered = nameless.fill("form", &[("name", "Гүлнәр Ахметова")]).send(&browser);
    assert_eq!(entered.header("location"), "/ru");
    assert!(browser.get("/ru/account").body.contains("Гүлнәр Ахметова"));
}

#[test]
fn nobody_learns_which_addresses_have_accounts() {
    let house = House::open();
    house.account("known@example.kz", false);
    let browser = house.browser();
    let ask = |address: &str| {
        let answer = browser.get("/en/sign-in").fill("form", &[("email", address)]).send(&browser);
        let headers: Vec<_> = answer.headers.into_iter().filter(|(name, _)| name != "date").collect();
        (answer.status, headers, answer.body.replace(address, "…"))
    };
    ask("other@example.kz");
    assert_eq!(ask("known@example.kz"), ask("nobody@example.kz"));
    for _ in 0..4 {
        ask("known@example.kz");
        ask("nobody@example.kz");
    }
    let (refused, also) = (ask("known@example.kz"), ask("nobody@example.kz"));
    assert_eq!(refused.0, 429);
    assert_eq!(refused, also);
}

#[test]
fn signing_in_leads_back_and_never_elsewhere() {
    let house = House::open();
    house.account("a@example.kz", false);
    let go = |next: &str| {
        let browser = house.browser();
        let page = browser.get("/kk/sign-in");
        page.fill("form", &[("email", "a@example.kz"), ("next", next)]).send(&browser);
        let entered = browser.get(&house.link_in_letter("a@example.kz")).fill("form", &[]).send(&browser);
        house.clock.set(house.clock.now().plus(3600));
        entered.header("location").to_owned()
    };
    assert_eq!(go("/ru/account"), "/ru/account");
    for evil in
        ["https://evil.example", "//evil.example", "/\\evil.example", "/kk\r\nSet-Cookie: a=b", "javascript:alert(1)"]
    {
        assert_eq!(go(evil), "/kk", "{evil:?}");
    }
    let page = house.browser().get("/kk/sign-in?next=//evil.example");
    assert!(!page.body.contains("evil.example"));
}

#[test]
fn a_planted_session_is_never_the_one_that_is_opened() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    let ask = || {
        let stranger = house.browser();
        stranger.get("/kk/sign-in").fill("form", &[("email", "a@example.kz")]).send(&stranger);
    };
    ask();
    let first = browser.get(&house.link_in_letter("a@example.kz")).fill("form", &[]).send(&browser);
    let old = first.cookie(SESSION).unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(house.browser().get_with_cookie("/kk/account", &old).status, 200);
    ask();
    let second = browser.get(&house.link_in_letter("a@example.kz")).fill("form", &[]).send(&browser);
    assert!(!second.cookie(SESSION).unwrap().starts_with(&old));
    assert_eq!(house.browser().get_with_cookie("/kk/account", &old).status, 303, "the session before has ended");
    let planted = house.browser();
    assert_eq!(planted.get_with_cookie("/kk/account", &format!("{SESSION}planted")).status, 303);
}

#[test]
fn behind_https_the_cookie_is_bound_to_this_host() {
    let house = House::behind_https();
    house.account("a@example.kz", false);
    let browser = house.browser();
    // A browser keeps such cookies on https only; this one is asked by hand.
    let page = browser.get("/kk/sign-in");
    let set = page.cookie("__Host-ortaq_browser=").expect("a number for the form");
    assert!(
        set.contains("Secure") && set.contains("HttpOnly") && set.contains("Path=/") && !set.contains("Domain"),
        "{set}"
    );
}

#[test]
fn signing_out_ends_the_session_here_and_in_copies() {
    let house = House::open();
    house.account("a@example.kz", false);
    let browser = house.signed_in("a@example.kz");
    let out = browser.get("/kk/account").fill("form[action$=sign-out]", &[]).send(&browser);
    assert_eq!(out.status, 303);
    assert_eq!(browser.get("/kk/account").status, 303);
}

#[test]
fn what_is_wrong_stands_beside_the_field_and_what_was_typed_stays() {
    let house = House::open();
    let browser = house.browser();
    let refused = browser.get("/en/sign-in").fill("form", &[("email", "aigerim@")]).send(&browser);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("#email-problem").len(), 1);
    assert!(refused.body.contains("value=\"aigerim@\""));
}
