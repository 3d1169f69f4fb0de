use ortaq_crypto::credential::code::Code;

use super::super::sign_in::{CodeAnswer, enter_with_code};
use super::super::slips::{Issued, Issuer, PaperForm, issue, replace};
use super::super::store::{Profile, slips_of_assembly};
use super::place::{Place, place};
use super::*;
use crate::assemblies::residence_of;

fn form(place: &Place, person: &str) -> PaperForm {
    PaperForm {
        person: Profile { name: name(person), language: Language::Kazakh },
        village: place.village,
        is_another_person: false,
    }
}

fn issuer(place: &Place) -> Issuer {
    Issuer { assembly: place.assembly, official: place.registrar }
}

/// The code as it is printed on the slip.
fn hand_out(platform: &TestPlatform, place: &Place, person: &str) -> String {
    let (secrets, issuer, form) = (platform.state.secrets.clone(), issuer(place), form(place, person));
    match does(platform, move |tx| issue(tx, &secrets, issuer, &form)) {
        Issued::Code(code) => code.written().to_string(),
        Issued::Namesake => panic!("nobody of this name was there before"),
    }
}

fn try_code(platform: &TestPlatform, person: &str, code: &str) -> CodeAnswer {
    let (secrets, person) = (platform.state.secrets.clone(), person.to_owned());
    let code = Code::parse(code).unwrap();
    does(platform, move |tx| enter_with_code(tx, &secrets, &visit("Chrome, Android"), &person, &code))
}

fn opens(platform: &TestPlatform, person: &str, code: &str) -> bool {
    matches!(try_code(platform, person, code), CodeAnswer::In(_))
}

#[test]
fn a_resident_without_email_signs_in_as_often_as_needed() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let code = hand_out(&platform, &place, "Гүлнәр Ахметова");
    for _ in 0..2 {
        let CodeAnswer::In(entered) = try_code(&platform, "Гүлнәр Ахметова", &code) else {
            panic!("the code is good")
        };
        let who = holder(&platform, entered.token.as_str()).unwrap();
        assert_eq!(who.name, "Гүлнәр Ахметова");
        let residence = platform.read(|connection| residence_of(connection, who.id)).unwrap();
        assert_eq!(residence.village, place.village, "the paper form says where they live");
    }
}

#[test]
fn the_slip_is_read_as_people_type() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let code = hand_out(&platform, &place, "Гүлнәр Ахметова");
    let small = code.to_lowercase().replace(' ', "");
    let cyrillic: String = code
        .chars()
        .map(|letter| match letter {
            'A' => 'А',
            'B' => 'в',
            'C' => 'С',
            'E' => 'е',
            'H' => 'Н',
            'K' => 'к',
            'M' => 'М',
            'P' => 'р',
            'T' => 'Т',
            'X' => 'х',
            '0' => 'О',
            other => other,
        })
        .collect();
    for typed in [small.as_str(), &cyrillic, &code.replace(' ', "-")] {
        assert!(opens(&platform, "  АХМЕТОВА   ГҮЛНӘР ", typed), "{typed}");
    }
    assert!(opens(&platform, "гулнар ахметова", &small), "Kazakh letters as a Russian keyboard has them");
}

#[test]
fn a_wrong_name_and_a_wrong_code_get_the_same_answer() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let code = hand_out(&platform, &place, "Гүлнәр Ахметова");
    let other = hand_out(&platform, &place, "Болат Серіков");
    let stranger = Code::new(&[9; 10]).written().to_string();
    for (person, typed) in [("Гүлнәр Ахметова", &other), ("Ешкім", &code), ("Гүлнәр Ахметова", &stranger)]
    {
        assert!(matches!(try_code(&platform, person, typed), CodeAnswer::Wrong));
    }
}

