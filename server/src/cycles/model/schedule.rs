//! The dates of a cycle: on which day each phase begins.
//!
//! A phase lasts until the next begins. Dates of phases that wait for an act (keys, freeze, count,
//! conclusion, decision) are plans; the others are kept to the second.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Calendar, Lengths, Mistake, Phase, machine};
use crate::clock::Moment;

/// The phases that have a date: all but the announcement, which begins when it is made.
pub const DATED: [Phase; 13] = [
    Phase::Intake,
    Phase::Review,
    Phase::Assembly,
    Phase::RollCheck,
    Phase::Keys,
    Phase::Freeze,
    Phase::Letters,
    Phase::Voting,
    Phase::Count,
    Phase::Objections,
    Phase::Conclusion,
    Phase::Decision,
    Phase::Delivery,
];

/// Where a cycle is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its phase.
    pub phase: Phase,
    /// When that began.
    pub since: Moment,
    /// The time it is.
    pub now: Moment,
}

/// When each phase begins: of those that have begun, when they really did; of the others, the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schedule {
    starts: BTreeMap<Phase, Moment>,
}

impl Schedule {
    /// The usual dates when proposals open on this day.
    #[must_use]
    pub fn proposed(intake: Date, calendar: &Calendar, lengths: Lengths) -> Schedule {
        let mut schedule = Schedule::default();
        let mut start = calendar.begin_of(intake);
        for phase in DATED {
            schedule.starts.insert(phase, start);
            start = match phase {
                Phase::Intake | Phase::Review => calendar.days_later(start, 30),
                Phase::Assembly => calendar.days_later(start, 21),
                Phase::RollCheck => calendar.days_later(start, i64::from(lengths.roll_check_days)),
                Phase::Keys | Phase::Conclusion => calendar.days_later(start, 7),
                Phase::Freeze | Phase::Count => calendar.days_later(start, 3),
                Phase::Letters => calendar.days_later(start, i64::from(lengths.letters_days)),
                Phase::Voting => calendar.days_later(start, i64::from(lengths.voting_days)),
                Phase::Objections => calendar.after_working_days(start, lengths.objection_days),
                _ => calendar.days_later(start, 30),
            };
        }
        schedule
    }

    /// When the phase begins, or is planned to.
    #[must_use]
    pub fn start(&self, phase: Phase) -> Option<Moment> {
        self.starts.get(&phase).copied()
    }

    /// When the phase ends, or is planned to: when the next begins.
    #[must_use]
    pub fn end(&self, phase: Phase) -> Option<Moment> {
        self.start(phase.next()?)
    }

    /// All starts, in the phases' order.
    pub fn starts(&self) -> impl Iterator<Item = (Phase, Moment)> + '_ {
        self.starts.iter().map(|(phase, start)| (*phase, *start))
    }

    /// Sets a start.
    pub fn set(&mut self, phase: Phase, start: Moment) {
        self.starts.insert(phase, start);
    }

    /// When the clock takes the cycle further, if that is what it waits for. Voting waits for the letters besides.
    #[must_use]
    pub fn next_due(&self, phase: Phase, letters_ready: bool) -> Option<Moment> {
        let waits_for_letters = phase == Phase::Letters && !letters_ready;
        if !machine::ends_by_date(phase) || waits_for_letters {
            return None;
        }
        self.end(phase)
    }

    /// The last day of a phase: the one before the next begins.
    #[must_use]
    pub fn last_day(&self, phase: Phase, calendar: &Calendar) -> Option<Date> {
        let end = self.end(phase)?;
        Some(calendar.day_of(Moment(end.0 - 1)))
    }

    /// What is wrong with the dates of a cycle at this point: those still to come must lie after now and rise from phase
    /// to phase; roll check, letters, voting and objections must have their set length.
    #[must_use]
    pub fn mistakes(&self, point: Point, calendar: &Calendar, lengths: Lengths) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let mut before = point.now;
        for phase in DATED.into_iter().filter(|phase| *phase > point.phase) {
            let Some(start) = self.start(phase) else {
                mistakes.push(Mistake::new(phase.code(), "cycles-date-missing"));
                continue;
            };
            if start <= point.now {
                mistakes.push(Mistake::new(phase.code(), "cycles-date-past"));
            } else if start <= before {
                mistakes.push(Mistake::new(phase.code(), "cycles-date-order"));
            }
            before = before.max(start);
        }
        if mistakes.is_empty() {
            mistakes.extend(self.too_short(point, calendar, lengths));
        }
        mistakes
    }

    fn too_short(&self, point: Point, calendar: &Calendar, lengths: Lengths) -> Vec<Mistake> {
        let begin = |phase: Phase| self.start(phase).filter(|_| phase > point.phase).unwrap_or(point.since);
        let lasts = |phase: Phase| self.end(phase).map_or(0, |end| calendar.days_between(begin(phase), end));
        let still_free = |phase: Phase| phase >= point.phase && !point.phase.is_after_freezing();
        let least = [
            (Phase::RollCheck, lengths.roll_check_days),
            (Phase::Letters, lengths.letters_days),
            (Phase::Voting, lengths.voting_days),
        ];
        let short = least.into_iter().filter(|(phase, days)| still_free(*phase) && lasts(*phase) < i64::from(*days));
        let soon = |field: Phase, message, days: u32| Mistake::new(field.code(), message).with("days", u64::from(days));
        let mut mistakes: Vec<Mistake> =
            short.filter_map(|(phase, days)| Some(soon(phase.next()?, "cycles-date-too-soon", days))).collect();
        let eve = if point.phase == Phase::Objections { point.since } else { Moment(begin(Phase::Objections).0 - 1) };
        let least = calendar.after_working_days(eve, lengths.objection_days);
        if point.phase <= Phase::Objections && self.end(Phase::Objections).is_some_and(|end| end < least) {
            mistakes.push(soon(Phase::Conclusion, "cycles-date-too-soon-working", lengths.objection_days));
        }
        mistakes
    }

    /// Whether this date may still be moved: its phase has not begun, and it is not frozen in the definition.
    #[must_use]
    pub fn may_move(phase: Phase, current: Phase) -> bool {
        let frozen = current.is_after_freezing() && matches!(phase, Phase::Voting | Phase::Count);
        phase > current && !current.is_end() && !frozen
    }

    /// The phases whose date differs in `other`.
    #[must_use]
    pub fn moved(&self, other: &Schedule) -> Vec<Phase> {
        DATED.into_iter().filter(|phase| self.start(*phase) != other.start(*phase)).collect()
    }

    /// Sets what follows from a result at `now`: the objections run from now for their working days at least, and the
    /// later plans make room.
    pub fn result_came(&mut self, now: Moment, calendar: &Calendar, lengths: Lengths) {
        let least = calendar.after_working_days(now, lengths.objection_days);
        let planned = self.start(Phase::Conclusion).unwrap_or(least);
        self.set(Phase::Conclusion, planned.max(least));
        let mut before = planned.max(least);
        for phase in [Phase::Decision, Phase::Delivery] {
            let start = self.start(phase).unwrap_or(before);
            let start = if start > before { start } else { calendar.days_later(before, 1) };
            self.set(phase, start);
            before = start;
        }
    }
}

#[cfg(test)]
mod tests;
