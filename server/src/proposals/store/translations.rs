//! Titles and summaries in the languages that authors did not write in.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::Proposal;
use super::super::schema::{proposal_translations as table, proposals};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;

/// Title and summary of a proposal in a further language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The proposal, by its number in the database.
    pub proposal: i64,
    /// The language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The sentence.
    pub summary: String,
    /// In which role it was translated.
    pub role: String,
}

/// The translations of these proposals.
///
/// # Errors
/// When the database does not answer.
pub fn translations(connection: &mut Connection, proposals: &[i64]) -> Result<Vec<Translation>, Failure> {
    let rows = table::table.filter(table::proposal_id.eq_any(proposals)).order((table::proposal_id, table::language));
    let rows: Vec<(i64, String, String, String, String)> = rows
        .select((table::proposal_id, table::language, table::title, table::summary, table::role))
        .load(connection)?;
    let read = |(proposal, language, title, summary, role): (i64, String, String, String, String)| {
        Some(Translation { proposal, language: Language::from_code(&language)?, title, summary, role })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// A proposal's title for a reader of this language, and in which language it is.
#[must_use]
pub fn title_in<'a>(proposal: &'a Proposal, translations: &'a [Translation], reader: Language) -> (Language, &'a str) {
    let translated = translations
        .iter()
        .find(|known| known.proposal == proposal.id && known.language == reader && proposal.language != reader);
    translated.map_or((proposal.language, proposal.title.as_str()), |found| (found.language, found.title.as_str()))
}

/// The titles of proposals for a reader, by the proposals' numbers in the database: number within the cycle, language
/// of the title, title. What is hidden has no title.
///
/// # Errors
/// When the database does not answer.
pub fn titles(
    connection: &mut Connection,
    wanted: &[i64],
    reader: Language,
) -> Result<BTreeMap<i64, (i64, Language, String)>, Failure> {
    let rows = proposals::table.filter(proposals::id.eq_any(wanted)).select(super::proposals::COLUMNS);
    let found: Vec<super::proposals::Row> = rows.load(connection)?;
    let found = found.into_iter().map(super::proposals::read).collect::<Result<Vec<_>, _>>()?;
    let translated = translations(connection, wanted)?;
    let title = |proposal: &Proposal| {
        let (language, title) = title_in(proposal, &translated, reader);
        let title = if proposal.is_shown() { title.to_owned() } else { String::new() };
        (proposal.id, (proposal.number, language, title))
    };
    Ok(found.iter().map(title).collect())
}
