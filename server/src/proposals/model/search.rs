//! What a search compares: the folded words of a proposal with their weights, and those of a question.

use std::collections::BTreeMap;

use super::{Content, code};
use crate::i18n::folded_words;

/// The most letters of a question that are looked at.
const LONGEST_QUESTION: usize = 200;
/// The most words of a question.
const MOST_WORDS: usize = 8;
/// The most words of a proposal: more than ten thousand letters of ordinary text have.
const MOST_TOKENS: usize = 1_500;
/// How many letters of a word may be an ending.
const LONGEST_ENDING: usize = 3;
/// How many letters of a word are never taken for an ending.
const SHORTEST_STEM: usize = 4;

/// What a word of the title says about a proposal, and its number.
pub const TITLE: i64 = 12;
/// What a word of the summary says.
pub const SUMMARY: i64 = 6;
const PLACE: i64 = 4;
const TEXT: i64 = 1;

/// The words under which a proposal is found, each with its weight. `translations` are titles and summaries in other
/// languages, `village` the names of its village.
#[must_use]
pub fn tokens(
    number: i64,
    content: &Content,
    translations: &[(String, String)],
    village: &[String],
) -> BTreeMap<String, i64> {
    let mut tokens = BTreeMap::new();
    let mut add = |text: &str, weight: i64| {
        for word in spoken(text) {
            if tokens.len() >= MOST_TOKENS && !tokens.contains_key(&word) {
                continue;
            }
            let known = tokens.entry(word).or_insert(weight);
            *known = weight.max(*known);
        }
    };
    // Both as it is printed and as one would say it, and with the Cyrillic letter that looks like a P.
    [code(number), format!("p{number}"), format!("р{number:02}"), format!("р{number}")]
        .iter()
        .for_each(|name| add(name, TITLE));
    add(&content.title, TITLE);
    translations.iter().for_each(|(title, _)| add(title, TITLE));
    add(&content.summary, SUMMARY);
    translations.iter().for_each(|(_, summary)| add(summary, SUMMARY));
    village.iter().for_each(|name| add(name, PLACE));
    add(&content.place.words, PLACE);
    content.costs.iter().for_each(|line| add(&line.what, TEXT));
    [&content.beneficiaries, &content.need, &content.description].iter().for_each(|text| add(text, TEXT));
    tokens
}

/// The words of a text, and what its words with a hyphen are without it: `Wi-Fi` is found as `wifi` too.
fn spoken(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace().flat_map(|written| {
        let words = folded_words(written);
        let joined = (words.len() > 1 && words.len() < 4).then(|| folded_words(&written.replace('-', "")));
        words.into_iter().chain(joined.into_iter().flatten())
    })
}

/// What somebody looks for: all of its words must be in a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question(Vec<Wanted>);

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The word: what begins with it is found first.
    pub word: String,
    /// The word without what may be an ending: what begins with it is found too.
    pub stem: String,
    /// Beginnings of the word that are words themselves if the rest of it is endings.
    pub beginnings: Vec<String>,
}

impl Question {
    /// The question that was typed; none if there is no word in it.
    #[must_use]
    pub fn read(typed: &str) -> Option<Question> {
        let typed: String = typed.chars().take(LONGEST_QUESTION).collect();
        let mut words = folded_words(&typed);
        if words.iter().any(|word| !is_particle(word)) {
            words.retain(|word| !is_particle(word));
        }
        // The longest first: fewest proposals have it.
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.dedup();
        words.truncate(MOST_WORDS);
        (!words.is_empty()).then(|| Question(words.into_iter().map(Wanted::new).collect()))
    }

    /// Its words, the longest first.
    #[must_use]
    pub fn words(&self) -> &[Wanted] {
        &self.0
    }
}

/// A single letter, such as “в”, says nothing beside other words. A digit does.
fn is_particle(word: &str) -> bool {
    word.chars().count() == 1 && !word.chars().all(char::is_numeric)
}

impl Wanted {
    fn new(word: String) -> Self {
        let length = word.chars().count();
        let kept = length.saturating_sub(LONGEST_ENDING).max(SHORTEST_STEM).min(length);
        let stem = word.chars().take(kept).collect();
        let shortest = (length / 2).max(SHORTEST_STEM);
        let beginnings = (shortest..length).map(|letters| word.chars().take(letters).collect()).collect();
        Self { word, stem, beginnings }
    }
}

/// The end of the range of words that begin so, in the order of their bytes.
#[must_use]
pub fn after_all_beginning_with(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(typed: &str) -> Vec<String> {
        let question = Question::read(typed);
        question.iter().flat_map(|question| question.words()).map(|wanted| wanted.word.clone()).collect()
    }

    #[test]
    fn a_question_is_its_words_without_particles() {
        assert_eq!(words("в Парке ауылы"), ["parke", "auili"]);
        assert_eq!(words("7 үй"), ["ui", "7"]);
        assert_eq!(words("и"), ["i"]);
        assert_eq!(Question::read("  — ! "), None);
        assert!(words(&"сөз ".repeat(5000)).len() <= MOST_WORDS);
    }

    #[test]
    fn endings_are_taken_off_but_no_word_is_taken_apart() {
        let wanted = |typed: &str| Question::read(typed).unwrap().words()[0].clone();
        assert_eq!(wanted("құдықтар").stem, "kudik");
        assert_eq!(wanted("жол").stem, "jol");
        assert!(wanted("құдықтарымызға").beginnings.contains(&"kudikta".to_owned()));
        assert!(wanted("алаңдары").beginnings.contains(&"alan".to_owned()));
        assert!(wanted("су").beginnings.is_empty());
    }

    #[test]
    fn the_title_weighs_more_than_the_text_and_the_code_is_a_word() {
        let content = Content {
            title: "Құдық қазу".to_owned(),
            need: "Су жоқ, құдық жоқ. Wi-Fi да жоқ.".to_owned(),
            ..Content::default()
        };
        let translated = [("Колодец".to_owned(), String::new())];
        let tokens = tokens(7, &content, &translated, &["Бесқұдық".to_owned()]);
        for (word, weight) in [
            ("kudik", TITLE),
            ("kolodets", TITLE),
            ("beskudik", PLACE),
            ("jok", TEXT),
            ("p07", TITLE),
            ("p7", TITLE),
            ("uifi", TEXT),
            ("ui", TEXT),
        ] {
            assert_eq!(tokens.get(word), Some(&weight), "{word} of {tokens:?}");
        }
    }

    #[test]
    fn a_text_without_end_has_an_end() {
        let need: String = (0..20_000).map(|number| format!("сөз{number} ")).collect();
        let content = Content { need, title: "Құдық".to_owned(), ..Content::default() };
        let tokens = tokens(1, &content, &[], &[]);
        assert!(tokens.len() <= MOST_TOKENS && tokens.contains_key("kudik"));
    }
}
