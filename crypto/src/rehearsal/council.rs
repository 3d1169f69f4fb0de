//! Before the vote: keys of roles, proposals, roll, ceremony, freezing.

use super::people::{People, part};
use super::stage::{Stage, id};
use super::{Plan, RehearsalError};
use crate::council::Trustee;
use crate::council::ceremony::Step;
use crate::credential::Issuer;
use crate::credential::key::PartSecret;
use crate::credential::roll::{LINES, Place, prove};
use crate::definition::{BallotOption, Definition};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::{Body, Frozen, Label, Natural, Role, RoleKey, RollChunk};
use crate::replay::Decided;

/// Keys that are made beyond the shortlist, in case an option is added late.
const SPARE: u32 = 2;
const DAY: u64 = 86_400;

pub(super) fn prepare(stage: &mut Stage<'_>, plan: &Plan, people: &People) -> Result<(), RehearsalError> {
    enrol(stage, plan, people)?;
    propose(stage, plan)?;
    roll(stage, plan)?;
    ceremony(stage, plan, people)?;
    freeze(stage, plan, people)
}

fn enrol(stage: &mut Stage<'_>, plan: &Plan, people: &People) -> Result<(), RehearsalError> {
    let members = (1..=people.members).map(|index| (Role::Council, index));
    let issuers = (1..=plan.issuers).map(|index| (Role::Issuer, index));
    let trustees = people.trustees().map(|index| (Role::Trustee, index));
    for (role, index) in members.chain(issuers).chain([(Role::Observer, 1)]).chain(trustees) {
        let key = Bytes(stage.enrol(plan, people, role, index));
        let body = Body::Role(RoleKey { role, index, key, signatures: vec![] });
        let vouching: &[(Role, u32)] = if role == Role::Trustee { &[(Role::Council, index)] } else { &[] };
        stage.append_signed(plan, body, vouching)?;
    }
    Ok(())
}

fn propose(stage: &mut Stage<'_>, plan: &Plan) -> Result<(), RehearsalError> {
    stage.act(Body::Phase, "administrator", "intake-opened", "")?;
    for option in &plan.options {
        stage.act(Body::Proposal, "resident", "received", &option.id)?;
    }
    for option in &plan.options {
        stage.act(Body::Review, "reviewer", "feasible", &option.id)?;
        stage.act(Body::Session, "secretary", "shortlisted", &option.id)?;
    }
    Ok(())
}

fn roll(stage: &mut Stage<'_>, plan: &Plan) -> Result<(), RehearsalError> {
    let lines: Vec<usize> = (0..plan.sizes().roll).collect();
    let chunks = u32::try_from(lines.len().div_ceil(LINES)).map_err(RehearsalError::plan)?;
    let election = stage.replay.cycle().map(|cycle| cycle.election.0).unwrap_or_default();
    for issuer in [Issuer::First, Issuer::Second] {
        let number = issuer.number();
        if number > plan.issuers {
            continue;
        }
        for (chunk, lines) in (0..).zip(lines.chunks(LINES)) {
            let secrets: Vec<PartSecret> = lines.iter().map(|line| part(plan, number, *line)).collect();
            let place = Place { issuer, chunk, chunks };
            let fresh = plan.derive_wide("roll", usize::try_from(chunk).unwrap_or_default());
            let made = prove(&election, place, &secrets, &fresh).map_err(RehearsalError::plan)?;
            let body = RollChunk {
                issuer: number,
                chunk,
                chunks,
                parts: Blob(made.parts),
                proof: Bytes(made.proof),
                signatures: vec![],
            };
            stage.append_signed(plan, Body::Roll(body), &[(Role::Issuer, number)])?;
        }
    }
    Ok(())
}

fn ceremony(stage: &mut Stage<'_>, plan: &Plan, people: &People) -> Result<(), RehearsalError> {
    let roster = people.roster();
    let keys = u32::try_from(plan.options.len()).map_err(RehearsalError::plan)? + 1 + SPARE;
    let mut fresh = 0..;
    while stage.replay.ceremony()?.step() != Step::Done {
        for index in people.trustees() {
            let trustee = Trustee::new(&people.seed(index), &people.election, index, &roster);
            let trustee = trustee.map_err(RehearsalError::plan)?;
            let fresh = plan.derive("ceremony", fresh.next().unwrap_or_default());
            for body in next(&trustee, stage, keys, &fresh)? {
                stage.append_signed(plan, body, &[(Role::Trustee, index)])?;
            }
        }
    }
    Ok(())
}

/// What a trustee says at the ceremony's step.
fn next(trustee: &Trustee, stage: &Stage<'_>, keys: u32, fresh: &[u8; 32]) -> Result<Vec<Body>, RehearsalError> {
    let ceremony = stage.replay.ceremony()?;
    let said = match ceremony.step() {
        Step::Commit => trustee.commit(ceremony, keys, fresh).map(|body| vec![Body::CeremonyCommit(body)]),
        Step::Deal => trustee.deal(ceremony).map(|pieces| pieces.into_iter().map(Body::CeremonyDeal).collect()),
        Step::Shares => trustee.shares(ceremony).map(|pieces| pieces.into_iter().map(Body::CeremonyShares).collect()),
        Step::Confirm => trustee.confirm(ceremony).map(|body| vec![Body::CeremonyConfirm(body)]),
        Step::Rehearse => trustee.rehearse(ceremony, fresh).map(|body| vec![Body::CeremonyRehearsal(body)]),
        Step::Restart | Step::Done => Ok(Vec::new()),
    };
    said.map_err(RehearsalError::plan)
}

fn freeze(stage: &mut Stage<'_>, plan: &Plan, people: &People) -> Result<(), RehearsalError> {
    let definition = definition(stage, plan)?;
    let body = Body::Definition(Box::new(Frozen { definition, signatures: vec![] }));
    stage.append_signed(plan, body, &people.deciding())
}

fn definition(stage: &Stage<'_>, plan: &Plan) -> Result<Definition, RehearsalError> {
    let label = |text: &str| Label::try_from(text.to_owned()).map_err(RehearsalError::plan);
    let option = |option: &super::RehearsalOption| -> Result<BallotOption, RehearsalError> {
        let (category, village) = (label(&option.category)?, label(&option.village)?);
        Ok(BallotOption { id: id(&option.id)?, cost: Natural(option.cost), category, village })
    };
    let opens = (stage.time / DAY + 12) * DAY;
    let decided = Decided {
        options: plan.options.iter().map(option).collect::<Result<_, _>>()?,
        budget: plan.budget,
        style: plan.style.clone(),
        rule: plan.rule.clone(),
        opens,
        closes: opens + 14 * DAY,
        minimum_ballots: plan.minimum_ballots,
        booth: plan.derive("booth", 0),
        texts: plan.derive("texts", 0),
    };
    stage.replay.compose(decided).map_err(RehearsalError::plan)
}
