//! What each kind of letter says, in the reader's language: a heading, passages, one link to press,
//! and notes in small print. Text and HTML are made of the same content, so they cannot differ.

mod council;
mod proposal;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::localised::Localised;
use super::model::Kind;
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts, Value as TextValue};

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub subject: String,
    pub heading: Passage,
    pub passages: Vec<Passage>,
    pub label: String,
    pub link: String,
    pub notes: Vec<String>,
}

/// A text and the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub language: Language,
    pub text: String,
}

#[derive(Deserialize)]
struct Link {
    link: String,
}

#[derive(Deserialize)]
struct TimedLink {
    link: String,
    minutes: i64,
}

#[derive(Deserialize)]
struct NewDevice {
    device: String,
    at: Moment,
    link: String,
}

#[derive(Deserialize)]
struct PhaseChanged {
    assembly: Localised,
    cycle: String,
    phase: String,
    until: Option<Moment>,
    link: String,
}

#[derive(Deserialize)]
struct Announcement {
    assembly: Localised,
    title: Localised,
    text: Localised,
    link: String,
}

#[derive(Deserialize)]
struct Meeting {
    assembly: Localised,
    /// `called`, `changed` or `cancelled`.
    what: String,
    /// The village of a gathering; none for a session of the assembly.
    village: Option<Localised>,
    starts_at: Moment,
    place: String,
    agenda: Vec<String>,
    /// Why it was changed or cancelled.
    reason: Option<String>,
    link: String,
}

/// Says what a letter of this kind says.
///
/// # Errors
/// When a value is missing, or a text: defects of whoever wrote the letter.
pub(super) fn content(texts: &Texts, kind: Kind, values: &Value) -> Result<Content, Failure> {
    let speaker = Speaker { texts };
    match kind {
        Kind::SignInLink => speaker.sign_in_link(read(values)?),
        Kind::AccountMade => speaker.account_made(read(values)?),
        Kind::NewDevice => speaker.new_device(read(values)?),
        Kind::EmailChange => speaker.email_change(read(values)?),
        Kind::EmailChanged => speaker.email_changed(read(values)?),
        Kind::PhaseChanged => speaker.phase_changed(read(values)?),
        Kind::Proposal => proposal::content(&speaker, read(values)?),
        Kind::Announcement => speaker.announcement(read(values)?),
        Kind::Meeting => speaker.meeting(read(values)?),
        Kind::Council => council::content(&speaker, read(values)?),
    }
}

fn read<T: DeserializeOwned>(values: &Value) -> Result<T, Failure> {
    T::deserialize(values).map_err(Failure::internal)
}

/// Which text says that something was written in this language only.
#[must_use]
pub fn other_language_note(language: Language) -> Message {
    Message::new(match language {
        Language::Kazakh => "mail-only-kazakh",
        Language::Russian => "mail-only-russian",
        Language::English => "mail-only-english",
    })
}

struct Speaker<'a> {
    texts: &'a Texts,
}

