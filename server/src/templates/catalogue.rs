//! All pages of the platform with their samples, so that tests and the designer see each of them.

use super::{Fault, Page, Templates};
use crate::i18n::Language;

/// A page with its samples, its type forgotten.
pub struct Entry {
    /// The page's template.
    pub template: &'static str,
    render: fn(&Templates, &FrameOf<'_>, Language) -> Result<Vec<String>, Fault>,
}

/// Makes the frame of a page from its title, as the platform does for a request.
pub type FrameOf<'a> = dyn Fn(String) -> serde_json::Value + 'a;

impl Entry {
    /// The entry of a page.
    #[must_use]
    pub fn of<P: Page>() -> Self {
        Self { template: P::TEMPLATE, render: render_samples::<P> }
    }

    /// Every sample of the page as HTML in this language.
    ///
    /// # Errors
    /// [`Fault`] of the first sample that cannot be rendered.
    pub fn render(&self, templates: &Templates, frame: &FrameOf<'_>, language: Language) -> Result<Vec<String>, Fault> {
        (self.render)(templates, frame, language)
    }
}

fn render_samples<P: Page>(
    templates: &Templates,
    frame: &FrameOf<'_>,
    language: Language,
) -> Result<Vec<String>, Fault> {
    let texts = templates.texts(language);
    P::samples().iter().map(|page| templates.render_page(page, &frame(page.title(texts)), language)).collect()
}

/// All pages. A room adds its own in its `pages()`.
#[must_use]
pub fn catalogue() -> Vec<Entry> {
    crate::app::pages()
}
