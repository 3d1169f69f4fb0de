//! Reports for tests.

use ortaq_crypto::replay::{Check, Found, Report, State, Value};

pub(crate) fn found(code: &'static str, values: &[(&'static str, u64)]) -> Found {
    Found { code, values: values.iter().map(|(name, value)| (*name, Value::Number(*value))).collect() }
}

pub(crate) fn sound() -> Report {
    Report {
        verdict: None,
        origin: "ortaq.example/2026".to_owned(),
        checks: vec![
            (Check::Form, State::Passed(found("form-ok", &[("entries", 12), ("largest", 1024)]))),
            (Check::Chain, State::Passed(found("chain-ok", &[("entries", 12)]))),
        ],
        fingerprint: Some("12345 67890".to_owned()),
        log_key: Some([7; 32]),
        witnesses: vec!["observers.example".to_owned()],
        totals: vec![("P03".to_owned(), 247), ("P01".to_owned(), 251)],
        funded: vec!["P03".to_owned(), "P01".to_owned()],
        entries: 12,
    }
}

pub(crate) fn anchored() -> Report {
    let mut report = sound();
    report.demand(Check::Fingerprint, Ok(found("fingerprint-ok", &[])));
    report
}

pub(crate) fn broken() -> Report {
    let mut report = sound();
    report.checks[1].1 = State::Failed(found("chain-broken", &[("entry", 7)]));
    report.checks.push((Check::Checkpoint, State::NotReached { cause: Check::Chain }));
    report
}
