//! What an entry of the log says about a ballot, for a receipt and for looking one up later.

use ortaq_crypto::ballot::{Header, Tracker, ballot_hash};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::json::{Json, Object};

/// Reads the line of an entry `ballot`. Answers JSON: `position`, `time` (seconds since 1970, to the
/// hour), `tracker`, `hash` and `credential` (base64), and `prev`, the tracker of the credential's
/// ballot before, or empty. That the line is in the log is for [`super::Head::includes`] to show.
#[wasm_bindgen(js_name = readBallot)]
pub fn read_ballot(line: &str) -> Result<String, Fault> {
    let unreadable = || Fault::new("entry-unreadable");
    let entry = Json::read(line).ok_or_else(unreadable)?;
    let kind = entry.get("type").and_then(Json::string).ok_or_else(unreadable)?;
    if kind != "ballot" {
        return Err(Fault::new("entry-not-a-ballot").with("type", kind));
    }
    receipt(&entry).ok_or_else(unreadable)
}

fn receipt(entry: &Json<'_>) -> Option<String> {
    let body = entry.get("body")?.get("ballot")?.blob()?;
    let header = Header::read(&body).ok()?;
    let hash = ballot_hash(&body);
    let prev = if header.prev == Tracker::NONE { String::new() } else { header.prev.to_string() };
    let object = Object::new().number("position", entry.get("seq")?.number()?);
    let object = object.number("time", entry.get("time")?.number()?);
    let object = object.text("tracker", &Tracker::of(&hash).to_string()).bytes("hash", &hash);
    Some(object.bytes("credential", &header.credential).text("prev", &prev).end())
}

/// The leaf hash of a line, 32 bytes: what a ballot says that its device has seen.
#[wasm_bindgen(js_name = leafHash)]
pub fn leaf_hash(line: &str) -> Vec<u8> {
    ortaq_crypto::entry::leaf_hash(line.as_bytes()).to_vec()
}

/// A tracker as it is written, from one that was typed in any grouping, in small letters, with O
/// for 0; `tracker-unreadable` is thrown if it is none.
#[wasm_bindgen(js_name = readTracker)]
pub fn read_tracker(typed: &str) -> Result<String, Fault> {
    Ok(tracker(typed)?.to_string())
}

pub(super) fn tracker(typed: &str) -> Result<Tracker, Fault> {
    Tracker::read(typed).ok_or_else(|| Fault::new("tracker-unreadable"))
}
