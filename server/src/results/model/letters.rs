//! From counted credentials to the numbers of the letters that carried their codes.

use std::collections::BTreeMap;

use ortaq_crypto::count::lot;
use ortaq_crypto::credential::part::{PublicPart, credential_key};
use ortaq_crypto::entry::{Body, Entry};

/// The lines of the roll by credential. A replacement keeps the line of the credential that it took the place of.
#[derive(Clone, Debug, Default)]
pub struct Letters(BTreeMap<[u8; 32], usize>);

impl Letters {
    /// From the entries `roll` and `replacement`, in the log's order. A log that was not verified gives what it gives:
    /// the lines are the log's word.
    #[must_use]
    pub fn of(lines: &[String]) -> Self {
        let mut parts: BTreeMap<u32, Vec<PublicPart>> = BTreeMap::new();
        let mut replaced = Vec::new();
        for line in lines {
            match Entry::parse(line.as_bytes()).map(|entry| entry.body) {
                Ok(Body::Roll(chunk)) => {
                    let of_issuer = parts.entry(chunk.issuer).or_default();
                    let bytes = chunk.parts.0.chunks_exact(32).filter_map(|part| part.try_into().ok());
                    of_issuer.extend(bytes.filter_map(|part: [u8; 32]| PublicPart::decode(&part).ok()));
                }
                Ok(Body::Replacement(replacement)) => {
                    let new: Vec<PublicPart> =
                        replacement.parts.iter().filter_map(|part| PublicPart::decode(&part.0).ok()).collect();
                    replaced.extend(credential_key(&new).ok().map(|new| (replacement.old.0, new)));
                }
                _ => {}
            }
        }
        let mut of_issuers = parts.into_values();
        let first = of_issuers.next().unwrap_or_default();
        let second = of_issuers.next();
        let mut known = BTreeMap::new();
        for (line, part) in first.iter().enumerate() {
            let mut both = vec![*part];
            both.extend(second.as_ref().and_then(|parts| parts.get(line)).copied());
            known.extend(credential_key(&both).ok().map(|key| (key, line)));
        }
        for (old, new) in replaced {
            if let Some(line) = known.get(&old).copied() {
                known.insert(new, line);
            }
        }
        Self(known)
    }

    /// The numbers, from 1, of the letters whose credentials count, in the order in which the lot has their holders asked.
    #[must_use]
    pub fn sample(&self, seed: &[u8; 32], counts: impl Fn(&[u8; 32]) -> bool) -> Vec<usize> {
        let counted = self.0.keys().copied().filter(|key| counts(key));
        let drawn = lot::sample(seed, counted);
        drawn.iter().filter_map(|key| self.0.get(key)).map(|line| line + 1).collect()
    }
}
