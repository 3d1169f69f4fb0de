//! The fourteen days of voting. Voters come in an order of their own; some come
//! twice, some test their device, some lose their letter.

use std::collections::BTreeMap;

use super::people::{People, credential, part};
use super::stage::{Stage, code};
use super::{Plan, RehearsalError, Sizes};
use crate::ballot::{self, Header, Opening, Poll, Tracker, ballot_hash};
use crate::council::Trustee;
use crate::credential::Issuer;
use crate::credential::key::{BallotName, Intent};
use crate::credential::roll::prove_replacement;
use crate::encoding::base64::{Blob, Bytes, Optional};
use crate::entry::{
    Body, Booth, Cast, Challenged, Entry, Natural, PaperBatch, Phase, Replacement, ReplacementReason, Revocation,
    RevocationReason, Role, Seen,
};
use crate::replay::Sums;

/// Ballots that are made and verified together; what voters see of the log is as old as that.
const BATCH: usize = 256;
const DAY: u64 = 86_400;

/// What a voter does at one moment.
#[derive(Clone, Copy)]
struct Visit {
    /// Line of the roll, or beyond it for a replaced credential.
    line: usize,
    /// Whose choice is taken.
    choice: usize,
    intent: Intent,
}

/// A ballot as it leaves the device.
struct Made {
    credential: [u8; 32],
    tracker: Tracker,
    body: Body,
}

/// The voting under way.
struct Voting<'a, 'b> {
    stage: &'a mut Stage<'b>,
    plan: &'a Plan,
    poll: Poll,
    opens: u64,
    last: BTreeMap<[u8; 32], Tracker>,
    sums: Vec<(u64, String)>,
    visits: usize,
    all: usize,
    workers: usize,
    progress: &'a dyn Fn(u64, u64),
}

pub(super) fn vote(
    stage: &mut Stage<'_>,
    plan: &Plan,
    people: &People,
    workers: usize,
    progress: &dyn Fn(u64, u64),
) -> Result<(Vec<(u64, String)>, Sizes), RehearsalError> {
    let sizes = plan.sizes();
    let (definition, _) = stage.replay.definition()?;
    let (opens, closes, hash) = (definition.opens.0, definition.closes.0, definition.hash());
    gone(stage, plan, sizes)?;
    stage.time = opens;
    stage.append(Body::VotingOpen(Phase { definition: Bytes(hash) }))?;
    let ballots = stage.replay.ballots().ok_or_else(|| RehearsalError::plan("nothing is frozen"))?;
    let poll = ballots.poll().clone();
    let (early, late) = visits(plan, sizes);
    let all = early.len() + late.len();
    let mut voting = Voting {
        stage,
        plan,
        poll,
        opens,
        last: BTreeMap::new(),
        sums: Vec::new(),
        visits: 0,
        all,
        workers: workers.max(1),
        progress,
    };
    voting.receive(&early)?;
    voting.replace(sizes)?;
    voting.mend_booth(people)?;
    voting.receive(&late)?;
    voting.possess(people)?;
    let Voting { sums: lines, .. } = voting;
    stage.time = closes;
    stage.append(Body::VotingEnd(Phase { definition: Bytes(hash) }))?;
    paper(stage, plan, sizes)?;
    Ok((lines, sizes))
}

/// Who comes when: the early half and the late one, each in random order.
fn visits(plan: &Plan, sizes: Sizes) -> (Vec<Visit>, Vec<Visit>) {
    let (mut early, mut late) = (Vec::new(), Vec::new());
    let voters = sizes.voters;
    for line in 0..voters {
        let visit = Visit { line, choice: line, intent: Intent::Cast };
        let other = Visit { choice: (line + 1) % voters, ..visit };
        if line < sizes.revotes {
            early.push(other);
            late.push(visit);
        } else if line < sizes.revotes + sizes.challenges {
            early.push(Visit { intent: Intent::Open, ..other });
            late.push(visit);
        } else if line < sizes.revotes + sizes.challenges + sizes.replacements {
            early.push(other);
            late.push(Visit { line: line + sizes.roll, ..visit });
        } else if plan.derive("half", line).first().is_some_and(|byte| byte % 2 == 0) {
            early.push(visit);
        } else {
            late.push(visit);
        }
    }
    for line in voters..voters + sizes.paper {
        late.push(Visit { line, choice: line % voters.max(1), intent: Intent::Cast });
    }
    early.sort_by_cached_key(|visit| plan.derive("early", visit.line));
    late.sort_by_cached_key(|visit| plan.derive("late", visit.line));
    (early, late)
}

