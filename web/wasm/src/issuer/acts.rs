//! The contents of acts that two roles sign (§7.3 of the protocol), and an issuer's word that its letters are printed.

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Replacement, ReplacementReason, Revocation, RevocationReason};
use ortaq_crypto::person::printed;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::{Fault, exactly};
use crate::person::refused::{cannot_sign, not_ready};
use crate::person::{Holder, Seed};
use crate::recount::Recount;

/// The most credentials of one revocation.
const MOST: usize = 1000;

/// The content of an entry `revocation`: `credentials` of 32 bytes each, one to a thousand; `reason` is `paper`, `lost`,
/// `moved`, `died` or `error`.
#[wasm_bindgen(js_name = revocationContent)]
pub fn revocation_content(credentials: &[u8], reason: &str) -> Result<String, Fault> {
    let reason = match reason {
        "paper" => RevocationReason::Paper,
        "lost" => RevocationReason::Lost,
        "moved" => RevocationReason::Moved,
        "died" => RevocationReason::Died,
        "error" => RevocationReason::Error,
        other => return Err(unknown(other)),
    };
    let credentials: Vec<Bytes<32>> = pieces("credentials", credentials)?;
    if !(1..=MOST).contains(&credentials.len()) {
        return Err(Fault::new("credentials-number").with("most", MOST).with("found", credentials.len()));
    }
    Ok(Body::Revocation(Revocation { credentials, reason, signatures: vec![] }).content())
}

/// The content of an entry `replacement`: the credential that ends, and of each issuer a part (32 bytes) and its proof
/// (64); `reason` is `lost` or `error`.
#[wasm_bindgen(js_name = replacementContent)]
pub fn replacement_content(old: &[u8], parts: &[u8], proofs: &[u8], reason: &str) -> Result<String, Fault> {
    let reason = match reason {
        "lost" => ReplacementReason::Lost,
        "error" => ReplacementReason::Error,
        other => return Err(unknown(other)),
    };
    let (old, parts, proofs) = (Bytes(exactly("old", old)?), pieces("parts", parts)?, pieces("proofs", proofs)?);
    if parts.len() != proofs.len() || parts.is_empty() {
        return Err(Fault::new("parts-number").with("expected", proofs.len()).with("found", parts.len()));
    }
    Ok(Body::Replacement(Replacement { old, parts, proofs, reason, signatures: vec![] }).content())
}

#[wasm_bindgen]
impl Recount {
    /// This issuer's word that all of its letters are printed, 64 bytes, for `api/letters`. Thrown are the codes of
    /// [`Recount::sign`].
    #[wasm_bindgen(js_name = lettersPrinted)]
    pub fn letters_printed(&self, seed: &Seed, holder: &Holder) -> Result<Vec<u8>, Fault> {
        self.replay.check_head(&self.checkpoint()).map_err(|cause| not_ready(&cause))?;
        let word = printed::sign(&self.replay, &seed.0, &holder.0).map_err(|cause| cannot_sign(&cause))?;
        Ok(word.to_bytes().to_vec())
    }
}

fn unknown(reason: &str) -> Fault {
    Fault::new("argument-unknown").with("argument", "reason").with("found", reason)
}

fn pieces<const N: usize>(argument: &'static str, bytes: &[u8]) -> Result<Vec<Bytes<N>>, Fault> {
    bytes.chunks(N).map(|piece| exactly(argument, piece).map(Bytes)).collect()
}
