//! Real budgets, compared with the outcomes of the reference implementation and with the official
//! winners. The files are no part of this repository: `ORTAQ_TEST_DATA` names their folder, or
//! they stand in `shared/data` beside the workspace; where there are none, the tests say so.

mod official;
mod outcomes;

use std::path::PathBuf;

use ortaq_rules::pabulib::{self, Parsed};
use serde_json::Value;

/// One budget of the folder and what is expected of it.
pub struct Case {
    /// The name of the file, without its ending.
    pub stem: String,
    /// The file, read.
    pub parsed: Parsed,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its entry of `expected.json`.
    pub expected: Value,
}

fn folder() -> Option<PathBuf> {
    let data = match std::env::var_os("ORTAQ_TEST_DATA") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
    };
    Some(data.join("pabulib")).filter(|folder| folder.join("expected.json").is_file())
}

/// Every budget of the folder; none, and a line that says so, where it is absent.
pub fn cases() -> Vec<Case> {
    let Some(folder) = folder() else {
        println!("skipped: no real budgets here; set ORTAQ_TEST_DATA to compare with them");
        return Vec::new();
    };
    let text = std::fs::read_to_string(folder.join("expected.json")).unwrap();
    let expected: serde_json::Map<String, Value> = serde_json::from_str(&text).unwrap();
    let entries = expected.into_iter().filter(|(stem, _)| stem != "_meta");
    let cases: Vec<Case> = entries
        .map(|(stem, expected)| {
            let bytes = std::fs::read(folder.join(expected["file"].as_str().unwrap())).unwrap();
            let parsed = pabulib::parse(&bytes).unwrap_or_else(|error| panic!("{stem}: {error}"));
            Case {
                stem,
                parsed,
                bytes,
                expected,
            }
        })
        .collect();
    assert!(cases.len() >= 10);
    cases
}

/// The strings of a JSON list.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap().to_owned())
        .collect()
}

/// A number of a JSON object.
pub fn number(object: &Value, key: &str) -> f64 {
    object[key].as_f64().unwrap_or_else(|| panic!("no {key}"))
}