/// What the devices of a batch's voters have: the same view of the log.
struct Devices<'a> {
    plan: &'a Plan,
    poll: &'a Poll,
    last: &'a BTreeMap<[u8; 32], Tracker>,
    seen: Seen,
}

impl Devices<'_> {
    fn make(&self, visit: Visit) -> Result<Made, RehearsalError> {
        let secret = credential(self.plan, visit.line)?;
        let credential = secret.public();
        let header = Header {
            election: self.poll.election,
            definition: self.poll.definition,
            credential,
            prev: self.last.get(&credential).copied().unwrap_or(Tracker::NONE),
            seen: self.seen.seq.0,
            seen_leaf: self.seen.leaf.0,
        };
        let choice = self.plan.choices.get(visit.choice).cloned().unwrap_or_default();
        let label = if visit.intent == Intent::Cast { "ballot" } else { "tested ballot" };
        let opening = Opening { seed: self.plan.derive(label, visit.line), choice };
        let bytes = ballot::make(self.poll, &header, &opening).map_err(|_| RehearsalError::Choice(visit.choice))?;
        let hash = ballot_hash(&bytes);
        let name = BallotName { election: &self.poll.election, definition: &self.poll.definition, hash: &hash };
        let signature = Bytes(secret.sign(visit.intent, name));
        let body = match visit.intent {
            Intent::Cast => Body::Ballot(Cast { ballot: Blob(bytes), signature }),
            Intent::Open => Body::Challenge(Challenged { credential: Bytes(credential), hash: Bytes(hash), signature }),
        };
        Ok(Made { credential, tracker: Tracker::of(&hash), body })
    }
}

impl Voting<'_, '_> {
    /// Makes ballots in batches, each by all workers at once, and logs them.
    fn receive(&mut self, visits: &[Visit]) -> Result<(), RehearsalError> {
        for batch in visits.chunks(BATCH) {
            let share = batch.len().div_ceil(self.workers).max(1);
            let devices = Devices { plan: self.plan, poll: &self.poll, last: &self.last, seen: self.stage.seen() };
            let make =
                |visits: &[Visit]| visits.iter().map(|visit| devices.make(*visit)).collect::<Result<Vec<_>, _>>();
            let made: Result<Vec<Vec<Made>>, RehearsalError> = if self.workers == 1 {
                make(batch).map(|made| vec![made])
            } else {
                std::thread::scope(|scope| {
                    let threads: Vec<_> = batch.chunks(share).map(|visits| scope.spawn(|| make(visits))).collect();
                    let lost = || RehearsalError::plan("a worker stopped");
                    threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(lost()))).collect()
                })
            };
            for made in made?.into_iter().flatten() {
                self.log(made)?;
            }
            (self.progress)(to_u64(self.visits), to_u64(self.all));
        }
        Ok(())
    }

    fn log(&mut self, made: Made) -> Result<(), RehearsalError> {
        let fortnight = 14 * DAY - 3600;
        let elapsed = to_u64(self.visits) * fortnight / to_u64(self.all.max(1));
        self.stage.time = self.opens + elapsed + 60;
        self.visits += 1;
        let cast = matches!(made.body, Body::Ballot(_));
        let seq = self.stage.replay.entries();
        let time = self.stage.time - self.stage.time % 3600;
        let prev = self.stage.seen().leaf.0;
        let line = cast.then(|| Entry { seq, prev, time, body: made.body.clone() }.to_line());
        self.stage.append_at(time, made.body)?;
        if let Some(line) = line {
            self.last.insert(made.credential, made.tracker);
            self.sums.push((seq, line));
        }
        Ok(())
    }

    /// Voters who lost their letter after casting get a new one.
    fn replace(&mut self, sizes: Sizes) -> Result<(), RehearsalError> {
        let first = sizes.revotes + sizes.challenges;
        for line in first..first + sizes.replacements {
            let old = credential(self.plan, line)?.public();
            let new = line + sizes.roll;
            let (mut parts, mut proofs) = (Vec::new(), Vec::new());
            for issuer in [Issuer::First, Issuer::Second] {
                if issuer.number() <= self.plan.issuers {
                    let secret = part(self.plan, issuer.number(), new);
                    let fresh = self.plan.derive_wide("replacement", new);
                    let (part, proof) = prove_replacement(&self.poll.election, issuer, &old, &secret, &fresh);
                    parts.push(Bytes(part));
                    proofs.push(Bytes(proof));
                }
            }
            let reason = ReplacementReason::Lost;
            let body = Replacement { old: Bytes(old), parts, proofs, reason, signatures: vec![] };
            self.stage.append_signed(self.plan, Body::Replacement(body), &two_roles(self.plan))?;
        }
        Ok(())
    }

    /// The council mends a file of the booth while people vote.
    fn mend_booth(&mut self, people: &People) -> Result<(), RehearsalError> {
        let booth = Bytes(self.plan.derive("booth", 1));
        let text = Optional(Some(self.plan.derive("booth text", 1)));
        let body = Booth { booth, reason: code("typing-error")?, text, signatures: vec![] };
        self.stage.append_signed(self.plan, Body::Booth(body), &people.deciding())
    }

    /// A day before the end every trustee shows that the shares are still there.
    fn possess(&mut self, people: &People) -> Result<(), RehearsalError> {
        let roster = people.roster();
        for index in people.trustees() {
            let trustee = Trustee::new(&people.seed(index), &people.election, index, &roster);
            let trustee = trustee.map_err(RehearsalError::plan)?;
            let fresh = self.plan.derive("possession", usize::try_from(index).unwrap_or_default());
            let seen = self.stage.seen().leaf.0;
            let ceremony = self.stage.replay.ceremony()?;
            let body = trustee.possession(ceremony, &self.poll.definition, &seen, &fresh);
            let body = Body::Possession(body.map_err(RehearsalError::plan)?);
            self.stage.append_signed(self.plan, body, &[(Role::Trustee, index)])?;
        }
        Ok(())
    }
}

