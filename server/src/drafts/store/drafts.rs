//! Drafts themselves.

use diesel::prelude::*;

use super::super::model::{Draft, Sheet, Step};
use super::super::schema::{draft_authors, draft_invitations, draft_signatures, drafts as table};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

type Who = (table::id, table::account_id, table::cycle_id, table::mends_id, table::entered_by);
type What = (table::step, table::content, table::updated_at, table::proposal_id, table::version);
const COLUMNS: (Who, What) = (
    (table::id, table::account_id, table::cycle_id, table::mends_id, table::entered_by),
    (table::step, table::content, table::updated_at, table::proposal_id, table::version),
);

type Row = ((i64, i64, i64, Option<i64>, Option<i64>), (String, String, i64, Option<i64>, i64));

fn read(
    ((id, account, cycle, mends, entered_by), (step, content, updated_at, proposal, version)): Row,
) -> Result<Draft, Failure> {
    let sheet: Sheet = serde_json::from_str(&content).map_err(Failure::internal)?;
    let step = Step::from_code(&step).unwrap_or(Step::Words);
    Ok(Draft { id, account, cycle, mends, entered_by, step, sheet, updated_at: Moment(updated_at), proposal, version })
}

/// A draft to begin.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// Whose it is.
    pub account: i64,
    /// Its cycle.
    pub cycle: i64,
    /// The proposal that it mends.
    pub mends: Option<i64>,
    /// The official who enters it from paper.
    pub entered_by: Option<i64>,
    /// What the form that begins it had in it.
    pub once: String,
    /// What stands in it.
    pub sheet: Sheet,
}

/// Adds a draft; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, fresh: &Fresh) -> Result<i64, Failure> {
    let now = tx.now();
    let id = diesel::insert_into(table::table)
        .values((
            table::account_id.eq(fresh.account),
            table::cycle_id.eq(fresh.cycle),
            table::mends_id.eq(fresh.mends),
            table::entered_by.eq(fresh.entered_by),
            table::step.eq(Step::Words.code()),
            table::content.eq(written(&fresh.sheet)?),
            table::once.eq(&fresh.once),
            table::began_at.eq(now.0),
            table::updated_at.eq(now.0),
        ))
        .returning(table::id)
        .get_result(tx.connection())?;
    Ok(id)
}

fn written(sheet: &Sheet) -> Result<String, Failure> {
    serde_json::to_string(sheet).map_err(Failure::internal)
}

/// A draft.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_id(connection: &mut Connection, id: i64) -> Result<Draft, Failure> {
    read(table::table.find(id).select(COLUMNS).first(connection)?)
}

/// The draft that this account began with this form.
///
/// # Errors
/// When the database does not answer.
pub fn begun_with(connection: &mut Connection, account: i64, once: &str) -> Result<Option<i64>, Failure> {
    let row = table::table.filter(table::account_id.eq(account)).filter(table::once.eq(once));
    Ok(row.select(table::id).first(connection).optional()?)
}

/// The draft in which a proposal is being mended.
///
/// # Errors
/// When the database does not answer.
pub fn mending(connection: &mut Connection, proposal: i64) -> Result<Option<Draft>, Failure> {
    let row = table::table.filter(table::mends_id.eq(proposal)).filter(table::proposal_id.is_null());
    row.select(COLUMNS).first(connection).optional()?.map(read).transpose()
}

/// The draft that a proposal came of, if it came of one.
///
/// # Errors
/// When the database does not answer.
pub fn origin_of(connection: &mut Connection, proposal: i64) -> Result<Option<Draft>, Failure> {
    let row = table::table.filter(table::proposal_id.eq(proposal)).filter(table::mends_id.is_null());
    row.select(COLUMNS).first(connection).optional()?.map(read).transpose()
}

