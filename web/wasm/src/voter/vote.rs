//! The frozen definition on a voter's device. Everything the booth signs names its hash, and the
//! letter has its fingerprint: so a booth page that was given another definition is found out by
//! whoever compares forty digits.

use ortaq_crypto::ballot::Poll;
use ortaq_crypto::definition::{Definition, PROTOCOL};
use ortaq_crypto::encoding::digits::same_fingerprint;
use ortaq_crypto::entry::{Id, canonical};
use ortaq_crypto::group::{chunks, decode_key};
use ortaq_crypto::log::cosignature::{WitnessVerifier, Witnesses};
use ortaq_crypto::log::note::{KeyName, NoteVerifier};
use ortaq_crypto::signature::VerifyingKey;
use ortaq_crypto::style::System;
use serde::Deserialize;
use serde_json::value::RawValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;

/// A frozen vote, with what ballots and receipts of it need.
#[wasm_bindgen]
pub struct Vote {
    pub(super) definition: Definition,
    pub(super) poll: Poll,
    pub(super) log: NoteVerifier,
    pub(super) witnesses: Witnesses,
}

/// The entry that froze it, as far as it is read here.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    body: Frozen<'a>,
}

#[derive(Deserialize)]
struct Frozen<'a> {
    #[serde(borrow)]
    definition: &'a RawValue,
}

#[wasm_bindgen]
impl Vote {
    /// Reads the definition: its canonical JSON, or the line of the entry that froze it. Believe
    /// it only if [`Vote::has_fingerprint`] says that it is the letter's.
    pub fn read(text: &str) -> Result<Vote, Fault> {
        let line: Result<Line<'_>, _> = serde_json::from_str(text);
        let object = line.as_ref().map_or(text, |line| line.body.definition.get());
        let definition: Definition = serde_json::from_str(object).map_err(|_| Fault::new("definition-unreadable"))?;
        if canonical(&definition) != object {
            return Err(Fault::new("definition-not-canonical"));
        }
        if definition.protocol != PROTOCOL {
            return Err(Fault::new("definition-protocol").with("protocol", definition.protocol.as_str()));
        }
        let poll = poll(&definition)?;
        let unusable = || Fault::new("definition-log-key");
        let (name, key) = signer(&definition.origin, &definition.log_key.0).ok_or_else(unusable)?;
        let log = NoteVerifier::new(name, key);
        let witnesses = witnesses(&definition).ok_or_else(|| Fault::new("definition-witnesses"))?;
        Ok(Self { definition, poll, log, witnesses })
    }

    /// The definition hash, 32 bytes.
    #[wasm_bindgen(getter)]
    pub fn hash(&self) -> Vec<u8> {
        self.poll.definition.to_vec()
    }

    /// The fingerprint of the cycle: eight groups of five digits.
    #[wasm_bindgen(getter)]
    pub fn fingerprint(&self) -> String {
        self.definition.fingerprint()
    }

    /// Whether digits that were typed, with any spaces and dashes, are the fingerprint.
    #[wasm_bindgen(js_name = hasFingerprint)]
    pub fn has_fingerprint(&self, typed: &str) -> bool {
        same_fingerprint(typed, &self.definition.fingerprint())
    }

    /// How many issuers there are, and so how many codes a voter has: 1 or 2.
    #[wasm_bindgen(getter)]
    pub fn issuers(&self) -> usize {
        self.definition.issuers.len()
    }
}

/// What all ballots have in common. The equations that this device works out must be those that
/// were frozen.
fn poll(definition: &Definition) -> Result<Poll, Fault> {
    let (style, costs) = (&definition.style, definition.costs());
    let system = System::new(style, &costs, definition.budget.0, definition.roll.lines.0)
        .map_err(|_| Fault::new("definition-infeasible"))?;
    if system.hash() != definition.system.0 {
        return Err(Fault::new("definition-system"));
    }
    let unusable = |_| Fault::new("definition-keys");
    let keys = chunks(&definition.keys.0).map_err(unusable)?;
    let keys: Vec<_> = keys.iter().map(decode_key).collect::<Result<_, _>>().map_err(unusable)?;
    if keys.len() != system.options() {
        return Err(Fault::new("definition-keys"));
    }
    Ok(Poll::new(definition.election.0, definition.hash(), system, keys))
}

fn signer(name: &Id, key: &[u8; 32]) -> Option<(KeyName, VerifyingKey)> {
    Some((KeyName::new(name.as_str()).ok()?, VerifyingKey::from_bytes(key).ok()?))
}

fn witnesses(definition: &Definition) -> Option<Witnesses> {
    let keys = definition.witnesses.keys.iter();
    let verifiers = keys.map(|witness| {
        let (name, key) = signer(&witness.name, &witness.key.0)?;
        Some(WitnessVerifier::new(name, key))
    });
    Witnesses::new(verifiers.collect::<Option<_>>()?).ok()
}
