//! Announcements with their versions: written, corrected, withdrawn, read.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{Announcement, Subject, Version, Withdrawal, Words};
use super::super::schema::{announcement_texts, announcement_versions, announcements};
use crate::accounts::Role;
use crate::audit::{self, Actor, Deed, Kind};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Localised;

/// Who writes an announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author {
    /// The account.
    pub account: i64,
    /// In which role.
    pub role: Role,
}

/// Publishes an announcement; gives its number.
///
/// # Errors
/// When the database does not answer.
pub fn publish(tx: &mut Transaction<'_>, subject: Subject, author: Author, words: &Words) -> Result<i64, Failure> {
    let now = tx.now();
    let id: i64 = diesel::insert_into(announcements::table)
        .values((
            announcements::assembly_id.eq(subject.assembly),
            announcements::cycle_id.eq(subject.cycle),
            announcements::published_at.eq(now.0),
        ))
        .returning(announcements::id)
        .get_result(tx.connection())?;
    insert_version(tx, id, 1, author, None, words)?;
    record(tx, id, subject, author, "announcement-published", words.for_record())?;
    Ok(id)
}

/// Publishes a correction of an announcement that is still at `version`.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn correct(
    tx: &mut Transaction<'_>,
    id: i64,
    version: i64,
    author: Author,
    note: &str,
    words: &Words,
) -> Result<(), Failure> {
    let subject = lock(tx, id, version)?;
    let number: i64 = announcement_versions::table
        .filter(announcement_versions::announcement_id.eq(id))
        .count()
        .get_result(tx.connection())?;
    insert_version(tx, id, number + 1, author, Some(note), words)?;
    record(tx, id, subject, author, "announcement-corrected", format!("{note}\n\n{}", words.for_record()))
}

/// Takes back an announcement that is still at `version`.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn withdraw(tx: &mut Transaction<'_>, id: i64, version: i64, author: Author, reason: &str) -> Result<(), Failure> {
    let subject = lock(tx, id, version)?;
    let now = tx.now();
    diesel::update(announcements::table.find(id))
        .set((
            announcements::withdrawn_at.eq(now.0),
            announcements::withdrawn_by.eq(author.role.code()),
            announcements::withdrawn_reason.eq(reason),
        ))
        .execute(tx.connection())?;
    record(tx, id, subject, author, "announcement-withdrawn", reason.to_owned())
}

/// Takes the next version number, if nobody did before and it is not withdrawn; gives the subject.
fn lock(tx: &mut Transaction<'_>, id: i64, version: i64) -> Result<Subject, Failure> {
    let changed = diesel::update(announcements::table)
        .filter(announcements::id.eq(id))
        .filter(announcements::version.eq(version))
        .filter(announcements::withdrawn_at.is_null())
        .set(announcements::version.eq(version + 1))
        .execute(tx.connection())?;
    if changed == 0 {
        return Err(Failure::Conflict);
    }
    let (assembly, cycle) = announcements::table
        .find(id)
        .select((announcements::assembly_id, announcements::cycle_id))
        .first(tx.connection())?;
    Ok(Subject { assembly, cycle })
}

fn insert_version(
    tx: &mut Transaction<'_>,
    id: i64,
    number: i64,
    author: Author,
    note: Option<&str>,
    words: &Words,
) -> Result<(), Failure> {
    let now = tx.now();
    let version: i64 = diesel::insert_into(announcement_versions::table)
        .values((
            announcement_versions::announcement_id.eq(id),
            announcement_versions::number.eq(number),
            announcement_versions::role.eq(author.role.code()),
            announcement_versions::account_id.eq(author.account),
            announcement_versions::made_at.eq(now.0),
            announcement_versions::note.eq(note),
        ))
        .returning(announcement_versions::id)
        .get_result(tx.connection())?;
    for (language, title) in words.title.iter() {
        diesel::insert_into(announcement_texts::table)
            .values((
                announcement_texts::version_id.eq(version),
                announcement_texts::language.eq(language.code()),
                announcement_texts::title.eq(title),
                announcement_texts::text.eq(words.text.exactly(language).unwrap_or_default()),
            ))
            .execute(tx.connection())?;
    }
    Ok(())
}

fn record(
    tx: &mut Transaction<'_>,
    id: i64,
    subject: Subject,
    author: Author,
    event: &str,
    text: String,
) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Office,
        role: author.role.code(),
        actor: Actor::Account(author.account),
        event,
        subject: format!("announcement-{id}"),
        reason: None,
        amount: 0,
        text: Some(text),
    };
    audit::record(tx, subject.scope(), deed)
}

