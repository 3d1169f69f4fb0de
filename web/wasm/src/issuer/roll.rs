//! The roll as an office has it, with every line that is not right.

use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::canonical;
use ortaq_crypto::hash::h256;
use ortaq_letters::table::{self, Fault as Bad, Problem};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json::Object;

/// A table that was read. Names and addresses stay on this device.
#[wasm_bindgen]
pub struct Roll(table::Roll);

#[derive(Serialize)]
struct JsonFault {
    line: usize,
    problem: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<usize>,
}

#[wasm_bindgen]
impl Roll {
    /// Reads a table (CSV) whose first line names the columns.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Self {
        Self(table::read(text))
    }

    /// How many people it has.
    #[wasm_bindgen(getter)]
    pub fn people(&self) -> usize {
        self.0.people.len()
    }

    /// Every line that is not right, as JSON: `[{"line","problem"},…]`, lines of the file from 1. `problem` is
    /// `no-name-column`, `no-address-column`, `fields` (with `expected` and `found`), `no-name`, `no-address`,
    /// `too-long`, `invisible`, `twice` (with the `other` line), `open-quote`, `after-quote` or `too-many`. While there
    /// is one, nothing is made of the roll.
    pub fn faults(&self) -> String {
        canonical(&self.0.faults.iter().map(told).collect::<Vec<_>>())
    }

    /// Names and addresses in their order as one fingerprint, eight groups of five digits, which two issuers compare: with
    /// another order their letters would not belong together.
    pub fn fingerprint(&self) -> String {
        let people = self.0.people.iter().flat_map(|person| [person.name.as_bytes(), person.address.as_bytes()]);
        digits::fingerprint(&h256("roll/table", &people.collect::<Vec<_>>()))
    }

    /// The person of a line of the roll, from 0: JSON `{"name","address"}`; empty if there is none.
    pub fn person(&self, line: usize) -> String {
        let person = self.0.people.get(line);
        person
            .map(|person| Object::new().text("name", &person.name).text("address", &person.address).end())
            .unwrap_or_default()
    }
}

fn told(fault: &Bad) -> JsonFault {
    let plain = |problem| JsonFault { line: fault.line, problem, expected: None, found: None, other: None };
    match fault.problem {
        Problem::NoNameColumn => plain("no-name-column"),
        Problem::NoAddressColumn => plain("no-address-column"),
        Problem::Fields { expected, found } => {
            JsonFault { expected: Some(expected), found: Some(found), ..plain("fields") }
        }
        Problem::NoName => plain("no-name"),
        Problem::NoAddress => plain("no-address"),
        Problem::TooLong => plain("too-long"),
        Problem::Invisible => plain("invisible"),
        Problem::Twice { line } => JsonFault { other: Some(line), ..plain("twice") },
        Problem::OpenQuote => plain("open-quote"),
        Problem::AfterQuote => plain("after-quote"),
        Problem::TooMany => plain("too-many"),
    }
}