impl Speaker<'_> {
    fn say(&self, message: &Message) -> Result<String, Failure> {
        self.texts.try_say(message).map_err(Failure::internal)
    }

    fn passage(&self, message: &Message) -> Result<Passage, Failure> {
        Ok(Passage { language: self.texts.language(), text: self.say(message)? })
    }

    /// A letter in our own words.
    fn own(
        &self,
        subject: &Message,
        passages: &[Message],
        label: &'static str,
        link: String,
        notes: &[Message],
    ) -> Result<Content, Failure> {
        Ok(Content {
            subject: self.say(subject)?,
            heading: self.passage(subject)?,
            passages: passages.iter().map(|message| self.passage(message)).collect::<Result<_, _>>()?,
            label: self.say(&Message::new(label))?,
            link,
            notes: notes.iter().map(|message| self.say(message)).collect::<Result<_, _>>()?,
        })
    }

    fn sign_in_link(&self, values: TimedLink) -> Result<Content, Failure> {
        self.own(
            &Message::new("mail-sign-in-link-subject"),
            &[Message::new("mail-sign-in-link-text").with("minutes", values.minutes)],
            "mail-sign-in-link-action",
            values.link,
            &[Message::new("mail-sign-in-link-note")],
        )
    }

    fn account_made(&self, values: Link) -> Result<Content, Failure> {
        self.own(
            &Message::new("mail-account-made-subject"),
            &[Message::new("mail-account-made-text"), Message::new("mail-account-made-vote")],
            "mail-account-made-action",
            values.link,
            &[Message::new("mail-account-made-note")],
        )
    }

    fn new_device(&self, values: NewDevice) -> Result<Content, Failure> {
        let text = Message::new("mail-new-device-text")
            .with("device", values.device)
            .with("at", TextValue::date_time(values.at.0));
        self.own(
            &Message::new("mail-new-device-subject"),
            &[text],
            "mail-new-device-action",
            values.link,
            &[Message::new("mail-new-device-note")],
        )
    }

    fn email_change(&self, values: TimedLink) -> Result<Content, Failure> {
        self.own(
            &Message::new("mail-email-change-subject"),
            &[Message::new("mail-email-change-text").with("minutes", values.minutes)],
            "mail-email-change-action",
            values.link,
            &[Message::new("mail-email-change-note")],
        )
    }

    fn email_changed(&self, values: Link) -> Result<Content, Failure> {
        self.own(
            &Message::new("mail-email-changed-subject"),
            &[Message::new("mail-email-changed-text")],
            "mail-email-changed-action",
            values.link,
            &[],
        )
    }

    fn phase_changed(&self, values: PhaseChanged) -> Result<Content, Failure> {
        let language = self.texts.language();
        let phase = self.texts.try_get(&format!("cycles-phase-{}", values.phase)).map_err(Failure::internal)?;
        let named = |id| {
            Message::new(id)
                .with("assembly", values.assembly.for_reader(language).1)
                .with("cycle", values.cycle.as_str())
                .with("phase", phase.as_str())
        };
        let mut passages = vec![named("mail-phase-changed-text")];
        if let Some(until) = values.until {
            passages.push(Message::new("mail-phase-changed-until").with("until", TextValue::date_time(until.0)));
        }
        let subject = named("mail-phase-changed-subject");
        self.own(&subject, &passages, "mail-phase-changed-action", values.link, &[])
    }

    fn meeting(&self, values: Meeting) -> Result<Content, Failure> {
        let language = self.texts.language();
        let name = match &values.village {
            Some(village) => Message::new("mail-meeting-gathering").with("village", village.for_reader(language).1),
            None => Message::new("mail-meeting-session"),
        };
        let name = name.with("assembly", values.assembly.for_reader(language).1);
        let at = TextValue::date_time(values.starts_at.0);
        let text = Message::new("mail-meeting-text").with("at", at).with("place", values.place);
        let subject = Message::new(match values.what.as_str() {
            "changed" => "mail-meeting-changed",
            "cancelled" => "mail-meeting-cancelled",
            _ => "mail-meeting-called",
        });
        let mut passages = vec![text];
        passages.extend(values.reason.map(|reason| Message::new("mail-meeting-reason").with("reason", reason)));
        let agenda = values.agenda.iter().zip(1..).map(|(item, number)| format!("{number}. {item}"));
        let agenda = agenda.collect::<Vec<_>>().join("\n");
        passages.push(Message::new("mail-meeting-agenda").with("agenda", agenda));
        self.own(&subject.with("name", name), &passages, "mail-meeting-action", values.link, &[])
    }

    fn announcement(&self, values: Announcement) -> Result<Content, Failure> {
        let reader = self.texts.language();
        let (language, title) = values.title.for_reader(reader);
        let (_, text) = values.text.for_reader(language);
        let assembly = values.assembly.for_reader(reader).1;
        let subject = Message::new("mail-announcement-subject").with("assembly", assembly).with("title", title);
        let mut passages = vec![Passage { language, text: text.to_owned() }];
        if language != reader {
            passages.insert(0, self.passage(&other_language_note(language))?);
        }
        Ok(Content {
            subject: self.say(&subject)?,
            heading: Passage { language, text: title.to_owned() },
            passages,
            label: self.say(&Message::new("mail-announcement-action"))?,
            link: values.link,
            notes: Vec::new(),
        })
    }
}
