//! What a credential signs: that a ballot is cast, or that it is opened as a
//! test, never both (§6.4, §6.5).

use crate::hash;

/// The message of a cast signature.
pub fn cast_message(election: &[u8; 32], definition: &[u8; 32], credential: &[u8; 32], hash: &[u8; 32]) -> Vec<u8> {
    hash::message("cast", &[election, definition, credential, hash])
}

/// The message of an open signature.
pub fn open_message(election: &[u8; 32], definition: &[u8; 32], credential: &[u8; 32], hash: &[u8; 32]) -> Vec<u8> {
    hash::message("open", &[election, definition, credential, hash])
}
