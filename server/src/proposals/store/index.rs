//! Writing what lists and searches read: the words of a proposal, its place in a dictionary, the photo of its card.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{Proposal, search};
use super::super::schema::{proposal_tokens as tokens, proposals};
use super::translations::translations;
use super::versions::latest_version;
use super::{by_id, title_in};
use crate::assemblies::store::villages;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, sort_key};

/// How many words one statement writes.
const AT_ONCE: usize = 500;

/// Writes anew under which words a proposal is found and how lists show and sort it: after every version, and when
/// title or summary are translated.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such proposal.
pub fn index(tx: &mut Transaction<'_>, id: i64) -> Result<(), Failure> {
    let proposal = by_id(tx, id)?;
    let content = latest_version(tx, id)?.content;
    let translated = translations(tx, &[id])?;
    let village = match proposal.village {
        Some(village) => villages::anywhere(tx, village)?.description.name.all().map(str::to_owned).to_vec(),
        None => Vec::new(),
    };
    let words: Vec<(String, String)> =
        translated.iter().map(|translation| (translation.title.clone(), translation.summary.clone())).collect();
    let key = |language| sort_key(language, title_in(&proposal, &translated, language).1);
    let photo = content.photos.first().map(serde_json::to_string).transpose().map_err(Failure::internal)?;
    diesel::update(proposals::table.find(id))
        .set((
            proposals::sort_kk.eq(key(Language::Kazakh)),
            proposals::sort_ru.eq(key(Language::Russian)),
            proposals::sort_en.eq(key(Language::English)),
            proposals::card_photo.eq(photo.unwrap_or_default()),
        ))
        .execute(tx.connection())?;
    replace(tx, &proposal, &search::tokens(proposal.number, &content, &words, &village))
}

fn replace(tx: &mut Transaction<'_>, proposal: &Proposal, words: &BTreeMap<String, i64>) -> Result<(), Failure> {
    diesel::delete(tokens::table.filter(tokens::proposal_id.eq(proposal.id))).execute(tx.connection())?;
    let row = |(token, weight): (&String, &i64)| {
        (
            tokens::cycle_id.eq(proposal.cycle),
            tokens::token.eq(token.clone()),
            tokens::proposal_id.eq(proposal.id),
            tokens::weight.eq(*weight),
        )
    };
    let rows: Vec<_> = words.iter().map(row).collect();
    for some in rows.chunks(AT_ONCE) {
        let some = some.to_vec();
        // Many rows in one statement: each of the two databases has its own way.
        match tx.connection() {
            Connection::Sqlite(sqlite) => diesel::insert_into(tokens::table).values(some).execute(sqlite)?,
            Connection::Postgres(postgres) => diesel::insert_into(tokens::table).values(some).execute(postgres)?,
        };
    }
    Ok(())
}
