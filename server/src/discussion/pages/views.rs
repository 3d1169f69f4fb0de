//! Comments as templates show them: `{{> discussion/comment comment}}`, with what is below in `{{> discussion/thread …}}`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::model::Reason;
use super::super::store::{self, Comment};
use crate::accounts::{self, Role};
use crate::app::Viewer;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::proposals::{self, Proposal};
use crate::secrets::Token;

/// A comment with its answers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CommentView {
    pub id: i64,
    pub path: String,
    /// Who wrote it; none if the account was erased, or an author's name is not public.
    pub writer: Option<String>,
    /// Whether it says that an author of the proposal wrote it.
    pub is_author: bool,
    pub at: Moment,
    /// When its writer changed it last.
    pub edited: Option<Moment>,
    /// What it says, if this reader may read it.
    pub text: Option<String>,
    pub hidden: Option<Reason>,
    pub is_deleted: bool,
    pub can_answer: bool,
    /// Whether the page is about it, so that no link leads there.
    pub is_here: bool,
    /// Where the answers are that are older than these.
    pub older: Option<String>,
    pub answers: Vec<CommentView>,
}

/// A comment as it is read, with the newest of its answers.
pub(super) struct Thread {
    pub comment: Comment,
    answers: Vec<Comment>,
    /// The oldest of the answers, if there are older ones.
    older: Option<i64>,
}

impl Thread {
    /// Reads the newest `limit` answers, at any level, of those before the comment of this number; with them what they
    /// answer.
    pub fn read(
        connection: &mut Connection,
        comment: Comment,
        before: Option<i64>,
        limit: usize,
    ) -> Result<Self, Failure> {
        let mut answers = store::below(connection, &comment, before, limit.saturating_add(1))?;
        let is_more = answers.len() > limit;
        if is_more {
            answers.remove(0);
        }
        let older = answers.first().map(|oldest| oldest.id).filter(|_| is_more);
        let known: BTreeSet<i64> = answers.iter().map(|answer| answer.id).chain([comment.id]).collect();
        let missing = answers.iter().filter_map(|answer| answer.parent).filter(|parent| !known.contains(parent));
        let missing: BTreeSet<i64> = missing.collect();
        if !missing.is_empty() {
            let missing: Vec<i64> = missing.into_iter().collect();
            answers.extend(store::comments(connection, &missing)?.into_values());
            answers.sort_by_key(|answer| answer.id);
        }
        Ok(Self { comment, answers, older })
    }
}

/// What is needed to show comments to a reader.
pub(super) struct Reading {
    names: BTreeMap<i64, String>,
    authors: Vec<i64>,
    names_are_public: bool,
    account: Option<i64>,
    is_moderator: bool,
    can_write: bool,
    /// The address of the comments after the language.
    path: String,
}

impl Reading {
    /// Reads the names of all who wrote these comments, at once.
    pub fn new(
        connection: &mut Connection,
        viewer: &Viewer,
        proposal: &Proposal,
        path: &str,
        can_write: bool,
        threads: &[Thread],
    ) -> Result<Self, Failure> {
        let comments = threads.iter().flat_map(|thread| std::iter::once(&thread.comment).chain(&thread.answers));
        let writers: BTreeSet<i64> = comments.filter_map(|comment| comment.account).collect();
        let writers: Vec<i64> = writers.into_iter().collect();
        Ok(Self {
            names: accounts::names_of(connection, &writers)?,
            authors: proposals::store::authors(connection, proposal)?,
            names_are_public: names_are_public(connection, proposal)?,
            account: viewer.account.as_ref().map(|account| account.id),
            is_moderator: viewer.has_any(&[Role::Moderator]),
            can_write,
            path: format!("{path}/comments"),
        })
    }

    /// Whether the reader is an author of the proposal.
    pub fn is_by_reader(&self) -> bool {
        self.account.is_some_and(|account| self.authors.contains(&account))
    }

    /// What the form for a comment says will stand beside it.
    pub fn hint(&self) -> Message {
        let is_nameless = self.is_by_reader() && !self.names_are_public;
        Message::new(if is_nameless { "discussion-text-hint-author" } else { "discussion-text-hint" })
    }

