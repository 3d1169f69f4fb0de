//! Stories of the discussion, on whichever database the environment chooses.

mod at_once;
mod comments;
mod moderation;
mod names;
mod parts;
mod supports;

use jiff::civil::Date;

use super::{Part, comment, support};
use crate::accounts::{self, EmailAddress, NewAccount, PersonName, Role, SignedIn};
use crate::app::Viewer;
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::{Description, Localised, Official, VillageDescription};
use crate::assemblies::store::{council, districts, residences, villages};
use crate::clock::Moment;
use crate::cycles::model::{Phase, Schedule, Settings};
use crate::cycles::{self, Draft, LogPlace};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::{self, By, Content, Event, Happening, NewProposal, Proposal};
use crate::testing::TestPlatform;

const DAY: i64 = 86_400;

/// A rural district in its intake, with a proposal, its author, two neighbours and somebody from elsewhere.
struct Story {
    platform: TestPlatform,
    cycle: i64,
    proposal: i64,
    author: i64,
    neighbours: [i64; 2],
    stranger: i64,
}

impl Story {
    fn begin() -> Self {
        let platform = TestPlatform::new();
        let person = |name: &'static str| {
            let new = NewAccount {
                name: PersonName::parse(name).unwrap(),
                email: None::<EmailAddress>,
                language: Language::Kazakh,
                is_administrator: name == "Әкімші",
            };
            platform.write(move |tx| accounts::create(tx, &new)).unwrap()
        };
        let administrator = person("Әкімші");
        let author = person("Айгүл Тұрсынова");
        let neighbours = [person("Ерлан Сәрсен"), person("Марат Оспанов")];
        let stranger = person("Виктор Ким");
        let official = Official { account: administrator, role: Role::Administrator };
        let secrets = platform.state.secrets.clone();
        let cycle = platform
            .write(move |tx| {
                let assembly = districts::create(tx, &description(), official)?;
                council::replace(tx, assembly, &roster(), official)?;
                let new =
                    VillageDescription { name: localised("Қызылтал"), people: 900, voters: 600, seats: 3 };
                let village = villages::add(tx, assembly, &new, official)?;
                for account in [author, neighbours[0], neighbours[1]] {
                    residences::confirm_on_paper(tx, assembly, village, account, official)?;
                }
                let by = cycles::By::Official { account: administrator, role: Role::Administrator };
                let cycle = cycles::create(tx, draft(assembly), by)?;
                let found = cycles::by_id(tx, cycle)?;
                let roster = cycles::roster_of(tx, assembly)?;
                let path = "sarzhailau/2027".to_owned();
                let place = LogPlace { origin: format!("budget.example/{path}"), path };
                cycles::announce(tx, &secrets, &place, found, roster, by)?;
                Ok(cycle)
            })
            .unwrap();
        let mut story = Self { platform, cycle, proposal: 0, author, neighbours, stranger };
        story.come_to(Phase::Intake);
        story.proposal = story.hand_in(By::Resident(author), true);
        story
    }

    /// The author's proposal is handed in.
    fn hand_in(&self, by: By, names_are_public: bool) -> i64 {
        let content = Content { title: "Көпір".to_owned(), names_are_public, ..Content::default() };
        let new = NewProposal { cycle: self.cycle, author: Some(self.author), by, is_collective: false, content };
        self.write(move |tx| Ok(proposals::submit(tx, &new)?.id)).unwrap()
    }

    /// The days pass until the phase begins, and the platform looks at its clock all along.
    fn come_to(&self, phase: Phase) {
        let cycle = self.cycle;
        let start = self.platform.read(|connection| cycles::by_id(connection, cycle)).schedule.start(phase).unwrap();
        while self.now() < start {
            self.platform.clock.set(start.min(self.now().plus(6 * DAY)));
            cycles::advance(&self.platform.state.database, self.now()).unwrap();
        }
    }

    fn now(&self) -> Moment {
        self.platform.clock.now()
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.platform.write(use_case)
    }

    fn proposal(&self) -> Proposal {
        self.platform.read(|connection| proposals::store::by_id(connection, self.proposal))
    }

    fn support(&self, account: i64) -> Result<(), Failure> {
        let proposal = self.proposal;
        self.write(move |tx| support(tx, proposal, account))
    }

    fn say(&self, account: i64, parent: Option<i64>, text: &'static str) -> Result<i64, Failure> {
        let proposal = self.proposal;
        self.write(move |tx| comment(tx, proposal, account, parent, text))
    }

    /// Something happens to the proposal.
    fn happen(&self, event: Event) {
        let (found, by) = (self.proposal(), By::Resident(self.author));
        self.write(move |tx| proposals::apply(tx, &found, &Happening::new(event, by))).unwrap();
    }

    /// What the panel shows to somebody, as it goes to the template.
    fn panel(&self, viewer: &Viewer) -> serde_json::Value {
        self.panel_at(viewer, Part::default())
    }

    /// The same for a part of the comments.
    fn panel_at(&self, viewer: &Viewer, part: Part) -> serde_json::Value {
        let proposal = self.proposal();
        let path = "/assemblies/sarzhailau/cycles/2027/proposals/1";
        let panel = self.platform.read(|connection| {
            let cycle = cycles::by_id(connection, proposal.cycle)?;
            super::panel(connection, viewer, &cycle, &proposal, path, part)
        });
        serde_json::to_value(panel).unwrap()
    }
}

fn visitor() -> Viewer {
    Viewer { language: Language::Kazakh, account: None, roles: [].into() }
}

fn signed_in(id: i64) -> Viewer {
    let account = SignedIn {
        id,
        name: "Ерлан".to_owned(),
        language: Language::Kazakh,
        is_administrator: false,
        session: 1,
        is_seen_note_due: false,
    };
    Viewer { account: Some(account), ..visitor() }
}

/// The message of a refusal.
fn refused<T: std::fmt::Debug>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        other => panic!("no rule said no: {other:?}"),
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

fn draft(assembly: i64) -> Draft {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    let calendar = settings.calendar.calendar();
    let schedule = Schedule::proposed(Date::constant(2027, 4, 1), &calendar, settings.calendar.lengths);
    Draft { assembly, slug: "2027".to_owned(), settings, schedule }
}
