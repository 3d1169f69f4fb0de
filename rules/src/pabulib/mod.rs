//! The Pabulib format, in and out.
//!
//! Outcomes of this crate can be compared with every published budget only if it reads the files
//! that cities really publish: byte-order marks, stray quotes, fractional money, a project named
//! twice in a ballot. What can be read without guessing is read, and reported as a [`Note`]; what
//! cannot is a [`ParseError`] that names line and field. Memory stays proportional to the text.
//!
//! Source: Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis" (IJCAI 2023).

mod amount;
mod ballots;
mod document;
mod interpret;
mod problem;
mod rows;
mod write;

#[cfg(test)]
mod tests;

pub use document::{Document, Row, Table};
pub use problem::{Note, NoteKind, ParseError, Problem};
pub use write::{format_amount, write};

use crate::model::Instance;

/// A `.pb` file, read.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The three sections as text, with columns and keys that no rule reads: what
    /// [`write()`] writes.
    pub document: Document,
    /// The budget and the ballots.
    pub instance: Instance,
    /// What was odd, in the order of the file.
    pub notes: Vec<Note>,
}

/// Reads a `.pb` file.
///
/// # Errors
/// [`ParseError`], with line and field, where the text cannot be read without guessing.
pub fn parse(bytes: &[u8]) -> Result<Parsed, ParseError> {
    let mut notes = Vec::new();
    let document = document::read(bytes, &mut notes)?;
    let instance = interpret::interpret(&document, &mut notes)?;
    notes.sort_by_key(|note| note.line);
    Ok(Parsed {
        document,
        instance,
        notes,
    })
}
