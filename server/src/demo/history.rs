//! What has happened in the demo's district before it opens: everything through the same use cases
//! as in a real one, on a clock that is taken through the days, so that the log tells it truly.

use std::sync::Arc;

use super::district;
use super::people::PEOPLE;
use super::residents::{self, Resident};
use super::story::{self, Cast, Story};
use super::vote;
use crate::accounts::{self, EmailAddress, NewAccount, PersonName, Role};
use crate::app::State;
use crate::assemblies::model::Official;
use crate::assemblies::model::mandate::{Grant, NewMember};
use crate::assemblies::store::{council, districts, mandates, members, residences, villages};
use crate::clock::Moment;
use crate::cycles::model::{By, Event, Phase, Schedule, Settings};
use crate::cycles::{self, Draft, LogPlace};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Localised;
use crate::map;
use crate::news;

const DAY: i64 = 86_400;
/// The slug of the demo's cycle.
pub(super) const CYCLE: &str = "2027";
const APPOINTED: &str = "Аппарат басшысының өкімі № 12";
const ELECTED: &str = "Ауыл жиынының шешімі";

/// The phases in which the demo can open, in their order.
pub(super) const PHASES: [Phase; 14] = [
    Phase::Draft,
    Phase::Announcement,
    Phase::Intake,
    Phase::Review,
    Phase::Assembly,
    Phase::RollCheck,
    Phase::Keys,
    Phase::Freeze,
    Phase::Letters,
    Phase::Voting,
    Phase::Count,
    Phase::Objections,
    Phase::Conclusion,
    Phase::Void,
];

/// Lives through the district's past until `now`, when its cycle is to be in `phase`. Gives who takes part, so that they
/// can live on.
///
/// # Errors
/// When a use case fails, which is a defect.
pub(super) fn live_through(state: &Arc<State>, phase: Phase, now: Moment) -> Result<Cast, Failure> {
    let settings = district::settings();
    let calendar = settings.calendar.calendar();
    let lengths = settings.calendar.lengths;
    let schedule = |intake_day| Schedule::proposed(intake_day, &calendar, lengths);
    let today = calendar.day_of(now);
    let usual = schedule(today);
    // The first days of the phase are over when the demo opens.
    let shown = if phase == Phase::Void { Phase::Review } else { phase };
    let offset = usual.start(shown).map_or(-3 * DAY, |start| start.since(calendar.begin_of(today)) + 3 * DAY);
    let schedule = schedule(calendar.day_of(now.plus(-offset)));
    let intake = schedule.start(Phase::Intake).unwrap_or(now);
    let announced = Moment(intake.0.min(now.0) - 14 * DAY);

    state.clock.set(announced.plus(-7 * DAY));
    let settled = state.database.write_blocking(settle)?;
    let (administrator, secretary) = (settled.account(Role::Administrator), settled.account(Role::Secretary));
    state.clock.set(announced);
    let place = place(state);
    let settings = Settings { witnesses: vote::witness::settings(&state.config.data)?, ..settings };
    let cycle = state.database.write_blocking(move |tx| draft(tx, administrator, settings, schedule))?;
    let cast = settled.cast(cycle);
    if phase == Phase::Draft {
        state.clock.set(now);
        return Ok(cast);
    }
    let secrets = state.secrets.clone();
    state.database.write_blocking(move |tx| announce(tx, &secrets, &place, cycle, [administrator, secretary]))?;
    let mut story = Story::begin(cast.clone())?;
    live_on(state, &mut story, cycle, now, phase)?;
    if phase == Phase::Void {
        let reasons = "Бюджет нақтыланғанда қордың қаржысы қысқарды. Жаңа цикл көктемде басталады.";
        let event = Event::given_up(By::Official { account: administrator, role: Role::Administrator }, reasons);
        state.database.write_blocking(move |tx| cycles::apply(tx, cycle, &event).map(drop))?;
    }
    vote::witness::cosign(state)?;
    Ok(cast)
}

/// Day by day until now, as the platform's clock would.
fn live_on(state: &Arc<State>, story: &mut Story, cycle: i64, now: Moment, goal: Phase) -> Result<(), Failure> {
    let mut today = state.clock.now();
    let mut told = None;
    while today < now {
        today = today.plus(DAY).min(now);
        state.clock.set(today);
        cycles::advance(&state.database, today)?;
        let (phase, day) = story::day_of(state, cycle)?;
        // The last step is shorter than a day, and may end on the day that it began on.
        if told.replace((phase, day)) != Some((phase, day)) {
            story.day(state, phase, day, now)?;
            vote::day(state, cycle, phase, day, goal)?;
        }
    }
    Ok(())
}

fn place(state: &State) -> LogPlace {
    let path = format!("{}/{CYCLE}", district::SLUG);
    LogPlace { origin: format!("{}/{path}", state.config.log.origin), path }
}

/// Who lives and acts in the district.
struct Settled {
    /// The accounts of [`PEOPLE`], in their order.
    accounts: Vec<i64>,
    villages: Vec<i64>,
    residents: Vec<Resident>,
}

impl Settled {
    /// The account of the first who holds this role.
    fn account(&self, role: Role) -> i64 {
        self.holders(role).next().unwrap_or_default()
    }

