//! Acts that collect signatures.

use diesel::prelude::*;
use ortaq_crypto::entry::{ActSignature, canonical};

use super::super::schema::{proposed_acts as acts, proposed_signatures as signatures};
use crate::audit::Text;
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// An act that waits for signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its number.
    pub id: i64,
    /// The entry's type.
    pub kind: String,
    /// What a signature covers.
    pub content: String,
    /// What people read of it.
    pub text: Option<Text>,
    /// Since when.
    pub proposed_at: Moment,
    /// Who signed, in the order of roles and numbers.
    pub signatures: Vec<ActSignature>,
}

type Row = (i64, String, String, Option<Vec<u8>>, Option<String>, Moment);
type Columns = (acts::id, acts::kind, acts::content, acts::salt, acts::text, acts::proposed_at);
const COLUMNS: Columns = (acts::id, acts::kind, acts::content, acts::salt, acts::text, acts::proposed_at);

/// Proposes an act; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn insert(
    tx: &mut Transaction<'_>,
    log: i64,
    kind: &str,
    content: &str,
    text: Option<&Text>,
) -> Result<i64, Failure> {
    let now = tx.now();
    Ok(diesel::insert_into(acts::table)
        .values((
            acts::log_id.eq(log),
            acts::kind.eq(kind),
            acts::content.eq(content),
            acts::salt.eq(text.map(|text| text.salt.to_vec())),
            acts::text.eq(text.map(|text| text.text.as_str())),
            acts::proposed_at.eq(now.0),
        ))
        .returning(acts::id)
        .get_result(tx.connection())?)
}

/// The acts of a log that wait, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn open(connection: &mut Connection, log: i64) -> Result<Vec<Proposed>, Failure> {
    let open =
        acts::table.filter(acts::log_id.eq(log)).filter(acts::seq.is_null()).filter(acts::withdrawn_at.is_null());
    let rows: Vec<Row> = open.order(acts::id).select(COLUMNS).load(connection)?;
    rows.into_iter().map(|row| read(connection, row)).collect()
}

/// An act of a log that waits.
///
/// # Errors
/// [`Failure::NotFound`] if it does not wait, or not there.
pub fn find(connection: &mut Connection, log: i64, id: i64) -> Result<Proposed, Failure> {
    let open =
        acts::table.filter(acts::log_id.eq(log)).filter(acts::seq.is_null()).filter(acts::withdrawn_at.is_null());
    let row = open.filter(acts::id.eq(id)).select(COLUMNS).first(connection)?;
    read(connection, row)
}

fn read(connection: &mut Connection, (id, kind, content, salt, text, proposed_at): Row) -> Result<Proposed, Failure> {
    let damaged = || Failure::internal(format!("the proposed act {id} is damaged in the database"));
    let text = match (salt, text) {
        (Some(salt), Some(text)) => Some(Text { salt: salt.try_into().map_err(|_| damaged())?, text }),
        _ => None,
    };
    let of_act = signatures::table.filter(signatures::act_id.eq(id)).order((signatures::role, signatures::number));
    let signed: Vec<String> = of_act.select(signatures::signature).load(connection)?;
    let signed = signed.iter().map(|signed| serde_json::from_str(signed).map_err(Failure::internal));
    let signatures = signed.collect::<Result<Vec<ActSignature>, Failure>>()?;
    Ok(Proposed { id, kind, content, text, proposed_at, signatures })
}

/// Keeps a signature in place of an earlier one of the same role and number.
///
/// # Errors
/// When the database does not answer.
pub fn keep_signature(tx: &mut Transaction<'_>, act: i64, signature: &ActSignature) -> Result<(), Failure> {
    drop_signature(tx, act, signature)?;
    diesel::insert_into(signatures::table)
        .values((
            signatures::act_id.eq(act),
            signatures::role.eq(signature.role.as_str()),
            signatures::number.eq(i64::from(signature.index)),
            signatures::signature.eq(canonical(signature)),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Forgets a signature.
///
/// # Errors
/// When the database does not answer.
pub fn drop_signature(tx: &mut Transaction<'_>, act: i64, signature: &ActSignature) -> Result<(), Failure> {
    let place = (act, signature.role.as_str(), i64::from(signature.index));
    diesel::delete(signatures::table.find(place)).execute(tx.connection())?;
    Ok(())
}

/// Says that an act stands in the log.
///
/// # Errors
/// When the database does not answer.
pub fn stands(tx: &mut Transaction<'_>, act: i64, seq: u64) -> Result<(), Failure> {
    let seq = i64::try_from(seq).map_err(Failure::internal)?;
    diesel::update(acts::table.find(act)).set(acts::seq.eq(Some(seq))).execute(tx.connection())?;
    Ok(())
}

/// Takes an act back that does not stand in the log.
///
/// # Errors
/// When the database does not answer.
pub fn withdraw(tx: &mut Transaction<'_>, act: i64) -> Result<(), Failure> {
    let now = tx.now();
    let open = acts::table.filter(acts::id.eq(act)).filter(acts::seq.is_null());
    diesel::update(open).set(acts::withdrawn_at.eq(Some(now.0))).execute(tx.connection())?;
    Ok(())
}
