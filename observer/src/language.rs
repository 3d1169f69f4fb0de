//! Which language a person reads, asked once, before anything else is understood: help and the
//! errors of a mistyped command line are texts too.

/// A language of the locale folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Kazakh in Cyrillic letters, `kk`.
    Kazakh,
    /// Russian, `ru`.
    Russian,
    /// English, `en`.
    English,
}

impl Language {
    /// All of them, in the order in which Ortaq names them.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// Its folder, and the value of `--lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// What stands between groups of three digits.
    #[must_use]
    pub fn group_separator(self) -> char {
        match self {
            Self::Kazakh | Self::Russian => '\u{a0}',
            Self::English => ',',
        }
    }

    /// What stands before the decimals.
    #[must_use]
    pub fn decimal_separator(self) -> char {
        match self {
            Self::Kazakh | Self::Russian => ',',
            Self::English => '.',
        }
    }

    /// The language of a tag such as `kk`, `ru_RU.UTF-8` or `en-GB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language of a run: `--lang`, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that
    /// is set, as POSIX orders them, else English.
    ///
    /// The arguments are searched as they are, because the parser's own texts depend on the answer.
    /// A wrong `--lang` is left to the parser to refuse.
    #[must_use]
    pub fn choose<'a>(
        arguments: impl IntoIterator<Item = &'a str>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Self {
        Self::asked_for(arguments).unwrap_or_else(|| {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(environment)
                .find(|tag| !tag.is_empty())
                .and_then(|tag| Self::from_tag(&tag))
                .unwrap_or(Self::English)
        })
    }

    fn asked_for<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut arguments = arguments.into_iter().take_while(|argument| *argument != "--");
        while let Some(argument) = arguments.next() {
            if argument == "--lang" {
                return arguments.next().and_then(Self::from_tag);
            }
            if let Some(tag) = argument.strip_prefix("--lang=") {
                return Self::from_tag(tag);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, English, Kazakh, Russian};

    fn chosen(arguments: &[&str], set: &[(&str, &str)]) -> Language {
        Language::choose(arguments.iter().copied(), |name| {
            set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_option_precedes_the_environment() {
        let russian = [("LANG", "ru_RU.UTF-8")];
        assert_eq!(chosen(&["verify", "--lang", "kk"], &russian), Kazakh);
        assert_eq!(chosen(&["--lang=en", "verify"], &russian), English);
        assert_eq!(chosen(&["verify", "--", "--lang=en"], &russian), Russian);
    }

    #[test]
    fn the_environment_is_read_as_posix_says() {
        let both = [("LC_ALL", "kk_KZ.UTF-8"), ("LANG", "ru_RU.UTF-8")];
        assert_eq!(chosen(&[], &both), Kazakh);
        assert_eq!(chosen(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "ru")]), Russian);
        assert_eq!(chosen(&[], &[("LC_ALL", "C"), ("LANG", "ru_RU.UTF-8")]), English);
        assert_eq!(chosen(&[], &[]), English);
    }
}