/// People who moved away or died before the vote.
fn gone(stage: &mut Stage<'_>, plan: &Plan, sizes: Sizes) -> Result<(), RehearsalError> {
    let first = sizes.voters + sizes.paper;
    let lines: Vec<usize> = (first..first + sizes.gone).collect();
    let (moved, died) = lines.split_at(lines.len() / 2);
    revoke(stage, plan, moved, RevocationReason::Moved)?;
    revoke(stage, plan, died, RevocationReason::Died)
}

/// Voters who cast a ballot and then went to vote on paper, and their box.
fn paper(stage: &mut Stage<'_>, plan: &Plan, sizes: Sizes) -> Result<(), RehearsalError> {
    let lines: Vec<usize> = (sizes.voters..sizes.voters + sizes.paper).collect();
    if lines.is_empty() {
        return Ok(());
    }
    revoke(stage, plan, &lines, RevocationReason::Paper)?;
    let count = Natural(to_u64(lines.len()));
    let text = Optional(Some(plan.derive("minutes", 0)));
    let body = PaperBatch { number: 1, ballots: count, revocations: count, text, signatures: vec![] };
    stage.append_signed(plan, Body::PaperBatch(body), &two_roles(plan))
}

fn revoke(stage: &mut Stage<'_>, plan: &Plan, lines: &[usize], reason: RevocationReason) -> Result<(), RehearsalError> {
    for lines in lines.chunks(1000) {
        let keys: Result<Vec<_>, RehearsalError> =
            lines.iter().map(|line| credential(plan, *line).map(|secret| Bytes(secret.public()))).collect();
        let body = Revocation { credentials: keys?, reason, signatures: vec![] };
        stage.append_signed(plan, Body::Revocation(body), &two_roles(plan))?;
    }
    Ok(())
}

fn two_roles(plan: &Plan) -> [(Role, u32); 2] {
    let other = if plan.issuers == 2 { (Role::Issuer, 2) } else { (Role::Council, 1) };
    [(Role::Issuer, 1), other]
}

/// The sums that every trustee's tool works out once voting is closed.
pub(super) fn sums(
    stage: &Stage<'_>,
    plan: &Plan,
    lines: &[(u64, String)],
    workers: usize,
) -> Result<Sums, RehearsalError> {
    let ballots = stage.replay.ballots().ok_or_else(|| RehearsalError::plan("nothing is frozen"))?;
    let fresh = plan.derive("weights", 0);
    let all = |lines: &[(u64, String)]| {
        let mut sums = Sums::default();
        for batch in lines.chunks(BATCH) {
            sums.merge(ballots.verify(batch.iter().map(|(seq, line)| (*seq, line.as_bytes())), &fresh));
        }
        sums
    };
    if workers <= 1 {
        return Ok(all(lines));
    }
    let mut sums = Sums::default();
    std::thread::scope(|scope| {
        let all = &all;
        let share = lines.len().div_ceil(workers).max(1);
        let threads: Vec<_> = lines.chunks(share).map(|lines| scope.spawn(move || all(lines))).collect();
        for thread in threads {
            sums.merge(thread.join().unwrap_or_default());
        }
    });
    Ok(sums)
}

fn to_u64(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
