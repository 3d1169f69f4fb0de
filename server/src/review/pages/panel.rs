//! What the review says about a proposal, for its page: the decision that holds, what was found out, which proposals went
//! into which, who does not judge it; and the ways on for who may act.

use serde::Serialize;

use super::super::model::{Assessment, Finding, JUDGES, last_day, paragraphs, reason_name};
use super::super::store;
use crate::app::Viewer;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::cycles;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Value;
use crate::proposals::store::{Happened, happened};
use crate::proposals::{self, Event, Proposal, State};

/// The panel. In a template: `{{> review/panel panel}}`.
#[derive(Clone, Debug, Serialize)]
pub struct Panel {
    statements: Vec<Statement>,
    last_day: Option<Moment>,
    into: Option<OtherProposal>,
    from: Vec<OtherProposal>,
    assessment: Option<AssessmentView>,
    conflicts: Vec<ConflictView>,
    act_path: Option<String>,
    appeal_path: Option<String>,
    is_appealed: bool,
}

/// What somebody said when they decided or appealed.
#[derive(Clone, Debug, Serialize)]
struct Statement {
    event: &'static str,
    at: Moment,
    reason: Option<&'static str>,
    paragraphs: Vec<String>,
}

/// A proposal that went into this one, or that this one went into.
#[derive(Clone, Debug, Serialize)]
struct OtherProposal {
    code: String,
    path: String,
}

/// What was found out.
#[derive(Clone, Debug, Serialize)]
struct AssessmentView {
    at: Moment,
    number: i64,
    findings: Vec<FindingView>,
}

#[derive(Clone, Debug, Serialize)]
struct FindingView {
    label: &'static str,
    answer: Option<Value>,
    paragraphs: Vec<String>,
}

/// That somebody declared an interest.
#[derive(Clone, Debug, Serialize)]
struct ConflictView {
    at: Moment,
    role: String,
    reason: String,
}

impl AssessmentView {
    fn of(at: Moment, number: i64, assessment: &Assessment) -> Self {
        let view = |finding: Finding| FindingView {
            label: finding.label,
            answer: finding.answer,
            paragraphs: paragraphs(&finding.words),
        };
        Self { at, number, findings: assessment.findings().into_iter().map(view).collect() }
    }
}

impl OtherProposal {
    fn of(cycle_path: &str, number: i64) -> Self {
        Self { code: proposals::model::code(number), path: format!("{cycle_path}/proposals/{number}") }
    }
}

impl Statement {
    fn of(event: &Happened) -> Self {
        Self {
            event: event.event.code(),
            at: event.at,
            reason: reason_name(event.event, &event.reason),
            paragraphs: paragraphs(&event.text),
        }
    }
}

impl Panel {
    /// The same on the page of the review itself, which needs no link to where the reader is.
    pub(super) fn here(self) -> Self {
        Self { act_path: None, appeal_path: None, ..self }
    }

    /// Whether there is nothing to say yet, and nothing that this reader could do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_silent() && self.act_path.is_none() && self.appeal_path.is_none()
    }

    /// Whether nothing was said yet.
    pub(super) fn is_silent(&self) -> bool {
        let has_others = self.into.is_some() || !self.from.is_empty();
        let was_said = !self.statements.is_empty() || self.assessment.is_some() || !self.conflicts.is_empty();
        !has_others && !was_said && self.last_day.is_none()
    }
}

/// What the review says about a proposal to this reader. Of a hidden proposal everybody gets the reason, and only who
/// judges proposals the rest.
///
/// # Errors
/// When the database does not answer.
pub fn panel(connection: &mut Connection, viewer: &Viewer, proposal: &Proposal) -> Result<Panel, Failure> {
    let cycle = cycles::by_id(connection, proposal.cycle)?;
    let assembly = districts::by_id(connection, cycle.assembly)?;
    let cycle_path = format!("/assemblies/{}/cycles/{}", assembly.description.slug, cycle.slug);
    let is_judge = viewer.has_any(JUDGES);
    let is_author = match &viewer.account {
        Some(account) => proposals::store::authors(connection, proposal)?.contains(&account.id),
        None => false,
    };
    let is_hidden = super::super::is_hidden(connection, proposal)?;
    let into = match proposal.merged_into {
        Some(other) => Some(OtherProposal::of(&cycle_path, proposals::store::by_id(connection, other)?.number)),
        None => None,
    };
    let from = store::merged_into(connection, proposal.id)?;
    let assessed = store::latest_assessment(connection, proposal.id)?.filter(|_| is_judge || !is_hidden);
    let conflicts = store::conflicts_of(connection, proposal.id)?;
    let may_appeal = is_author && matches!(proposal.state, State::Refused | State::Appealed);
    let own = proposal.path(&cycle_path);
    Ok(Panel {
        statements: statements(&happened(connection, proposal.id)?, proposal.state),
        last_day: proposal.due.map(last_day),
        into,
        from: from.into_iter().map(|number| OtherProposal::of(&cycle_path, number)).collect(),
        assessment: assessed.map(|assessed| AssessmentView::of(assessed.at, assessed.number, &assessed.assessment)),
        conflicts: conflicts
            .into_iter()
            .map(|declared| ConflictView { at: declared.at, role: declared.role, reason: declared.reason })
            .collect(),
        act_path: is_judge.then(|| format!("{own}/review")),
        appeal_path: may_appeal.then(|| format!("{own}/appeal")),
        is_appealed: proposal.state == State::Appealed,
    })
}