/// The announcement of this number in this rural district, with all its versions.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn find(connection: &mut Connection, assembly: i64, id: i64) -> Result<Announcement, Failure> {
    let row: Row = announcements::table
        .filter(announcements::id.eq(id))
        .filter(announcements::assembly_id.eq(assembly))
        .select(COLUMNS)
        .first(connection)?;
    let mut found = with_versions(connection, vec![row])?;
    found.pop().ok_or(Failure::NotFound)
}

/// The latest announcements, the newest first: of a cycle, or of a rural district with all its
/// cycles. Those before `before` if it is given.
///
/// # Errors
/// When the database does not answer.
pub fn latest(
    connection: &mut Connection,
    subject: Subject,
    before: Option<i64>,
    most: i64,
) -> Result<Vec<Announcement>, Failure> {
    let mut query =
        announcements::table.filter(announcements::assembly_id.eq(subject.assembly)).select(COLUMNS).into_boxed();
    if let Some(cycle) = subject.cycle {
        query = query.filter(announcements::cycle_id.eq(cycle));
    }
    if let Some(before) = before {
        query = query.filter(announcements::id.lt(before));
    }
    let rows: Vec<Row> = query.order(announcements::id.desc()).limit(most).load(connection)?;
    with_versions(connection, rows)
}

type Row = (i64, i64, Option<i64>, i64, Option<i64>, Option<String>, Option<String>, i64);
type Columns = (
    announcements::id,
    announcements::assembly_id,
    announcements::cycle_id,
    announcements::published_at,
    announcements::withdrawn_at,
    announcements::withdrawn_by,
    announcements::withdrawn_reason,
    announcements::version,
);
const COLUMNS: Columns = (
    announcements::id,
    announcements::assembly_id,
    announcements::cycle_id,
    announcements::published_at,
    announcements::withdrawn_at,
    announcements::withdrawn_by,
    announcements::withdrawn_reason,
    announcements::version,
);

fn with_versions(connection: &mut Connection, rows: Vec<Row>) -> Result<Vec<Announcement>, Failure> {
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let mut versions = versions_of(connection, &ids)?;
    Ok(rows
        .into_iter()
        .map(|(id, assembly, cycle, published_at, withdrawn_at, by, reason, version)| Announcement {
            id,
            subject: Subject { assembly, cycle },
            published_at: Moment(published_at),
            withdrawal: withdrawn_at.map(|at| Withdrawal {
                at: Moment(at),
                role: by.unwrap_or_default(),
                reason: reason.unwrap_or_default(),
            }),
            version,
            versions: versions.remove(&id).unwrap_or_default(),
        })
        .collect())
}

fn versions_of(connection: &mut Connection, ids: &[i64]) -> Result<BTreeMap<i64, Vec<Version>>, Failure> {
    type VersionRow = (i64, i64, i64, String, i64, Option<String>);
    let rows: Vec<VersionRow> = announcement_versions::table
        .filter(announcement_versions::announcement_id.eq_any(ids.to_vec()))
        .order((announcement_versions::announcement_id, announcement_versions::number))
        .select((
            announcement_versions::id,
            announcement_versions::announcement_id,
            announcement_versions::number,
            announcement_versions::role,
            announcement_versions::made_at,
            announcement_versions::note,
        ))
        .load(connection)?;
    let mut words = words_of(connection, rows.iter().map(|row| row.0).collect())?;
    let mut versions: BTreeMap<i64, Vec<Version>> = BTreeMap::new();
    for (id, announcement, number, role, made_at, note) in rows {
        let words = words.remove(&id).unwrap_or_default();
        let version = Version { number, role, made_at: Moment(made_at), note, words };
        versions.entry(announcement).or_default().push(version);
    }
    Ok(versions)
}

fn words_of(connection: &mut Connection, versions: Vec<i64>) -> Result<BTreeMap<i64, Words>, Failure> {
    let rows: Vec<(i64, String, String, String)> = announcement_texts::table
        .filter(announcement_texts::version_id.eq_any(versions))
        .select((
            announcement_texts::version_id,
            announcement_texts::language,
            announcement_texts::title,
            announcement_texts::text,
        ))
        .load(connection)?;
    let mut collected: BTreeMap<i64, Vec<(Language, String, String)>> = BTreeMap::new();
    for (version, language, title, text) in rows {
        if let Some(language) = Language::from_tag(&language) {
            collected.entry(version).or_default().push((language, title, text));
        }
    }
    Ok(collected
        .into_iter()
        .map(|(version, texts)| {
            let title = Localised::new(texts.iter().map(|(language, title, _)| (*language, title.clone())));
            let text = Localised::new(texts.into_iter().map(|(language, _, text)| (language, text)));
            (version, Words { title, text })
        })
        .collect())
}
