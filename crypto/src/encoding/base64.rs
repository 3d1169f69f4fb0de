//! Canonical base64 (RFC 4648 §4, padded), as fields of log entries.
//!
//! A reader that tolerates stray bits or missing padding would accept two texts
//! for the same bytes, and two verifiers would disagree about one log.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Exactly `N` bytes, in JSON their base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes<const N: usize>(pub [u8; N]);

/// Bytes of any length, in JSON their base64.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Blob(pub Vec<u8>);

/// 32 bytes or nothing, in JSON their base64 or the empty string.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Optional(pub Option<[u8; 32]>);

/// Writes bytes as canonical base64.
pub fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads canonical base64; everything else is refused.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Reads canonical base64 of exactly `N` bytes.
pub fn decode_exact<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != N.div_ceil(3) * 4 {
        return None;
    }
    let mut room = vec![0; N + 2];
    let length = STANDARD.decode_slice(text, &mut room).ok()?;
    if length != N {
        return None;
    }
    bytes.copy_from_slice(room.get(..N)?);
    Some(bytes)
}

/// A string field, borrowed where the format allows it.
struct Text<F>(F, &'static str);

impl<T, F: FnOnce(&str) -> Option<T>> de::Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.1)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        let expected = self.1;
        (self.0)(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str("…"), &expected))
    }
}

impl<const N: usize> Serialize for Bytes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Bytes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = Text(|text: &str| decode_exact(text).map(Bytes), "canonical base64 of the right length");
        deserializer.deserialize_str(visitor)
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(|text: &str| decode(text).map(Blob), "canonical base64"))
    }
}

impl Serialize for Optional {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(bytes) => serializer.serialize_str(&encode(bytes)),
            None => serializer.serialize_str(""),
        }
    }
}

impl<'de> Deserialize<'de> for Optional {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| {
            if text.is_empty() { Some(Optional(None)) } else { decode_exact(text).map(|bytes| Optional(Some(bytes))) }
        };
        deserializer.deserialize_str(Text(read, "canonical base64 of 32 bytes, or nothing"))
    }
}

impl<const N: usize> fmt::Debug for Bytes<N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&encode(&self.0))
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.0.len())
    }
}

impl fmt::Debug for Optional {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.map(|bytes| encode(&bytes)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_for_the_same_bytes() {
        assert_eq!(decode("AA=="), Some(vec![0]));
        for other in ["AA", "AB==", "AA=", " AA==", "AA==\n", "A-=="] {
            assert_eq!(decode(other), None, "{other:?}");
        }
        assert_eq!(decode_exact::<1>("AA=="), Some([0]));
        assert_eq!(decode_exact::<2>("AA=="), None);
    }
}
