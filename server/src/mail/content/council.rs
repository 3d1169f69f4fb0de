//! What members of the council are asked for: what it is, how long it takes, who is awaited, and where it is done.

use serde::Deserialize;

use super::{Content, Passage, Speaker};
use crate::errors::Failure;
use crate::i18n::Value;
use crate::mail::Localised;

/// What is asked for.
#[derive(Deserialize)]
pub(super) struct Council {
    /// A code. Its texts are `mail-council-CODE-subject` and `mail-council-CODE-text`.
    what: String,
    /// Whether it was asked for before.
    again: bool,
    assembly: Localised,
    cycle: String,
    /// The names of who has not done their part.
    awaited: Vec<String>,
    link: String,
}

/// Asks for it.
///
/// # Errors
/// When a text is missing: a defect of whoever wrote the letter.
pub(super) fn content(speaker: &Speaker<'_>, asked: Council) -> Result<Content, Failure> {
    let language = speaker.texts.language();
    let say = |id: &str, values: &[(&str, Value)]| speaker.texts.try_with(id, values).map_err(Failure::internal);
    let own = |text: String| Passage { language, text };
    let mut subject = say(&format!("mail-council-{}-subject", asked.what), &[])?;
    if asked.again {
        subject = say("mail-council-again", &[("subject", Value::from(subject))])?;
    }
    let place = [("assembly", Value::from(asked.assembly.for_reader(language).1)), ("cycle", Value::from(asked.cycle))];
    let awaited = [("names", Value::from(asked.awaited.join("\n")))];
    let passages = vec![
        own(say(&format!("mail-council-{}-text", asked.what), &[])?),
        own(say("mail-council-need", &[])?),
        own(say("mail-council-awaited", &awaited)?),
    ];
    Ok(Content {
        heading: own(subject.clone()),
        subject,
        passages,
        label: say("mail-council-action", &[])?,
        link: asked.link,
        notes: vec![say("mail-council-note", &place)?],
    })
}
