//! Why a command stopped: one text for the person at the terminal, which says what happened
//! and what to do. Nothing here branches on the kind of failure, so there is no enum.

use std::fmt;

/// The result of everything here.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What happened, and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure that says `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Adds what was being done to an error that only says what went wrong.
pub trait Context<T> {
    /// `doing` completes the sentence "Could not …".
    fn while_trying(self, doing: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn while_trying(self, doing: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("Could not {doing}: {error}.")))
    }
}
