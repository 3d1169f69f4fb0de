//! Links with which others are invited.

use diesel::prelude::*;

use super::super::model::{Invitation, LASTS, Of, Purpose};
use super::super::schema::draft_invitations as table;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets::Token;

type Row = (i64, Option<i64>, Option<i64>, String, i64, i64, Option<i64>);
type Columns = (
    table::id,
    table::draft_id,
    table::proposal_id,
    table::purpose,
    table::made_at,
    table::expires_at,
    table::revoked_at,
);
const COLUMNS: Columns = (
    table::id,
    table::draft_id,
    table::proposal_id,
    table::purpose,
    table::made_at,
    table::expires_at,
    table::revoked_at,
);

fn read((id, draft, proposal, purpose, made_at, expires_at, revoked_at): Row) -> Option<Invitation> {
    Some(Invitation {
        id,
        of: draft.map(Of::Draft).or(proposal.map(Of::Proposal))?,
        purpose: Purpose::from_code(&purpose)?,
        made_at: Moment(made_at),
        expires_at: Moment(expires_at),
        revoked_at: revoked_at.map(Moment),
    })
}

/// Makes a link; gives its secret, which is kept nowhere.
///
/// # Errors
/// When the database does not answer.
pub fn insert(tx: &mut Transaction<'_>, of: Of, purpose: Purpose) -> Result<Token, Failure> {
    let (now, token) = (tx.now(), Token::generate()?);
    let (draft, proposal) = match of {
        Of::Draft(draft) => (Some(draft), None),
        Of::Proposal(proposal) => (None, Some(proposal)),
    };
    diesel::insert_into(table::table)
        .values((
            table::draft_id.eq(draft),
            table::proposal_id.eq(proposal),
            table::purpose.eq(purpose.code()),
            table::token_hash.eq(Token::hash(token.as_str())),
            table::made_at.eq(now.0),
            table::expires_at.eq(now.plus(LASTS).0),
        ))
        .execute(tx.connection())?;
    Ok(token)
}

/// The link of this secret, if it is still good.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn by_token(connection: &mut Connection, token: &str, now: Moment) -> Result<Invitation, Failure> {
    let row: Row = table::table.filter(table::token_hash.eq(Token::hash(token))).select(COLUMNS).first(connection)?;
    read(row).filter(|invitation| invitation.is_good(now)).ok_or(Failure::NotFound)
}

/// All links to a draft or proposal, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn of(connection: &mut Connection, of: Of) -> Result<Vec<Invitation>, Failure> {
    let rows = table::table.select(COLUMNS).order(table::id.desc()).into_boxed();
    let rows: Vec<Row> = match of {
        Of::Draft(draft) => rows.filter(table::draft_id.eq(draft)).load(connection)?,
        Of::Proposal(proposal) => rows.filter(table::proposal_id.eq(proposal)).load(connection)?,
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Takes a link back; one that was taken back stays so.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such link to this.
pub fn revoke(tx: &mut Transaction<'_>, of: Of, id: i64) -> Result<(), Failure> {
    let now = tx.now();
    let known = self::of(tx, of)?;
    let invitation = known.iter().find(|invitation| invitation.id == id).ok_or(Failure::NotFound)?;
    if invitation.revoked_at.is_none() {
        diesel::update(table::table.find(id)).set(table::revoked_at.eq(now.0)).execute(tx.connection())?;
    }
    Ok(())
}
