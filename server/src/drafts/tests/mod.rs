//! Stories of drafts, on whichever database the environment chooses.

mod handing_in;
mod people;

use diesel::prelude::*;
use jiff::civil::Date;

use super::acts::{self, HandedIn, Obstacle, Saved, Seen};
use super::model::{Draft, Line, Sheet, Step, Writer};
use super::store::{self, Fresh};
use crate::accounts::{self, EmailAddress, NewAccount, PersonName, Role};
use crate::app::Upload;
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::{Description, Localised, Official, VillageDescription};
use crate::assemblies::store::{council, districts, residences, villages};
use crate::cycles::model::{Schedule, Settings};
use crate::cycles::{self, LogPlace, Phase};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::media;
use crate::proposals::{self, Proposal};
use crate::testing::TestPlatform;

/// A rural district that takes proposals.
struct Story {
    platform: TestPlatform,
    assembly: i64,
    village: i64,
    cycle: i64,
    official: Official,
}

impl Story {
    fn begin() -> Self {
        let platform = TestPlatform::new();
        let administrator = person(&platform, "administrator", true);
        let official = Official { account: administrator, role: Role::Administrator };
        let secrets = platform.state.secrets.clone();
        let (assembly, village, cycle) = platform
            .write(move |tx| {
                let assembly = districts::create(tx, &description(), official)?;
                let village = VillageDescription { name: name("Қызылтал"), people: 800, voters: 500, seats: 3 };
                let village = villages::add(tx, assembly, &village, official)?;
                council::replace(tx, assembly, &roster(), official)?;
                let by = cycles::By::Official { account: administrator, role: Role::Administrator };
                let cycle = cycles::create(tx, cycle(assembly), by)?;
                let found = cycles::by_id(tx, cycle)?;
                let roster = cycles::roster_of(tx, assembly)?;
                let path = "sarzhailau/2027".to_owned();
                let place = LogPlace { origin: format!("budget.example/{path}"), path };
                cycles::announce(tx, &secrets, &place, found, roster, by)?;
                Ok((assembly, village, cycle))
            })
            .unwrap();
        let story = Self { platform, assembly, village, cycle, official };
        story.come_to(Phase::Intake);
        story
    }

