//! Supports and comments on the page of a proposal. In a template: `{{> discussion/panel discussion}}`.

use serde::Serialize;

use super::super::model::{SupportClosed, is_open, may_support};
use super::super::{is_resident, store};
use super::views::{CommentView, Reading, once, sign_in_path};
use crate::accounts::Role;
use crate::app::{FormView, Viewer};
use crate::cycles::Cycle;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::proposals::Proposal;
use crate::review;
use crate::templates::components::Pagination;

/// How many threads a page has.
pub(super) const PER_PAGE: i64 = 20;

/// The panel.
#[derive(Clone, Debug, Serialize)]
pub struct Panel {
    support: SupportView,
    is_hidden: bool,
    comments: i64,
    threads: Vec<CommentView>,
    pagination: Pagination,
    comments_path: String,
    can_write: bool,
    /// Why nobody can write now.
    closed: Option<Message>,
    sign_in: String,
    once: String,
    hint: Message,
    pub(super) form: FormView,
}

/// Who supports it, and what the reader can do.
#[derive(Clone, Debug, Serialize)]
struct SupportView {
    count: i64,
    path: String,
    is_supported: bool,
    can_support: bool,
    can_end: bool,
    can_sign_in: bool,
    /// Confirming where they live would help.
    can_confirm: bool,
    /// Why this reader cannot support it.
    why_not: Option<Message>,
}

/// Supports and comments of a proposal at this address (after the language), on this page of its comments.
///
/// # Errors
/// When the database does not answer.
pub fn panel(
    connection: &mut Connection,
    viewer: &Viewer,
    cycle: &Cycle,
    proposal: &Proposal,
    path: &str,
    page: i64,
) -> Result<Panel, Failure> {
    let is_hidden = review::is_hidden(connection, proposal)?;
    let closed = closed(cycle, is_hidden);
    let can_write = closed.is_none() && viewer.account.is_some();
    let comments_path = format!("{path}/comments");
    let is_shown = !is_hidden || viewer.has_any(&[Role::Moderator]);
    let total = if is_shown { store::threads(connection, proposal.id)? } else { 0 };
    let pagination = Pagination::new(page, total, PER_PAGE, |page| format!("{comments_path}?page={page}#discussion"));
    let beginnings = if is_shown {
        store::beginnings(connection, proposal.id, (pagination.page - 1) * PER_PAGE, PER_PAGE)?
    } else {
        Vec::new()
    };
    let roots: Vec<i64> = beginnings.iter().map(|comment| comment.id).collect();
    let answers = store::answers(connection, &roots)?;
    let all: Vec<&store::Comment> = beginnings.iter().chain(&answers).collect();
    let reading = Reading::new(connection, viewer, proposal, path, can_write, &all)?;
    Ok(Panel {
        support: support(connection, viewer, cycle, proposal, path)?,
        is_hidden: !is_shown,
        comments: proposal.comments,
        threads: beginnings.iter().map(|comment| reading.view(comment, &answers)).collect(),
        pagination,
        comments_path,
        can_write,
        closed,
        sign_in: sign_in_path(viewer, path),
        once: once()?,
        hint: reading.hint(),
        form: FormView::default(),
    })
}

/// Why nobody can say anything about a proposal now.
pub(super) fn closed(cycle: &Cycle, is_hidden: bool) -> Option<Message> {
    if is_hidden {
        return Some(Message::new("discussion-closed-hidden"));
    }
    (!is_open(cycle.phase)).then(|| Message::new("discussion-closed-phase"))
}

fn support(
    connection: &mut Connection,
    viewer: &Viewer,
    cycle: &Cycle,
    proposal: &Proposal,
    path: &str,
) -> Result<SupportView, Failure> {
    let view = SupportView {
        count: proposal.supports,
        path: format!("{path}/support"),
        is_supported: false,
        can_support: false,
        can_end: false,
        can_sign_in: false,
        can_confirm: false,
        why_not: None,
    };
    let Some(account) = viewer.account.as_ref().map(|account| account.id) else {
        let may = may_support(cycle.phase, proposal.state, false, true);
        return Ok(SupportView { can_sign_in: may.is_ok(), why_not: may.err().map(|closed| closed.message()), ..view });
    };
    let is_author = review::store::authors_of(connection, proposal)?.contains(&account);
    let may = may_support(cycle.phase, proposal.state, is_author, is_resident(connection, cycle, account)?);
    let is_supported = store::supports(connection, proposal.id, account)?;
    Ok(SupportView {
        is_supported,
        can_support: may.is_ok() && !is_supported,
        can_end: is_supported && is_open(cycle.phase),
        can_confirm: may == Err(SupportClosed::Residence),
        why_not: may.err().filter(|_| !is_supported).map(|closed| closed.message()),
        ..view
    })
}

impl Panel {
    /// Whether this reader may not read what is said.
    pub(super) fn is_hidden(&self) -> bool {
        self.is_hidden
    }

    /// Examples for pages that show it.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let path = "/assemblies/sarzhailau/cycles/2027/proposals/7";
        let support = SupportView {
            count: 41,
            path: format!("{path}/support"),
            is_supported: false,
            can_support: true,
            can_end: false,
            can_sign_in: false,
            can_confirm: false,
            why_not: None,
        };
        let resident = Self {
            support: support.clone(),
            is_hidden: false,
            comments: 5,
            threads: CommentView::samples(),
            pagination: Pagination::new(1, 30, PER_PAGE, |page| format!("{path}/comments?page={page}#discussion")),
            comments_path: format!("{path}/comments"),
            can_write: true,
            closed: None,
            sign_in: "/sign-in".to_owned(),
            once: "b25jZQ".to_owned(),
            hint: Message::new("discussion-text-hint"),
            form: FormView::default(),
        };
        let supporter = Self {
            support: SupportView { is_supported: true, can_support: false, can_end: true, ..support.clone() },
            threads: Vec::new(),
            comments: 0,
            pagination: Pagination::new(1, 0, PER_PAGE, |page| page.to_string()),
            ..resident.clone()
        };
        let visitor = Self {
            support: SupportView { can_support: false, can_sign_in: true, count: 0, ..support.clone() },
            can_write: false,
            ..resident.clone()
        };
        let late = Self {
            support: SupportView {
                can_support: false,
                count: 1,
                why_not: Some(Message::new("discussion-support-phase")),
                ..support.clone()
            },
            closed: Some(Message::new("discussion-closed-phase")),
            ..visitor.clone()
        };
        let hidden = Self {
            is_hidden: true,
            closed: Some(Message::new("discussion-closed-hidden")),
            threads: Vec::new(),
            ..late.clone()
        };
        let newcomer = Self {
            support: SupportView {
                can_support: false,
                can_confirm: true,
                why_not: Some(SupportClosed::Residence.message()),
                ..support
            },
            ..resident.clone()
        };
        vec![resident, supporter, visitor, late, hidden, newcomer]
    }
}
