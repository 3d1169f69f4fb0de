//! The `verify` command: recounts a log and says, check by check, what was found.

use ortaq_crypto::encoding::digits::same_fingerprint;
use ortaq_crypto::replay::{Check, Found, Report, State, Value};

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Verify;
use crate::compare::{Relation, walk};
use crate::log::Log;
use crate::recount::recount;
use crate::report::{self, Detail};
use crate::texts::Texts;

/// Recounts the log.
///
/// # Errors
/// When the log, or the earlier copy, cannot be read.
pub fn run(request: &Verify, texts: &Texts) -> Result<Answer, Failure> {
    let log = Log::open(&request.bundle)?;
    let earlier = request.since.as_deref().map(Log::open).transpose()?;
    let mut report = recount(&log, texts)?;
    if let Some(earlier) = earlier {
        report.demand(Check::Prefix, continues(&earlier, &log)?);
    }
    if let Some(typed) = &request.fingerprint {
        demand_fingerprint(&mut report, typed);
    }
    let detail = if request.explain { Detail::Everything } else { Detail::Failures };
    let text = match request.json {
        true => report::to_json(&report, texts),
        false => report::to_lines(&report, detail, texts),
    };
    Ok(Answer { text, exit: if report.is_valid() { Exit::Valid } else { Exit::Invalid } })
}

fn continues(earlier: &Log, log: &Log) -> Result<Result<Found, Found>, Failure> {
    let walked = walk(earlier, log)?;
    let sizes = vec![("earlier", Value::from(walked.old.size)), ("entries", Value::from(walked.new.size))];
    Ok(match walked.relation {
        Relation::Same | Relation::Continues => Ok(Found { code: "prefix-ok", values: sizes }),
        Relation::Shorter => Err(Found { code: "prefix-shorter", values: sizes }),
        Relation::Forks { entry } => Err(Found { code: "prefix-differs", values: vec![("entry", Value::from(entry))] }),
    })
}

fn demand_fingerprint(report: &mut Report, typed: &str) {
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
