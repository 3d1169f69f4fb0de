//! How a setting is shown on its page.

/// A setting's place on its page.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in the form.
    pub name: &'static str,
    /// The message id of its label.
    pub label: &'static str,
    /// The message id of the sentence that says what it does.
    pub hint: &'static str,
    /// What people type or choose.
    pub control: Control,
}

/// What people type or choose.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// A whole number.
    Number,
    /// A short text.
    Line,
    /// Several lines.
    Lines,
    /// One of these.
    Choice(&'static [Choice]),
}

/// One of several answers.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its code in the form.
    pub code: &'static str,
    /// The message id of its label.
    pub label: &'static str,
    /// The message id of the sentence that says what it does.
    pub hint: &'static str,
}

pub(super) const fn number(name: &'static str, label: &'static str, hint: &'static str) -> Field {
    Field { name, label, hint, control: Control::Number }
}

pub(super) const fn line(name: &'static str, label: &'static str, hint: &'static str) -> Field {
    Field { name, label, hint, control: Control::Line }
}

pub(super) const fn lines(name: &'static str, label: &'static str, hint: &'static str) -> Field {
    Field { name, label, hint, control: Control::Lines }
}

pub(super) const fn choice(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    choices: &'static [Choice],
) -> Field {
    Field { name, label, hint, control: Control::Choice(choices) }
}

pub(super) const fn one_of(code: &'static str, label: &'static str, hint: &'static str) -> Choice {
    Choice { code, label, hint }
}
