//! What is due of a vote, and taking it on.

use std::time::Duration;

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Phase as PhaseEntry, ResultBody, Standing};
use ortaq_crypto::replay::Replay;

use super::{store, sums};
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
    vec![Job { name: "count", pause: PAUSE, wake: Wake::default(), run: step }]
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Due {
    /// Voting opens.
    Open([u8; 32]),
    /// Voting ends.
    End([u8; 32]),
    /// The closing is proposed.
    Close,
    /// The closing stands, by this checkpoint.
    Stand(String),
    /// The trustees' answers suffice.
    Count,
    /// The result is in the log.
    Counted,
}

/// Takes on whatever is due of all votes.
///
/// # Errors
/// When the database does not answer. A vote that cannot go on is told in the program's log, and tried again.
pub fn step(state: &State) -> Result<(), Failure> {
    let running = state.database.read_blocking(cycles::running)?;
    for cycle in running.into_iter().filter(|cycle| (Phase::Voting..=Phase::Count).contains(&cycle.phase)) {
        // One step leads to the next: opening to nothing, but an end may be followed by the closing at once.
        while step_of(state, &cycle)? {}
    }
    Ok(())
}

/// Takes the next step of a vote; whether there was one.
fn step_of(state: &State, cycle: &Cycle) -> Result<bool, Failure> {
    let now = state.clock.now().as_entry_time();
    let found = state.database.read_blocking(|connection| {
        let cycle = cycles::by_id(connection, cycle.id)?;
        let Some(log) = Published::of_cycle(connection, cycle.id)? else { return Ok(None) };
        let paper = store::is_paper_entered(connection, log.id)?;
        let due = state.followers.ask(connection, &log, |replay| due(cycle.phase, replay, &log, now, paper))?;
        Ok(due.map(|due| (log, due)))
    });
    let Some((log, due)) = found? else { return Ok(false) };
    let result = match due {
        Due::Count => Some(sums::result(&state.database, &log)?),
        _ => None,
    };
    let (id, followers, paper_of) = (cycle.id, state.followers.clone(), log.id);
    let taken = state.database.write_blocking(move |tx| take(tx, &followers, id, paper_of, due, result));
    match taken {
        Ok(()) => Ok(true),
        Err(Failure::Conflict | Failure::NotTaken(_)) => {
            // Another process was faster; what is due then is found next time.
            tracing::info!(cycle = id, "a step of the vote was taken by another process, or is not due any more");
            Ok(false)
        }
        Err(failure) => {
            tracing::error!(cycle = id, %failure, "a step of the vote cannot be taken; it is tried again");
            Ok(false)
        }
    }
}

fn take(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    cycle: i64,
    log: i64,
    due: Due,
    result: Option<ResultBody>,
) -> Result<(), Failure> {
    // Nobody takes the cycle on, and no other process this step, until this transaction ends.
    let cycle = cycles::held(tx, cycle)?;
    let definition = |hash: [u8; 32]| PhaseEntry { definition: Bytes(hash) };
    let body = match due {
        Due::Open(hash) => Body::VotingOpen(definition(hash)),
        Due::End(hash) => Body::VotingEnd(definition(hash)),
        Due::Close => {
            audit::lock(tx, log)?;
            let statement = followers.ahead(tx, log, Replay::closing_statement)?.map_err(Failure::internal)?;
            Body::Closing(statement)
        }
        Due::Stand(checkpoint) => Body::Standing(Standing { checkpoint }),
        Due::Count => match result {
            Some(result) => Body::Result(result),
            None => return Ok(()),
        },
        Due::Counted => return cycles::apply(tx, cycle.id, &Event::result_counted()).map(drop),
    };
    followers.append(tx, log, body).map(drop)
}

/// What is due of a vote in this phase. `now` is in seconds since 1970; `paper` says that all paper votes are entered.
fn due(phase: Phase, replay: &Replay, log: &Published, now: u64, paper: bool) -> Option<Due> {
    let course = replay.course().ok()?;
    let (definition, _) = replay.definition().ok()?;
    if course.void {
        return None;
    }
    if !course.opened {
        return (now >= definition.opens.0).then(|| Due::Open(definition.hash()));
    }
    if now < definition.closes.0 {
        return None;
    }
    if !course.ended {
        return Some(Due::End(definition.hash()));
    }
    if phase != Phase::Count {
        return None;
    }
    if course.closing.is_none() {
        return paper.then_some(Due::Close);
    }
    if !course.standing {
        return stands(replay, log).then(|| Due::Stand(log.note.clone()));
    }
    if !course.result {
        return replay.may_count().then_some(Due::Count);
    }
    Some(Due::Counted)
}

/// Whether the closing stands by the newest checkpoint: enough trustees have signed it, enough witnesses saw it.
fn stands(replay: &Replay, log: &Published) -> bool {
    replay.may_stand(&Standing { checkpoint: log.note.clone() })
}
