//! A demo's visitors go on in time: its clock is taken through the days, phases come by their dates, and the demo's
//! people live on. In the demo's folder stands how far its clock is ahead, and who its people are.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::story::{self, Cast, Story};
use super::{MARK, district, history, vote};
use crate::app::State;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::cycles::{self, Phase};
use crate::database::Connection;
use crate::errors::Failure;

const DAY: i64 = 86_400;
/// When the first day of a phase begins for who goes on to it, in seconds from midnight.
const MORNING: i64 = 9 * 3_600;
/// How many seconds the clock is ahead, in the demo's folder.
const LEAD: &str = "ahead";
/// Its people, in the demo's folder.
const CAST: &str = "people.json";

/// Until when to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    /// The same time of the next day.
    Tomorrow,
    /// Seven days later.
    NextWeek,
    /// The first morning of the next phase.
    NextPhase,
}

impl Until {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tomorrow, Self::NextWeek, Self::NextPhase];

    /// Its code in the form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tomorrow => "tomorrow",
            Self::NextWeek => "next-week",
            Self::NextPhase => "next-phase",
        }
    }

    /// The one of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|until| until.code() == code)
    }
}

/// Where the demo is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// The phase of its cycle.
    pub phase: Phase,
    /// When the next begins by itself, if it does.
    pub next: Option<(Phase, Moment)>,
}

/// Where the demo is in time.
///
/// # Errors
/// When the database does not answer.
pub(super) fn standing(connection: &mut Connection) -> Result<Standing, Failure> {
    let assembly = districts::by_slug(connection, district::SLUG)?.id;
    let cycle = cycles::by_slug(connection, assembly, history::CYCLE)?;
    let next = cycle.phase.next().zip(cycle.next_due());
    Ok(Standing { phase: cycle.phase, next })
}

/// Goes on. What was `seen` is when the visitor saw the demo: who asks twice goes on once. Gives whether it did.
///
/// # Errors
/// [`Failure::NotFound`] where no phase comes by itself any more, and when the database does not answer.
pub(super) fn go_on(state: &Arc<State>, until: Until, seen: Moment) -> Result<bool, Failure> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let now = state.clock.now();
    if now.since(seen) >= DAY {
        return Ok(false);
    }
    let (_, due) = state.database.read_blocking(standing)?.next.ok_or(Failure::NotFound)?;
    let goal = match until {
        Until::Tomorrow => now.plus(DAY),
        Until::NextWeek => now.plus(7 * DAY),
        Until::NextPhase => due.plus(MORNING),
    };
    let mut story = cast(&state.config.data).map(|cast| Story::resume(state, cast)).transpose()?;
    let mut today = now;
    let mut told = story.as_ref().map(|story| story::day_of(state, story.cycle())).transpose()?;
    while today < goal {
        today = today.plus(DAY).min(goal);
        state.clock.set(today);
        cycles::advance(&state.database, today)?;
        let Some(story) = &mut story else { continue };
        let (phase, day) = story::day_of(state, story.cycle())?;
        if told.replace((phase, day)) != Some((phase, day)) {
            story.day_among_visitors(state, phase, day, goal)?;
            vote::day(state, story.cycle(), phase, day, Phase::Closed)?;
        }
    }
    // People talk in the course of a day.
    state.clock.set(goal);
    let phase = state.database.read_blocking(standing)?.phase;
    keep(state, phase).map_err(Failure::internal)?;
    Ok(true)
}

/// Keeps where the demo is now for its next start.
fn keep(state: &State, phase: Phase) -> io::Result<()> {
    let data = &state.config.data;
    fs::write(data.join(LEAD), format!("{}\n", state.clock.lead().unwrap_or_default()))?;
    fs::write(data.join(MARK), format!("{}\n", phase.code()))
}

/// How many seconds the clock of the demo in this folder is ahead.
pub(super) fn kept_lead(data: &Path) -> i64 {
    fs::read_to_string(data.join(LEAD)).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_default()
}

/// Keeps who the demo's people are, in its folder.
///
/// # Errors
/// When the folder cannot be written to.
pub(super) fn keep_cast(data: &Path, cast: &Cast) -> io::Result<()> {
    fs::write(data.join(CAST), serde_json::to_vec(cast)?)
}

/// The demo's people; none in a folder in which nobody kept them.
fn cast(data: &Path) -> Option<Cast> {
    serde_json::from_slice(&fs::read(data.join(CAST)).ok()?).ok()
}
