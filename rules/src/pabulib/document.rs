//! The three sections of a file as text, before any of it is understood.

use super::problem::{Note, NoteKind, ParseError, Problem, note, problem};
use super::rows::{RawRow, Rows};

/// A `.pb` file as text. Everything that a file says survives reading and writing, except the
/// style of its line ends and quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Keys and values, in order.
    pub meta: Vec<Row>,
    /// The projects.
    pub projects: Table,
    /// The ballots.
    pub votes: Table,
}

/// Rows under named columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Row,
    /// The rows. One may be shorter than the columns, or longer.
    pub rows: Vec<Row>,
}

/// One row of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line on which it began, from 1; 0 for a row that was never in a file.
    pub line: usize,
    /// Its fields.
    pub fields: Vec<String>,
}

impl Row {
    /// A row that was never in a file.
    #[must_use]
    pub fn new(fields: Vec<String>) -> Self {
        Self { line: 0, fields }
    }

    /// A field without the space around it; empty where the row is too short.
    #[must_use]
    pub fn field(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", |field| field.trim())
    }
}

impl Table {
    /// The position of a column, whatever the case of its name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns
            .fields
            .iter()
            .position(|column| column.trim().eq_ignore_ascii_case(name))
    }
}

impl Document {
    /// The row of a META key, whatever its case; the first, if there are several.
    #[must_use]
    pub fn meta_row(&self, key: &str) -> Option<&Row> {
        self.meta
            .iter()
            .find(|row| row.field(0).eq_ignore_ascii_case(key))
    }

    /// The value of a META key; `None` where it is missing or empty.
    #[must_use]
    pub fn meta_value(&self, key: &str) -> Option<&str> {
        self.meta_row(key)
            .map(|row| row.field(1))
            .filter(|value| !value.is_empty())
    }
}

/// The sections in the order of the format.
const SECTIONS: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// Splits the bytes of a file into its sections.
pub(super) fn read(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Document, ParseError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.iter().take(error.valid_up_to());
        problem(
            valid.filter(|&&byte| byte == b'\n').count() + 1,
            "",
            Problem::NotUtf8,
        )
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => {
            notes.push(note(1, "", NoteKind::ByteOrderMark));
            rest
        }
        None => text,
    };
    let mut sections: [Option<Vec<Row>>; 3] = [None, None, None];
    let mut current: Option<usize> = None;
    let mut rows = Rows::new(text);
    while let Some(row) = rows.next() {
        if let Some(section) = title(&row) {
            let Some(slot) = sections.get_mut(section) else {
                continue;
            };
            if slot.replace(Vec::new()).is_some() {
                return Err(problem(row.line, name(section), Problem::DuplicateSection));
            }
            current = Some(section);
            continue;
        }
        let Some(section) = current else {
            return Err(problem(row.line, "", Problem::TextBeforeSections));
        };
        if row.stray_quote {
            notes.push(note(row.line, name(section), NoteKind::StrayQuote));
        }
        if let Some(Some(slot)) = sections.get_mut(section) {
            slot.push(Row {
                line: row.line,
                fields: row.fields,
            });
        }
    }
    let last = rows.line();
    let [meta, projects, votes] = sections;
    let missing = |section: usize| problem(last, name(section), Problem::MissingSection);
    Ok(Document {
        meta: read_meta(meta.ok_or_else(|| missing(0))?, notes),
        projects: read_table(projects.ok_or_else(|| missing(1))?, name(1), last, notes)?,
        votes: read_table(votes.ok_or_else(|| missing(2))?, name(2), last, notes)?,
    })
}

fn name(section: usize) -> &'static str {
    SECTIONS.get(section).copied().unwrap_or_default()
}

/// The section that a row is the title of: its name alone, or with empty fields after it.
fn title(row: &RawRow) -> Option<usize> {
    let (first, rest) = row.fields.split_first()?;
    let alone = rest.iter().all(|field| field.trim().is_empty());
    SECTIONS
        .iter()
        .position(|name| alone && first.trim() == *name)
}

fn read_meta(mut rows: Vec<Row>, notes: &mut Vec<Note>) -> Vec<Row> {
    if rows
        .first()
        .is_some_and(|row| row.field(0).eq_ignore_ascii_case("key"))
    {
        rows.remove(0);
    }
    for row in &mut rows {
        if row.fields.len() > 2 {
            notes.push(note(row.line, row.field(0), NoteKind::ExtraFields));
            let value = row.fields.split_off(1).join(";");
            row.fields.push(value);
        }
    }
    rows
}

fn read_table(
    rows: Vec<Row>,
    section: &str,
    last: usize,
    notes: &mut Vec<Note>,
) -> Result<Table, ParseError> {
    let mut rows = rows.into_iter();
    let columns = rows
        .next()
        .ok_or_else(|| problem(last, section, Problem::Missing))?;
    let mut seen = std::collections::HashSet::new();
    for column in &columns.fields {
        let name = column.trim().to_ascii_lowercase();
        if !name.is_empty() && !seen.insert(name) {
            return Err(problem(columns.line, column, Problem::DuplicateColumn));
        }
    }
    let rows: Vec<Row> = rows.collect();
    for row in &rows {
        match row.fields.len().cmp(&columns.fields.len()) {
            std::cmp::Ordering::Less => {
                notes.push(note(row.line, section, NoteKind::MissingFields));
            }
            std::cmp::Ordering::Greater => {
                notes.push(note(row.line, section, NoteKind::ExtraFields));
            }
            std::cmp::Ordering::Equal => {}
        }
    }
    Ok(Table { columns, rows })
}
