//! The test of a device on another one (§6.5 of the protocol): the second device is handed what
//! the first one made the ballot from, makes it again, and the voter compares the tracker that the
//! first one had shown before.

use ortaq_crypto::ballot::{Header, Opening, Tracker, ballot_hash};
use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Natural, Seen, canonical};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::{Zeroize, Zeroizing};

use super::{Vote, receipt};
use crate::fault::Fault;

/// What is handed over: the header's fields, the seed and the choice.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Handed {
    definition: Bytes<32>,
    credential: Bytes<32>,
    prev: Bytes<20>,
    seen: Seen,
    seed: Bytes<32>,
    choice: Vec<u32>,
}

impl Drop for Handed {
    fn drop(&mut self) {
        self.seed.0.zeroize();
        self.choice.zeroize();
    }
}

/// The opening of a ballot, as JSON.
pub(super) fn write(header: &Header, opening: &Opening) -> String {
    canonical(&Handed {
        definition: Bytes(header.definition),
        credential: Bytes(header.credential),
        prev: Bytes(header.prev.0),
        seen: Seen { seq: Natural(header.seen), leaf: Bytes(header.seen_leaf) },
        seed: Bytes(opening.seed),
        choice: opening.choice.clone(),
    })
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
        let mut handed: Handed = serde_json::from_str(&text).map_err(|_| Fault::new("opening-unreadable"))?;
        if handed.definition.0 != self.poll.definition {
            return Err(Fault::new("opening-other-vote"));
        }
        let header = Header {
            election: self.poll.election,
            definition: self.poll.definition,
            credential: handed.credential.0,
            prev: Tracker(handed.prev.0),
            seen: handed.seen.seq.0,
            seen_leaf: handed.seen.leaf.0,
        };
        let opening = Opening { seed: handed.seed.0, choice: core::mem::take(&mut handed.choice) };
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
