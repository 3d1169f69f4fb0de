//! Pages about letters: for administrators what did not arrive, for the demo a mailbox.

use serde::Serialize;

use super::model::{Kind, LetterState};
use super::store::{self, Failed};
use super::transport::{Fault, Folder, FolderLetter, Step, Trouble};
use crate::accounts::Role;
use crate::app::{Access, Answer, Context, Route};
use crate::clock::Moment;
use crate::config::MailTransport;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::{Entry, Page};

/// The most rows of the page for administrators.
const MOST_ROWS: i64 = 200;
/// The most letters of the demo's mailbox.
const MOST_LETTERS: usize = 50;

/// The addresses of this room. The demo declares its mailbox itself.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/{lang}/administration/mail", Access::Roles(&[Role::Administrator]), outbox)]
}

/// The pages of this room, for the test that renders each.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<Outbox>(), Entry::of::<DemoMailbox>()]
}

/// Letters that did not arrive.
#[derive(Clone, Debug, Serialize)]
pub struct Outbox {
    waiting: i64,
    failed: Vec<FailedView>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
struct FailedView {
    kind: &'static str,
    domain: String,
    state: &'static str,
    /// Where it failed, and how; null if that is not known.
    step: Option<&'static str>,
    fault: Option<Message>,
    attempts: i64,
    at: Moment,
}

impl FailedView {
    fn of(failed: Failed) -> Self {
        Self {
            kind: failed.kind.code(),
            domain: failed.domain,
            state: failed.state.code(),
            step: failed.trouble.map(|trouble| trouble.step.code()),
            fault: failed.trouble.map(|trouble| said(trouble.fault)),
            attempts: failed.attempts,
            at: failed.at,
        }
    }
}

/// A fault in words.
fn said(fault: Fault) -> Message {
    match fault {
        Fault::Refused(code) => Message::new("mail-fault-refused").with("code", code.to_string()),
        Fault::Lost => Message::new("mail-fault-lost"),
        Fault::Stalled => Message::new("mail-fault-stalled"),
        Fault::Garbled => Message::new("mail-fault-garbled"),
        Fault::Unsupported => Message::new("mail-fault-unsupported"),
        Fault::Late => Message::new("mail-fault-late"),
        Fault::Broken | Fault::Off => Message::new("mail-fault-broken"),
    }
}

impl Page for Outbox {
    const TEMPLATE: &'static str = "mail/outbox";

    fn title(&self, texts: &Texts) -> String {
        texts.get("mail-outbox-title")
    }

