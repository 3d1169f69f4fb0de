//! The test of a device on another one (§6.5 of the protocol): the second device is handed what
//! the first one made the ballot from, makes it again, and the voter compares the tracker that the
//! first one had shown before.

use ortaq_crypto::ballot::{Header, Opening, Tracker, ballot_hash};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::{Vote, receipt};
use crate::fault::Fault;
use crate::json::{Json, Object};

/// The opening of a ballot: the header's fields, the seed and the choice, as JSON.
pub(super) fn write(header: &Header, opening: &Opening) -> String {
    let object = Object::new().bytes("definition", &header.definition).bytes("credential", &header.credential);
    let object = object.bytes("prev", &header.prev.0).number("seen", header.seen).bytes("leaf", &header.seen_leaf);
    object.bytes("seed", &opening.seed).numbers("choice", &opening.choice).end()
}

fn read(text: &str, election: [u8; 32]) -> Option<(Header, Opening)> {
    let json = Json::read(text)?;
    let header = Header {
        election,
        definition: json.get("definition")?.bytes()?,
        credential: json.get("credential")?.bytes()?,
        prev: Tracker(json.get("prev")?.bytes()?),
        seen: json.get("seen")?.number()?,
        seen_leaf: json.get("leaf")?.bytes()?,
    };
    let opening = Opening { seed: json.get("seed")?.bytes()?, choice: json.get("choice")?.list(Json::small)? };
    Some((header, opening))
}

/// A ballot made again from its opening.
#[wasm_bindgen]
pub struct Rebuilt {
    hash: [u8; 32],
    opening: Opening,
}

#[wasm_bindgen]
impl Vote {
    /// Makes a ballot again from what [`super::Ballot::opening`] wrote.
    pub fn rebuild(&self, opening: String) -> Result<Rebuilt, Fault> {
        let text = Zeroizing::new(opening);
        let read = read(&text, self.poll.election);
        let (header, opening) = read.ok_or_else(|| Fault::new("opening-unreadable"))?;
        if header.definition != self.poll.definition {
            return Err(Fault::new("opening-other-vote"));
        }
        Ok(Rebuilt { hash: ballot_hash(&self.body(&header, &opening)?), opening })
    }
}

#[wasm_bindgen]
impl Rebuilt {
    /// The ballot hash, 32 bytes: the log's entry `challenge` has it.
    #[wasm_bindgen(getter)]
    pub fn hash(&self) -> Vec<u8> {
        self.hash.to_vec()
    }

    /// The tracker of what was made again.
    #[wasm_bindgen(getter)]
    pub fn tracker(&self) -> String {
        Tracker::of(&self.hash).to_string()
    }

    /// The choice that this ballot has.
    #[wasm_bindgen(getter)]
    pub fn choice(&self) -> Vec<u32> {
        self.opening.choice.clone()
    }

    /// Whether the tracker that the first device showed, as typed, is this ballot's. If not, that
    /// device made another ballot than the one it now opens.
    #[wasm_bindgen(js_name = hasTracker)]
    pub fn has_tracker(&self, typed: &str) -> Result<bool, Fault> {
        Ok(receipt::tracker(typed)? == Tracker::of(&self.hash))
    }
}
