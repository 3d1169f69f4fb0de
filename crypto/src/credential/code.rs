//! The code of one part, as a letter carries it and a voter types it (§13.2).
//!
//! A voter who mistypes must hear it at once and hear what to mend, not learn a
//! second later that some key is not on the roll. So a code ends with a check
//! character that finds every single wrong character and every two characters
//! that changed places, and the three kinds of mistake are told apart.

use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::encoding::crockford;

/// Random bytes of a code: 80 bits.
pub const BYTES: usize = 10;
/// Characters of a code, the check character included.
pub const CHARACTERS: usize = 17;
/// The secret characters of a code, so all but the check character.
const SECRET: usize = CHARACTERS - 1;

/// What is wrong with a code that was typed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Mistyped {
    /// A character that no code has.
    #[error("“{character}”, the character in place {place}, is in no code")]
    Character {
        /// The character as it was typed.
        character: char,
        /// Its place, counted from 1, without spaces and dashes.
        place: usize,
    },
    /// Characters are missing or too many.
    #[error("{read} characters were read, a code has {CHARACTERS}")]
    Length {
        /// Characters that were read, without spaces and dashes.
        read: usize,
    },
    /// All characters exist, but they do not fit the check character.
    #[error("the check character does not fit: a character is mistyped, or two changed places")]
    Check,
}

/// The code of one part: 80 random bits, kept as the sixteen characters that
/// keys are made from.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; SECRET]);

impl Code {
    /// The code of ten fresh random bytes.
    pub fn new(fresh: &[u8; BYTES]) -> Self {
        let mut code = Self([0; SECRET]);
        for (letter, value) in code.0.iter_mut().zip(crockford::values(fresh)) {
            *letter = ascii(value);
        }
        code
    }

    /// Reads a code as people type it: small letters, O for 0, I and L for 1, the
    /// Cyrillic letters that look alike, any spaces and dashes.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        let mut values = Zeroizing::new([0u8; CHARACTERS]);
        let mut read = 0;
        for character in typed.chars().filter(|character| !is_separator(*character)) {
            let value = crockford::value(character).ok_or(Mistyped::Character { character, place: read + 1 })?;
            if let Some(room) = values.get_mut(read) {
                *room = value;
            }
            read += 1;
        }
        if read != CHARACTERS {
            return Err(Mistyped::Length { read });
        }
        let mut code = Self([0; SECRET]);
        for (letter, value) in code.0.iter_mut().zip(values.iter()) {
            *letter = ascii(*value);
        }
        if values.last() == Some(&check(values.iter().take(SECRET).copied())) { Ok(code) } else { Err(Mistyped::Check) }
    }

    /// The code as it is printed: 4, 4, 4 and 5 characters, the last one the check.
    pub fn written(&self) -> Zeroizing<String> {
        let values = self.0.iter().filter_map(|letter| crockford::value(char::from(*letter)));
        let check = crockford::character(check(values));
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS + 3));
        for (place, letter) in self.0.iter().enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push(' ');
            }
            text.push(char::from(*letter));
        }
        text.push(check);
        text
    }

    /// The sixteen capital letters and digits that keys are derived from.
    pub(super) fn password(&self) -> &[u8; SECRET] {
        &self.0
    }
}

/// White space, the hyphen and the dashes that word processors make of it.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn ascii(value: u8) -> u8 {
    crockford::ALPHABET.get(usize::from(value & 31)).copied().unwrap_or(b'0')
}

/// `Σ α^(i+1)·d_i` over GF(32) = GF(2)[x] / (x⁵ + x² + 1), α = x, by Horner's rule from the last value.
///
/// The seventeen weights (the check character's is 1) are distinct powers of a generator of the
/// 31 nonzero elements: a wrong character changes the sum by a product of nonzero elements, and
/// an exchange by the product of the weights' and the characters' differences.
fn check(values: impl DoubleEndedIterator<Item = u8>) -> u8 {
    values.rev().fold(0, |sum, value| times_alpha(sum ^ value))
}

fn times_alpha(value: u8) -> u8 {
    let carry = value >> 4 & 1;
    ((value << 1) ^ (carry * 0b10_0101)) & 31
}
