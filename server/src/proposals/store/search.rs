//! Finding proposals by their words.

use std::collections::HashMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::model::search::{Question, Wanted, after_all_beginning_with};
use super::super::model::{Proposal, State};
use super::super::schema::{proposal_tokens as tokens, proposals};
use super::list::{Filter, of_ids};
use crate::database::Connection;
use crate::errors::Failure;

/// The most proposals that a search gives.
pub const MOST_FOUND: usize = 1_000;
/// How much more a word counts that is there as it was typed, and one that begins so.
const EXACT: i64 = 6;
const BEGINS: i64 = 4;

/// A proposal that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its number in the database.
    pub id: i64,
    /// Its random number, for the visitor's order among equals.
    pub shuffle: i64,
    /// How well it fits.
    pub rank: i64,
}

/// The proposals that have all words of the question and pass the filter, in no order.
///
/// # Errors
/// When the database does not answer.
pub fn search(
    connection: &mut Connection,
    cycle: i64,
    question: &Question,
    filter: &Filter,
) -> Result<Vec<Found>, Failure> {
    let mut found: Option<HashMap<i64, i64>> = None;
    for wanted in question.words() {
        let ranks = ranks(connection, cycle, wanted)?;
        let both = match found {
            None => ranks,
            Some(before) => before.into_iter().filter_map(|(id, rank)| Some((id, rank + ranks.get(&id)?))).collect(),
        };
        if both.is_empty() {
            return Ok(Vec::new());
        }
        found = Some(both);
    }
    let ranks = found.unwrap_or_default();
    let passes = filter.select(cycle).select((proposals::id, proposals::shuffle));
    let passes: Vec<(i64, i64)> = passes.load(connection)?;
    let rank = |(id, shuffle): (i64, i64)| Some(Found { id, shuffle, rank: *ranks.get(&id)? });
    Ok(passes.into_iter().filter_map(rank).collect())
}

/// How well each proposal fits one word.
fn ranks(connection: &mut Connection, cycle: i64, wanted: &Wanted) -> Result<HashMap<i64, i64>, Failure> {
    let rank = sql::<BigInt>("MAX(CASE WHEN token = ")
        .bind::<Text, _>(&wanted.word)
        .sql(&format!(" THEN weight * {EXACT} WHEN token >= "))
        .bind::<Text, _>(&wanted.word)
        .sql(" AND token < ")
        .bind::<Text, _>(after_all_beginning_with(&wanted.word))
        .sql(&format!(" THEN weight * {BEGINS} ELSE weight END)"));
    let rows: Vec<(i64, i64)> = tokens::table
        .filter(tokens::cycle_id.eq(cycle))
        .filter(tokens::token.ge(&wanted.stem))
        .filter(tokens::token.lt(after_all_beginning_with(&wanted.stem)))
        .group_by(tokens::proposal_id)
        .select((tokens::proposal_id, rank))
        .load(connection)?;
    let mut ranks: HashMap<i64, i64> = rows.into_iter().collect();
    if !wanted.beginnings.is_empty() {
        let rows: Vec<(i64, i64)> = tokens::table
            .filter(tokens::cycle_id.eq(cycle))
            .filter(tokens::token.eq_any(&wanted.beginnings))
            .select((tokens::proposal_id, tokens::weight))
            .load(connection)?;
        for (id, weight) in rows {
            let known = ranks.entry(id).or_insert(weight);
            *known = weight.max(*known);
        }
    }
    Ok(ranks)
}

/// The most words of a text that are compared with those of other proposals.
const MOST_COMPARED: usize = 12;
/// How little a word that many proposals have counts: one that `n` have counts as `1 / (n + DAMPING)`.
const DAMPING: i64 = 10;
const SCALE: i64 = 10_000;

/// The proposals of a cycle that speak of the same as `text` (a title with its summary), the most alike first: to ask
/// whether it is there already. Not what is hidden, withdrawn or went into another.
///
/// # Errors
/// When the database does not answer.
pub fn similar(
    connection: &mut Connection,
    cycle: i64,
    text: &str,
    except: Option<i64>,
    most: i64,
) -> Result<Vec<Proposal>, Failure> {
    let mut words = crate::i18n::folded_words(text);
    words.retain(|word| word.chars().count() > 3);
    words.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    words.dedup();
    words.truncate(MOST_COMPARED);
    let mut alike: HashMap<i64, (usize, i64)> = HashMap::new();
    for word in &words {
        let Some(question) = Question::read(word) else { continue };
        for wanted in question.words() {
            let ranks = ranks(connection, cycle, wanted)?;
            let rarity = SCALE / (DAMPING + i64::try_from(ranks.len()).unwrap_or(i64::MAX - DAMPING));
            for (id, rank) in ranks {
                let (count, sum) = alike.entry(id).or_default();
                *count += 1;
                *sum += rarity * rank;
            }
        }
    }
    let needed = words.len().min(2);
    let mut alike: Vec<(i64, i64)> = alike
        .into_iter()
        .filter(|(id, (count, _))| *count >= needed && Some(*id) != except)
        .map(|(id, (_, sum))| (id, sum))
        .collect();
    alike.sort_unstable_by_key(|(id, sum)| (std::cmp::Reverse(*sum), *id));
    let most = usize::try_from(most).unwrap_or_default();
    let ids: Vec<i64> = alike.iter().map(|(id, _)| *id).take(most.saturating_mul(2)).collect();
    let mut proposals = of_ids(connection, &ids)?;
    proposals.retain(|proposal| !matches!(proposal.state, State::Hidden | State::Withdrawn | State::Merged));
    proposals.truncate(most);
    Ok(proposals)
}
