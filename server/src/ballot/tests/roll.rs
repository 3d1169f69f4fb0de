//! The roll check: corrections are asked for, decided once, applied and counted, and nothing of a person stays.

use super::super::model::{Asked, Refusal, State, Wrong, normalised_code};
use super::super::store::corrections::{self, Counts, Request};
use super::super::{Decision, Person, ask, decide, forget_left};
use super::{Birth, Date, RunQueryDsl, Story, refusal};
use crate::assemblies::store::roll;
use crate::cycles::Phase;
use crate::errors::Failure;

const BORN: Date = Date::constant(1980, 5, 21);

fn person(name: &str, birth: Birth) -> Person {
    Person { name: name.to_owned(), birth }
}

fn aigul() -> Person {
    person("Ахметова Айгүл", Birth::Day(BORN))
}

fn correct(person: Person) -> Decision {
    Decision::Correct { person, listed: None, village: None }
}

#[derive(diesel::QueryableByName)]
struct Kept {
    #[diesel(sql_type = diesel::sql_types::Text)]
    kept: String,
}

impl Story {
    fn with_two() -> Self {
        let story = Self::begin();
        story.bring_roll(&[
            ("Ахметова Айгүл", Birth::Day(BORN), story.kyzyltal),
            ("Ким Алёна", Birth::Year(1991), story.sarzhailau),
        ]);
        story
    }

    fn ask(&self, wrong: Wrong) -> Result<String, Failure> {
        let asked = Asked {
            wrong,
            name: "Ахметова Айгүл".to_owned(),
            born: "21.05.1980".to_owned(),
            listed_name: "Ахметова Айгуль".to_owned(),
            listed_born: "1980".to_owned(),
            village: Some(self.kyzyltal),
            contact: "+7 700 123 45 67".to_owned(),
            words: "Құжат бар".to_owned(),
        };
        let cycle = self.cycle;
        self.write(move |tx| ask(tx, cycle, &asked))
    }

    fn first_open(&self) -> Request {
        self.platform.read(|connection| corrections::open(connection, self.cycle, 0, 10)).remove(0)
    }

    fn decide(&self, request: &Request, decision: Decision) -> Result<(), Failure> {
        let (secrets, registrar) = (self.platform.state.secrets.clone(), self.registrar);
        let place = (self.cycle, request.id, request.version);
        self.write(move |tx| decide(tx, &secrets, place, (&decision, "Құжат бойынша."), registrar))
    }

    /// Asks for a correction and decides it at once.
    fn settle(&self, wrong: Wrong, decision: Decision) -> Result<(), Failure> {
        self.ask(wrong).unwrap();
        let request = self.platform.read(|connection| corrections::open(connection, self.cycle, 0, 100)).pop().unwrap();
        self.decide(&request, decision)
    }

    fn village_of(&self, person: &Person) -> Option<i64> {
        let hashes = person.hashes(&self.platform.state.secrets, self.assembly);
        self.platform.read(|connection| roll::find(connection, self.assembly, &hashes))
    }

    fn people(&self) -> i64 {
        self.platform.read(|connection| roll::count(connection, self.assembly))
    }

    fn counts(&self) -> Counts {
        self.platform.read(|connection| corrections::counts(connection, self.cycle))
    }

    /// All that is kept of requests, as one text.
    fn kept(&self) -> String {
        let query = diesel::sql_query(
            "SELECT name || born || listed_name || listed_born || contact || words AS kept FROM roll_corrections",
        );
        let rows: Vec<Kept> = self.platform.read(|connection| Ok(query.load(connection)?));
        rows.into_iter().map(|row| row.kept).collect()
    }
}

