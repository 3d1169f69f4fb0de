//! A ballot on the device that makes it: first its tracker is shown, then it is either cast or
//! opened as a test, never both (§6.5 of the protocol). The object remembers which, so that a slip
//! of the page cannot sign the other.

use ortaq_crypto::ballot::{Header, Opening, Tracker, ballot_hash, make};
use ortaq_crypto::credential::key::{BallotName, Intent};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::{Credential, Vote, choice, exactly, opening, receipt};
use crate::fault::Fault;

/// A ballot that was made, and what was done with it.
#[wasm_bindgen]
pub struct Ballot {
    pub(super) header: Header,
    pub(super) hash: [u8; 32],
    body: Vec<u8>,
    opening: Option<Opening>,
    signed: Option<Intent>,
}

#[wasm_bindgen]
impl Vote {
    /// Makes a ballot. `prev` is the tracker of this credential's last ballot, or empty; `position`
    /// and `leaf` name an entry that [`super::Head::includes`] showed to be in the log; `choice` is as in
    /// [`Vote::measure`]; `seed` are 32 fresh random bytes. The same arguments give the same bytes.
    pub fn make(
        &self,
        credential: &Credential,
        prev: &str,
        position: u32,
        leaf: &[u8],
        choice: Vec<u32>,
        seed: Vec<u8>,
    ) -> Result<Ballot, Fault> {
        let seed = Zeroizing::new(seed);
        let mut opening = Opening { seed: [0; 32], choice };
        opening.seed = exactly("seed", &seed)?;
        let prev = if prev.is_empty() { Tracker::NONE } else { receipt::tracker(prev)? };
        let header = Header {
            election: self.poll.election,
            definition: self.poll.definition,
            credential: credential.0.public(),
            prev,
            seen: u64::from(position),
            seen_leaf: exactly("leaf", leaf)?,
        };
        let body = self.body(&header, &opening)?;
        Ok(Ballot { header, hash: ballot_hash(&body), body, opening: Some(opening), signed: None })
    }
}

impl Vote {
    pub(super) fn body(&self, header: &Header, opening: &Opening) -> Result<Vec<u8>, Fault> {
        make(&self.poll, header, opening).map_err(|error| Fault::new(choice::code(error)))
    }
}

#[wasm_bindgen]
impl Ballot {
    /// The bytes that are cast.
    #[wasm_bindgen(getter)]
    pub fn body(&self) -> Vec<u8> {
        self.body.clone()
    }

    /// The ballot hash, 32 bytes.
    #[wasm_bindgen(getter)]
    pub fn hash(&self) -> Vec<u8> {
        self.hash.to_vec()
    }

    /// The tracker: eight groups of four characters.
    #[wasm_bindgen(getter)]
    pub fn tracker(&self) -> String {
        Tracker::of(&self.hash).to_string()
    }

    /// Signs the ballot to be counted, 64 bytes, and erases choice and seed. Asked again it answers
    /// the same, so that a ballot can be sent again; a ballot that was opened is refused.
    pub fn cast(&mut self, credential: &Credential) -> Result<Vec<u8>, Fault> {
        let signature = self.sign(Intent::Cast, credential)?;
        self.opening = None;
        Ok(signature)
    }

    /// Signs the ballot to be opened as a test, 64 bytes; it will never be cast. A ballot that was
    /// cast is refused.
    pub fn open(&mut self, credential: &Credential) -> Result<Vec<u8>, Fault> {
        self.sign(Intent::Open, credential)
    }

    /// What a second device needs to make the same ballot, as JSON: for its camera. Only after
    /// [`Ballot::open`], as whoever has it knows the choice.
    pub fn opening(&self) -> Result<String, Fault> {
        match &self.opening {
            Some(made) if self.signed == Some(Intent::Open) => Ok(opening::write(&self.header, made)),
            _ => Err(Fault::new("ballot-not-opened")),
        }
    }

    fn sign(&mut self, intent: Intent, credential: &Credential) -> Result<Vec<u8>, Fault> {
        if credential.0.public() != self.header.credential {
            return Err(Fault::new("ballot-other-credential"));
        }
        if self.signed.is_some_and(|signed| signed != intent) {
            let code = if intent == Intent::Cast { "ballot-opened" } else { "ballot-cast" };
            return Err(Fault::new(code));
        }
        self.signed = Some(intent);
        let Header { election, definition, .. } = &self.header;
        Ok(credential.0.sign(intent, BallotName { election, definition, hash: &self.hash }).to_vec())
    }
}
