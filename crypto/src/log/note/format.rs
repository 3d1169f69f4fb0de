//! The bytes of a note, read so strictly that writing them again gives the same bytes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use core::fmt;

use super::key::{KeyId, KeyName, NoteKeyFailure};

/// The longest note that is read, in bytes.
pub const MAX_NOTE_LENGTH: usize = 1_000_000;
/// The most signatures that a note may carry.
pub const MAX_SIGNATURES: usize = 100;

const SIGNATURE_START: &str = "— ";

/// Why bytes are not a note, or a text cannot be in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteFailure {
    /// Longer than [`MAX_NOTE_LENGTH`].
    #[error("the note has {0} bytes, at most 1000000 are read: this is not a checkpoint of an honest log")]
    TooLong(usize),
    /// More signatures than [`MAX_SIGNATURES`].
    #[error("the note has more than 100 signatures: leave out those that nobody asks for")]
    TooManySignatures,
    /// Not UTF-8.
    #[error("the note is not UTF-8 text: fetch it again")]
    NotText,
    /// A control character other than the line feed.
    #[error("the note has a control character: it was changed on its way, or is no note")]
    ControlCharacter,
    /// The text does not end with a line feed.
    #[error("a note's text ends with a line feed: add it before signing")]
    UnterminatedText,
    /// No empty line before the signatures, or no signature after it.
    #[error("the note has no signatures after an empty line: fetch the whole note")]
    NoSignatures,
    /// A signature line is not `— name base64`.
    #[error("signature line {0} of the note cannot be read: fetch the note again")]
    SignatureLine(usize),
    /// The name in a signature line is no key name.
    #[error("signature line {0} of the note has no proper key name")]
    SignatureName(usize, #[source] NoteKeyFailure),
}

/// The text of a note: UTF-8, ends with a line feed, no other control characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NoteText(String);

impl NoteText {
    /// Accepts a text that a note can carry.
    pub fn new(text: String) -> Result<Self, NoteFailure> {
        if text.len() > MAX_NOTE_LENGTH {
            return Err(NoteFailure::TooLong(text.len()));
        }
        refuse_control_characters(&text)?;
        if !text.ends_with('\n') {
            return Err(NoteFailure::UnterminatedText);
        }
        Ok(Self(text))
    }

    /// The text with its last line feed: exactly the bytes that are signed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One signature line: who claims to have signed, and the bytes to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    pub(crate) name: KeyName,
    pub(crate) key_id: KeyId,
    /// What follows the id; its form depends on the signature type. Not empty.
    pub(crate) bytes: Vec<u8>,
}

impl NoteSignature {
    /// Reads one line with its line feed, as a witness answers it.
    pub fn parse_line(line: &str) -> Result<Self, NoteFailure> {
        let line = line.strip_suffix('\n').ok_or(NoteFailure::SignatureLine(1))?;
        Self::parse(line, 1)
    }

    /// Name of the key that is said to have signed.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Id of that key.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.key_id
    }

    /// Reads one line without its line feed.
    fn parse(line: &str, number: usize) -> Result<Self, NoteFailure> {
        let unreadable = NoteFailure::SignatureLine(number);
        let (name, encoded) =
            line.strip_prefix(SIGNATURE_START).and_then(|rest| rest.split_once(' ')).ok_or(unreadable)?;
        let name = KeyName::new(name).map_err(|failure| NoteFailure::SignatureName(number, failure))?;
        let decoded = STANDARD.decode(encoded).map_err(|_| unreadable)?;
        let (key_id, bytes) = decoded.split_first_chunk().ok_or(unreadable)?;
        if bytes.is_empty() {
            return Err(unreadable);
        }
        Ok(Self { name, key_id: KeyId::from_bytes(*key_id), bytes: bytes.to_vec() })
    }
}

/// The line with its line feed.
impl fmt::Display for NoteSignature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decoded = [self.key_id.to_bytes().as_slice(), &self.bytes].concat();
        writeln!(formatter, "{SIGNATURE_START}{} {}", self.name, STANDARD.encode(decoded))
    }
}

/// A text with signature lines, at least one. **Nothing is verified by parsing.**
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: NoteText,
    signatures: Vec<NoteSignature>,
}

impl Note {
    /// Reads the bytes of a note.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteFailure> {
        if bytes.len() > MAX_NOTE_LENGTH {
            return Err(NoteFailure::TooLong(bytes.len()));
        }
        let whole = str::from_utf8(bytes).map_err(|_| NoteFailure::NotText)?;
        refuse_control_characters(whole)?;
        let (text, lines) = whole.rsplit_once("\n\n").ok_or(NoteFailure::NoSignatures)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteFailure::NoSignatures)?;
        let signatures = lines
            .split('\n')
            .take(MAX_SIGNATURES + 1)
            .zip(1..)
            .map(|(line, number)| NoteSignature::parse(line, number))
            .collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > MAX_SIGNATURES {
            return Err(NoteFailure::TooManySignatures);
        }
        Ok(Self { text: NoteText(format!("{text}\n")), signatures })
    }

    /// A note of a text and its first signature.
    #[must_use]
    pub fn new(text: NoteText, signature: NoteSignature) -> Self {
        Self { text, signatures: vec![signature] }
    }

    /// Adds a signature line that is not there yet. Verify it first: readers refuse a note with
    /// a bad signature of a key that they know.
    pub fn add(&mut self, signature: NoteSignature) -> Result<(), NoteFailure> {
        if self.signatures.contains(&signature) {
            return Ok(());
        }
        if self.signatures.len() == MAX_SIGNATURES {
            return Err(NoteFailure::TooManySignatures);
        }
        self.signatures.push(signature);
        Ok(())
    }

    /// The signed text.
    #[must_use]
    pub fn text(&self) -> &NoteText {
        &self.text
    }

    /// All signature lines in order, known or not.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// The lines that name a key by both name and id; only those are to be verified with it.
    pub fn signatures_of<'note>(
        &'note self,
        name: &KeyName,
        key_id: KeyId,
    ) -> impl Iterator<Item = &'note NoteSignature> {
        self.signatures.iter().filter(move |signature| signature.name == *name && signature.key_id == key_id)
    }
}

/// The bytes of the note.
impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.text.as_str())?;
        self.signatures.iter().try_for_each(|signature| signature.fmt(formatter))
    }
}

fn refuse_control_characters(text: &str) -> Result<(), NoteFailure> {
    if text.bytes().any(|byte| byte < 0x20 && byte != b'\n') {
        return Err(NoteFailure::ControlCharacter);
    }
    Ok(())
}
