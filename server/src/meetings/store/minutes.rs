//! Minutes with their versions.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{Meeting, Minutes, MinutesText};
use super::super::schema::{meeting_minutes as table, meetings};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;

type Columns = (
    (table::meeting_id, table::version, table::made_at, table::number, table::signed_at),
    (table::chair, table::keeper, table::language, table::text, table::decisions),
    (table::supports, table::attachments, table::note),
);

const COLUMNS: Columns = (
    (table::meeting_id, table::version, table::made_at, table::number, table::signed_at),
    (table::chair, table::keeper, table::language, table::text, table::decisions),
    (table::supports, table::attachments, table::note),
);

type Row = ((i64, i64, Moment, String, Moment), (String, String, String, String, String), (String, String, String));

fn read(row: Row) -> Result<Minutes, Failure> {
    let (
        (meeting, version, made_at, number, signed_at),
        (chair, keeper, language, text, decisions),
        (supports, attachments, note),
    ) = row;
    let text = MinutesText {
        number,
        signed_at,
        chair,
        keeper,
        language: Language::from_code(&language).unwrap_or_default(),
        text,
        decisions,
        supports: serde_json::from_str(&supports).map_err(Failure::internal)?,
        attachments: serde_json::from_str(&attachments).map_err(Failure::internal)?,
    };
    Ok(Minutes { meeting, version, made_at, text, note })
}

/// The minutes of a meeting, the latest version first; empty until they are published.
///
/// # Errors
/// When the database does not answer.
pub fn of_meeting(connection: &mut Connection, meeting: i64) -> Result<Vec<Minutes>, Failure> {
    let rows = table::table.filter(table::meeting_id.eq(meeting)).order(table::version.desc());
    rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect()
}

/// The latest minutes of each meeting of a cycle, by meeting.
///
/// # Errors
/// When the database does not answer.
pub fn of_cycle(connection: &mut Connection, cycle: i64) -> Result<BTreeMap<i64, Minutes>, Failure> {
    let meetings = meetings::table.filter(meetings::cycle_id.eq(cycle)).select(meetings::id);
    let meetings: Vec<i64> = meetings.load(connection)?;
    let rows = table::table.filter(table::meeting_id.eq_any(meetings)).order((table::meeting_id, table::version));
    let all = rows.select(COLUMNS).load(connection)?.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(all.into_iter().map(|minutes| (minutes.meeting, minutes)).collect())
}

/// Adds a version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else published this version first.
pub fn insert(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    version: i64,
    account: i64,
    text: &MinutesText,
    note: &str,
) -> Result<(), Failure> {
    let now = tx.now();
    let written = |what: serde_json::Result<String>| what.map_err(Failure::internal);
    diesel::insert_into(table::table)
        .values((
            (
                table::meeting_id.eq(meeting.id),
                table::version.eq(version),
                table::made_at.eq(now),
                table::account_id.eq(account),
            ),
            (
                table::number.eq(&text.number),
                table::signed_at.eq(text.signed_at),
                table::chair.eq(&text.chair),
                table::keeper.eq(&text.keeper),
                table::language.eq(text.language.code()),
            ),
            (table::text.eq(&text.text), table::decisions.eq(&text.decisions)),
            table::supports.eq(written(serde_json::to_string(&text.supports))?),
            table::attachments.eq(written(serde_json::to_string(&text.attachments))?),
            table::note.eq(note),
        ))
        .execute(tx.connection())?;
    Ok(())
}
