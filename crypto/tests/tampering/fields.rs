//! Every field of every type of entry, written and changed in every way: by the
//! server alone, which has the log's key and nobody else's.

use std::collections::{BTreeMap, BTreeSet};

use ortaq_crypto::entry::Entry;
use ortaq_crypto::replay::Report;

use super::json::fields;
use super::kinds::{EVENTFUL, VOID};
use super::vote::{checkpoint, replay};

/// A type of entry and a field of it.
pub type Place = (String, String);

/// For each type of entry the log that ends with its last one; for `role` also with the first, which nobody signs.
pub fn samples() -> Vec<(&'static str, &'static [String])> {
    let mut samples = BTreeMap::new();
    for log in [VOID.as_slice(), EVENTFUL.as_slice()] {
        for (place, line) in log.iter().enumerate() {
            samples.insert(Entry::parse(line.as_bytes()).unwrap().body.kind(), &log[..=place]);
        }
    }
    samples.into_iter().chain([("role", &EVENTFUL[..2])]).collect()
}

/// What a stranger says of the log whose last line the server has changed, and signed.
pub fn with_last(log: &[String], line: String) -> Report {
    let mut lines = log[..log.len() - 1].to_vec();
    lines.push(line);
    replay(&checkpoint(&lines), &lines)
}

#[test]
fn no_field_is_accepted_in_another_spelling() {
    let mut tried = 0;
    for (kind, log) in samples() {
        let line = log.last().unwrap();
        for field in fields(line) {
            for other in field.malformed(line) {
                // The rules are a crate of their own: check 9 bounds their numbers as check 1 bounds all others.
                let bounded_later =
                    field.path == "body.definition.rule.reserve_list" && other.contains("9007199254740992");
                let read = Entry::parse(other.as_bytes()).is_ok();
                assert_eq!(read, bounded_later, "{kind} {}: {other}", field.path);
                tried += 1;
            }
        }
    }
    assert!(tried > 10_000, "{tried}");
}

#[test]
fn another_spelling_fails_check_1_and_nothing_else() {
    for (_, log) in samples() {
        let line = log.last().unwrap();
        let other = line.replacen(":", ": ", 1);
        super::verdict::refused(&with_last(log, other), "X....................", "form-not-canonical");
    }
}

#[test]
fn without_a_new_chain_no_change_is_accepted() {
    for log in [EVENTFUL.as_slice(), VOID.as_slice()] {
        for place in 0..log.len() - 1 {
            let time = fields(&log[place]).into_iter().find(|field| field.path == "time").unwrap();
            let later = time.value(&log[place]).parse::<u64>().unwrap() + 3600;
            let mut lines = log[..place + 2].to_vec();
            lines[place] = time.with(&log[place], &later.to_string());
            let report = replay(&checkpoint(&lines), &lines);
            super::verdict::refused(&report, "+X...................", "chain-broken");
        }
    }
}

/// The fields that the server alone can change in the last entry, and the replay accepts it.
pub fn accepted() -> BTreeMap<Place, BTreeSet<String>> {
    let mut accepted: BTreeMap<Place, BTreeSet<String>> = BTreeMap::new();
    let samples = samples();
    let halves = samples.split_at(samples.len() / 2);
    std::thread::scope(|scope| {
        let threads = [halves.0, halves.1].map(|half| scope.spawn(move || accepted_in(half)));
        for thread in threads {
            for (place, line) in thread.join().unwrap() {
                accepted.entry(place).or_default().insert(line);
            }
        }
    });
    accepted
}

fn accepted_in(samples: &[(&str, &[String])]) -> Vec<(Place, String)> {
    let mut accepted = Vec::new();
    for (kind, log) in samples {
        let line = log.last().unwrap();
        for field in fields(line) {
            for other in field.otherwise(line) {
                // What is malformed is refused by check 1, as another test shows of all of it.
                if Entry::parse(other.as_bytes()).is_err() {
                    continue;
                }
                let report = with_last(log, other.clone());
                match report.failure() {
                    None => accepted.push((((*kind).to_owned(), field.path.clone()), other)),
                    Some((check, _)) => {
                        let sign = super::verdict::picture(&report);
                        assert_eq!(sign.find('X').map(|place| place + 1), Some(usize::from(check.number())));
                    }
                }
            }
        }
    }
    accepted
}
