//! What an entry of the log says about a ballot, for a receipt and for looking one up later.

use ortaq_crypto::ballot::{Header, Tracker, ballot_hash};
use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Cast, Natural, canonical};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;

/// An entry `ballot`, as far as it is read here.
#[derive(Deserialize)]
struct Line<'a> {
    seq: Natural,
    time: Natural,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
}

/// What a receipt shows of it.
#[derive(Serialize)]
struct Receipt {
    position: u64,
    time: u64,
    tracker: String,
    hash: Bytes<32>,
    credential: Bytes<32>,
    prev: String,
}

/// Reads the line of an entry `ballot`. Answers JSON: `position`, `time` (seconds since 1970, to the
/// hour), `tracker`, `hash` and `credential` (base64), and `prev`, the tracker of the credential's
/// ballot before, or empty. That the line is in the log is for [`super::Head::includes`] to show.
#[wasm_bindgen(js_name = readBallot)]
pub fn read_ballot(line: &str) -> Result<String, Fault> {
    let unreadable = || Fault::new("entry-unreadable");
    let line: Line<'_> = serde_json::from_str(line).map_err(|_| unreadable())?;
    if line.kind != "ballot" {
        return Err(Fault::new("entry-not-a-ballot").with("type", line.kind));
    }
    let cast: Cast = serde_json::from_str(line.body.get()).map_err(|_| unreadable())?;
    let body = &cast.ballot.0;
    let header = Header::read(body).map_err(|_| unreadable())?;
    let hash = ballot_hash(body);
    let prev = if header.prev == Tracker::NONE { String::new() } else { header.prev.to_string() };
    Ok(canonical(&Receipt {
        position: line.seq.0,
        time: line.time.0,
        tracker: Tracker::of(&hash).to_string(),
        hash: Bytes(hash),
        credential: Bytes(header.credential),
        prev,
    }))
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
