//! What is still to be told to followers. One row says what happened; a job writes the letters in
//! small batches, each in a transaction of its own, so that a village of followers holds up nobody.

use diesel::prelude::*;
use serde_json::Value;

use super::super::model::Subject;
use super::super::schema::tellings;
use super::followings;
use crate::accounts;
use crate::config::PublicUrl;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::{Circular, Kind, is_mailable};

/// The most letters in one transaction.
const BATCH: i64 = 50;
/// Seconds after which something is no longer news.
const WORTH_TELLING: i64 = 4 * 24 * 3600;

/// Notes what is to be told. `told` has what the letter of this kind needs, and in `path` the
/// address of the page without its language.
///
/// # Errors
/// When the database does not answer.
pub fn note(tx: &mut Transaction<'_>, subject: Subject, kind: Kind, told: &Value) -> Result<(), Failure> {
    let now = tx.now();
    diesel::insert_into(tellings::table)
        .values((
            tellings::assembly_id.eq(subject.assembly),
            tellings::cycle_id.eq(subject.cycle),
            tellings::kind.eq(kind.code()),
            tellings::told.eq(told.to_string()),
            tellings::made_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    tx.touch_mail();
    Ok(())
}

/// What is still to be told.
///
/// # Errors
/// When the database does not answer.
pub fn all(connection: &mut Connection) -> Result<Vec<i64>, Failure> {
    Ok(tellings::table.order(tellings::id).select(tellings::id).load(connection)?)
}

/// Writes the next letters of a telling; false when it is over, and its row gone. Who has stopped
/// following in the meantime gets none.
///
/// # Errors
/// When the database does not answer, or the letter cannot be written.
pub fn tell_some(tx: &mut Transaction<'_>, id: i64, public_url: &PublicUrl) -> Result<bool, Failure> {
    let old = tx.now().plus(-WORTH_TELLING).0;
    let row = tellings::table.find(id);
    // The update locks the row: what another process tells meanwhile, this one does not tell again.
    let is_there = diesel::update(row).set(tellings::id.eq(id)).execute(tx.connection())?;
    if is_there == 0 {
        return Ok(false);
    }
    type Row = (i64, Option<i64>, String, String, i64, i64);
    let columns = (
        tellings::assembly_id,
        tellings::cycle_id,
        tellings::kind,
        tellings::told,
        tellings::told_up_to,
        tellings::made_at,
    );
    let (assembly, cycle, kind, told, told_up_to, made_at): Row = row.select(columns).first(tx.connection())?;
    let readers = match Kind::from_code(&kind) {
        Some(kind) if made_at >= old => {
            let readers = followings::readers(tx, Subject { assembly, cycle }, told_up_to, BATCH)?;
            write(tx, kind, &told, &readers, public_url)?;
            readers
        }
        _ => Vec::new(),
    };
    match readers.last() {
        Some((last, _)) => diesel::update(row).set(tellings::told_up_to.eq(last)).execute(tx.connection())?,
        None => diesel::delete(row).execute(tx.connection())?,
    };
    Ok(!readers.is_empty())
}

fn write(
    tx: &mut Transaction<'_>,
    kind: Kind,
    told: &str,
    readers: &[(i64, Subject)],
    public_url: &PublicUrl,
) -> Result<(), Failure> {
    let told: Value = serde_json::from_str(told).map_err(Failure::internal)?;
    let mut circular = Circular::new(kind, |language| with_link(&told, public_url, language));
    for (account, followed) in readers {
        let recipient = accounts::recipient(tx, *account)?.filter(|recipient| is_mailable(&recipient.address));
        if let Some(recipient) = recipient {
            circular.enqueue(tx, &recipient, &followed.code())?;
        }
    }
    Ok(())
}

fn with_link(told: &Value, public_url: &PublicUrl, language: Language) -> Value {
    let path = told.get("path").and_then(Value::as_str).unwrap_or_default();
    let link = public_url.to(&format!("/{}{path}", language.code()));
    let mut values = told.clone();
    if let Some(fields) = values.as_object_mut() {
        fields.insert("link".to_owned(), link.into());
    }
    values
}
