//! Stories of rural districts over HTTP: administrators, secretaries, registrars, residents.

#![cfg(test)]

#[path = "../../src/fresh_database.rs"]
mod fresh_database;
mod house;

use house::House;
use ortaq_server::accounts::Role;

const DISTRICT: &str = "/en/assemblies/sarzhailau";

fn page(rest: &str) -> String {
    format!("{DISTRICT}{rest}")
}

#[test]
fn two_administrators_change_a_district_and_the_second_sees_both_versions() {
    let house = House::open();
    let (first, second) = (house.administrator(), house.administrator());
    let (one, other) = (first.get(&page("/settings")), second.get(&page("/settings")));
    let kept: Vec<(&str, String)> = [
        "name-kk",
        "name-ru",
        "name-en",
        "district-kk",
        "district-ru",
        "district-en",
        "region-kk",
        "region-ru",
        "region-en",
    ]
    .map(|field| (field, one.value(field)))
    .into();
    let with = |population: &'static str| {
        let kept = kept.iter().map(|(name, value)| (*name, value.as_str()));
        kept.chain([("population", population), ("time-zone", "Asia/Almaty")]).collect::<Vec<_>>()
    };
    assert_eq!(one.send(&first, &with("3025")).status, 303);
    let conflict = other.send(&second, &with("3030"));
    assert_eq!(conflict.status, 409);
    let cells = conflict.texts(".conflict dd");
    assert!(
        cells.iter().any(|cell| cell.ends_with("025")) && cells.iter().any(|cell| cell.ends_with("030")),
        "{cells:?}"
    );
    assert_eq!(conflict.value("population"), "3030", "what was typed is kept");
    assert_eq!(conflict.send(&second, &with("3030")).status, 303, "sent once more, it is saved");
    assert_eq!(first.get(&page("/settings")).value("population"), "3030");
}

#[test]
fn mistakes_stand_beside_the_fields_and_what_was_typed_is_kept() {
    let house = House::open();
    let browser = house.administrator();
    let form = browser.get(&page("/villages/new"));
    let answer = form.send(&browser, &[("name-kk", "Ақбастау"), ("people", "100"), ("voters", "200")]);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.value("name-kk"), "Ақбастау");
    let links = answer.texts(".problems a");
    assert_eq!(links.len(), 4, "two names, too many voters, seats: {links:?}");
}

#[test]
fn a_role_is_granted_in_public_and_ended_in_public() {
    let house = House::open();
    let browser = house.administrator();
    let _ = house.resident("aigul@example.kz");
    let form = browser.get(&page("/officials/new"));
    let unknown = form.send(&browser, &[("person", "nobody@example.kz")]);
    assert_eq!(unknown.status, 422);
    let fields = [
        ("person", "aigul@example.kz"),
        ("name", "Ахметова Айгүл"),
        ("role", "moderator"),
        ("first-day", "2027-03-01"),
        ("last-day", "2027-12-31"),
        ("appointed", "Order № 4 of the akim"),
    ];
    assert_eq!(form.send(&browser, &fields).status, 303);
    assert_eq!(form.send(&browser, &fields).status, 422, "she holds it already");
    let public = browser.get(&page("/officials"));
    assert!(public.body.contains("Ахметова Айгүл") && public.body.contains("Order № 4"));
    let mandate = browser.get(&page("/officials/1"));
    assert_eq!(mandate.send(&browser, &[("reason", "")]).status, 422);
    assert_eq!(mandate.send(&browser, &[("reason", "She moved away")]).status, 303);
    assert!(browser.get(&page("/officials")).body.contains("She moved away"));
}

#[test]
fn a_secretary_names_members_and_does_nothing_in_another_district() {
    let house = House::open();
    house.add_district("aqbastau");
    let secretary = house.official("secretary@example.kz", Role::Secretary);
    assert_eq!(secretary.get("/en/assemblies/aqbastau/members/new").status, 403);
    assert_eq!(secretary.get(&page("/officials/new")).status, 403, "roles are the administrator's");
    let village = house.kyzyltal.to_string();
    let fields = [
        ("village", village.as_str()),
        ("seat", "1"),
        ("name", "Серікбаев Нұрлан"),
        ("first-day", "2027-03-01"),
        ("last-day", "2029-03-01"),
        ("appointed", "Separate gathering of 20 February 2027"),
    ];
    let form = secretary.get(&page("/members/new"));
    assert_eq!(form.send(&secretary, &fields).status, 303);
    assert_eq!(form.send(&secretary, &fields).status, 422, "the seat is taken");
    assert!(secretary.get(&page("/members")).body.contains("Серікбаев Нұрлан"));
}

