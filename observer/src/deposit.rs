//! The `deposit` command: hands a ballot that the server did not take to a witness, who keeps it, carries it to the server
//! again, and does not let the vote be closed without it.

use std::fs;

use ortaq_crypto::deposit::{Deposit, Receipt};
use ortaq_crypto::log::cosignature::WitnessVerifier;
use serde_json::Value as Json;

use crate::answer::{Answer, Exit, Failure};
use crate::command_line;
use crate::files::{self, Readers};
use crate::log::web::{Address, Patience, Web, answered};
use crate::texts::Texts;

/// Deposits a ballot, or finds out that the log has it.
///
/// # Errors
/// When the file is no such ballot, or the witness cannot be reached.
pub fn run(request: &command_line::Deposit, texts: &Texts) -> Result<Answer, Failure> {
    let bytes = fs::read(&request.file).map_err(|error| Failure::reading(&request.file, &error))?;
    let damaged = || Failure::new("failure-deposit", vec![("path", request.file.display().to_string().into())]);
    let deposit = Deposit::parse(bytes.trim_ascii()).ok_or_else(damaged)?;
    let key = request.key.as_deref().map(|key| {
        let values = vec![("value", key.into()), ("option", "--key".into())];
        WitnessVerifier::parse(key).map_err(|_| Failure::new("error-value", values))
    });
    let key = key.transpose()?;
    let address = Address::parse(&request.url)?.folder()?.file("ortaq/v1/deposit")?;
    let (status, answer) = Web::new(Patience::default()).ask(&address, &deposit.to_json())?;
    if !status.is_success() {
        return refused(&answer, texts).ok_or_else(|| answered(&address, status));
    }
    let receipt = Receipt::parse(answer.as_bytes()).ok_or_else(|| answered(&address, status))?;
    if key.as_ref().is_some_and(|key| !receipt.is_for(&deposit, key)) {
        return Ok(Answer { text: format!("{}\n", texts.get("deposit-not-signed")), exit: Exit::Invalid });
    }
    if let Some(path) = &request.out {
        files::replace(path, answer.as_bytes(), Readers::Anyone)?;
    }
    let values = [("tracker", deposit.tracker().to_string().into()), ("witness", receipt.witness.as_str().into())];
    let verified = if key.is_some() { "deposit-verified" } else { "deposit-unverified" };
    Ok(Answer::valid(format!("{}\n{}\n", texts.with("deposit-taken", &values), texts.get(verified))))
}

/// Why a witness does not take it, if it says so.
fn refused(answer: &str, texts: &Texts) -> Option<Answer> {
    let answer: Json = serde_json::from_str(answer).ok()?;
    let value = |name: &str| answer.get(name).map_or_else(String::new, ToString::to_string);
    let code = answer.get("refused")?.as_str()?;
    let told = |id, exit, values: &[_]| Some(Answer { text: format!("{}\n", texts.with(id, values)), exit });
    match code {
        "entered" => told("deposit-is-entered", Exit::Valid, &[("position", value("position").into())]),
        "refused-by-check" => {
            told("deposit-by-check", Exit::Invalid, &[("check", value("check").into()), ("code", value("code").into())])
        }
        "signature" => told("deposit-bad-signature", Exit::Invalid, &[]),
        "other-log" => told("deposit-other-log", Exit::Invalid, &[]),
        "unknown-code" => told("deposit-unknown-code", Exit::Invalid, &[]),
        "too-many" | "full" => told("deposit-too-many", Exit::Invalid, &[]),
        "no-log" => told("deposit-no-log", Exit::Invalid, &[]),
        code => told("deposit-refused", Exit::Invalid, &[("code", code.into())]),
    }
}
