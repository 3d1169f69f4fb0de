//! The whole list of a report's states, as a picture that a test can show.

use ortaq_crypto::replay::{Report, State};

/// One sign for each numbered check: `+` passed, `X` failed, `.` not reached, `?` not yet.
pub fn picture(report: &Report) -> String {
    let sign = |state: &State| match state {
        State::Passed(_) => '+',
        State::Failed(_) => 'X',
        State::NotReached { .. } => '.',
        State::NotYet => '?',
    };
    report.checks.iter().map(|(_, state)| sign(state)).collect()
}

/// The check whose place in the picture has the `X` fails, alone, with this finding; every check
/// that was not reached names it as the cause.
#[track_caller]
pub fn refused(report: &Report, expected: &str, code: &str) {
    let found = report.failure().map(|(check, found)| (check.id(), found));
    assert_eq!((picture(report).as_str(), found.map(|(_, found)| found.code)), (expected, Some(code)), "{found:?}");
    assert_eq!(expected.matches('X').count(), 1);
    assert!(!report.is_valid());
    let failed = report.failure().map(|(check, _)| check);
    for (check, state) in &report.checks {
        if let State::NotReached { cause } = state {
            assert_eq!(Some(*cause), failed, "cause of check {}", check.number());
        }
    }
}

/// Nothing is wrong, and the states are these.
#[track_caller]
pub fn valid(report: &Report, expected: &str) {
    assert_eq!((picture(report).as_str(), report.failure()), (expected, None));
    assert!(report.is_valid());
}
