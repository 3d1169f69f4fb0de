//! A rural district with one village, four members, a cycle in the assembly's phase, and feasible proposals.

use ortaq_crypto::entry::{Body, Entry};

use diesel::RunQueryDsl as _;
use diesel::sql_types::Text;
use jiff::civil::Date;

use super::super::model::{Attendance, Call, Meeting, MinutesText, NewMeeting, Presence, Vote};
use super::super::{acts, store};
use crate::accounts::{self, NewAccount, PersonName, Role};
use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::mandate::NewMember;
use crate::assemblies::model::{Description, Localised, Official, VillageDescription};
use crate::assemblies::store::{council, districts, members, villages};
use crate::clock::Moment;
use crate::cycles::model::{Schedule, Settings};
use crate::cycles::{self, Draft, LogPlace, Phase};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::{self, By, Content, Event, Happening, NewProposal, Proposal, State};
use crate::testing::TestPlatform;

pub(in super::super) const DAY: i64 = 86_400;

pub(in super::super) struct World {
    pub platform: TestPlatform,
    pub secretary: Official,
    pub moderator: Official,
    pub resident: i64,
    pub assembly: i64,
    pub village: i64,
    pub members: Vec<i64>,
    pub cycle: i64,
}

#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl World {
    /// With this many feasible proposals, of which at most two may come onto the ballot.
    pub fn with_proposals(count: usize) -> Self {
        let platform = TestPlatform::new();
        let account = |name: &str, is_administrator| {
            let name = PersonName::parse(name).unwrap();
            let new = NewAccount { name, email: None, language: Language::Kazakh, is_administrator };
            platform.write(move |tx| accounts::create(tx, &new)).unwrap()
        };
        let (administrator, secretary) = (account("Әкімші", true), account("Хатшы", false));
        let (moderator, resident) = (account("Модератор", false), account("Тұрғын", false));
        let official = Official { account: administrator, role: Role::Administrator };
        let (assembly, village, members) = platform.write(move |tx| settle(tx, official)).unwrap();
        let secrets = platform.state.secrets.clone();
        let cycle = platform
            .write(move |tx| {
                let mut settings = Settings::default();
                settings.money.fund = 30_000_000;
                settings.assembly.most_projects = 2;
                let calendar = settings.calendar.calendar();
                let schedule = Schedule::proposed(Date::constant(2027, 4, 1), &calendar, settings.calendar.lengths);
                let by = cycles::By::Official { account: administrator, role: Role::Administrator };
                let draft = Draft { assembly, slug: "2027".to_owned(), settings, schedule };
                let id = cycles::create(tx, draft, by)?;
                let (cycle, roster) = (cycles::by_id(tx, id)?, cycles::roster_of(tx, assembly)?);
                let path = "qyzyltal/2027".to_owned();
                let place = LogPlace { origin: format!("budget.example/{path}"), path };
                cycles::announce(tx, &secrets, &place, cycle, roster, by)?;
                Ok(id)
            })
            .unwrap();
        let role = |account, role| Official { account, role };
        let world = Self {
            secretary: role(secretary, Role::Secretary),
            moderator: role(moderator, Role::Moderator),
            resident,
            assembly,
            village,
            members,
            cycle,
            platform,
        };
        world.come_to(Phase::Intake);
        (0..count).for_each(|number| world.submit(number));
        world.come_to(Phase::Assembly);
        world
    }

    pub fn come_to(&self, phase: Phase) {
        let cycle = self.cycle;
        let start = self.platform.read(|connection| cycles::by_id(connection, cycle)).schedule.start(phase).unwrap();
        self.set_clock(start);
    }

    /// The platform runs until then.
    pub fn set_clock(&self, until: Moment) {
        while self.now() < until {
            let next = self.now().plus(5 * DAY).min(until);
            self.platform.clock.set(next);
            cycles::advance(&self.platform.state.database, next).unwrap();
        }
    }

    pub fn now(&self) -> Moment {
        self.platform.clock.now()
    }

    fn submit(&self, number: usize) {
        let (cycle, account, reviewer) = (self.cycle, self.resident, self.moderator.account);
        let content =
            Content { title: format!("Жоба {number}"), summary: "Керек.".to_owned(), ..Content::default() };
        let new =
            NewProposal { cycle, author: Some(account), by: By::Resident(account), is_collective: false, content };
        self.write(move |tx| {
            let proposal = proposals::submit(tx, &new)?;
            let by = By::Official(reviewer, Role::Reviewer);
            let proposal = proposals::apply(tx, &proposal, &Happening::new(Event::Admitted, by))?;
            proposals::apply(tx, &proposal, &Happening::new(Event::FoundFeasible, by))
        })
        .unwrap();
    }

    pub fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.platform.write(use_case)
    }

    /// Calls a session (or the village's gathering) for a moment.
    pub fn call(&self, village: Option<i64>, starts_at: Moment) -> Result<Meeting, Failure> {
        let call = Call {
            starts_at,
            place: "Клуб".to_owned(),
            agenda: vec!["Жобалар".to_owned()],
            language: Language::Kazakh,
        };
        let (new, secretary) = (NewMeeting { cycle: self.cycle, village, call }, self.secretary);
        self.write(move |tx| acts::call(tx, &new, secretary))
    }

    /// A session that has begun, with this many of the four members present.
    pub fn session_with(&self, present: usize) -> Meeting {
        let meeting = self.call(None, self.now().plus(10 * DAY)).unwrap();
        self.set_clock(meeting.call.starts_at);
        self.attend(&meeting, present).unwrap()
    }

    pub fn attend(&self, meeting: &Meeting, present: usize) -> Result<Meeting, Failure> {
        let presence = |index| if index < present { Presence::Present } else { Presence::Absent };
        let named = self.members.iter().enumerate().map(|(index, id)| (*id, presence(index))).collect();
        let (meeting, attendance) = (meeting.clone(), Attendance::Session(named));
        self.write(move |tx| acts::attend(tx, &meeting, &attendance, "Төраға", "Хатшы"))
    }

    pub fn hold(&self, meeting: &Meeting) -> Result<Meeting, Failure> {
        let (meeting, secretary) = (meeting.clone(), self.secretary);
        self.write(move |tx| acts::hold(tx, &meeting, secretary))
    }

    pub fn meeting(&self, id: i64) -> Meeting {
        self.platform.read(|connection| store::meetings::by_id(connection, id))
    }

    pub fn proposals(&self, state: State) -> Vec<Proposal> {
        let cycle = self.cycle;
        self.platform.read(|connection| proposals::store::of_cycle(connection, cycle, &[state]))
    }

    /// The first `in_favour` present members are for the proposal of this number, the next `against` it, others abstain.
    pub fn vote(&self, meeting: &Meeting, number: i64, in_favour: usize, against: usize) -> Result<(), Failure> {
        let (meeting, cycle) = (self.meeting(meeting.id), self.cycle);
        let present = usize::try_from(meeting.quorum.unwrap().present).unwrap();
        let vote = |index| match index {
            index if index < in_favour => Vote::For,
            index if index < in_favour + against => Vote::Against,
            _ => Vote::Abstained,
        };
        let said: Vec<(i64, Vote)> =
            self.members.iter().take(present).enumerate().map(|(index, id)| (*id, vote(index))).collect();
        self.write(move |tx| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            acts::vote(tx, &meeting, &proposal, &said)
        })
    }

    pub fn confirm(&self, meeting: &Meeting, given: acts::Given) -> Result<Vec<Proposal>, Failure> {
        let (meeting, secretary) = (self.meeting(meeting.id), self.secretary);
        self.write(move |tx| acts::confirm(tx, &meeting, &given, secretary))
    }

    pub fn publish(&self, meeting: &Meeting, supports: Vec<i64>) -> Result<(), Failure> {
        let (meeting, secretary) = (self.meeting(meeting.id), self.secretary);
        let text = MinutesText {
            number: "1".to_owned(),
            signed_at: meeting.call.starts_at,
            chair: "Төраға".to_owned(),
            keeper: "Хатшы".to_owned(),
            language: Language::Kazakh,
            text: "Талқыланды.".to_owned(),
            decisions: "Қолдау.".to_owned(),
            supports,
            attachments: Vec::new(),
        };
        self.write(move |tx| acts::publish(tx, &meeting, &text, secretary))
    }

    /// What the log says of sessions: event and subject, in order.
    pub fn log(&self) -> Vec<(String, String)> {
        let query = diesel::sql_query("SELECT line FROM log_entries ORDER BY log_id, seq");
        let lines: Vec<Line> = self.platform.read(|connection| Ok(query.load(connection)?));
        let entries = lines.iter().map(|line| Entry::parse(line.line.as_bytes()).unwrap());
        let acts = entries.filter_map(|entry| match entry.body {
            Body::Session(act) => Some((act.event.as_str().to_owned(), act.subject.as_str().to_owned())),
            _ => None,
        });
        acts.collect()
    }
}

