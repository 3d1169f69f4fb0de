//! Writes a letter when it is enqueued, so that it says what was true when it happened.

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::Value;

use super::compose::UNSUBSCRIBE_HERE;
use super::content::{Content, Passage, content};
use super::model::{Kind, tidy_subject};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::templates::{Fault, Templates};

/// The templates, read when the first letter is written: a use case has nothing but its
/// transaction, and all of them are embedded anyway.
static TEMPLATES: LazyLock<Result<Templates, Fault>> = LazyLock::new(Templates::new);

/// A letter as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// What the templates of letters get.
#[derive(Serialize)]
struct View {
    language: Language,
    subject: String,
    heading: HeadingView,
    passages: Vec<PassageView>,
    label: String,
    link: String,
    notes: Vec<String>,
    unsubscribe: Option<&'static str>,
}

#[derive(Serialize)]
struct HeadingView {
    language: Language,
    line: String,
}

#[derive(Serialize)]
struct PassageView {
    language: Language,
    paragraphs: Vec<Vec<String>>,
}

impl PassageView {
    fn of(passage: Passage) -> Self {
        let text =
            passage.text.replace("\r\n", "\n").replace(|letter: char| letter.is_control() && letter != '\n', " ");
        let paragraphs = text
            .split("\n\n")
            .map(|paragraph| paragraph.lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()))
            .map(Iterator::collect::<Vec<_>>)
            .filter(|lines| !lines.is_empty())
            .collect();
        Self { language: passage.language, paragraphs }
    }
}

/// Writes a letter in a language; `with_unsubscribe` if it can be ended by a link.
///
/// # Errors
/// When a value or a text is missing, which is a defect.
pub(super) fn render(
    language: Language,
    kind: Kind,
    values: &Value,
    with_unsubscribe: bool,
) -> Result<Rendered, Failure> {
    let templates = TEMPLATES.as_ref().map_err(|fault| Failure::internal(fault.to_string()))?;
    let Content { subject, heading, passages, label, link, notes } = content(templates.texts(language), kind, values)?;
    let view = View {
        language,
        subject: tidy_subject(&subject),
        heading: HeadingView { language: heading.language, line: tidy_subject(&heading.text) },
        passages: passages.into_iter().map(PassageView::of).collect(),
        label,
        link,
        notes,
        unsubscribe: with_unsubscribe.then_some(UNSUBSCRIBE_HERE),
    };
    let text = templates.render_text("mail/letter.text", language, &view).map_err(Failure::internal)?;
    let html = templates.render_html("mail/letter", language, &view).map_err(Failure::internal)?;
    Ok(Rendered { subject: view.subject, text, html })
}

#[cfg(test)]
mod tests {
    use super::super::samples::samples;
    use super::*;

    #[test]
    fn every_letter_is_written_in_every_language() {
        for language in Language::ALL {
            for (kind, values) in samples() {
                for with_unsubscribe in [false, true] {
                    let letter = render(language, kind, &values, with_unsubscribe).unwrap();
                    let whole = format!("{}\n{}\n{}", letter.subject, letter.text, letter.html);
                    assert!(!letter.subject.is_empty());
                    assert!(!whole.contains("mail-") && !whole.contains("{ $"), "{whole}");
                    assert!(letter.html.contains(&format!("<html lang=\"{}\"", language.code())), "{whole}");
                    assert!(!letter.html.contains("src="), "a letter loads nothing: {whole}");
                    for part in [&letter.text, &letter.html] {
                        assert!(part.contains(values["link"].as_str().unwrap()), "{part}");
                        assert_eq!(part.contains(UNSUBSCRIBE_HERE), with_unsubscribe, "{part}");
                    }
                    assert!(letter.html.len() < 12_000, "{} bytes", letter.html.len());
                }
            }
        }
    }

    #[test]
    fn samples_cover_every_kind() {
        for kind in Kind::ALL {
            assert!(samples().iter().any(|(sample, _)| *sample == kind), "{kind:?}");
        }
    }

    #[test]
    fn what_people_wrote_is_shown_and_not_obeyed() {
        let (kind, values) = samples().pop().unwrap();
        let letter = render(Language::Kazakh, kind, &values, true).unwrap();
        assert!(letter.html.contains("Жиын &lt;сенбіде&gt; өтеді &amp; бәріңізді күтеміз"), "{}", letter.html);
        assert!(letter.text.contains("Жиын <сенбіде> өтеді & бәріңізді күтеміз"), "{}", letter.text);
        assert!(letter.text.contains("\n1. Жобалар\n2. Сұрақтар\n"), "{}", letter.text);
    }

    #[test]
    fn an_announcement_in_another_language_says_so_and_is_marked() {
        let (kind, values) = samples().pop().unwrap();
        let letter = render(Language::English, kind, &values, true).unwrap();
        assert!(letter.html.contains("<html lang=\"en\""));
        assert!(letter.html.contains("lang=\"kk\""), "{}", letter.html);
        assert!(letter.text.contains("Kazakh only"), "{}", letter.text);
    }

    #[test]
    fn a_letter_that_lacks_a_value_is_a_failure_and_not_a_gap() {
        assert!(render(Language::English, Kind::SignInLink, &serde_json::json!({ "link": "x" }), false).is_err());
    }
}
