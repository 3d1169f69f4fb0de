//! What was not done, as a code with values: the words are in the texts of the page that asked.

use std::fmt::Display;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use ortaq_crypto::replay;
use serde_json::{Map, Value, json};

use super::call::fresh;
use crate::app;
use crate::errors::Failure;

/// How long a page waits before it asks again, in seconds, when nothing better is known.
const AGAIN: u64 = 5;

/// A refusal. Codes never change their meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    status: StatusCode,
    code: &'static str,
    values: Map<String, Value>,
}

impl Refusal {
    /// A rule says no.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self { status: StatusCode::CONFLICT, code, values: Map::new() }
    }

    /// What was sent cannot be read; `what` says where, for whoever writes such programs.
    #[must_use]
    pub fn malformed(what: impl Display) -> Self {
        let refusal = Self { status: StatusCode::BAD_REQUEST, ..Self::new("malformed") };
        refusal.with("what", what.to_string())
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The answer.
    #[must_use]
    pub fn answer(&self) -> HttpResponse {
        let mut body = Map::new();
        body.insert("refused".to_owned(), json!(self.code));
        body.extend(self.values.clone());
        fresh(HttpResponse::build(self.status)).content_type("application/json").body(Value::Object(body).to_string())
    }
}

impl From<&replay::Failure> for Refusal {
    fn from(failure: &replay::Failure) -> Self {
        let refusal = Self::new("refused-by-check").with("check", failure.check.number());
        let refusal = refusal.with("code", failure.found.code);
        failure.found.values.iter().fold(refusal, |refusal, (name, value)| match value {
            replay::Value::Number(number) => refusal.with(name, *number),
            replay::Value::Text(text) => refusal.with(name, text.as_str()),
        })
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        let refusal = match &failure {
            Failure::NotTaken(refused) => return Self::from(refused.as_ref()),
            Failure::NotFound => Self::new("not-found"),
            Failure::Forbidden | Failure::SignInNeeded | Failure::FormExpired => Self::new("forbidden"),
            Failure::Refused(message) => Self::new("refused").with("message", message.id()),
            Failure::Conflict => Self::new("conflict"),
            Failure::Malformed => Self::malformed("what was sent"),
            Failure::TooLarge => Self::new("too-large"),
            Failure::TooMany { retry_after } => Self::new("busy").with("seconds", *retry_after),
            Failure::Unavailable(_) => Self::new("busy").with("seconds", AGAIN),
            Failure::Internal(_) => Self::new("defect"),
        };
        let refusal = match app::reference(&failure) {
            Some(reference) => refusal.with("reference", reference),
            None => refusal,
        };
        Self { status: app::status(&failure), ..refusal }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_wrong_inside_is_not_told() {
        let refusal = Refusal::from(Failure::internal("password of the database is 1234"));
        assert_eq!(refusal.code(), "defect");
        assert!(!format!("{refusal:?}").contains("1234"));
        assert_eq!(refusal.answer().status(), 500);
    }

    #[test]
    fn who_asks_too_often_is_told_how_long_to_wait() {
        let refusal = Refusal::from(Failure::TooMany { retry_after: 7 });
        assert_eq!((refusal.code(), refusal.values.get("seconds")), ("busy", Some(&json!(7))));
    }
}
