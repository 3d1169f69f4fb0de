//! What stands beside a conclusion: the words of members who do not agree, and the numbers of the audit sample.

use diesel::prelude::*;
use ortaq_crypto::entry::{Natural, Sample};

use super::super::schema::{audit_samples, dissents, proposed_acts};
use crate::audit::Text;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// Keeps what a member who does not agree wrote, beside a proposed conclusion.
///
/// # Errors
/// When the database does not answer.
pub fn keep_dissent(tx: &mut Transaction<'_>, act: i64, member: u32, text: &Text) -> Result<(), Failure> {
    diesel::insert_into(dissents::table)
        .values((
            dissents::act_id.eq(act),
            dissents::member.eq(i64::from(member)),
            dissents::salt.eq(text.salt.as_slice()),
            dissents::text.eq(&text.text),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// What members wrote who do not agree with a proposed conclusion: their numbers and words, with the salts.
///
/// # Errors
/// When the database does not answer.
pub fn dissents_beside(connection: &mut Connection, act: i64) -> Result<Vec<(u32, Text)>, Failure> {
    let rows: Vec<Row> =
        dissents::table.filter(dissents::act_id.eq(act)).order(dissents::member).select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// What members wrote who do not agree with the conclusion at this position: their numbers and words, with the salts.
///
/// # Errors
/// When the database does not answer.
pub fn dissents_of(connection: &mut Connection, log: i64, seq: u64) -> Result<Vec<(u32, Text)>, Failure> {
    let seq = i64::try_from(seq).map_err(Failure::internal)?;
    let rows: Vec<Row> = dissents::table
        .inner_join(proposed_acts::table)
        .filter(proposed_acts::log_id.eq(log))
        .filter(proposed_acts::seq.eq(seq))
        .order(dissents::member)
        .select(COLUMNS)
        .load(connection)?;
    Ok(rows.into_iter().filter_map(read).collect())
}

type Row = (i64, Vec<u8>, String);
type Columns = (dissents::member, dissents::salt, dissents::text);
const COLUMNS: Columns = (dissents::member, dissents::salt, dissents::text);

fn read((member, salt, text): Row) -> Option<(u32, Text)> {
    Some((u32::try_from(member).ok()?, Text { salt: salt.try_into().ok()?, text }))
}

/// Keeps how many holders of counted codes were asked, in place of earlier numbers.
///
/// # Errors
/// When the database does not answer.
pub fn keep_sample(tx: &mut Transaction<'_>, log: i64, sample: &Sample) -> Result<(), Failure> {
    let now = tx.now();
    let stored = |number: Natural| i64::try_from(number.0).map_err(Failure::internal);
    diesel::delete(audit_samples::table.find(log)).execute(tx.connection())?;
    diesel::insert_into(audit_samples::table)
        .values((
            audit_samples::log_id.eq(log),
            audit_samples::asked.eq(stored(sample.asked)?),
            audit_samples::answered.eq(stored(sample.answered)?),
            audit_samples::disputed.eq(stored(sample.disputed)?),
            audit_samples::entered_at.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// How many were asked, as far as it was entered.
///
/// # Errors
/// When the database does not answer.
pub fn sample_of(connection: &mut Connection, log: i64) -> Result<Option<Sample>, Failure> {
    let columns = (audit_samples::asked, audit_samples::answered, audit_samples::disputed);
    let row: Option<(i64, i64, i64)> = audit_samples::table.find(log).select(columns).first(connection).optional()?;
    let number = |stored: i64| Natural(u64::try_from(stored).unwrap_or_default());
    Ok(row.map(|(asked, answered, disputed)| Sample {
        asked: number(asked),
        answered: number(answered),
        disputed: number(disputed),
    }))
}
