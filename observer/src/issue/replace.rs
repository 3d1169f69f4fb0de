//! `issue replace`: a new code in the place of one whose letter was lost. With two issuers each makes its part:
//! the first leaves it in a file, the second puts both together.

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Replacement, ReplacementReason, canonical};
use ortaq_crypto::person::sign::Pen;
use serde::{Deserialize, Serialize};

use super::lines::Lines;
use super::{Done, Stop, needed, numbers};
use crate::answer::{Answer, Failure};
use crate::command_line::Issue;
use crate::entropy;
use crate::files::{self, Readers};
use crate::person;
use crate::proposal::Proposal;
use crate::texts::Texts;

/// An issuer's half of a replacement.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Half {
    old: Bytes<32>,
    issuer: u32,
    part: Bytes<32>,
    proof: Bytes<64>,
}

pub(super) fn run(request: &Issue, texts: &Texts) -> Done {
    let (codes, out) = (needed(request.codes.as_ref(), "--codes")?, needed(request.out.as_ref(), "--out")?);
    let (log, replayed) = super::read(request, texts)?;
    let passphrase = person::passphrase(request.passphrase.as_deref(), texts)?;
    let (seed, holder) = super::keys(request, &passphrase)?;
    let issuance = super::codes(&codes, &passphrase, &replayed)?;
    let roll = Lines::read(&log)?;
    let [line] = numbers(request, roll.count())?[..] else {
        return Err(Failure::new("failure-one-letter", Vec::new()).into());
    };
    let unknown = || {
        Failure::new(
            "failure-letter-number",
            vec![("number", (u64::from(line) + 1).to_string().into()), ("lines", u64::from(roll.count()).into())],
        )
    };
    let standing = roll.now(line).ok_or_else(unknown)?;
    let issuer = issuance.issuer().number();
    let (part, proof) = issuance.replace(&standing.credential, line, standing.issue + 1, &entropy::fresh()?);
    let own = Half { old: Bytes(standing.credential), issuer, part: Bytes(part), proof: Bytes(proof) };
    let issuers = replayed.replay.cycle().map_or(2, |cycle| cycle.issuers);
    let number = ("number", u64::from(line + 1).into());
    let path = ("path", out.display().to_string().into());
    let Some(halves) = together(request, own, issuers, &out)? else {
        return Ok(Answer::valid(format!("{}\n", texts.with("issue-half-made", &[number, path]))));
    };
    let body = Body::Replacement(Replacement {
        old: Bytes(standing.credential),
        parts: halves.iter().map(|half| half.part).collect(),
        proofs: halves.iter().map(|half| half.proof).collect(),
        reason: if request.reason.as_deref() == Some("error") {
            ReplacementReason::Error
        } else {
            ReplacementReason::Lost
        },
        signatures: vec![],
    });
    let mut proposal = Proposal::of(&body);
    let signature = Pen::new(&replayed.replay, &seed, &holder)
        .and_then(|mut pen| pen.signature_for(&proposal.kind, &proposal.content));
    proposal.signatures.push(signature.map_err(|fault| person::cannot_sign(&fault))?);
    files::replace(&out, format!("{}\n", proposal.write()).as_bytes(), Readers::Anyone)?;
    Ok(Answer::valid(format!("{}\n", texts.with("issue-replacement-made", &[number, path]))))
}

/// All issuers' halves in order; nothing if the other's is not there yet, and then the own one is written.
fn together(request: &Issue, own: Half, issuers: u32, out: &std::path::Path) -> Result<Option<Vec<Half>>, Stop> {
    if issuers == 1 {
        return Ok(Some(vec![own]));
    }
    let Some(path) = &request.with else {
        files::replace(out, format!("{}\n", canonical(&own)).as_bytes(), Readers::Anyone)?;
        return Ok(None);
    };
    let other: Option<Half> = serde_json::from_str(person::text_of(path)?.trim_end()).ok();
    let fits = |half: &Half| half.old == own.old && half.issuer == 3 - own.issuer;
    let other = other.filter(fits);
    let other =
        other.ok_or_else(|| Failure::new("failure-other-half", vec![("path", path.display().to_string().into())]))?;
    Ok(Some(if own.issuer == 1 { vec![own, other] } else { vec![other, own] }))
}
