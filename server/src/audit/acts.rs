//! Acts of a district outside of one log: those that wait for one, and those of its officials.

use diesel::prelude::*;
use serde::Serialize;

use super::read::{LISTED, Listed};
use super::schema::{log_entries, log_texts, logs, waiting_acts};
use super::sentence::Sentence;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;

/// How many acts of officials are shown.
const LATEST: i64 = 50;

/// An act, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActView {
    /// What happened; in templates `{{t this.sentence}}`.
    pub sentence: Sentence,
    /// In which role, as a code.
    pub role: String,
    /// When.
    pub at: Moment,
    /// What was said about it, as long as that is public.
    pub text: Option<String>,
    /// The page of its entry, after the language; `None` while it waits for a log.
    pub path: Option<String>,
}

impl ActView {
    /// Examples for pages that list acts.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let granted = Self {
            sentence: Sentence::of("office", "mandate-granted", "mandate-7", 0),
            role: "administrator".to_owned(),
            at: Moment(1_803_884_400),
            text: Some("Айгүл Сәрсенова, хатшы".to_owned()),
            path: None,
        };
        let path = Some("/assemblies/saryzhailau/cycles/2027/audit/entries/12".to_owned());
        vec![Self { path, text: None, ..granted.clone() }, granted]
    }
}

/// The acts that wait for a log of this assembly, oldest first: the order in which they will be written.
///
/// # Errors
/// When the database does not answer.
pub fn waiting_acts_of(connection: &mut Connection, assembly: i64) -> Result<Vec<ActView>, Failure> {
    let rows = waiting_acts::table.filter(waiting_acts::assembly_id.eq(assembly)).order(waiting_acts::id);
    let rows: Vec<Waiting> = rows.select(WAITING).load(connection)?;
    Ok(rows.into_iter().map(Waiting::view).collect())
}

/// The acts that wait for the log of this cycle.
///
/// # Errors
/// When the database does not answer.
pub fn waiting_acts_of_cycle(connection: &mut Connection, cycle: i64) -> Result<Vec<ActView>, Failure> {
    let rows = waiting_acts::table.filter(waiting_acts::cycle_id.eq(cycle)).order(waiting_acts::id);
    let rows: Vec<Waiting> = rows.select(WAITING).load(connection)?;
    Ok(rows.into_iter().map(Waiting::view).collect())
}

/// The latest acts of officials of an assembly, newest first, those that wait included.
///
/// # Errors
/// When the database does not answer.
pub fn acts_of_assembly(connection: &mut Connection, assembly: i64) -> Result<Vec<ActView>, Failure> {
    let mut acts: Vec<ActView> = waiting_acts_of(connection, assembly)?;
    acts.reverse();
    let logs: Vec<(i64, String)> = logs::table
        .filter(logs::assembly_id.eq(assembly))
        .order(logs::id.desc())
        .select((logs::id, logs::path))
        .load(connection)?;
    for (log, path) in logs {
        for entry in officials_of_log(connection, log)? {
            let text = log_texts::table.find((log, entry.seq)).filter(log_texts::concealed_at.is_null());
            let text = text.select(log_texts::text).first(connection).optional()?;
            let view = logged(&path, entry, text);
            // An act of the district stands in each of its open logs.
            let is_there = |act: &ActView| act.sentence == view.sentence && act.at == view.at && act.role == view.role;
            if !acts.iter().any(is_there) {
                acts.push(view);
            }
        }
    }
    acts.sort_by_key(|act| std::cmp::Reverse(act.at));
    acts.truncate(usize::try_from(LATEST).unwrap_or_default());
    Ok(acts)
}

fn officials_of_log(connection: &mut Connection, log: i64) -> QueryResult<Vec<Listed>> {
    log_entries::table
        .filter(log_entries::log_id.eq(log))
        .filter(log_entries::kind.eq("office"))
        .order(log_entries::seq.desc())
        .limit(LATEST)
        .select(LISTED)
        .load(connection)
}

fn logged(path: &str, entry: Listed, text: Option<String>) -> ActView {
    let address = path
        .split_once('/')
        .map(|(assembly, cycle)| format!("/assemblies/{assembly}/cycles/{cycle}/audit/entries/{}", entry.seq));
    ActView {
        sentence: Sentence::of(&entry.kind, &entry.event, &entry.subject, entry.amount),
        role: entry.role,
        at: Moment(entry.time),
        text,
        path: address,
    }
}

#[derive(Queryable)]
struct Waiting {
    kind: String,
    role: String,
    event: String,
    subject: String,
    amount: i64,
    text: Option<String>,
    recorded_at: i64,
}

type WaitingColumns = (
    waiting_acts::kind,
    waiting_acts::role,
    waiting_acts::event,
    waiting_acts::subject,
    waiting_acts::amount,
    waiting_acts::text,
    waiting_acts::recorded_at,
);

const WAITING: WaitingColumns = (
    waiting_acts::kind,
    waiting_acts::role,
    waiting_acts::event,
    waiting_acts::subject,
    waiting_acts::amount,
    waiting_acts::text,
    waiting_acts::recorded_at,
);

impl Waiting {
    fn view(self) -> ActView {
        ActView {
            sentence: Sentence::of(&self.kind, &self.event, &self.subject, self.amount),
            role: self.role,
            at: Moment(self.recorded_at),
            text: self.text,
            path: None,
        }
    }
}
