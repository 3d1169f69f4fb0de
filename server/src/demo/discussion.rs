//! The demo's residents support proposals and talk about them: what `talk` has, on its days.

use std::sync::Arc;

use super::acts::STORY;
use super::story::Story;
use super::talk::{self, SUPPORTED, TALK, Talk};
use crate::app::State;
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::database::Transaction;
use crate::discussion;
use crate::errors::Failure;

/// When people begin to talk, in seconds after midnight, and how long it takes until the next says something.
const MORNING: i64 = 8 * 3600;
const PAUSE: i64 = 47 * 60;

impl Story {
    /// The residents who support something on this day do so, all at once.
    ///
    /// # Errors
    /// When a use case fails, which is a defect.
    pub(super) fn support(&self, state: &Arc<State>, phase: Phase, day: i64) -> Result<(), Failure> {
        if phase != Phase::Intake {
            return Ok(());
        }
        let mut supports = Vec::new();
        for (number, count) in SUPPORTED {
            let handed_in = STORY.iter().find(|happens| happens.2 == *number).map_or(0, |happens| happens.1);
            let Some(proposal) = self.handed_in.get(number) else { continue };
            let author = self.author(*number)?;
            // Each proposal has others who support it.
            let first = usize::try_from(number * 5).unwrap_or_default() % self.cast.residents.len().max(1);
            let residents = self.cast.residents.iter().cycle().skip(first).take(self.cast.residents.len());
            let supporters = residents.map(|resident| resident.account).filter(|account| *account != author);
            let today = supporters.take(*count).enumerate();
            let today = today.filter(|(place, _)| talk::day_of_support(handed_in, *place) == day);
            supports.extend(today.map(|(_, account)| (*proposal, account)));
        }
        let support = move |tx: &mut Transaction<'_>| {
            supports.into_iter().try_for_each(|(proposal, account)| discussion::support(tx, proposal, account))
        };
        state.database.write_blocking(support)
    }

    /// What is said on this day is said, between morning and evening, and no later than that.
    ///
    /// # Errors
    /// As [`Self::support`].
    pub(super) fn talk(&mut self, state: &Arc<State>, phase: Phase, day: i64, until: Moment) -> Result<(), Failure> {
        let midnight = state.clock.now();
        let today = TALK.iter().filter(|talk| (talk.0, talk.1) == (phase, day));
        for (moment, talk::Happens(_, _, number, talk)) in (1..).zip(today) {
            state.clock.set(midnight.plus(MORNING + moment * PAUSE).min(until));
            let proposal = self.handed_in.get(number).copied().ok_or(Failure::NotFound)?;
            match *talk {
                Talk::Says(name, who, text) => {
                    let who = self.resident(who)?;
                    let say = move |tx: &mut Transaction<'_>| discussion::comment(tx, proposal, who, None, text);
                    self.said.insert(name, state.database.write_blocking(say)?);
                }
                Talk::Answers(name, to, who, text) => {
                    let (who, to) = (self.resident(who)?, self.comment(to)?);
                    let say = move |tx: &mut Transaction<'_>| discussion::comment(tx, proposal, who, Some(to), text);
                    self.said.insert(name, state.database.write_blocking(say)?);
                }
                Talk::Reports(name, who, reason) => {
                    let (who, comment) = (self.resident(who)?, self.comment(name)?);
                    state.database.write_blocking(move |tx| discussion::report(tx, proposal, comment, who, reason))?;
                }
                Talk::Hides(name, reason) => {
                    let (moderator, comment) = (self.cast.moderator, self.comment(name)?);
                    let ruling = discussion::Ruling::Hide(reason);
                    state
                        .database
                        .write_blocking(move |tx| discussion::moderate(tx, proposal, comment, moderator, ruling))?;
                }
            }
        }
        Ok(())
    }

    fn resident(&self, name: &str) -> Result<i64, Failure> {
        let resident = self.cast.residents.iter().find(|resident| resident.name == name);
        resident.map(|resident| resident.account).ok_or_else(|| Failure::internal(format!("{name} does not live here")))
    }

    fn comment(&self, name: &str) -> Result<i64, Failure> {
        self.said.get(name).copied().ok_or(Failure::NotFound)
    }
}