    /// A comment with what was read of its answers.
    pub fn thread(&self, thread: &Thread) -> CommentView {
        let view = self.view(&thread.comment, &thread.answers);
        CommentView { older: thread.older.map(|before| format!("{}?before={before}", view.path)), ..view }
    }

    /// A comment with those of `answers` that are below it.
    fn view(&self, comment: &Comment, answers: &[Comment]) -> CommentView {
        let below = answers.iter().filter(|answer| answer.parent == Some(comment.id));
        let is_own = comment.account.is_some() && comment.account == self.account;
        let may_read = comment.is_shown() || (comment.deleted.is_none() && (is_own || self.is_moderator));
        CommentView {
            id: comment.id,
            path: format!("{}/{}", self.path, comment.id),
            writer: self.writer(comment),
            is_author: self.is_author(comment),
            at: comment.at,
            edited: comment.edited.filter(|_| may_read),
            text: may_read.then(|| comment.text.clone()),
            hidden: comment.hidden.filter(|_| comment.deleted.is_none()),
            is_deleted: comment.deleted.is_some(),
            can_answer: self.can_write && comment.is_shown(),
            is_here: false,
            older: None,
            answers: below.map(|answer| self.view(answer, answers)).collect(),
        }
    }
}

impl Reading {
    /// The name that stands beside it. Whoever wrote it as an author whose name is not public stays without.
    fn writer(&self, comment: &Comment) -> Option<String> {
        let account = comment.account.filter(|_| self.names_are_public || !comment.by_author)?;
        self.names.get(&account).cloned()
    }

    /// Whether it says that an author wrote it. Of those whose names are not public, only what they wrote as authors:
    /// what they wrote before has their name beside it.
    fn is_author(&self, comment: &Comment) -> bool {
        let is_author_now = comment.account.is_some_and(|account| self.authors.contains(&account));
        comment.by_author || self.names_are_public && is_author_now
    }
}

/// Whether the names of a proposal's authors stand on its page.
fn names_are_public(connection: &mut Connection, proposal: &Proposal) -> Result<bool, Failure> {
    Ok(proposals::store::latest_version(connection, proposal.id)?.content.names_are_public)
}

impl CommentView {
    /// A thread in which everything happens.
    pub fn samples() -> Vec<Self> {
        let path = "/assemblies/sarzhailau/cycles/2027/proposals/7/comments";
        let view = |id: i64, writer: Option<&str>, text: Option<&str>, answers| Self {
            id,
            path: format!("{path}/{id}"),
            writer: writer.map(str::to_owned),
            is_author: false,
            at: Moment(1_803_884_400),
            edited: None,
            text: text.map(str::to_owned),
            hidden: None,
            is_deleted: false,
            can_answer: true,
            is_here: false,
            older: None,
            answers,
        };
        let nameless = Self { is_author: true, ..view(7, None, Some("Жобасы дайын."), Vec::new()) };
        let deepest = view(4, None, Some("Рақмет <b>сізге</b>!"), Vec::new());
        let hidden = Self {
            hidden: Some(Reason::Insult),
            can_answer: false,
            ..view(3, Some("Ерлан"), Some("Жасырылған"), vec![deepest])
        };
        let unread = Self { hidden: Some(Reason::OffTopic), ..view(5, Some("Ерлан"), None, Vec::new()) };
        let author = Self {
            is_author: true,
            edited: Some(Moment(1_803_884_900)),
            ..view(2, Some("Айгүл"), Some("**Иә**, көктемде.\n\n- бір\n- екі"), vec![hidden, unread])
        };
        let deleted = Self { is_deleted: true, can_answer: false, ..view(6, Some("Марат"), None, Vec::new()) };
        let first = Self {
            older: Some(format!("{path}/1?before=2")),
            ..view(1, Some("Марат"), Some("Көпір қашан салынады?"), vec![author, nameless])
        };
        vec![first, deleted]
    }
}

/// A token for a form, so that one that is sent twice arrives once.
pub(super) fn once() -> Result<String, Failure> {
    Ok(Token::generate().map_err(Failure::internal)?.as_str().to_owned())
}

/// The address that leads to a page by way of signing in.
pub(super) fn sign_in_path(viewer: &Viewer, path: &str) -> String {
    let path = format!("/{}{path}", viewer.language.code());
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("/sign-in?next={next}")
}
