//! Fields of the roll check's forms: how they are read, and what is said when they are not as they must be.

use jiff::civil::Date;

use super::super::acts::Person;
use super::super::model::LONGEST_WORDS;
use crate::app::{Context, Form, Problems};
use crate::assemblies::model::roll::Birth;
use crate::assemblies::model::{Assembly, Village, dates, name};
use crate::errors::Failure;
use crate::i18n::{Language, Message};
use crate::templates::components::Choice;

/// A form that is being read, with what is wrong with it so far.
pub(super) struct Fields<'a> {
    form: &'a Form,
    today: Date,
    /// What is wrong.
    pub problems: Problems,
}

impl<'a> Fields<'a> {
    pub fn of(context: &'a Context, assembly: &Assembly) -> Result<Self, Failure> {
        let today = dates::day_of(context.now(), &assembly.description.time_zone);
        let today = today.ok_or_else(|| Failure::internal("the district's time zone is unknown"))?;
        Ok(Self { form: &context.form, today, problems: Problems::new() })
    }

    /// A full name.
    pub fn name(&mut self, field: &'static str) -> Option<&'a str> {
        let typed = self.form.text(field);
        if name::is_full_name(typed) {
            return Some(typed);
        }
        self.problems.add(field, Message::new("ballot-name-wrong"));
        None
    }

    /// A birth date, or a year where that is enough.
    pub fn born(&mut self, field: &'static str, year_is_enough: bool) -> Option<Birth> {
        let birth = Birth::read(self.form.text(field), self.today);
        let birth = birth.filter(|birth| year_is_enough || matches!(birth, Birth::Day(_)));
        if birth.is_none() {
            let message = if year_is_enough { "ballot-born-or-year-wrong" } else { "ballot-born-wrong" };
            self.problems.add(field, Message::new(message));
        }
        birth
    }

    /// Somebody.
    pub fn person(&mut self, name: &'static str, born: &'static str) -> Option<Person> {
        let (name, birth) = (self.name(name), self.born(born, true));
        Some(Person { name: name?.to_owned(), birth: birth? })
    }

    /// Somebody, or nobody where both fields are empty.
    pub fn person_if_any(&mut self, name: &'static str, born: &'static str) -> Option<Person> {
        if self.form.text(name).is_empty() && self.form.text(born).is_empty() {
            return None;
        }
        self.person(name, born)
    }

    /// A village of the district, or none.
    pub fn village(&mut self, field: &'static str, villages: &[Village], is_needed: bool) -> Option<i64> {
        let typed = self.form.text(field);
        let found = villages.iter().map(|village| village.id).find(|id| id.to_string() == typed);
        if found.is_none() && (is_needed || !typed.is_empty()) {
            self.problems.add(field, Message::new("ballot-village-missing"));
        }
        found
    }

    /// A few words, or none.
    pub fn words(&mut self, field: &'static str) -> String {
        let typed = self.form.text(field);
        if typed.chars().count() > LONGEST_WORDS {
            self.problems.add(field, Message::new("ballot-words-long").with("most", LONGEST_WORDS));
        }
        typed.to_owned()
    }
}

/// The villages to choose from.
pub(super) fn village_choices(villages: &[Village], language: Language) -> Vec<Choice> {
    let choice = |village: &Village| {
        Choice::new(village.id.to_string(), village.description.name.in_language(language).to_owned())
    };
    villages.iter().map(choice).collect()
}

/// The name of a village, or nothing.
pub(super) fn village_name(villages: &[Village], id: Option<i64>, language: Language) -> String {
    let found = villages.iter().find(|village| Some(village.id) == id);
    found.map(|village| village.description.name.in_language(language).to_owned()).unwrap_or_default()
}
