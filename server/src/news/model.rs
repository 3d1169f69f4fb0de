//! Announcements and followings: types and rules, without HTTP and SQL.

use crate::accounts::Role;
use crate::audit::Scope;
use crate::clock::Moment;
use crate::i18n::{Language, Message};
use crate::mail::Localised;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 120;
/// The most characters of a text.
pub const LONGEST_TEXT: usize = 8000;
/// The most characters of a note on a correction, or of the reason of a withdrawal.
pub const LONGEST_NOTE: usize = 300;

/// Who may announce.
pub const AUTHORS: &[Role] = &[Role::Secretary, Role::Moderator, Role::Administrator];

/// What is announced about and followed: a rural district with all its cycles, or one cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The rural district.
    pub assembly: i64,
    /// The cycle, if it is about one.
    pub cycle: Option<i64>,
}

impl Subject {
    /// The logs that acts about it go into.
    #[must_use]
    pub fn scope(self) -> Scope {
        self.cycle.map_or(Scope::Assembly(self.assembly), Scope::Cycle)
    }

    /// As the outbox and the links in letters have it.
    #[must_use]
    pub fn code(self) -> String {
        match self.cycle {
            Some(cycle) => format!("cycle-{}-{cycle}", self.assembly),
            None => format!("assembly-{}", self.assembly),
        }
    }

    /// The subject of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (what, numbers) = code.split_once('-')?;
        match (what, numbers.split_once('-')) {
            ("assembly", None) => Some(Self { assembly: numbers.parse().ok()?, cycle: None }),
            ("cycle", Some((assembly, cycle))) => {
                Some(Self { assembly: assembly.parse().ok()?, cycle: Some(cycle.parse().ok()?) })
            }
            _ => None,
        }
    }
}

/// What an announcement says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Its title, in the same languages as its text.
    pub title: Localised,
    /// Its text.
    pub text: Localised,
}

impl Words {
    /// Title and text in the reader's language, or in the first that there is.
    #[must_use]
    pub fn for_reader(&self, language: Language) -> (Language, &str, &str) {
        let (language, title) = self.title.for_reader(language);
        (language, title, self.text.exactly(language).unwrap_or_default())
    }

    /// What the public record keeps beside the log: every language, one after the other.
    #[must_use]
    pub fn for_record(&self) -> String {
        let parts: Vec<String> = self
            .title
            .iter()
            .map(|(language, title)| {
                format!("[{}] {title}\n\n{}", language.code(), self.text.exactly(language).unwrap_or_default())
            })
            .collect();
        parts.join("\n\n")
    }
}

/// An announcement as it was at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// 1 for the first.
    pub number: i64,
    /// In which role it was written: the code of a [`Role`].
    pub role: String,
    /// When.
    pub made_at: Moment,
    /// What was corrected; none for the first.
    pub note: Option<String>,
    /// What it said.
    pub words: Words,
}

/// That an announcement was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When.
    pub at: Moment,
    /// In which role.
    pub role: String,
    /// Why.
    pub reason: String,
}

/// An announcement with all that it has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub subject: Subject,
    /// When it was published.
    pub published_at: Moment,
    /// That it was taken back, if it was.
    pub withdrawal: Option<Withdrawal>,
    /// Counts changes, for two who change it at once.
    pub version: i64,
    /// What it said, the latest last; never empty.
    pub versions: Vec<Version>,
}

impl Announcement {
    /// What it says now.
    #[must_use]
    pub fn words(&self) -> Words {
        self.versions.last().map(|version| version.words.clone()).unwrap_or_default()
    }

    /// When it was last corrected.
    #[must_use]
    pub fn corrected_at(&self) -> Option<Moment> {
        self.versions.last().filter(|version| version.number > 1).map(|version| version.made_at)
    }
}

/// A problem of a form: the field and what is wrong.
pub type Problem = (String, Message);

/// Reads title and text in each language as they were typed.
///
/// # Errors
/// What is wrong, by field: `title-kk`, `text-kk` and so on.
pub fn read_words(typed: impl Fn(&str) -> String) -> Result<Words, Vec<Problem>> {
    let mut problems = Vec::new();
    let (mut titles, mut texts) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        let (title_field, text_field) = (format!("title-{}", language.code()), format!("text-{}", language.code()));
        let (title, text) = (one_line(&typed(&title_field)), tidy_text(&typed(&text_field)));
        match (title.is_empty(), text.is_empty()) {
            (true, true) => continue,
            (true, false) => problems.push((title_field.clone(), Message::new("news-title-missing"))),
            (false, true) => problems.push((text_field.clone(), Message::new("news-text-missing"))),
            (false, false) => {}
        }
        if title.chars().count() > LONGEST_TITLE {
            problems.push((title_field, too_long("news-title-too-long", LONGEST_TITLE)));
        }
        if text.chars().count() > LONGEST_TEXT {
            problems.push((text_field, too_long("news-text-too-long", LONGEST_TEXT)));
        }
        titles.push((language, title));
        texts.push((language, text));
    }
    if titles.is_empty() {
        problems.push((format!("title-{}", Language::Kazakh.code()), Message::new("news-nothing-written")));
    }
    if problems.is_empty() {
        Ok(Words { title: Localised::new(titles), text: Localised::new(texts) })
    } else {
        Err(problems)
    }
}

