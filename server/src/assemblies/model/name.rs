//! Names of people, so that one name is one name however it was typed: the roll has it in capitals,
//! a resident types it with two spaces, a phone puts a Latin “i” for the Kazakh “і”.
//!
//! What tells names apart stays: ә is not а, and no letter is dropped.

use unicode_normalization::UnicodeNormalization;

/// A name in the one form in which names are compared: composed (NFC), small letters, single
/// spaces, plain hyphens without spaces around them, one kind of apostrophe, е for ё, and in a
/// Cyrillic name Cyrillic letters for the Latin ones that look alike.
#[must_use]
pub fn normalised(name: &str) -> String {
    let letters = name.nfd().flat_map(char::to_lowercase).nfd();
    let visible: Vec<char> = letters.filter(|letter| !is_invisible(*letter)).map(plain).collect();
    let is_cyrillic = visible.iter().any(|letter| is_cyrillic(*letter));
    let mut base = ' ';
    let mut folded = String::new();
    for letter in visible {
        let letter = if is_cyrillic { cyrillic(letter) } else { letter };
        if !is_mark(letter) {
            base = letter;
        }
        if base != 'е' || letter != DIAERESIS {
            folded.push(letter);
        }
    }
    let parts = folded.split('-').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").nfc().collect()
}

/// Whether a text can be somebody's full name: at least two words of letters, hyphens, apostrophes
/// and full stops.
#[must_use]
pub fn is_full_name(name: &str) -> bool {
    let name = normalised(name);
    let fits = |letter: char| letter.is_alphabetic() || is_mark(letter) || matches!(letter, ' ' | '-' | '\'' | '.');
    let words = name.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    words >= 2 && name.chars().all(fits) && name.chars().count() <= super::LONGEST_NAME
}

/// The two dots of ё.
const DIAERESIS: char = '\u{308}';

/// Characters that come along when a text is copied and show as nothing.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Dashes and apostrophes as one keyboard or another has them.
fn plain(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        other => other,
    }
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The Cyrillic letter that a small Latin letter looks like.
fn cyrillic(letter: char) -> char {
    match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'i' => 'і',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'h' => 'һ',
        'ə' => 'ә',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_name_is_one_name() {
        let name = normalised("Әбілқайыров Жәнібек Ұланұлы");
        for way in [
            "әбілқайыров жәнібек ұланұлы",
            "  ӘБІЛҚАЙЫРОВ\tЖӘНІБЕК\u{a0}ҰЛАНҰЛЫ ",
            "Әбiлқайыров Жәнiбек Ұланұлы",
            "Əбілқайыров Жəнібек Ұланұлы",
        ] {
            assert_eq!(normalised(way), name, "{way}");
        }
        assert_eq!(normalised("Ким – Ли Алёна"), normalised("КИМ-ЛИ АЛЕНА"));
        assert_eq!(normalised("Йо\u{301}ло Аи\u{306}"), normalised("йо\u{301}ло ай"));
    }

    #[test]
    fn letters_of_kazakh_stay_what_they_are() {
        for (kazakh, russian) in "әғқңөұүһі".chars().zip("агкноууxи".chars()) {
            let with = |letter: char| normalised(&format!("Серік{letter} Асан"));
            assert_ne!(with(kazakh), with(russian), "{kazakh}");
        }
    }

    #[test]
    fn a_full_name_has_two_words_and_no_digits() {
        for name in ["Ахметова Айгүл", "O'Neill Mary", "Ким-Ли А. С.", "Әбілқайыров Жәнібек Ұланұлы"]
        {
            assert!(is_full_name(name), "{name}");
        }
        for name in ["", "Айгүл", "Ахметова 2", "Ахметова;Айгүл", "- .", &"аб ".repeat(60)]
        {
            assert!(!is_full_name(name), "{name}");
        }
    }

    proptest! {
        /// Comparing twice changes nothing, whatever was typed.
        #[test]
        fn the_one_form_is_final(name: String) {
            let once = normalised(&name);
            prop_assert_eq!(normalised(&once), once);
        }

        /// Capitals, spaces, and the way letters are composed do not make another person.
        #[test]
        fn typing_makes_no_other_person(name in "[а-яёәғқңөұүһі]{1,9}([ -][а-яёәғқңөұүһі]{1,9}){1,3}", spaces in 1..4usize) {
            let plain = normalised(&name);
            prop_assert_eq!(&normalised(&name.to_uppercase()), &plain);
            prop_assert_eq!(&normalised(&name.nfd().collect::<String>()), &plain);
            prop_assert_eq!(&normalised(&name.replace(' ', &" ".repeat(spaces))), &plain);
            prop_assert_eq!(&normalised(&name.replace('-', " – ")), &plain);
        }

        /// Different letters are different people.
        #[test]
        fn another_letter_is_another_person(name in "[а-дж-я]{3,9} [а-дж-я]{3,9}", place in 0..3usize) {
            let other: String = name.chars().enumerate().map(|(at, letter)| if at == place { 'ә' } else { letter }).collect();
            prop_assert_ne!(normalised(&name), normalised(&other));
        }
    }
}
