//! A voter types the code of a letter (§13.2).
#![cfg(test)]

use ortaq_crypto::credential::code::{BYTES, CHARACTERS, Code, Mistyped};
use ortaq_crypto::encoding::crockford;
use proptest::prelude::*;

fn letters(code: &Code) -> Vec<char> {
    code.written().chars().filter(|letter| *letter != ' ').collect()
}

fn parse(letters: &[char]) -> Result<Code, Mistyped> {
    Code::parse(&letters.iter().collect::<String>())
}

#[test]
fn the_codes_of_the_specification() {
    let written = |hex: [u8; BYTES]| Code::new(&hex).written();
    assert_eq!(*written([0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99]), "008J 4CT4 ANK7 F24SQ");
    assert_eq!(*written([0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10, 1, 0x23]), "ZVEB N63P AGS1 0093N");
}

#[test]
fn people_write_as_they_like() {
    let ways = [
        "008j4ct4ank7f24sq",
        " OO8J-4CT4–ANK7—F24SQ\n",
        "оо8j\u{a0}4ст4 аnк7 f24sq",
        "0 0 8 J 4 C T 4 A N K 7 F 2 4 S Q",
    ];
    for way in ways {
        let code = Code::parse(way).unwrap_or_else(|mistake| panic!("{way}: {mistake}"));
        assert_eq!(*code.written(), "008J 4CT4 ANK7 F24SQ");
    }
    let with_a_one = Code::parse("ZVEB N63P AGSl 0093N").unwrap();
    assert_eq!(*with_a_one.written(), "ZVEB N63P AGS1 0093N");
}

#[test]
fn a_mistake_says_which_kind_it_is() {
    let mistake = |typed: &str| Code::parse(typed).err();
    assert_eq!(mistake(""), Some(Mistyped::Length { read: 0 }));
    assert_eq!(mistake("008J 4CT4 ANK7 F24S"), Some(Mistyped::Length { read: 16 }));
    assert_eq!(mistake("008J 4CT4 ANK7 F24SQQ"), Some(Mistyped::Length { read: 18 }));
    assert_eq!(mistake("008J 4CTU ANK7 F24SQ"), Some(Mistyped::Character { character: 'U', place: 8 }));
    assert_eq!(mistake("008J 4Ж"), Some(Mistyped::Character { character: 'Ж', place: 6 }));
    assert_eq!(mistake("008J 4CT4 ANK7 F24SR"), Some(Mistyped::Check));
    assert_eq!(mistake("008J 4CTU").unwrap().to_string(), "“U”, the character in place 8, is in no code");
}

#[test]
fn every_wrong_character_is_found() {
    for seed in 0..8 {
        let right = letters(&Code::new(&[seed * 31; BYTES]));
        for place in 0..CHARACTERS {
            for value in 0..32 {
                let mut typed = right.clone();
                typed[place] = crockford::character(value);
                assert_eq!(parse(&typed).is_ok(), typed == right, "{typed:?}");
            }
        }
    }
}

/// For all pairs of places and all pairs of characters; as the check is linear, the other places do not matter.
#[test]
fn every_exchange_is_found() {
    for (one, other) in (0..CHARACTERS).flat_map(|one| (0..one).map(move |other| (one, other))) {
        for (first, second) in (0..32).flat_map(|first| (0..first).map(move |second| (first, second))) {
            let mut right = vec!['0'; CHARACTERS];
            (right[one], right[other]) = (crockford::character(first), crockford::character(second));
            // One further character makes the check fit.
            let free = (0..CHARACTERS).find(|place| *place != one && *place != other).unwrap();
            let fits = (0..32).find(|value| {
                right[free] = crockford::character(*value);
                parse(&right).is_ok()
            });
            assert!(fits.is_some());
            right.swap(one, other);
            assert_eq!(parse(&right).err(), Some(Mistyped::Check), "{one} and {other}: {right:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_read(fresh: [u8; BYTES]) {
        let code = Code::new(&fresh);
        let again = Code::parse(&code.written()).map(|code| code.written().to_string());
        prop_assert_eq!(again, Ok(code.written().to_string()));
        let values: Vec<u8> = letters(&code).into_iter().filter_map(crockford::value).take(16).collect();
        prop_assert_eq!(crockford::pack(&values), fresh);
    }

    #[test]
    fn nothing_typed_is_too_strange(typed: String) {
        let _ = Code::parse(&typed);
    }
}
