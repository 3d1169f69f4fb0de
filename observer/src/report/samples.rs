//! Reports for tests.

use super::{CheckLine, Found, Report, State};
use crate::texts::Value;

fn line(number: u8, id: &str, state: State, code: &str, values: &[(&str, u64)]) -> CheckLine {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), Value::Number(*value)));
    let found = Found { code: code.to_owned(), values: values.collect() };
    CheckLine { number, id: id.to_owned(), state, found }
}

pub(crate) fn sound() -> Report {
    Report {
        origin: "ortaq.example/2026".to_owned(),
        checks: vec![
            line(1, "form", State::Passed, "form-ok", &[("entries", 12), ("largest", 1024)]),
            line(2, "chain", State::Passed, "chain-ok", &[("entries", 12)]),
        ],
        fingerprint: Some("12345 67890".to_owned()),
        log_key: "ortaq.example/2026+c74f20a3+key".to_owned(),
        witnesses: vec!["observers.example".to_owned()],
        totals: vec![("P03".to_owned(), 247), ("P01".to_owned(), 251)],
        funded: vec!["P03".to_owned(), "P01".to_owned()],
    }
}

pub(crate) fn anchored() -> Report {
    let mut report = sound();
    report.checks.push(line(23, "fingerprint", State::Passed, "fingerprint-ok", &[]));
    report
}

pub(crate) fn broken() -> Report {
    let mut report = sound();
    report.checks[1] = line(2, "chain", State::Failed, "chain-broken", &[("entry", 7)]);
    report.checks.push(line(3, "checkpoint", State::NotReached { cause: 2 }, "", &[]));
    report
}
