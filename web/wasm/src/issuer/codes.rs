//! The codes of one issuer, all from one seed (§13.2 of the protocol). Lines of the roll count from 0, as in the log;
//! letters are numbered one higher.

use ortaq_crypto::credential::issuance::{self, Issuance};
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::credential::{CodeSeed, Issuer};
use ortaq_crypto::entry::{Body, Role};
use ortaq_crypto::group::chunks;
use ortaq_crypto::person::{KeyHolder, file};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use crate::fault::{Fault, exactly};
use crate::json::Object;
use crate::person::Passphrase;
use crate::person::refused::cannot_open;

/// The codes of an issuer in an election. Erased by `free()`.
#[wasm_bindgen]
pub struct Codes {
    holder: KeyHolder,
    seed: CodeSeed,
    issuance: Issuance,
}

#[wasm_bindgen]
impl Codes {
    /// Begins with 32 fresh random bytes. `issuer` is 1 or 2; `holder-unknown` is thrown.
    #[wasm_bindgen(constructor)]
    pub fn new(election: &[u8], issuer: u32, fresh: Vec<u8>) -> Result<Codes, Fault> {
        let fresh = Zeroizing::new(fresh);
        let unknown = || Fault::new("holder-unknown").with("role", "issuer").with("index", issuer);
        let holder = KeyHolder::new(exactly("election", election)?, Role::Issuer, issuer).map_err(|_| unknown())?;
        Self::of(holder, exactly("fresh", &fresh).map(CodeSeed::new)?)
    }

    /// Opens the file of codes. Thrown are `file-damaged`, `file-rounds` and `file-passphrase`.
    pub fn open(text: &str, passphrase: &Passphrase) -> Result<Codes, Fault> {
        let opened = file::open_codes(text, &passphrase.0).map_err(|cause| cannot_open(&cause))?;
        Self::of(opened.holder, opened.seed)
    }

    /// Writes the file of codes. `fresh` are 28 random bytes.
    pub fn seal(&self, passphrase: &Passphrase, fresh: &[u8]) -> Result<String, Fault> {
        let fresh = exactly("fresh", fresh)?;
        file::seal_codes(&self.seed, &self.holder, &passphrase.0, &fresh).map_err(|_| Fault::new("file-not-made"))
    }

    /// The code of a line, as letters have it. `issue` is 0 for the first letter, 1 for the first that replaces it.
    pub fn code(&self, line: u32, issue: u32) -> String {
        self.issuance.code(line, issue).written().to_string()
    }

    /// The secret parts of lines `from` to before `to`, 32 bytes each, for `chunk`. A tenth of a second a line and more:
    /// call it in workers, a few lines at a time.
    pub fn stretch(&self, from: u32, to: u32) -> Vec<u8> {
        let parts = self.issuance.parts(from..to);
        parts.iter().flat_map(|part| *part.to_bytes()).collect()
    }

    /// The content of the entry `roll` for a chunk of a roll of so many lines. `parts` are those of the chunk's lines,
    /// in order, `fresh` 64 random bytes. `parts-number` is thrown (with how many are `expected`).
    pub fn chunk(&self, chunk: u32, lines: u32, parts: Vec<u8>, fresh: &[u8]) -> Result<String, Fault> {
        let parts = Zeroizing::new(parts);
        let expected = issuance::lines_of_chunk(chunk, lines).len();
        let wrong = || Fault::new("parts-number").with("expected", expected).with("found", parts.len() / 32);
        let pieces = chunks(&parts).map_err(|_| wrong())?;
        let secrets: Option<Vec<PartSecret>> = pieces.iter().map(PartSecret::from_bytes).collect();
        let secrets = secrets.filter(|secrets| secrets.len() == expected && expected > 0).ok_or_else(wrong)?;
        let made = self.issuance.chunk(chunk, issuance::chunks(lines), &secrets, &exactly("fresh", fresh)?);
        Ok(Body::Roll(made.map_err(|_| wrong())?).content())
    }

    /// Whether a public part of the log is that of a line's code: before letters are printed, each is looked at.
    pub fn made(&self, part: &[u8], line: u32, issue: u32) -> Result<bool, Fault> {
        Ok(self.issuance.made(&exactly("part", part)?, line, issue))
    }

    /// This issuer's public part and proof for a credential that replaces `old` on a line: JSON `{"part","proof"}`, in
    /// base64. `fresh` are 64 random bytes.
    pub fn replacement(&self, old: &[u8], line: u32, issue: u32, fresh: &[u8]) -> Result<String, Fault> {
        let (old, fresh) = (exactly("old", old)?, exactly("fresh", fresh)?);
        let (part, proof) = self.issuance.replace(&old, line, issue, &fresh);
        Ok(Object::new().bytes("part", &part).bytes("proof", &proof).end())
    }
}

impl Codes {
    fn of(holder: KeyHolder, seed: CodeSeed) -> Result<Self, Fault> {
        let issuer = Issuer::from_number(u64::from(holder.index));
        let issuer = issuer.ok_or_else(|| Fault::new("issuer-unknown").with("issuer", holder.index))?;
        let issuance = Issuance::new(holder.election, issuer, CodeSeed::new(*seed.as_bytes()));
        Ok(Self { holder, seed, issuance })
    }
}

/// How many chunks a roll of so many lines has.
#[wasm_bindgen(js_name = chunks)]
pub fn chunks_of(lines: u32) -> u32 {
    issuance::chunks(lines)
}

/// The lines of a chunk: the first, and the one after the last.
#[wasm_bindgen(js_name = linesOfChunk)]
pub fn lines_of_chunk(chunk: u32, lines: u32) -> Vec<u32> {
    let range = issuance::lines_of_chunk(chunk, lines);
    vec![range.start, range.end]
}
