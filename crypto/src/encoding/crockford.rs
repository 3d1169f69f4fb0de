//! Crockford's Base32, for what people read aloud and type: trackers and the
//! codes of letters (§6.2, §13.2).

/// The alphabet: no I, L, O or U.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes bytes with five bits a character, first bit first. The bits must fill
/// whole characters, as 10 and 20 bytes do; further bits are not written.
pub fn encode(bytes: &[u8]) -> String {
    values(bytes).map(character).collect()
}

/// The five-bit values of bytes, first bit first.
pub fn values(bytes: &[u8]) -> impl Iterator<Item = u8> + '_ {
    (0..bytes.len() * 8 / 5).map(move |place| {
        (0..5).fold(0, |value, bit| {
            let position = place * 5 + bit;
            let byte = bytes.get(position / 8).copied().unwrap_or_default();
            value << 1 | (byte >> (7 - position % 8) & 1)
        })
    })
}

/// Packs five-bit values into bytes, first bit first; a rest of bits is dropped.
pub fn pack(values: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0u8; values.len() * 5 / 8];
    for position in 0..bytes.len() * 8 {
        let value = values.get(position / 5).copied().unwrap_or_default();
        let bit = value >> (4 - position % 5) & 1;
        if let Some(byte) = bytes.get_mut(position / 8) {
            *byte |= bit << (7 - position % 8);
        }
    }
    bytes
}

/// The character of a five-bit value.
pub fn character(value: u8) -> char {
    char::from(ALPHABET.get(usize::from(value & 31)).copied().unwrap_or(b'0'))
}

/// The value of a character as people write it: small letters, O for 0, I and L
/// for 1, and the Cyrillic letters that look like Latin ones (А В С Е Н К М О Р Т Х У І).
pub fn value(character: char) -> Option<u8> {
    let upper = character.to_uppercase().next()?;
    let latin = match upper {
        'О' | 'O' => '0',
        'І' | 'I' | 'L' => '1',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        other => other,
    };
    ALPHABET.iter().position(|letter| char::from(*letter) == latin).and_then(|place| u8::try_from(place).ok())
}

/// A text in groups of `size` characters.
pub fn grouped(text: &str, size: usize) -> String {
    let mut grouped = String::new();
    for (place, character) in text.chars().enumerate() {
        if place > 0 && place % size == 0 {
            grouped.push(' ');
        }
        grouped.push(character);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_survive_the_way_through_letters() {
        let bytes: Vec<u8> = (0..20).map(|byte| byte * 13).collect();
        let values: Vec<u8> = encode(&bytes).chars().filter_map(value).collect();
        assert_eq!(values.len(), 32);
        assert_eq!(pack(&values), bytes);
    }

    #[test]
    fn letters_that_look_alike_are_the_same() {
        for (cyrillic, latin) in "АВСЕНКМОРТХУІавсенкмортху".chars().zip("ABCEHKM0PTXY1ABCEHKM0PTXY".chars())
        {
            assert_eq!(value(cyrillic), value(latin), "{cyrillic}");
        }
        assert_eq!(value('o'), value('0'));
        assert_eq!(value('l'), value('1'));
        assert_eq!(value('u'), None);
    }
}
