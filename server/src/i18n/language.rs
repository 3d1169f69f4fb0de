//! The languages of the platform.

use serde::{Serialize, Serializer};

/// A language of the locale folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh in Cyrillic letters, `kk`.
    #[default]
    Kazakh,
    /// Russian, `ru`.
    Russian,
    /// English, `en`.
    English,
}

impl Language {
    /// All of them, in the order in which Ortaq names them.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// Its code in addresses, in the database, and in `lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language of a code or tag such as `kk`, `ru-RU` or `en_GB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['_', '-', '.', ';']).next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
