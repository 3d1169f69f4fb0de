//! Printed slips over HTTP: from the official's desk to the resident's phone.

use ortaq_server::accounts::Role;
use ortaq_server::assemblies::model::mandate::Grant;
use ortaq_server::assemblies::model::{Description, Localised, Official, VillageDescription};
use ortaq_server::assemblies::store::{districts, mandates, villages};

use crate::house::{Answer, Browser, House};

const PATH: &str = "/kk/assemblies/saryzhailau/sign-in-slips";

fn everywhere(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

/// A rural district with a village and a secretary; gives the secretary's browser and the village's number.
fn desk(house: &House) -> (Browser, String) {
    let administrator = Official { account: house.account("admin@example.kz", true), role: Role::Administrator };
    let account = house.account("secretary@example.kz", false);
    let village = house.state.database.write_blocking(move |tx| {
        let description = Description {
            slug: "saryzhailau".to_owned(),
            name: everywhere("Сарыжайлау"),
            district: everywhere("Таңбалы"),
            region: everywhere("Түркістан"),
            time_zone: "Asia/Almaty".to_owned(),
            population: 3020,
        };
        let assembly = districts::create(tx, &description, administrator)?;
        let village = VillageDescription { name: everywhere("Қызылтал"), people: 720, voters: 382, seats: 2 };
        let village = villages::add(tx, assembly, &village, administrator)?;
        let now = tx.now();
        let grant = Grant {
            account,
            role: Role::Secretary,
            name: "Марат Оспанов".to_owned(),
            appointed: "Жиын".to_owned(),
            begins_at: now,
            ends_at: now.plus(365 * 24 * 60 * 60),
        };
        let district = districts::by_id(tx.connection(), assembly)?;
        mandates::grant(tx, &district, &grant, administrator)?;
        Ok(village)
    });
    (house.signed_in("secretary@example.kz"), village.unwrap().to_string())
}

fn hand_out(browser: &Browser, village: &str, name: &str) -> Answer {
    let fields = [("name", name), ("village", village), ("language", "kk"), ("signed", "yes")];
    browser.get(PATH).fill("form", &fields).send(browser)
}

fn code_on(slip: &Answer) -> String {
    slip.texts(".slip-code").remove(0)
}

fn enter(house: &House, name: &str, code: &str) -> (Browser, Answer) {
    let browser = house.browser();
    let answer = browser.get("/kk/sign-in/slip").fill("form", &[("name", name), ("code", code)]).send(&browser);
    (browser, answer)
}

#[test]
fn a_secretary_hands_out_a_slip_and_the_resident_signs_in() {
    let house = House::open();
    let (secretary, village) = desk(&house);
    let slip = hand_out(&secretary, &village, "Гүлнәр Ахметова");
    assert_eq!((slip.status, slip.header("cache-control")), (200, "no-store"));
    assert_eq!(slip.texts("[lang=kk] .slip-title, [lang=ru] .slip-title, [lang=en] .slip-title").len(), 3);
    let code = code_on(&slip);
    assert_eq!(code.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 5]);
    let (resident, entered) = enter(&house, "ахметова гүлнәр", &code.to_lowercase());
    assert_eq!(entered.status, 303);
    assert!(resident.get("/kk/account").body.contains("Гүлнәр Ахметова"));
    assert!(!secretary.get(PATH).body.contains(&code), "the code is shown once");
}

#[test]
fn a_form_sent_twice_makes_one_account() {
    let house = House::open();
    let (secretary, village) = desk(&house);
    assert_eq!(hand_out(&secretary, &village, "Гүлнәр Ахметова").status, 200);
    let twice = hand_out(&secretary, &village, "Гүлнәр Ахметова");
    assert_eq!((twice.status, twice.texts("#another-problem").len()), (422, 1));
    assert_eq!(twice.texts("tbody tr").len(), 1);
}

#[test]
fn a_replaced_code_opens_nothing_more() {
    let house = House::open();
    let (secretary, village) = desk(&house);
    let old = code_on(&hand_out(&secretary, &village, "Гүлнәр Ахметова"));
    let (resident, _) = enter(&house, "Гүлнәр Ахметова", &old);
    let list = secretary.get(PATH);
    let start = list.body.find(&format!("{PATH}/")).expect("a link to replace the code");
    let link: String = list.body[start..].chars().take_while(|letter| *letter != '"').collect();
    let new = code_on(&secretary.get(&link).fill("form", &[]).send(&secretary));
    assert_eq!(resident.get("/kk/account").status, 303, "signed out");
    assert_eq!(enter(&house, "Гүлнәр Ахметова", &old).1.status, 422);
    assert_eq!(enter(&house, "Гүлнәр Ахметова", &new).1.status, 303);
}

#[test]
fn wrong_names_and_wrong_codes_look_the_same() {
    let house = House::open();
    let (secretary, village) = desk(&house);
    let code = code_on(&hand_out(&secretary, &village, "Гүлнәр Ахметова"));
    let other = code_on(&hand_out(&secretary, &village, "Болат Серіков"));
    let browser = house.browser();
    let attempt = |name: &str, code: &str| {
        let page = browser.get("/kk/sign-in/slip");
        let answer = page.fill("form", &[("name", name), ("code", code)]).send(&browser);
        (answer.status, answer.body.replace(name, "…").replace(code, "…"))
    };
    attempt("Ешкім", &code);
    let wrong_name = attempt("Болат Ахметов", &code);
    assert_eq!(wrong_name, attempt("Гүлнәр Ахметова", &other));
    assert_eq!(wrong_name.0, 422);
}

#[test]
fn slips_of_the_pen_are_told_before_anything_is_looked_up() {
    let house = House::open();
    let (secretary, village) = desk(&house);
    let code = code_on(&hand_out(&secretary, &village, "Гүлнәр Ахметова"));
    let wrong_check = format!("{}{}", &code[..code.len() - 1], if code.ends_with('0') { '1' } else { '0' });
    for typed in ["", "7K3M", &wrong_check, "????"] {
        let (_, answer) = enter(&house, "Гүлнәр Ахметова", typed);
        assert_eq!((answer.status, answer.texts("#code-problem").len()), (422, 1), "{typed:?}");
    }
    assert_eq!(enter(&house, "Гүлнәр Ахметова", &code).1.status, 303, "none of them counted as an attempt");
}

#[test]
fn an_official_hears_what_is_missing() {
    let house = House::open();
    let (secretary, _) = desk(&house);
    let empty = secretary.get(PATH).fill("form", &[]).send(&secretary);
    assert_eq!(empty.status, 422);
    assert_eq!(empty.texts(".problems li").len(), 4);
    let stranger = house.account("resident@example.kz", false);
    assert!(stranger > 0);
    assert_eq!(house.signed_in("resident@example.kz").get(PATH).status, 403);
}
