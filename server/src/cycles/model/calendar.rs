//! Days as people count them: in the cycle's time zone, with weekends and holidays.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use crate::clock::Moment;

/// A day on which offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// Every year on this day.
    Yearly {
        /// From 1.
        month: i8,
        /// From 1.
        day: i8,
    },
    /// On this one day.
    Once(Date),
}

impl Holiday {
    /// Reads `03-22` (every year) or `2027-05-16` (once).
    #[must_use]
    pub fn parse(text: &str) -> Option<Holiday> {
        let digits_only = text.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
        match (digits_only, text.len()) {
            (true, 10) => text.parse().ok().map(Holiday::Once),
            (true, 5) => {
                let in_a_leap_year: Date = format!("2000-{text}").parse().ok()?;
                Some(Holiday::Yearly { month: in_a_leap_year.month(), day: in_a_leap_year.day() })
            }
            _ => None,
        }
    }

    /// As [`Holiday::parse`] reads it.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Holiday::Yearly { month, day } => format!("{month:02}-{day:02}"),
            Holiday::Once(date) => date.to_string(),
        }
    }

    fn is_on(self, date: Date) -> bool {
        match self {
            Holiday::Yearly { month, day } => date.month() == month && date.day() == day,
            Holiday::Once(once) => once == date,
        }
    }
}

/// The days of a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    zone: TimeZone,
    holidays: Vec<Holiday>,
}

impl Calendar {
    /// A calendar; an unknown time zone is taken as UTC (settings refuse unknown zones before).
    #[must_use]
    pub fn new(zone: &str, holidays: Vec<Holiday>) -> Calendar {
        Calendar { zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC), holidays }
    }

    /// The first moment of the day there.
    #[must_use]
    pub fn begin_of(&self, date: Date) -> Moment {
        let zoned = date.to_zoned(self.zone.clone());
        Moment(zoned.map_or(i64::MAX, |zoned| zoned.timestamp().as_second()))
    }

    /// The day there at that moment. Moments that no calendar has (some 7,000 years away) give its last or first day.
    #[must_use]
    pub fn day_of(&self, moment: Moment) -> Date {
        let limit = if moment.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        let timestamp = Timestamp::from_second(moment.0).unwrap_or(limit);
        timestamp.to_zoned(self.zone.clone()).date()
    }

    /// Neither Saturday nor Sunday nor a holiday.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && !self.holidays.iter().any(|holiday| holiday.is_on(date))
    }

    /// The end of the n-th working day after the day of `from`: the first moment of the day after it.
    #[must_use]
    pub fn after_working_days(&self, from: Moment, days: u32) -> Moment {
        let mut day = self.day_of(from);
        let mut left = days;
        while left > 0 {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            left -= u32::from(self.is_working_day(day));
        }
        self.begin_of(day.tomorrow().unwrap_or(day))
    }

    /// The first moment of the day that many days later.
    #[must_use]
    pub fn days_later(&self, from: Moment, days: i64) -> Moment {
        self.begin_of(days_later(self.day_of(from), days))
    }

    /// Whole days from one moment's day to the other's.
    #[must_use]
    pub fn days_between(&self, from: Moment, to: Moment) -> i64 {
        let span = self.day_of(from).until(self.day_of(to));
        span.map_or(0, |span| i64::from(span.get_days()))
    }
}

/// The day that many days later, or the same day at the calendar's end.
#[must_use]
pub fn days_later(date: Date, days: i64) -> Date {
    let span = jiff::Span::new().try_days(days);
    span.and_then(|span| date.checked_add(span)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn almaty(holidays: &[&str]) -> Calendar {
        Calendar::new("Asia/Almaty", holidays.iter().map(|text| Holiday::parse(text).unwrap()).collect())
    }

    fn at(calendar: &Calendar, day: &str, hour: i64) -> Moment {
        Moment(calendar.begin_of(day.parse().unwrap()).0 + hour * 3_600)
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_place() {
        let calendar = almaty(&[]);
        assert_eq!(calendar.begin_of("2027-03-01".parse().unwrap()), Moment(1_803_841_200));
        assert_eq!(calendar.day_of(Moment(1_803_841_199)).to_string(), "2027-02-28");
        assert_eq!(calendar.day_of(Moment(1_803_841_200)).to_string(), "2027-03-01");
    }

    #[test]
    fn objections_begun_on_a_friday_last_until_wednesday_ends() {
        let calendar = almaty(&[]);
        let until = calendar.after_working_days(at(&calendar, "2027-04-09", 15), 3);
        assert_eq!(until, at(&calendar, "2027-04-15", 0));
    }

    #[test]
    fn holidays_do_not_count_whether_yearly_or_once() {
        let calendar = almaty(&["03-08", "2027-03-09"]);
        let until = calendar.after_working_days(at(&calendar, "2027-03-05", 9), 3);
        assert_eq!(until, at(&calendar, "2027-03-13", 0));
    }

    #[test]
    fn a_day_that_changes_the_clocks_is_still_one_day() {
        let berlin = Calendar::new("Europe/Berlin", Vec::new());
        let before = berlin.begin_of("2027-03-27".parse().unwrap());
        let after = berlin.days_later(before, 2);
        assert_eq!(after.0 - before.0, 47 * 3_600);
        assert_eq!(berlin.days_between(before, after), 2);
    }

    #[test]
    fn holidays_are_read_strictly() {
        for text in ["", "1-1", "13-01", "02-30", "2027-02-29", "2027/01/01", "01-01-2027", "о1-01", "+1-01"] {
            assert_eq!(Holiday::parse(text), None, "{text}");
        }
        for text in ["02-29", "01-01", "2028-02-29"] {
            assert_eq!(Holiday::parse(text).unwrap().text(), text);
        }
    }
}
