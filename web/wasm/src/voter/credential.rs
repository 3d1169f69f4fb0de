//! From the codes of the letters to the key that votes (§13.2 of the protocol). It exists on this
//! device only, and is erased by `free()` or when the page goes.

use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::{Code, Mistyped};
use ortaq_crypto::credential::key::{CredentialSecret, PartSecret};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::Vote;
use crate::fault::Fault;

/// Checks a code as it is typed: `code-character` (with the character and its place),
/// `code-length` (with how many of the 17 were read) or `code-check` is thrown.
#[wasm_bindgen(js_name = checkCode)]
pub fn check_code(typed: String) -> Result<(), Fault> {
    read_code(typed).map(drop)
}

/// The secret part of a voter's key that one code carries.
#[wasm_bindgen]
pub struct Part {
    issuer: Issuer,
    secret: PartSecret,
}

#[wasm_bindgen]
impl Part {
    /// Works out a part from its code. Slow on purpose, so that codes cannot be guessed: a tenth of
    /// a second and more, on an old phone seconds. Call it in a worker, one code at a time.
    pub fn stretch(vote: &Vote, issuer: u32, typed: String) -> Result<Part, Fault> {
        let issuer = Issuer::from_number(u64::from(issuer))
            .ok_or_else(|| Fault::new("issuer-unknown").with("issuer", issuer))?;
        let code = read_code(typed)?;
        Ok(Self { issuer, secret: PartSecret::from_code(&code, &vote.poll.election, issuer) })
    }
}

/// The key that votes.
#[wasm_bindgen]
pub struct Credential(pub(super) CredentialSecret);

#[wasm_bindgen]
impl Credential {
    /// Adds up the parts, issuer 1's first; there are as many as issuers. The parts are used up.
    #[wasm_bindgen(constructor)]
    pub fn new(vote: &Vote, first: Part, second: Option<Part>) -> Result<Credential, Fault> {
        let issuers = [Some(first.issuer), second.as_ref().map(|part| part.issuer)];
        let wanted = [Some(Issuer::First), (vote.issuers() == 2).then_some(Issuer::Second)];
        if issuers != wanted {
            return Err(Fault::new("credential-parts").with("issuers", vote.issuers()));
        }
        let secret = CredentialSecret::new(&first.secret, second.as_ref().map(|part| &part.secret));
        secret.map(Self).map_err(|_| Fault::new("credential-none"))
    }

    /// The credential, 32 bytes: the voter's pseudonym on the roll.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> Vec<u8> {
        self.0.public().to_vec()
    }
}

fn read_code(typed: String) -> Result<Code, Fault> {
    let typed = Zeroizing::new(typed);
    Code::parse(&typed).map_err(|mistyped| match mistyped {
        Mistyped::Character { character, place } => {
            Fault::new("code-character").with("character", String::from(character)).with("place", place)
        }
        Mistyped::Length { read } => Fault::new("code-length").with("read", read),
        Mistyped::Check => Fault::new("code-check"),
    })
}
