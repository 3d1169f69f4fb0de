//! What the pages' templates receive.

use serde::Serialize;

use crate::i18n::Texts;
use crate::templates::Page;

/// The accessibility statement.
#[derive(Serialize)]
pub struct Accessibility {}

impl Page for Accessibility {
    const TEMPLATE: &'static str = "information/accessibility";

    fn title(&self, texts: &Texts) -> String {
        texts.get("information-accessibility-title")
    }

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}
