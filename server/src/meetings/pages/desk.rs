//! The secretary's desk: what waits for the secretary, the longest first.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::model::{Meeting, MeetingKind, MeetingState};
use super::super::store::{meetings, minutes, questions};
use super::views::{Place, name};
use super::{Around, around};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::{self, State};
use crate::templates::Page;

const DAY: i64 = 86_400;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    place: Place,
    tasks: Vec<Task>,
}

/// Something that waits.
#[derive(Clone, Debug, Serialize)]
struct Task {
    label: Message,
    path: String,
    #[serde(skip)]
    since: Moment,
    /// For how many days.
    days: i64,
    /// How many days are left, if it has a last one.
    left: Option<i64>,
}

impl Page for Desk {
    const TEMPLATE: &'static str = "meetings/desk";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-desk-title")
    }

    fn samples() -> Vec<Self> {
        let meeting = Message::new("meetings-name-session");
        let labels = [
            Message::new("meetings-task-gathering").with("village", "Қызылтал"),
            Message::new("meetings-task-session"),
            Message::new("meetings-task-question").with("proposal", "P03"),
            Message::new("meetings-task-attendance").with("meeting", meeting.clone()),
            Message::new("meetings-task-vote").with("meeting", meeting.clone()),
            Message::new("meetings-task-minutes").with("meeting", meeting),
            Message::new("meetings-task-translation").with("proposal", "P03"),
        ];
        let lefts = [Some(3), Some(0), None, Some(1)].into_iter().cycle();
        let tasks = labels.into_iter().zip(lefts).zip(0..).map(|((label, left), days)| Task {
            label,
            path: "/assemblies/sarzhailau/cycles/2027/meetings/new".to_owned(),
            since: Moment(0),
            days,
            left,
        });
        vec![
            Self { place: Place::sample(), tasks: tasks.collect() },
            Self { place: Place::sample(), tasks: Vec::new() },
        ]
    }
}

/// Shows what waits.
pub async fn show(context: Context) -> Answer {
    let (language, now) = (context.language(), context.now());
    let found = around(&context, move |connection, around| {
        let place = Place::of(around, language);
        let mut tasks = to_call(connection, around, &place, language, now)?;
        tasks.extend(of_meetings(connection, around, &place, language, now)?);
        tasks.extend(of_proposals(connection, around, &place, now)?);
        tasks.sort_by_key(|task| task.since);
        Ok(tasks)
    });
    let (around, tasks) = found.await?;
    context.page(Desk { place: Place::of(&around, language), tasks })
}

impl Task {
    fn new(label: Message, path: String, since: Moment, now: Moment) -> Self {
        Self { label, path, since, days: now.since(since).max(0) / DAY, left: None }
    }

    fn by(self, last: Option<Moment>, now: Moment) -> Self {
        Self { left: last.map(|last| last.since(now).max(0) / DAY), ..self }
    }
}

/// Villages without a gathering, and the session that is still to be called.
fn to_call(
    connection: &mut Connection,
    around: &Around,
    place: &Place,
    language: Language,
    now: Moment,
) -> Result<Vec<Task>, Failure> {
    let cycle = &around.cycle;
    if !(Phase::Review..=Phase::Assembly).contains(&cycle.phase) {
        return Ok(Vec::new());
    }
    let counts = |meeting: &Meeting| matches!(meeting.state, MeetingState::Called | MeetingState::Held);
    let meetings: Vec<Meeting> = meetings::of_cycle(connection, cycle.id)?.into_iter().filter(counts).collect();
    let met: BTreeSet<i64> = meetings.iter().filter_map(|meeting| meeting.village).collect();
    let notice = i64::from(cycle.settings.assembly.notice_days) * DAY;
    let last = cycle.schedule.end(Phase::Assembly).map(|end| end.plus(-notice));
    let since = cycle.schedule.start(Phase::Review).unwrap_or(cycle.since).min(now);
    let path = format!("{}/meetings/new", place.path);
    let villages = around.villages.iter().filter(|village| !met.contains(&village.id));
    let mut tasks: Vec<Task> = villages
        .map(|village| {
            let village = village.description.name.in_language(language);
            let label = Message::new("meetings-task-gathering").with("village", village);
            Task::new(label, path.clone(), since, now).by(last, now)
        })
        .collect();
    if !meetings.iter().any(|meeting| meeting.kind == MeetingKind::Session) {
        tasks.push(Task::new(Message::new("meetings-task-session"), path, since, now).by(last, now));
    }
    Ok(tasks)
}

/// Attendance to enter, votes to hold, minutes to publish.
fn of_meetings(
    connection: &mut Connection,
    around: &Around,
    place: &Place,
    language: Language,
    now: Moment,
) -> Result<Vec<Task>, Failure> {
    let cycle = &around.cycle;
    let minutes = minutes::of_cycle(connection, cycle.id)?;
    let waits = !proposals::store::of_cycle(connection, cycle.id, &[State::Feasible])?.is_empty();
    let mut tasks = Vec::new();
    for meeting in meetings::of_cycle(connection, cycle.id)? {
        let (path, since) = (meeting.path(&place.path), meeting.call.starts_at);
        let named = |id| Message::new(id).with("meeting", name(&meeting, &around.villages, language));
        if meeting.is_open() && since <= now {
            tasks.push(Task::new(named("meetings-task-attendance"), format!("{path}/attendance"), since, now));
        }
        if meeting.state != MeetingState::Held {
            continue;
        }
        let is_voting = meeting.kind == MeetingKind::Session && meeting.voted_at.is_none() && waits;
        if is_voting && cycle.phase == Phase::Assembly {
            let task = Task::new(named("meetings-task-vote"), format!("{path}/vote"), since, now);
            tasks.push(task.by(cycle.schedule.end(Phase::Assembly), now));
        }
        if !minutes.contains_key(&meeting.id) {
            tasks.push(Task::new(named("meetings-task-minutes"), format!("{path}/minutes/write"), since, now));
        }
    }
    Ok(tasks)
}

/// Questions without an answer, and proposals without a title in both languages of the state.
fn of_proposals(
    connection: &mut Connection,
    around: &Around,
    place: &Place,
    now: Moment,
) -> Result<Vec<Task>, Failure> {
    let cycle = &around.cycle;
    let mut tasks = Vec::new();
    for question in questions::unanswered(connection, cycle.id)? {
        let proposal = proposals::store::by_id(connection, question.proposal)?;
        let meeting = meetings::by_id(connection, question.meeting)?;
        let label = Message::new("meetings-task-question").with("proposal", proposal.code());
        let path = format!("{}/questions/{}", meeting.path(&place.path), question.id);
        let last = meeting.is_open().then_some(meeting.call.starts_at);
        tasks.push(Task::new(label, path, question.asked_at, now).by(last, now));
    }
    for proposal in proposals::store::untranslated(connection, cycle.id)? {
        let label = Message::new("meetings-task-translation").with("proposal", proposal.code());
        let path = format!("{}/translations", proposal.path(&place.path));
        tasks.push(Task::new(label, path, proposal.since, now).by(cycle.schedule.start(Phase::Freeze), now));
    }
    Ok(tasks)
}
