//! Titles and summaries in the languages that authors did not write in.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{Proposal, State};
use super::super::schema::{proposal_translations as table, proposals};
use crate::database::{Connection, Transaction};
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
    /// Whether the author changed title or sentence since then.
    pub is_stale: bool,
}

/// The languages in which every proposal on the ballot has a title.
const ON_THE_BALLOT: [Language; 2] = [Language::Kazakh, Language::Russian];

/// The translations of these proposals that say what their authors say now.
///
/// # Errors
/// When the database does not answer.
pub fn translations(connection: &mut Connection, proposals: &[i64]) -> Result<Vec<Translation>, Failure> {
    let mut kept = kept_translations(connection, proposals)?;
    kept.retain(|translation| !translation.is_stale);
    Ok(kept)
}

/// The translations of these proposals, also those of what the author has changed since: for who translates anew.
///
/// # Errors
/// When the database does not answer.
pub fn kept_translations(connection: &mut Connection, proposals: &[i64]) -> Result<Vec<Translation>, Failure> {
    type Row = (i64, String, String, String, String, bool);
    let rows = table::table.filter(table::proposal_id.eq_any(proposals)).order((table::proposal_id, table::language));
    let rows: Vec<Row> = rows
        .select((table::proposal_id, table::language, table::title, table::summary, table::role, table::is_stale))
        .load(connection)?;
    let read = |(proposal, language, title, summary, role, is_stale): Row| {
        Some(Translation { proposal, language: Language::from_code(&language)?, title, summary, role, is_stale })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The author says something else: what was translated waits to be translated anew, and is shown nowhere.
///
/// # Errors
/// When the database does not answer.
pub fn outdate_translations(tx: &mut Transaction<'_>, proposal: i64) -> Result<(), Failure> {
    let rows = table::table.filter(table::proposal_id.eq(proposal));
    diesel::update(rows).set(table::is_stale.eq(true)).execute(tx.connection())?;
    Ok(())
}

/// What may come on the ballot, or is on it, and lacks a title in Kazakh or Russian.
///
/// # Errors
/// When the database does not answer.
pub fn untranslated(connection: &mut Connection, cycle: i64) -> Result<Vec<Proposal>, Failure> {
    let mut proposals = super::of_cycle(connection, cycle, &[State::Feasible, State::Shortlisted])?;
    let ids: Vec<i64> = proposals.iter().map(|proposal| proposal.id).collect();
    let known = translations(connection, &ids)?;
    let has = |proposal: &Proposal, language| {
        proposal.language == language
            || known.iter().any(|words| words.proposal == proposal.id && words.language == language)
    };
    proposals.retain(|proposal| ON_THE_BALLOT.into_iter().any(|language| !has(proposal, language)));
    Ok(proposals)
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
