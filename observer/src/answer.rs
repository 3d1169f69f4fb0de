//! How a command ends: with an answer and an exit code, or with a reason why it could not answer.
//! Commands return these, and only `main` prints, so that every command can be tested as a
//! function.

use std::io;
use std::path::Path;

use serde::Serialize;

use crate::texts::{Texts, Value};

/// The exit code of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: done; what was checked is valid.
    Valid,
    /// 1: what was checked is not valid.
    Invalid,
    /// 2: it could not be read, or the command was mistyped.
    Unreadable,
}

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid => 1,
            Self::Unreadable => 2,
        }
    }
}

/// What a command prints, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The text for standard output.
    pub text: String,
    /// The exit code.
    pub exit: Exit,
}

impl Answer {
    /// An answer that found nothing wrong.
    #[must_use]
    pub fn valid(text: String) -> Self {
        Self { text, exit: Exit::Valid }
    }
}

/// Why a command could not answer: a text of the locale folder with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    id: &'static str,
    is_of_the_web: bool,
    values: Vec<(&'static str, Value)>,
}

impl Failure {
    /// The failure with this text and these values.
    #[must_use]
    pub fn new(id: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { id, is_of_the_web: false, values }
    }

    /// The failure with this text and these values of a web server or of the way to it.
    #[must_use]
    pub fn of_the_web(id: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { id, is_of_the_web: true, values }
    }

    /// A file that could not be read.
    #[must_use]
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::file("failure-reading", path, error)
    }

    /// A file or folder that could not be written.
    #[must_use]
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        Self::file("failure-writing", path, error)
    }

    fn file(id: &'static str, path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string().into();
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("failure-not-found", vec![("path", path)]),
            io::ErrorKind::PermissionDenied => Self::new("failure-denied", vec![("path", path)]),
            io::ErrorKind::IsADirectory => Self::new("failure-is-folder", vec![("path", path)]),
            _ => Self::new(id, vec![("path", path), ("reason", error.to_string().into())]),
        }
    }

    /// Whether a web server or the way to it is at fault, so that it may pass.
    #[must_use]
    pub fn is_of_the_web(&self) -> bool {
        self.is_of_the_web
    }

    /// What happened and what to do, in the user's language.
    #[must_use]
    pub fn message(&self, texts: &Texts) -> String {
        texts.with(self.id, &self.values)
    }
}

/// Data as readable JSON, ending with a line feed.
pub(crate) fn json(data: &impl Serialize) -> String {
    // Types of this crate have string keys and no failing serialisers, so this cannot fail.
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    text
}

/// A text of the locale folder as an indented paragraph of at most 84 columns.
pub(crate) fn paragraph(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let options = textwrap::Options::new(84).initial_indent(&margin).subsequent_indent(&margin);
    let words: Vec<&str> = text.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    format!("{}\n", textwrap::fill(&words.join(" "), options))
}

/// A path as a shell takes it.
pub(crate) fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |character: char| character.is_alphanumeric() || "/._-+:~".contains(character);
    if !text.is_empty() && text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
