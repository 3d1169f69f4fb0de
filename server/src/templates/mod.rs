//! Pages and letters as handlebars templates, embedded and strict: a field, a text or a partial that does not
//! exist is an error, and a test renders every page of the [`catalogue`] in every language to find it.
//! How a page is made: `docs/pages.md`.

mod catalogue;
pub mod components;
mod engine;
mod forms;
mod helpers;
pub mod markdown;
mod values;

#[cfg(test)]
mod exhibit;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub use catalogue::{Entry, catalogue};
pub use engine::{Fault, Templates};

use crate::i18n::Texts;

/// What a page's template receives. Its fields stand at the root of the template; what is around every page
/// (language, who reads, the form token) stands under `frame`, so no page has a field of that name.
pub trait Page: Serialize {
    /// The template under `web/templates`, without `.hbs`: `cycles/show`.
    const TEMPLATE: &'static str;

    /// What the browser's tab says, without the platform's name.
    fn title(&self, texts: &Texts) -> String;

    /// Examples that take every branch of the template, for the test over all pages.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}