    fn samples() -> Vec<Self> {
        let failed = |kind, state, trouble| {
            FailedView::of(Failed {
                id: 1,
                kind,
                domain: "example.kz".to_owned(),
                state,
                trouble,
                attempts: 3,
                at: Moment(1_800_000_000),
            })
        };
        let faults = [
            Fault::Refused(550),
            Fault::Lost,
            Fault::Stalled,
            Fault::Garbled,
            Fault::Unsupported,
            Fault::Late,
            Fault::Broken,
        ];
        let steps = Step::ALL.into_iter().cycle();
        let mut rows: Vec<FailedView> = faults
            .into_iter()
            .zip(steps)
            .map(|(fault, step)| failed(Kind::SignInLink, LetterState::Refused, Some(Trouble::new(step, fault))))
            .collect();
        rows.extend(Kind::ALL.map(|kind| failed(kind, LetterState::Waiting, None)));
        rows.extend(LetterState::ALL.map(|state| failed(Kind::Announcement, state, None)));
        vec![Self { waiting: 7, failed: rows }, Self { waiting: 0, failed: Vec::new() }]
    }
}

async fn outbox(context: Context) -> Answer {
    let read = context
        .state
        .database
        .read(|connection| Ok((store::waiting(connection)?, store::troubled(connection, MOST_ROWS)?)));
    let (waiting, failed) = read.await?;
    context.page(Outbox { waiting, failed: failed.into_iter().map(FailedView::of).collect() })
}

/// The latest letters of the demo's folder.
#[derive(Clone, Debug, Serialize)]
pub struct DemoMailbox {
    letters: Vec<LetterView>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
struct LetterView {
    to: String,
    subject: String,
    language: &'static str,
    paragraphs: Vec<Vec<Line>>,
}

/// A line of a letter, which may be a link.
#[derive(Clone, Debug, Serialize)]
struct Line {
    text: String,
    link: Option<String>,
}

impl Line {
    /// A line ends with its link, if it has one.
    fn of(text: &str) -> Vec<Self> {
        let Some(start) = text.find("https://").or_else(|| text.find("http://")) else {
            return vec![Self { text: text.to_owned(), link: None }];
        };
        let (before, link) = text.split_at(start);
        let mut lines = vec![Self { text: link.to_owned(), link: Some(link.to_owned()) }];
        if !before.trim().is_empty() {
            lines.insert(0, Self { text: before.trim_end().to_owned(), link: None });
        }
        lines
    }
}

impl LetterView {
    /// Reads the copy of a letter that the folder has for people.
    fn of(letter: &FolderLetter) -> Option<Self> {
        let (head, body) = letter.text.split_once("\n\n")?;
        let field = |name: &str| {
            let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            line.unwrap_or_default().to_owned()
        };
        let paragraphs = body
            .split("\n\n")
            .map(|paragraph| paragraph.lines().filter(|line| !line.trim().is_empty()).flat_map(Line::of).collect())
            .filter(|lines: &Vec<Line>| !lines.is_empty())
            .collect();
        let language = Language::from_tag(&field("Language")).unwrap_or_default().code();
        Some(Self { to: field("To"), subject: field("Subject"), language, paragraphs })
    }
}

impl Page for DemoMailbox {
    const TEMPLATE: &'static str = "mail/demo";

    fn title(&self, texts: &Texts) -> String {
        texts.get("mail-demo-title")
    }

    fn samples() -> Vec<Self> {
        let text = "To: aigerim@example.kz\nSubject: Кіру сілтемеңіз\nLanguage: kk\n\nКіру:\nhttp://localhost:8080/kk/x\n\n-- \nOrtaq";
        let letter = FolderLetter { name: "1".to_owned(), text: text.to_owned() };
        vec![Self { letters: LetterView::of(&letter).into_iter().collect() }, Self { letters: Vec::new() }]
    }
}

/// Shows the latest letters of the folder, in the demo only: a letter is for whom it is addressed to.
///
/// # Errors
/// [`Failure::NotFound`] anywhere else, or that the folder cannot be read.
pub async fn demo_mailbox(context: Context) -> Answer {
    let MailTransport::Folder(path) = &context.state.config.mail.transport else {
        return Err(Failure::NotFound);
    };
    if !context.state.is_demo {
        return Err(Failure::NotFound);
    }
    let letters = Folder::open(path).and_then(|folder| folder.latest(MOST_LETTERS)).map_err(Failure::internal)?;
    context.page(DemoMailbox { letters: letters.iter().filter_map(LetterView::of).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_a_letter_can_be_followed_in_the_mailbox() {
        let text =
            "To: a@example.kz\nSubject: S: x\nLanguage: ru\n\nВойти:\nhttps://o.kz/1\n\nНет писем: https://o.kz/2\n";
        let letter = LetterView::of(&FolderLetter { name: "1".to_owned(), text: text.to_owned() }).unwrap();
        assert_eq!((letter.to.as_str(), letter.subject.as_str(), letter.language), ("a@example.kz", "S: x", "ru"));
        let links: Vec<&str> = letter.paragraphs.iter().flatten().filter_map(|line| line.link.as_deref()).collect();
        assert_eq!(links, ["https://o.kz/1", "https://o.kz/2"]);
        assert_eq!(letter.paragraphs[1][0].text, "Нет писем:");
    }

    #[test]
    fn a_file_that_is_no_letter_is_passed_over() {
        for text in ["", "x", "To: a"] {
            assert!(LetterView::of(&FolderLetter { name: "1".to_owned(), text: text.to_owned() }).is_none());
        }
    }
}
