//! Words as a search compares them: one skeleton of small Latin letters for all the ways in which a word is typed.
//!
//! A phone may have no Kazakh letters, so people type the Russian ones that look or sound like them, or Latin ones, by
//! any of the alphabets that were in use: құдық, кудык, qudyq and kudyk are one word. What is told apart by the ear of
//! a Kazakh (ы and і, к and қ) is therefore not told apart here; a search finds a little more instead of nothing.
//!
//! The skeleton is stable: folding it again gives the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of a word that are looked at, and that its skeleton has at most half of.
const LONGEST_TYPED: usize = 64;
/// The most letters of a skeleton.
const LONGEST: usize = 32;

/// What is written in several letters, or in letters that are dropped, in the Latin alphabets of Kazakh and Russian.
const SPELLINGS: [(&str, &str); 6] =
    [("shch", "sh"), ("sch", "sh"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ng", "n")];

/// The skeletons of the words of a text, in order. What stands between words is anything but letters, digits, marks
/// and apostrophes; so a hyphen makes two words of one.
#[must_use]
pub fn folded_words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && !is_silent(letter));
    words.map(skeleton).filter(|word| !word.is_empty()).collect()
}

/// A text without the differences of case and of composed and decomposed letters.
fn plain(text: &str) -> String {
    let lower = text.nfkc().flat_map(char::to_lowercase);
    lower.flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

/// What may stand within a word and is not pronounced: marks, apostrophes, and what is not seen.
fn is_silent(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(letter, '\'' | '`' | '\u{2b9}'..='\u{2bf}' | '\u{2018}' | '\u{2019}' | '\u{2032}')
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn skeleton(word: &str) -> String {
    let is_cyrillic = word.nfkd().any(|letter| matches!(letter, '\u{400}'..='\u{52f}') && sound(letter).is_some());
    let mut letters = String::new();
    for letter in word.chars().filter(|letter| !is_silent(*letter)).take(LONGEST_TYPED) {
        let letter = if is_cyrillic { as_it_looks(letter) } else { letter };
        match sound(letter) {
            Some(sound) => letters.push_str(sound),
            None => push_without_marks(&mut letters, letter),
        }
    }
    // What is cut off may have been half of a spelling: c of ch.
    let cut: String = spelled_one_way(&letters).chars().take(LONGEST).collect();
    spelled_one_way(&cut)
}

/// A letter with a mark that nothing is known about: the letter without the mark.
fn push_without_marks(letters: &mut String, letter: char) {
    for part in std::iter::once(letter).nfkd().filter(|part| part.is_alphanumeric() && !is_combining_mark(*part)) {
        match sound(part) {
            Some(sound) => letters.push_str(sound),
            None => letters.push(part),
        }
    }
}

/// A Latin letter within a Cyrillic word is the Cyrillic one that looks the same.
fn as_it_looks(letter: char) -> char {
    match letter {
        'p' => 'р',
        'c' => 'с',
        'y' => 'у',
        'b' => 'в',
        other => other,
    }
}

/// The Latin letters of a letter that is not one of them, or has more than one use; none for one that stays.
fn sound(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' | 'ə' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' | 'ž' => "j",
        'з' => "z",
        'и' | 'й' | 'і' | 'ы' | 'y' | 'ı' => "i",
        'к' | 'қ' | 'q' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ŋ' => "n",
        'о' | 'ө' | 'ɵ' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'w' | 'ý' => "u",
        'ф' => "f",
        'х' | 'һ' | 'x' => "h",
        'ц' => "ts",
        'ч' | 'ç' | 'č' => "ch",
        'ш' | 'щ' | 'ş' | 'š' | 'ș' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

/// One spelling where there are several, again and again until nothing changes.
fn spelled_one_way(word: &str) -> String {
    let mut word = word.to_owned();
    loop {
        let next = respelled(&word);
        if next == word {
            return word;
        }
        word = next;
    }
}

fn respelled(word: &str) -> String {
    // A Russian Е at the beginning is written as it is heard: Yesil.
    let word = word.strip_prefix("ie").map_or_else(|| word.to_owned(), |rest| format!("e{rest}"));
    let mut rest = word.as_str();
    let mut written = String::with_capacity(word.len());
    while let Some(letter) = rest.chars().next() {
        let spelling = SPELLINGS.iter().find_map(|(from, to)| Some((rest.strip_prefix(from)?, *to)));
        if let Some((after, to)) = spelling {
            written.push_str(to);
            rest = after;
            continue;
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        let letter = if letter == 'c' && !rest.starts_with('h') { 'k' } else { letter };
        let is_doubled = letter.is_ascii_alphabetic() && written.ends_with(letter);
        if !is_doubled {
            written.push(letter);
        }
    }
    written
}

#[cfg(test)]
mod tests;
