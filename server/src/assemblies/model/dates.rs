//! Days of a rural district: an official's mandate begins and ends with a day, and a day begins at
//! midnight of the assembly's own time zone.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::clock::Moment;

/// Whether the IANA database knows a time zone of this name.
#[must_use]
pub fn is_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The day that a form's date field sent, `2027-03-31`, or that was typed as `31.03.2027`.
#[must_use]
pub fn read_day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let digits =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// When a day begins in a time zone.
#[must_use]
pub fn beginning_of(day: Date, time_zone: &str) -> Option<Moment> {
    day.in_tz(time_zone).ok().map(|zoned| Moment(zoned.timestamp().as_second()))
}

/// When a day is over in a time zone: the beginning of the next.
#[must_use]
pub fn end_of(day: Date, time_zone: &str) -> Option<Moment> {
    beginning_of(day.checked_add(1.day()).ok()?, time_zone)
}

/// The day of a moment in a time zone.
#[must_use]
pub fn day_of(moment: Moment, time_zone: &str) -> Option<Date> {
    let zone = TimeZone::get(time_zone).ok()?;
    Some(jiff::Timestamp::from_second(moment.0).ok()?.to_zoned(zone).date())
}

/// The day of a moment as a date field takes it, `2027-03-31`.
#[must_use]
pub fn written_day(moment: Moment, time_zone: &str) -> String {
    day_of(moment, time_zone).map(|day| day.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = Date::constant(2027, 3, 31);
        for text in ["2027-03-31", "31.03.2027", "31.3.2027", "31/03/2027"] {
            assert_eq!(read_day(text), Some(day), "{text}");
        }
        for text in ["", "2027", "2027-02-30", "31.03.27", "+027-03-31", "a.b.cdef", "2027-03-31-01", "99999-01-01"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_lasts_from_midnight_to_midnight_of_the_district() {
        let day = Date::constant(2027, 3, 31);
        let begins = beginning_of(day, "Asia/Almaty").unwrap();
        let ends = end_of(day, "Asia/Almaty").unwrap();
        assert_eq!(begins, Moment(1_806_433_200), "19:00 UTC of the day before");
        assert_eq!(ends.since(begins), 86_400);
        assert_eq!(written_day(begins, "Asia/Almaty"), "2027-03-31");
        assert_eq!(written_day(ends.plus(-1), "Asia/Almaty"), "2027-03-31");
    }

    #[test]
    fn only_known_time_zones_are_taken() {
        assert!(is_time_zone("Asia/Almaty"));
        assert!(is_time_zone("Asia/Qyzylorda"));
        assert!(!is_time_zone("Asia/Sarzhailau"));
        assert!(!is_time_zone(""));
    }
}
