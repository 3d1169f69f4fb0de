//! The three languages, and how the one a visitor gets is chosen.

use serde::{Deserialize, Serialize, Serializer};

/// A language of the platform. Kazakh comes first wherever they are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh, in Cyrillic letters; what a visitor gets who asked for nothing else.
    #[default]
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// The code in addresses, in `lang` attributes and in the database: `kk`, `ru` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language's name in itself, as the language switch shows it.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::Kazakh => "Қазақша",
            Self::Russian => "Русский",
            Self::English => "English",
        }
    }

    /// The language of exactly this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of a tag such as `kk`, `ru-KZ` or `en_GB.UTF-8`; letters in any case.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?.trim().to_ascii_lowercase();
        Self::from_code(&primary)
    }

    /// The language a browser likes best by its `Accept-Language` header (RFC 9110 §12.5.4): the highest weight
    /// wins, the first among equals; a weight that cannot be read, or 0, means "not this one".
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for wish in header.split(',') {
            let mut parts = wish.split(';');
            let Some(language) = parts.next().and_then(Self::from_tag) else { continue };
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if weight > best.map_or(0, |(weight, _)| weight) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }

    /// The tag by which ICU formats numbers and dates: English as in Britain, where the day stands before the month.
    pub(super) const fn format_tag(self) -> &'static str {
        match self {
            Self::Kazakh => "kk-KZ",
            Self::Russian => "ru-KZ",
            Self::English => "en-GB",
        }
    }
}

/// A weight such as `0.8` in thousandths; 0 if it is not one.
fn thousandths(weight: &str) -> u16 {
    let weight: f32 = weight.trim().parse().unwrap_or(0.0);
    if !(0.0..=1.0).contains(&weight) {
        return 0;
    }
    (weight * 1000.0) as u16
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom("expected one of kk, ru, en"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_prefers_russian_gets_russian() {
        assert_eq!(Language::from_accept_language("de, ru-RU;q=0.9, en;q=0.8"), Some(Language::Russian));
        assert_eq!(Language::from_accept_language("en;q=0.5, kk;q=0.7"), Some(Language::Kazakh));
        assert_eq!(Language::from_accept_language("en, kk"), Some(Language::English));
    }

    #[test]
    fn a_header_that_says_nothing_useful_chooses_nothing() {
        for header in ["", "*", "de, fr;q=0.8", "en;q=0", "ru;q=many", ";;;,,,", "en;q=2"] {
            assert_eq!(Language::from_accept_language(header), None, "{header:?}");
        }
    }

    #[test]
    fn tags_of_every_shape_are_understood() {
        for tag in ["kk", "KK-kz", "kk_KZ.UTF-8", "kk-Cyrl-KZ"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Kazakh), "{tag}");
        }
        assert_eq!(Language::from_tag("kazakh"), None);
    }

    #[test]
    fn a_language_is_stored_as_its_code() {
        for language in Language::ALL {
            let stored = serde_json::to_string(&language).unwrap();
            assert_eq!(serde_json::from_str::<Language>(&stored).unwrap(), language);
        }
        assert!(serde_json::from_str::<Language>("\"de\"").is_err());
    }
}
