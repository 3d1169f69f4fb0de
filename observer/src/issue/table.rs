//! The roll as a table, with every bad line named.

use std::fs;
use std::path::Path;

use ortaq_letters::table::{self, Addressee, Fault, Problem};

use super::Stop;
use crate::answer::Failure;
use crate::texts::Texts;

/// Faults that are listed; the rest is counted.
const SHOWN: usize = 100;

/// Reads a table; what is wrong with it is the reason to do nothing.
pub(super) fn read(path: &Path, texts: &Texts) -> Result<Vec<Addressee>, Stop> {
    let bytes = fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let shown = path.display().to_string();
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        super::found_out("issue-not-utf8", vec![("path", shown.as_str().into()), ("line", line.into())])
    })?;
    let roll = table::read(&text);
    if !roll.faults.is_empty() {
        let list = listed(&roll.faults, texts);
        return Err(super::found_out(
            "issue-bad-lines",
            vec![("count", roll.faults.len().into()), ("lines", list.into())],
        ));
    }
    if roll.people.is_empty() {
        return Err(super::found_out("issue-empty-roll", vec![("path", shown.into())]));
    }
    Ok(roll.people)
}

fn listed(faults: &[Fault], texts: &Texts) -> String {
    let mut lines: Vec<String> = faults.iter().take(SHOWN).map(|fault| told(fault, texts)).collect();
    if faults.len() > SHOWN {
        lines.push(texts.with("issue-more-lines", &[("count", (faults.len() - SHOWN).into())]));
    }
    lines.join("\n")
}

fn told(fault: &Fault, texts: &Texts) -> String {
    let number = |number: &usize| (*number).into();
    let (id, values) = match &fault.problem {
        Problem::NoNameColumn => ("table-no-name-column", vec![]),
        Problem::NoAddressColumn => ("table-no-address-column", vec![]),
        Problem::Fields { expected, found } => {
            ("table-fields", vec![("expected", number(expected)), ("found", number(found))])
        }
        Problem::NoName => ("table-no-name", vec![]),
        Problem::NoAddress => ("table-no-address", vec![]),
        Problem::TooLong => ("table-too-long", vec![("most", table::LONGEST.into())]),
        Problem::Invisible => ("table-invisible", vec![]),
        Problem::Twice { line } => ("table-twice", vec![("other", number(line))]),
        Problem::OpenQuote => ("table-open-quote", vec![]),
        Problem::AfterQuote => ("table-after-quote", vec![]),
        Problem::TooMany => ("table-too-many", vec![("most", table::MOST_LINES.into())]),
    };
    let values = [("line", fault.line.into()), ("problem", texts.with(id, &values).into())];
    format!("  {}", texts.with("table-line", &values))
}
