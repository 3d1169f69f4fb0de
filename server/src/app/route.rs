//! Addresses, each declared with who may use it and how often.
//!
//! There is no other way to an handler than a [`Route`], and no route without an [`Access`]: what
//! nobody thought of is closed. A test walks every route as every role.

use std::future::Future;
use std::pin::Pin;

use actix_web::HttpResponse;

use super::context::Context;
use super::form::{MAX_FORM, MAX_TABLE};
use crate::accounts::Role;
use crate::errors::Failure;

/// What a handler answers.
pub type Answer = Result<HttpResponse, Failure>;
type Pending = Pin<Box<dyn Future<Output = Answer>>>;
/// A handler behind a pointer.
pub type Handler = Box<dyn Fn(Context) -> Pending + Send + Sync>;

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads; changes nothing.
    Get,
    /// Changes; needs the form's token.
    Post,
}

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Who has signed in.
    SignedIn,
    /// Who holds one of these roles: [`Role::Administrator`] on the platform, any other in the
    /// `{assembly}` of the address.
    Roles(&'static [Role]),
}

/// Which budget of requests an address draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// Reading.
    Reading,
    /// Sending forms.
    Writing,
    /// Trying secrets: signing in, typing codes.
    Guessing,
}

/// Whether the form's token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// A form of our pages, with its token.
    Token,
    /// An address that carries its own proof (one-click unsubscribing) and uses no cookie.
    OwnProof,
}

/// An address of the platform.
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// Its pattern, such as `/{lang}/assemblies/{assembly}`.
    pub pattern: &'static str,
    /// Who may use it.
    pub access: Access,
    /// How often.
    pub budget: Budget,
    /// What protects it from forged requests.
    pub forgery: Forgery,
    /// The most bytes of the form that is sent to it.
    pub most_bytes: usize,
    /// Whether the form may have files.
    pub takes_files: bool,
    /// Whether visitors see it in orders of their own.
    pub is_per_visitor: bool,
    pub(super) handler: Handler,
}

impl Route {
    fn new<F, Fut>(method: Method, pattern: &'static str, access: Access, budget: Budget, handler: F) -> Self
    where
        F: Fn(Context) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + 'static,
    {
        let handler: Handler = Box::new(move |context| Box::pin(handler(context)));
        Self {
            method,
            pattern,
            access,
            budget,
            forgery: Forgery::Token,
            most_bytes: MAX_FORM,
            takes_files: false,
            is_per_visitor: false,
            handler,
        }
    }

    /// An address that shows something.
    pub fn get<F, Fut>(pattern: &'static str, access: Access, handler: F) -> Self
    where
        F: Fn(Context) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + 'static,
    {
        Self::new(Method::Get, pattern, access, Budget::Reading, handler)
    }

    /// An address that a form is sent to.
    pub fn post<F, Fut>(pattern: &'static str, access: Access, handler: F) -> Self
    where
        F: Fn(Context) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Answer> + 'static,
    {
        Self::new(Method::Post, pattern, access, Budget::Writing, handler)
    }

    /// The same for a page that shows something in the visitor's order ([`super::context::Request::visitor`]), so that
    /// a page kept for one is not given to all.
    #[must_use]
    pub fn per_visitor(self) -> Self {
        Self { is_per_visitor: true, ..self }
    }

    /// The same, counted as an attempt at guessing a secret.
    #[must_use]
    pub fn guessing(self) -> Self {
        Self { budget: Budget::Guessing, ..self }
    }

    /// The same for a form that carries a table of thousands of lines.
    #[must_use]
    pub fn with_table(self) -> Self {
        Self { most_bytes: MAX_TABLE, ..self }
    }

    /// The same for a form that may come as `multipart/form-data` with files, of this many bytes in all: see
    /// [`Form::uploads`](super::Form::uploads). It may come without files as any other form does.
    #[must_use]
    pub fn with_files(self, most_bytes: usize) -> Self {
        Self { most_bytes, takes_files: true, ..self }
    }

    /// The same for programs that have no form: the handler checks a proof in the address.
    #[must_use]
    pub fn with_own_proof(self) -> Self {
        Self { forgery: Forgery::OwnProof, ..self }
    }
}
