//! What several pages of this room show: the cycle at the top, fields, and both versions when two people changed the
//! same thing.

use actix_web::http::StatusCode;
use ortaq_crypto::hash::h256;
use serde::Serialize;

use super::super::model::settings::{Control, Field};
use super::super::model::{Cycle, Mistake};
use super::super::wording;
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::assemblies::model::Assembly;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;

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

/// A field of a form, with what is typed in it and what is wrong with that.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Its name.
    pub name: &'static str,
    /// The id of its label.
    pub label: &'static str,
    /// The id of the sentence that says what it does.
    pub hint: &'static str,
    /// What is typed.
    pub value: String,
    /// What is wrong, in words.
    pub problem: Option<String>,
    /// Whether it is a whole number.
    pub is_number: bool,
    /// Whether it has several lines.
    pub is_lines: bool,
    /// Whether it is a day.
    pub is_day: bool,
    /// The answers to choose from; empty if it is typed.
    pub choices: Vec<ChoiceView>,
}

/// An answer to choose.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// Its code.
    pub code: &'static str,
    /// The id of its label.
    pub label: &'static str,
    /// The id of the sentence that says what it does.
    pub hint: &'static str,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl FieldView {
    /// A field of the settings.
    #[must_use]
    pub fn of(field: &Field, form: &FormView) -> FieldView {
        let mut view = FieldView::line(field.name, field.label, field.hint, form);
        view.is_number = matches!(field.control, Control::Number);
        view.is_lines = matches!(field.control, Control::Lines);
        if let Control::Choice(choices) = field.control {
            let choice = |choice: &super::super::model::settings::Choice| ChoiceView {
                code: choice.code,
                label: choice.label,
                hint: choice.hint,
                is_chosen: choice.code == view.value,
            };
            view.choices = choices.iter().map(choice).collect();
        }
        view
    }

    /// A field of one line.
    #[must_use]
    pub fn line(name: &'static str, label: &'static str, hint: &'static str, form: &FormView) -> FieldView {
        FieldView {
            name,
            label,
            hint,
            value: form.values.get(name).cloned().unwrap_or_default(),
            problem: form.problems.get(name).cloned(),
            is_number: false,
            is_lines: false,
            is_day: false,
            choices: Vec::new(),
        }
    }

    /// A field of several lines.
    #[must_use]
    pub fn lines(name: &'static str, label: &'static str, hint: &'static str, form: &FormView) -> FieldView {
        FieldView { is_lines: true, ..FieldView::line(name, label, hint, form) }
    }

    /// A day.
    #[must_use]
    pub fn day(name: &'static str, label: &'static str, hint: &'static str, form: &FormView) -> FieldView {
        FieldView { is_day: true, ..FieldView::line(name, label, hint, form) }
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

/// One field of which there are two versions.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// What the field is.
    pub label: &'static str,
    /// What it says now.
    pub theirs: String,
    /// What was typed.
    pub yours: String,
}

/// A field of a form that is sent again.
#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    name: String,
    value: String,
}

/// Somebody else changed it first: both versions, and what to do.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    place: Place,
    differences: Vec<Difference>,
    kept: Vec<Kept>,
    path: String,
}

impl Page for Changed {
    const TEMPLATE: &'static str = "cycles/changed";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-changed-title")
    }

    fn samples() -> Vec<Self> {
        let difference = Difference {
            label: "cycles-fund",
            theirs: "30000000".to_owned(),
            yours: "32000000".to_owned(),
        };
        let kept = Kept { name: "fund".to_owned(), value: "32000000".to_owned() };
        let path = "/assemblies/saryzhailau/cycles/2027/settings/money".to_owned();
        vec![Changed { place: Place::sample(), differences: vec![difference], kept: vec![kept], path }]
    }
}

/// Shows both versions. Sending the form again, now with what was seen here, keeps what was typed.
pub fn show_both(
    context: &Context,
    place: Place,
    path: String,
    differences: Vec<Difference>,
    seen: String,
) -> Answer {
    let typed = context.form.fields().iter().filter(|(name, _)| name != "csrf" && name != "seen");
    let kept = typed.map(|(name, value)| Kept { name: name.clone(), value: value.clone() });
    let kept = kept.chain([Kept { name: "seen".to_owned(), value: seen }]).collect();
    let differences = differences.into_iter().filter(|difference| difference.theirs != difference.yours).collect();
    context.page_with_status(StatusCode::CONFLICT, Changed { place, differences, kept, path })
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