/// Reads a sentence that explains: the note of a correction, the reason of a withdrawal.
///
/// # Errors
/// `missing` if it is empty, or that it is too long.
pub fn read_note(typed: &str, missing: &'static str) -> Result<String, Message> {
    let note = one_line(typed);
    if note.is_empty() {
        return Err(Message::new(missing));
    }
    if note.chars().count() > LONGEST_NOTE {
        return Err(too_long("news-note-too-long", LONGEST_NOTE));
    }
    Ok(note)
}

fn too_long(id: &'static str, most: usize) -> Message {
    Message::new(id).with("most", i64::try_from(most).unwrap_or(i64::MAX))
}

fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines with single line ends, no more than one empty line between them, no control characters.
fn tidy_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line: String = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let line = line.trim_end().to_owned();
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// A text as paragraphs of lines, for templates.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n")
        .map(|paragraph| paragraph.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>())
        .filter(|lines| !lines.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn read<const N: usize>(fields: [(&str, &str); N]) -> Result<Words, Vec<(String, &'static str)>> {
        let fields: BTreeMap<&str, &str> = fields.into();
        read_words(|field| fields.get(field).copied().unwrap_or_default().to_owned())
            .map_err(|problems| problems.into_iter().map(|(field, message)| (field, message.id())).collect())
    }

    #[test]
    fn one_language_is_enough() {
        let words =
            read([("title-ru", " Сход  в субботу\n"), ("text-ru", "В клубе,\r\nв 11:00.\r\n\r\n\r\n\r\nПриходите!")]);
        let words = words.unwrap();
        assert_eq!(
            words.for_reader(Language::English),
            (Language::Russian, "Сход в субботу", "В клубе,\nв 11:00.\n\nПриходите!")
        );
        assert_eq!(paragraphs("В клубе,\nв 11:00.\n\nПриходите!"), [vec!["В клубе,", "в 11:00."], vec!["Приходите!"]]);
    }

    #[test]
    fn what_is_missing_or_too_long_is_said_beside_its_field() {
        assert_eq!(read([]).unwrap_err(), [("title-kk".to_owned(), "news-nothing-written")]);
        assert_eq!(read([("title-en", "Meeting")]).unwrap_err(), [("text-en".to_owned(), "news-text-missing")]);
        assert_eq!(read([("text-kk", "Жиын")]).unwrap_err(), [("title-kk".to_owned(), "news-title-missing")]);
        let (title, text) = ("ұ".repeat(121), "ұ".repeat(8001));
        assert_eq!(
            read([("title-kk", &title), ("text-kk", &text)]).unwrap_err(),
            [("title-kk".to_owned(), "news-title-too-long"), ("text-kk".to_owned(), "news-text-too-long")]
        );
        assert!(read([("title-kk", &title[2..]), ("text-kk", &text[2..])]).is_ok());
    }

    #[test]
    fn a_reason_is_needed_and_short() {
        assert_eq!(read_note(" \n", "news-reason-missing").unwrap_err().id(), "news-reason-missing");
        assert_eq!(read_note(&"a".repeat(301), "news-reason-missing").unwrap_err().id(), "news-note-too-long");
        assert_eq!(read_note(" The date\nwas wrong ", "x").unwrap(), "The date was wrong");
    }

    #[test]
    fn codes_of_subjects_are_read_back() {
        for subject in [Subject { assembly: 3, cycle: None }, Subject { assembly: 3, cycle: Some(14) }] {
            assert_eq!(Subject::from_code(&subject.code()), Some(subject));
        }
        for code in ["", "assembly", "assembly-", "assembly-x", "assembly-1-2", "cycle-1", "cycle-1-", "other-1"] {
            assert_eq!(Subject::from_code(code), None, "{code}");
        }
    }

    proptest! {
        #[test]
        fn typed_text_keeps_its_words_and_no_control_characters(text in "(\\PC|[\r\n\t\0]){0,300}") {
            let tidied = tidy_text(&text);
            prop_assert!(tidied.chars().all(|letter| letter == '\n' || !letter.is_control()));
            prop_assert!(!tidied.contains("\n\n\n"));
            let words = |text: &str| text.split(|letter: char| letter.is_control() || letter.is_whitespace()).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&tidied), words(&text));
            prop_assert_eq!(tidy_text(&tidied), tidied);
        }
    }
}
