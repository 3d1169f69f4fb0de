//! `issue revoke`: codes that end, with the reason; the other role signs the same act after this one.

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Revocation, RevocationReason};
use ortaq_crypto::person::sign::Pen;

use super::lines::Lines;
use super::{Done, needed, numbers};
use crate::answer::{Answer, Failure};
use crate::command_line::Issue;
use crate::files::{self, Readers};
use crate::person;
use crate::proposal::Proposal;
use crate::sign::missing;
use crate::texts::Texts;

/// Credentials in one entry.
const MOST: usize = 1000;

pub(super) fn run(request: &Issue, texts: &Texts) -> Done {
    let out = needed(request.out.as_ref(), "--out")?;
    let reason = match request.reason.as_deref().ok_or_else(|| missing("--reason"))? {
        "paper" => RevocationReason::Paper,
        "lost" => RevocationReason::Lost,
        "moved" => RevocationReason::Moved,
        "died" => RevocationReason::Died,
        _ => RevocationReason::Error,
    };
    let (log, replayed) = super::read(request, texts)?;
    let passphrase = person::passphrase(request.passphrase.as_deref(), texts)?;
    let (seed, holder) = super::keys(request, &passphrase)?;
    let roll = Lines::read(&log)?;
    let lines = numbers(request, roll.count())?;
    if lines.is_empty() || lines.len() > MOST {
        return Err(Failure::new("failure-letters-many", vec![("most", MOST.into())]).into());
    }
    let credentials: Vec<Bytes<32>> =
        lines.iter().filter_map(|line| roll.now(*line)).map(|standing| Bytes(standing.credential)).collect();
    let mut proposal = Proposal::of(&Body::Revocation(Revocation { credentials, reason, signatures: vec![] }));
    let signature = Pen::new(&replayed.replay, &seed, &holder)
        .and_then(|mut pen| pen.signature_for(&proposal.kind, &proposal.content));
    proposal.signatures.push(signature.map_err(|fault| person::cannot_sign(&fault))?);
    files::replace(&out, format!("{}\n", proposal.write()).as_bytes(), Readers::Anyone)?;
    let values = [("count", lines.len().into()), ("path", out.display().to_string().into())];
    Ok(Answer::valid(format!("{}\n", texts.with("issue-revocation-made", &values))))
}