    fn holders(&self, role: Role) -> impl Iterator<Item = i64> + '_ {
        let people = PEOPLE.iter().zip(&self.accounts);
        people.filter(move |(person, _)| person.role == Some(role)).map(|(_, account)| *account)
    }

    fn cast(&self, cycle: i64) -> Cast {
        let mut reviewers = self.holders(Role::Reviewer);
        Cast {
            cycle,
            villages: self.villages.clone(),
            residents: self.residents.clone(),
            registrar: self.account(Role::Registrar),
            moderator: self.account(Role::Moderator),
            reviewers: [reviewers.next().unwrap_or_default(), reviewers.next().unwrap_or_default()],
            council_member: self.account(Role::CouncilMember),
            secretary: self.account(Role::Secretary),
        }
    }
}

/// Makes people, district, villages, officials and members.
fn settle(tx: &mut Transaction<'_>) -> Result<Settled, Failure> {
    let mut numbers = Vec::new();
    for person in &PEOPLE {
        let new = NewAccount {
            name: PersonName::parse(person.name).map_err(Failure::refused)?,
            email: Some(EmailAddress::parse(&person.email()).map_err(Failure::refused)?),
            language: Language::Kazakh,
            is_administrator: person.role == Some(Role::Administrator),
        };
        numbers.push(accounts::create(tx, &new)?);
    }
    let number_of = |role| {
        PEOPLE.iter().zip(&numbers).find(|(person, _)| person.role == Some(role)).map_or(0, |(_, number)| *number)
    };
    let (administrator, secretary) = (number_of(Role::Administrator), number_of(Role::Secretary));
    let official = Official { account: administrator, role: Role::Administrator };
    let id = districts::create(tx, &district::description(), official)?;
    let assembly = districts::by_id(tx.connection(), id)?;
    let mut places = Vec::new();
    for village in district::villages() {
        places.push(villages::add(tx, id, &village, official)?);
    }
    let (begins_at, ends_at) = (tx.now(), tx.now().plus(4 * 365 * DAY));
    for (person, account) in PEOPLE.iter().zip(&numbers) {
        let Some(role) = person.role.filter(|role| *role != Role::Administrator) else { continue };
        let (name, appointed) = (person.name.to_owned(), APPOINTED.to_owned());
        let grant = Grant { account: *account, role, name, appointed, begins_at, ends_at };
        mandates::grant(tx, &assembly, &grant, official)?;
    }
    let by_secretary = Official { account: secretary, role: Role::Secretary };
    for (village, names) in places.iter().zip(district::MEMBERS) {
        for (name, seat) in names.iter().zip(1..) {
            let (name, appointed) = ((*name).to_owned(), ELECTED.to_owned());
            let member = NewMember { village: *village, seat, name, appointed, begins_at, ends_at };
            members::name(tx, &assembly, &member, by_secretary)?;
        }
    }
    council::replace(tx, id, &district::council(), official)?;
    map::store::replace(tx, id, 0, district::SKETCH, official)?;
    for (person, account) in PEOPLE.iter().zip(&numbers) {
        if let Some(village) = person.village.and_then(|place| places.get(place)) {
            residences::confirm_on_paper(tx, id, *village, *account, by_secretary)?;
        }
    }
    let residents = residents::settle(tx, id, &places, by_secretary)?;
    Ok(Settled { accounts: numbers, villages: places, residents })
}

fn draft(tx: &mut Transaction<'_>, administrator: i64, settings: Settings, schedule: Schedule) -> Result<i64, Failure> {
    let assembly = districts::by_slug(tx.connection(), district::SLUG)?.id;
    let draft = Draft { assembly, slug: CYCLE.to_owned(), settings, schedule };
    cycles::create(tx, draft, By::Official { account: administrator, role: Role::Administrator })
}

fn announce(
    tx: &mut Transaction<'_>,
    secrets: &crate::secrets::Secrets,
    place: &LogPlace,
    cycle: i64,
    [administrator, secretary]: [i64; 2],
) -> Result<(), Failure> {
    let cycle = cycles::by_id(tx.connection(), cycle)?;
    let roster = cycles::roster_of(tx.connection(), cycle.assembly)?;
    let subject = news::Subject { assembly: cycle.assembly, cycle: Some(cycle.id) };
    let by = By::Official { account: administrator, role: Role::Administrator };
    cycles::announce(tx, secrets, place, cycle, roster, by)?;
    let author = news::Author { account: secretary, role: Role::Secretary };
    news::publish(tx, subject, author, &words()).map(drop)
}

fn words() -> news::Words {
    let localised = |kazakh: &str, russian: &str, english: &str| {
        let texts = [kazakh, russian, english].map(str::to_owned);
        Localised::new(Language::ALL.into_iter().zip(texts))
    };
    news::Words {
        title: localised("Қор – 30 миллион теңге", "Фонд – 30 миллионов тенге", "The fund is 30 million tenge"),
        text: localised(
            "Биыл округ тұрғындары 30 миллион теңгені қайда жұмсайтынын өздері шешеді.\n\nҰсыныстарды әр ауылдың кітапханасында да қабылдаймыз.",
            "В этом году жители округа сами решают, на что потратить 30 миллионов тенге.\n\nПредложения принимаем и в библиотеке каждого села.",
            "This year the residents of the district decide themselves how to spend 30 million tenge.\n\nProposals are also taken in the library of every village.",
        ),
    }
}
