//! Lines of a table with their fields (RFC 4180).

use std::iter::Peekable;
use std::str::Chars;

use super::Problem;

/// A line's fields.
pub(super) struct Record {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    pub fields: Vec<String>,
    /// Why its fields cannot be told apart.
    pub broken: Option<Problem>,
}

/// Reads record by record.
pub(super) struct Records<'a> {
    characters: Peekable<Chars<'a>>,
    separator: char,
    line: usize,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str) -> Self {
        let head = text.lines().next().unwrap_or_default();
        let count = |separator: &char| head.matches(*separator).count();
        let separator = [',', ';', '\t'].into_iter().rev().max_by_key(count).unwrap_or(',');
        Self { characters: text.chars().peekable(), separator, line: 1 }
    }

    /// Takes the rest of a quoted field, after its first mark; whether it was closed.
    fn quoted(&mut self, field: &mut String) -> bool {
        while let Some(character) = self.characters.next() {
            match character {
                '"' if self.characters.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => return true,
                other => {
                    self.line += usize::from(other == '\n');
                    field.push(other);
                }
            }
        }
        false
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.characters.peek()?;
        let mut record = Record { line: self.line, fields: Vec::new(), broken: None };
        let (mut field, mut closed) = (String::new(), false);
        while let Some(character) = self.characters.next() {
            match character {
                '\r' if self.characters.peek() == Some(&'\n') => {}
                '\n' => {
                    self.line += 1;
                    break;
                }
                '"' if field.trim().is_empty() && !closed => {
                    field.clear();
                    closed = true;
                    if !self.quoted(&mut field) {
                        record.broken = Some(Problem::OpenQuote);
                    }
                }
                other if other == self.separator => {
                    record.fields.push(std::mem::take(&mut field));
                    closed = false;
                }
                other if closed && !other.is_whitespace() => record.broken = Some(Problem::AfterQuote),
                other => field.push(other),
            }
        }
        record.fields.push(field);
        Some(record)
    }
}
