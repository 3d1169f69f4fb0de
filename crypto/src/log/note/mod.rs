//! Signed text that people can read and programs cannot misread.
//!
//! A checkpoint travels by mail, in logs, on paper; C2SP signed-note gives it one spelling: the
//! text, an empty line, and one line per signature, `— name base64(key id ‖ signature)`. The key
//! id is `SHA-256(name ‖ "\n" ‖ type ‖ public key)[..4]` and only says which key to try: trust
//! comes from keys that the reader already has, and signatures of other keys are ignored.
//!
//! Policy where the standard leaves room: 1,000,000 bytes and 100 signatures at most; a bad
//! signature of a known key refuses the note; so does a second Ed25519 note signature of one key,
//! because that algorithm signs a text in one way only.

mod format;
mod key;
mod sign;

pub use format::{MAX_NOTE_LENGTH, MAX_SIGNATURES, Note, NoteFailure, NoteSignature, NoteText};
pub use key::{KeyId, KeyName, NoteKeyFailure};
pub(crate) use key::{SignatureType, VerifierText};
pub use sign::{NoteSigner, NoteVerificationFailure, NoteVerifier};
