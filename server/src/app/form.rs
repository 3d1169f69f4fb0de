//! Forms as they come in, what is wrong with them, and how they are shown again.

use std::collections::BTreeMap;

use actix_web::web::Bytes;
use serde::Serialize;

use crate::i18n::Message;

/// The most bytes of a form.
pub const MAX_FORM: usize = 256 * 1024;
/// The most bytes of a form that carries a table, such as the roll of a district.
pub const MAX_TABLE: usize = 8 * 1024 * 1024;

/// The most bytes of a form with photos and documents: as many of the largest as a proposal may have.
pub const MAX_FILES: usize = 150 * 1024 * 1024;

/// The fields that were sent, and the files.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    uploads: Vec<Upload>,
}

/// A file that was sent with a form, as it was sent: nobody has judged it yet.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field that it was chosen in.
    pub field: String,
    /// The name that it had where it comes from, to name it in a sentence; never a path.
    pub name: String,
    /// Its bytes; none if it was left out.
    pub bytes: Bytes,
    /// Why its bytes were thrown away while it arrived, if they were.
    pub left_out: Option<LeftOut>,
}

/// Why the bytes of a file were thrown away while it arrived. The typed fields are there all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is larger than a photo or a document may be.
    TooLarge,
    /// Many files came before it.
    TooMany,
    /// With the files before it, it is more than is taken at once.
    Together,
    /// So many people send files at this moment that there is no room for more.
    Busy,
}

impl Upload {
    /// A file that came in whole.
    #[must_use]
    pub fn new(field: impl Into<String>, name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self { field: field.into(), name: name.into(), bytes: bytes.into(), left_out: None }
    }
}

impl Form {
    /// A form of these fields.
    #[must_use]
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self { fields, uploads: Vec::new() }
    }

    /// The same with these files.
    #[must_use]
    pub fn with_uploads(self, uploads: Vec<Upload>) -> Self {
        Self { uploads, ..self }
    }

    /// Reads `application/x-www-form-urlencoded`; also the query of an address.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Self {
        Self::new(form_urlencoded::parse(bytes).into_owned().collect())
    }

    /// The files that were chosen in a field, in order.
    pub fn uploads<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Upload> {
        self.uploads.iter().filter(move |upload| upload.field == field)
    }

    /// What was typed in a field, without spaces at the ends; empty if it was not sent.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.first(field).unwrap_or_default().trim()
    }

    /// The first value of a field as it was sent, if it was.
    #[must_use]
    pub fn first(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// All values of a field, in order.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn is_on(&self, field: &str) -> bool {
        self.first(field).is_some()
    }

    /// The fields in order.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// What is wrong with which field, in the order in which it was found.
#[derive(Clone, Debug, Default)]
pub struct Problems(Vec<(String, Message)>);

impl Problems {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one; a field's first problem is the one that is shown.
    pub fn add(&mut self, field: impl Into<String>, message: Message) {
        let field = field.into();
        if !self.0.iter().any(|(known, _)| *known == field) {
            self.0.push((field, message));
        }
    }

    /// Whether all is well.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    #[must_use]
    pub fn list(&self) -> &[(String, Message)] {
        &self.0
    }
}

/// A problem as a template shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemView {
    /// The field.
    pub field: String,
    /// The sentence, in the reader's language.
    pub text: String,
}

/// A form as a template shows it: what was typed, and the problems beside the fields.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormView {
    /// First value of each field.
    pub values: BTreeMap<String, String>,
    /// All values of each field, for boxes.
    pub chosen: BTreeMap<String, Vec<String>>,
    /// What is wrong, by field.
    pub problems: BTreeMap<String, String>,
    /// The same in order, for the summary at the top.
    pub summary: Vec<ProblemView>,
}

impl FormView {
    /// A form to fill in, with these values in its fields.
    #[must_use]
    pub fn filled<const N: usize>(values: [(&str, String); N]) -> Self {
        Self::of(&Form::new(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
    }

    /// The form as it was sent, without problems.
    #[must_use]
    pub fn of(form: &Form) -> Self {
        let mut view = Self::default();
        for (name, value) in form.fields() {
            view.values.entry(name.clone()).or_insert_with(|| value.clone());
            view.chosen.entry(name.clone()).or_default().push(value.clone());
        }
        view
    }

    /// The form as it was sent, with its problems in words.
    #[must_use]
    pub fn with_problems(form: &Form, problems: &Problems, say: impl Fn(&Message) -> String) -> Self {
        let mut view = Self::of(form);
        for (field, message) in problems.list() {
            let text = say(message);
            view.problems.insert(field.clone(), text.clone());
            view.summary.push(ProblemView { field: field.clone(), text });
        }
        view
    }
}
