//! What waits for those who judge proposals: queues by role, what waits longest first.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::model::{JUDGES, last_day};
use super::super::store;
use super::place::{Named, Place};
use super::views::stands;
use crate::accounts::Role;
use crate::app::{Answer, Context, Viewer};
use crate::assemblies;
use crate::clock::Moment;
use crate::cycles::model::Calendar;
use crate::cycles::{Cycle, Phase};
use crate::database::Connection;
use crate::discussion;
use crate::errors::{Failure, Message};
use crate::i18n::{Texts, Value};
use crate::proposals::store::{of_author, of_cycle};
use crate::proposals::{Proposal, State};
use crate::templates::Page;
use crate::templates::components::{Crumb, Row};

/// The most rows of a queue: what comes after them waits less long.
const MOST: usize = 25;

/// The queues, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum QueueKind {
    Moderation,
    Mine,
    Appeals,
    Second,
    Unassigned,
    Others,
    Returned,
    Hidden,
}

impl QueueKind {
    fn title(self) -> &'static str {
        match self {
            QueueKind::Moderation => "review-queue-moderation",
            QueueKind::Mine => "review-queue-mine",
            QueueKind::Appeals => "review-queue-appeals",
            QueueKind::Second => "review-queue-second",
            QueueKind::Unassigned => "review-queue-unassigned",
            QueueKind::Others => "review-queue-others",
            QueueKind::Returned => "review-queue-returned",
            QueueKind::Hidden => "review-queue-hidden",
        }
    }

    /// The queues that a role looks at.
    fn of_role(role: Role) -> &'static [QueueKind] {
        match role {
            Role::Moderator => &[QueueKind::Moderation, QueueKind::Returned, QueueKind::Hidden],
            Role::Reviewer => &[
                QueueKind::Mine,
                QueueKind::Appeals,
                QueueKind::Second,
                QueueKind::Unassigned,
                QueueKind::Others,
                QueueKind::Returned,
            ],
            Role::CouncilMember => &[QueueKind::Appeals],
            _ => &[],
        }
    }
}

/// A proposal in a queue.
#[derive(Clone, Debug, Serialize)]
struct Line {
    code: String,
    title: String,
    language: &'static str,
    village: Value,
    path: String,
    since: Moment,
    days: i64,
    last_day: Option<Moment>,
    tags: Vec<Message>,
}

/// A queue.
#[derive(Clone, Debug, Serialize)]
struct Queue {
    id: String,
    title: &'static str,
    total: usize,
    lines: Vec<Line>,
    rest: usize,
}

/// A village to choose.
#[derive(Clone, Debug, Serialize)]
struct Offer {
    id: i64,
    name: String,
    is_chosen: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Dashboard {
    trail: Vec<Crumb>,
    path: String,
    /// The last day of the assembly's phase, when all judging ends.
    ends: Option<Moment>,
    is_over: bool,
    queues: Vec<Queue>,
    is_all_done: bool,
    counts: Vec<Row>,
    /// What was reported, for those who decide about it.
    reported: Option<Reported>,
    villages: Vec<Offer>,
    is_filtered: bool,
}

/// Comments and proposals that somebody reported.
#[derive(Clone, Debug, Serialize)]
struct Reported {
    count: i64,
    path: String,
}

impl Page for Dashboard {
    const TEMPLATE: &'static str = "review/dashboard";

