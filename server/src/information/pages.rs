//! Pages that are nothing but texts.

use serde::Serialize;

use crate::i18n::Texts;
use crate::templates::Page;

macro_rules! page_of_texts {
    ($(#[$meaning:meta])* $name:ident, $template:literal, $title:literal) => {
        $(#[$meaning])*
        #[derive(Serialize)]
        pub struct $name {}

        impl Page for $name {
            const TEMPLATE: &'static str = $template;

            fn title(&self, texts: &Texts) -> String {
                texts.get($title)
            }

            fn samples() -> Vec<Self> {
                vec![Self {}]
            }
        }
    };
}

page_of_texts!(
    /// How a budget is decided, step by step.
    Help,
    "information/help",
    "information-help-title"
);
page_of_texts!(
    /// How a vote is kept secret, and what is not protected.
    Secrecy,
    "information/secrecy",
    "information-secrecy-title"
);
page_of_texts!(
    /// How anyone checks a vote and the count, and what a check cannot show.
    Checking,
    "information/checking",
    "information-checking-title"
);
page_of_texts!(
    /// The accessibility statement.
    Accessibility,
    "information/accessibility",
    "information-accessibility-title"
);
page_of_texts!(
    /// Which personal data are kept, and what people can do about it.
    Privacy,
    "information/privacy",
    "information-privacy-title"
);
page_of_texts!(
    /// Where an administrator finds what concerns the whole platform.
    Administration,
    "information/administration",
    "information-administration-title"
);
