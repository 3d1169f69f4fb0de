//! Words that people type in one way or another.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::folded_words;

fn folded(text: &str) -> String {
    folded_words(text).join(" ")
}

/// Each line is one word or phrase in the ways in which it is typed.
const SAME: &[&[&str]] = &[
    &["құдық", "кудык", "qudyq", "kudyk", "QUDYQ", "Qudıq", "құдык", "ҚҰДЫҚ", "qūdyq"],
    &["жол", "jol", "zhol", "ЖОЛ", "žol"],
    &["шам", "sham", "şam", "šam", "шaм"],
    &["көпір", "kopir", "көпир", "копир", "köpir", "kópir", "кoпiр"],
    &["ойын алаңы", "oiyn alany", "ойын аланы", "oyyn alangy", "oıyn alańy", "ОЙЫН-АЛАҢЫ"],
    &["ауыз су", "auyz su", "awyz suw", "аýыз су"],
    &["ғимарат", "gimarat", "ghimarat", "гимарат", "ğimarat", "ǵımarat"],
    &["үй", "уй", "üy", "ui", "úı"],
    &["өзен", "озен", "ozen", "özen", "ózen"],
    &["әкімдік", "акимдик", "akimdik", "äkimdik", "ákimdik"],
    &["қаһарман", "кахарман", "qaharman", "kakharman"],
    &["жаңа", "жана", "jana", "zhana", "jaña", "zhanga"],
    &["Сарыжайлау", "Saryzhailau", "Sarıjaylaw", "сарыжаилау", "saryjaılaý"],
    &["Ұзынбұлақ", "Узынбулак", "Uzynbulaq"],
    &["Есіл", "Есиль", "Yesil", "Esil"],
    &["ёлка", "елка", "Елка"],
    &["Щучинск", "shchuchinsk", "schuchinsk"],
    &["Шымкент", "Shymkent", "Şimkent"],
    &["площадка", "ploshchadka", "ploschadka", "площaдкa"],
    &["объект", "обьект", "обект", "ob'ekt", "ob’ekt"],
    &["мектеп", "mektep", "MEKTEP", "мeктeп"],
    &["хоккей", "hokkei", "khokkey", "хокей"],
    &["футбол", "futbol", "ФУТБОЛ"],
    &["цемент", "tsement"],
    &["чабан", "chaban", "çaban"],
    &["юрта", "yurta", "iurta"],
    &["аллея", "alleya", "алея"],
    &["парк", "park", "паpк", "пaрк"],
    &["сад", "cад"],
    &["2027 жыл", "2027 jyl", "２０２７ zhyl"],
    &["стекло", "steklo", "st\u{200b}eklo"],
];

#[test]
fn a_word_is_the_same_however_it_is_typed() {
    for ways in SAME {
        let first = folded(ways[0]);
        for way in *ways {
            assert_eq!(folded(way), first, "{way} and {}", ways[0]);
        }
    }
}

#[test]
fn different_words_stay_different() {
    let words: Vec<String> = SAME.iter().map(|ways| folded(ways[0])).collect();
    for (place, word) in words.iter().enumerate() {
        assert!(!words[..place].contains(word), "{word} stands for two");
    }
    for (one, other) in [("су", "шу"), ("жол", "зол"), ("шам", "сам"), ("100", "1000"), ("қала", "бала"), ("от", "ат")]
    {
        assert_ne!(folded(one), folded(other), "{one} and {other}");
    }
}

#[test]
fn the_skeleton_is_as_written_here() {
    for (typed, skeleton) in [
        ("құдық", "kudik"),
        ("Көпір жөндеу", "kopir jondeu"),
        ("Wi-Fi", "ui fi"),
        ("№ 7 үй, 12/3", "no 7 ui 12 3"),
        ("", ""),
        ("— … !", ""),
        ("ьъ", ""),
        ("日本", "日本"),
    ] {
        assert_eq!(folded(typed), skeleton, "{typed:?}");
    }
}

#[test]
fn a_word_without_end_has_a_short_skeleton() {
    let words = folded_words(&"ng".repeat(100_000));
    assert!(words.iter().all(|word| word.chars().count() <= 32));
    assert_eq!(folded_words(&"абвгд".repeat(1000))[0].chars().count(), 32);
}

#[test]
fn letters_that_no_alphabet_here_has_are_kept_and_read_once() {
    for typed in ["ѣп", "ѯч", "ђуро", "ѣp", "њc", "ẞ"] {
        assert_eq!(folded(&folded(typed)), folded(typed), "{typed:?}");
    }
}

#[test]
fn a_spelling_that_is_cut_in_half_is_one_letter() {
    let typed = format!("{}ч", "аб".repeat(16).trim_end_matches('б'));
    assert_eq!(folded(&folded(&typed)), folded(&typed), "{typed:?}");
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text: String) {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }

    #[test]
    fn folding_what_people_type_twice_is_folding_it_once(text in "[а-яёәғқңөұүһіa-z' -]{0,60}") {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same(text: String) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(folded(&composed), folded(&decomposed));
    }

    #[test]
    fn case_is_no_difference(text in "[а-яёәғқңөұүһіa-zäöüğşñı0-9' -]{0,60}") {
        prop_assert_eq!(folded(&text.to_uppercase()), folded(&text));
        prop_assert_eq!(folded(&text.to_lowercase()), folded(&text));
    }

    #[test]
    fn kazakh_letters_and_those_typed_instead_are_the_same(text in "[абгдәғқңөұүһі ]{0,40}") {
        let substitute = |letter: char| match letter {
            'ә' => 'а', 'ғ' => 'г', 'қ' => 'к', 'ң' => 'н', 'ө' => 'о', 'ұ' | 'ү' => 'у', 'һ' => 'х', 'і' => 'и',
            other => other,
        };
        prop_assert_eq!(folded(&text.chars().map(substitute).collect::<String>()), folded(&text));
    }
}
