//! The `issue` command: what an issuer does, on a machine that is never online (§7, §13.2). Codes come from one
//! small file; this program shows them on letters and nowhere else.

mod erase;
mod letters;
mod lines;
mod replace;
mod revoke;
mod roll;
mod table;

use std::path::{Path, PathBuf};

use ortaq_crypto::credential::{Issuance, Issuer};
use ortaq_crypto::entry::Role;
use ortaq_crypto::person::{KeyHolder, Passphrase, PersonSeed, file};

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::{Issue, IssueAction};
use crate::log::Log;
use crate::person::{self, Refused};
use crate::recount::Replayed;
use crate::sign::missing;
use crate::texts::Texts;

/// Does what an issuer asked for.
///
/// # Errors
/// When something is missing, or cannot be read or written.
pub fn run(request: &Issue, texts: &Texts) -> Result<Answer, Failure> {
    let done = match request.action {
        IssueAction::Roll => roll::run(request, texts),
        IssueAction::Letters => letters::run(request, texts),
        IssueAction::Replace => replace::run(request, texts),
        IssueAction::Revoke => revoke::run(request, texts),
        IssueAction::Erase => erase::run(request, texts),
    };
    match done {
        Ok(answer) => Ok(answer),
        Err(Stop::Failed(failure)) => Err(failure),
        Err(Stop::Refused(Refused { failure, found_out: true })) => {
            let text = texts.with("issue-refused", &[("message", failure.message(texts).into())]);
            Ok(Answer { text: format!("{text}\n"), exit: Exit::Invalid })
        }
        Err(Stop::Refused(refused)) => Err(refused.failure),
    }
}

/// Why an issuer's command ends early.
enum Stop {
    Failed(Failure),
    Refused(Refused),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Refused> for Stop {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

type Done = Result<Answer, Stop>;

/// What was found out, and is the reason to do nothing.
fn found_out(id: &'static str, values: Vec<(&'static str, crate::texts::Value)>) -> Stop {
    Stop::Refused(Refused { failure: Failure::new(id, values), found_out: true })
}

/// The log with its first pass; its head holds.
fn read(request: &Issue, texts: &Texts) -> Result<(Log, Replayed), Stop> {
    let log = Log::open(request.log.as_deref().ok_or_else(|| missing("LOG"))?)?;
    let replayed = Replayed::new(&log, texts)?;
    replayed.replay.check_head(log.checkpoint()).map_err(|reason| person::not_ready(&reason))?;
    Ok((log, replayed))
}

/// A path that this action needs.
fn needed(path: Option<&PathBuf>, argument: &str) -> Result<PathBuf, Failure> {
    path.cloned().ok_or_else(|| missing(argument))
}

/// The keys of an issuer, opened with this passphrase.
fn keys(request: &Issue, passphrase: &Passphrase) -> Result<(PersonSeed, KeyHolder), Stop> {
    let path = needed(request.keys.as_ref(), "--keys")?;
    let opened = file::open(&person::text_of(&path)?, passphrase);
    let opened = opened.map_err(|fault| person::cannot_open(&path, &fault))?;
    issuer_of(&opened.holder)?;
    Ok((opened.seed, opened.holder))
}

/// Which issuer holds these keys.
fn issuer_of(holder: &KeyHolder) -> Result<Issuer, Stop> {
    let issuer = Issuer::from_number(u64::from(holder.index)).filter(|_| holder.role == Role::Issuer);
    issuer.ok_or_else(|| Failure::new("failure-no-issuer", Vec::new()).into())
}

/// The codes out of their file, which must be this election's.
fn codes(path: &Path, passphrase: &Passphrase, replayed: &Replayed) -> Result<Issuance, Stop> {
    let opened = file::open_codes(&person::text_of(path)?, passphrase);
    let opened = opened.map_err(|fault| person::cannot_open(path, &fault))?;
    let election = replayed.replay.cycle().map(|cycle| cycle.election.0);
    if election != Some(opened.holder.election) {
        return Err(Failure::new("refusal-other-election", Vec::new()).into());
    }
    let issuer = issuer_of(&opened.holder)?;
    Ok(Issuance::new(opened.holder.election, issuer, opened.seed))
}

/// The numbers of letters that were given, as lines of the roll from 0.
fn numbers(request: &Issue, lines: u32) -> Result<Vec<u32>, Stop> {
    let given = request.letters.as_deref().ok_or_else(|| missing("--letters"))?;
    let read = |typed: &str| {
        let number = typed.trim().parse::<u32>().ok().filter(|number| (1..=lines).contains(number));
        let values = vec![("number", typed.trim().into()), ("lines", u64::from(lines).into())];
        number.map(|number| number - 1).ok_or_else(|| Failure::new("failure-letter-number", values).into())
    };
    given.split([',', ' ']).filter(|typed| !typed.trim().is_empty()).map(read).collect()
}