#[test]
fn somebody_is_found_however_the_name_is_typed_and_nothing_is_claimed() {
    let story = Story::with_two();
    let found = |name: &str, birth| story.village_of(&person(name, birth));
    assert_eq!(found("  АХМЕТОВА   айгүл ", Birth::Day(BORN)), Some(story.kyzyltal));
    let only_year = Birth::Day(Date::constant(1991, 12, 31));
    assert_eq!(found("КИМ АЛЕНА", only_year), Some(story.sarzhailau), "the roll has the year only");
    assert_eq!(found("Ахметова Айгуль", Birth::Day(BORN)), None, "another letter");
    assert_eq!(found("Ахметова Айгүл", Birth::Day(Date::constant(1980, 5, 22))), None, "another day");
    let query = diesel::sql_query("SELECT 'claimed' AS kept FROM roll_people WHERE claimed_by IS NOT NULL");
    assert_eq!(story.platform.read(|connection| Ok(query.load::<Kept>(connection)?)).len(), 0);
}

#[test]
fn who_is_missing_is_added_once() {
    let story = Story::with_two();
    let dana = person("Омар Дана", Birth::Day(BORN));
    let add = |village| Decision::Correct { person: dana.clone(), listed: None, village };
    assert_eq!(refusal(story.settle(Wrong::Missing, add(None))), "ballot-village-missing");
    story.settle(Wrong::Missing, add(Some(story.kyzyltal))).unwrap();
    assert_eq!((story.village_of(&dana), story.people()), (Some(story.kyzyltal), 3));
    assert_eq!(refusal(story.settle(Wrong::Missing, add(Some(story.kyzyltal)))), "ballot-refused-there-already");
    assert_eq!(story.people(), 3);
    let entry = |reason: &str| ("registrar".to_owned(), "roll".to_owned(), reason.to_owned(), 1);
    assert_eq!(story.log("roll-added"), [entry("missing")]);
}

#[test]
fn who_died_moved_or_stands_twice_is_removed() {
    let story = Story::with_two();
    let alena = person("Ким Алена", Birth::Day(Date::constant(1991, 3, 4)));
    story.settle(Wrong::Moved, correct(alena.clone())).unwrap();
    assert_eq!((story.village_of(&alena), story.people()), (None, 1));
    assert_eq!(refusal(story.settle(Wrong::Died, correct(alena))), "ballot-refused-nobody-there");
    story.settle(Wrong::Twice, correct(aigul())).unwrap();
    assert_eq!(story.people(), 0);
    assert_eq!(story.log("roll-removed").len(), 2);
}

#[test]
fn a_line_of_the_roll_is_put_right() {
    let story = Story::with_two();
    let to = |village| Decision::Correct { person: aigul(), listed: None, village };
    assert_eq!(refusal(story.settle(Wrong::Village, to(Some(story.kyzyltal)))), "ballot-refused-nothing-changes");
    story.settle(Wrong::Village, to(Some(story.sarzhailau))).unwrap();
    assert_eq!(story.village_of(&aigul()), Some(story.sarzhailau));

    let right = person("Ахметова Айгүл Серікқызы", Birth::Day(Date::constant(1980, 5, 12)));
    let rename = |person: &Person, listed| Decision::Correct { person: person.clone(), listed, village: None };
    story.settle(Wrong::Details, rename(&right, Some(aigul()))).unwrap();
    assert_eq!((story.village_of(&right), story.village_of(&aigul())), (Some(story.sarzhailau), None));

    let alena = person("Ким Алена", Birth::Year(1991));
    let taken = story.settle(Wrong::Details, rename(&right, Some(alena)));
    assert_eq!(refusal(taken), "ballot-refused-there-already");
    assert_eq!((story.people(), story.log("roll-changed").len()), (2, 2));
}

#[test]
fn a_year_becomes_a_day_without_a_second_line() {
    let story = Story::with_two();
    let exact = person("Ким Алена", Birth::Day(Date::constant(1991, 3, 4)));
    let listed = Some(person("Ким Алена", Birth::Year(1991)));
    let decision = Decision::Correct { person: exact, listed, village: None };
    story.settle(Wrong::Details, decision).unwrap();
    assert_eq!(story.village_of(&person("Ким Алена", Birth::Day(Date::constant(1991, 3, 5)))), None);
    assert_eq!(story.people(), 2);
}

