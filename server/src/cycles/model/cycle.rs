//! A cycle: where it stands, how it is set, when its phases begin.

use serde::{Deserialize, Serialize};

use super::machine::{self, Facts, Impossible, Trigger};
use super::{Event, Phase, Point, Schedule, Settings};
use crate::clock::Moment;

/// A member of the council as the cycle took them over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Their number in the log, from 1.
    pub number: u32,
    /// Their name.
    pub name: String,
    /// Whether they hold a share of the keys.
    pub is_trustee: bool,
}

/// The council as it was when the cycle was announced; its log fixes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// By number, without gaps.
    pub members: Vec<Member>,
    /// The number of the member who issues the second part of codes.
    pub second_issuer: Option<u32>,
}

impl Roster {
    /// The numbers of the trustees, rising.
    #[must_use]
    pub fn trustees(&self) -> Vec<u32> {
        self.members.iter().filter(|member| member.is_trustee).map(|member| member.number).collect()
    }
}

/// A cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Its number.
    pub id: i64,
    /// Its rural district.
    pub assembly: i64,
    /// Its part of the address, such as `2027`.
    pub slug: String,
    /// Where it stands.
    pub phase: Phase,
    /// Since when.
    pub since: Moment,
    /// Whether all letters are printed.
    pub letters_ready: bool,
    /// How it is set.
    pub settings: Settings,
    /// When its phases begin.
    pub schedule: Schedule,
    /// The council, once announced.
    pub roster: Option<Roster>,
    /// When it was announced.
    pub announced_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

impl Cycle {
    /// Where the cycle is in time. A cycle's own time never goes back, even if the clock does.
    #[must_use]
    pub fn point(&self, now: Moment) -> Point {
        Point { phase: self.phase, since: self.since, now: now.max(self.since) }
    }

    /// When the clock takes it further, if that is what it waits for.
    #[must_use]
    pub fn next_due(&self) -> Option<Moment> {
        self.schedule.next_due(self.phase, self.letters_ready)
    }

    /// Whether this may happen now, leaving aside what guards ask.
    #[must_use]
    pub fn may(&self, trigger: Trigger) -> bool {
        machine::transition(self.phase, trigger).is_some()
    }

    /// What the guards find. Whether a draft is ready is found out where its roster is at hand.
    #[must_use]
    pub fn facts(&self, event: &Event, now: Moment, ready: bool) -> Facts {
        let calendar = self.settings.calendar.calendar();
        let days = self.schedule.start(Phase::Voting).map_or(0, |start| calendar.days_between(now, start));
        Facts {
            ready,
            due: self.schedule.end(self.phase).is_some_and(|end| end <= now),
            letters_ready: self.letters_ready,
            time_for_letters: days >= i64::from(self.settings.calendar.lengths.letters_days),
            reasons: event.reasons.is_some(),
            number_and_date: event.decision.is_some(),
        }
    }

    /// Takes the cycle where the event leads, with the dates that follow.
    ///
    /// # Errors
    /// [`Impossible`] when it has no place now, or something is missing; the cycle is then unchanged.
    pub fn happen(&mut self, event: &Event, now: Moment, ready: bool) -> Result<(), Impossible> {
        let to = machine::step(self.phase, event.trigger, self.facts(event, now, ready))?;
        let at = now.max(self.since);
        if event.trigger == Trigger::LettersPrinted {
            self.letters_ready = true;
        }
        if event.trigger == Trigger::Announced {
            self.announced_at = Some(at);
        }
        if to == self.phase {
            return Ok(());
        }
        self.phase = to;
        self.since = at;
        if !to.is_end() {
            self.schedule.set(to, at);
        }
        if to == Phase::Objections {
            let calendar = self.settings.calendar.calendar();
            self.schedule.result_came(at, &calendar, self.settings.calendar.lengths);
        }
        Ok(())
    }
}

impl Cycle {
    /// An example in this phase.
    #[must_use]
    pub fn sample(phase: Phase) -> Cycle {
        let mut settings = Settings::default();
        settings.money.fund = 30_000_000;
        let calendar = settings.calendar.calendar();
        let first = jiff::civil::Date::constant(2027, 2, 1);
        let mut schedule = Schedule::proposed(first, &calendar, settings.calendar.lengths);
        let since = schedule.start(phase).unwrap_or_else(|| calendar.begin_of(first).plus(-86_400));
        if phase != Phase::Draft {
            schedule.set(Phase::Announcement, calendar.begin_of(first).plus(-14 * 86_400));
        }
        let names = ["Айгүл Серікова", "Болат Ахметов", "Гүлнар Оспанова"];
        let member = |(number, name): (u32, &str)| Member { number, name: name.to_owned(), is_trustee: number < 3 };
        let members = (1..).zip(names).map(member).collect();
        let was_announced = phase != Phase::Draft;
        Cycle {
            id: 1,
            assembly: 1,
            slug: "2027".to_owned(),
            phase,
            since,
            letters_ready: false,
            settings,
            schedule,
            roster: was_announced.then_some(Roster { members, second_issuer: Some(2) }),
            announced_at: was_announced.then_some(since),
            version: 0,
        }
    }
}