#[test]
fn who_guesses_is_stopped_for_any_name() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let code = hand_out(&platform, &place, "Гүлнәр Ахметова");
    let wrong = Code::new(&[9; 10]).written().to_string();
    for person in ["Гүлнәр Ахметова", "Ешкім Ешқайда"] {
        for _ in 0..10 {
            assert!(matches!(try_code(&platform, person, &wrong), CodeAnswer::Wrong));
        }
        assert!(matches!(try_code(&platform, person, &wrong), CodeAnswer::TooMany(900)));
    }
    assert!(matches!(try_code(&platform, "Гүлнәр Ахметова", &code), CodeAnswer::TooMany(900)));
    platform.clock.set(platform.clock.now().plus(900));
    assert!(opens(&platform, "Гүлнәр Ахметова", &code));
}

#[test]
fn a_lost_slip_is_replaced_and_opens_nothing_more() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let lost = hand_out(&platform, &place, "Гүлнәр Ахметова");
    let CodeAnswer::In(thief) = try_code(&platform, "Гүлнәр Ахметова", &lost) else {
        panic!("the code is good")
    };
    let account = holder(&platform, thief.token.as_str()).unwrap().id;
    let (secrets, by) = (platform.state.secrets.clone(), issuer(&place));
    let new = does(&platform, move |tx| replace(tx, &secrets, by, account)).written().to_string();
    assert!(holder(&platform, thief.token.as_str()).is_none(), "what the old code opened is closed");
    assert!(!opens(&platform, "Гүлнәр Ахметова", &lost));
    assert!(opens(&platform, "Гүлнәр Ахметова", &new));
}

#[test]
fn officials_replace_only_what_their_own_district_handed_out() {
    let platform = TestPlatform::new();
    let (here, elsewhere) = (place(&platform, "saryzhailau"), place(&platform, "aksu"));
    hand_out(&platform, &here, "Гүлнәр Ахметова");
    let account = platform.read(|connection| slips_of_assembly(connection, here.assembly))[0].account;
    let (secrets, by) = (platform.state.secrets.clone(), issuer(&elsewhere));
    let refused = platform.write(move |tx| replace(tx, &secrets, by, account).map(drop));
    assert!(matches!(refused, Err(Failure::NotFound)));
}

#[test]
fn two_people_of_one_name_are_told_apart_only_when_the_official_says_so() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    let first = hand_out(&platform, &place, "Гүлнәр Ахметова");
    let (secrets, by, twin) = (platform.state.secrets.clone(), issuer(&place), form(&place, "АХМЕТОВА Гүлнәр"));
    let again = twin.clone();
    assert!(matches!(does(&platform, move |tx| issue(tx, &secrets, by, &again)), Issued::Namesake));
    let secrets = platform.state.secrets.clone();
    let twin = PaperForm { is_another_person: true, ..twin };
    let Issued::Code(second) = does(&platform, move |tx| issue(tx, &secrets, by, &twin)) else { panic!("she says so") };
    assert!(opens(&platform, "Гүлнәр Ахметова", &first));
    assert!(opens(&platform, "Гүлнәр Ахметова", &second.written()));
    assert_eq!(platform.read(|connection| slips_of_assembly(connection, place.assembly)).len(), 2);
}

#[test]
fn handing_out_is_public_and_names_nobody() {
    let platform = TestPlatform::new();
    let place = place(&platform, "saryzhailau");
    hand_out(&platform, &place, "Гүлнәр Ахметова");
    let count =
        |event: &str| rows(&platform, &format!("SELECT COUNT(*) AS count FROM waiting_acts WHERE event = '{event}'"));
    assert_eq!(count("slip-issued"), 1);
    let account = platform.read(|connection| slips_of_assembly(connection, place.assembly))[0].account;
    let (secrets, by) = (platform.state.secrets.clone(), issuer(&place));
    does(&platform, move |tx| replace(tx, &secrets, by, account).map(drop));
    assert_eq!(count("slip-replaced"), 1);
    let naming = "SELECT COUNT(*) AS count FROM waiting_acts WHERE subject LIKE '%Ахметова%' OR text LIKE '%Ахметова%'";
    assert_eq!(rows(&platform, naming), 0);
}
