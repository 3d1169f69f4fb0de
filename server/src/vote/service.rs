//! Addresses of the vote's origin, each with how it is asked and on which budget.

use std::future::Future;
use std::pin::Pin;

use super::{Call, Reply};
use crate::app::Budget;

type Pending = Pin<Box<dyn Future<Output = Reply>>>;
type Handler = Box<dyn Fn(Call) -> Pending + Send + Sync>;

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Reads; changes nothing.
    Get,
    /// Sends something to be taken into the log.
    Post,
}

/// An address of the vote's origin. There is no other way to a handler.
pub struct Service {
    /// How it is asked.
    pub asked: Asked,
    /// Its pattern below `/{assembly}/{cycle}/`.
    pub pattern: &'static str,
    /// How often.
    pub budget: Budget,
    pub(super) handler: Handler,
}

impl Service {
    /// An address that is read.
    pub fn get<F, Fut>(pattern: &'static str, handler: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Reply> + 'static,
    {
        Self::new(Asked::Get, pattern, Budget::Reading, handler)
    }

    /// An address that something is sent to.
    pub fn post<F, Fut>(pattern: &'static str, handler: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Reply> + 'static,
    {
        Self::new(Asked::Post, pattern, Budget::Writing, handler)
    }

    /// The same, counted as an attempt at guessing a secret.
    #[must_use]
    pub fn guessing(self) -> Self {
        Self { budget: Budget::Guessing, ..self }
    }

    fn new<F, Fut>(asked: Asked, pattern: &'static str, budget: Budget, handler: F) -> Self
    where
        F: Fn(Call) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Reply> + 'static,
    {
        Self { asked, pattern, budget, handler: Box::new(move |call| Box::pin(handler(call))) }
    }
}
