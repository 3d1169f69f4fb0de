//! Reading a Pabulib file, and saying in the user's language what is wrong or odd in it.

use std::fs;
use std::path::Path;

use ortaq_rules::pabulib::{self, Note, NoteKind, ParseError, Parsed, Problem};

use crate::answer::Failure;
use crate::texts::{Texts, Value};

/// How many odd things are told before the rest is only counted.
const NOTES_SHOWN: usize = 10;

/// The most ballots that are left out of a file before it counts as unreadable.
const MOST_LEFT_OUT: usize = 200;

/// A file that was read, with what had to be left out of it.
pub(crate) struct Read {
    /// The rest of the file.
    pub parsed: Parsed,
    /// Lines of the ballots that are missing in it, and why they could not be read.
    pub left_out: Vec<(usize, String)>,
}

/// Reads a file.
pub(crate) fn read(path: &Path, texts: &Texts) -> Result<Parsed, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    pabulib::parse(&bytes).map_err(|error| unreadable(path, &error, texts))
}

/// Reads a file without those of its ballots that make no sense, such as votes for a project that
/// does not exist. Their lines become blank, so that all others keep their numbers.
pub(crate) fn read_leniently(path: &Path, texts: &Texts) -> Result<Read, Failure> {
    let mut bytes = fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let mut left_out = Vec::new();
    loop {
        let error = match pabulib::parse(&bytes) {
            Ok(parsed) => return Ok(Read { parsed, left_out }),
            Err(error) => error,
        };
        let of_ballot = matches!(error.field.as_str(), "vote" | "points") && error.problem != Problem::Missing;
        if !of_ballot || left_out.len() == MOST_LEFT_OUT || !blank(&mut bytes, error.line) {
            return Err(unreadable(path, &error, texts));
        }
        left_out.push((error.line, reason(&error, texts)));
    }
}

/// Overwrites a line with spaces; whether there was anything on it.
fn blank(bytes: &mut [u8], line: usize) -> bool {
    let mut lines = bytes.split_inclusive_mut(|byte| *byte == b'\n');
    let Some(line) = line.checked_sub(1).and_then(|before| lines.nth(before)) else { return false };
    let mut any = false;
    for byte in line.iter_mut().filter(|byte| !byte.is_ascii_whitespace()) {
        *byte = b' ';
        any = true;
    }
    any
}

fn unreadable(path: &Path, error: &ParseError, texts: &Texts) -> Failure {
    let values = vec![("path", path.display().to_string().into()), ("reason", reason(error, texts).into())];
    Failure::new("failure-not-pabulib", values)
}

fn reason(error: &ParseError, texts: &Texts) -> String {
    let found = |text: &str| vec![("found", text.into())];
    let (id, values): (_, Vec<(&str, Value)>) = match &error.problem {
        Problem::NotUtf8 => ("problem-not-utf8", Vec::new()),
        Problem::TextBeforeSections => ("problem-text-before-sections", Vec::new()),
        Problem::MissingSection => ("problem-missing-section", Vec::new()),
        Problem::DuplicateSection => ("problem-duplicate-section", Vec::new()),
        Problem::Missing => ("problem-missing", Vec::new()),
        Problem::DuplicateColumn => ("problem-duplicate-column", Vec::new()),
        Problem::NotANumber { found: text } => ("problem-not-a-number", found(text)),
        Problem::OutOfRange { found: text } => ("problem-out-of-range", found(text)),
        Problem::UnknownVoteType { found: text } => ("problem-unknown-vote-type", found(text)),
        Problem::DuplicateProject { project } => ("problem-duplicate-project", found(project)),
        Problem::UnknownProject { project } => ("problem-unknown-project", found(project)),
        Problem::PointsDiffer { points, projects } => {
            ("problem-points-differ", vec![("points", (*points).into()), ("projects", (*projects).into())])
        }
    };
    at(error.line, &error.field, &texts.with(id, &values), texts)
}

/// What was odd in the file, as a section of its own; empty where nothing was.
pub(crate) fn notes<'a>(notes: impl IntoIterator<Item = &'a Note>, texts: &Texts) -> String {
    let notes: Vec<&Note> = notes.into_iter().collect();
    if notes.is_empty() {
        return String::new();
    }
    let mut section = format!("{}\n", texts.get("note-title"));
    for note in notes.iter().take(NOTES_SHOWN) {
        let text = at(note.line, &note.field, &odd(&note.kind, texts), texts);
        section.push_str(&format!("  {text}\n"));
    }
    let rest = notes.len().saturating_sub(NOTES_SHOWN);
    if rest > 0 {
        section.push_str(&format!("  {}\n", texts.with("note-more", &[("count", rest.into())])));
    }
    section
}

fn odd(kind: &NoteKind, texts: &Texts) -> String {
    let (id, values): (_, Vec<(&str, Value)>) = match kind {
        NoteKind::ByteOrderMark => ("note-byte-order-mark", Vec::new()),
        NoteKind::StrayQuote => ("note-stray-quote", Vec::new()),
        NoteKind::ExtraFields => ("note-extra-fields", Vec::new()),
        NoteKind::MissingFields => ("note-missing-fields", Vec::new()),
        NoteKind::MissingKey => ("note-missing-key", Vec::new()),
        NoteKind::DuplicateKey => ("note-duplicate-key", Vec::new()),
        NoteKind::DecimalComma => ("note-decimal-comma", Vec::new()),
        NoteKind::UnreadableNumber => ("note-unreadable-number", Vec::new()),
        NoteKind::CountDiffers { stated, counted } => {
            ("note-count-differs", vec![("stated", (*stated).into()), ("counted", (*counted).into())])
        }
        NoteKind::ProjectNamedTwice { project } => {
            ("note-project-named-twice", vec![("project", project.as_str().into())])
        }
        NoteKind::TooManyProjects { allowed, found } => {
            ("note-too-many-projects", vec![("allowed", (*allowed).into()), ("found", (*found).into())])
        }
        NoteKind::VoterTwice => ("note-voter-twice", Vec::new()),
        NoteKind::DefaultScoreNotApplied => ("note-default-score", Vec::new()),
    };
    texts.with(id, &values)
}

fn at(line: usize, field: &str, problem: &str, texts: &Texts) -> String {
    let values = [("line", line.into()), ("field", field.into()), ("problem", problem.into())];
    let id = if field.is_empty() { "problem-at-line" } else { "problem-at" };
    texts.with(id, &values)
}
