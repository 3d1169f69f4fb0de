//! What the clock does in the review: weeks of mending that are over, and reminders before they are.
//!
//! The database says what is due, and each proposal is a transaction of its own: a job that runs twice, or in two
//! processes, does nothing twice.

use std::collections::BTreeMap;
use std::time::Duration;

use super::letters::{self, REMIND_TO_APPEAL, REMIND_TO_MEND, Told};
use super::model::time_to_remind;
use super::store;
use crate::app::State as Platform;
use crate::clock::Moment;
use crate::config::PublicUrl;
use crate::cycles::{self, Cycle};
use crate::database::{Connection, Database, Transaction};
use crate::errors::Failure;
use crate::jobs::{Job, Wake};
use crate::proposals::{self, By, Event, Happening, Proposal, State};

/// How often is looked for what is due.
const PAUSE: Duration = Duration::from_secs(30);
/// How far ahead days are looked at, in seconds: a little more than reminders need.
const AHEAD: i64 = 3 * 86_400;

/// What this room does by itself.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "review", pause: PAUSE, wake: Wake::default(), run }]
}

fn run(platform: &Platform) -> Result<(), Failure> {
    look_at_days(&platform.database, platform.clock.now(), &platform.config.public_url).map(drop)
}

/// What is to be done about a proposal with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    MendingEnds,
    Reminder(&'static str),
}

/// Ends the mending whose day came, and reminds authors whose day comes closer. Gives how many proposals it did something
/// about. Does nothing if the clock cannot be believed.
///
/// # Errors
/// When the database does not answer. A proposal that cannot go on is told in the program's log, and tried again.
pub fn look_at_days(database: &Database, now: Moment, public_url: &PublicUrl) -> Result<usize, Failure> {
    if !database.read_blocking(|connection| cycles::watch(connection, now))?.is_believed() {
        return Ok(0);
    }
    let mut done = 0;
    for (proposal, due) in database.read_blocking(|connection| what_is_due(connection, now))? {
        let (id, url) = (proposal.id, public_url.clone());
        match database.write_blocking(move |tx| attend(tx, &proposal, due, &url)) {
            Ok(()) => done += 1,
            Err(Failure::Conflict) => tracing::info!(proposal = id, "another process attended to this proposal"),
            Err(failure) => tracing::error!(proposal = id, %failure, "a proposal's day passed without what follows"),
        }
    }
    Ok(done)
}

fn what_is_due(connection: &mut Connection, now: Moment) -> Result<Vec<(Proposal, Due)>, Failure> {
    let mut cycles = BTreeMap::new();
    let mut found = Vec::new();
    for (state, event, reminder) in
        [(State::Returned, Event::MendingEnded, REMIND_TO_MEND), (State::Refused, Event::Appealed, REMIND_TO_APPEAL)]
    {
        for proposal in proposals::store::due(connection, state, now.plus(AHEAD))? {
            let cycle = cycle_of(connection, &mut cycles, proposal.cycle)?;
            let Some(end) = proposal.due.filter(|_| event.has_its_time(cycle.phase)) else { continue };
            if end <= now && state == State::Returned {
                found.push((proposal, Due::MendingEnds));
            } else if time_to_remind(proposal.since, end, now) && !store::is_reminded(connection, proposal.id, end)? {
                found.push((proposal, Due::Reminder(reminder)));
            }
        }
    }
    Ok(found)
}

fn cycle_of<'a>(
    connection: &mut Connection,
    known: &'a mut BTreeMap<i64, Cycle>,
    id: i64,
) -> Result<&'a Cycle, Failure> {
    use std::collections::btree_map::Entry;
    match known.entry(id) {
        Entry::Occupied(entry) => Ok(entry.into_mut()),
        Entry::Vacant(entry) => Ok(entry.insert(cycles::by_id(connection, id)?)),
    }
}

fn attend(tx: &mut Transaction<'_>, proposal: &Proposal, due: Due, public_url: &PublicUrl) -> Result<(), Failure> {
    match due {
        Due::MendingEnds => {
            proposals::apply(tx, proposal, &Happening::new(Event::MendingEnded, By::Platform)).map(drop)
        }
        Due::Reminder(what) => remind(tx, proposal, what, public_url),
    }
}

fn remind(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    what: &'static str,
    public_url: &PublicUrl,
) -> Result<(), Failure> {
    let now = proposals::store::by_id(tx, proposal.id)?;
    let Some(end) = now.due.filter(|_| now.version == proposal.version) else { return Err(Failure::Conflict) };
    if store::is_reminded(tx, proposal.id, end)? {
        return Err(Failure::Conflict);
    }
    store::reminded(tx, proposal.id, end)?;
    let cycle = cycles::held(tx, proposal.cycle)?;
    letters::tell(tx, &cycle, proposal, &Told::reminder(what, end), public_url)
}
