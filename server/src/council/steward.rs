//! What follows by itself from what the log says of keys, freezing and conclusion: a ceremony begins anew after a
//! complaint, a definition is proposed when all is there, and the cycle goes on when the log has what its phase waits for.
//!
//! A step is a function of database and log and may be tried at any time and twice, in any process.

use std::time::Duration;

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::entry::{Body, Code, Restart, Verdict, VoidReason};
use ortaq_crypto::replay::Replay;

use super::{freezing, reminders};
use crate::app::State;
use crate::audit::{self, Followers, Published};
use crate::cycles::{self, Cycle, Event, Phase};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::jobs::{Job, Wake};

/// How often is looked for what is due.
const PAUSE: Duration = Duration::from_secs(1);

/// What this room does by itself.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "council", pause: PAUSE, wake: Wake::default(), run }, reminders::job()]
}

fn run(state: &State) -> Result<(), Failure> {
    let running = state.database.read_blocking(cycles::running)?;
    for cycle in running.into_iter().filter(|cycle| (Phase::Keys..=Phase::Conclusion).contains(&cycle.phase)) {
        let (id, followers) = (cycle.id, state.followers.clone());
        if !is_due(state, &cycle)? {
            continue;
        }
        match state.database.write_blocking(move |tx| step(tx, &followers, id)) {
            Ok(()) => {}
            Err(Failure::Conflict) => tracing::info!(cycle = id, "another process took this step"),
            Err(failure) => {
                tracing::error!(cycle = id, %failure, "a step of the council cannot be taken; it is tried again")
            }
        }
    }
    Ok(())
}

/// Whether there is something to do, asked without writing.
fn is_due(state: &State, cycle: &Cycle) -> Result<bool, Failure> {
    if cycle.phase == Phase::Freeze {
        return Ok(true);
    }
    let (id, phase) = (cycle.id, cycle.phase);
    state.database.read_blocking(|connection| {
        let Some(log) = Published::of_cycle(connection, id)? else { return Ok(false) };
        state.followers.ask(connection, &log, |replay| due(phase, replay).is_some())
    })
}

/// Takes what is due of a cycle.
///
/// # Errors
/// When the database does not answer, or the cycle cannot go on.
pub fn step(tx: &mut Transaction<'_>, followers: &Followers, cycle: i64) -> Result<(), Failure> {
    let cycle = cycles::held(tx, cycle)?;
    let Some(log) = audit::log_of(tx.connection(), cycle.id)? else { return Ok(()) };
    match followers.ahead(tx, log, |replay| due(cycle.phase, replay))? {
        Some(Due::Restart(restart)) => followers.append(tx, log, Body::CeremonyRestart(restart)).map(drop),
        Some(Due::Happened(event)) => cycles::apply(tx, cycle.id, &event).map(drop),
        Some(Due::Concluded(verdict)) => {
            let event = match verdict {
                Verdict::Confirmed => Event::conclusion_confirmed(),
                Verdict::NotConfirmed => Event::conclusion_refused(&words(tx, log, "conclusion")?),
            };
            cycles::apply(tx, cycle.id, &event).map(drop)
        }
        Some(Due::Voided(reason)) => {
            let words = words(tx, log, "void")?;
            cycles::apply(tx, cycle.id, &voided(cycle.phase, reason, &words)).map(drop)
        }
        None if cycle.phase == Phase::Freeze => freezing::propose(tx, followers, log, &cycle),
        None => Ok(()),
    }
}

/// What is due.
enum Due {
    /// A ceremony in which somebody lied begins anew.
    Restart(Restart),
    /// The log has what the phase waits for.
    Happened(Event),
    /// The council has concluded.
    Concluded(Verdict),
    /// A quorum of the council declared the vote void.
    Voided(VoidReason),
}

/// What the council wrote beside its last entry of this type; a dash where that was erased.
fn words(tx: &mut Transaction<'_>, log: i64, kind: &str) -> Result<String, Failure> {
    let Some(seq) = audit::last_of_kind(tx.connection(), log, kind)? else { return Ok("–".to_owned()) };
    let text = audit::text_of(tx.connection(), log, seq)?;
    Ok(text.map_or_else(|| "–".to_owned(), |text| text.text))
}

fn due(phase: Phase, replay: &Replay) -> Option<Due> {
    let course = replay.course().ok()?;
    if let Some(reason) = replay.void_reason() {
        return (Phase::Letters..=Phase::Conclusion).contains(&phase).then_some(Due::Voided(reason));
    }
    match phase {
        Phase::Keys => ceremony(replay),
        Phase::Freeze => replay.definition().is_ok().then(|| Due::Happened(Event::definition_frozen())),
        Phase::Conclusion if course.concluded => replay.verdict().map(Due::Concluded),
        _ => None,
    }
}

fn ceremony(replay: &Replay) -> Option<Due> {
    let ceremony = replay.ceremony().ok()?;
    if ceremony.step() == Step::Done {
        return Some(Due::Happened(Event::ceremony_confirmed()));
    }
    let blamed = ceremony.verdict()?.guilty();
    let reason = Code::try_from("complaint".to_owned()).ok()?;
    Some(Due::Restart(Restart { attempt: ceremony.attempt() + 1, reason, blamed }))
}

/// How a cycle ends whose vote a quorum of the council declared void.
fn voided(phase: Phase, reason: VoidReason, words: &str) -> Event {
    match (reason, phase) {
        (_, Phase::Letters) => Event::given_up_by_council(words),
        (VoidReason::TooFewBallots, Phase::Count) => Event::too_few_ballots(),
        (VoidReason::TooFewTrustees, Phase::Voting | Phase::Count) => Event::trustees_missing(),
        _ => Event::objection_upheld(words),
    }
}
