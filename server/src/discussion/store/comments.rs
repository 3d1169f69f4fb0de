//! Comments and their threads.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{DEEPEST, Order, Part, Reason};
use super::super::schema::discussion_comments as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::schema::proposals;

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the database and in its address.
    pub id: i64,
    /// The proposal, by its number in the database.
    pub proposal: i64,
    /// The comment that it answers.
    pub parent: Option<i64>,
    /// The comment that its thread begins with, if that is another.
    pub root: Option<i64>,
    /// From 1 to [`DEEPEST`].
    pub level: i64,
    /// Who wrote it, while the account is there.
    pub account: Option<i64>,
    /// When.
    pub at: Moment,
    /// What it says; empty once it was deleted.
    pub text: String,
    /// When its writer deleted it.
    pub deleted: Option<Moment>,
    /// Why a moderator hid it, if one did.
    pub hidden: Option<Reason>,
    /// Whether its writer was an author of the proposal when they wrote it.
    pub by_author: bool,
    /// When its writer changed it last.
    pub edited: Option<Moment>,
}

impl Comment {
    /// Whether everybody may read it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.deleted.is_none() && self.hidden.is_none()
    }
}

type Columns = (
    table::id,
    table::proposal_id,
    table::parent_id,
    table::root_id,
    table::level,
    table::account_id,
    table::made_at,
    table::text,
    table::deleted_at,
    table::hidden_at,
    table::hidden_reason,
    table::by_author,
    table::edited_at,
);
const COLUMNS: Columns = (
    table::id,
    table::proposal_id,
    table::parent_id,
    table::root_id,
    table::level,
    table::account_id,
    table::made_at,
    table::text,
    table::deleted_at,
    table::hidden_at,
    table::hidden_reason,
    table::by_author,
    table::edited_at,
);
type Row = (
    i64,
    i64,
    Option<i64>,
    Option<i64>,
    i64,
    Option<i64>,
    Moment,
    String,
    Option<Moment>,
    Option<Moment>,
    String,
    bool,
    Option<Moment>,
);

fn read(row: Row) -> Comment {
    let (id, proposal, parent, root, level, account, at, text, deleted, hidden_at, reason, by_author, edited) = row;
    // A reason of a later version hides as well.
    let hidden = hidden_at.map(|_| Reason::from_code(&reason).unwrap_or(Reason::AgainstLaw));
    Comment { id, proposal, parent, root, level, account, at, text, deleted, hidden, by_author, edited }
}

/// A comment of a proposal.
///
/// # Errors
/// [`Failure::NotFound`] if the proposal has no such comment.
pub fn comment(connection: &mut Connection, proposal: i64, id: i64) -> Result<Comment, Failure> {
    let row = table::table.filter(table::id.eq(id)).filter(table::proposal_id.eq(proposal));
    Ok(read(row.select(COLUMNS).first(connection)?))
}

/// These comments, by their numbers.
///
/// # Errors
/// When the database does not answer.
pub fn comments(connection: &mut Connection, ids: &[i64]) -> Result<BTreeMap<i64, Comment>, Failure> {
    let rows: Vec<Row> = table::table.filter(table::id.eq_any(ids)).select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().map(read).map(|comment| (comment.id, comment)).collect())
}

/// The comments that threads begin with, in this order: at most `limit` of them, from the one of this number on.
///
/// # Errors
/// When the database does not answer.
pub fn beginnings(
    connection: &mut Connection,
    proposal: i64,
    part: Part,
    limit: usize,
) -> Result<Vec<Comment>, Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal)).filter(table::level.eq(1)).select(COLUMNS);
    let rows = rows.limit(at_most(limit)).into_boxed();
    let rows: Vec<Row> = match (part.order, part.from) {
        (Order::OldestFirst, from) => {
            rows.filter(table::id.ge(from.unwrap_or(0))).order(table::id.asc()).load(connection)?
        }
        (Order::NewestFirst, from) => {
            rows.filter(table::id.le(from.unwrap_or(i64::MAX))).order(table::id.desc()).load(connection)?
        }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Where the page begins that comes before this part, with `limit` threads on it; none if nothing comes before.
///
/// # Errors
/// When the database does not answer.
pub fn beginning_before(
    connection: &mut Connection,
    proposal: i64,
    part: Part,
    limit: usize,
) -> Result<Option<i64>, Failure> {
    let Some(from) = part.from else { return Ok(None) };
    let rows = table::table.filter(table::proposal_id.eq(proposal)).filter(table::level.eq(1)).select(table::id);
    let rows = rows.limit(at_most(limit)).into_boxed();
    let before: Vec<i64> = match part.order {
        Order::OldestFirst => rows.filter(table::id.lt(from)).order(table::id.desc()).load(connection)?,
        Order::NewestFirst => rows.filter(table::id.gt(from)).order(table::id.asc()).load(connection)?,
    };
    Ok(before.last().copied())
}

/// What is below a comment, at any level: the newest `limit` of what is older than the comment of the number `before`,
/// the newest last.
///
/// # Errors
/// When the database does not answer.
pub fn below(
    connection: &mut Connection,
    comment: &Comment,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<Comment>, Failure> {
    let rows = table::table.filter(table::id.lt(before.unwrap_or(i64::MAX))).order(table::id.desc()).select(COLUMNS);
    let rows = rows.limit(at_most(limit)).into_boxed();
    let rows: Vec<Row> = match comment.root {
        None => rows.filter(table::root_id.eq(comment.id)).load(connection)?,
        Some(_) => rows.filter(table::parent_id.eq(comment.id)).load(connection)?,
    };
    Ok(rows.into_iter().rev().map(read).collect())
}

fn at_most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

/// The comment that an account sent with this token before, if it did.
///
/// # Errors
/// When the database does not answer.
pub fn sent_before(connection: &mut Connection, account: i64, once: &str) -> Result<Option<i64>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).filter(table::once.eq(once));
    Ok(rows.select(table::id).first(connection).optional()?)
}

