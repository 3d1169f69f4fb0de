//! The report for other programs. States, codes and values are the same in every language;
//! `name` and `found` are texts in the chosen one.

use serde::{Serialize, Serializer};

use super::{CheckLine, Report, State, lines};
use crate::texts::{Texts, Value};

#[derive(Serialize)]
struct JsonReport<'a> {
    valid: bool,
    complete: bool,
    origin: &'a str,
    fingerprint: Option<&'a str>,
    log_key: &'a str,
    witnesses: &'a [String],
    checks: Vec<JsonCheck<'a>>,
    #[serde(serialize_with = "as_map")]
    totals: &'a [(String, u64)],
    funded: &'a [String],
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
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<u8>,
    #[serde(skip_serializing_if = "str::is_empty")]
    code: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty", serialize_with = "as_map")]
    values: &'a [(String, Value)],
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// The report as JSON, ending with a line feed.
#[must_use]
pub fn to_json(report: &Report, texts: &Texts) -> String {
    let json = JsonReport {
        valid: report.is_valid(),
        complete: report.is_complete(),
        origin: &report.origin,
        fingerprint: report.fingerprint.as_deref(),
        log_key: &report.log_key,
        witnesses: &report.witnesses,
        checks: report.checks.iter().map(|check| json_check(check, texts)).collect(),
        totals: &report.totals,
        funded: &report.funded,
    };
    crate::answer::json(&json)
}

fn json_check<'a>(check: &'a CheckLine, texts: &Texts) -> JsonCheck<'a> {
    let (ok, state, cause) = match check.state {
        State::Passed => (Some(true), "passed", None),
        State::Failed => (Some(false), "failed", None),
        State::NotReached { cause } => (None, "not-reached", Some(cause)),
        State::NotYet => (None, "not-yet", None),
    };
    JsonCheck {
        number: check.number,
        id: &check.id,
        name: lines::name(check, texts),
        ok,
        state,
        found: lines::found(check, texts),
        cause,
        code: &check.found.code,
        values: &check.found.values,
    }
}

fn as_map<S: Serializer, V: Serialize>(pairs: &[(String, V)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
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
