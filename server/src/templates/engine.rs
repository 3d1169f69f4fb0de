//! The engine: one set of templates per language, as helpers speak a language; one more for plain text,
//! where nothing is escaped.

use std::sync::Arc;

use handlebars::{Handlebars, no_escape};
use serde::Serialize;
use serde_json::Value as Json;

use super::{Page, forms, helpers};
use crate::i18n::{Language, Texts};

include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Names of templates of plain text end in this: `mail/sign-in.text`.
const PLAIN_TEXT: &str = ".text";

/// A template that cannot be read or rendered: a defect, found by the tests.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The template's own syntax.
    #[error("a template cannot be read: {0}")]
    Syntax(#[from] Box<handlebars::TemplateError>),
    /// A field, text, helper or partial that does not exist, or that has the wrong type.
    #[error("a template cannot be rendered: {0}")]
    Render(#[from] Box<handlebars::RenderError>),
    /// A page that is not an object with fields.
    #[error("the context of `{template}` is not an object: {reason}")]
    Context {
        /// The template.
        template: String,
        /// What is wrong.
        reason: String,
    },
}

/// All templates in all languages. Made once, shared by all requests.
pub struct Templates {
    languages: [InLanguage; 3],
}

struct InLanguage {
    language: Language,
    texts: Arc<Texts>,
    html: Handlebars<'static>,
    plain: Handlebars<'static>,
}

impl Templates {
    /// Reads the embedded templates and texts.
    ///
    /// # Errors
    /// [`Fault::Syntax`] with the template's name, line and column.
    pub fn new() -> Result<Self, Fault> {
        Self::of(SOURCES.iter().copied())
    }

    /// The embedded templates and these.
    #[cfg(test)]
    pub(super) fn and(others: &[(&'static str, &'static str)]) -> Result<Self, Fault> {
        Self::of(SOURCES.iter().chain(others).copied())
    }

    fn of(sources: impl Iterator<Item = (&'static str, &'static str)>) -> Result<Self, Fault> {
        let (mut html, mut plain) = (strict(), strict());
        plain.register_escape_fn(no_escape);
        for (name, source) in sources {
            let registry = if name.ends_with(PLAIN_TEXT) { &mut plain } else { &mut html };
            registry.register_template_string(name, source).map_err(Box::new)?;
        }
        Ok(Self { languages: Language::ALL.map(|language| InLanguage::new(language, &html, &plain)) })
    }

    /// The texts of a language, the same that templates use.
    #[must_use]
    pub fn texts(&self, language: Language) -> &Arc<Texts> {
        &self.language(language).texts
    }

    /// A page with its frame (`app::Frame`) as HTML.
    ///
    /// # Errors
    /// [`Fault`], always a defect.
    pub fn render_page<P: Page>(&self, page: &P, frame: &impl Serialize, language: Language) -> Result<String, Fault> {
        let mut values = self.values(P::TEMPLATE, page)?;
        let frame = serde_json::to_value(frame).map_err(|error| context_fault(P::TEMPLATE, &error))?;
        values.insert("frame".to_owned(), frame);
        let registry = &self.language(language).html;
        Ok(registry.render(P::TEMPLATE, &Json::Object(values)).map_err(Box::new)?)
    }

    /// A template without a frame as HTML, everything escaped.
    ///
    /// # Errors
    /// [`Fault`], always a defect.
    pub fn render_html(&self, template: &str, language: Language, values: &impl Serialize) -> Result<String, Fault> {
        let values = self.values(template, values)?;
        Ok(self.language(language).html.render(template, &Json::Object(values)).map_err(Box::new)?)
    }

    /// A template whose name ends in `.text` as plain text, nothing escaped.
    ///
    /// # Errors
    /// [`Fault`], always a defect.
    pub fn render_text(&self, template: &str, language: Language, values: &impl Serialize) -> Result<String, Fault> {
        let values = self.values(template, values)?;
        Ok(self.language(language).plain.render(template, &Json::Object(values)).map_err(Box::new)?)
    }

    /// Names of all embedded templates.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SOURCES.iter().map(|(name, _)| *name)
    }

    fn values(&self, template: &str, values: &impl Serialize) -> Result<serde_json::Map<String, Json>, Fault> {
        match serde_json::to_value(values).map_err(|error| context_fault(template, &error))? {
            Json::Object(values) => Ok(values),
            _ => Err(context_fault(template, &"it has no fields")),
        }
    }

    fn language(&self, language: Language) -> &InLanguage {
        let [first, ..] = &self.languages;
        self.languages.iter().find(|other| other.language == language).unwrap_or(first)
    }
}

impl InLanguage {
    fn new(language: Language, html: &Handlebars<'static>, plain: &Handlebars<'static>) -> Self {
        let texts = Arc::new(Texts::new(language));
        let with_helpers = |registry: &Handlebars<'static>| {
            let mut registry = registry.clone();
            helpers::register(&mut registry, &texts);
            forms::register(&mut registry);
            registry
        };
        Self { language, html: with_helpers(html), plain: with_helpers(plain), texts }
    }
}

fn strict() -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.set_prevent_indent(true);
    registry
}

fn context_fault(template: &str, reason: &impl ToString) -> Fault {
    Fault::Context { template: template.to_owned(), reason: reason.to_string() }
}
