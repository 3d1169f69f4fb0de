//! A text that is still to be said in some language: rules speak in these, pages and letters say them.

use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The id of a text and the values of its variables. Templates take it whole: `{{t message}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

impl Message {
    /// The text with this id, so far without values.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same with a value for one variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The text's id in the locale files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The values of its variables, by name.
    #[must_use]
    pub fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }
}

impl Serialize for Message {
    /// `{"id": "cycles-closes", "arguments": {"day": {"date": 1803873900}}}`
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_struct("Message", 2)?;
        message.serialize_field("id", self.id)?;
        message.serialize_field("arguments", &Arguments(&self.arguments))?;
        message.end()
    }
}

struct Arguments<'a>(&'a [(&'static str, Value)]);

impl Serialize for Arguments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// What a text has in place of one of its variables. In JSON, where templates meet it, a number or a text is
/// itself; the others are objects: `{"money": 5000000}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A number, which the language groups and which chooses the plural.
    Number(i64),
    /// A text, shown as it is.
    Text(String),
    /// An amount of whole tenge.
    Money {
        /// The amount in tenge.
        money: i64,
    },
    /// A day in Kazakhstan.
    Date {
        /// A moment of that day, in seconds since 1970 UTC.
        date: i64,
    },
    /// A day and a time of day in Kazakhstan.
    DateTime {
        /// The moment, in seconds since 1970 UTC.
        datetime: i64,
    },
    /// Another text, in the same language.
    Message(Message),
}

impl Value {
    /// An amount of whole tenge.
    #[must_use]
    pub fn money(tenge: i64) -> Self {
        Self::Money { money: tenge }
    }

    /// The day of a moment (seconds since 1970 UTC).
    #[must_use]
    pub fn date(seconds: i64) -> Self {
        Self::Date { date: seconds }
    }

    /// A moment (seconds since 1970 UTC), to the minute.
    #[must_use]
    pub fn date_time(seconds: i64) -> Self {
        Self::DateTime { datetime: seconds }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
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

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}
