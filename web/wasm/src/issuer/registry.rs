//! What the log says of each line of the roll: its parts, its credential in force, and whether it was revoked or used.
//! It reads what a replay has checked: the same bytes are fed to both.

use std::collections::{BTreeMap, BTreeSet};

use ortaq_crypto::ballot::Header;
use ortaq_crypto::credential::part::{PublicPart, credential_key};
use ortaq_crypto::entry::{Body, Entry, RevocationReason, RollChunk, canonical};
use ortaq_crypto::group::chunks;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::json::Object;
use crate::recount::Lines;

type Key = [u8; 32];

/// The lines of the roll as the log has them.
#[wasm_bindgen]
#[derive(Default)]
pub struct Registry {
    lines: Lines,
    entries: u64,
    /// Parts by issuer, then by line.
    parts: [Vec<Key>; 2],
    /// By the credential that ended, the one in its place.
    replaced: BTreeMap<Key, Key>,
    revoked: BTreeMap<Key, RevocationReason>,
    used: BTreeSet<Key>,
}

#[derive(Default, Serialize)]
struct Reconciliation {
    issued: usize,
    replaced: usize,
    paper: usize,
    lost: usize,
    moved: usize,
    died: usize,
    error: usize,
    active: usize,
    used: usize,
}

#[wasm_bindgen]
impl Registry {
    /// Begins with a bundle.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece. Thrown are `not-a-bundle` and `bundle-version`.
    pub fn feed(&mut self, piece: &[u8]) -> Result<(), Fault> {
        let mut lines = std::mem::take(&mut self.lines);
        let fed = lines.feed(piece, |line| self.take(line.text));
        self.lines = lines;
        fed
    }

    /// After the last piece. `bundle-cut` is thrown if entries are missing at the end.
    pub fn end(&mut self) -> Result<(), Fault> {
        let mut lines = std::mem::take(&mut self.lines);
        lines.end(|line| self.take(line.text))
    }

    /// Begins to take what the log has grown by, as [`crate::recount::Recount::resume`].
    pub fn resume(&mut self) {
        self.lines = Lines::after(self.entries);
    }

    /// Lines of the roll for which every issuer has published a part.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        let [first, second] = &self.parts;
        if second.is_empty() { first.len() } else { first.len().min(second.len()) }
    }

    /// An issuer's public part of a line, 32 bytes; empty if the log has none.
    pub fn part(&self, issuer: usize, line: usize) -> Vec<u8> {
        let parts = issuer.checked_sub(1).and_then(|place| self.parts.get(place));
        parts.and_then(|parts| parts.get(line)).map(|part| part.to_vec()).unwrap_or_default()
    }

    /// The credential in force of a line, 32 bytes, or the last that was; empty if the roll has no such line.
    pub fn credential(&self, line: usize) -> Vec<u8> {
        self.last(line).map(|(key, _)| key.to_vec()).unwrap_or_default()
    }

    /// What became of a line: JSON `{"state","issue","used"}`. `state` is `active`, or the reason for which it was revoked;
    /// `issue` how often it was replaced; `used` is 1 if a ballot was cast with any of its credentials. Empty if the
    /// roll has no such line.
    pub fn line(&self, line: usize) -> String {
        let Some((key, issue)) = self.last(line) else { return String::new() };
        let state = self.revoked.get(&key).map_or("active", |reason| word(*reason));
        let mut used = false;
        let mut each = self.first(line);
        while let Some(key) = each {
            used |= self.used.contains(&key);
            each = self.replaced.get(&key).copied();
        }
        Object::new().text("state", state).number("issue", issue).number("used", u64::from(used)).end()
    }

    /// What was issued, replaced, revoked for each reason, is active, and was used: JSON with `issued`, `replaced`,
    /// `paper`, `lost`, `moved`, `died`, `error`, `active` and `used` (credentials with a ballot).
    pub fn reconciliation(&self) -> String {
        let mut counts = Reconciliation {
            issued: self.size(),
            replaced: self.replaced.len(),
            used: self.used.len(),
            active: self.size().saturating_sub(self.revoked.len()),
            ..Reconciliation::default()
        };
        for reason in self.revoked.values() {
            let count = match reason {
                RevocationReason::Paper => &mut counts.paper,
                RevocationReason::Lost => &mut counts.lost,
                RevocationReason::Moved => &mut counts.moved,
                RevocationReason::Died => &mut counts.died,
                RevocationReason::Error => &mut counts.error,
            };
            *count += 1;
        }
        canonical(&counts)
    }
}

impl Registry {
    fn take(&mut self, line: &[u8]) {
        self.entries += 1;
        let Ok(entry) = Entry::parse(line) else { return };
        match entry.body {
            Body::Roll(chunk) => self.chunk(&chunk),
            Body::Replacement(body) => {
                let parts: Vec<Key> = body.parts.iter().map(|part| part.0).collect();
                if let Some(new) = sum(&parts) {
                    self.replaced.insert(body.old.0, new);
                }
            }
            Body::Revocation(body) => {
                self.revoked.extend(body.credentials.iter().map(|credential| (credential.0, body.reason)));
            }
            Body::Ballot(cast) => {
                if let Ok(header) = Header::read(&cast.ballot.0) {
                    self.used.insert(header.credential);
                }
            }
            _ => {}
        }
    }

    fn chunk(&mut self, chunk: &RollChunk) {
        let place = usize::try_from(chunk.issuer).ok().and_then(|issuer| issuer.checked_sub(1));
        let parts = place.and_then(|place| self.parts.get_mut(place));
        if let (Some(parts), Ok(pieces)) = (parts, chunks(&chunk.parts.0)) {
            parts.extend_from_slice(pieces);
        }
    }

    /// The credential that a line had first.
    fn first(&self, line: usize) -> Option<Key> {
        let parts: Vec<Key> =
            self.parts.iter().filter(|parts| !parts.is_empty()).map_while(|parts| parts.get(line).copied()).collect();
        let issuers = self.parts.iter().filter(|parts| !parts.is_empty()).count();
        (parts.len() == issuers).then(|| sum(&parts)).flatten()
    }

    /// The last credential of a line, and how often it was replaced.
    fn last(&self, line: usize) -> Option<(Key, u64)> {
        let (mut key, mut issue) = (self.first(line)?, 0);
        while let Some(new) = self.replaced.get(&key) {
            (key, issue) = (*new, issue + 1);
        }
        Some((key, issue))
    }
}

fn sum(parts: &[Key]) -> Option<Key> {
    let parts: Option<Vec<PublicPart>> = parts.iter().map(|part| PublicPart::decode(part).ok()).collect();
    credential_key(&parts?).ok()
}

fn word(reason: RevocationReason) -> &'static str {
    match reason {
        RevocationReason::Paper => "paper",
        RevocationReason::Lost => "lost",
        RevocationReason::Moved => "moved",
        RevocationReason::Died => "died",
        RevocationReason::Error => "error",
    }
}
