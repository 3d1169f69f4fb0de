//! A recount as its readers see it: as lines for people, and as JSON for programs. Both come from
//! the same [`ortaq_crypto::replay::Report`], so that neither can know more than the other.

mod json;
mod lines;

pub use json::to_json;
pub use lines::{Detail, to_lines};

use ortaq_crypto::encoding::base64;
use ortaq_crypto::replay::{Check, Found, Report, State, Value as Reported};

use crate::numbers;
use crate::texts::{Texts, Value};

/// Whether the fingerprint was compared with one that the observer brought.
fn is_anchored(report: &Report) -> bool {
    passed(report, Check::Fingerprint)
}

fn passed(report: &Report, check: Check) -> bool {
    report.checks.iter().any(|(one, state)| *one == check && matches!(state, State::Passed(_)))
}

/// The key of the log as its entries and checkpoints write it.
fn log_key(report: &Report) -> Option<String> {
    report.log_key.map(|key| base64::encode(&key))
}

/// The name of a check.
fn name(check: Check, texts: &Texts) -> String {
    texts.get(&format!("check-{}", check.id()))
}

/// What a check found, or why it was not made.
fn found(state: &State, texts: &Texts) -> String {
    match state {
        State::Passed(found) | State::Failed(found) => finding(found, texts),
        State::NotReached { cause } => texts.with("not-reached", &[("cause", u64::from(cause.number()).into())]),
        State::NotYet => texts.get("not-yet"),
    }
}

/// A finding as a sentence.
pub(crate) fn finding(found: &Found, texts: &Texts) -> String {
    let values: Vec<(&str, Value)> =
        found.values.iter().map(|(name, value)| (*name, shown(found.code, name, value))).collect();
    let id = format!("found-{}", found.code);
    if texts.has(&id) {
        return texts.with(&id, &values);
    }
    let details: Vec<String> = values
        .iter()
        .map(|(name, value)| match value {
            Value::Number(number) => format!("{name} {}", texts.number(*number)),
            Value::Text(text) => format!("{name} {text}"),
        })
        .collect();
    texts.with("found-other", &[("code", found.code.into()), ("details", details.join(", ").into())])
}

/// A value as the text shows it: times are reported in seconds, and read as dates.
fn shown(code: &str, name: &str, value: &Reported) -> Value {
    match (code, name, value) {
        ("order-time", "stated" | "earliest", Reported::Number(seconds)) => numbers::instant(*seconds).into(),
        (_, _, Reported::Number(number)) => (*number).into(),
        (_, _, Reported::Text(text)) => text.as_str().into(),
    }
}

#[cfg(test)]
mod samples;
