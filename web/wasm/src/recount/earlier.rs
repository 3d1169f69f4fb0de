//! What was kept from earlier: a whole copy of the log, or only its signed head. Either must be the
//! beginning of this log, or the past was rewritten.

use ortaq_crypto::entry::leaf_hash;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::replay::{Found, Value};
use ortaq_crypto::signature::VerifyingKey;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Recount;
use super::lines::Lines;
use crate::fault::Fault;

/// A copy of the log from earlier, as the hashes of its entries.
#[wasm_bindgen]
#[derive(Default)]
pub struct Copy {
    lines: Lines,
    leaves: Vec<[u8; 32]>,
}

#[wasm_bindgen]
impl Copy {
    /// Begins with a bundle.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece of the file. Thrown are `not-a-bundle` and `bundle-version`.
    pub fn feed(&mut self, piece: &[u8]) -> Result<(), Fault> {
        let Self { lines, leaves } = self;
        lines.feed(piece, |line| leaves.push(leaf_hash(line.text)))
    }

    /// After the last piece. `bundle-cut` is thrown if entries are missing at the end.
    pub fn end(&mut self) -> Result<(), Fault> {
        let Self { lines, leaves } = self;
        lines.end(|line| leaves.push(leaf_hash(line.text)))
    }
}

#[wasm_bindgen]
impl Recount {
    /// Adds a check to the report: that `copy` is the beginning of this log.
    #[wasm_bindgen(js_name = demandCopy)]
    pub fn demand_copy(&mut self, copy: &Copy) {
        let places = 0_u64..;
        let differs = |(place, leaf): &(u64, &[u8; 32])| self.replay.leaf(*place).is_some_and(|here| here != **leaf);
        let fork = places.zip(&copy.leaves).find(differs).map(|(place, _)| place);
        let earlier = u64::try_from(copy.leaves.len()).unwrap_or(u64::MAX);
        self.prefix.push(match fork {
            Some(entry) => Err(Found { code: "prefix-differs", values: vec![("entry", Value::from(entry))] }),
            None => self.sizes(earlier),
        });
    }

    /// Adds a check to the report: that this log continues the one whose signed head is `note`. Thrown
    /// are `head-unreadable`, and `head-other-log` if this log did not sign it.
    #[wasm_bindgen(js_name = demandHead)]
    pub fn demand_head(&mut self, note: &str) -> Result<(), Fault> {
        let parsed = Note::parse(note.as_bytes()).map_err(|_| Fault::new("head-unreadable"))?;
        let signer = self.signer().ok_or_else(|| Fault::new("head-other-log"))?;
        let head = Checkpoint::open(&parsed, &signer).map_err(|_| Fault::new("head-other-log"))?;
        let root = self.replay.root_at(head.size());
        self.prefix.push(match root {
            Some(root) if root != *head.root().as_bytes() => {
                let entry = Value::from(head.size().saturating_sub(1));
                Err(Found { code: "prefix-differs", values: vec![("entry", entry)] })
            }
            _ => self.sizes(head.size()),
        });
        Ok(())
    }
}

impl Recount {
    /// Whether there are as many entries as there were earlier.
    fn sizes(&self, earlier: u64) -> Result<Found, Found> {
        let entries = self.replay.entries();
        let values = vec![("earlier", Value::from(earlier)), ("entries", Value::from(entries))];
        let code = if earlier <= entries { "prefix-ok" } else { "prefix-shorter" };
        let found = Found { code, values };
        if earlier <= entries { Ok(found) } else { Err(found) }
    }

    /// Who signs this log's heads, as its first entry says.
    pub(super) fn signer(&self) -> Option<NoteVerifier> {
        let (origin, key) = self.replay.signer()?;
        Some(NoteVerifier::new(KeyName::new(origin).ok()?, VerifyingKey::from_bytes(&key).ok()?))
    }
}