/// How many comments an account has written since then.
///
/// # Errors
/// When the database does not answer.
pub fn written_since(connection: &mut Connection, account: i64, since: Moment) -> Result<i64, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).filter(table::made_at.gt(since));
    Ok(rows.count().get_result(connection)?)
}

/// A comment to add.
#[derive(Clone, Debug)]
pub struct NewComment<'a> {
    /// The proposal.
    pub proposal: i64,
    /// Who wrote it.
    pub account: i64,
    /// What it says.
    pub text: &'a str,
    /// What the form carried.
    pub once: Option<&'a str>,
}

/// Adds a comment to a proposal that is held, as an answer or as the beginning of a thread, of an author of the proposal or of somebody else; gives
/// its number.
///
/// # Errors
/// When the database does not answer.
pub fn insert(
    tx: &mut Transaction<'_>,
    new: &NewComment<'_>,
    parent: Option<&Comment>,
    by_author: bool,
) -> Result<i64, Failure> {
    let now = tx.now();
    // What answers the deepest level stands beside it.
    let above = parent.map(|parent| match parent.parent.filter(|_| parent.level >= DEEPEST) {
        Some(above) => (above, parent.level),
        None => (parent.id, parent.level + 1),
    });
    let id = diesel::insert_into(table::table)
        .values((
            table::proposal_id.eq(new.proposal),
            table::parent_id.eq(above.map(|(id, _)| id)),
            table::root_id.eq(parent.map(|parent| parent.root.unwrap_or(parent.id))),
            table::level.eq(above.map_or(1, |(_, level)| level)),
            table::account_id.eq(new.account),
            table::made_at.eq(now),
            table::text.eq(new.text),
            table::hidden_reason.eq(""),
            table::once.eq(new.once),
            table::by_author.eq(by_author),
        ))
        .returning(table::id)
        .get_result(tx.connection())?;
    count(tx, new.proposal, 1)?;
    Ok(id)
}

/// Deletes what a comment of a held proposal says. Its place in the thread stays, for the answers.
///
/// # Errors
/// When the database does not answer.
pub fn delete(tx: &mut Transaction<'_>, comment: &Comment) -> Result<(), Failure> {
    let now = tx.now();
    let row = diesel::update(table::table.find(comment.id));
    row.set((table::text.eq(""), table::deleted_at.eq(now))).execute(tx.connection())?;
    count(tx, comment.proposal, if comment.is_shown() { -1 } else { 0 })
}

/// Changes what a comment says.
///
/// # Errors
/// When the database does not answer.
pub fn set_text(tx: &mut Transaction<'_>, comment: &Comment, text: &str) -> Result<(), Failure> {
    let now = tx.now();
    let row = diesel::update(table::table.find(comment.id));
    row.set((table::text.eq(text), table::edited_at.eq(now))).execute(tx.connection())?;
    Ok(())
}

/// Hides a comment of a held proposal for a reason, or shows it again.
///
/// # Errors
/// When the database does not answer.
pub fn set_hidden(tx: &mut Transaction<'_>, comment: &Comment, reason: Option<Reason>) -> Result<(), Failure> {
    let hidden_at = reason.map(|_| tx.now());
    let code = reason.map(Reason::code).unwrap_or_default();
    let row = diesel::update(table::table.find(comment.id));
    row.set((table::hidden_at.eq(hidden_at), table::hidden_reason.eq(code))).execute(tx.connection())?;
    let after = Comment { hidden: reason, ..comment.clone() };
    count(tx, comment.proposal, i64::from(after.is_shown()) - i64::from(comment.is_shown()))
}

/// Everything that an account wrote, in order.
///
/// # Errors
/// When the database does not answer.
pub fn written_by(connection: &mut Connection, account: i64) -> Result<Vec<Comment>, Failure> {
    let rows = table::table.filter(table::account_id.eq(account)).order(table::id);
    let rows: Vec<Row> = rows.select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().map(read).collect())
}

/// The comments of an account that is erased no longer lead to it.
///
/// # Errors
/// When the database does not answer.
pub fn forget_comments(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let rows = diesel::update(table::table.filter(table::account_id.eq(account)));
    rows.set((table::account_id.eq(None::<i64>), table::once.eq(None::<String>))).execute(tx.connection())?;
    Ok(())
}

/// So many more comments of a proposal can be read. Whoever calls holds the proposal, and read there what changes.
fn count(tx: &mut Transaction<'_>, proposal: i64, more: i64) -> Result<(), Failure> {
    let row = diesel::update(proposals::table.find(proposal));
    row.set(proposals::comments.eq(proposals::comments + more)).execute(tx.connection())?;
    Ok(())
}
