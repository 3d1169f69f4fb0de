//! How to check the log oneself: its key, its checkpoint, its files, the command.

use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::note::{KeyName, NoteVerifier};
use ortaq_crypto::signature::VerifyingKey;
use serde::Serialize;

use super::place::Place;
use crate::app::{Answer, Context};
use crate::audit::read::{self, Published};
use crate::errors::Failure;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckLog {
    trail: Vec<Crumb>,
    place: Place,
    size: i64,
    origin: String,
    key: String,
    fingerprint: Option<String>,
    checkpoint: String,
    cosigned_by: Vec<String>,
    address: String,
    bundle: String,
}

impl Page for CheckLog {
    const TEMPLATE: &'static str = "audit/check";

    fn title(&self, texts: &Texts) -> String {
        texts.get("audit-check-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let before = Self {
            trail: place.trail_below_list(),
            size: 14,
            origin: "example.kz/log".to_owned(),
            key: "example.kz/log+0a1b2c3d+AA==".to_owned(),
            fingerprint: None,
            checkpoint: "example.kz/log\n14\nAA==\n".to_owned(),
            cosigned_by: Vec::new(),
            address: "https://example.kz/log/saryzhailau/2027".to_owned(),
            bundle: "/log/saryzhailau/2027/bundle.ortaq".to_owned(),
            place,
        };
        let frozen = Self {
            fingerprint: Some("01234 56789 01234 56789".to_owned()),
            cosigned_by: vec!["witness.example".to_owned()],
            ..before.clone()
        };
        vec![frozen, before]
    }
}

/// Shows the page.
pub async fn show(context: Context) -> Answer {
    let place = Place::of(&context);
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let found = context.state.database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        let first = read::lines(connection, log.id, 0, 1)?.into_iter().next();
        let definition = read::definition(connection, &log)?;
        Ok((log, first.unwrap_or_default(), definition))
    });
    let (log, first, definition) = found.await?;
    context.page(CheckLog {
        trail: place.trail_below_list(),
        size: log.size,
        key: key(&first)?,
        fingerprint: definition.as_deref().and_then(fingerprint),
        checkpoint: log.note,
        cosigned_by: log.cosigned_by,
        address: context.state.config.public_url.to(&place.files),
        bundle: format!("{}/bundle.ortaq", place.files),
        origin: log.origin,
        place,
    })
}

/// The log's key in its text form, by its first entry.
fn key(first: &str) -> Result<String, Failure> {
    let Body::Cycle(cycle) = Entry::parse(first.as_bytes()).map_err(Failure::internal)?.body else {
        return Err(Failure::internal("the first entry does not open a log"));
    };
    let name = KeyName::new(cycle.origin.as_str()).map_err(Failure::internal)?;
    let key = VerifyingKey::from_bytes(&cycle.log_key.0).map_err(Failure::internal)?;
    Ok(NoteVerifier::new(name, key).to_string())
}

fn fingerprint(line: &str) -> Option<String> {
    match Entry::parse(line.as_bytes()).ok()?.body {
        Body::Definition(frozen) => Some(frozen.definition.fingerprint()),
        _ => None,
    }
}
