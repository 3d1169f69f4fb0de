//! What the secretary prepares for the council to sign: its conclusion, or that the vote is void. A later preparation takes
//! the place of an earlier one that does not stand in the log yet, whoever has signed that.

use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Body, Conclusion, Dissent, Sample, Verdict, Void, VoidReason, leaf_hash};

use super::acts;
use super::store::{concluding, proposed};
use crate::audit::{self, Followers, Text};
use crate::database::Transaction;
use crate::errors::{Failure, Message};

/// A member who does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagrees {
    /// Which member.
    pub member: u32,
    /// Their words; may be empty.
    pub words: String,
}

/// What the council concludes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concluded {
    /// Whether the result stands.
    pub verdict: Verdict,
    /// Why.
    pub text: String,
    /// Who was asked whether they voted.
    pub sample: Sample,
    /// Who does not agree, by rising number.
    pub dissent: Vec<Disagrees>,
}

/// Proposes a conclusion in place of an earlier one; gives the number of the proposal. Revocations and the result are the
/// log's.
///
/// # Errors
/// [`Failure::Refused`] if there is no result to conclude about, or a conclusion stands already.
pub fn propose_conclusion(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    concluded: &Concluded,
) -> Result<i64, Failure> {
    audit::lock(tx, log)?;
    let refused = || Failure::refused(Message::new("council-refused-no-result"));
    let known = followers.ahead(tx, log, |replay| Some((replay.course().ok()?, replay.revocations().ok()?)))?;
    let (course, revocations) = known.ok_or_else(refused)?;
    if !course.result || course.concluded || course.void {
        return Err(refused());
    }
    let seq = audit::last_of_kind(tx.connection(), log, "result")?.ok_or_else(refused)?;
    let line = audit::lines(tx.connection(), log, seq, seq + 1)?.pop().ok_or_else(refused)?;
    let text = Text::salted(concluded.text.clone())?;
    let mut dissent = Vec::new();
    let mut words = Vec::new();
    for one in &concluded.dissent {
        let said = if one.words.is_empty() { None } else { Some(Text::salted(one.words.clone())?) };
        dissent.push(Dissent { member: one.member, text: Optional(said.as_ref().map(Text::hash)) });
        words.extend(said.map(|said| (one.member, said)));
    }
    let body = Body::Conclusion(Conclusion {
        result: Bytes(leaf_hash(line.as_bytes())),
        verdict: concluded.verdict,
        text: Optional(Some(text.hash())),
        revocations,
        sample: concluded.sample.clone(),
        dissent,
        signatures: Vec::new(),
    });
    let act = propose_instead(tx, log, &body, &text)?;
    for (member, said) in &words {
        concluding::keep_dissent(tx, act, *member, said)?;
    }
    Ok(act)
}

/// Proposes that the vote is void, in place of an earlier such proposal; gives the number of the proposal.
///
/// # Errors
/// When the database does not answer.
pub fn propose_void(tx: &mut Transaction<'_>, log: i64, reason: VoidReason, text: &str) -> Result<i64, Failure> {
    audit::lock(tx, log)?;
    let text = Text::salted(text.to_owned())?;
    let body = Body::Void(Void { reason, text: Optional(Some(text.hash())), signatures: Vec::new() });
    propose_instead(tx, log, &body, &text)
}

pub(super) fn propose_instead(tx: &mut Transaction<'_>, log: i64, body: &Body, text: &Text) -> Result<i64, Failure> {
    for earlier in proposed::open(tx.connection(), log)?.into_iter().filter(|act| act.kind == body.kind()) {
        proposed::withdraw(tx, earlier.id)?;
    }
    acts::propose(tx, log, body, Some(text))
}
