//! Fields that the forms of this room share: how they are read, and what is said when they are not
//! as they must be.

use jiff::civil::Date;

use super::super::model::{LONGEST_NAME, LONGEST_SENTENCE, Localised, dates};
use crate::app::{Form, Problems};
use crate::clock::Moment;
use crate::errors::Message;

/// The largest number of people that a form takes.
const MOST_PEOPLE: i64 = 1_000_000;

/// A form that is being read, with what is wrong with it so far.
pub(super) struct Fields<'a> {
    form: &'a Form,
    /// What is wrong.
    pub problems: Problems,
}

impl<'a> Fields<'a> {
    pub fn of(form: &'a Form) -> Self {
        Self { form, problems: Problems::new() }
    }

    /// A name of a person or a place.
    pub fn name(&mut self, field: &str) -> String {
        let name = self.form.text(field).split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            self.problems.add(field, Message::new("assemblies-name-missing"));
        } else if name.chars().count() > LONGEST_NAME {
            self.problems.add(field, Message::new("assemblies-name-long").with("most", as_number(LONGEST_NAME)));
        } else if !name.chars().all(is_legible) || !name.chars().any(char::is_alphabetic) {
            self.problems.add(field, Message::new("assemblies-name-strange"));
        }
        name
    }

    /// A name in three languages, from the fields `PREFIX-kk`, `PREFIX-ru` and `PREFIX-en`.
    pub fn localised(&mut self, prefix: &str) -> Localised {
        Localised {
            kazakh: self.name(&format!("{prefix}-kk")),
            russian: self.name(&format!("{prefix}-ru")),
            english: self.name(&format!("{prefix}-en")),
        }
    }

    /// A sentence that will be public.
    pub fn sentence(&mut self, field: &str) -> String {
        let sentence = self.form.text(field).split_whitespace().collect::<Vec<_>>().join(" ");
        if sentence.is_empty() {
            self.problems.add(field, Message::new("assemblies-sentence-missing"));
        } else if sentence.chars().count() > LONGEST_SENTENCE {
            let message = Message::new("assemblies-sentence-long").with("most", as_number(LONGEST_SENTENCE));
            self.problems.add(field, message);
        } else if !sentence.chars().all(is_legible) {
            self.problems.add(field, Message::new("assemblies-name-strange"));
        }
        sentence
    }

    /// A whole number, which may be typed in groups.
    pub fn number(&mut self, field: &str, range: std::ops::RangeInclusive<i64>) -> i64 {
        let typed: String = self.form.text(field).chars().filter(|letter| !letter.is_whitespace()).collect();
        match typed.parse::<i64>() {
            Ok(number) if range.contains(&number) => number,
            _ => {
                let message =
                    Message::new("assemblies-number-range").with("least", *range.start()).with("most", *range.end());
                self.problems.add(field, message);
                0
            }
        }
    }

    /// How many people.
    pub fn people(&mut self, field: &str) -> i64 {
        self.number(field, 0..=MOST_PEOPLE)
    }

    /// A day.
    pub fn day(&mut self, field: &str) -> Option<Date> {
        let day = dates::read_day(self.form.text(field)).filter(|day| (2000..=2100).contains(&day.year()));
        if day.is_none() {
            self.problems.add(field, Message::new("assemblies-day-wrong"));
        }
        day
    }

    /// A term from the first to the last day, as moments: its first, and the first after it.
    pub fn term(&mut self, time_zone: &str) -> (Moment, Moment) {
        let (first, last) = (self.day("first-day"), self.day("last-day"));
        let (Some(first), Some(last)) = (first, last) else { return (Moment(0), Moment(0)) };
        if last < first {
            self.problems.add("last-day", Message::new("assemblies-day-order"));
        }
        match (dates::beginning_of(first, time_zone), dates::end_of(last, time_zone)) {
            (Some(begins), Some(ends)) => (begins, ends),
            _ => {
                self.problems.add("first-day", Message::new("assemblies-day-wrong"));
                (Moment(0), Moment(0))
            }
        }
    }

    /// A choice; the problem is that nothing on the list was chosen.
    pub fn choice<T>(&mut self, field: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let chosen = read(self.form.text(field));
        if chosen.is_none() {
            self.problems.add(field, Message::new("assemblies-choice-missing"));
        }
        chosen
    }

    /// The version that the form was filled in for.
    pub fn version(&self) -> i64 {
        self.form.text("version").parse().unwrap_or(-1)
    }
}

/// Whether a character shows as itself: no control, nothing that turns the direction of a line or is
/// not seen.
fn is_legible(letter: char) -> bool {
    let hides = matches!(letter,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !hides && !letter.is_control()
}

/// A length as texts take it.
pub(super) fn as_number(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Form {
        Form::new(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn problem<'a>(fields: &'a Fields<'_>, field: &str) -> Option<&'a str> {
        fields.problems.list().iter().find(|(name, _)| name == field).map(|(_, message)| message.id())
    }

    #[test]
    fn what_is_typed_is_read_kindly() {
        let form = form(&[
            ("name", "  Қызылтал   ауылы "),
            ("people", "1 640"),
            ("first-day", "01.03.2027"),
            ("last-day", "2027-03-01"),
        ]);
        let mut fields = Fields::of(&form);
        assert_eq!(fields.name("name"), "Қызылтал ауылы");
        assert_eq!(fields.people("people"), 1640);
        let (begins, ends) = fields.term("Asia/Almaty");
        assert_eq!(ends.since(begins), 86_400);
        assert!(fields.problems.is_empty());
    }

    #[test]
    fn each_mistake_stands_beside_its_field() {
        let long = "а".repeat(400);
        let form = form(&[
            ("long", &long),
            ("strange", "a\u{202e}b"),
            ("digits", "1234"),
            ("people", "-3"),
            ("first-day", "2027-03-02"),
            ("last-day", "2027-03-01"),
        ]);
        let mut fields = Fields::of(&form);
        for field in ["missing", "long", "strange", "digits"] {
            fields.name(field);
        }
        fields.sentence("long-sentence");
        fields.people("people");
        fields.term("Asia/Almaty");
        assert_eq!(problem(&fields, "missing"), Some("assemblies-name-missing"));
        assert_eq!(problem(&fields, "long"), Some("assemblies-name-long"));
        assert_eq!(problem(&fields, "strange"), Some("assemblies-name-strange"));
        assert_eq!(problem(&fields, "digits"), Some("assemblies-name-strange"));
        assert_eq!(problem(&fields, "long-sentence"), Some("assemblies-sentence-missing"));
        assert_eq!(problem(&fields, "people"), Some("assemblies-number-range"));
        assert_eq!(problem(&fields, "last-day"), Some("assemblies-day-order"));
    }
}
