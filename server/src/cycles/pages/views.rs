//! What several pages of this room show: the way back, fields, problems.

use ortaq_crypto::hash::h256;
use serde::Serialize;

use super::super::model::settings::{self, Control, Field};
use super::super::model::{Cycle, Mistake};
use super::super::wording;
use crate::app::{Form, FormView, Problems};
use crate::assemblies::model::Assembly;
use crate::i18n::{Language, Message};
use crate::templates::components::{Choice, Crumb};

/// The cycle that a page belongs to, and its rural district.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// The rural district's name.
    pub assembly: String,
    /// Its address without the language.
    pub assembly_path: String,
    /// What the cycle is called: a year.
    pub cycle: String,
    /// Its address without the language.
    pub path: String,
}

impl Place {
    /// A cycle in a language.
    #[must_use]
    pub fn of(assembly: &Assembly, cycle: &Cycle, language: Language) -> Place {
        Place::named(assembly, &cycle.slug, language)
    }

    /// A cycle of this name, which need not exist.
    #[must_use]
    pub fn named(assembly: &Assembly, cycle: &str, language: Language) -> Place {
        let description = &assembly.description;
        let assembly_path = format!("/assemblies/{}", description.slug);
        Place {
            assembly: description.name.in_language(language).to_owned(),
            path: format!("{assembly_path}/cycles/{cycle}"),
            assembly_path,
            cycle: cycle.to_owned(),
        }
    }

    /// The pages above the cycle's.
    #[must_use]
    pub fn above(&self) -> Vec<Crumb> {
        let cycles = format!("{}/cycles", self.assembly_path);
        vec![
            Crumb::new(self.assembly.as_str(), self.assembly_path.as_str()),
            Crumb::new(Message::new("cycles-list-title"), cycles),
        ]
    }

    /// The pages above one of the cycle's.
    #[must_use]
    pub fn trail(&self) -> Vec<Crumb> {
        let mut above = self.above();
        above.push(Crumb::new(Message::new("cycles-title").with("cycle", self.cycle.as_str()), self.path.as_str()));
        above
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Place {
        Place {
            assembly: "Сарыжайлау".to_owned(),
            assembly_path: "/assemblies/saryzhailau".to_owned(),
            cycle: "2027".to_owned(),
            path: "/assemblies/saryzhailau/cycles/2027".to_owned(),
        }
    }
}

/// A field of a form; what is typed in it and what is wrong with that is in the form.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    is_number: bool,
    is_lines: bool,
    is_day: bool,
    options: Vec<Choice>,
}

impl FieldView {
    /// A field of the settings.
    #[must_use]
    pub fn of(field: &Field) -> FieldView {
        let plain = FieldView::line(field.name, field.label, field.hint);
        match field.control {
            Control::Line => plain,
            Control::Number => FieldView { is_number: true, ..plain },
            Control::Lines => FieldView { is_lines: true, ..plain },
            Control::Choice(choices) => plain.with_options(choices),
        }
    }

    /// A field of one line.
    #[must_use]
    pub fn line(name: &'static str, label: &'static str, hint: &'static str) -> FieldView {
        FieldView { name, label, hint, is_number: false, is_lines: false, is_day: false, options: Vec::new() }
    }

    /// A field of several lines.
    #[must_use]
    pub fn lines(name: &'static str, label: &'static str, hint: &'static str) -> FieldView {
        FieldView { is_lines: true, ..FieldView::line(name, label, hint) }
    }

    /// A day.
    #[must_use]
    pub fn day(name: &'static str, label: &'static str, hint: &'static str) -> FieldView {
        FieldView { is_day: true, ..FieldView::line(name, label, hint) }
    }

    /// The same with answers to choose from.
    #[must_use]
    pub fn with_options(self, choices: &[settings::Choice]) -> FieldView {
        let option = |choice: &settings::Choice| {
            Choice::new(choice.code, Message::new(choice.label)).with_hint(Message::new(choice.hint))
        };
        FieldView { options: choices.iter().map(option).collect(), ..self }
    }
}

/// Mistakes beside their fields, in words.
#[must_use]
pub fn problems(mistakes: &[Mistake]) -> Problems {
    let mut problems = Problems::new();
    mistakes.iter().for_each(|mistake| problems.add(mistake.field, wording::mistake(mistake)));
    problems
}

/// What a form saw when it was made: if it is something else when the form comes back, somebody changed it meanwhile.
#[must_use]
pub fn fingerprint<T: Serialize>(seen: &T) -> String {
    let written = serde_json::to_vec(seen).unwrap_or_default();
    let hash = h256("form", &[&written]);
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// A form to fill in, with these values in its fields.
#[must_use]
pub fn filled(values: Vec<(String, String)>) -> FormView {
    FormView::of(&Form::new(values))
}

/// A sentence beside a field that is missing or too long, if it is.
#[must_use]
pub fn sentence(text: &str, longest: usize, missing: &'static str) -> Option<Message> {
    if text.is_empty() {
        return Some(Message::new(missing));
    }
    let most = i64::try_from(longest).unwrap_or(i64::MAX);
    (text.chars().count() > longest).then(|| Message::new("cycles-text-long").with("most", most))
}