    /// The cycle comes to a phase, without what happens on the way.
    fn come_to(&self, phase: Phase) {
        let change = format!("UPDATE cycles SET phase = '{}' WHERE id = {}", phase.code(), self.cycle);
        self.write(move |tx| Ok(diesel::sql_query(change).execute(tx.connection())?));
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> T {
        self.platform.write(use_case).unwrap()
    }

    fn stranger(&self, code: &str) -> i64 {
        person(&self.platform, code, false)
    }

    /// Somebody whose residence is confirmed.
    fn resident(&self, code: &str) -> i64 {
        let (account, assembly, village, official) = (self.stranger(code), self.assembly, self.village, self.official);
        self.write(move |tx| residences::confirm_on_paper(tx, assembly, village, account, official));
        account
    }

    fn begin_draft(&self, account: i64, once: &str, sheet: Sheet) -> Result<Draft, Failure> {
        let fresh = Fresh { account, cycle: self.cycle, mends: None, entered_by: None, once: once.to_owned(), sheet };
        self.platform.write(move |tx| {
            let id = acts::begin(tx, &fresh)?;
            store::by_id(tx, id)
        })
    }

    /// A draft in which everything is written.
    fn whole_draft(&self, account: i64) -> Draft {
        self.begin_draft(account, &format!("{account}"), self.sheet()).unwrap()
    }

    fn sheet(&self) -> Sheet {
        let text = str::to_owned;
        Sheet {
            language: text("kk"),
            title: text("Балалар алаңы"),
            summary: text("Қызылталға ойын алаңы."),
            category: text("children"),
            need: text("Алаң жоқ."),
            description: text("Әткеншек."),
            village: self.village.to_string(),
            costs: vec![Line { what: text("Жабдық"), amount: text("6 900 000") }],
            cash: text("400 000"),
            names: text("yes"),
            route: text("alone"),
            ..Sheet::default()
        }
    }

    fn draft(&self, id: i64) -> Draft {
        self.platform.read(|connection| store::by_id(connection, id))
    }

    fn save(&self, draft: &Draft, seen: Seen, step: Step, change: impl FnOnce(&mut Sheet) + Send + 'static) -> Saved {
        let id = draft.id;
        self.write(move |tx| {
            let draft = store::by_id(tx, id)?;
            acts::save(tx, draft, step, &seen, change)
        })
    }

    fn hand_in(&self, draft: i64, account: i64) -> HandedIn {
        self.hand_in_as(draft, Writer { account, office: None })
    }

    fn hand_in_as(&self, draft: i64, writer: Writer) -> HandedIn {
        self.write(move |tx| {
            let draft = store::by_id(tx, draft)?;
            acts::hand_in(tx, &draft, writer)
        })
    }

    fn obstacles(&self, draft: i64, account: i64) -> Vec<Obstacle> {
        self.platform.read(|connection| {
            let draft = store::by_id(connection, draft)?;
            let cycle = cycles::by_id(connection, draft.cycle)?;
            acts::obstacles(connection, &cycle, &draft, Writer { account, office: None })
        })
    }

    fn proposal(&self, number: i64) -> Proposal {
        let cycle = self.cycle;
        self.platform.read(|connection| proposals::store::by_number(connection, cycle, number))
    }

    fn is_found(&self, draft: &Draft, account: i64) -> bool {
        let (cycle, id) = (self.cycle, draft.id);
        let writer = Writer { account, office: None };
        let found = self.platform.state.database.read_blocking(|connection| acts::find(connection, cycle, id, writer));
        match found {
            Ok(_) => true,
            Err(Failure::NotFound) => false,
            Err(other) => panic!("{other}"),
        }
    }
}

fn number(handed_in: HandedIn) -> i64 {
    match handed_in {
        HandedIn::Proposal(number) => number,
        HandedIn::Not(problems) => panic!("{problems:?}"),
    }
}

fn is_refused(handed_in: &HandedIn) -> bool {
    matches!(handed_in, HandedIn::Not(_))
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        other => panic!("no rule said no: {other:?}"),
    }
}

fn person(platform: &TestPlatform, code: &str, is_administrator: bool) -> i64 {
    let new = NewAccount {
        name: PersonName::parse("Айгүл Тұрсынова").unwrap(),
        email: Some(EmailAddress::parse(&format!("{code}@example.kz")).unwrap()),
        language: Language::Kazakh,
        is_administrator,
    };
    platform.write(move |tx| accounts::create(tx, &new)).unwrap()
}

fn name(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

fn description() -> Description {
    Description {
        slug: "sarzhailau".to_owned(),
        name: name("Сарыжайлау"),
        district: name("Таңбалы ауданы"),
        region: name("Түркістан облысы"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3020,
    }
}

fn roster() -> Council {
    let member = |number: i64| CouncilMember { number, name: format!("Мүше {number}"), is_trustee: number <= 5 };
    Council { members: (1..=15).map(member).collect(), chair: Some(1), second_issuer: Some(2), version: 0 }
}

fn cycle(assembly: i64) -> cycles::Draft {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    let calendar = settings.calendar.calendar();
    let schedule = Schedule::proposed(Date::constant(2027, 4, 1), &calendar, settings.calendar.lengths);
    cycles::Draft { assembly, slug: "2027".to_owned(), settings, schedule }
}

/// A photo in one colour.
fn photo(colour: [u8; 3]) -> media::Checked {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb(colour));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    media::check(&Upload::new("photos", "photo.png", bytes.into_inner()), media::Wanted::Photo).unwrap()
}
