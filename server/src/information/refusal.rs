//! The page that says why something was not done, and what to do next.

use serde::Serialize;

use crate::errors::Failure;
use crate::i18n::Texts;
use crate::templates::Page;

/// Why a request was not done.
#[derive(Serialize)]
pub struct Refusal {
    /// Which kind: the texts are `errors-KIND-title` and `errors-KIND-next`.
    kind: &'static str,
    title_id: String,
    next_id: String,
    /// What a rule says, in words.
    text: Option<String>,
    /// What finds the cause in the program's log.
    reference: Option<String>,
}

const KINDS: [&str; 9] = [
    "not-found",
    "forbidden",
    "refused",
    "conflict",
    "form-expired",
    "malformed",
    "too-large",
    "too-many",
    "unavailable",
];

impl Refusal {
    /// The page of a failure, with what a rule says and the reference, where there are such.
    #[must_use]
    pub fn new(failure: &Failure, text: Option<String>, reference: Option<String>) -> Self {
        let kind = match failure {
            Failure::NotFound => "not-found",
            Failure::Forbidden | Failure::SignInNeeded => "forbidden",
            Failure::Refused(_) | Failure::NotTaken(_) => "refused",
            Failure::Conflict => "conflict",
            Failure::FormExpired => "form-expired",
            Failure::Malformed => "malformed",
            Failure::TooLarge => "too-large",
            Failure::TooMany { .. } => "too-many",
            Failure::Unavailable(_) => "unavailable",
            Failure::Internal(_) => "internal",
        };
        Self::of(kind, text, reference)
    }

    fn of(kind: &'static str, text: Option<String>, reference: Option<String>) -> Self {
        let (title_id, next_id) = (format!("errors-{kind}-title"), format!("errors-{kind}-next"));
        Self { kind, title_id, next_id, text, reference }
    }
}

impl Page for Refusal {
    const TEMPLATE: &'static str = "errors/refusal";

    fn title(&self, texts: &Texts) -> String {
        texts.get(&self.title_id)
    }

    fn samples() -> Vec<Self> {
        let mut samples: Vec<Self> = KINDS.into_iter().map(|kind| Self::of(kind, None, None)).collect();
        samples.push(Self::of("refused", Some("…".to_owned()), None));
        samples.push(Self::of("internal", None, Some("0A1B2C3D4E".to_owned())));
        samples
    }
}
