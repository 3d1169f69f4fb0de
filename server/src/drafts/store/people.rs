//! Who writes a draft, and who signs it.

use diesel::prelude::*;

use super::super::schema::{draft_authors, draft_signatures};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::proposals::schema::proposal_authors;

/// The co-authors of a draft, in the order in which they joined.
///
/// # Errors
/// When the database does not answer.
pub fn authors(connection: &mut Connection, draft: i64) -> Result<Vec<i64>, Failure> {
    let rows = draft_authors::table.filter(draft_authors::draft_id.eq(draft)).order(draft_authors::id);
    Ok(rows.select(draft_authors::account_id).load(connection)?)
}

/// Whether an account is a co-author of a draft.
///
/// # Errors
/// When the database does not answer.
pub fn is_author(connection: &mut Connection, draft: i64, account: i64) -> Result<bool, Failure> {
    Ok(authors(connection, draft)?.contains(&account))
}

/// Makes an account a co-author of a draft; one that is already stays one.
///
/// # Errors
/// When the database does not answer.
pub fn join(tx: &mut Transaction<'_>, draft: i64, account: i64) -> Result<(), Failure> {
    if is_author(tx, draft, account)? {
        return Ok(());
    }
    let now = tx.now();
    diesel::insert_into(draft_authors::table)
        .values((
            draft_authors::draft_id.eq(draft),
            draft_authors::account_id.eq(account),
            draft_authors::joined_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Makes an account a co-author of a proposal; one that is already stays one.
///
/// # Errors
/// When the database does not answer.
pub fn join_proposal(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let now = tx.now();
    if crate::proposals::store::co_authors(tx, proposal)?.contains(&account) {
        return Ok(());
    }
    diesel::insert_into(proposal_authors::table)
        .values((
            proposal_authors::proposal_id.eq(proposal),
            proposal_authors::account_id.eq(account),
            proposal_authors::joined_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Makes the co-authors of a draft those of the proposal that came of it.
///
/// # Errors
/// When the database does not answer.
pub fn move_authors(tx: &mut Transaction<'_>, draft: i64, proposal: i64) -> Result<(), Failure> {
    for account in authors(tx, draft)? {
        join_proposal(tx, proposal, account)?;
    }
    diesel::delete(draft_authors::table.filter(draft_authors::draft_id.eq(draft))).execute(tx.connection())?;
    Ok(())
}

/// Who signed a draft, in order.
///
/// # Errors
/// When the database does not answer.
pub fn signers(connection: &mut Connection, draft: i64) -> Result<Vec<i64>, Failure> {
    let rows = draft_signatures::table.filter(draft_signatures::draft_id.eq(draft)).order(draft_signatures::id);
    Ok(rows.select(draft_signatures::account_id).load(connection)?)
}

/// How many signed a draft.
///
/// # Errors
/// When the database does not answer.
pub fn signatures(connection: &mut Connection, draft: i64) -> Result<i64, Failure> {
    Ok(draft_signatures::table.filter(draft_signatures::draft_id.eq(draft)).count().get_result(connection)?)
}

/// Whether an account signed a draft.
///
/// # Errors
/// When the database does not answer.
pub fn is_signer(connection: &mut Connection, draft: i64, account: i64) -> Result<bool, Failure> {
    Ok(signers(connection, draft)?.contains(&account))
}

/// Signs a draft, once.
///
/// # Errors
/// When the database does not answer.
pub fn sign(tx: &mut Transaction<'_>, draft: i64, account: i64) -> Result<(), Failure> {
    if is_signer(tx, draft, account)? {
        return Ok(());
    }
    let now = tx.now();
    diesel::insert_into(draft_signatures::table)
        .values((
            draft_signatures::draft_id.eq(draft),
            draft_signatures::account_id.eq(account),
            draft_signatures::signed_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Takes a signature back.
///
/// # Errors
/// When the database does not answer.
pub fn take_back(tx: &mut Transaction<'_>, draft: i64, account: i64) -> Result<(), Failure> {
    let row = draft_signatures::table
        .filter(draft_signatures::draft_id.eq(draft))
        .filter(draft_signatures::account_id.eq(account));
    diesel::delete(row).execute(tx.connection())?;
    Ok(())
}

/// What an account signed: the titles, and when.
///
/// # Errors
/// When the database does not answer.
pub fn signed_by(connection: &mut Connection, account: i64) -> Result<Vec<(String, Moment)>, Failure> {
    let rows = draft_signatures::table.filter(draft_signatures::account_id.eq(account)).order(draft_signatures::id);
    let rows: Vec<(i64, i64)> =
        rows.select((draft_signatures::draft_id, draft_signatures::signed_at)).load(connection)?;
    let mut signed = Vec::new();
    for (draft, at) in rows {
        signed.push((super::by_id(connection, draft)?.sheet.title, Moment(at)));
    }
    Ok(signed)
}