    fn title(&self, texts: &Texts) -> String {
        texts.get("review-dashboard-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let line = Line {
            code: "P07".to_owned(),
            title: "Балалар алаңы".to_owned(),
            language: "kk",
            village: "Қызылтал".into(),
            path: place.acts(7),
            since: Moment(1_803_884_400),
            days: 5,
            last_day: Some(Moment(1_804_884_400)),
            tags: vec![Message::new("review-tag-conflict")],
        };
        let today = Line {
            days: 0,
            last_day: None,
            tags: Vec::new(),
            village: Message::new("review-whole-district").into(),
            ..line.clone()
        };
        let queue = |kind: QueueKind, lines: Vec<Line>, rest| Queue {
            id: format!("queue-{}", kind as u8),
            title: kind.title(),
            total: lines.len() + rest,
            lines,
            rest,
        };
        let full = Self {
            trail: place.trail(),
            path: place.dashboard(),
            ends: Some(Moment(1_805_884_400)),
            is_over: false,
            queues: vec![
                queue(QueueKind::Moderation, vec![line.clone(), today], 3),
                queue(QueueKind::Mine, Vec::new(), 0),
                queue(QueueKind::Returned, vec![line], 0),
            ],
            is_all_done: false,
            counts: vec![Row::new(stands(State::Feasible), 4_i64)],
            reported: Some(Reported { count: 3, path: place.reported() }),
            villages: vec![
                Offer { id: 1, name: "Қызылтал".to_owned(), is_chosen: true },
                Offer { id: 2, name: "Ақбастау".to_owned(), is_chosen: false },
            ],
            is_filtered: true,
        };
        let done = Self {
            queues: vec![queue(QueueKind::Appeals, Vec::new(), 0)],
            is_all_done: true,
            is_filtered: false,
            counts: Vec::new(),
            reported: Some(Reported { count: 0, path: place.reported() }),
            ends: None,
            ..full.clone()
        };
        let over = Self { is_over: true, reported: None, ..done.clone() };
        vec![full, done, over]
    }
}

/// What the database says.
struct Known {
    place: Place,
    cycle: Cycle,
    proposals: Vec<Proposal>,
    villages: Vec<(i64, String)>,
    /// How many comments and proposals were reported; none for those who do not decide about them.
    reported: Option<i64>,
    desk: Desk,
}

/// How the reader stands to all proposals at once.
struct Desk {
    account: i64,
    roles: BTreeSet<Role>,
    authored: BTreeSet<i64>,
    conflicts: BTreeSet<i64>,
    took_part: BTreeSet<i64>,
    /// Proposals that wait for a second reviewer because the reader proposed to refuse them.
    proposed: BTreeSet<i64>,
    /// Proposals that are taken, by whom, with names; only of those who still review.
    takings: BTreeMap<i64, (i64, String)>,
}

impl Known {
    fn read(connection: &mut Connection, named: &Named, viewer: &Viewer, now: Moment) -> Result<Self, Failure> {
        let account = viewer.account.as_ref().ok_or(Failure::SignInNeeded)?.id;
        let (assembly, cycle) = named.cycle(connection)?;
        let reviewers: BTreeMap<i64, String> = store::reviewers(connection, assembly.id, now)?.into_iter().collect();
        let taken = store::takings(connection)?.into_iter();
        let takings = taken.filter_map(|(proposal, taker)| Some((proposal, (taker, reviewers.get(&taker)?.clone()))));
        let declared = store::declared_by(connection, account)?;
        let proposals = of_cycle(connection, cycle.id, &State::ALL)?;
        let waiting: Vec<&Proposal> =
            proposals.iter().filter(|proposal| proposal.state == State::RefusalProposed).collect();
        Ok(Self {
            desk: Desk {
                account,
                roles: viewer.roles.clone(),
                authored: of_author(connection, account)?.into_iter().map(|proposal| proposal.id).collect(),
                conflicts: declared.into_iter().map(|(proposal, _, _)| proposal).collect(),
                took_part: store::took_part_in(connection, account)?,
                proposed: store::proposed_by(connection, account, &waiting)?,
                takings: takings.collect(),
            },
            reported: match viewer.has_any(&[Role::Moderator]) {
                true => Some(discussion::store::count_waiting(connection, cycle.id)?),
                false => None,
            },
            proposals,
            villages: assemblies::village_names(connection, assembly.id, viewer.language)?,
            place: Place::of(&assembly, &cycle, viewer.language),
            cycle,
        })
    }

    fn page(self, village: Option<i64>, now: Moment) -> Dashboard {
        let calendar = self.cycle.settings.calendar.calendar();
        let chosen = village.filter(|village| self.villages.iter().any(|(id, _)| id == village));
        let shown: Vec<&Proposal> =
            self.proposals.iter().filter(|proposal| chosen.is_none() || proposal.village == chosen).collect();
        let queues = self.queues(&shown, &calendar, now);
        let end = self.cycle.schedule.end(Phase::Assembly);
        Dashboard {
            trail: self.place.trail(),
            path: self.place.dashboard(),
            ends: end.filter(|end| *end > now).map(last_day),
            is_over: !(Phase::Intake..=Phase::Assembly).contains(&self.cycle.phase),
            is_all_done: queues.iter().all(|queue| queue.total == 0) && self.reported.unwrap_or(0) == 0,
            reported: self.reported.map(|count| Reported { count, path: self.place.reported() }),
            counts: counts(&shown),
            villages: self
                .villages
                .iter()
                .map(|(id, name)| Offer { id: *id, name: name.clone(), is_chosen: Some(*id) == chosen })
                .collect(),
            is_filtered: chosen.is_some(),
            queues,
        }
    }

