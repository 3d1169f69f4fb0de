//! Roles and seats: they hold between their dates, in one district, and are granted in public.

use std::collections::BTreeSet;

use super::super::model::mandate::{Grant, Mandate, NewMember};
use super::super::store::{mandates as store, members};
use super::{Story, district};
use crate::accounts::Role;
use crate::audit;
use crate::clock::Moment;
use crate::errors::Failure;
use crate::testing::START;

const DAY: i64 = 86_400;

impl Story {
    fn grant(&self, account: i64, role: Role, days: std::ops::Range<i64>) -> Result<Mandate, Failure> {
        let (assembly, official) = (self.assembly.clone(), self.administrator);
        let new = Grant {
            account,
            role,
            name: "Ахметова Айгүл".to_owned(),
            appointed: "Әкімнің № 4 өкімі".to_owned(),
            begins_at: START.plus(days.start * DAY),
            ends_at: START.plus(days.end * DAY),
        };
        let id = self.platform.write(move |transaction| store::grant(transaction, &assembly, &new, official))?;
        Ok(self.mandate(id))
    }

    fn mandate(&self, id: i64) -> Mandate {
        self.platform.read(|connection| store::by_id(connection, self.assembly.id, id))
    }

    fn roles(&self, account: i64, slug: &str, now: Moment) -> BTreeSet<Role> {
        self.platform.read(|connection| store::roles_of(connection, account, slug, now))
    }

    fn end(&self, mandate: Mandate) -> Result<(), Failure> {
        let (assembly, official) = (self.assembly.clone(), self.administrator);
        self.platform.write(move |tx| store::end(tx, &assembly, &mandate, "Өз өтініші бойынша", official))
    }

    fn prolong(&self, mandate: Mandate, days: i64) -> Result<(), Failure> {
        let (assembly, official) = (self.assembly.clone(), self.administrator);
        self.platform.write(move |tx| store::prolong(tx, &assembly, &mandate, START.plus(days * DAY), official))
    }
}

#[test]
fn a_role_holds_from_its_first_to_its_last_day() {
    let story = Story::begin();
    let aigul = story.person("Айгүл");
    story.grant(aigul, Role::Moderator, 10..20).unwrap();
    let held = |day| story.roles(aigul, "sarzhailau", START.plus(day * DAY)).contains(&Role::Moderator);
    assert_eq!([0, 9, 10, 19, 20, 30].map(held), [false, false, true, true, false, false]);
}

#[test]
fn a_role_in_one_district_gives_nothing_in_another() {
    let story = Story::begin();
    district(&story.platform, story.administrator, "aqbastau", "Ақбастау");
    let aigul = story.person("Айгүл");
    story.grant(aigul, Role::Registrar, 0..20).unwrap();
    assert_eq!(story.roles(aigul, "sarzhailau", START), BTreeSet::from([Role::Registrar]));
    assert_eq!(story.roles(aigul, "aqbastau", START), BTreeSet::new());
    assert_eq!(story.roles(aigul, "no-such-place", START), BTreeSet::new());
}

#[test]
fn an_ended_mandate_gives_nothing_at_once() {
    let story = Story::begin();
    let aigul = story.person("Айгүл");
    let mandate = story.grant(aigul, Role::Moderator, 0..20).unwrap();
    story.platform.clock.set(START.plus(DAY));
    story.end(mandate.clone()).unwrap();
    assert_eq!(story.roles(aigul, "sarzhailau", START.plus(DAY)), BTreeSet::new());
    assert!(matches!(story.end(mandate.clone()), Err(Failure::Conflict)), "it is over already");
    assert!(matches!(story.prolong(story.mandate(mandate.id), 40), Err(Failure::Conflict)), "it is not revived");
    story.grant(aigul, Role::Moderator, 2..20).unwrap();
}

#[test]
fn two_administrators_prolong_and_the_second_sees_the_first() {
    let story = Story::begin();
    let read = story.grant(story.person("Айгүл"), Role::Moderator, 0..20).unwrap();
    story.prolong(read.clone(), 40).unwrap();
    assert!(matches!(story.prolong(read.clone(), 30), Err(Failure::Conflict)));
    assert_eq!(story.mandate(read.id).term.ends_at, START.plus(40 * DAY));
}

#[test]
fn nobody_holds_a_role_twice_at_once() {
    let story = Story::begin();
    let aigul = story.person("Айгүл");
    let first = story.grant(aigul, Role::Moderator, 0..20).unwrap();
    assert!(matches!(story.grant(aigul, Role::Moderator, 19..40), Err(Failure::Refused(_))));
    story.grant(aigul, Role::Moderator, 20..40).unwrap();
    story.grant(aigul, Role::Reviewer, 0..20).unwrap();
    assert!(matches!(story.prolong(first, 30), Err(Failure::Refused(_))));
}

#[test]
fn granting_a_role_to_oneself_is_as_public_as_any_other_act() {
    let story = Story::begin();
    let own = story.administrator.account;
    story.grant(own, Role::Secretary, 0..20).unwrap();
    let acts = story.platform.read(|connection| audit::acts_of_assembly(connection, story.assembly.id));
    let said = acts.iter().find_map(|act| act.text.clone().filter(|text| text.contains("secretary"))).unwrap();
    assert!(said.contains("Ахметова Айгүл") && said.contains("2027-03-01"), "{said}");
}

fn member(village: i64, seat: i64, days: std::ops::Range<i64>) -> NewMember {
    NewMember {
        village,
        seat,
        name: "Серікбаев Нұрлан".to_owned(),
        appointed: "Бөлек жиынның хаттамасы".to_owned(),
        begins_at: START.plus(days.start * DAY),
        ends_at: START.plus(days.end * DAY),
    }
}

#[test]
fn a_village_sends_as_many_members_as_it_has_seats() {
    let story = Story::begin();
    let name = |new: NewMember| {
        let (assembly, official) = (story.assembly.clone(), story.administrator);
        story.platform.write(move |transaction| members::name(transaction, &assembly, &new, official))
    };
    let first = name(member(story.kyzyltal, 1, 0..20)).unwrap();
    name(member(story.kyzyltal, 2, 0..20)).unwrap();
    assert!(matches!(name(member(story.kyzyltal, 3, 0..20)), Err(Failure::Refused(_))), "there are two seats");
    assert!(matches!(name(member(story.kyzyltal, 1, 10..30)), Err(Failure::Refused(_))), "somebody sits there");
    name(member(story.kyzyltal, 1, 20..30)).unwrap();
    let read = story.platform.read(|connection| members::by_id(connection, story.assembly.id, first));
    let (assembly, official) = (story.assembly.clone(), story.administrator);
    story.platform.write(move |tx| members::end(tx, &assembly, &read, "Көшті", official)).unwrap();
    name(member(story.kyzyltal, 1, 0..20)).unwrap();
}
