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
use crate::mail::{Circular, Kind};

/// The most letters in one transaction.
const BATCH: i64 = 50;

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

/// Whether something is still to be told.
///
/// # Errors
/// When the database does not answer.
pub fn is_any(connection: &mut Connection) -> Result<bool, Failure> {
    Ok(diesel::select(diesel::dsl::exists(tellings::table.select(tellings::id))).get_result(connection)?)
}

/// Writes the next letters; the row goes with the last of them. Who has stopped following in the
/// meantime gets none.
///
/// # Errors
/// When the database does not answer, or the letter cannot be written.
pub fn tell_some(tx: &mut Transaction<'_>, public_url: &PublicUrl) -> Result<(), Failure> {
    let Some(id) = tellings::table.order(tellings::id).select(tellings::id).first::<i64>(tx.connection()).optional()?
    else {
        return Ok(());
    };
    let is_ours = diesel::update(tellings::table.find(id)).set(tellings::id.eq(id)).execute(tx.connection())?;
    if is_ours == 0 {
        return Ok(());
    }
    let (assembly, cycle, kind, told, told_up_to): (i64, Option<i64>, String, String, i64) = tellings::table
        .find(id)
        .select((tellings::assembly_id, tellings::cycle_id, tellings::kind, tellings::told, tellings::told_up_to))
        .first(tx.connection())?;
    let subject = Subject { assembly, cycle };
    let readers = followings::readers(tx, subject, told_up_to, BATCH)?;
    let Some((last, _)) = readers.last().copied() else {
        diesel::delete(tellings::table.find(id)).execute(tx.connection())?;
        return Ok(());
    };
    let kind = Kind::from_code(&kind).ok_or_else(|| Failure::internal("a telling of no known kind"))?;
    let told: Value = serde_json::from_str(&told).map_err(Failure::internal)?;
    let mut circular = Circular::new(kind, |language| with_link(&told, public_url, language));
    for (account, followed) in readers {
        if let Some(recipient) = accounts::recipient(tx, account)? {
            circular.enqueue(tx, &recipient, &followed.code())?;
        }
    }
    diesel::update(tellings::table.find(id)).set(tellings::told_up_to.eq(last)).execute(tx.connection())?;
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
