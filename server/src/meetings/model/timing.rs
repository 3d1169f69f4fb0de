//! How long before a meeting it must be called, and until when residents may ask.

use jiff::ToSpan;

use crate::assemblies::model::dates;
use crate::clock::Moment;

const DAY: i64 = 86_400;

/// Whether a meeting is called in time: `days` whole days of the district's calendar lie between, counted from the day
/// of calling. A meeting called on the 1st with ten days' notice can be on the 11th, at any hour.
#[must_use]
pub fn is_in_time(called_at: Moment, starts_at: Moment, days: u32, time_zone: &str) -> bool {
    let first = dates::day_of(called_at, time_zone).and_then(|day| day.checked_add(i64::from(days).days()).ok());
    first.and_then(|day| dates::beginning_of(day, time_zone)).is_some_and(|first| first <= starts_at)
}

/// When questions close: as many times 24 hours before the session begins.
#[must_use]
pub fn questions_close(starts_at: Moment, days: u32) -> Moment {
    starts_at.plus(-i64::from(days) * DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 March 2027, 23:30 in Almaty: in UTC it is still 18:30 of the same day.
    const LATE_EVENING: Moment = Moment(1_803_925_800);

    fn almaty(day: i8, hour: i8, minute: i8) -> Moment {
        let local = jiff::civil::date(2027, 3, day).at(hour, minute, 0, 0);
        Moment(local.in_tz("Asia/Almaty").unwrap().timestamp().as_second())
    }

    #[test]
    fn days_are_those_of_the_district_and_not_of_utc() {
        assert_eq!(LATE_EVENING, almaty(1, 23, 30));
        assert!(is_in_time(LATE_EVENING, almaty(11, 0, 0), 10, "Asia/Almaty"));
        assert!(!is_in_time(LATE_EVENING, almaty(10, 23, 59), 10, "Asia/Almaty"));
        // Half an hour later it is the 2nd in Almaty, though still the 1st in UTC.
        let after_midnight = LATE_EVENING.plus(1_800);
        assert!(!is_in_time(after_midnight, almaty(11, 12, 0), 10, "Asia/Almaty"));
        assert!(is_in_time(after_midnight, almaty(11, 12, 0), 10, "UTC"));
        assert!(is_in_time(after_midnight, almaty(12, 0, 0), 10, "Asia/Almaty"));
    }

    #[test]
    fn no_clock_is_turned_in_almaty_in_spring() {
        // Where summer time begins on 28 March 2027, ten days are an hour short; here they never are.
        let called = almaty(20, 10, 0);
        assert_eq!(almaty(30, 10, 0).since(called), 10 * DAY);
        assert!(is_in_time(called, almaty(30, 0, 0), 10, "Asia/Almaty"));
    }

    #[test]
    fn questions_close_a_whole_day_before() {
        assert_eq!(questions_close(almaty(11, 15, 0), 1), almaty(10, 15, 0));
        assert_eq!(questions_close(almaty(11, 15, 0), 0), almaty(11, 15, 0));
    }

    #[test]
    fn a_district_in_no_known_time_zone_calls_nothing() {
        assert!(!is_in_time(LATE_EVENING, almaty(31, 0, 0), 1, "Asia/Nowhere"));
    }
}
