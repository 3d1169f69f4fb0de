//! Until when an author may mend or appeal: to the end of a day, in the cycle's time zone.

use crate::clock::Moment;
use crate::cycles::{Cycle, Phase};
use crate::proposals::model::WEEK;

const DAY: i64 = 86_400;
/// How long before the end authors are reminded, in seconds.
const REMINDED_BEFORE: i64 = 2 * DAY;

/// The first moment after the week: the seventh day after today is the last. Mending and appeals end with the assembly's
/// phase, so no later day is promised.
#[must_use]
pub fn end_of_week(cycle: &Cycle, now: Moment) -> Moment {
    let end = cycle.settings.calendar.calendar().days_later(now, WEEK / DAY + 1);
    match cycle.schedule.end(Phase::Assembly) {
        Some(last) if last > now => end.min(last),
        _ => end,
    }
}

/// A moment of the last day before an end, to show.
#[must_use]
pub fn last_day(end: Moment) -> Moment {
    end.plus(-1)
}

/// Whether it is time to remind of an end: from two days before. What began later is not reminded of.
#[must_use]
pub fn time_to_remind(since: Moment, end: Moment, now: Moment) -> bool {
    let from = end.plus(-REMINDED_BEFORE);
    since < from && from <= now && now < end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(cycle: &Cycle, day: (i16, i8, i8), seconds: i64) -> Moment {
        let date = jiff::civil::Date::new(day.0, day.1, day.2).unwrap();
        cycle.settings.calendar.calendar().begin_of(date).plus(seconds)
    }

    #[test]
    fn a_week_ends_with_its_seventh_day_wherever_the_server_is() {
        let cycle = Cycle::sample(Phase::Intake);
        for seconds in [0, 1, 12 * 3_600, DAY - 1] {
            assert_eq!(end_of_week(&cycle, at(&cycle, (2027, 2, 3), seconds)), at(&cycle, (2027, 2, 11), 0));
        }
        // Almaty is five hours ahead of UTC: there it is the next day already.
        assert_eq!(end_of_week(&cycle, Moment(at(&cycle, (2027, 2, 4), 0).0)), at(&cycle, (2027, 2, 12), 0));
        assert_eq!(last_day(at(&cycle, (2027, 2, 11), 0)), at(&cycle, (2027, 2, 10), DAY - 1));
    }

    #[test]
    fn no_day_is_promised_after_the_assemblys_phase() {
        let mut cycle = Cycle::sample(Phase::Assembly);
        let now = at(&cycle, (2027, 5, 1), 0);
        cycle.schedule.set(Phase::RollCheck, now.plus(3 * DAY));
        assert_eq!(end_of_week(&cycle, now), now.plus(3 * DAY));
    }

    #[test]
    fn a_reminder_comes_within_the_last_two_days_and_not_for_what_is_shorter() {
        let end = Moment(10 * DAY);
        let remind = |since, now| time_to_remind(Moment(since), end, Moment(now));
        assert!(!remind(2 * DAY, 8 * DAY - 1));
        assert!(remind(2 * DAY, 8 * DAY) && remind(2 * DAY, 10 * DAY - 1));
        assert!(!remind(2 * DAY, 10 * DAY), "too late");
        assert!(!remind(9 * DAY, 9 * DAY + 1), "the letter that told the day was just sent");
    }
}
