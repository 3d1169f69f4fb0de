//! What happened, newest first.

use ortaq_crypto::entry::Body;
use serde::Serialize;

use super::place::Place;
use crate::app::{Answer, Context};
use crate::audit::read::{self, Filter, Listed, Published};
use crate::audit::sentence::{self, Sentence};
use crate::i18n::{Texts, machine_date_time};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// Entries of a page.
const PAGE: i64 = 25;

/// A line of the list. The words are made here and not in the template: a page has many of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Row {
    seq: i64,
    sentence: String,
    role: String,
    time: String,
    machine_time: String,
    path: String,
}

impl Row {
    fn of(entry: Listed, place: &Place, texts: &Texts) -> Self {
        Self {
            seq: entry.seq,
            sentence: Sentence::of(&entry.kind, &entry.event, &entry.subject, entry.amount).say(texts),
            role: sentence::role(texts, &entry.role),
            time: texts.date_time(entry.time),
            machine_time: machine_date_time(entry.time),
            path: place.entry(entry.seq),
        }
    }
}

/// A kind or role to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Offer {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    trail: Vec<Crumb>,
    place: Place,
    size: i64,
    rows: Vec<Row>,
    kinds: Vec<Offer>,
    roles: Vec<Offer>,
    subject: Option<String>,
    is_filtered: bool,
    newer: Option<String>,
    older: Option<String>,
}

impl Page for List {
    const TEMPLATE: &'static str = "audit/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("audit-list-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let row = Row {
            seq: 12,
            sentence: "Intake opened.".to_owned(),
            role: "platform".to_owned(),
            time: "1 March 2027, 09:00".to_owned(),
            machine_time: "2027-03-01T09:00:00+05:00".to_owned(),
            path: place.entry(12),
        };
        let chosen = |value| Offer { value, label: "…".to_owned(), is_chosen: true };
        let full = Self {
            trail: place.trail(),
            size: 13,
            rows: vec![row],
            kinds: vec![chosen("phase"), Offer { is_chosen: false, ..chosen("office") }],
            roles: vec![chosen("secretary"), Offer { is_chosen: false, ..chosen("platform") }],
            subject: Some("P07".to_owned()),
            is_filtered: true,
            newer: Some(place.list.clone()),
            older: Some(format!("{}?before=12", place.list)),
            place,
        };
        let empty = Self { rows: Vec::new(), newer: None, older: None, ..full.clone() };
        vec![Self { is_filtered: false, subject: None, ..full.clone() }, full, empty]
    }
}

/// Shows the list.
pub async fn show(context: Context) -> Answer {
    let place = Place::of(&context);
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let filter = Filter {
        kind: chosen(context.query("kind"), Body::KINDS).map(str::to_owned),
        role: chosen(context.query("role"), sentence::ROLES).map(str::to_owned),
        subject: context.query("subject").filter(|subject| is_proposal(subject)).map(str::to_owned),
    };
    let wanted = context.query("before").and_then(|position| position.parse::<i64>().ok());
    let from = wanted.unwrap_or(i64::MAX).max(0);
    let asked = filter.clone();
    let found = context.state.database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        let entries = read::before(connection, &log, from, &asked, PAGE + 1)?;
        let newer = if from < log.size { read::newer(connection, &log, from, &asked, PAGE)? } else { None };
        Ok((log, entries, newer))
    });
    let (log, mut entries, newer) = found.await?;
    let has_older = entries.len() > usize::try_from(PAGE).unwrap_or_default();
    entries.truncate(usize::try_from(PAGE).unwrap_or_default());
    let older = entries.last().filter(|_| has_older).map(|last| last.seq);
    let texts = context.texts();
    let address = |position: Option<i64>| position.map(|position| address(&place, position, log.size, &filter));
    context.page(List {
        trail: place.trail(),
        size: log.size,
        newer: address(newer),
        older: address(older),
        kinds: options(Body::KINDS, filter.kind.as_deref(), |code| texts.get(&format!("audit-kind-{code}"))),
        roles: options(sentence::ROLES, filter.role.as_deref(), |code| sentence::role(texts, code)),
        is_filtered: filter != Filter::default(),
        subject: filter.subject.clone(),
        rows: entries.into_iter().map(|entry| Row::of(entry, &place, texts)).collect(),
        place: place.clone(),
    })
}

/// Whether this is what the log calls a proposal: `P07`.
fn is_proposal(subject: &str) -> bool {
    let number = subject.strip_prefix('P').unwrap_or_default();
    (2..=9).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code that was asked for, if there is such a one.
fn chosen<'a>(asked: Option<&str>, codes: &[&'a str]) -> Option<&'a str> {
    codes.iter().find(|code| Some(**code) == asked).copied()
}

fn options(codes: &[&'static str], chosen: Option<&str>, label: impl Fn(&str) -> String) -> Vec<Offer> {
    codes.iter().map(|code| Offer { value: code, label: label(code), is_chosen: chosen == Some(*code) }).collect()
}

fn address(place: &Place, position: i64, size: i64, filter: &Filter) -> String {
    let parts = [
        (position < size).then(|| format!("before={position}")),
        filter.kind.as_ref().map(|kind| format!("kind={kind}")),
        filter.role.as_ref().map(|role| format!("role={role}")),
        filter.subject.as_ref().map(|subject| format!("subject={subject}")),
    ];
    let query = parts.into_iter().flatten().collect::<Vec<_>>().join("&");
    if query.is_empty() { place.list.clone() } else { format!("{}?{query}", place.list) }
}
