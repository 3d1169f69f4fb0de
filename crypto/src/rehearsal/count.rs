//! After the vote: closing, decryption, result, conclusion, the end.

use super::people::People;
use super::stage::Stage;
use super::{Plan, RehearsalError};
use crate::council::Trustee;
use crate::encoding::base64::{Bytes, Optional};
use crate::entry::{Body, ClosingSignature, Conclusion, Dissent, Final, Natural, Role, Sample, Standing, Statement};
use crate::replay::Sums;

/// So many who did not dispute show, with 95% certainty, that less than 5% of the ballots were stuffed.
const SAMPLE: u64 = 59;

/// Closes the vote; how many ballots are counted.
pub(super) fn close(stage: &mut Stage<'_>, plan: &Plan, people: &People) -> Result<u64, RehearsalError> {
    let closing = stage.replay.closing_statement()?;
    let counted = closing.counted.0;
    stage.append(Body::Closing(closing))?;
    let closing = Bytes(stage.replay.closing(stage.time)?);
    for trustee in people.trustees().filter(|trustee| *trustee <= plan.closing_quorum()) {
        let body = ClosingSignature { trustee, closing, signatures: vec![] };
        stage.append_signed(plan, Body::ClosingSignature(body), &[(Role::Trustee, trustee)])?;
    }
    let checkpoint = stage.checkpoint()?;
    stage.append(Body::Standing(Standing { checkpoint }))?;
    Ok(counted)
}

/// Decrypts, publishes, concludes, ends.
pub(super) fn count(
    stage: &mut Stage<'_>,
    plan: &Plan,
    people: &People,
    sums: &Sums,
    counted: u64,
) -> Result<Vec<u64>, RehearsalError> {
    decrypt(stage, plan, people, sums)?;
    let result = stage.replay.result(sums)?;
    let totals = result.totals.iter().map(|total| total.0).collect();
    stage.append(Body::Result(result))?;
    let result = stage.seen().leaf;
    let text = Bytes(plan.derive("statement", 0));
    let statement = Statement { about: Optional(Some(result.0)), text, signatures: vec![] };
    stage.append_signed(plan, Body::Statement(statement), &[(Role::Observer, 1)])?;
    conclude(stage, plan, people, result, counted)?;
    stage.act(Body::Decision, "maslikhat", "funded", "")?;
    let size = Natural(stage.replay.entries() + 1);
    stage.append(Body::Final(Final { size }))?;
    Ok(totals)
}

/// The last `threshold` trustees answer: others than those who signed the closing where there are more.
fn decrypt(stage: &mut Stage<'_>, plan: &Plan, people: &People, sums: &Sums) -> Result<(), RehearsalError> {
    let roster = people.roster();
    for index in plan.trustees - plan.threshold + 1..=plan.trustees {
        let trustee = Trustee::new(&people.seed(index), &people.election, index, &roster);
        let fresh = plan.derive("decryption", usize::try_from(index).unwrap_or_default());
        let question = stage.replay.question(sums, stage.time)?;
        let ceremony = stage.replay.ceremony()?;
        let answer = trustee.and_then(|trustee| trustee.decrypt(ceremony, &question, &fresh));
        let answer = answer.map_err(RehearsalError::plan)?;
        stage.append_signed(plan, Body::Decryption(answer.into()), &[(Role::Trustee, index)])?;
    }
    Ok(())
}

/// The whole council signs; its last member does not agree.
fn conclude(
    stage: &mut Stage<'_>,
    plan: &Plan,
    people: &People,
    result: Bytes<32>,
    counted: u64,
) -> Result<(), RehearsalError> {
    let asked = Natural(counted.min(SAMPLE));
    let body = Conclusion {
        result,
        verdict: plan.verdict,
        text: Optional(Some(plan.derive("conclusion", 0))),
        revocations: stage.replay.revocations()?,
        sample: Sample { asked, answered: asked, disputed: Natural(0) },
        dissent: vec![Dissent { member: people.members, text: Optional(Some(plan.derive("dissent", 0))) }],
        signatures: vec![],
    };
    let members: Vec<_> = (1..=people.members).map(|index| (Role::Council, index)).collect();
    stage.append_signed(plan, Body::Conclusion(body), &members)
}
