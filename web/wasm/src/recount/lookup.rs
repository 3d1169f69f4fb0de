//! Looking up a ballot by its tracker, or by the receipt that a booth gave.

use ortaq_crypto::ballot::{Header, Tracker, ballot_hash};
use ortaq_crypto::entry::{Body, Entry, leaf_hash};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::Note;
use ortaq_crypto::replay::Fate;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Recount;
use crate::fault::Fault;
use crate::json::{Json, Object};

#[wasm_bindgen]
impl Recount {
    /// What became of a ballot: JSON, `{"tracker","state","position","by"}`. `state` is `counted`,
    /// `replaced` (then `by` is the position of the next ballot of that code), `revoked`, `challenged`
    /// or `absent` (then there is no `position`). `tracker-unreadable` is thrown.
    pub fn tracker(&self, typed: &str) -> Result<String, Fault> {
        let tracker = Tracker::read(typed).ok_or_else(|| Fault::new("tracker-unreadable"))?;
        Ok(self.fate(tracker).end())
    }

    /// What became of the ballot of a receipt, the JSON `{"line","checkpoint",…}` that a booth saved:
    /// as [`Recount::tracker`], and `"entry"`: `same`, `other` (another entry stands in its place), or
    /// `beyond` (this log is shorter); and `"head"`: `continued`, `forked` (this log signed two
    /// histories: the receipt is the proof), `other-log`, or `none`. `receipt-unreadable` is thrown.
    pub fn receipt(&self, text: &str) -> Result<String, Fault> {
        let unreadable = || Fault::new("receipt-unreadable");
        let receipt = Json::read(text.trim()).ok_or_else(unreadable)?;
        let line = receipt.get("line").and_then(Json::string).ok_or_else(unreadable)?;
        let entry = Entry::parse(line.as_bytes()).map_err(|_| unreadable())?;
        let tracker = match &entry.body {
            Body::Ballot(cast) => {
                Header::read(&cast.ballot.0).map_err(|_| unreadable())?;
                Tracker::of(&ballot_hash(&cast.ballot.0))
            }
            Body::Challenge(challenged) => Tracker::of(&challenged.hash.0),
            _ => return Err(unreadable()),
        };
        let place = match self.replay.leaf(entry.seq) {
            Some(leaf) if leaf == leaf_hash(line.as_bytes()) => "same",
            Some(_) => "other",
            None => "beyond",
        };
        let head = receipt.get("checkpoint").and_then(Json::string).map_or("none", |note| self.head(note));
        Ok(self.fate(tracker).text("entry", place).text("head", head).end())
    }
}

impl Recount {
    fn fate(&self, tracker: Tracker) -> Object {
        let object = Object::new().text("tracker", &tracker.to_string());
        let Some((position, fate)) = self.replay.ballot(tracker) else { return object.text("state", "absent") };
        let state = match fate {
            Fate::Counted => "counted",
            Fate::Replaced { .. } => "replaced",
            Fate::Revoked => "revoked",
            Fate::Challenged => "challenged",
        };
        let object = object.text("state", state).number("position", position);
        if let Fate::Replaced { by } = fate { object.number("by", by) } else { object }
    }

    /// How a signed head stands to this log.
    fn head(&self, note: &str) -> &'static str {
        let opened = Note::parse(note.as_bytes()).ok().zip(self.signer());
        let head = opened.and_then(|(note, signer)| Checkpoint::open(&note, &signer).ok());
        match head.map(|head| (self.replay.root_at(head.size()), *head.root().as_bytes())) {
            None => "other-log",
            Some((Some(here), there)) if here != there => "forked",
            Some(_) => "continued",
        }
    }
}
