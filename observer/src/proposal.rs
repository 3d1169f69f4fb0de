//! An act on its way from one signer to the next, as a file: its type, what signatures cover, and those it has.

use ortaq_crypto::entry::{ActSignature, Body, canonical};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A proposed act.
pub(crate) struct Proposal {
    /// The entry's type.
    pub kind: String,
    /// The body's canonical JSON without signatures.
    pub content: String,
    /// Those who signed so far.
    pub signatures: Vec<ActSignature>,
}

/// As it is read: what a server lists as proposed has more fields, and names signers only.
#[derive(Deserialize)]
struct Read<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    content: &'a RawValue,
    #[serde(borrow, default)]
    signatures: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    content: &'a str,
    signatures: &'a [ActSignature],
}

impl Proposal {
    /// Of a body with the signatures that it has.
    pub fn of(body: &Body) -> Self {
        let signatures = body.signatures().unwrap_or_default().to_vec();
        Self { kind: body.kind().to_owned(), content: body.content(), signatures }
    }

    /// Reads a proposed act; none if the text is something else.
    pub fn read(text: &str) -> Option<Self> {
        let read: Read<'_> = serde_json::from_str(text).ok()?;
        let raw = read.content.get();
        let content = if raw.starts_with('{') { raw.to_owned() } else { serde_json::from_str(raw).ok()? };
        let signatures = read.signatures.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default();
        let proposal = Self { kind: read.kind, content, signatures };
        proposal.body().is_some().then_some(proposal)
    }

    /// As text, on one line.
    pub fn write(&self) -> String {
        canonical(&Written { kind: &self.kind, content: &self.content, signatures: &self.signatures })
    }

    /// The entry's body, with the signatures so far.
    pub fn body(&self) -> Option<Body> {
        let mut body = Body::from_content(&self.kind, &self.content)?;
        *body.signatures_mut()? = self.signatures.clone();
        Some(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_read_as_a_server_lists_it_and_as_a_signer_writes_it() {
        let listed = r#"{"number":4,"type":"void","content":{"reason":"other","text":""},"since":1,"signatures":[{"role":"council","index":2}],"dissent":[]}"#;
        let proposal = Proposal::read(listed).unwrap();
        assert_eq!((proposal.content.as_str(), proposal.signatures.len()), (r#"{"reason":"other","text":""}"#, 0));
        let again = Proposal::read(&proposal.write()).unwrap();
        assert_eq!((again.kind.as_str(), again.content), ("void", proposal.content));
        for wrong in [
            "",
            "{}",
            r#"{"type":"void","content":{"reason":"other", "text":""}}"#,
            r#"{"type":"ballot","content":{}}"#,
        ] {
            assert!(Proposal::read(wrong).is_none(), "{wrong}");
        }
    }
}
