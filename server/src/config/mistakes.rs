//! What is wrong with a configuration, told so that it can be mended without reading a manual.

use core::fmt;
use std::path::PathBuf;

use super::keys::Key;

/// The configuration cannot be used; all that was found is said at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistakes(pub(super) Vec<Mistake>);

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) place: Place,
    /// What is wrong, in whole sentences.
    pub(super) problem: String,
    /// What is expected, as the end of "Expected: …"; empty where the problem says it all.
    pub(super) expected: String,
}

/// Where a value, or a mistake, was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A line of the file, counted from 1, with its text.
    Line { file: PathBuf, line: usize, text: String },
    /// A variable of the environment, with its text.
    Variable { name: String, text: String },
    /// The file as a whole.
    File(PathBuf),
}

impl Place {
    /// The example of a setting as it would be written here.
    pub(super) fn example(&self, key: &Key) -> String {
        let (section, leaf) = key.section_and_leaf();
        if key.environment_only || matches!(self, Self::Variable { .. }) {
            let bare = key.example.replace(['"', '[', ']'], "").replace(", ", ",");
            return format!("{}={bare}", key.variable());
        }
        match section {
            "" => format!("{leaf} = {}", key.example),
            section => format!("{leaf} = {} in [{section}]", key.example),
        }
    }

    /// The same place, with a text that shows no secret of this setting.
    pub(super) fn without_secrets(self, key: Option<&Key>) -> Self {
        match self {
            Self::Line { file, line, text } => Self::Line { file, line, text: shown(&text, key) },
            Self::Variable { name, text } => Self::Variable { name, text: shown(&text, key) },
            Self::File(file) => Self::File(file),
        }
    }
}

/// A line as it may be printed: without what could be a password, and not longer than a screen is wide.
fn shown(text: &str, key: Option<&Key>) -> String {
    let text = text.trim();
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let named_secret = ["password", "secret", "token"].iter().any(|word| name.to_lowercase().contains(word));
    let may_hide = match key {
        Some(key) => key.hidden,
        None => named_secret || value.contains("://"),
    };
    let shown = match value.split_once("://") {
        _ if !may_hide => text.to_owned(),
        Some((scheme, _)) if !named_secret => format!("{name}={scheme}://…"),
        _ => format!("{name}= …"),
    };
    let printable = shown.chars().map(|character| if character.is_control() { ' ' } else { character });
    let mut line: String = printable.clone().take(WIDTH).collect();
    if printable.count() > WIDTH {
        line.push('…');
    }
    line
}

const WIDTH: usize = 100;

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line { file, line, text } => write!(formatter, "{}, line {line}:\n    {text}", file.display()),
            Self::Variable { text, .. } => write!(formatter, "environment:\n    {text}"),
            Self::File(file) => write!(formatter, "{}:", file.display()),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  {}", self.place, self.problem)?;
        match self.expected.as_str() {
            "" => Ok(()),
            expected => write!(formatter, "\n  Expected: {expected}"),
        }
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => writeln!(formatter, "The configuration has a mistake.")?,
            count => writeln!(formatter, "The configuration has {count} mistakes.")?,
        }
        for mistake in &self.0 {
            write!(formatter, "\n{mistake}\n")?;
        }
        Ok(())
    }
}

impl core::error::Error for Mistakes {}
