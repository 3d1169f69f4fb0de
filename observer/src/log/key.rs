//! The key that a log says to sign with, in its first entry. Whether it is the key that a person
//! expects, only the fingerprint of a letter tells; but two signatures of one key can be held
//! against each other.

use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::RootHash;
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::signature::VerifyingKey;

/// The name and the key of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogKey(NoteVerifier);

impl LogKey {
    /// The key that a first entry names.
    #[must_use]
    pub fn of_first(line: &[u8]) -> Option<Self> {
        let Ok(Entry { body: Body::Cycle(cycle), .. }) = Entry::parse(line) else {
            return None;
        };
        let name = KeyName::new(cycle.origin.as_str()).ok()?;
        Some(Self(NoteVerifier::new(name, VerifyingKey::from_bytes(&cycle.log_key.0).ok()?)))
    }

    /// Reads the text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        NoteVerifier::parse(text).ok().map(Self)
    }

    /// The name of the log.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.0.name().as_str()
    }

    /// What verifies its signatures.
    #[must_use]
    pub fn verifier(&self) -> &NoteVerifier {
        &self.0
    }

    /// A checkpoint that this key signed.
    #[must_use]
    pub fn open(&self, note: &str) -> Option<Checkpoint> {
        Checkpoint::open(&Note::parse(note.as_bytes()).ok()?, &self.0).ok()
    }

    /// Whether this key signed this tree.
    #[must_use]
    pub fn signed(&self, note: &str, size: u64, root: &RootHash) -> bool {
        self.open(note).is_some_and(|signed| signed.size() == size && signed.root() == root)
    }
}
