//! What the components of `web/templates/components` take, as types: a room fills these in, the component draws them.

use serde::Serialize;

use crate::i18n::Value;

/// One of several answers to a question, for the components `choice` and `select`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the user reads.
    pub label: Value,
    /// A sentence below the label.
    pub hint: Option<Value>,
}

impl Choice {
    /// An answer without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<Value>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same with a sentence below its label.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<Value>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// A page above this one, for the component `breadcrumbs`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crumb {
    /// The page's name.
    pub label: Value,
    /// Its address after the language: `/assemblies/sarzhailau`.
    pub path: String,
}

impl Crumb {
    /// A page above this one.
    #[must_use]
    pub fn new(label: impl Into<Value>, path: impl Into<String>) -> Self {
        Self { label: label.into(), path: path.into() }
    }
}

/// A fact, for the component `summary-list`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What it is about.
    pub key: Value,
    /// The fact.
    pub value: Value,
    /// Where it can be changed or seen.
    pub action: Option<Action>,
}

impl Row {
    /// A fact that cannot be changed.
    #[must_use]
    pub fn new(key: impl Into<Value>, value: impl Into<Value>) -> Self {
        Self { key: key.into(), value: value.into(), action: None }
    }

    /// The same with a link, such as "Change".
    #[must_use]
    pub fn with_action(self, label: impl Into<Value>, path: impl Into<String>) -> Self {
        Self { action: Some(Action { label: label.into(), path: path.into() }), ..self }
    }
}

/// A link beside a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    /// What it does; the component adds what it is about for those who hear it.
    pub label: Value,
    /// Its address after the language.
    pub path: String,
}

/// A step of a process, for the component `timeline`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its name.
    pub name: Value,
    /// When it is, in words.
    pub when: Option<Value>,
    /// What happens in it, or what one can do now.
    pub text: Option<Value>,
    /// Where one can do it.
    pub action: Option<Action>,
    #[serde(flatten)]
    state: StateFlags,
}

/// Where a step stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It is over.
    Past,
    /// It is under way.
    Now,
    /// It is still to come.
    Future,
    /// It will not happen, or was broken off.
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct StateFlags {
    is_past: bool,
    is_now: bool,
    is_future: bool,
    is_ended: bool,
}

impl Step {
    /// A step with its name.
    #[must_use]
    pub fn new(name: impl Into<Value>, state: StepState) -> Self {
        let state = StateFlags {
            is_past: state == StepState::Past,
            is_now: state == StepState::Now,
            is_future: state == StepState::Future,
            is_ended: state == StepState::Ended,
        };
        Self { name: name.into(), when: None, text: None, action: None, state }
    }

    /// The same with its dates in words.
    #[must_use]
    pub fn with_when(self, when: impl Into<Value>) -> Self {
        Self { when: Some(when.into()), ..self }
    }

    /// The same with a sentence.
    #[must_use]
    pub fn with_text(self, text: impl Into<Value>) -> Self {
        Self { text: Some(text.into()), ..self }
    }

    /// The same with a link to where it is done.
    #[must_use]
    pub fn with_action(self, label: impl Into<Value>, path: impl Into<String>) -> Self {
        Self { action: Some(Action { label: label.into(), path: path.into() }), ..self }
    }
}

/// Where a reader is in a long list, for the component `pagination`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pagination {
    /// The page that is shown, from 1.
    pub page: i64,
    /// How many pages there are; at least 1.
    pub pages: i64,
    /// Address of the page before, after the language, with its query.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
    /// Whether there is anything to turn.
    pub is_needed: bool,
}

impl Pagination {
    /// For a list of `total` things, `per_page` on each page; `path` makes the address of a page by its number.
    #[must_use]
    pub fn new(page: i64, total: i64, per_page: i64, path: impl Fn(i64) -> String) -> Self {
        let per_page = per_page.max(1);
        let pages = total.max(0).saturating_add(per_page - 1).checked_div(per_page).unwrap_or(1).max(1);
        let page = page.clamp(1, pages);
        Self {
            page,
            pages,
            previous: (page > 1).then(|| path(page - 1)),
            next: (page < pages).then(|| path(page + 1)),
            is_needed: pages > 1,
        }
    }
}

/// One field of two versions, for the component `conflict`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The field.
    pub label: Value,
    /// What this user wanted to save.
    pub mine: Value,
    /// What somebody else has saved meanwhile.
    pub theirs: Value,
    /// Whether the two differ.
    pub differs: bool,
}

impl Difference {
    /// The two versions of a field.
    #[must_use]
    pub fn new(label: impl Into<Value>, mine: impl Into<Value>, theirs: impl Into<Value>) -> Self {
        let (mine, theirs) = (mine.into(), theirs.into());
        Self { label: label.into(), differs: mine != theirs, mine, theirs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_turned_page_by_page() {
        let at = |page, total| Pagination::new(page, total, 20, |page| format!("/list?page={page}"));
        assert_eq!(at(1, 41).next.as_deref(), Some("/list?page=2"));
        assert_eq!(at(3, 41).next, None);
        assert_eq!(at(3, 41).previous.as_deref(), Some("/list?page=2"));
        assert!(!at(1, 20).is_needed && !at(1, 0).is_needed);
    }

    #[test]
    fn a_page_beyond_the_list_is_its_last_one() {
        assert_eq!(Pagination::new(i64::MAX, 41, 20, |_| String::new()).page, 3);
        assert_eq!(Pagination::new(-5, i64::MAX, 0, |_| String::new()).page, 1);
    }
}
