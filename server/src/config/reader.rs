//! Takes settings out one by one, each as the type it should be, and gathers the mistakes on the way.

use core::net::SocketAddr;
use core::ops::RangeInclusive;
use std::path::PathBuf;

use super::keys;
use super::mistakes::{Mistake, Place};
use super::sources::{Found, Settings, Value};

/// Settings that were found, and what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) settings: Settings,
    pub(super) mistakes: Vec<Mistake>,
}

impl Reader {
    /// The setting, if it is there and right. `convert` answers with a sentence where it is wrong.
    pub(super) fn read<T>(&mut self, name: &str, convert: impl FnOnce(&Found) -> Result<T, String>) -> Option<T> {
        let found = self.settings.get(name)?;
        match convert(found) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.refuse(name, problem);
                None
            }
        }
    }

    /// A text, read further by `parse`.
    pub(super) fn text<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        self.read(name, |found| match &found.value {
            Value::Text(text) => parse(text.trim()),
            other => Err(format!("This is {}, not a text in quotes.", kind(other))),
        })
    }

    /// A path that is not empty.
    pub(super) fn path(&mut self, name: &str) -> Option<PathBuf> {
        self.text(name, |text| match text {
            "" => Err("The path is empty.".to_owned()),
            path => Ok(PathBuf::from(path)),
        })
    }

    /// A whole number within a range.
    pub(super) fn whole<T: TryFrom<i64>>(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<T> {
        self.read(name, |found| {
            let number = match &found.value {
                Value::Whole(number) => *number,
                Value::Text(text) if matches!(found.place, Place::Variable { .. }) => {
                    text.trim().parse().map_err(|_| format!("\"{text}\" is not a whole number."))?
                }
                other => return Err(format!("This is {}, not a whole number.", kind(other))),
            };
            if !range.contains(&number) {
                return Err(format!("{number} is not from {} to {}.", range.start(), range.end()));
            }
            T::try_from(number).map_err(|_| format!("{number} is too large."))
        })
    }

    /// A list of texts, each read further by `parse`; from the environment with commas between.
    pub(super) fn list<T>(&mut self, name: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<Vec<T>> {
        let found = self.settings.get(name)?;
        let items = match &found.value {
            Value::List(items) => items.clone(),
            Value::Text(text) if matches!(found.place, Place::Variable { .. }) => {
                let texts = text.split(',').map(str::trim).filter(|item| !item.is_empty());
                texts.map(|text| Found { value: Value::Text(text.to_owned()), place: found.place.clone() }).collect()
            }
            other => {
                let problem = format!("This is {}, not a list.", kind(other));
                self.refuse(name, problem);
                return None;
            }
        };
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let value = match &item.value {
                Value::Text(text) => parse(text),
                other => Err(format!("In the list stands {}, not a text in quotes.", kind(other))),
            };
            match value {
                Ok(value) => values.push(value),
                Err(problem) => self.refuse_at(name, item.place, problem),
            }
        }
        Some(values)
    }

    /// Whether the setting is written anywhere.
    pub(super) fn has(&self, name: &str) -> bool {
        self.settings.contains_key(name)
    }

    /// Notes that a setting is wrong, where it stands.
    pub(super) fn refuse(&mut self, name: &str, problem: String) {
        if let Some(found) = self.settings.get(name) {
            self.refuse_at(name, found.place.clone(), problem);
        }
    }

    fn refuse_at(&mut self, name: &str, place: Place, problem: String) {
        let Some(key) = keys::find(name) else { return };
        let expected = format!("{}. Example: {}", key.expected, place.example(key));
        self.mistakes.push(Mistake { place: place.without_secrets(Some(key)), problem, expected });
    }

    /// Notes that a setting does not go together with another one.
    pub(super) fn conflict(&mut self, name: &str, problem: &str) {
        let (Some(key), Some(found)) = (keys::find(name), self.settings.get(name)) else { return };
        let place = found.place.clone().without_secrets(Some(key));
        self.mistakes.push(Mistake { place, problem: problem.to_owned(), expected: String::new() });
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "a text",
        Value::Whole(_) => "a number",
        Value::List(_) => "a list",
        Value::Other(kind) => kind,
    }
}

/// An address with a port.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| match text.rsplit_once(':') {
        None => format!("\"{text}\" has no port, or is not an IP address."),
        Some(_) => format!("\"{text}\" is not an IP address with a port."),
    })
}
