//! The frozen definition on a voter's device. Everything the booth signs names its hash, and the
//! letter has its fingerprint: so a booth page that was given another definition is found out by
//! whoever compares forty digits.
//!
//! The hash is that of the bytes as they stand, and only what ballots and receipts need is read of
//! them: bytes with the letter's fingerprint are those that the council froze, so that form and
//! contents were checked by every replay.

use ortaq_crypto::ballot::Poll;
use ortaq_crypto::definition::PROTOCOL;
use ortaq_crypto::encoding::digits;
use ortaq_crypto::group::{chunks, decode_key};
use ortaq_crypto::hash::h256;
use ortaq_crypto::log::cosignature::{WitnessVerifier, Witnesses};
use ortaq_crypto::log::note::{KeyName, NoteVerifier};
use ortaq_crypto::signature::VerifyingKey;
use ortaq_crypto::style::{BallotStyle, System};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::json::Json;

/// A frozen vote, with what ballots and receipts of it need.
#[wasm_bindgen]
pub struct Vote {
    pub(super) poll: Poll,
    pub(super) costs: Vec<u64>,
    pub(super) budget: u64,
    issuers: usize,
    texts: [u8; 32],
    pub(super) log: NoteVerifier,
    pub(super) witnesses: Witnesses,
    pub(super) quorum: usize,
}

#[wasm_bindgen]
impl Vote {
    /// Reads the definition: its canonical JSON, or the line of the entry that froze it. Believe
    /// it only if [`Vote::has_fingerprint`] says that it is the letter's.
    pub fn read(text: &str) -> Result<Vote, Fault> {
        let unreadable = || Fault::new("definition-unreadable");
        let json = Json::read(text).ok_or_else(unreadable)?;
        let definition = json.get("body").and_then(|body| body.get("definition")).unwrap_or(&json);
        let protocol = definition.get("protocol").and_then(Json::string).ok_or_else(unreadable)?;
        if protocol != PROTOCOL {
            return Err(Fault::new("definition-protocol").with("protocol", protocol));
        }
        let facts = Facts::read(definition).ok_or_else(unreadable)?;
        let poll = facts.poll(h256("definition", &[definition.text.as_bytes()]))?;
        let Facts { costs, budget, issuers, texts, quorum, .. } = facts;
        let (name, key) = facts.log.ok_or_else(|| Fault::new("definition-log-key"))?;
        let log = NoteVerifier::new(name, key);
        let witnesses = facts.witnesses.and_then(|witnesses| Witnesses::new(witnesses).ok());
        let witnesses = witnesses.ok_or_else(|| Fault::new("definition-witnesses"))?;
        Ok(Self { poll, costs, budget, issuers, texts, log, witnesses, quorum })
    }

    /// The definition hash, 32 bytes.
    #[wasm_bindgen(getter)]
    pub fn hash(&self) -> Vec<u8> {
        self.poll.definition.to_vec()
    }

    /// The fingerprint of the cycle: eight groups of five digits.
    #[wasm_bindgen(getter)]
    pub fn fingerprint(&self) -> String {
        digits::fingerprint(&self.poll.definition)
    }

    /// Whether digits that were typed, with any spaces and dashes, are the fingerprint.
    #[wasm_bindgen(js_name = hasFingerprint)]
    pub fn has_fingerprint(&self, typed: &str) -> bool {
        digits::same_fingerprint(typed, &self.fingerprint())
    }

    /// Whether these are the titles and descriptions that were frozen: a text whose salted hash
    /// the definition names.
    #[wasm_bindgen(js_name = hasTexts)]
    pub fn has_texts(&self, salt: &[u8], text: &str) -> bool {
        h256("text", &[salt, text.as_bytes()]) == self.texts
    }

    /// How many issuers there are, and so how many codes a voter has: 1 or 2.
    #[wasm_bindgen(getter)]
    pub fn issuers(&self) -> usize {
        self.issuers
    }
}

/// What is read of a definition (§4.5 of the protocol).
struct Facts {
    election: [u8; 32],
    style: BallotStyle,
    costs: Vec<u64>,
    budget: u64,
    lines: u64,
    system: [u8; 32],
    keys: Vec<u8>,
    issuers: usize,
    texts: [u8; 32],
    log: Option<(KeyName, VerifyingKey)>,
    witnesses: Option<Vec<WitnessVerifier>>,
    quorum: usize,
}

impl Facts {
    fn read(definition: &Json<'_>) -> Option<Self> {
        let witnesses = definition.get("witnesses")?;
        Some(Self {
            election: definition.get("election")?.bytes()?,
            style: style(definition.get("style")?)?,
            costs: definition.get("options")?.list(|option| option.get("cost")?.number())?,
            budget: definition.get("budget")?.number()?,
            lines: definition.get("roll")?.get("lines")?.number()?,
            system: definition.get("system")?.bytes()?,
            keys: definition.get("keys")?.blob()?,
            issuers: definition.get("issuers")?.list(Json::bytes::<32>)?.len(),
            // Where none were named, no text is the right one.
            texts: definition.get("texts")?.bytes().unwrap_or_default(),
            log: signer(definition.get("origin")?, definition.get("log_key")?),
            witnesses: witnesses.get("keys")?.list(|witness| {
                let (name, key) = signer(witness.get("name")?, witness.get("key")?)?;
                Some(WitnessVerifier::new(name, key))
            }),
            quorum: usize::try_from(witnesses.get("quorum")?.small()?).ok()?,
        })
    }

    /// What all ballots have in common. The equations that this device works out must be those
    /// that were frozen.
    fn poll(&self, hash: [u8; 32]) -> Result<Poll, Fault> {
        let system = System::new(&self.style, &self.costs, self.budget, self.lines)
            .map_err(|_| Fault::new("definition-infeasible"))?;
        if system.hash() != self.system {
            return Err(Fault::new("definition-system"));
        }
        let unusable = |_| Fault::new("definition-keys");
        let keys = chunks(&self.keys).map_err(unusable)?;
        let keys: Vec<_> = keys.iter().map(decode_key).collect::<Result<_, _>>().map_err(unusable)?;
        if keys.len() != system.options() {
            return Err(Fault::new("definition-keys"));
        }
        Ok(Poll::new(self.election, hash, system, keys))
    }
}

/// The ballot style (§5.2 of the protocol). That it was read right shows in the system's hash.
fn style(json: &Json<'_>) -> Option<BallotStyle> {
    let number = |name| json.get(name)?.small();
    Some(match json.get("kind")?.string()? {
        "approval" => BallotStyle::Approval { min: number("min")?, max: number("max")? },
        "points" => BallotStyle::Points { min: number("min")?, max: number("max")?, each: number("each")? },
        "knapsack" => BallotStyle::Knapsack {},
        "ranking" => BallotStyle::Ranking { scores: json.get("scores")?.list(Json::small)? },
        _ => return None,
    })
}

fn signer(name: &Json<'_>, key: &Json<'_>) -> Option<(KeyName, VerifyingKey)> {
    Some((KeyName::new(name.string()?).ok()?, VerifyingKey::from_bytes(&key.bytes()?).ok()?))
}
