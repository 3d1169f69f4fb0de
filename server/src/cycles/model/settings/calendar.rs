//! The cycle's days: time zone, holidays, and how long some phases last at least.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::super::{Calendar, Holiday};
use super::answers::{Answers, Mistake, Reader};
use super::field::{Field, line, lines, number};

/// The least lengths of phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lengths {
    /// Days to ask whether one is on the roll.
    pub roll_check_days: u32,
    /// Days to hand out letters.
    pub letters_days: u32,
    /// Days to vote.
    pub voting_days: u32,
    /// Working days to object.
    pub objection_days: u32,
}

/// The cycle's days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSettings {
    /// An IANA name.
    pub time_zone: String,
    /// Days that are no working days: `MM-DD` every year, `YYYY-MM-DD` once.
    pub holidays: Vec<String>,
    /// The least lengths.
    pub lengths: Lengths,
}

/// The national holidays of Kazakhstan that fall on the same day every year; Kurban Ait and days that a decree moves are
/// added by hand.
const HOLIDAYS: [&str; 13] = [
    "01-01", "01-02", "01-07", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "08-30", "10-25",
];

impl Default for CalendarSettings {
    fn default() -> Self {
        CalendarSettings {
            time_zone: "Asia/Almaty".to_owned(),
            holidays: HOLIDAYS.iter().copied().chain(["12-16"]).map(str::to_owned).collect(),
            lengths: Lengths { roll_check_days: 7, letters_days: 10, voting_days: 14, objection_days: 3 },
        }
    }
}

pub(super) const FIELDS: &[Field] = &[
    number("roll_check_days", "cycles-roll-check-days", "cycles-roll-check-days-hint"),
    number("letters_days", "cycles-letters-days", "cycles-letters-days-hint"),
    number("voting_days", "cycles-voting-days", "cycles-voting-days-hint"),
    number("objection_days", "cycles-objection-days", "cycles-objection-days-hint"),
    line("time_zone", "cycles-time-zone", "cycles-time-zone-hint"),
    lines("holidays", "cycles-holidays", "cycles-holidays-hint"),
];

impl CalendarSettings {
    /// The calendar that these settings make.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        let holidays = self.holidays.iter().filter_map(|text| Holiday::parse(text));
        Calendar::new(&self.time_zone, holidays.collect())
    }

    pub(super) fn answers(&self) -> Answers {
        let lengths = Answers::default().with("roll_check_days", self.lengths.roll_check_days);
        let lengths = lengths.with("letters_days", self.lengths.letters_days);
        let lengths = lengths.with("voting_days", self.lengths.voting_days);
        let lengths = lengths.with("objection_days", self.lengths.objection_days);
        lengths.with("time_zone", &self.time_zone).with("holidays", self.holidays.join("\n"))
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let time_zone = reader.text("time_zone").to_owned();
        if TimeZone::get(&time_zone).is_err() {
            reader.refuse(Mistake::new("time_zone", "cycles-time-zone-unknown"));
        }
        let mut holidays = Vec::new();
        for (place, line) in (1..).zip(reader.lines("holidays")) {
            match Holiday::parse(line) {
                Some(holiday) => holidays.push(holiday),
                None => reader.refuse(Mistake::new("holidays", "cycles-holiday-unreadable").with("line", place)),
            }
        }
        if holidays.len() > 100 {
            reader.refuse(Mistake::new("holidays", "cycles-holidays-many"));
        }
        holidays.sort_unstable();
        holidays.dedup();
        let lengths = Lengths {
            roll_check_days: reader.small("roll_check_days", 1..=60),
            letters_days: reader.small("letters_days", 1..=60),
            voting_days: reader.small("voting_days", 1..=60),
            objection_days: reader.small("objection_days", 1..=20),
        };
        let holidays = holidays.into_iter().map(Holiday::text).collect();
        reader.finish(CalendarSettings { time_zone, holidays, lengths })
    }
}
