//! What is wrong with a mistyped command, in the user's language. clap says it in English only,
//! but names the parts, and the sentence is ours.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::PROGRAM;
use crate::answer::{Answer, Exit};
use crate::texts::{Texts, Value};

/// The text for a command line that did not parse: help or version where they were asked for,
/// else what is wrong and where to find help. `command` is the command that was meant, if known.
#[must_use]
pub fn explain(error: &Error, command: Option<&str>, texts: &Texts) -> Answer {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Answer::valid(rendered(error)),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Answer { text: error.render().to_string(), exit: Exit::Unreadable }
        }
        _ => mistake(error, command, texts),
    }
}

fn rendered(error: &Error) -> String {
    format!("{}\n", error.render().to_string().trim_end())
}

fn mistake(error: &Error, command: Option<&str>, texts: &Texts) -> Answer {
    let command = command.map_or_else(|| PROGRAM.to_owned(), |name| format!("{PROGRAM} {name}"));
    let title = texts.with("error-title", &[("message", message(error, texts).into())]);
    let help = texts.with("error-help", &[("command", command.into())]);
    Answer { text: format!("{title}\n{help}\n"), exit: Exit::Unreadable }
}

fn message(error: &Error, texts: &Texts) -> String {
    let part = |kind| part(error, kind);
    let option = ("option", part(ContextKind::InvalidArg));
    let value = ("value", part(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument if !starts_with_dash(&option.1) => {
            texts.with("error-too-much", &[("argument", option.1)])
        }
        ErrorKind::UnknownArgument => {
            let similar = ("similar", part(ContextKind::SuggestedArg));
            suggest("error-unknown-option", "error-unknown-option-similar", option, similar, texts)
        }
        ErrorKind::InvalidSubcommand => {
            let unknown = ("command", part(ContextKind::InvalidSubcommand));
            let similar = ("similar", part(ContextKind::SuggestedSubcommand));
            suggest("error-unknown-command", "error-unknown-command-similar", unknown, similar, texts)
        }
        ErrorKind::InvalidValue if is_empty(&value.1) => texts.with("error-value-missing", &[option]),
        ErrorKind::InvalidValue => {
            let choices = ("choices", part(ContextKind::ValidValue));
            texts.with("error-value-choices", &[value, option, choices])
        }
        ErrorKind::ValueValidation => texts.with("error-value", &[value, option]),
        ErrorKind::MissingRequiredArgument => texts.with("error-missing", &[("arguments", option.1)]),
        ErrorKind::ArgumentConflict => {
            let other = ("other", part(ContextKind::PriorArg));
            texts.with("error-conflict", &[option, other])
        }
        _ => texts.get("error-mistyped"),
    }
}

fn suggest(
    plain: &str,
    with_suggestion: &str,
    unknown: (&'static str, Value),
    similar: (&'static str, Value),
    texts: &Texts,
) -> String {
    if is_empty(&similar.1) {
        return texts.with(plain, &[unknown]);
    }
    texts.with(with_suggestion, &[unknown, similar])
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.is_empty())
}

fn starts_with_dash(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.starts_with('-'))
}

/// A part of the mistake as text; empty where clap names none.
fn part(error: &Error, kind: ContextKind) -> Value {
    Value::Text(match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    })
}
