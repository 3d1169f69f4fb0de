//! The signed head of the log: how many entries there are, and which.
//!
//! A checkpoint is a note whose text is the origin of the log, the number of entries, the root
//! hash, and possibly extension lines (C2SP tlog-checkpoint). Whoever has one can check every
//! entry, and two that do not continue each other convict the log.
//!
//! Here a log signs with a key whose name is the origin, so that the verifier key alone says
//! which log is meant.

use core::fmt;

use super::merkle::{HashFailure, RootHash};
use super::note::{Note, NoteFailure, NoteSigner, NoteText, NoteVerificationFailure, NoteVerifier};

/// Why a note is not a checkpoint of the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointFailure {
    /// The note cannot be read.
    #[error("the checkpoint cannot be read")]
    Note(#[from] NoteFailure),
    /// The note is not signed by the log.
    #[error("the checkpoint is not properly signed by the log")]
    Signature(#[from] NoteVerificationFailure),
    /// Fewer than three lines.
    #[error("a checkpoint has three lines, origin, size and root: fetch it again")]
    MissingLine,
    /// A line is empty.
    #[error("line {0} of the checkpoint is empty: the log must not sign such a checkpoint")]
    EmptyLine(usize),
    /// The size is not a decimal number below 2^64 without leading zeros.
    #[error("the size of the checkpoint is not a plain decimal number: the log must not sign such a checkpoint")]
    Size,
    /// The root is not a hash.
    #[error("the root of the checkpoint is not a hash: the log must not sign such a checkpoint")]
    Root(#[source] HashFailure),
    /// The root of an empty tree is another.
    #[error("a checkpoint of no entries must have the root of the empty tree: the log must not sign such a checkpoint")]
    EmptyTreeRoot,
    /// The checkpoint is of another log.
    #[error("this is a checkpoint of {found}, not of {expected}: ask for the one of your log")]
    WrongOrigin {
        /// The log asked for.
        expected: String,
        /// The log that the checkpoint names.
        found: String,
    },
}

/// Origin, size and root of a log at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: RootHash,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without extension lines. The origin is one line that is not empty.
    pub fn new(origin: &str, size: u64, root: RootHash) -> Result<Self, CheckpointFailure> {
        Self::parse(&NoteText::new(format!("{origin}\n{size}\n{root}\n"))?)
            .and_then(|checkpoint| checkpoint.expect_origin(origin))
    }

    /// Reads the text of a note.
    pub fn parse(text: &NoteText) -> Result<Self, CheckpointFailure> {
        let text = text.as_str();
        let lines: Vec<_> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
        if let Some(empty) = lines.iter().position(|line| line.is_empty()) {
            return Err(CheckpointFailure::EmptyLine(empty + 1));
        }
        let [origin, size, root, extensions @ ..] = lines.as_slice() else {
            return Err(CheckpointFailure::MissingLine);
        };
        let size = parse_decimal(size).ok_or(CheckpointFailure::Size)?;
        let root = RootHash::from_base64(root).map_err(CheckpointFailure::Root)?;
        if size == 0 && root != RootHash::empty() {
            return Err(CheckpointFailure::EmptyTreeRoot);
        }
        let extensions = extensions.iter().map(|line| (*line).to_owned()).collect();
        Ok(Self { origin: (*origin).to_owned(), size, root, extensions })
    }

    /// Verifies a note as a checkpoint of the log with this key: signature first, then the text,
    /// whose origin must be the key's name. Witnesses are counted elsewhere
    /// ([`super::cosignature::Witnesses`]).
    pub fn open(note: &Note, log: &NoteVerifier) -> Result<Self, CheckpointFailure> {
        log.verify(note)?;
        Self::parse(note.text())?.expect_origin(log.name().as_str())
    }

    /// Signs the checkpoint. The signer's name must be the origin. A signature must not leave the
    /// process before the checkpoint is stored: two checkpoints that contradict each other
    /// convict the log for ever.
    pub fn sign(&self, log: &NoteSigner) -> Result<Note, CheckpointFailure> {
        let log_origin = log.verifier().name().as_str().to_owned();
        let text = self.clone().expect_origin(&log_origin)?.text()?;
        let signature = log.sign(&text);
        Ok(Note::new(text, signature))
    }

    /// The text that is signed.
    pub fn text(&self) -> Result<NoteText, CheckpointFailure> {
        Ok(NoteText::new(self.to_string())?)
    }

    /// The name of the log.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Number of entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root of the tree of these entries.
    #[must_use]
    pub fn root(&self) -> &RootHash {
        &self.root
    }

    /// Further lines, which the log signs and nobody vouches for.
    #[must_use]
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    fn expect_origin(self, expected: &str) -> Result<Self, CheckpointFailure> {
        if self.origin != expected {
            let expected = expected.to_owned();
            return Err(CheckpointFailure::WrongOrigin { expected, found: self.origin });
        }
        Ok(self)
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(formatter, "{line}"))
    }
}

/// A decimal number without sign or leading zeros.
fn parse_decimal(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text)
}
