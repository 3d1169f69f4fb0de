//! Words that people wrote in one, two or three languages: titles and texts of announcements, names
//! of districts and cycles.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::Language;

/// A text by language. In JSON: `{"kk": "…", "ru": "…"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(BTreeMap<Language, String>);

impl Localised {
    /// The texts that are not empty.
    pub fn new(texts: impl IntoIterator<Item = (Language, String)>) -> Self {
        Self(texts.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect())
    }

    /// The same text in every language: a year, a number.
    #[must_use]
    pub fn everywhere(text: &str) -> Self {
        Self::new(Language::ALL.map(|language| (language, text.to_owned())))
    }

    /// The text in this language.
    #[must_use]
    pub fn exactly(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The text in this language, or else in the first that there is, with its language; empty if
    /// there is none.
    #[must_use]
    pub fn for_reader(&self, language: Language) -> (Language, &str) {
        match self.exactly(language) {
            Some(text) => (language, text),
            None => self.0.iter().next().map_or((language, ""), |(language, text)| (*language, text)),
        }
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The texts in the order of [`Language::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_or_the_first_there_is() {
        let words = Localised::new([(Language::Russian, "Привет".to_owned()), (Language::English, " ".to_owned())]);
        assert_eq!(words.for_reader(Language::Russian), (Language::Russian, "Привет"));
        assert_eq!(words.for_reader(Language::English), (Language::Russian, "Привет"));
        assert_eq!(Localised::default().for_reader(Language::Kazakh), (Language::Kazakh, ""));
    }
}
