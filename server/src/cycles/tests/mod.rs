//! Stories of cycles, on whichever database the environment chooses.

mod clock;
mod dates;
mod facts;
mod settings;

use diesel::RunQueryDsl as _;
use diesel::sql_types::{BigInt, Text};
use jiff::civil::Date;
use ortaq_crypto::entry::{Body, Entry};

use super::model::{By, Cycle, Event, Phase, Schedule, Settings};
use super::{Draft, LogPlace, acts, store};
use crate::accounts::{self, NewAccount, PersonName, Role};
use crate::app::State;
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::{Description, Localised, Official};
use crate::assemblies::store::{council, districts};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::testing::TestPlatform;

const DAY: i64 = 86_400;

/// A rural district with a council and a draft for next spring.
pub(super) struct Story {
    pub platform: TestPlatform,
    pub by: By,
    pub assembly: i64,
    pub cycle: i64,
}

#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(diesel::QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

impl Story {
    /// Begins with a draft that lacks nothing; proposals open on 1 April 2027.
    pub fn begin() -> Self {
        let platform = TestPlatform::new();
        let new = NewAccount {
            name: PersonName::parse("Әкімші").unwrap(),
            email: None,
            language: Language::Kazakh,
            is_administrator: true,
        };
        let account = platform.write(move |tx| accounts::create(tx, &new)).unwrap();
        let official = Official { account, role: Role::Administrator };
        let assembly = platform.write(move |tx| districts::create(tx, &description(), official)).unwrap();
        platform.write(move |tx| council::replace(tx, assembly, &roster(), official)).unwrap();
        let by = By::Official { account, role: Role::Administrator };
        let cycle = platform.write(move |tx| acts::create(tx, draft(assembly, "2027"), by)).unwrap();
        Self { platform, by, assembly, cycle }
    }

    /// A cycle that has been announced.
    pub fn announced() -> Self {
        let story = Self::begin();
        story.announce(story.cycle).unwrap();
        story
    }

    pub fn announce(&self, cycle: i64) -> Result<Cycle, Failure> {
        let (by, secrets) = (self.by, self.platform.state.secrets.clone());
        self.platform.write(move |tx| {
            let cycle = store::by_id(tx.connection(), cycle)?;
            let roster = acts::roster_of(tx.connection(), cycle.assembly)?;
            let path = format!("sarzhailau/{}", cycle.slug);
            let place = LogPlace { origin: format!("budget.example/{path}"), path };
            acts::announce(tx, &secrets, &place, cycle, roster, by)
        })
    }

    pub fn cycle(&self) -> Cycle {
        self.platform.read(|connection| store::by_id(connection, self.cycle))
    }

    pub fn phase(&self) -> Phase {
        self.cycle().phase
    }

    /// The clock comes to the first second of the phase's planned first day, and the platform looks what is due.
    pub fn come_to(&self, phase: Phase) {
        let start = self.cycle().schedule.start(phase).unwrap();
        self.set_clock(start);
    }

    pub fn set_clock(&self, now: Moment) {
        self.platform.clock.set(now);
        self.advance(&self.platform.state);
    }

    pub fn advance(&self, state: &State) -> usize {
        super::advance(&state.database, self.platform.clock.now()).unwrap()
    }

    pub fn apply(&self, event: &Event) -> Result<Cycle, Failure> {
        let (cycle, event) = (self.cycle, event.clone());
        self.platform.write(move |tx| acts::apply(tx, cycle, &event))
    }

    /// Takes the cycle through dates and facts until it is in this phase.
    pub fn live_until(&self, phase: Phase) {
        while self.phase() < phase {
            match self.phase() {
                Phase::Keys => drop(self.apply(&Event::ceremony_confirmed()).unwrap()),
                Phase::Freeze => drop(self.apply(&Event::definition_frozen()).unwrap()),
                Phase::Count => drop(self.apply(&Event::result_counted()).unwrap()),
                Phase::Conclusion => drop(self.apply(&Event::conclusion_confirmed()).unwrap()),
                Phase::Letters if !self.cycle().letters_ready => {
                    self.apply(&Event::letters_printed(self.by)).unwrap();
                }
                phase => self.come_to(phase.next().unwrap()),
            }
        }
    }

    /// What the log says happened, in order: event and role of each act.
    pub fn log(&self) -> Vec<(String, String)> {
        let acts = self.entries().into_iter().filter_map(|entry| match entry.body {
            Body::Phase(act) | Body::Office(act) | Body::Decision(act) => Some(act),
            _ => None,
        });
        acts.map(|act| (act.event.as_str().to_owned(), act.role.as_str().to_owned())).collect()
    }

    pub fn entries(&self) -> Vec<Entry> {
        let query = diesel::sql_query("SELECT line FROM log_entries ORDER BY log_id, seq");
        let lines: Vec<Line> = self.platform.read(|connection| Ok(query.load(connection)?));
        lines.iter().map(|line| Entry::parse(line.line.as_bytes()).unwrap()).collect()
    }

    /// The phases that the log says began.
    pub fn phases_in_log(&self) -> Vec<String> {
        let is_phase = |event: &str| Phase::ALL.iter().any(|phase| phase.log_event() == event);
        self.log().into_iter().map(|(event, _)| event).filter(|event| is_phase(event)).collect()
    }

    /// How often followers were told something.
    pub fn tellings(&self) -> i64 {
        let query = diesel::sql_query("SELECT COUNT(*) AS count FROM tellings");
        self.platform.read(|connection| Ok(query.get_result::<Count>(connection)?.count))
    }
}

fn localised(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

fn description() -> Description {
    Description {
        slug: "sarzhailau".to_owned(),
        name: localised("Сарыжайлау"),
        district: localised("Таңбалы ауданы"),
        region: localised("Түркістан облысы"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3020,
    }
}

fn roster() -> Council {
    let member = |number: i64| CouncilMember { number, name: format!("Мүше {number}"), is_trustee: number <= 5 };
    Council { members: (1..=15).map(member).collect(), chair: Some(1), second_issuer: Some(2), version: 0 }
}

fn draft(assembly: i64, slug: &str) -> Draft {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    let calendar = settings.calendar.calendar();
    let schedule = Schedule::proposed(Date::constant(2027, 4, 1), &calendar, settings.calendar.lengths);
    Draft { assembly, slug: slug.to_owned(), settings, schedule }
}

/// The message of a refusal.
pub(super) fn refusal<T>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        Err(failure) => panic!("{failure}"),
        Ok(_) => panic!("it was done"),
    }
}
