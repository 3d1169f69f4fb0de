//! The report for other programs. States, codes and values are the same in every language;
//! `name` and `found` are texts in the chosen one.

use std::collections::BTreeMap;

use ortaq_crypto::entry::Verdict;
use ortaq_crypto::replay::{Check, Found, Report, State, Value as Reported};
use serde::{Serialize, Serializer};

use super::{found, log_key, name};
use crate::texts::Texts;

#[derive(Serialize)]
struct JsonReport<'a> {
    valid: bool,
    /// Whether the vote is over.
    complete: bool,
    origin: &'a str,
    entries: u64,
    fingerprint: Option<&'a str>,
    log_key: Option<String>,
    witnesses: &'a [String],
    checks: Vec<JsonCheck<'a>>,
    #[serde(serialize_with = "in_order")]
    totals: &'a [(String, u64)],
    funded: &'a [String],
    /// What the council found: `confirmed`, `not-confirmed`, or `null` while it has not concluded.
    verdict: Option<Verdict>,
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    number: u8,
    id: &'a str,
    name: String,
    /// `null` where the check was not made.
    ok: Option<bool>,
    state: &'static str,
    found: String,
    /// Number of the check that failed, where that is why this one was not made.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<&'a str, JsonValue<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonValue<'a> {
    Number(u64),
    Text(&'a str),
}

/// The report as JSON, ending with a line feed.
#[must_use]
pub fn to_json(report: &Report, texts: &Texts) -> String {
    crate::answer::json(&JsonReport {
        valid: report.is_valid(),
        complete: report.is_over(),
        origin: &report.origin,
        entries: report.entries,
        fingerprint: report.fingerprint.as_deref(),
        log_key: log_key(report),
        witnesses: &report.witnesses,
        checks: report.checks.iter().map(|(check, state)| json_check(*check, state, texts)).collect(),
        totals: &report.totals,
        funded: &report.funded,
        verdict: report.verdict,
    })
}

fn json_check<'a>(check: Check, state: &'a State, texts: &Texts) -> JsonCheck<'a> {
    let (ok, word, finding, cause) = match state {
        State::Passed(found) => (Some(true), "passed", Some(found), None),
        State::Failed(found) => (Some(false), "failed", Some(found), None),
        State::NotReached { cause } => (None, "not-reached", None, Some(cause.number())),
        State::NotYet => (None, "not-yet", None, None),
    };
    JsonCheck {
        number: check.number(),
        id: check.id(),
        name: name(check, texts),
        ok,
        state: word,
        found: found(state, texts),
        cause,
        code: finding.map(|found| found.code),
        values: finding.map(values).unwrap_or_default(),
    }
}

fn values(found: &Found) -> BTreeMap<&str, JsonValue<'_>> {
    let value = |value| match value {
        &Reported::Number(number) => JsonValue::Number(number),
        Reported::Text(text) => JsonValue::Text(text),
    };
    found.values.iter().map(|(name, reported)| (*name, value(reported))).collect()
}

/// A map in the order of the ballot, not of the ids.
fn in_order<S: Serializer>(totals: &[(String, u64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(totals.iter().map(|(id, votes)| (id, votes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::report::samples;

    #[test]
    fn a_script_finds_what_it_needs() {
        let texts = Texts::new(Language::English);
        let json: serde_json::Value = serde_json::from_str(&to_json(&samples::broken(), &texts)).unwrap();
        assert_eq!(json["valid"], false);
        assert_eq!(json["checks"][1]["id"], "chain");
        assert_eq!(json["checks"][1]["ok"], false);
        assert_eq!(json["checks"][1]["values"]["entry"], 7);
        assert_eq!(json["checks"][2]["ok"], serde_json::Value::Null);
        assert_eq!(json["checks"][2]["cause"], 2);
    }

    #[test]
    fn totals_and_winners_keep_their_order() {
        let text = to_json(&samples::sound(), &Texts::new(Language::Russian));
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["valid"], true);
        assert_eq!(json["totals"]["P03"], 247);
        assert_eq!(json["funded"], serde_json::json!(["P03", "P01"]));
        assert!(text.find("\"P03\": 247") < text.find("\"P01\": 251"), "{text}");
    }
}
