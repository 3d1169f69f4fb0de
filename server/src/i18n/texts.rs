//! Every word a user reads comes from the locale folder, under a stable id, in three languages. The folder is
//! embedded, so that a copied program still speaks. A text that is missing is an error, never a blank.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Message, Value, formats};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A text that cannot be said. A test over all pages finds these before a user does.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Missing {
    /// No locale file has this id.
    #[error("the {language:?} texts have no message `{id}`; add it to a file in web/locales")]
    Text {
        /// The id that was asked for.
        id: String,
        /// The language that lacks it.
        language: Language,
    },
    /// The text has a variable that got no value.
    #[error("the {language:?} message `{id}` cannot be filled in: {reason}")]
    Value {
        /// The text's id.
        id: String,
        /// The language whose text has the variable.
        language: Language,
        /// What Fluent says about it.
        reason: String,
    },
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The embedded texts of a language. Reading them takes milliseconds: once per program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Kazakh => |value, _| format(value, Language::Kazakh),
            Language::Russian => |value, _| format(value, Language::Russian),
            Language::English => |value, _| format(value, Language::English),
        }));
        for (_, source) in sources(language) {
            // What cannot be read is missing afterwards, and a test names it.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
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
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// The text with this id. An unknown id is shown itself, so that a slip is seen and still says something.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.try_get(id).unwrap_or_else(|_| id.to_owned())
    }

    /// The text with this id, which has no variables.
    ///
    /// # Errors
    /// [`Missing`] if there is no such text, or it has a variable.
    pub fn try_get(&self, id: &str) -> Result<String, Missing> {
        self.try_with::<&str>(id, &[])
    }

    /// The message's text; its id where [`Texts::try_get`] would fail.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.try_say(message).unwrap_or_else(|_| message.id().to_owned())
    }

    /// The message's text.
    ///
    /// # Errors
    /// [`Missing`] if there is no such text, or one of its variables has no value.
    pub fn try_say(&self, message: &Message) -> Result<String, Missing> {
        self.try_with(message.id(), message.arguments())
    }

    /// The text with this id and these values for its variables.
    ///
    /// # Errors
    /// [`Missing`] if there is no such text, or one of its variables has no value.
    pub fn try_with<K: AsRef<str>>(&self, id: &str, values: &[(K, Value)]) -> Result<String, Missing> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return Err(Missing::Text { id: id.to_owned(), language: self.language });
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(name.as_ref().to_owned(), self.fluent(value)?);
        }
        let mut slips: Vec<FluentError> = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut slips).into_owned();
        match slips.first() {
            None => Ok(self.with_one_full_stop(text)),
            Some(slip) => Err(Missing::Value { id: id.to_owned(), language: self.language, reason: slip.to_string() }),
        }
    }

    /// A whole number as this language writes it.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        formats::number(self.language, number)
    }

    /// An amount of whole tenge as this language writes it.
    #[must_use]
    pub fn money(&self, tenge: i64) -> String {
        formats::money(self.language, tenge)
    }

    /// The day in Kazakhstan at a moment (seconds since 1970 UTC).
    #[must_use]
    pub fn date(&self, seconds: i64) -> String {
        formats::date(self.language, seconds)
    }

    /// The day and time of day in Kazakhstan at a moment (seconds since 1970 UTC), to the minute.
    #[must_use]
    pub fn date_time(&self, seconds: i64) -> String {
        formats::date_time(self.language, seconds)
    }

    /// A Russian date ends in an abbreviation, whose full stop is also the sentence's.
    fn with_one_full_stop(&self, text: String) -> String {
        if self.language == Language::Russian { text.replace("\u{a0}г..", "\u{a0}г.") } else { text }
    }

    /// Fluent counts in doubles; a number beyond their exact range goes in as its digits.
    fn fluent(&self, value: &Value) -> Result<FluentValue<'static>, Missing> {
        Ok(match value {
            Value::Number(number) if number.unsigned_abs() < 1 << 53 => FluentValue::from(*number),
            Value::Number(number) => self.number(*number).into(),
            Value::Text(text) => text.clone().into(),
            Value::Money { money } => self.money(*money).into(),
            Value::Date { date } => self.date(*date).into(),
            Value::DateTime { datetime } => self.date_time(*datetime).into(),
            Value::Message(message) => self.try_say(message)?.into(),
        })
    }
}

/// The moment as HTML's `datetime` attribute wants it: local time of Kazakhstan with its offset.
#[must_use]
pub fn machine_date_time(seconds: i64) -> String {
    formats::machine(seconds)
}

fn format(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(formats::decimal_text(language, &number.as_string())),
        _ => None,
    }
}

/// The embedded locale files of a language, as (file name, content).
#[must_use]
pub fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Kazakh => KAZAKH,
        Language::Russian => RUSSIAN,
        Language::English => ENGLISH,
    }
}
