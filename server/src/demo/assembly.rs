//! The demo's gatherings by village and the session that votes on the shortlist.

use super::story::Cast;
use crate::accounts::Role;
use crate::app::State;
use crate::assemblies::model::Official;
use crate::assemblies::store::members;
use crate::clock::Moment;
use crate::cycles::{self, Phase};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::meetings::model::{
    Attendance, Call, Meeting, MeetingKind, MinutesText, NewMeeting, Presence, Vote, members_at,
};
use crate::meetings::{acts, store};

const DAY: i64 = 86_400;
/// When meetings begin, in seconds from midnight.
const MORNING: i64 = 11 * 3_600;

/// What happens on this day of this phase, counted from 0.
///
/// # Errors
/// When a use case fails, which is a defect.
pub(super) fn day(state: &State, cast: &Cast, phase: Phase, day: i64) -> Result<(), Failure> {
    let assembly = Assembly { cast: cast.clone() };
    state.database.write_blocking(move |tx| match (phase, day) {
        (Phase::Review, 15) => assembly.call_gatherings(tx),
        (Phase::Assembly, 0) => assembly.call_session(tx),
        (Phase::Assembly, 2) => assembly.hold_gatherings(tx),
        (Phase::Assembly, 13) => assembly.hold_session(tx),
        _ => Ok(()),
    })
}

/// The same while visitors look around: meetings that are called already are not called again, and where there is a
/// shortlist nobody votes on another.
///
/// # Errors
/// When the database does not answer, or a visitor is in the way.
pub(super) fn day_among_visitors(state: &State, cast: &Cast, phase: Phase, today: i64) -> Result<(), Failure> {
    let assembly = Assembly { cast: cast.clone() };
    let is_done = state.database.read_blocking(|connection| {
        let has = |connection: &mut Connection, kind| {
            let meetings = store::meetings::of_cycle(connection, assembly.cast.cycle)?;
            Ok::<_, Failure>(meetings.iter().any(|meeting| meeting.kind == kind))
        };
        match (phase, today) {
            (Phase::Review, 15) => has(connection, MeetingKind::Gathering),
            (Phase::Assembly, 0) => has(connection, MeetingKind::Session),
            (Phase::Assembly, 13) => crate::meetings::is_shortlist_confirmed(connection, assembly.cast.cycle),
            _ => Ok(false),
        }
    })?;
    if is_done { Ok(()) } else { day(state, cast, phase, today) }
}

/// Where the assembly acts, by its secretary.
struct Assembly {
    cast: Cast,
}

impl Assembly {
    fn secretary(&self) -> Official {
        Official { account: self.cast.secretary, role: Role::Secretary }
    }

    /// The morning of a day of the assembly's phase.
    fn morning(&self, tx: &mut Transaction<'_>, day: i64) -> Result<Moment, Failure> {
        let cycle = cycles::by_id(tx, self.cast.cycle)?;
        let begins = cycle.schedule.start(Phase::Assembly).ok_or(Failure::NotFound)?;
        Ok(begins.plus(day * DAY + MORNING))
    }

    fn call(&self, tx: &mut Transaction<'_>, village: Option<i64>, day: i64, agenda: &[&str]) -> Result<(), Failure> {
        let call = Call {
            starts_at: self.morning(tx, day)?,
            place: if village.is_some() {
                "Ауыл клубы"
            } else {
                "Сарыжайлау клубы, мәжіліс залы"
            }
            .to_owned(),
            agenda: agenda.iter().map(|item| (*item).to_owned()).collect(),
            language: Language::Kazakh,
        };
        let new = NewMeeting { cycle: self.cast.cycle, village, call };
        acts::call(tx, &new, self.secretary()).map(drop)
    }

    fn call_gatherings(&self, tx: &mut Transaction<'_>) -> Result<(), Failure> {
        for village in &self.cast.villages {
            self.call(tx, Some(*village), 1, &["Ауыл ұсынған жобалар", "Жиналысқа ұсыныс беру"])?;
        }
        Ok(())
    }

    fn call_session(&self, tx: &mut Transaction<'_>) -> Result<(), Failure> {
        self.call(tx, None, 12, &["Жобалар бойынша сұрақтар", "Дауысқа қойылатын жобаларды бекіту"])
    }

