//! Signed entries on their way to a server: as a file that a person carries, a line of JSON for each entry, or
//! posted at once (`docs/vote.md`).

use std::path::Path;

use ortaq_crypto::entry::Body;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::answer::Failure;
use crate::files::{self, Readers};
use crate::log::web::{Address, Patience, Web};
use crate::texts::Texts;

/// An entry as it is published: the form of `POST api/acts`.
pub(crate) fn line(body: &Body) -> String {
    format!(r#"{{"type":"{}","body":{}}}"#, body.kind(), body.to_json())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    body: &'a RawValue,
}

/// Reads a line; none if it is no signed entry in canonical form.
pub(crate) fn read(line: &str) -> Option<Body> {
    let line: Line<'_> = serde_json::from_str(line).ok()?;
    Body::from_json(&line.kind, line.body.get()).ok()
}

/// Writes entries to a file or a server or, without either, to the terminal. What was done, in words.
pub(crate) fn deliver(
    bodies: &[Body],
    out: Option<&Path>,
    publish: Option<&str>,
    texts: &Texts,
) -> Result<String, Failure> {
    let lines: String = bodies.iter().map(|body| format!("{}\n", line(body))).collect();
    let mut text = String::new();
    if let Some(path) = out {
        files::replace(path, lines.as_bytes(), Readers::Anyone)?;
        let values = [("path", path.display().to_string().into())];
        text.push_str(&format!("{}\n", texts.with("outbox-written", &values)));
    }
    if let Some(url) = publish {
        text.push_str(&post(bodies, url, texts)?);
    }
    Ok(if out.is_none() && publish.is_none() { lines } else { text })
}

/// Posts entries, one after the other; stops at the first that is refused.
pub(crate) fn post(bodies: &[Body], url: &str, texts: &Texts) -> Result<String, Failure> {
    let (web, address) = (Web::new(Patience::default()), vote(url)?.file("api/acts")?);
    let mut text = String::new();
    for body in bodies {
        let answer = web.post(&address, &line(body))?;
        let values = [("type", body.kind().into()), ("position", position(&answer).into())];
        text.push_str(&format!("{}\n", texts.with("outbox-posted", &values)));
    }
    Ok(text)
}

/// The position in an answer, as it is.
pub(crate) fn position(answer: &str) -> String {
    let parsed: serde_json::Value = serde_json::from_str(answer).unwrap_or_default();
    parsed.get("position").map_or_else(|| "?".to_owned(), ToString::to_string)
}

/// The address of a vote, also if that of its log was given.
pub(crate) fn vote(url: &str) -> Result<Address, Failure> {
    let folder = Address::parse(url)?.folder()?;
    let text = folder.to_string();
    match text.strip_suffix("/log/") {
        Some(vote) => Address::parse(&format!("{vote}/")),
        None => Ok(folder),
    }
}
