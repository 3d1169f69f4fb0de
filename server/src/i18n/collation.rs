//! Names sorted as a dictionary of the language sorts them. The database compares bytes; so what it sorts by is a
//! key computed here and stored beside the name, which needs no collation in the database and is the same in both.

use std::convert::Infallible;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use super::Language;

static KAZAKH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Language::Kazakh));
static RUSSIAN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Language::Russian));
static ENGLISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Language::English));

fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.code().parse().ok()?;
    Collator::try_new((&locale).into(), CollatorOptions::default()).ok()
}

/// The key by which `text` is sorted in this language: keys compare as bytes as the texts compare in a dictionary.
/// To be computed anew when the program's collation data change; keys of two languages do not compare.
#[must_use]
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let collator = match language {
        Language::Kazakh => &KAZAKH,
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    };
    let Some(collator) = collator.as_ref() else { return text.to_lowercase().into_bytes() };
    let mut key = Vec::new();
    let written: Result<(), Infallible> = collator.write_sort_key_to(text, &mut key);
    match written {
        Ok(()) => key,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;

    /// The Kazakh alphabet in its order, without the letters that only stand in loan words at its end.
    const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    fn sorted(language: Language, mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(language, name));
        names
    }

    #[test]
    fn kazakh_letters_stand_where_the_alphabet_has_them() {
        let letters: Vec<String> = ALPHABET.chars().map(String::from).collect();
        let names: Vec<&str> = letters.iter().rev().map(String::as_str).collect();
        assert_eq!(sorted(Language::Kazakh, names).concat(), ALPHABET);
    }

    #[test]
    fn villages_are_listed_as_a_kazakh_reader_looks_for_them() {
        let villages =
            vec!["Қызылтал", "Сарыжайлау", "Ұзынбұлақ", "Ақбастау", "Көктерек", "Бесқұдық", "Әйтеке", "Үшарал"];
        assert_eq!(
            sorted(Language::Kazakh, villages),
            ["Ақбастау", "Әйтеке", "Бесқұдық", "Көктерек", "Қызылтал", "Сарыжайлау", "Ұзынбұлақ", "Үшарал"]
        );
    }

    #[test]
    fn case_decides_only_between_equal_names() {
        for language in Language::ALL {
            assert_eq!(sorted(language, vec!["Бета", "альфа", "Альфа", "бета"]), ["альфа", "Альфа", "бета", "Бета"]);
        }
    }

    #[test]
    fn a_longer_name_comes_after_its_beginning() {
        for language in Language::ALL {
            assert!(sort_key(language, "Ақ") < sort_key(language, "Ақбастау"));
        }
    }

    proptest! {
        #[test]
        fn keys_order_words_of_kazakh_letters_letter_by_letter(
            left in "[аәбвгғджзкқлмнңоөпрстуұүһыі]{1,8}",
            right in "[аәбвгғджзкқлмнңоөпрстуұүһыі]{1,8}",
        ) {
            let rank = |word: &str| -> Vec<usize> {
                word.chars().map(|letter| ALPHABET.chars().position(|other| other == letter).unwrap()).collect()
            };
            let keys = sort_key(Language::Kazakh, &left).cmp(&sort_key(Language::Kazakh, &right));
            prop_assert_eq!(keys, rank(&left).cmp(&rank(&right)));
        }

        #[test]
        fn any_text_has_a_key_and_equal_texts_have_equal_keys(left: String, right: String) {
            for language in Language::ALL {
                let (first, second) = (sort_key(language, &left), sort_key(language, &right));
                prop_assert_eq!(&first, &sort_key(language, &left));
                prop_assert_eq!(first.cmp(&second).reverse(), second.cmp(&first));
                if left == right {
                    prop_assert_eq!(first.cmp(&second), Ordering::Equal);
                }
            }
        }
    }
}
