//! Supports and comments on the page of a proposal. In a template: `{{> discussion/panel discussion}}`.

use serde::Serialize;

use super::super::model::{ANSWERS_OF_EACH, Order, PER_PAGE, Part, SupportClosed, is_open, may_comment, may_support};
use super::super::{is_resident, store};
use super::views::{CommentView, Reading, Thread, once, sign_in_path};
use crate::accounts::Role;
use crate::app::{FormView, Viewer};
use crate::cycles::Cycle;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::proposals::{self, Proposal};
use crate::review;

/// The panel.
#[derive(Clone, Debug, Serialize)]
pub struct Panel {
    support: SupportView,
    is_hidden: bool,
    comments: i64,
    threads: Vec<CommentView>,
    /// The orders to choose from; none where there is nothing to put in order.
    orders: Vec<OrderView>,
    /// The pages before and after this one, in this order.
    previous: Option<Turn>,
    next: Option<Turn>,
    comments_path: String,
    can_write: bool,
    /// Why nobody can write now.
    closed: Option<Message>,
    sign_in: String,
    once: String,
    hint: Message,
    /// Where the proposal itself is reported; none for its authors.
    report_path: Option<String>,
    pub(super) form: FormView,
}

/// An order of the comments.
#[derive(Clone, Debug, Serialize)]
struct OrderView {
    label: Message,
    path: String,
    is_chosen: bool,
}

/// Another page of comments.
#[derive(Clone, Debug, Serialize)]
struct Turn {
    label: Message,
    path: String,
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

/// Supports and comments of a proposal at this address (after the language), with this part of its comments.
///
/// # Errors
/// When the database does not answer.
pub fn panel(
    connection: &mut Connection,
    viewer: &Viewer,
    cycle: &Cycle,
    proposal: &Proposal,
    path: &str,
    part: Part,
) -> Result<Panel, Failure> {
    let is_hidden = review::is_hidden(connection, proposal)?;
    let closed = closed(cycle, proposal, is_hidden);
    let can_write = closed.is_none() && viewer.account.is_some();
    let comments_path = format!("{path}/comments");
    let is_shown = !is_hidden || viewer.has_any(&[Role::Moderator]);
    let read = if is_shown { read(connection, proposal, part)? } else { Read::default() };
    let reading = Reading::new(connection, viewer, proposal, path, can_write, &read.threads)?;
    let turn = |newer: bool, from: i64| Turn {
        label: Message::new(if newer { "discussion-later" } else { "discussion-earlier" }),
        path: part_path(&comments_path, Part { from: Some(from), ..part }),
    };
    let is_upwards = part.order == Order::NewestFirst;
    Ok(Panel {
        support: support(connection, viewer, cycle, proposal, path)?,
        is_hidden: !is_shown,
        comments: proposal.comments,
        threads: read.threads.iter().map(|thread| reading.thread(thread)).collect(),
        orders: if read.threads.len() > 1 || part.from.is_some() {
            orders(&comments_path, part.order)
        } else {
            Vec::new()
        },
        previous: read.previous.map(|from| turn(is_upwards, from)),
        next: read.next.map(|from| turn(!is_upwards, from)),
        comments_path,
        can_write,
        closed,
        sign_in: sign_in_path(viewer, path),
        once: once()?,
        hint: reading.hint(),
        report_path: (!is_hidden && !reading.is_by_reader()).then(|| format!("{path}/report")),
        form: FormView::default(),
    })
}

/// What was read of a proposal's comments.
#[derive(Default)]
struct Read {
    threads: Vec<Thread>,
    /// Where the pages before and after begin.
    previous: Option<i64>,
    next: Option<i64>,
}

fn read(connection: &mut Connection, proposal: &Proposal, part: Part) -> Result<Read, Failure> {
    let mut beginnings = store::beginnings(connection, proposal.id, part, PER_PAGE + 1)?;
    let next = beginnings.get(PER_PAGE).map(|next| next.id);
    beginnings.truncate(PER_PAGE);
    let mut threads = Vec::new();
    for comment in beginnings {
        threads.push(Thread::read(connection, comment, None, ANSWERS_OF_EACH)?);
    }
    Ok(Read { threads, previous: store::beginning_before(connection, proposal.id, part, PER_PAGE)?, next })
}

fn orders(comments_path: &str, chosen: Order) -> Vec<OrderView> {
    let order = |order: Order, label: &'static str| OrderView {
        label: Message::new(label),
        path: part_path(comments_path, Part { order, from: None }),
        is_chosen: order == chosen,
    };
    vec![order(Order::OldestFirst, "discussion-order-oldest"), order(Order::NewestFirst, "discussion-order-newest")]
}

/// The address of a part of the comments.
fn part_path(comments_path: &str, part: Part) -> String {
    let from = part.from.map(|from| format!("&from={from}")).unwrap_or_default();
    format!("{comments_path}?order={}{from}#comments", part.order.code())
}

/// The address at which a comment that was just written is read.
pub(super) fn path_to(connection: &mut Connection, comment: &store::Comment, path: &str) -> Result<String, Failure> {
    let (root, id) = (comment.root.unwrap_or(comment.id), comment.id);
    let first = store::beginnings(connection, comment.proposal, Part::default(), PER_PAGE)?;
    let is_on_first = first.iter().any(|beginning| beginning.id == root);
    Ok(if is_on_first { format!("{path}#comment-{id}") } else { format!("{path}/comments?from={root}#comment-{id}") })
}

/// Why nobody can say anything about a proposal now.
pub(super) fn closed(cycle: &Cycle, proposal: &Proposal, is_hidden: bool) -> Option<Message> {
    may_comment(cycle.phase, proposal.state, is_hidden).err().map(|closed| closed.message())
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
    let is_author = proposals::store::authors(connection, proposal)?.contains(&account);
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
        let turn = |label: &'static str| Turn {
            label: Message::new(label),
            path: format!("{path}/comments?order=oldest&from=3#comments"),
        };
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
            orders: orders(&format!("{path}/comments"), Order::OldestFirst),
            previous: Some(turn("discussion-earlier")),
            next: Some(turn("discussion-later")),
            comments_path: format!("{path}/comments"),
            can_write: true,
            closed: None,
            sign_in: "/sign-in".to_owned(),
            once: "b25jZQ".to_owned(),
            hint: Message::new("discussion-text-hint"),
            report_path: Some(format!("{path}/report")),
            form: FormView::default(),
        };
        let supporter = Self {
            support: SupportView { is_supported: true, can_support: false, can_end: true, ..support.clone() },
            threads: Vec::new(),
            comments: 0,
            orders: Vec::new(),
            previous: None,
            next: None,
            report_path: None,
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
