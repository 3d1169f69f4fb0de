//! What an entry says, as a sentence in the reader's language.
//!
//! A sentence is a text of the locale files by kind and event, `audit-event-office-mandate-granted`.
//! An event without a text of its own gets the sentence of its kind, `audit-event-office`: so an
//! entry of a later version, or of a room that forgot its text, is still shown.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::i18n::{Texts, Value};

/// A sentence that is still to be said. In templates: `{{t sentence}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    id: String,
    subject: String,
    amount: i64,
}

/// The events that have a sentence of their own, by the entry's type.
const EVENTS: &[(&str, &[&str])] = &[
    (
        "phase",
        &[
            "drafted",
            "announced",
            "intake-opened",
            "review-opened",
            "assembly-opened",
            "roll-check-opened",
            "keys-opened",
            "freeze-opened",
            "letters-opened",
            "letters-printed",
            "voting-opened",
            "count-opened",
            "objections-opened",
            "conclusion-opened",
            "decision-opened",
            "delivery-opened",
            "closed",
            "void",
            "not-confirmed",
            "not-funded",
        ],
    ),
    (
        "office",
        &[
            "assembly-created",
            "assembly-changed",
            "village-added",
            "village-changed",
            "mandate-granted",
            "mandate-prolonged",
            "mandate-ended",
            "member-named",
            "member-ended",
            "council-changed",
            "sketch-changed",
            "residence-confirmed",
            "roll-imported",
            "slips-made",
            "slips-cancelled",
            "slip-issued",
            "slip-replaced",
            "sign-in-reset",
            "administrator-granted",
            "administrator-revoked",
            "settings-changed",
            "dates-moved",
            "clock-confirmed",
            "announcement-published",
            "announcement-corrected",
            "announcement-withdrawn",
            "roll-added",
            "roll-removed",
            "roll-changed",
            "roll-correction-refused",
            "key-invited",
            "key-ended",
        ],
    ),
    (
        "review",
        &[
            "admitted",
            "returned",
            "hidden",
            "shown",
            "merged",
            "mending-ended",
            "assessed",
            "found-feasible",
            "refusal-proposed",
            "refusal-agreed",
            "refusal-declined",
            "appeal-upheld",
            "appeal-rejected",
            "reopened",
            "conflict-declared",
            "comment-hidden",
            "comment-shown",
        ],
    ),
    (
        "session",
        &[
            "gathering-called",
            "session-called",
            "meeting-changed",
            "meeting-cancelled",
            "meeting-held",
            "no-quorum",
            "question-hidden",
            "minutes-published",
            "minutes-corrected",
            "shortlisted",
            "left-out",
            "ballot-ready",
        ],
    ),
    ("decision", &["money-decided", "money-refused"]),
    ("proposal", &["submitted", "mended", "appealed", "withdrawn", "translated"]),
    ("role", &["council", "trustee", "issuer", "observer"]),
    ("role-loss", &["council", "issuer", "observer"]),
    ("revocation", &["paper", "lost", "moved", "died", "error"]),
    ("conclusion", &["confirmed", "not-confirmed"]),
    ("void", &["too-few-ballots", "too-few-trustees", "objection-upheld"]),
];

impl Sentence {
    /// The sentence of an entry of this type.
    #[must_use]
    pub fn of(kind: &str, event: &str, subject: &str, amount: i64) -> Self {
        let has_own = EVENTS.iter().any(|(known, events)| *known == kind && events.contains(&event));
        let id = if has_own { format!("audit-event-{kind}-{event}") } else { format!("audit-event-{kind}") };
        Self { id, subject: subject.to_owned(), amount }
    }

    /// The sentence in words.
    #[must_use]
    pub fn say(&self, texts: &Texts) -> String {
        let values = [("subject", Value::from(self.subject.as_str())), ("amount", Value::from(self.amount))];
        texts.try_with(&self.id, &values).unwrap_or_else(|_| self.id.clone())
    }
}

impl Serialize for Sentence {
    /// As a [`crate::i18n::Message`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Arguments<'a> {
            subject: &'a str,
            amount: i64,
        }
        let mut message = serializer.serialize_struct("Sentence", 2)?;
        message.serialize_field("id", &self.id)?;
        message.serialize_field("arguments", &Arguments { subject: &self.subject, amount: self.amount })?;
        message.end()
    }
}

/// The roles that entries are made in, as the pages choose and name them.
pub(super) const ROLES: &[&str] = &[
    "platform",
    "administrator",
    "moderator",
    "reviewer",
    "secretary",
    "registrar",
    "polling-officer",
    "council-member",
    "trustee",
    "issuer",
    "delivery-officer",
    "observer",
    "resident",
    "voter",
];

/// A role in words; one that the pages do not know by its code.
pub(super) fn role(texts: &Texts, code: &str) -> String {
    if ROLES.contains(&code) { texts.get(&format!("audit-role-{code}")) } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use ortaq_crypto::entry::Body;

    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_entry_type_event_and_role_has_words_in_every_language() {
        for texts in Language::ALL.map(Texts::new) {
            let said = |id: String| assert!(texts.has(&id), "{id} is missing in {:?}", texts.language());
            Body::KINDS.iter().for_each(|kind| {
                said(format!("audit-event-{kind}"));
                said(format!("audit-kind-{kind}"));
            });
            for (kind, events) in EVENTS {
                events.iter().for_each(|event| said(format!("audit-event-{kind}-{event}")));
            }
            ROLES.iter().for_each(|role| said(format!("audit-role-{role}")));
        }
    }

    #[test]
    fn an_event_nobody_thought_of_is_said_by_its_kind() {
        let texts = Texts::new(Language::English);
        let sentence = Sentence::of("delivery", "flag-hoisted", "P01", 3).say(&texts);
        assert_eq!(sentence, texts.try_with("audit-event-delivery", &[("subject", Value::from("P01"))]).unwrap());
    }
}