#[test]
fn a_roll_with_mistakes_is_refused_by_line_and_a_whole_one_is_found_by_name() {
    let house = House::open();
    let registrar = house.official("registrar@example.kz", Role::Registrar);
    let resident = house.resident("aigul@example.kz");
    let look = || {
        let form = resident.get("/en/account/village");
        let fields = [("assembly", "sarzhailau"), ("name", "АХМЕТОВА  айгүл"), ("born", "21.05.1980")];
        form.send(&resident, &fields)
    };
    let bring = |table: &str| registrar.get(&page("/residents/roll")).send(&registrar, &[("roll", table)]);

    let wrong = bring("Name;Born;Village\nАхметова Айгүл;21.05.1980;Қызылтал\nКим;1991;Алматы\nЛи Олег;1992;Алматы");
    assert_eq!(wrong.status, 422);
    let mistakes = wrong.texts("#mistakes li");
    assert!(mistakes[0].starts_with("Line 3") && mistakes[1].starts_with("Line 4"), "{mistakes:?}");
    assert!(wrong.value("roll").contains("Ли Олег"), "what was pasted is kept");
    assert_eq!(look().status, 422, "nothing was taken");

    assert_eq!(bring("Name;Born;Village\nАхметова Айгүл;21.05.1980;Қызылтал").status, 303);
    assert_eq!(look().status, 303);
    assert!(resident.get("/en/account/village").body.contains("Қызылтал"));
}

#[test]
fn who_is_not_found_and_who_was_found_before_get_the_same_answer() {
    let house = House::open();
    let registrar = house.official("registrar@example.kz", Role::Registrar);
    let table = "Name;Born;Village\nАхметова Айгүл;21.05.1980;Қызылтал";
    registrar.get(&page("/residents/roll")).send(&registrar, &[("roll", table)]);
    let (first, second) = (house.resident("aigul@example.kz"), house.resident("bolat@example.kz"));
    let look = |browser, name: &str| {
        let fields = [("assembly", "sarzhailau"), ("name", name), ("born", "21.05.1980")];
        browser_page(browser).send(browser, &fields)
    };
    assert_eq!(look(&first, "Ахметова Айгүл").status, 303);
    let (taken, unknown) = (look(&second, "Ахметова Айгүл"), look(&second, "Пак Вера"));
    assert_eq!((taken.status, unknown.status), (422, 422));
    assert_eq!(taken.texts(".problems a"), unknown.texts(".problems a"));
}

fn browser_page(browser: &house::Browser) -> house::Answer {
    browser.get("/en/account/village")
}

#[test]
fn a_slip_is_printed_and_its_code_works_once() {
    let house = House::open();
    let secretary = house.official("secretary@example.kz", Role::Secretary);
    let village = house.kyzyltal.to_string();
    let fields = [("village", village.as_str()), ("size", "2"), ("days", "60")];
    assert_eq!(secretary.get(&page("/residents/slips")).send(&secretary, &fields).status, 303);
    let codes = secretary.get(&page("/residents/slips/1")).texts(".slip .code");
    assert_eq!(codes.len(), 2);

    let (first, second) = (house.resident("aigul@example.kz"), house.resident("bolat@example.kz"));
    let enter = |browser, typed: &str| browser_page(browser).send(browser, &[("code", typed)]);
    let mistyped = enter(&first, &codes[0][1..]);
    assert_eq!(mistyped.status, 422);
    assert_eq!(mistyped.value("code"), codes[0][1..]);
    assert_eq!(enter(&first, &codes[0].to_lowercase().replace(' ', "-")).status, 303);
    assert_eq!(enter(&second, &codes[0]).status, 422, "it is used");
    assert!(first.get("/en/account/village").body.contains("Қызылтал"));
    assert_eq!(secretary.get(&page("/residents/slips/1")).texts(".slip .code"), [codes[1].clone()]);
    assert!(secretary.get(&page("/residents")).body.contains("Қызылтал"));
}

#[test]
fn everybody_reads_about_a_district_and_nobody_else_changes_it() {
    let house = House::open();
    let resident = house.resident("aigul@example.kz");
    for public in ["", "/officials", "/members", "/council"] {
        assert_eq!(resident.get(&page(public)).status, 200, "{public}");
    }
    for office in [
        "/settings",
        "/villages/new",
        "/officials/new",
        "/members/new",
        "/council/edit",
        "/residents",
        "/residents/roll",
    ] {
        assert_eq!(resident.get(&page(office)).status, 403, "{office}");
    }
    assert_eq!(resident.get("/en/assemblies/nowhere").status, 404);
    assert!(resident.get("/en/assemblies").body.contains("Сарыжайлау"));
    assert!(resident.get(&page("/officials")).texts("main h2").len() >= 2);
}
