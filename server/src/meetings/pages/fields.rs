//! How the forms of this room are read, and what is said beside a field that is wrong.

use jiff::civil::{Date, Time};

use super::super::model::{LONGEST_LINE, one_line, tidy};
use crate::app::{Form, Problems};
use crate::assemblies::model::dates;
use crate::clock::Moment;
use crate::errors::Message;

/// A form that is being read.
pub(super) struct Fields<'a> {
    pub form: &'a Form,
    pub problems: Problems,
}

impl<'a> Fields<'a> {
    pub fn of(form: &'a Form) -> Self {
        Self { form, problems: Problems::new() }
    }

    /// A line that must say something.
    pub fn line(&mut self, field: &str, missing: &'static str) -> String {
        let line = one_line(self.form.text(field));
        self.measure(field, &line, LONGEST_LINE, missing);
        line
    }

    /// Several lines that must say something.
    pub fn text(&mut self, field: &str, most: usize, missing: &'static str) -> String {
        let text = tidy(self.form.text(field));
        self.measure(field, &text, most, missing);
        text
    }

    fn measure(&mut self, field: &str, text: &str, most: usize, missing: &'static str) {
        if text.is_empty() {
            self.problems.add(field, Message::new(missing));
        } else if text.chars().count() > most {
            self.problems.add(field, Message::new("meetings-too-long").with("most", most));
        }
    }

    /// How many people.
    pub fn people(&mut self, field: &str) -> i64 {
        let typed: String = self.form.text(field).chars().filter(|letter| !letter.is_whitespace()).collect();
        let digits_only = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
        let number = typed.parse().ok().filter(|number: &i64| digits_only && *number <= 1_000_000);
        number.unwrap_or_else(|| {
            self.problems.add(field, Message::new("meetings-people-missing"));
            0
        })
    }

    /// A day.
    pub fn day(&mut self, field: &str) -> Option<Date> {
        let day = dates::read_day(self.form.text(field)).filter(|day| (2000..=2100).contains(&day.year()));
        if day.is_none() {
            self.problems.add(field, Message::new("meetings-day-missing"));
        }
        day
    }

    /// A day and a time of day in a time zone.
    pub fn moment(&mut self, day: &str, time: &str, time_zone: &str) -> Option<Moment> {
        let read_day = self.day(day);
        let read_time = read_time(self.form.text(time));
        if read_time.is_none() {
            self.problems.add(time, Message::new("meetings-time-missing"));
        }
        let zoned = read_day?.to_datetime(read_time?).in_tz(time_zone).ok()?;
        Some(Moment(zoned.timestamp().as_second()))
    }

    /// The version that the form was filled in for.
    pub fn version(&self) -> i64 {
        self.form.text("version").parse().unwrap_or(-1)
    }
}

/// `15:00`, `9:30` or `15.00`.
fn read_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let part = |text: &str| if (1..=2).contains(&text.len()) { text.parse::<i8>().ok() } else { None };
    Time::new(part(hour)?, part(minute)?, 0, 0).ok()
}

/// The time of day of a moment as a time field takes it, `15:00`.
pub(super) fn written_time(moment: Moment, time_zone: &str) -> String {
    let zone = jiff::tz::TimeZone::get(time_zone).ok();
    let zoned = zone.and_then(|zone| Some(jiff::Timestamp::from_second(moment.0).ok()?.to_zoned(zone)));
    zoned.map(|zoned| zoned.strftime("%H:%M").to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, written) in [("15:00", "15:00"), ("9:30", "09:30"), ("15.05", "15:05")] {
            let form = Form::new(vec![("d".to_owned(), "2027-03-11".to_owned()), ("t".to_owned(), text.to_owned())]);
            let moment = Fields::of(&form).moment("d", "t", "Asia/Almaty").unwrap();
            assert_eq!(written_time(moment, "Asia/Almaty"), written, "{text}");
        }
        for text in ["", "15", "24:00", "12:60", "-1:00", "012:00", "a:b"] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
