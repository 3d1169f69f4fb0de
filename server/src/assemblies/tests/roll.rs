//! The roll: brought as a whole, kept as keyed hashes, found by name and birth date.

use jiff::civil::Date;

use super::super::model::residence::How;
use super::super::model::roll::{Birth, person_hash};
use super::super::model::{Official, name};
use super::super::store::residences::{forget, residence_of};
use super::super::store::roll::{HashedPerson, claim, import, last_import};
use super::{Story, district};
use crate::accounts::Role;

const BORN: Date = Date::constant(1980, 5, 21);

impl Story {
    fn hash(&self, assembly: i64, typed: &str, birth: Birth) -> Vec<u8> {
        person_hash(&self.platform.state.secrets, assembly, &name::normalised(typed), birth)
    }

    fn bring(&self, people: &[(&str, Birth, i64)]) {
        let id = self.assembly.id;
        let person = |(typed, birth, village): &(&str, Birth, i64)| HashedPerson {
            hash: self.hash(id, typed, *birth),
            village: *village,
        };
        let people: Vec<HashedPerson> = people.iter().map(person).collect();
        let official = Official { account: self.administrator.account, role: Role::Registrar };
        self.platform.write(move |transaction| import(transaction, id, &people, official)).unwrap();
    }

    fn look(&self, assembly: i64, account: i64, typed: &str, day: Date) -> Option<i64> {
        let hashes = [Birth::Day(day), Birth::Year(day.year())].map(|birth| self.hash(assembly, typed, birth));
        self.platform.write(move |transaction| claim(transaction, assembly, account, &hashes)).unwrap()
    }
}

#[test]
fn a_resident_is_found_by_name_and_birth_date() {
    let story = Story::begin();
    let (id, aigul, alena) = (story.assembly.id, story.person("Айгүл"), story.person("Алёна"));
    story.bring(&[
        ("Ахметова Айгүл", Birth::Day(BORN), story.kyzyltal),
        ("Ким Алёна", Birth::Year(1991), story.sarzhailau),
    ]);
    assert_eq!(story.look(id, aigul, "Ахметова Айгүл", Date::constant(1980, 5, 22)), None, "another day");
    assert_eq!(story.look(id, aigul, "Ахметова Айгуль", BORN), None, "another name");
    assert_eq!(story.look(id, aigul, "  АХМЕТОВА   айгүл", BORN), Some(story.kyzyltal));
    assert_eq!(story.look(id, alena, "КИМ АЛЕНА", Date::constant(1991, 12, 31)), Some(story.sarzhailau));
    let home = story.platform.read(|connection| residence_of(connection, aigul)).unwrap();
    assert_eq!((home.assembly, home.village, home.how, home.confirmed_by), (id, story.kyzyltal, How::Roll, None));
}

#[test]
fn a_line_of_the_roll_is_one_account() {
    let story = Story::begin();
    let (id, aigul, bolat) = (story.assembly.id, story.person("Айгүл"), story.person("Болат"));
    story.bring(&[("Ахметова Айгүл", Birth::Day(BORN), story.kyzyltal)]);
    assert_eq!(story.look(id, aigul, "Ахметова Айгүл", BORN), Some(story.kyzyltal));
    assert_eq!(story.look(id, bolat, "Ахметова Айгүл", BORN), None, "as if nobody were there");
    assert_eq!(story.look(id, aigul, "Ахметова Айгүл", BORN), Some(story.kyzyltal), "again by herself");
    story.platform.write(move |transaction| forget(transaction, aigul)).unwrap();
    let again = story.person("Айгүл");
    assert_eq!(story.look(id, again, "Ахметова Айгүл", BORN), Some(story.kyzyltal), "with a new account");
}

#[test]
fn a_roll_is_of_one_district() {
    let story = Story::begin();
    let other = district(&story.platform, story.administrator, "aqbastau", "Ақбастау").id;
    let aigul = story.person("Айгүл");
    story.bring(&[("Ахметова Айгүл", Birth::Day(BORN), story.kyzyltal)]);
    assert_eq!(story.look(other, aigul, "Ахметова Айгүл", BORN), None);
}

#[test]
fn a_new_roll_replaces_the_old_one_and_who_was_found_stays_found() {
    let story = Story::begin();
    let (id, aigul, bolat) = (story.assembly.id, story.person("Айгүл"), story.person("Болат"));
    let row = |typed: &'static str| (typed, Birth::Day(BORN), story.kyzyltal);
    story.bring(&[row("Ахметова Айгүл"), row("Серік Болат")]);
    assert_eq!(story.look(id, aigul, "Ахметова Айгүл", BORN), Some(story.kyzyltal));
    story.bring(&[row("Ахметова Айгүл"), row("Пак Вера")]);
    assert_eq!(story.look(id, bolat, "Серік Болат", BORN), None, "no longer on the roll");
    assert_eq!(story.look(id, bolat, "Ахметова Айгүл", BORN), None, "still Aigul's");
    assert!(story.platform.read(|connection| residence_of(connection, aigul)).is_some());
    let last = story.platform.read(|connection| last_import(connection, id)).unwrap();
    assert_eq!(last.people, 2);
}