#[test]
fn what_was_asked_is_answered_by_code_and_erased() {
    let story = Story::with_two();
    let code = story.ask(Wrong::Died).unwrap();
    assert!(story.kept().contains("Ахметова"));
    let standing = |code: &str| {
        let code = normalised_code(code);
        story.platform.read(|connection| corrections::by_code(connection, story.cycle, &code))
    };
    assert_eq!(standing(&code).unwrap().state, State::Open);
    assert_eq!(standing("0000-0000-0000"), None);
    story.decide(&story.first_open(), Decision::Refuse(Refusal::NoPapers)).unwrap();
    let decided = standing(&code.to_lowercase()).unwrap();
    assert_eq!((decided.state, decided.answer.as_str()), (State::Refused(Refusal::NoPapers), "Құжат бойынша."));
    assert_eq!(decided.asked_at.0 % 86_400, 0, "of the time only the day is left");
    assert_eq!(story.kept(), "");
    let entry = ("registrar".to_owned(), "roll".to_owned(), "no-papers".to_owned(), 1);
    assert_eq!(story.log("roll-correction-refused"), [entry]);
    assert_eq!(story.people(), 2);
}

#[test]
fn a_request_is_decided_once() {
    let story = Story::with_two();
    story.ask(Wrong::Moved).unwrap();
    let request = story.first_open();
    story.decide(&request, Decision::Refuse(Refusal::Unclear)).unwrap();
    let again = story.decide(&request, correct(aigul()));
    assert!(matches!(again, Err(Failure::Conflict)), "{again:?}");
    assert_eq!((story.people(), story.log("roll-removed").len()), (2, 0));
    story.ask(Wrong::Moved).unwrap();
    let stale = Request { version: 9, ..story.first_open() };
    assert!(matches!(story.decide(&stale, correct(aigul())), Err(Failure::Conflict)));
    assert_eq!(story.people(), 2, "what could not be recorded was not done");
}

#[test]
fn corrections_are_counted_by_what_became_of_them() {
    let story = Story::with_two();
    let dana = person("Омар Дана", Birth::Day(BORN));
    let add = Decision::Correct { person: dana.clone(), listed: None, village: Some(story.kyzyltal) };
    story.settle(Wrong::Missing, add).unwrap();
    story.settle(Wrong::Moved, correct(dana)).unwrap();
    let to = Decision::Correct { person: aigul(), listed: None, village: Some(story.sarzhailau) };
    story.settle(Wrong::Village, to).unwrap();
    story.settle(Wrong::Died, Decision::Refuse(Refusal::RightAlready)).unwrap();
    story.ask(Wrong::Twice).unwrap();
    assert_eq!(story.counts(), Counts { asked: 5, added: 1, removed: 1, changed: 1, refused: 1, open: 1 });
}

#[test]
fn after_the_roll_check_nothing_is_asked_or_decided_and_what_is_left_is_forgotten() {
    let story = Story::with_two();
    story.ask(Wrong::Died).unwrap();
    let request = story.first_open();
    story.write(forget_left).unwrap();
    assert!(story.kept().contains("Ахметова"), "while the roll is checked, the registrar needs it");
    story.come_to(Phase::Keys);
    assert_eq!(refusal(story.ask(Wrong::Died)), "ballot-refused-no-roll-check");
    assert_eq!(refusal(story.decide(&request, correct(aigul()))), "ballot-refused-no-roll-check");
    story.write(forget_left).unwrap();
    assert_eq!((story.kept().as_str(), story.counts().open), ("", 1), "that it was left is still known");
    assert_eq!(story.people(), 2);
}

#[test]
fn without_a_roll_nobody_can_be_added() {
    let story = Story::begin();
    let add = Decision::Correct { person: aigul(), listed: None, village: Some(story.kyzyltal) };
    assert_eq!(refusal(story.settle(Wrong::Missing, add)), "ballot-refused-no-roll");
}
