//! What is on the ballot, and why the others are not.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::model::{LeftOutReason, Meeting, Minutes, paragraphs};
use super::super::store::{meetings, minutes};
use super::confirm::reason_text;
use super::views::{MeetingView, Place, ProposalView};
use super::{Around, SECRETARY, around};
use crate::app::{Answer, Context};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::{Event, Proposal, State, store};
use crate::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Shortlist {
    place: Place,
    on_ballot: Vec<Listed>,
    left_out: Vec<Listed>,
    /// What the assembly has not decided on yet.
    waiting: Vec<Listed>,
    /// The session that decided.
    decided: Option<MeetingView>,
    is_secretary: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Listed {
    proposal: ProposalView,
    /// Why it was left out.
    reason: Option<&'static str>,
    words: Vec<Vec<String>>,
    /// The gatherings that support it.
    supported_by: Vec<Support>,
}

#[derive(Clone, Debug, Serialize)]
struct Support {
    name: Message,
    path: String,
}

impl Page for Shortlist {
    const TEMPLATE: &'static str = "meetings/shortlist";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-shortlist-title")
    }

    fn samples() -> Vec<Self> {
        let support = Support {
            name: Message::new("meetings-name-gathering").with("village", "Қызылтал"),
            path: "/assemblies/sarzhailau/cycles/2027/meetings/1".to_owned(),
        };
        let listed =
            |proposal| Listed { proposal, reason: None, words: Vec::new(), supported_by: vec![support.clone()] };
        let left = |proposal| Listed {
            reason: Some(reason_text(LeftOutReason::LessUrgent)),
            words: vec![vec!["Алдымен су керек.".to_owned()]],
            supported_by: Vec::new(),
            ..listed(proposal)
        };
        let decided = Self {
            place: Place::sample(),
            on_ballot: ProposalView::samples().into_iter().map(listed).collect(),
            left_out: ProposalView::samples().into_iter().map(left).collect(),
            waiting: Vec::new(),
            decided: Some(MeetingView::sample()),
            is_secretary: false,
        };
        let before = Self {
            on_ballot: Vec::new(),
            left_out: Vec::new(),
            waiting: ProposalView::samples().into_iter().map(listed).collect(),
            decided: None,
            is_secretary: true,
            ..decided.clone()
        };
        let empty = Self { waiting: Vec::new(), is_secretary: false, ..before.clone() };
        vec![decided, before, empty]
    }
}

/// What the page asks of the database.
struct Known {
    proposals: Vec<Proposal>,
    /// For each that was left out: the reason's code, and its words.
    reasons: BTreeMap<i64, (String, String)>,
    meetings: Vec<Meeting>,
    minutes: BTreeMap<i64, Minutes>,
    decided: Option<Meeting>,
}

fn known(connection: &mut Connection, cycle: i64) -> Result<Known, Failure> {
    let proposals = store::of_cycle(connection, cycle, &[State::Feasible, State::Shortlisted, State::LeftOut])?;
    let mut reasons = BTreeMap::new();
    for proposal in proposals.iter().filter(|proposal| proposal.state == State::LeftOut) {
        let happened = store::happened(connection, proposal.id)?;
        if let Some(last) = happened.into_iter().rfind(|happened| happened.event == Event::LeftOut) {
            reasons.insert(proposal.id, (last.reason, last.text));
        }
    }
    Ok(Known {
        proposals,
        reasons,
        meetings: meetings::of_cycle(connection, cycle)?,
        minutes: minutes::of_cycle(connection, cycle)?,
        decided: meetings::latest_vote(connection, cycle)?,
    })
}

/// Shows the shortlist.
pub async fn show(context: Context) -> Answer {
    let (around, known) = around(&context, |connection, around| known(connection, around.cycle.id)).await?;
    let language = context.language();
    let place = Place::of(&around, language);
    let in_state = |state: State| -> Vec<Listed> {
        let found = known.proposals.iter().filter(|proposal| proposal.state == state);
        found.map(|proposal| listed(proposal, &known, &around, &place, language)).collect()
    };
    let decided = known.decided.as_ref();
    context.page(Shortlist {
        on_ballot: in_state(State::Shortlisted),
        left_out: in_state(State::LeftOut),
        waiting: in_state(State::Feasible),
        decided: decided.map(|meeting| MeetingView::of(meeting, &place, &around.villages, language)),
        is_secretary: context.viewer.has_any(SECRETARY),
        place,
    })
}

fn listed(proposal: &Proposal, known: &Known, around: &Around, place: &Place, language: Language) -> Listed {
    let (code, words) = known.reasons.get(&proposal.id).cloned().unwrap_or_default();
    let supports = known.meetings.iter().filter(|meeting| {
        known.minutes.get(&meeting.id).is_some_and(|minutes| minutes.text.supports.contains(&proposal.id))
    });
    let support = |meeting: &Meeting| Support {
        name: super::views::name(meeting, &around.villages, language),
        path: format!("{}/minutes", meeting.path(&place.path)),
    };
    Listed {
        proposal: ProposalView::of(proposal, place),
        reason: LeftOutReason::from_code(&code).map(reason_text),
        words: if words.is_empty() { Vec::new() } else { paragraphs(&words) },
        supported_by: supports.map(support).collect(),
    }
}
