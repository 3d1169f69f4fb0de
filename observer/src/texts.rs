//! Every word a user reads comes from the locale folder, under a stable id, in three languages.
//! The folder is embedded: a program that is copied to a stick still speaks.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::Language;
use crate::numbers;

/// The embedded files of a language, as (file name, content).
#[must_use]
pub fn sources(language: Language) -> [(&'static str, &'static str); 7] {
    macro_rules! folder {
        ($code:literal) => {
            [
                ("checks.ftl", include_str!(concat!("../../web/locales/", $code, "/checks.ftl"))),
                ("found.ftl", include_str!(concat!("../../web/locales/", $code, "/found.ftl"))),
                ("letter.ftl", include_str!(concat!("../../web/locales/", $code, "/letter.ftl"))),
                ("observer.ftl", include_str!(concat!("../../web/locales/", $code, "/observer.ftl"))),
                ("options.ftl", include_str!(concat!("../../web/locales/", $code, "/options.ftl"))),
                ("outcome.ftl", include_str!(concat!("../../web/locales/", $code, "/outcome.ftl"))),
                ("results.ftl", include_str!(concat!("../../web/locales/", $code, "/results.ftl"))),
            ]
        };
    }
    match language {
        Language::Kazakh => folder!("kk"),
        Language::Russian => folder!("ru"),
        Language::English => folder!("en"),
    }
}

/// What a text has in place of one of its variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, which the language groups and which chooses the plural.
    Number(u64),
    /// A text, shown as it is.
    Text(String),
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The embedded texts of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => format_english,
            Language::Kazakh | Language::Russian => format_russian,
        }));
        for (_, source) in sources(language) {
            // What cannot be read is missing afterwards, and a test names it.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with::<&str>(id, &[])
    }

    /// The text with this id and these values for its variables. An unknown id is shown itself,
    /// so that a slip is seen and still says something.
    #[must_use]
    pub fn with<K: AsRef<str>>(&self, id: &str, values: &[(K, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> =
            values.iter().map(|(name, value)| (name.as_ref().to_owned(), self.fluent(value))).collect();
        let mut slips = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut slips).into_owned()
    }

    /// A whole number as this language writes it.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        numbers::whole(number, self.language)
    }

    /// Fluent counts in doubles; a number beyond their exact range goes in as its digits.
    fn fluent(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Number(number) if *number < 1 << 53 => FluentValue::from(*number),
            Value::Number(number) => self.number(*number).into(),
            Value::Text(text) => text.clone().into(),
        }
    }
}

fn format_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, Language::English)
}

fn format_russian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, Language::Russian)
}

fn format(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::decimal(&number.as_string(), language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_choose_the_plural() {
        let text = |language, entries: u64| {
            Texts::new(language).with("found-form-ok", &[("entries", entries.into()), ("largest", 2048u64.into())])
        };
        assert_eq!(text(Language::English, 1), "1 entry read, the largest 2,048 bytes");
        assert_eq!(text(Language::Russian, 1_203), "прочитано 1\u{a0}203 записи, самая длинная — 2\u{a0}048 Б");
        assert!(text(Language::Russian, 11).starts_with("прочитано 11 записей"));
    }

    #[test]
    fn an_unknown_id_is_seen() {
        assert_eq!(Texts::new(Language::Kazakh).get("no-such-text"), "no-such-text");
    }

    #[test]
    fn numbers_beyond_doubles_stay_exact() {
        let texts = Texts::new(Language::English);
        let line = texts.with("found-roll-weak-key", &[("line", Value::Number(u64::MAX))]);
        assert!(line.contains("18,446,744,073,709,551,615"), "{line}");
    }
}
