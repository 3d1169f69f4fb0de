//! The council records that a ballot is ready, and it stays so until something changes.

use super::super::model::{Change, Severity, changes, examine};
use super::super::store::{Looked, look, readiness};
use super::super::{Ready, ready, say_ready};
use super::{Birth, Date, Story, refusal};
use crate::accounts::Role;
use crate::cycles::{self, Phase};
use crate::errors::Failure;

impl Story {
    fn look(&self) -> Looked {
        let cycle = self.cycle;
        self.platform.read(|connection| {
            let cycle = cycles::by_id(connection, cycle)?;
            look(connection, &cycle)
        })
    }

    fn say_ready(&self, seen: &str) -> Result<Ready, Failure> {
        let (cycle, seen, account) = (self.cycle, seen.to_owned(), self.council_member);
        self.write(move |tx| say_ready(tx, cycle, &seen, (account, Role::CouncilMember)))
    }

    fn say_ready_now(&self) -> Result<Ready, Failure> {
        self.say_ready(&self.look().plan.written_hash())
    }

    fn ready(&self) -> Option<Ready> {
        self.platform.read(|connection| ready(connection, self.cycle))
    }

    fn with_roll() -> Self {
        let story = Self::begin();
        let born = Birth::Day(Date::constant(1980, 5, 21));
        let (first, second) = (story.sarzhailau, story.kyzyltal);
        let names = ["Ахметова Айгүл", "Ким Алена", "Ли Олег", "Пак Вера", "Асан Үсен", "Бек Азат"];
        let people: Vec<_> = names.into_iter().map(|name| (name, born, first)).collect();
        story.bring_roll(&people);
        story.bring_roll(&[people, vec![("Омар Дана", born, second)]].concat());
        story
    }
}

#[test]
fn the_ballot_is_the_shortlist_with_its_translations() {
    let story = Story::with_roll();
    let looked = story.look();
    assert_eq!(looked.plan.options.len(), 3);
    assert_eq!(looked.facts.lines, Some(7));
    let bridge = &looked.plan.options[0];
    assert_eq!((bridge.id.as_str(), bridge.cost, bridge.village.as_str()), ("P01", 5_000_000, "Қызылтал"));
    let title = |language: &str| bridge.texts[language].title.clone();
    assert_eq!([title("kk"), title("ru"), title("en")], ["Көпір", "Проект", "Көпір"]);
    let cycle = story.platform.read(|connection| cycles::by_id(connection, story.cycle));
    let problems = examine(&cycle, &looked.shortlist, &looked.plan, &looked.facts, story.platform.clock.now());
    assert!(problems.iter().all(|problem| problem.severity() == Severity::Warning), "{problems:?}");
}

#[test]
fn what_was_found_ready_is_what_will_be_frozen() {
    let story = Story::with_roll();
    assert_eq!(story.ready(), None);
    let said = story.say_ready_now().unwrap();
    assert_eq!(story.ready(), Some(said.clone()));
    assert_eq!((said.number, said.role.as_str(), &said.plan), (1, "council-member", &story.look().plan));
    let entry = ("council-member".to_owned(), "ballot-1".to_owned(), String::new(), 3);
    assert_eq!(story.log("ballot-ready"), [entry]);
    assert_eq!(refusal(story.say_ready_now()), "ballot-refused-ready-already");
    story.come_to(Phase::Keys);
    assert_eq!(story.ready(), Some(said), "time alone changes nothing");
}

#[test]
fn a_withdrawal_ends_the_readiness_and_says_why() {
    let story = Story::with_roll();
    let said = story.say_ready_now().unwrap();
    story.withdraw(2);
    assert_eq!(story.ready(), None);
    let kept = story.platform.read(|connection| readiness::latest(connection, story.cycle)).unwrap();
    assert_eq!(kept, said);
    assert_eq!(changes(&kept.plan, &story.look().plan), [Change::Gone("P02".to_owned())]);
    // Two are left for up to three choices: nobody can find that ready.
    assert_eq!(refusal(story.say_ready_now()), "ballot-refused-red");
}

#[test]
fn another_translation_ends_the_readiness_until_it_is_found_ready_again() {
    let story = Story::with_roll();
    let seen = story.look().plan.written_hash();
    story.say_ready(&seen).unwrap();
    story.translate(3, "Фонари");
    assert_eq!(story.ready(), None);
    let old = story.say_ready(&seen);
    assert!(matches!(old, Err(Failure::Conflict)), "who looked at the old one did not look at this: {old:?}");
    assert_eq!(story.say_ready_now().unwrap().number, 2);
    assert!(story.ready().is_some());
}

#[test]
fn a_ballot_that_lacks_something_is_not_found_ready() {
    let story = Story::begin();
    assert_eq!(refusal(story.say_ready_now()), "ballot-refused-red", "there is no roll");
    assert_eq!(story.log("ballot-ready"), []);
}
