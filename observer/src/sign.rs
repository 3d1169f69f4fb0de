//! The `sign` command: one signature on an act that several people sign (§4.2).

use ortaq_crypto::entry::{Body, canonical};
use ortaq_crypto::person::sign::Pen;

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Sign;
use crate::files::{self, Readers};
use crate::log::Log;
use crate::log::web::{Patience, Web};
use crate::outbox;
use crate::person;
use crate::proposal::Proposal;
use crate::recount::Replayed;
use crate::texts::Texts;

/// Signs a proposed act.
///
/// # Errors
/// When keys, log or act cannot be read, or the outcome cannot be written or published.
pub fn run(request: &Sign, texts: &Texts) -> Result<Answer, Failure> {
    let log = Log::open(&request.log)?;
    let damaged = || Failure::new("failure-damaged", vec![("path", request.file.display().to_string().into())]);
    let mut proposal = Proposal::read(person::text_of(&request.file)?.trim_end()).ok_or_else(damaged)?;
    let opened = person::open(&request.keys, request.passphrase.as_deref(), texts)?;
    let replayed = Replayed::new(&log, texts)?;
    let signed =
        replayed.replay.check_head(log.checkpoint()).map_err(|reason| person::not_ready(&reason)).and_then(|()| {
            let pen = Pen::new(&replayed.replay, &opened.seed, &opened.holder);
            let signature = pen.and_then(|mut pen| pen.signature_for(&proposal.kind, &proposal.content));
            signature.map_err(|fault| person::cannot_sign(&fault))
        });
    let signature = match signed {
        Ok(signature) => signature,
        Err(refused) if refused.found_out => {
            let text = texts.with("sign-refused", &[("message", refused.failure.message(texts).into())]);
            return Ok(Answer { text: format!("{text}\n"), exit: Exit::Invalid });
        }
        Err(refused) => return Err(refused.failure),
    };
    let mut text = format!("{}\n", shown(&proposal, texts));
    let line = canonical(&signature);
    proposal.signatures.retain(|other| (other.role, other.index) != (signature.role, signature.index));
    proposal.signatures.push(signature);
    if let Some(path) = &request.out {
        files::replace(path, format!("{}\n", proposal.write()).as_bytes(), Readers::Anyone)?;
        let values = [("path", path.display().to_string().into()), ("count", proposal.signatures.len().into())];
        text.push_str(&format!("{}\n", texts.with("sign-written", &values)));
    }
    if let Some(url) = &request.publish {
        let number = request.number.ok_or_else(|| missing("--number"))?;
        let address = outbox::vote(url)?.file(&format!("api/proposed/{number}"))?;
        let answer = Web::new(Patience::default()).post(&address, &line)?;
        let id = if answer.contains("position") { "sign-last" } else { "sign-published" };
        text.push_str(&format!("{}\n", texts.get(id)));
    }
    if request.out.is_none() && request.publish.is_none() {
        text.push_str(&format!("{line}\n"));
    }
    Ok(Answer::valid(text))
}

pub(crate) fn missing(argument: &str) -> Failure {
    Failure::new("failure-missing", vec![("argument", argument.into())])
}

/// What was signed, in words: of a definition its fingerprint, which people compare.
fn shown(proposal: &Proposal, texts: &Texts) -> String {
    match proposal.body() {
        Some(Body::Definition(frozen)) => {
            texts.with("sign-definition", &[("fingerprint", frozen.definition.fingerprint().into())])
        }
        _ => texts.with(
            "sign-act",
            &[("type", proposal.kind.as_str().into()), ("content", proposal.content.as_str().into())],
        ),
    }
}
