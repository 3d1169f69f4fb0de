//! One comment with its answers, and all that one can do with it.

use serde::Serialize;

use super::super::model::{ANSWERS_OF_ONE, EDIT_SECONDS, Reason};
use super::super::{acts, store};
use super::panel::closed;
use super::place::{Named, sample_trail};
use super::views::{CommentView, Reading, Thread, once, sign_in_path};
use crate::accounts::Role;
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CommentPage {
    trail: Vec<Crumb>,
    code: String,
    comment: CommentView,
    /// The comment that it answers.
    above: Option<String>,
    /// The page with its newest answers, from one with older ones.
    newest: Option<String>,
    comments_path: String,
    can_answer: bool,
    closed: Option<Message>,
    sign_in: Option<String>,
    once: String,
    hint: Message,
    form: FormView,
    /// Until when its writer can change it.
    editable_until: Option<Moment>,
    can_delete: bool,
    can_report: bool,
    is_reported: bool,
    reasons: Vec<Choice>,
    moderation: Option<Moderation>,
}

/// What a moderator sees beside it.
#[derive(Clone, Debug, Serialize)]
struct Moderation {
    reports: Vec<Reason>,
    is_hidden: bool,
    queue_path: String,
}

impl Page for CommentPage {
    const TEMPLATE: &'static str = "discussion/comment-page";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("discussion-comment-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let cycle = "/assemblies/sarzhailau/cycles/2027";
        let mut comments = CommentView::samples().into_iter();
        let (Some(comment), Some(deleted)) = (comments.next(), comments.next()) else { return Vec::new() };
        let open = Self {
            trail: sample_trail(),
            code: "P07".to_owned(),
            comment: CommentView { is_here: true, ..comment },
            above: Some(format!("{cycle}/proposals/7/comments/1")),
            newest: None,
            comments_path: format!("{cycle}/proposals/7/comments"),
            can_answer: true,
            closed: None,
            sign_in: None,
            once: "b25jZQ".to_owned(),
            hint: Message::new("discussion-text-hint-author"),
            form: FormView::default(),
            editable_until: Some(Moment(1_803_885_300)),
            can_delete: true,
            can_report: true,
            is_reported: false,
            reasons: reasons(),
            moderation: None,
        };
        let moderation =
            |is_hidden, reports| Some(Moderation { reports, is_hidden, queue_path: format!("{cycle}/discussion") });
        let reported = Self {
            above: None,
            newest: Some(format!("{cycle}/proposals/7/comments/1")),
            editable_until: None,
            can_delete: false,
            can_report: false,
            is_reported: true,
            moderation: moderation(false, vec![Reason::Insult, Reason::AgainstLaw]),
            ..open.clone()
        };
        let hidden = Self { is_reported: false, moderation: moderation(true, Vec::new()), ..reported.clone() };
        let over = Self {
            comment: deleted,
            can_answer: false,
            closed: Some(Message::new("discussion-closed-phase")),
            moderation: None,
            ..hidden.clone()
        };
        let visitor = Self { closed: None, sign_in: Some("/sign-in".to_owned()), ..over.clone() };
        vec![open, reported, hidden, over, visitor]
    }
}

fn reasons() -> Vec<Choice> {
    Reason::ALL.into_iter().map(|reason| Choice::new(reason.code(), Message::new(reason.name()))).collect()
}

/// Shows it.
pub async fn show(context: Context) -> Answer {
    let id = Named::of(&context).comment()?;
    let page = page(&context, id, FormView::default()).await?;
    context.page(page)
}

/// The page of a comment with a form that was sent.
pub(super) async fn page(context: &Context, id: i64, form: FormView) -> Result<CommentPage, Failure> {
    let (named, viewer, language) = (Named::of(context), context.viewer.clone(), context.language());
    let (before, now) = (context.query("before").and_then(|before| before.parse().ok()), context.now());
    let read = context.state.database.read(move |connection| {
        let found = named.discussed(connection)?;
        let (proposal, path) = (&found.proposal, found.path());
        let comment = store::comment(connection, proposal.id, id)?;
        let closed = closed(&found.cycle, proposal, crate::review::is_hidden(connection, proposal)?);
        let account = viewer.account.as_ref().map(|account| account.id);
        let can_write = closed.is_none() && account.is_some();
        let thread = Thread::read(connection, comment.clone(), before, ANSWERS_OF_ONE)?;
        let reading = Reading::new(connection, &viewer, proposal, &path, can_write, std::slice::from_ref(&thread))?;
        let is_own = account.is_some() && comment.account == account;
        let is_reported = match account {
            Some(account) => store::has_reported(connection, comment.id, account)?,
            None => false,
        };
        let moderation = if viewer.has_any(&[Role::Moderator]) && !is_own && comment.deleted.is_none() {
            Some(Moderation {
                reports: store::reports_of(connection, comment.id)?,
                is_hidden: comment.hidden.is_some(),
                queue_path: format!("{}/discussion", found.cycle_path()),
            })
        } else {
            None
        };
        let is_editable = match account {
            Some(account) => acts::may_edit(connection, &found.cycle, proposal, &comment, account, now).is_ok(),
            None => false,
        };
        let view = CommentView { is_here: true, ..reading.thread(&thread) };
        let comments_path = format!("{path}/comments");
        Ok(CommentPage {
            trail: found.trail(language),
            code: proposal.code(),
            above: comment.parent.map(|parent| format!("{comments_path}/{parent}")),
            newest: before.map(|_: i64| view.path.clone()),
            editable_until: is_editable.then(|| comment.at.plus(EDIT_SECONDS)),
            can_answer: view.can_answer,
            sign_in: account.is_none().then(|| sign_in_path(&viewer, &view.path)),
            once: once()?,
            hint: reading.hint(),
            form,
            can_delete: is_own && comment.deleted.is_none(),
            can_report: account.is_some() && !is_own && !is_reported && comment.is_shown(),
            is_reported,
            reasons: reasons(),
            moderation,
            comment: view,
            comments_path,
            closed,
        })
    });
    read.await
}
