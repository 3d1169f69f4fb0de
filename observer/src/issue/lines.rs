//! What the log has for each line of the roll: the issuers' parts, and the credential that stands there now.

use std::collections::BTreeMap;

use ortaq_crypto::credential::part::{PublicPart, credential_key};
use ortaq_crypto::entry::{Body, Entry};

use crate::answer::Failure;
use crate::log::Log;

/// The lines of a roll.
#[derive(Default)]
pub(super) struct Lines {
    /// By issuer, by line.
    parts: [Vec<[u8; 32]>; 2],
    /// By the credential that ended, the parts that took its place.
    replaced: BTreeMap<[u8; 32], Vec<[u8; 32]>>,
}

/// A credential on its line.
pub(super) struct Standing {
    pub credential: [u8; 32],
    /// Its parts, by issuer.
    pub parts: Vec<[u8; 32]>,
    /// How many letters were replaced before it.
    pub issue: u32,
}

impl Lines {
    /// Reads a log that a replay has found to hold.
    pub fn read(log: &Log) -> Result<Self, Failure> {
        let mut lines = Self::default();
        let mut entries = log.entries()?;
        while let Some(line) = entries.read()? {
            let head = line.get(..160).unwrap_or(line);
            let named = |kind: &[u8]| head.windows(kind.len()).any(|piece| piece == kind);
            if named(br#""type":"roll""#) || named(br#""type":"replacement""#) {
                lines.take(line);
            }
        }
        Ok(lines)
    }

    fn take(&mut self, line: &[u8]) {
        match Entry::parse(line).map(|entry| entry.body) {
            Ok(Body::Roll(chunk)) => {
                let place = usize::try_from(chunk.issuer.saturating_sub(1)).unwrap_or_default();
                let (pieces, _) = chunk.parts.0.as_chunks::<32>();
                if let Some(parts) = self.parts.get_mut(place) {
                    parts.extend_from_slice(pieces);
                }
            }
            Ok(Body::Replacement(body)) => {
                self.replaced.insert(body.old.0, body.parts.iter().map(|part| part.0).collect());
            }
            _ => {}
        }
    }

    /// The parts that an issuer has published.
    pub fn of(&self, issuer: u32) -> &[[u8; 32]] {
        let place = usize::try_from(issuer.saturating_sub(1)).unwrap_or_default();
        self.parts.get(place).map_or(&[], Vec::as_slice)
    }

    /// How many lines the roll has.
    pub fn count(&self) -> u32 {
        u32::try_from(self.of(1).len()).unwrap_or(u32::MAX)
    }

    /// What stands on a line now, of a complete roll.
    pub fn now(&self, line: u32) -> Option<Standing> {
        let place = usize::try_from(line).ok()?;
        let mut parts: Vec<[u8; 32]> = self.parts.iter().filter_map(|of| of.get(place).copied()).collect();
        let mut issue = 0;
        loop {
            let decoded: Option<Vec<PublicPart>> = parts.iter().map(|part| PublicPart::decode(part).ok()).collect();
            let credential = credential_key(&decoded?).ok()?;
            match self.replaced.get(&credential) {
                Some(next) => (parts, issue) = (next.clone(), issue + 1),
                None => return Some(Standing { credential, parts, issue }),
            }
        }
    }
}