    fn meetings(&self, tx: &mut Transaction<'_>, kind: MeetingKind) -> Result<Vec<Meeting>, Failure> {
        let mut meetings = store::meetings::of_cycle(tx, self.cast.cycle)?;
        meetings.retain(|meeting| meeting.kind == kind);
        meetings.sort_by_key(|meeting| meeting.number);
        Ok(meetings)
    }

    fn hold_gatherings(&self, tx: &mut Transaction<'_>) -> Result<(), Failure> {
        let came = [(104, 96), (58, 51), (41, 38), (26, 22)];
        for (meeting, (residents, voters)) in self.meetings(tx, MeetingKind::Gathering)?.into_iter().zip(came) {
            let attendance = Attendance::Gathering { residents, voters };
            let meeting = acts::attend(tx, &meeting, &attendance, "Сәуле Қасымова", "Роза Бектұрова")?;
            let meeting = acts::hold(tx, &meeting, self.secretary())?;
            let supports = acts::open_proposals(tx, self.cast.cycle)?;
            let of_village = supports.iter().filter(|proposal| proposal.village == meeting.village);
            let supports = of_village.map(|proposal| proposal.id).collect();
            let text = minutes(
                &meeting,
                "Жобалар талқыланды, авторлар сұрақтарға жауап берді.",
                "Ауылдың жобаларын қолдау.",
                supports,
            );
            acts::publish(tx, &meeting, &text, self.secretary())?;
        }
        Ok(())
    }

    /// Eight of ten members come; every project gets its votes, all are carried.
    fn hold_session(&self, tx: &mut Transaction<'_>) -> Result<(), Failure> {
        let Some(meeting) = self.meetings(tx, MeetingKind::Session)?.pop() else { return Err(Failure::NotFound) };
        let assembly = cycles::by_id(tx, self.cast.cycle)?.assembly;
        let in_office = members_at(members::of_assembly(tx, assembly)?, meeting.call.starts_at);
        let presence = |index: usize| if index < 8 { Presence::Present } else { Presence::Excused };
        let named: Vec<(i64, Presence)> =
            in_office.iter().enumerate().map(|(index, member)| (member.id, presence(index))).collect();
        let attendance = Attendance::Session(named);
        let meeting = acts::attend(tx, &meeting, &attendance, "Бауыржан Оспанов", "Роза Бектұрова")?;
        let meeting = acts::hold(tx, &meeting, self.secretary())?;
        let vote = |index: usize, project: usize| match (index + project) % 8 {
            0 if project.is_multiple_of(3) => Vote::Against,
            1 if project.is_multiple_of(4) => Vote::Abstained,
            _ => Vote::For,
        };
        for (project, proposal) in acts::open_proposals(tx, self.cast.cycle)?.iter().enumerate() {
            let said: Vec<(i64, Vote)> =
                in_office.iter().take(8).enumerate().map(|(index, member)| (member.id, vote(index, project))).collect();
            let meeting = store::meetings::by_id(tx, meeting.id)?;
            acts::vote(tx, &meeting, proposal, &said)?;
        }
        let meeting = store::meetings::by_id(tx, meeting.id)?;
        acts::confirm(tx, &meeting, &acts::Given::new(), self.secretary())?;
        let meeting = store::meetings::by_id(tx, meeting.id)?;
        let text = minutes(
            &meeting,
            "Сегіз мүше қатысты. Әр жоба бойынша ашық дауыс берілді.",
            "Дауысқа қойылатын жобалардың тізімі бекітілді.",
            Vec::new(),
        );
        acts::publish(tx, &meeting, &text, self.secretary())
    }
}

fn minutes(meeting: &Meeting, text: &str, decisions: &str, supports: Vec<i64>) -> MinutesText {
    MinutesText {
        number: meeting.number.to_string(),
        signed_at: meeting.call.starts_at,
        chair: "Бауыржан Оспанов".to_owned(),
        keeper: "Роза Бектұрова".to_owned(),
        language: Language::Kazakh,
        text: text.to_owned(),
        decisions: decisions.to_owned(),
        supports,
        attachments: Vec::new(),
    }
}
