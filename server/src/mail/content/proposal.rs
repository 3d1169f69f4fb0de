//! What authors are told about their proposal: what happened, why, what they can do and until when.

use serde::Deserialize;

use super::{Content, Passage, Speaker};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::Value;
use crate::mail::Localised;

/// What happened, with what the letter says about it.
#[derive(Deserialize)]
pub(super) struct Proposal {
    /// A code: an event, or a reminder. Its texts are `mail-proposal-CODE-subject` and `mail-proposal-CODE-text`.
    what: String,
    assembly: Localised,
    code: String,
    title: String,
    /// The id of a coded reason's words.
    reason: Option<String>,
    /// What was said about that reason, if it was not said with this event.
    because: String,
    /// What was said with this event.
    words: String,
    /// The first moment after the time to answer.
    until: Option<Moment>,
    /// The proposal that it went into.
    into: Option<String>,
    link: String,
}

/// Says it.
///
/// # Errors
/// When a text is missing: a defect of whoever wrote the letter.
pub(super) fn content(speaker: &Speaker<'_>, told: Proposal) -> Result<Content, Failure> {
    let language = speaker.texts.language();
    let say = |id: &str, values: &[(&str, Value)]| speaker.texts.try_with(id, values).map_err(Failure::internal);
    let own = |text: String| Passage { language, text };
    let last = told.until.map_or_else(|| Value::from(""), |until| Value::date(until.plus(-1).0));
    let values = [
        ("assembly", Value::from(told.assembly.for_reader(language).1)),
        ("code", Value::from(told.code)),
        ("title", Value::from(told.title)),
        ("into", Value::from(told.into.unwrap_or_default())),
        ("last", last),
    ];
    let subject = say(&format!("mail-proposal-{}-subject", told.what), &values)?;
    let mut passages = vec![own(say(&format!("mail-proposal-{}-text", told.what), &values)?)];
    if let Some(reason) = &told.reason {
        let reason = say(reason, &[])?;
        passages.push(own(say("mail-proposal-reason", &[("reason", Value::from(reason))])?));
    }
    let said = [told.because, told.words].into_iter().filter(|words| !words.is_empty());
    passages.extend(said.map(own));
    Ok(Content {
        heading: own(subject.clone()),
        subject,
        passages,
        label: say("mail-proposal-action", &[])?,
        link: told.link,
        notes: vec![say("mail-proposal-note", &[])?],
    })
}
