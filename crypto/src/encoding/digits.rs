//! Digits that a hand copies in any language: fingerprints (§2), and secrets on
//! paper in groups with a check digit each (§13.3).

use std::fmt::Write;

use thiserror::Error;

use crate::hash;

/// What is wrong with digits that were typed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Mistyped {
    /// This group, counted from 1, does not fit its check digit.
    #[error("group {0} is mistyped: compare its six digits with the paper")]
    Group(usize),
    /// The number of groups that were read differs from the number expected.
    #[error("{read} groups of six digits were read, {expected} are needed")]
    Count {
        /// Groups that were read.
        read: usize,
        /// Groups that are needed.
        expected: usize,
    },
}

/// The fingerprint of 32 bytes (§2): eight groups of five digits.
pub fn fingerprint(bytes: &[u8; 32]) -> String {
    let mut digits = [0u8; 40];
    for byte in hash::h256("fingerprint", &[bytes]) {
        // digits := digits · 256 + byte, mod 10^40
        let mut carry = u32::from(byte);
        for digit in digits.iter_mut().rev() {
            let value = u32::from(*digit) * 256 + carry;
            *digit = u8::try_from(value % 10).unwrap_or_default();
            carry = value / 10;
        }
    }
    let mut text = String::new();
    for (place, digit) in digits.iter().enumerate() {
        if place > 0 && place % 5 == 0 {
            text.push(' ');
        }
        text.push(char::from(b'0' + digit));
    }
    text
}

/// Whether digits that a person typed, with any spaces or dashes, are this fingerprint.
pub fn same_fingerprint(typed: &str, fingerprint: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '-') && digits(typed) == digits(fingerprint)
}

/// Writes a secret of an even number of bytes: for each two bytes five digits
/// and a check digit, which also depends on the group's place.
pub fn write_secret(secret: &[u8]) -> String {
    let mut text = String::new();
    let (pairs, _) = secret.as_chunks::<2>();
    for (place, pair) in pairs.iter().enumerate() {
        if place > 0 {
            text.push(' ');
        }
        let value = format!("{:05}", u16::from_be_bytes(*pair));
        // Writing to a String cannot fail.
        let _ = write!(text, "{value}{}", check(place, value.bytes()));
    }
    text
}

/// Reads what [`write_secret`] wrote, with any spaces and dashes, and says which group is mistyped.
pub fn read_secret<const N: usize>(text: &str) -> Result<[u8; N], Mistyped> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    let groups = digits.chunks(6).collect::<Vec<_>>();
    let mut secret = [0; N];
    if groups.len() * 2 != N || !digits.len().is_multiple_of(6) {
        return Err(Mistyped::Count { read: digits.len() / 6, expected: N / 2 });
    }
    let (pairs, _) = secret.as_chunks_mut::<2>();
    for (place, (group, pair)) in groups.iter().zip(pairs).enumerate() {
        let wrong = Mistyped::Group(place + 1);
        let (digit, value) = group.split_last().ok_or(wrong)?;
        let number = value.iter().fold(0u32, |number, digit| number * 10 + u32::from(digit - b'0'));
        if check(place, value.iter().copied()) != u32::from(digit - b'0') {
            return Err(wrong);
        }
        *pair = u16::try_from(number).map_err(|_| wrong)?.to_be_bytes();
    }
    Ok(secret)
}

/// The check digit over a group's place (two digits) and its ASCII digits, by
/// Damm's quasigroup (H. M. Damm, 2004), which finds every single mistyped digit
/// and every exchange of neighbours.
fn check(place: usize, digits: impl Iterator<Item = u8>) -> u32 {
    const TABLE: [&[u8; 10]; 10] = [
        b"0317598642",
        b"7092154863",
        b"4206871359",
        b"1750983426",
        b"6123045978",
        b"3674209581",
        b"5869720134",
        b"8945362017",
        b"9438617205",
        b"2581436790",
    ];
    let step = |row: usize, digit: usize| {
        let cell = TABLE.get(row).and_then(|row| row.get(digit)).copied().unwrap_or(b'0');
        usize::from(cell - b'0')
    };
    let row = [place / 10 % 10, place % 10].into_iter().fold(0, step);
    let row = digits.map(|digit| usize::from(digit.wrapping_sub(b'0'))).fold(row, step);
    u32::try_from(row).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_survives_paper() {
        let secret: [u8; 32] = std::array::from_fn(|place| u8::try_from(place * 7 % 256).unwrap());
        let text = write_secret(&secret);
        assert_eq!(text.split(' ').count(), 16);
        assert_eq!(read_secret::<32>(&text.replace(' ', "-")), Ok(secret));
    }

    #[test]
    fn a_slip_of_the_pen_is_found_and_named() {
        let secret = [0x5a; 32];
        let text = write_secret(&secret);
        for place in (0..text.len()).filter(|place| text.as_bytes()[*place] != b' ') {
            for digit in b'0'..=b'9' {
                let mut typed = text.clone().into_bytes();
                if typed[place] == digit {
                    continue;
                }
                typed[place] = digit;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(read_secret::<32>(&typed), Err(Mistyped::Group(place / 7 + 1)));
            }
        }
    }

    #[test]
    fn groups_out_of_order_are_found() {
        let text = write_secret(&[1, 2, 3, 4]);
        let (first, second) = text.split_once(' ').unwrap();
        assert!(read_secret::<4>(&format!("{second} {first}")).is_err());
        assert_eq!(read_secret::<4>(first), Err(Mistyped::Count { read: 1, expected: 2 }));
    }

    #[test]
    fn a_fingerprint_is_forty_digits() {
        let text = fingerprint(&[7; 32]);
        assert_eq!(text.len(), 47);
        assert!(same_fingerprint(&text.replace(' ', ""), &text));
        assert!(!same_fingerprint("", &text));
        assert!(!same_fingerprint(&text.replacen(&text[..1], "x", 1), &text));
    }
}