/// The open drafts of an account, as first author or co-author, in a cycle or in all; the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_account(connection: &mut Connection, account: i64, cycle: Option<i64>) -> Result<Vec<Draft>, Failure> {
    let also = draft_authors::table.filter(draft_authors::account_id.eq(account)).select(draft_authors::draft_id);
    let also: Vec<i64> = also.load(connection)?;
    let mut rows = table::table
        .filter(table::proposal_id.is_null())
        .filter(table::account_id.eq(account).or(table::id.eq_any(also)))
        .into_boxed();
    if let Some(cycle) = cycle {
        rows = rows.filter(table::cycle_id.eq(cycle));
    }
    let rows = rows.order((table::updated_at.desc(), table::id.desc()));
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The open drafts of a cycle that officials enter from paper, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn entered_here(connection: &mut Connection, cycle: i64) -> Result<Vec<Draft>, Failure> {
    let rows = table::table
        .filter(table::cycle_id.eq(cycle))
        .filter(table::entered_by.is_not_null())
        .filter(table::proposal_id.is_null())
        .order((table::updated_at.desc(), table::id.desc()));
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// How many open drafts an account has in a cycle.
///
/// # Errors
/// When the database does not answer.
pub fn count_open(connection: &mut Connection, account: i64, cycle: i64) -> Result<i64, Failure> {
    let rows = table::table
        .filter(table::account_id.eq(account))
        .filter(table::cycle_id.eq(cycle))
        .filter(table::proposal_id.is_null());
    Ok(rows.count().get_result(connection)?)
}

/// Keeps what was typed in a draft that is still at its version; gives the next version.
///
/// # Errors
/// [`Failure::Conflict`] when it changed in the meantime.
pub fn update(tx: &mut Transaction<'_>, draft: &Draft, step: Step, sheet: &Sheet) -> Result<i64, Failure> {
    let now = tx.now();
    let row = table::table.filter(table::id.eq(draft.id)).filter(table::version.eq(draft.version));
    let rows = diesel::update(row.filter(table::proposal_id.is_null()))
        .set((
            table::step.eq(step.code()),
            table::content.eq(written(sheet)?),
            table::updated_at.eq(now.0),
            table::version.eq(draft.version + 1),
        ))
        .execute(tx.connection())?;
    if rows == 1 { Ok(draft.version + 1) } else { Err(Failure::Conflict) }
}

/// Notes what came of a draft.
///
/// # Errors
/// [`Failure::Conflict`] when it changed in the meantime.
pub fn close(tx: &mut Transaction<'_>, draft: &Draft, proposal: i64) -> Result<(), Failure> {
    let now = tx.now();
    let row = table::table.filter(table::id.eq(draft.id)).filter(table::version.eq(draft.version));
    let rows = diesel::update(row.filter(table::proposal_id.is_null()))
        .set((table::proposal_id.eq(proposal), table::updated_at.eq(now.0), table::version.eq(draft.version + 1)))
        .execute(tx.connection())?;
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}

/// Deletes a draft with all that hangs on it.
///
/// # Errors
/// When the database does not answer.
pub fn delete(tx: &mut Transaction<'_>, id: i64) -> Result<(), Failure> {
    let connection = tx.connection();
    diesel::delete(draft_invitations::table.filter(draft_invitations::draft_id.eq(id))).execute(connection)?;
    diesel::delete(draft_signatures::table.filter(draft_signatures::draft_id.eq(id))).execute(connection)?;
    diesel::delete(draft_authors::table.filter(draft_authors::draft_id.eq(id))).execute(connection)?;
    diesel::delete(table::table.find(id)).execute(connection)?;
    Ok(())
}

/// Forgets what an account wrote and did not hand in, what it signed, and where it wrote with others. What was handed
/// in is a proposal; its draft goes as well.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let own: Vec<i64> = table::table.filter(table::account_id.eq(account)).select(table::id).load(tx.connection())?;
    for draft in own {
        delete(tx, draft)?;
    }
    let connection = tx.connection();
    diesel::delete(draft_authors::table.filter(draft_authors::account_id.eq(account))).execute(connection)?;
    diesel::delete(draft_signatures::table.filter(draft_signatures::account_id.eq(account))).execute(connection)?;
    Ok(())
}
