//! Kinds of fields that the log's JSON is made of (§3.1, §4.1).

use serde::{Deserialize, Serialize};

/// An integer from 0 to 2⁵³ − 1: what every JSON reader holds exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64")]
pub struct Natural(pub u64);

/// 1 to 40 characters: a small letter, then small letters, digits and dashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Code(String);

/// A [`Code`], or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct OptionalCode(String);

/// 1 to 64 bytes without control characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(String);

/// Like [`Id`], or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Label(String);

impl TryFrom<u64> for Natural {
    type Error = &'static str;

    fn try_from(value: u64) -> Result<Self, Self::Error> {
        if value < 1 << 53 { Ok(Self(value)) } else { Err("an integer of 2^53 or more") }
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let first = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        let rest = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if first && rest && text.len() <= 40 { Ok(Self(text)) } else { Err("not a code of §4.1") }
    }
}

/// Whether a character shows as itself: not a control character, nor one that turns the direction of a line.
pub fn legible(character: char) -> bool {
    let turns = matches!(character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !turns && !character.is_control()
}

impl TryFrom<String> for OptionalCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.is_empty() { Ok(Self(text)) } else { Code::try_from(text).map(|Code(text)| Self(text)) }
    }
}

fn printable(text: &str) -> bool {
    text.len() <= 64 && text.chars().all(legible)
}

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if !text.is_empty() && printable(&text) { Ok(Self(text)) } else { Err("not an id of §4.1") }
    }
}

impl TryFrom<String> for Label {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if printable(&text) { Ok(Self(text)) } else { Err("more than 64 bytes, or a control character") }
    }
}

impl Code {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl OptionalCode {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Id {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Label {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
