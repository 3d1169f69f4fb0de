//! Stories of the review, on whichever database the environment chooses.

mod days;
mod hiding;
mod judging;
mod letters;
mod who_may;

use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::civil::Date;
use ortaq_crypto::entry::{Body, Entry};

use super::model::{Answer, Assessment, Competence, Land};
use super::{Deed, Order, appeal, assess, declare_conflict, judge, look_at_days};
use crate::accounts::{self, EmailAddress, NewAccount, PersonName, Role};
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::mandate::Grant;
use crate::assemblies::model::{Description, Localised, Official};
use crate::assemblies::store::{council, districts, mandates};
use crate::clock::Moment;
use crate::cycles::model::{Phase, Schedule, Settings};
use crate::cycles::{self, Draft, LogPlace};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::model::{CostLine, RESIDENT};
use crate::proposals::schema::proposal_authors;
use crate::proposals::store::Happened;
use crate::proposals::{self, By, Content, Event, Happening, NewProposal, Proposal, State};
use crate::testing::TestPlatform;

const DAY: i64 = 86_400;

/// A rural district in its intake, with everybody who judges, and who writes.
struct Story {
    platform: TestPlatform,
    cycle: i64,
    moderator: i64,
    /// Three reviewers.
    reviewers: [i64; 3],
    council_member: i64,
    author: i64,
    co_author: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Story {
    fn begin() -> Self {
        let platform = TestPlatform::new();
        let person = |name: &'static str, language, is_administrator| {
            let new = NewAccount {
                name: PersonName::parse("Айгүл Тұрсынова").unwrap(),
                email: Some(EmailAddress::parse(&format!("{name}@example.kz")).unwrap()),
                language,
                is_administrator,
            };
            platform.write(move |tx| accounts::create(tx, &new)).unwrap()
        };
        let administrator = person("administrator", Language::Kazakh, true);
        let [moderator, first, second, third, council_member] =
            ["moderator", "first", "second", "third", "council"].map(|name| person(name, Language::Kazakh, false));
        let author = person("author", Language::English, false);
        let co_author = person("co-author", Language::Russian, false);
        let official = Official { account: administrator, role: Role::Administrator };
        let secrets = platform.state.secrets.clone();
        let cycle = platform
            .write(move |tx| {
                let assembly = districts::create(tx, &description(), official)?;
                council::replace(tx, assembly, &roster(), official)?;
                let offices = [
                    (moderator, Role::Moderator),
                    (first, Role::Reviewer),
                    (second, Role::Reviewer),
                    (third, Role::Reviewer),
                    (council_member, Role::CouncilMember),
                ];
                for (account, role) in offices {
                    grant(tx, assembly, account, role, official)?;
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
        let story =
            Self { platform, cycle, moderator, reviewers: [first, second, third], council_member, author, co_author };
        story.come_to(Phase::Intake);
        story
    }

    /// The days pass until the phase begins.
    fn come_to(&self, phase: Phase) {
        let cycle = self.cycle;
        let start = self.platform.read(|connection| cycles::by_id(connection, cycle)).schedule.start(phase).unwrap();
        self.live_until(start);
    }

    /// The days pass, and the platform looks at its clock all along.
    fn live_until(&self, moment: Moment) {
        while self.now() < moment {
            self.platform.clock.set(moment.min(self.now().plus(6 * DAY)));
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

    /// The author hands in a proposal, with the co-author.
    fn hand_in(&self, title: &'static str) -> i64 {
        let (cycle, author, co_author) = (self.cycle, self.author, self.co_author);
        let content = Content {
            title: title.to_owned(),
            summary: "Қызылталға ойын алаңы.".to_owned(),
            description: "Әткеншек, құмсалғыш.".to_owned(),
            costs: vec![CostLine { what: "Жабдық".to_owned(), amount: 6_300_000 }],
            ..Content::default()
        };
        let new = NewProposal { cycle, author: Some(author), by: By::Resident(author), is_collective: false, content };
        self.write(move |tx| {
            let proposal = proposals::submit(tx, &new)?;
            let now = tx.now();
            diesel::insert_into(proposal_authors::table)
                .values((
                    proposal_authors::proposal_id.eq(proposal.id),
                    proposal_authors::account_id.eq(co_author),
                    proposal_authors::joined_at.eq(now),
                ))
                .execute(tx.connection())?;
            Ok(proposal.id)
        })
        .unwrap()
    }

    /// A proposal that a moderator has admitted.
    fn under_review(&self) -> i64 {
        let id = self.hand_in("Балалар алаңы");
        self.judge(self.moderator, id, Deed::Admit).unwrap();
        id
    }

    /// A proposal that the first two reviewers have refused.
    fn refused(&self) -> i64 {
        let id = self.under_review();
        self.judge(self.reviewers[0], id, refusal("Жер жеке меншікте.")).unwrap();
        self.judge(self.reviewers[1], id, Deed::Agree("Құжат солай дейді.".to_owned())).unwrap();
        id
    }

    fn proposal(&self, id: i64) -> Proposal {
        self.platform.read(|connection| proposals::store::by_id(connection, id))
    }

    fn state(&self, id: i64) -> State {
        self.proposal(id).state
    }

    /// Somebody decides on the proposal as it is.
    fn judge(&self, account: i64, proposal: i64, deed: Deed) -> Result<Proposal, Failure> {
        self.judge_version(account, proposal, self.proposal(proposal).version, deed)
    }

    fn judge_version(&self, account: i64, proposal: i64, version: i64, deed: Deed) -> Result<Proposal, Failure> {
        let order = Order { proposal, version, account, deed };
        let url = self.platform.state.config.public_url.clone();
        self.write(move |tx| judge(tx, &order, &url))
    }

    fn assess(&self, account: i64, proposal: i64, seen: i64, assessment: Assessment) -> Result<i64, Failure> {
        self.write(move |tx| assess(tx, proposal, account, seen, &assessment))
    }

    fn declare(&self, account: i64, proposal: i64) -> Result<(), Failure> {
        self.write(move |tx| declare_conflict(tx, proposal, account, "Мердігер – туысым."))
    }

    fn appeal(&self, account: i64, proposal: i64) -> Result<Proposal, Failure> {
        let version = self.proposal(proposal).version;
        self.write(move |tx| appeal(tx, proposal, version, account, "Жер былтыр берілді."))
    }

    /// An author mends the proposal.
    fn mend(&self, proposal: i64, title: &'static str) -> Result<Proposal, Failure> {
        let (found, author) = (self.proposal(proposal), self.author);
        self.write(move |tx| {
            let mut content = proposals::store::latest_version(tx, proposal)?.content;
            content.title = title.to_owned();
            let happening = Happening::new(Event::Mended, By::Resident(author)).saying("Түзеттім");
            proposals::apply_version(tx, &found, &happening, &content)
        })
    }

    fn happened(&self, proposal: i64) -> Vec<Happened> {
        self.platform.read(|connection| proposals::store::happened(connection, proposal))
    }

    /// The job looks at the days; gives how many proposals it attended to.
    fn look(&self) -> usize {
        look_at_days(&self.platform.state.database, self.now(), &self.platform.state.config.public_url).unwrap()
    }

    /// What the log says about proposals: kind, event, role, subject, reason.
    fn log(&self) -> Vec<[String; 5]> {
        let query = diesel::sql_query("SELECT line FROM log_entries ORDER BY log_id, seq");
        let lines: Vec<Line> = self.platform.read(|connection| Ok(query.load(connection)?));
        let acts = lines.iter().filter_map(|line| {
            let entry = Entry::parse(line.line.as_bytes()).unwrap();
            match entry.body {
                Body::Proposal(act) => Some(("proposal", act)),
                Body::Review(act) => Some(("review", act)),
                _ => None,
            }
        });
        acts.map(|(kind, act)| {
            [kind, act.event.as_str(), act.role.as_str(), act.subject.as_str(), act.reason.as_str()].map(str::to_owned)
        })
        .collect()
    }

    fn log_events(&self) -> Vec<String> {
        self.log().into_iter().map(|[_, event, ..]| event).collect()
    }
}

/// The message of a refusal.
fn refused<T: std::fmt::Debug>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        other => panic!("no rule said no: {other:?}"),
    }
}

fn is_conflict<T>(answer: &Result<T, Failure>) -> bool {
    matches!(answer, Err(Failure::Conflict))
}

fn is_forbidden<T>(answer: &Result<T, Failure>) -> bool {
    matches!(answer, Err(Failure::Forbidden))
}

fn refusal(words: &str) -> Deed {
    Deed::Refuse(super::model::RefusalReason::PrivateLand, words.to_owned())
}

/// An assessment without open questions that says yes.
fn yes() -> Assessment {
    Assessment {
        feasible: Some(Answer::Yes),
        cost: Some(6_200_000),
        cost_words: "Үш баға салыстырылды.".to_owned(),
        land: Some(Land::Communal),
        competence: Some(Competence::RuralDistrict),
        running: Some(0),
        ..Assessment::default()
    }
}

fn grant(
    tx: &mut Transaction<'_>,
    assembly: i64,
    account: i64,
    role: Role,
    official: Official,
) -> Result<i64, Failure> {
    let assembly = districts::by_id(tx, assembly)?;
    let begins_at = tx.now();
    let new = Grant {
        account,
        role,
        name: "Виктор Ким".to_owned(),
        appointed: "Өкім № 12".to_owned(),
        begins_at,
        ends_at: begins_at.plus(400 * DAY),
    };
    mandates::grant(tx, &assembly, &new, official)
}

fn description() -> Description {
    let localised =
        |name: &str| Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() };
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
