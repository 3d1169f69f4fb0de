//! Signing what the log on this device allows (§4.1 of the protocol). Content is an entry's body in canonical JSON
//! without its signatures.

use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::{Body, canonical};
use ortaq_crypto::hash;
use ortaq_crypto::person::sign::Pen;
use wasm_bindgen::prelude::wasm_bindgen;

use super::refused::{cannot_sign, not_ready};
use super::{Holder, Seed};
use crate::fault::{Fault, exactly};
use crate::recount::Recount;

#[wasm_bindgen]
impl Recount {
    /// Signs an act that has one signer. Answers the body of `api/acts`. Thrown are `log-invalid` (with the check),
    /// `log-over`, `log-early`, `other-election`, `not-enrolled`, `not-theirs` and `act-malformed`.
    pub fn sign(&self, seed: &Seed, holder: &Holder, kind: &str, content: &str) -> Result<String, Fault> {
        let body = Body::from_content(kind, content).ok_or_else(|| Fault::new("act-malformed").with("type", kind))?;
        let signed = self.pen(seed, holder)?.sign(body).map_err(|cause| cannot_sign(&cause))?;
        Ok(act(&signed))
    }

    /// Signs an act that collects the signatures of several. Answers the body of `api/proposed/{number}`. A definition
    /// is signed only if the log allows it; the rest is for the person to read. Thrown as above.
    pub fn signature(&self, seed: &Seed, holder: &Holder, kind: &str, content: &str) -> Result<String, Fault> {
        let signature = self.pen(seed, holder)?.signature_for(kind, content);
        signature.map(|signature| canonical(&signature)).map_err(|cause| cannot_sign(&cause))
    }

    /// The fingerprint of the key in force for a holder, or empty if there is none.
    pub fn enrolled(&self, holder: &Holder) -> String {
        let key = self.replay.key(holder.0.role, holder.0.index);
        key.map(|key| digits::fingerprint(&key)).unwrap_or_default()
    }

    fn pen(&self, seed: &Seed, holder: &Holder) -> Result<Pen<'_>, Fault> {
        self.replay.check_head(&self.checkpoint()).map_err(|cause| not_ready(&cause))?;
        Pen::new(&self.replay, &seed.0, &holder.0).map_err(|cause| cannot_sign(&cause))
    }
}

/// The fingerprint of what an act that waits for signatures brings, eight groups of five digits: of a definition, or of the
/// key of a `role`. `act-malformed` is thrown if it is neither.
#[wasm_bindgen(js_name = actFingerprint)]
pub fn act_fingerprint(kind: &str, content: &str) -> Result<String, Fault> {
    match Body::from_content(kind, content) {
        Some(Body::Definition(frozen)) => Ok(frozen.definition.fingerprint()),
        Some(Body::Role(role)) => Ok(digits::fingerprint(&role.key.0)),
        _ => Err(Fault::new("act-malformed").with("type", kind)),
    }
}

/// The hash, 32 bytes, that an entry has of a text which is kept beside the log with its salt of 32 bytes (§2).
#[wasm_bindgen(js_name = textHash)]
pub fn text_hash(salt: &[u8], text: &str) -> Result<Vec<u8>, Fault> {
    let salt: [u8; 32] = exactly("salt", salt)?;
    Ok(hash::text(&salt, text).to_vec())
}

/// An entry's type and body in canonical JSON, as `api/acts` takes it.
pub(crate) fn act(body: &Body) -> String {
    format!(r#"{{"type":"{}","body":{}}}"#, body.kind(), body.to_json())
}