/// What was said about where the proposal stands now: the latest of each of these events.
fn statements(happened: &[Happened], state: State) -> Vec<Statement> {
    let refusal = [Event::RefusalProposed, Event::RefusalAgreed, Event::Appealed, Event::AppealRejected];
    let wanted: &[Event] = match state {
        State::Hidden => &[Event::Hidden],
        State::Returned => &[Event::Returned],
        State::RefusalProposed => refusal.get(..1).unwrap_or_default(),
        State::Refused => refusal.get(..2).unwrap_or_default(),
        State::Appealed => refusal.get(..3).unwrap_or_default(),
        State::RefusedFinally => &refusal,
        State::UnderReview => return latest_of(happened, &BACK_UNDER_REVIEW).into_iter().collect(),
        State::Feasible => &[Event::FoundFeasible],
        _ => &[],
    };
    wanted.iter().filter_map(|event| latest_of(happened, &[*event])).collect()
}

/// What brings a proposal back to the reviewers with words that they want to read.
const BACK_UNDER_REVIEW: [Event; 4] = [Event::Returned, Event::RefusalDeclined, Event::AppealUpheld, Event::Reopened];

fn latest_of(happened: &[Happened], events: &[Event]) -> Option<Statement> {
    happened.iter().rev().find(|event| events.contains(&event.event)).map(Statement::of)
}

impl Panel {
    /// Examples for pages that show it.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let at = Moment(1_803_884_400);
        let said = |event: Event, reason, words: &str| Statement {
            event: event.code(),
            at,
            reason,
            paragraphs: paragraphs(words),
        };
        let assessment = Assessment {
            feasible: Some(super::super::model::Answer::Yes),
            cost: Some(6_200_000),
            cost_words: "Үш баға ұсынысы салыстырылды.".to_owned(),
            remarks: "Жұмыс тамызда басталса жақсы.".to_owned(),
            ..Assessment::default()
        };
        let path = "/assemblies/sarzhailau/cycles/2027";
        let conflict = |reason: &str| ConflictView { at, role: "reviewer".to_owned(), reason: reason.to_owned() };
        let refused = Self {
            statements: vec![
                said(Event::RefusalProposed, Some("review-refusal-private-land"), "Жер жеке меншікте."),
                said(Event::RefusalAgreed, Some("review-refusal-private-land"), "Келісемін."),
                said(Event::Appealed, None, "Жер былтыр округке берілді."),
                said(Event::AppealRejected, None, "Құжат табылмады."),
            ],
            last_day: Some(at),
            into: None,
            from: vec![OtherProposal::of(path, 9)],
            assessment: Some(AssessmentView::of(at, 2, &assessment)),
            conflicts: vec![conflict("Мердігер – туысым."), conflict("")],
            act_path: Some(format!("{path}/proposals/7/review")),
            appeal_path: Some(format!("{path}/proposals/7/appeal")),
            is_appealed: false,
        };
        let merged = Self {
            statements: [Event::Hidden, Event::Returned, Event::RefusalDeclined, Event::AppealUpheld, Event::Reopened]
                .map(|event| said(event, None, ""))
                .into(),
            last_day: None,
            into: Some(OtherProposal::of(path, 3)),
            from: Vec::new(),
            assessment: None,
            conflicts: Vec::new(),
            is_appealed: true,
            ..refused.clone()
        };
        let quiet = Self {
            statements: vec![said(Event::FoundFeasible, None, "")],
            act_path: None,
            appeal_path: None,
            into: None,
            ..merged.clone()
        };
        vec![refused, merged, quiet]
    }
}
