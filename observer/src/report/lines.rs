//! The report for people: a line for each check, the result, and one sentence at the end that says
//! what it is worth.

use ortaq_crypto::replay::{Check, Report, State};

use super::{found, is_anchored, log_key, name};
use crate::answer::paragraph;
use crate::texts::Texts;

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
    for (check, state) in &report.checks {
        text.push_str(&line(*check, state, texts));
        if detail == Detail::Everything || matches!(state, State::Failed(_)) {
            text.push_str(&paragraph(&texts.get(&format!("check-{}-why", check.id())), 5));
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

fn line(check: Check, state: &State, texts: &Texts) -> String {
    let (mark, word) = match state {
        State::Passed(_) => ('✓', "state-passed"),
        State::Failed(_) => ('✗', "state-failed"),
        State::NotReached { .. } => ('–', "state-not-reached"),
        State::NotYet => ('·', "state-not-yet"),
    };
    let (word, name, found) = (texts.get(word), name(check, texts), found(state, texts));
    format!("{:>2} {mark} {word}: {name} — {found}\n", check.number())
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
    let key = log_key(report).map(|key| texts.with("report-log-key", &[("key", key.into())]));
    let mut lines: Vec<String> = key.into_iter().collect();
    if !report.witnesses.is_empty() {
        let names = report.witnesses.join(", ");
        lines.push(texts.with("report-witnesses", &[("names", names.into())]));
    }
    lines.push(String::new());
    lines
}

/// The last line: what the result is worth, and what is left for the observer to do.
fn verdict(report: &Report, texts: &Texts) -> String {
    if !report.is_valid() {
        let failed = report.checks.iter().filter(|(_, state)| matches!(state, State::Failed(_)));
        let failed: Vec<String> = failed.map(|(check, _)| check.number().to_string()).collect();
        let values = [("count", failed.len().into()), ("checks", failed.join(", ").into())];
        return texts.with("verdict-invalid", &values);
    }
    let Some(fingerprint) = &report.fingerprint else {
        return texts.get("verdict-early");
    };
    let id = match (report.is_over(), is_anchored(report)) {
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

    fn last_line(report: &Report) -> String {
        english(report).lines().last().unwrap().to_owned()
    }

    #[test]
    fn each_check_has_one_line_and_a_failed_one_says_why_it_matters() {
        let text = english(&samples::broken());
        assert!(text.contains("\n 1 ✓ passed: Entries are well formed — 12 entries read"), "{text}");
        assert!(text.contains("\n 2 ✗ FAILED: The chain is unbroken — entry 7 does not"), "{text}");
        assert!(text.contains("\n     Every entry has its place number"), "{text}");
        assert!(text.contains(" — because check 2 failed\n"), "{text}");
        assert!(last_line(&samples::broken()).starts_with("NOT VALID: check 2 failed"), "{text}");
    }

    #[test]
    fn without_a_fingerprint_the_last_line_says_what_to_compare() {
        let last = last_line(&samples::sound());
        assert!(last.contains("in itself") && last.contains("12345 67890"), "{last}");
        let last = last_line(&samples::anchored());
        assert!(!last.contains("in itself"), "{last}");
    }

    #[test]
    fn a_vote_under_way_is_valid_so_far() {
        let mut report = samples::sound();
        report.checks.push((Check::Totals, State::NotYet));
        assert!(last_line(&report).starts_with("VALID so far in itself"));
        report.fingerprint = None;
        assert!(last_line(&report).contains("no fingerprint to compare"));
    }

    #[test]
    fn a_finished_vote_does_not_go_on_even_if_it_is_void() {
        let mut report = samples::sound();
        report.checks.push((Check::Totals, State::NotYet));
        report.checks.push((Check::Final, State::Passed(samples::found("final-void", &[("entry", 12)]))));
        assert!(last_line(&report).starts_with("VALID in itself"));
    }

    #[test]
    fn an_unknown_finding_is_shown_as_it_is_and_times_as_dates() {
        let mut report = samples::sound();
        let values = [("entry", 3), ("stated", 0), ("earliest", 3600)];
        report.checks[0].1 = State::Failed(samples::found("form-novel", &values));
        assert!(english(&report).contains("— form-novel: entry 3, stated 0, earliest 3,600"));
        report.checks[0].1 = State::Failed(samples::found("order-time", &values));
        assert!(english(&report).contains("dated 1970-01-01 00:00 UTC"));
    }
}
