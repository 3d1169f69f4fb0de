//! The seed of a person's keys, its passphrase and its file (§13.3 of the protocol).

use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::Role;
use ortaq_crypto::person::{KeyHolder, Passphrase as Phrase, PersonSeed, file, signing_key};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::refused::{cannot_open, mistyped};
use crate::fault::{Fault, exactly};

/// Who holds keys: a role of an election, with its number.
#[wasm_bindgen]
pub struct Holder(pub(crate) KeyHolder);

#[wasm_bindgen]
impl Holder {
    /// Names a holder. `election` has 32 bytes, `role` is `council`, `issuer` or `observer` (a trustee is a council
    /// member), `index` counts from 1. `holder-unknown` is thrown.
    #[wasm_bindgen(constructor)]
    pub fn new(election: &[u8], role: &str, index: u32) -> Result<Holder, Fault> {
        let election = exactly("election", election)?;
        let unknown = || Fault::new("holder-unknown").with("role", role).with("index", index);
        let known = [Role::Council, Role::Issuer, Role::Observer].into_iter().find(|known| known.as_str() == role);
        let holder = KeyHolder::new(election, known.ok_or_else(unknown)?, index);
        holder.map(Self).map_err(|_| unknown())
    }

    /// The election, 32 bytes.
    #[wasm_bindgen(getter)]
    pub fn election(&self) -> Vec<u8> {
        self.0.election.to_vec()
    }

    /// The role.
    #[wasm_bindgen(getter)]
    pub fn role(&self) -> String {
        self.0.role.as_str().to_owned()
    }

    /// Which of that role, from 1.
    #[wasm_bindgen(getter)]
    pub fn index(&self) -> u32 {
        self.0.index
    }

    /// The key to enrol, 32 bytes, that `seed` makes for this holder.
    pub fn key(&self, seed: &Seed) -> Vec<u8> {
        self.public(seed).to_vec()
    }

    /// That key as people compare it: eight groups of five digits.
    pub fn fingerprint(&self, seed: &Seed) -> String {
        digits::fingerprint(&self.public(seed))
    }

    fn public(&self, seed: &Seed) -> [u8; 32] {
        signing_key(&seed.0, &self.0).verifying_key().to_bytes()
    }
}

/// All that a person must keep. Erased by `free()`.
#[wasm_bindgen]
pub struct Seed(pub(crate) PersonSeed);

#[wasm_bindgen]
impl Seed {
    /// The seed of 32 fresh random bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(fresh: Vec<u8>) -> Result<Seed, Fault> {
        let fresh = Zeroizing::new(fresh);
        exactly("fresh", &fresh).map(PersonSeed::new).map(Self)
    }

    /// Reads the digits from paper. `digits-group` (with the group) or `digits-count` is thrown.
    #[wasm_bindgen(js_name = fromPaper)]
    pub fn from_paper(typed: String) -> Result<Seed, Fault> {
        let typed = Zeroizing::new(typed);
        PersonSeed::from_paper(&typed).map(Self).map_err(mistyped)
    }

    /// The digits for paper: sixteen groups of six.
    #[wasm_bindgen(getter)]
    pub fn paper(&self) -> String {
        self.0.to_paper().to_string()
    }
}

/// The generated passphrase of a file. Erased by `free()`.
#[wasm_bindgen]
pub struct Passphrase(pub(crate) Phrase);

#[wasm_bindgen]
impl Passphrase {
    /// The passphrase of 16 fresh random bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(fresh: Vec<u8>) -> Result<Passphrase, Fault> {
        let fresh = Zeroizing::new(fresh);
        exactly("fresh", &fresh).map(Phrase::new).map(Self)
    }

    /// Reads it as typed. `digits-group` (with the group) or `digits-count` is thrown.
    pub fn read(typed: String) -> Result<Passphrase, Fault> {
        let typed = Zeroizing::new(typed);
        Phrase::parse(&typed).map(Self).map_err(mistyped)
    }

    /// As it is written down: eight groups of six digits.
    #[wasm_bindgen(getter)]
    pub fn written(&self) -> String {
        self.0.written().to_string()
    }
}

/// Writes the file of a seed. `fresh` are 28 random bytes. Takes a quarter of a second: call it in a worker.
#[wasm_bindgen(js_name = sealKeys)]
pub fn seal_keys(seed: &Seed, holder: &Holder, passphrase: &Passphrase, fresh: &[u8]) -> Result<String, Fault> {
    let fresh = exactly("fresh", fresh)?;
    file::seal(&seed.0, &holder.0, &passphrase.0, &fresh).map_err(|_| Fault::new("file-not-made"))
}

/// Opens the file of a seed. Thrown are `file-damaged`, `file-rounds` and `file-passphrase`. As slow.
#[wasm_bindgen(js_name = openKeys)]
pub fn open_keys(text: &str, passphrase: &Passphrase) -> Result<Seed, Fault> {
    let opened = file::open(text, &passphrase.0).map_err(|cause| cannot_open(&cause))?;
    Ok(Seed(opened.seed))
}

/// Whose file it is, of keys or of codes; `file-damaged` is thrown.
#[wasm_bindgen(js_name = holderOf)]
pub fn holder_of(text: &str) -> Result<Holder, Fault> {
    file::holder(text).map(Holder).map_err(|cause| cannot_open(&cause))
}
