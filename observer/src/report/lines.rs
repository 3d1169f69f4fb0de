//! The report for people: a line for each check, the result, and one sentence at the end that says
//! what it is worth.

use super::{CheckLine, Report, State};
use crate::answer::paragraph;
use crate::numbers;
use crate::texts::{Texts, Value};

/// How much to say about each check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Why a check is made is said where it failed.
    Failures,
    /// Why a check is made is said under each.
    Everything,
}

/// The report as text, ending with a line feed. Each check has one line of its own.
#[must_use]
pub fn to_lines(report: &Report, detail: Detail, texts: &Texts) -> String {
    let mut text = texts.with("report-title", &[("origin", report.origin.as_str().into())]);
    text.push_str("\n\n");
    for check in &report.checks {
        text.push_str(&line(check, texts));
        if detail == Detail::Everything || check.state == State::Failed {
            text.push_str(&paragraph(&texts.get(&format!("check-{}-why", check.id)), 5));
        }
    }
    text.push('\n');
    for part in [result(report, texts), origin(report, texts), vec![verdict(report, texts)]] {
        for line in part {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// The name of a check.
pub(super) fn name(check: &CheckLine, texts: &Texts) -> String {
    texts.get(&format!("check-{}", check.id))
}

/// What a check found, or why it was not made.
pub(super) fn found(check: &CheckLine, texts: &Texts) -> String {
    match check.state {
        State::NotReached { cause } => {
            return texts.with("not-reached", &[("cause", u64::from(cause).into())]);
        }
        State::NotYet => return texts.get("not-yet"),
        State::Passed | State::Failed => {}
    }
    let id = format!("found-{}", check.found.code);
    if texts.has(&id) {
        return texts.with(&id, &shown(check));
    }
    let values: Vec<String> = check
        .found
        .values
        .iter()
        .map(|(key, value)| match value {
            Value::Number(number) => format!("{key} {}", texts.number(*number)),
            Value::Text(text) => format!("{key} {text}"),
        })
        .collect();
    let code = check.found.code.as_str().into();
    texts.with("found-other", &[("code", code), ("details", values.join(", ").into())])
}

/// The values as the text shows them: times are reported as seconds, and read as dates.
fn shown(check: &CheckLine) -> Vec<(String, Value)> {
    let mut values = check.found.values.clone();
    if check.found.code == "order-time" {
        for (name, value) in &mut values {
            if let ("stated" | "earliest", Value::Number(seconds)) = (name.as_str(), &*value) {
                *value = numbers::instant(*seconds).into();
            }
        }
    }
    values
}

fn line(check: &CheckLine, texts: &Texts) -> String {
    let (mark, state) = match check.state {
        State::Passed => ('✓', "state-passed"),
        State::Failed => ('✗', "state-failed"),
        State::NotReached { .. } => ('–', "state-not-reached"),
        State::NotYet => ('·', "state-not-yet"),
    };
    let found = found(check, texts);
    let (state, name) = (texts.get(state), name(check, texts));
    format!("{:>2} {mark} {state}: {name} — {found}\n", check.number)
}

fn result(report: &Report, texts: &Texts) -> Vec<String> {
    if report.totals.is_empty() {
        return Vec::new();
    }
    let votes = |(id, votes): &(String, u64)| format!("{id}\u{a0}{}", texts.number(*votes));
    let totals: Vec<String> = report.totals.iter().map(votes).collect();
    let funded = match report.funded.as_slice() {
        [] => texts.get("report-funded-none"),
        ids => texts.with("report-funded", &[("projects", ids.join(", ").into())]),
    };
    vec![texts.with("report-totals", &[("totals", totals.join(", ").into())]), funded]
}

fn origin(report: &Report, texts: &Texts) -> Vec<String> {
    let mut lines = vec![texts.with("report-log-key", &[("key", report.log_key.as_str().into())])];
    if !report.witnesses.is_empty() {
        let names = report.witnesses.join(", ");
        lines.push(texts.with("report-witnesses", &[("names", names.into())]));
    }
    lines.push(String::new());
    lines
}

/// The last line: what the result is worth, and what is left for the observer to do.
fn verdict(report: &Report, texts: &Texts) -> String {
    let failed: Vec<String> = report
        .checks
        .iter()
        .filter(|check| check.state == State::Failed)
        .map(|check| check.number.to_string())
        .collect();
    if !report.is_valid() {
        let values = [("count", failed.len().into()), ("checks", failed.join(", ").into())];
        return texts.with("verdict-invalid", &values);
    }
    let anchored = report.is_anchored();
    let Some(fingerprint) = &report.fingerprint else {
        return texts.get("verdict-early");
    };
    let id = match (report.is_complete(), anchored) {
        (true, true) => "verdict-valid",
        (true, false) => "verdict-valid-in-itself",
        (false, true) => "verdict-valid-so-far",
        (false, false) => "verdict-valid-so-far-in-itself",
    };
    texts.with(id, &[("fingerprint", fingerprint.as_str().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::report::samples;

    fn english(report: &Report) -> String {
        to_lines(report, Detail::Failures, &Texts::new(Language::English))
    }

    #[test]
    fn each_check_has_one_line_and_a_failed_one_says_why_it_matters() {
        let text = english(&samples::broken());
        assert!(text.contains("\n 1 ✓ passed: Entries are well formed — 12 entries read"), "{text}");
        assert!(text.contains("\n 2 ✗ FAILED: The chain is unbroken — entry 7 does not"), "{text}");
        assert!(text.contains("\n     Every entry has its place number"), "{text}");
        assert!(text.contains(" — because check 2 failed\n"), "{text}");
        assert!(text.trim_end().lines().last().unwrap().starts_with("NOT VALID"), "{text}");
    }

    #[test]
    fn without_a_fingerprint_the_last_line_says_what_to_compare() {
        let text = english(&samples::sound());
        let last = text.trim_end().lines().last().unwrap();
        assert!(last.contains("in itself") && last.contains("12345 67890"), "{last}");
        let last = english(&samples::anchored());
        assert!(!last.contains("in itself"), "{last}");
    }

    #[test]
    fn an_unknown_finding_is_shown_as_it_is() {
        let mut report = samples::sound();
        report.checks[0].found.code = "form-novel".to_owned();
        assert!(english(&report).contains("— form-novel: entries 12, largest 1,024"));
    }
}
