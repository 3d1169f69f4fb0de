//! What observers say: whose keys are accredited, statements and objections with their texts, until when one may object.

use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::{Body, Entry, Role as KeyRole};
use serde::Serialize;

use super::super::read::Address;
use crate::app::{Answer, Context};
use crate::audit::{self, Published};
use crate::clock::Moment;
use crate::cycles::{Phase, Place};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// An observer with a key.
#[derive(Clone, Debug, Serialize)]
struct Observer {
    number: u32,
    fingerprint: String,
}

/// A statement or an objection.
#[derive(Clone, Debug, Serialize)]
struct Saying {
    is_objection: bool,
    number: u32,
    at: Moment,
    /// None where the text was not handed in, is hidden, or was erased.
    text: Option<String>,
    entry: String,
    seq: u64,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Observers {
    place: Place,
    trail: Vec<Crumb>,
    observers: Vec<Observer>,
    sayings: Vec<Saying>,
    /// The last day on which the council waits for objections, while it does or will.
    until: Option<Moment>,
}

impl Page for Observers {
    const TEMPLATE: &'static str = "results/observers";

    fn title(&self, texts: &Texts) -> String {
        texts.get("tally-observers-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let saying = |is_objection, text: Option<&str>| Saying {
            is_objection,
            number: 1,
            at: Moment(1_803_873_900),
            text: text.map(str::to_owned),
            entry: format!("{}/audit/entries/940", place.path),
            seq: 940,
        };
        let empty = Self {
            trail: place.trail(),
            place: place.clone(),
            observers: Vec::new(),
            sayings: Vec::new(),
            until: None,
        };
        let full = Self {
            observers: vec![Observer { number: 1, fingerprint: digits::fingerprint(&[7; 32]) }],
            sayings: vec![saying(true, Some("Үстелде жәшік ашық тұрды.")), saying(false, None)],
            until: Some(Moment(1_803_873_900)),
            ..empty.clone()
        };
        vec![empty, full]
    }
}

fn find(connection: &mut Connection, address: &Address) -> Result<Observers, Failure> {
    let (assembly, cycle) = address.find(connection)?;
    let place = Place::of(&assembly, &cycle, address.language);
    let end = cycle.schedule.end(Phase::Objections).filter(|_| cycle.phase == Phase::Objections);
    let mut page = Observers {
        trail: place.trail(),
        place,
        observers: Vec::new(),
        sayings: Vec::new(),
        until: end.map(|end| end.plus(-1)),
    };
    let Some(log) = Published::of_cycle(connection, cycle.id)? else { return Ok(page) };
    let keys = address.followers.ask(connection, &log, |replay| replay.keys(KeyRole::Observer))?;
    let observer = |(number, key): (u32, [u8; 32])| Observer { number, fingerprint: digits::fingerprint(&key) };
    page.observers = keys.into_iter().map(observer).collect();
    for kind in ["statement", "objection"] {
        for (seq, line) in audit::entries_of_kind(connection, &log, kind)? {
            let entry = Entry::parse(line.as_bytes()).map_err(Failure::internal)?;
            let (Body::Statement(said) | Body::Objection(said)) = &entry.body else { continue };
            page.sayings.push(Saying {
                is_objection: kind == "objection",
                number: said.signatures.first().map_or(0, |signature| signature.index),
                at: Moment(i64::try_from(entry.time).unwrap_or_default()),
                text: audit::text_of(connection, log.id, seq)?.map(|text| text.text),
                entry: format!("{}/audit/entries/{seq}", page.place.path),
                seq,
            });
        }
    }
    page.sayings.sort_by_key(|saying| saying.seq);
    Ok(page)
}

/// Shows what observers say.
pub async fn show(context: Context) -> Answer {
    let address = Address::of(&context);
    let page = context.state.database.read(move |connection| find(connection, &address)).await?;
    context.page(page)
}