fn settle(tx: &mut Transaction<'_>, official: Official) -> Result<(i64, i64, Vec<i64>), Failure> {
    let name = |name: &str| Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() };
    let description = Description {
        slug: "qyzyltal".to_owned(),
        name: name("Қызылтал"),
        district: name("Таңбалы"),
        region: name("Түркістан"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 720,
    };
    let id = districts::create(tx, &description, official)?;
    let assembly = districts::by_id(tx, id)?;
    let village = VillageDescription { name: name("Қызылтал"), people: 720, voters: 382, seats: 5 };
    let village = villages::add(tx, id, &village, official)?;
    let (begins_at, ends_at) = (tx.now(), tx.now().plus(4 * 365 * DAY));
    let mut members = Vec::new();
    for seat in 1..=4 {
        let (name, appointed) = (format!("Мүше {seat}"), "Жиын шешімі".to_owned());
        let new = NewMember { village, seat, name, appointed, begins_at, ends_at };
        members.push(members::name(tx, &assembly, &new, official)?);
    }
    let member = |number: i64| CouncilMember { number, name: format!("Кеңес {number}"), is_trustee: number <= 5 };
    let roster =
        Council { members: (1..=15).map(member).collect(), chair: Some(1), second_issuer: Some(2), version: 0 };
    council::replace(tx, id, &roster, official)?;
    Ok((id, village, members))
}

/// The message of a refusal.
pub(in super::super) fn refusal<T>(answer: Result<T, Failure>) -> &'static str {
    match answer {
        Err(Failure::Refused(message)) => message.id(),
        Err(failure) => panic!("{failure}"),
        Ok(_) => panic!("it was done"),
    }
}
