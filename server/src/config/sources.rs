//! Where settings come from: the file, with the line of each, and the environment, which wins.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{self, FILE_VARIABLE, KEYS, PREFIX};
use super::mistakes::{Mistake, Place};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) value: Value,
    pub(super) place: Place,
}

/// A value before it is known what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Whole(i64),
    List(Vec<Found>),
    /// Of a kind that no setting has, with the kind's name.
    Other(&'static str),
}

/// What was found, by the names of the settings.
pub(super) type Settings = BTreeMap<&'static str, Found>;

/// Reads the variables whose names begin with `ORTAQ_`.
pub(super) fn read_environment(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
    settings: &mut Settings,
    mistakes: &mut Vec<Mistake>,
) {
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX) && *name != FILE_VARIABLE) else {
            continue;
        };
        let place = |text: &str| Place::Variable { name: name.to_owned(), text: format!("{name}={text}") };
        let Some(key) = KEYS.iter().find(|key| key.variable() == name) else {
            mistakes.push(Mistake {
                place: place("…"),
                problem: format!(
                    "No setting belongs to this variable; names that begin with {PREFIX} are kept for settings."
                ),
                expected: format!("one of {}", similar_variables(name).join(", ")),
            });
            continue;
        };
        let Some(text) = value.to_str() else {
            mistakes.push(Mistake {
                place: place("…"),
                problem: "The value is not UTF-8.".to_owned(),
                expected: format!("{}. Example: {}", key.expected, place("").example(key)),
            });
            continue;
        };
        settings.insert(key.name, Found { value: Value::Text(text.to_owned()), place: place(text) });
    }
}

/// The variables of the same section, or all of the top.
fn similar_variables(name: &str) -> Vec<String> {
    let section = |name: &str| name.strip_prefix(PREFIX).and_then(|rest| rest.split('_').next()).map(str::to_owned);
    let of_section = |wanted: Option<String>| -> Vec<String> {
        KEYS.iter().map(keys::Key::variable).filter(|variable| section(variable) == wanted).collect()
    };
    match of_section(section(name)) {
        found if found.is_empty() => {
            KEYS.iter().filter(|key| !key.name.contains('.')).map(keys::Key::variable).collect()
        }
        found => found,
    }
}

/// Reads the text of a file.
pub(super) fn read_text(file: &Path, text: &str, settings: &mut Settings, mistakes: &mut Vec<Mistake>) {
    let lines = Lines { file, text };
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        read_table(&lines, "", table.get_ref(), settings, mistakes);
        return;
    }
    for error in errors.into_iter().take(SYNTAX_ERRORS) {
        let place = lines.at(error.span().map_or(text.len(), |span| span.start));
        mistakes.push(Mistake {
            place: place.without_secrets(None),
            problem: format!("This is not TOML: {}.", error.message()),
            expected: "NAME = VALUE, texts in quotes. Example: listen = \"127.0.0.1:8080\"".to_owned(),
        });
    }
}

/// After a few, a parser that lost its way finds mistakes that are none.
const SYNTAX_ERRORS: usize = 3;

fn read_table(
    lines: &Lines<'_>,
    section: &str,
    table: &DeTable<'_>,
    settings: &mut Settings,
    mistakes: &mut Vec<Mistake>,
) {
    for (name, value) in table {
        let place = lines.at(name.span().start);
        let full = match section {
            "" => name.get_ref().to_string(),
            section => format!("{section}.{}", name.get_ref()),
        };
        match (keys::find(&full), value.get_ref()) {
            (Some(key), _) if key.environment_only => mistakes.push(Mistake {
                place: place.clone().without_secrets(Some(key)),
                problem: "This does not belong into a file that people copy and show: set it in the environment."
                    .to_owned(),
                expected: format!("{}. Example: {}", key.expected, place.example(key)),
            }),
            (Some(key), value_found) => {
                settings.insert(key.name, Found { value: convert(lines, value_found), place });
            }
            (None, DeValue::Table(inner)) if keys::is_section(&full) => {
                read_table(lines, &full, inner, settings, mistakes);
            }
            (None, _) if keys::is_section(&full) => mistakes.push(Mistake {
                place: place.without_secrets(None),
                problem: format!("\"{full}\" is a section, not a setting."),
                expected: format!("[{full}] on a line of its own, and below it {}", keys::names_in(&full).join(", ")),
            }),
            (None, _) => mistakes.push(Mistake {
                place: place.without_secrets(None),
                problem: match section {
                    "" => format!("There is no setting \"{full}\"."),
                    section => format!("There is no setting \"{}\" in [{section}].", name.get_ref()),
                },
                expected: format!("one of {}", keys::names_in(section).join(", ")),
            }),
        }
    }
}

fn convert(lines: &Lines<'_>, value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Other("a number that is too large"),
        },
        DeValue::Array(items) => Value::List(items.iter().map(|item| convert_item(lines, item)).collect()),
        DeValue::Float(_) => Value::Other("a number with a fraction"),
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Table(_) => Value::Other("a section"),
    }
}

fn convert_item(lines: &Lines<'_>, item: &Spanned<DeValue<'_>>) -> Found {
    Found { value: convert(lines, item.get_ref()), place: lines.at(item.span().start) }
}

/// Finds the line of a byte.
struct Lines<'text> {
    file: &'text Path,
    text: &'text str,
}

impl Lines<'_> {
    fn at(&self, byte: usize) -> Place {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count();
        let text = self.text.split('\n').nth(line).unwrap_or_default();
        Place::Line { file: self.file.to_owned(), line: line + 1, text: text.to_owned() }
    }
}
