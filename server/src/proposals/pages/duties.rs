//! What a reader may do with a proposal, as links of its page.

use serde::Serialize;

use super::super::model::{Event, Proposal, after};
use crate::accounts::Role;
use crate::app::Viewer;
use crate::cycles::Phase;

/// A link to something that this reader may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The id of its text.
    pub label: &'static str,
    /// Its address after the language.
    pub path: String,
    /// Whether it is a form that is sent there, because it begins something.
    pub is_begun: bool,
}

/// Who works on what is under review.
const REVIEWERS: &[Role] = &[Role::Moderator, Role::Reviewer];

/// What this reader may do with the proposal at `path`.
pub fn duties(viewer: &Viewer, authors: &[i64], proposal: &Proposal, phase: Phase, path: &str) -> Vec<Duty> {
    let may = |event: Event| after(proposal.state, event).is_some() && event.has_its_time(phase);
    let is_author = viewer.account.as_ref().is_some_and(|account| authors.contains(&account.id));
    let is_open = !proposal.state.is_end() && (Phase::Intake..=Phase::Freeze).contains(&phase);
    let is_reviewed = is_open && phase <= Phase::Assembly;
    let decides_appeals = viewer.has_any(&[Role::CouncilMember]) && may(Event::AppealUpheld);
    let all = [
        (is_author && may(Event::Mended), "proposals-duty-mend", "mend"),
        (is_author && may(Event::Appealed), "proposals-duty-appeal", "appeal"),
        (is_open && (is_author || viewer.has_any(&[Role::Moderator])), "proposals-duty-translations", "translations"),
        (is_author && is_reviewed, "proposals-duty-authors", "authors"),
        (is_reviewed && viewer.has_any(REVIEWERS) || decides_appeals, "proposals-duty-review", "review"),
        (is_author && may(Event::Withdrawn), "proposals-duty-withdraw", "withdraw"),
    ];
    let duty = |(_, label, page)| Duty { label, path: format!("{path}/{page}"), is_begun: page == "mend" };
    all.into_iter().filter(|(may, ..)| *may).map(duty).collect()
}