    fn queues(&self, shown: &[&Proposal], calendar: &Calendar, now: Moment) -> Vec<Queue> {
        let mut kinds: Vec<QueueKind> = JUDGES
            .iter()
            .filter(|role| self.desk.roles.contains(role))
            .flat_map(|role| QueueKind::of_role(*role))
            .copied()
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        let queue = |kind: QueueKind| {
            let mut waiting: Vec<&Proposal> =
                shown.iter().copied().filter(|proposal| self.desk.queue_of(proposal) == Some(kind)).collect();
            waiting.sort_by_key(|proposal| (proposal.since, proposal.number));
            Queue {
                id: format!("queue-{}", kind as u8),
                title: kind.title(),
                total: waiting.len(),
                rest: waiting.len().saturating_sub(MOST),
                lines: waiting.into_iter().take(MOST).map(|proposal| self.line(proposal, calendar, now)).collect(),
            }
        };
        kinds.into_iter().map(queue).collect()
    }

    fn line(&self, proposal: &Proposal, calendar: &Calendar, now: Moment) -> Line {
        let village = self.villages.iter().find(|(id, _)| Some(*id) == proposal.village);
        Line {
            code: proposal.code(),
            title: proposal.title.clone(),
            language: proposal.language.code(),
            village: village
                .map_or_else(|| Message::new("review-whole-district").into(), |(_, name)| name.as_str().into()),
            path: self.place.acts(proposal.number),
            since: proposal.since,
            days: calendar.days_between(proposal.since, now).max(0),
            last_day: proposal.due.map(last_day),
            tags: self.desk.tags(proposal),
        }
    }
}

impl Desk {
    /// In which queue a proposal waits for this reader.
    fn queue_of(&self, proposal: &Proposal) -> Option<QueueKind> {
        let is_reviewer = self.roles.contains(&Role::Reviewer);
        let is_mine = self.takings.get(&proposal.id).is_some_and(|(taker, _)| *taker == self.account);
        let is_taken = self.takings.contains_key(&proposal.id) && !is_mine;
        let is_closed = self.authored.contains(&proposal.id) || self.conflicts.contains(&proposal.id);
        let took_part = self.took_part.contains(&proposal.id);
        match proposal.state {
            State::Submitted => Some(QueueKind::Moderation),
            State::Hidden => Some(QueueKind::Hidden),
            State::Returned => Some(QueueKind::Returned),
            State::UnderReview | State::RefusalProposed | State::Appealed if is_mine => Some(QueueKind::Mine),
            State::Appealed if is_closed || took_part => Some(QueueKind::Others),
            State::Appealed if is_taken && is_reviewer && !self.roles.contains(&Role::CouncilMember) => {
                Some(QueueKind::Others)
            }
            State::Appealed => Some(QueueKind::Appeals),
            State::UnderReview | State::RefusalProposed if is_taken || is_closed => Some(QueueKind::Others),
            State::RefusalProposed if self.proposed.contains(&proposal.id) => Some(QueueKind::Others),
            State::RefusalProposed => Some(QueueKind::Second),
            State::UnderReview => Some(QueueKind::Unassigned),
            _ => None,
        }
    }

    fn tags(&self, proposal: &Proposal) -> Vec<Message> {
        let mut tags = Vec::new();
        if self.authored.contains(&proposal.id) {
            tags.push(Message::new("review-tag-author"));
        }
        if self.conflicts.contains(&proposal.id) {
            tags.push(Message::new("review-tag-conflict"));
        }
        let took_part = proposal.state == State::Appealed && self.took_part.contains(&proposal.id);
        if took_part || self.proposed.contains(&proposal.id) {
            tags.push(Message::new("review-tag-took-part"));
        }
        match self.takings.get(&proposal.id) {
            Some((taker, name)) if *taker != self.account => {
                tags.push(Message::new("review-tag-taken").with("name", name.as_str()));
            }
            _ => {}
        }
        tags
    }
}

/// How many proposals stand where.
fn counts(shown: &[&Proposal]) -> Vec<Row> {
    let of = |state: State| shown.iter().filter(|proposal| proposal.state == state).count();
    let counted = State::ALL.into_iter().map(|state| (state, of(state))).filter(|(_, count)| *count > 0);
    counted.map(|(state, count)| Row::new(stands(state), count)).collect()
}

/// Shows what waits.
pub async fn show(context: Context) -> Answer {
    let (named, viewer, now) = (Named::of(&context), context.viewer.clone(), context.now());
    let village = context.query("village").and_then(|village| village.parse().ok());
    let known = context.state.database.read(move |connection| Known::read(connection, &named, &viewer, now)).await?;
    context.page(known.page(village, now))
}
