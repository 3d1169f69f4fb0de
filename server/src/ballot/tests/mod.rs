//! Stories of the ballot and of the roll check, on whichever database the environment chooses.

mod checks;
mod freezing;
mod plans;
mod readiness;
mod roll;

use std::collections::BTreeMap;

use diesel::prelude::*;
use jiff::civil::Date;
use ortaq_crypto::entry::{Body, Entry};

use super::model::{Facts, Shown, Words};
use crate::accounts::{self, NewAccount, PersonName, Role};
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::roll::{Birth, person_hash};
use crate::assemblies::model::{Description, Localised, Official, Village, VillageDescription, name};
use crate::assemblies::store::roll::{HashedPerson, import};
use crate::assemblies::store::{council, districts, villages};
use crate::clock::Moment;
use crate::cycles::model::{Member, Phase, Roster, Schedule, Settings};
use crate::cycles::{self, Cycle, Draft, LogPlace};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::model::{Category, CostLine, Photo, Place};
use crate::proposals::schema::proposal_translations as translations;
use crate::proposals::{self, Content, Event, Happening, NewProposal};
use crate::testing::TestPlatform;

const DAY: i64 = 86_400;

fn localised(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

/// A cycle in its freezing that lacks nothing, with fifteen council members.
fn cycle() -> Cycle {
    let cycle = Cycle::sample(Phase::Freeze);
    let member = |number| Member { number, name: format!("Мүше {number}"), is_trustee: number <= 5 };
    let roster = Roster { members: (1..=15).map(member).collect(), second_issuer: Some(2) };
    Cycle { roster: Some(roster), ..cycle }
}

/// The first moment of the cycle's freezing.
fn freezing(cycle: &Cycle) -> Moment {
    cycle.schedule.start(Phase::Freeze).unwrap()
}

fn words(title: &str) -> Words {
    Words { title: title.to_owned(), summary: format!("{title} салынады.") }
}

/// A project that lacks nothing.
fn project(number: i64, request: i64) -> Shown {
    let language = |language| (language, words(&format!("Жоба {number}")));
    Shown {
        number,
        request,
        category: Category::Roads,
        village: Some(1 + number % 2),
        language: Language::Kazakh,
        words: Language::ALL.map(language).into_iter().collect::<BTreeMap<_, _>>(),
        photo: Some(Photo { file: "00".repeat(16), alt: String::new() }),
    }
}

fn shortlist() -> Vec<Shown> {
    vec![project(2, 6_000_000), project(5, 4_000_000), project(7, 9_000_000), project(11, 2_000_000)]
}

/// A large village and a small one.
fn two_villages() -> Vec<Village> {
    let village = |id, name: &str, people| {
        let description = VillageDescription { name: localised(name), people, voters: people / 2, seats: 1 };
        Village { id, assembly: 1, description, version: 0 }
    };
    vec![village(1, "Сарыжайлау", 1_640), village(2, "Бесқұдық", 230)]
}

fn facts() -> Facts {
    Facts { lines: Some(1_600), open_corrections: 0, undecided: Vec::new() }
}

/// A platform with a rural district in its roll check and three projects on the shortlist.
struct Story {
    platform: TestPlatform,
    assembly: i64,
    cycle: i64,
    administrator: i64,
    council_member: i64,
    registrar: i64,
    author: i64,
    sarzhailau: i64,
    kyzyltal: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

impl Story {
    /// Begins in the roll check; the roll is not brought yet.
    fn begin() -> Self {
        let platform = TestPlatform::new();
        let person = |is_administrator| {
            let name = PersonName::parse("Айгүл Тұрсынова").unwrap();
            let new = NewAccount { name, email: None, language: Language::Kazakh, is_administrator };
            platform.write(move |tx| accounts::create(tx, &new)).unwrap()
        };
        let (administrator, council_member, registrar, author) =
            (person(true), person(false), person(false), person(false));
        let secrets = platform.state.secrets.clone();
        let official = Official { account: administrator, role: Role::Administrator };
        let (assembly, cycle, [sarzhailau, kyzyltal]) = platform
            .write(move |tx| {
                let assembly = districts::create(tx, &description(), official)?;
                let village = |tx: &mut Transaction<'_>, name: &str, people| {
                    let new = VillageDescription { name: localised(name), people, voters: people / 2, seats: 1 };
                    villages::add(tx, assembly, &new, official)
                };
                let places = [village(tx, "Сарыжайлау", 1_640)?, village(tx, "Қызылтал", 230)?];
                council::replace(tx, assembly, &roster(), official)?;
                let by = cycles::By::Official { account: administrator, role: Role::Administrator };
                let cycle = cycles::create(tx, draft(assembly), by)?;
                let found = cycles::by_id(tx, cycle)?;
                let roster = cycles::roster_of(tx, assembly)?;
                let path = "sarzhailau/2027".to_owned();
                let place = LogPlace { origin: format!("budget.example/{path}"), path };
                cycles::announce(tx, &secrets, &place, found, roster, by)?;
                Ok((assembly, cycle, places))
            })
            .unwrap();
        let story =
            Self { platform, assembly, cycle, administrator, council_member, registrar, author, sarzhailau, kyzyltal };
        story.come_to(Phase::Intake);
        let projects = ["Көпір", "Ойын алаңы", "Көше шамдары"].map(|title| story.hand_in(title));
        story.come_to(Phase::Assembly);
        projects.into_iter().for_each(|number| story.shortlist(number));
        story.come_to(Phase::RollCheck);
        story
    }

    fn come_to(&self, phase: Phase) {
        let cycle = self.cycle;
        let start = self.platform.read(|connection| cycles::by_id(connection, cycle)).schedule.start(phase).unwrap();
        let clock = &self.platform.clock;
        while clock.now() < start {
            clock.set(start.min(clock.now().plus(6 * DAY)));
            cycles::advance(&self.platform.state.database, clock.now()).unwrap();
        }
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.platform.write(use_case)
    }

    fn hand_in(&self, title: &'static str) -> i64 {
        let (cycle, author, village) = (self.cycle, self.author, self.kyzyltal);
        let content = Content {
            title: title.to_owned(),
            summary: format!("{title} керек."),
            costs: vec![CostLine { what: "Жұмыс".to_owned(), amount: 5_000_000 }],
            place: Place { village: Some(village), ..Place::default() },
            ..Content::default()
        };
        let by = proposals::By::Resident(author);
        let new = NewProposal { cycle, author: Some(author), by, is_collective: false, content };
        self.write(move |tx| proposals::submit(tx, &new)).unwrap().number
    }

    fn happen(&self, number: i64, event: Event, by: proposals::By) -> Result<(), Failure> {
        let cycle = self.cycle;
        self.write(move |tx| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            proposals::apply(tx, &proposal, &Happening::new(event, by)).map(drop)
        })
    }

    /// A proposal is admitted, found feasible, translated and shortlisted.
    fn shortlist(&self, number: i64) {
        let by = |role| proposals::By::Official(self.administrator, role);
        self.happen(number, Event::Admitted, by(Role::Moderator)).unwrap();
        self.happen(number, Event::FoundFeasible, by(Role::Reviewer)).unwrap();
        self.happen(number, Event::Shortlisted, by(Role::Secretary)).unwrap();
        self.translate(number, "Проект");
    }

    fn translate(&self, number: i64, title: &'static str) {
        let cycle = self.cycle;
        self.write(move |tx| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            let now = tx.now();
            let old = translations::table.filter(translations::proposal_id.eq(proposal.id));
            diesel::delete(old).execute(tx.connection())?;
            diesel::insert_into(translations::table)
                .values((
                    translations::proposal_id.eq(proposal.id),
                    translations::language.eq("ru"),
                    translations::title.eq(title),
                    translations::summary.eq("Нужно селу."),
                    translations::role.eq("secretary"),
                    translations::made_at.eq(now.0),
                ))
                .execute(tx.connection())?;
            Ok(())
        })
        .unwrap();
    }

    fn withdraw(&self, number: i64) {
        self.happen(number, Event::Withdrawn, proposals::By::Resident(self.author)).unwrap();
    }

    fn bring_roll(&self, people: &[(&str, Birth, i64)]) {
        let assembly = self.assembly;
        let hashed = |(typed, birth, village): &(&str, Birth, i64)| HashedPerson {
            hash: person_hash(&self.platform.state.secrets, assembly, &name::normalised(typed), *birth),
            village: *village,
        };
        let people: Vec<HashedPerson> = people.iter().map(hashed).collect();
        let official = Official { account: self.registrar, role: Role::Registrar };
        self.write(move |tx| import(tx, assembly, &people, official)).unwrap();
    }

    /// The acts of this event in the log: role, subject, reason and amount.
    fn log(&self, event: &str) -> Vec<(String, String, String, u64)> {
        let query = diesel::sql_query("SELECT line FROM log_entries ORDER BY log_id, seq");
        let lines: Vec<Line> = self.platform.read(|connection| Ok(query.load(connection)?));
        let acts = lines.iter().filter_map(|line| match Entry::parse(line.line.as_bytes()).unwrap().body {
            Body::Office(act) | Body::Session(act) => Some(act),
            _ => None,
        });
        let text = |text: &str| text.to_owned();
        acts.filter(|act| act.event.as_str() == event)
            .map(|act| (text(act.role.as_str()), text(act.subject.as_str()), text(act.reason.as_str()), act.amount.0))
            .collect()
    }
}

fn description() -> Description {
    Description {
        slug: "sarzhailau".to_owned(),
        name: localised("Сарыжайлау"),
        district: localised("Таңбалы ауданы"),
        region: localised("Түркістан облысы"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3_020,
    }
}

fn roster() -> Council {
    let member = |number: i64| CouncilMember { number, name: format!("Мүше {number}"), is_trustee: number <= 5 };
    Council { members: (1..=15).map(member).collect(), chair: Some(1), second_issuer: Some(2), version: 0 }
}

fn draft(assembly: i64) -> Draft {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    let calendar = settings.calendar.calendar();
    let schedule = Schedule::proposed(Date::constant(2027, 4, 1), &calendar, settings.calendar.lengths);
    Draft { assembly, slug: "2027".to_owned(), settings, schedule }
}

/// The message of a refusal.
fn refusal<T>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        Err(failure) => panic!("{failure}"),
        Ok(_) => panic!("it was done"),
    }
}
