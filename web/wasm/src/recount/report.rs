//! The report of a recount, as JSON without words: the page has those, the same as the observer's
//! program.

use ortaq_crypto::encoding::base64;
use ortaq_crypto::encoding::digits::same_fingerprint;
use ortaq_crypto::entry::{Verdict, canonical};
use ortaq_crypto::hash::h256;
use ortaq_crypto::replay::{Check, Found, Report, State, Value};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Recount;

#[derive(Serialize)]
struct JsonReport<'a> {
    valid: bool,
    complete: bool,
    anchored: bool,
    origin: &'a str,
    entries: u64,
    fingerprint: Option<&'a str>,
    log_key: Option<String>,
    witnesses: &'a [String],
    checks: Vec<JsonCheck<'a>>,
    totals: &'a [(String, u64)],
    funded: &'a [String],
    verdict: Option<Verdict>,
    checkpoint: &'a str,
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    number: u8,
    id: &'a str,
    state: &'static str,
    cause: Option<u8>,
    code: Option<&'a str>,
    values: Vec<(&'a str, JsonValue<'a>)>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonValue<'a> {
    Number(u64),
    Text(&'a str),
}

#[wasm_bindgen]
impl Recount {
    /// Adds a check to the report: that the fingerprint of the vote is the one that was typed from a
    /// letter or a poster, in any grouping. Nothing typed takes the check out again.
    #[wasm_bindgen(js_name = demandFingerprint)]
    pub fn demand_fingerprint(&mut self, typed: &str) {
        self.fingerprint = (!typed.trim().is_empty()).then(|| typed.trim().to_owned());
    }

    /// Whether titles and sentences that a server shows beside the log are those that were frozen (§2 of the protocol, text
    /// hash). `salt` has 32 bytes.
    #[wasm_bindgen(js_name = hasTexts)]
    pub fn has_texts(&self, salt: &[u8], texts: &str) -> bool {
        let frozen = self.replay.definition().ok().and_then(|(definition, _)| definition.texts.0);
        frozen == Some(h256("text", &[salt, texts.as_bytes()]))
    }

    /// The report: `valid`, `complete` (the vote is over), `anchored` (the fingerprint was compared and
    /// agrees), `origin`, `entries`, `fingerprint` or null, `log_key` or null, `witnesses`, `checks`,
    /// `totals` as `[[option, votes],…]`, `funded`, `verdict` (`confirmed`, `not-confirmed` or null) and
    /// the bundle's `checkpoint`.
    ///
    /// A check has `number`, `id`, `state` (`passed`, `failed`, `not-reached`, `not-yet`), `cause` (the
    /// number of the check because of which it was not reached), `code` and `values` as `[[name, number
    /// or text],…]`. `check-{id}` and `found-{code}` are their texts.
    pub fn report(&self) -> String {
        let checkpoint = self.checkpoint();
        let contradiction = self.contradiction();
        let (replay, sums) = self.replay_and_sums();
        let mut report = replay.report(&checkpoint, sums);
        if let Some((signed, stated)) = contradiction {
            report.contradict(signed, stated);
        }
        // Of several things that were kept, one that does not fit is what has to be said.
        let differs = self.prefix.iter().find(|outcome| outcome.is_err());
        if let Some(outcome) = differs.or(self.prefix.last()) {
            report.demand(Check::Prefix, outcome.clone());
        }
        if let Some(typed) = &self.fingerprint {
            compare(&mut report, typed);
        }
        written(&report, &checkpoint)
    }
}

fn compare(report: &mut Report, typed: &str) {
    let Some(fingerprint) = report.fingerprint.clone() else {
        let cause = report.failure().map(|(cause, _)| cause);
        let state = cause.map_or(State::NotYet, |cause| State::NotReached { cause });
        report.checks.push((Check::Fingerprint, state));
        return;
    };
    let shown = ("fingerprint", Value::from(fingerprint.as_str()));
    let outcome = match same_fingerprint(typed, &fingerprint) {
        true => Ok(Found { code: "fingerprint-ok", values: vec![shown] }),
        false => Err(Found { code: "fingerprint-differs", values: vec![("given", Value::from(typed)), shown] }),
    };
    report.demand(Check::Fingerprint, outcome);
}

fn written(report: &Report, checkpoint: &str) -> String {
    let anchored = |(check, state): &(Check, State)| *check == Check::Fingerprint && matches!(state, State::Passed(_));
    canonical(&JsonReport {
        valid: report.is_valid(),
        complete: report.is_over(),
        anchored: report.checks.iter().any(anchored),
        origin: &report.origin,
        entries: report.entries,
        fingerprint: report.fingerprint.as_deref(),
        log_key: report.log_key.map(|key| base64::encode(&key)),
        witnesses: &report.witnesses,
        checks: report.checks.iter().map(|(check, state)| json_check(*check, state)).collect(),
        totals: &report.totals,
        funded: &report.funded,
        verdict: report.verdict,
        checkpoint,
    })
}

fn json_check(check: Check, state: &State) -> JsonCheck<'_> {
    let (word, found, cause) = match state {
        State::Passed(found) => ("passed", Some(found), None),
        State::Failed(found) => ("failed", Some(found), None),
        State::NotReached { cause } => ("not-reached", None, Some(cause.number())),
        State::NotYet => ("not-yet", None, None),
    };
    JsonCheck {
        number: check.number(),
        id: check.id(),
        state: word,
        cause,
        code: found.map(|found| found.code),
        values: found.map(values).unwrap_or_default(),
    }
}

fn values(found: &Found) -> Vec<(&str, JsonValue<'_>)> {
    let value = |value| match value {
        &Value::Number(number) => JsonValue::Number(number),
        Value::Text(text) => JsonValue::Text(text),
    };
    found.values.iter().map(|(name, reported)| (*name, value(reported))).collect()
}
