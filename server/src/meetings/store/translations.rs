//! Which proposals still lack a title in Kazakh or Russian, without which nothing is frozen.

use diesel::prelude::*;

use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::schema::proposal_translations as table;
use crate::proposals::{Proposal, State, store};

/// The feasible and shortlisted proposals of a cycle that lack one of the two languages.
///
/// # Errors
/// When the database does not answer.
pub fn missing(connection: &mut Connection, cycle: i64) -> Result<Vec<Proposal>, Failure> {
    let proposals = store::of_cycle(connection, cycle, &[State::Feasible, State::Shortlisted])?;
    let ids: Vec<i64> = proposals.iter().map(|proposal| proposal.id).collect();
    let rows = table::table.filter(table::proposal_id.eq_any(ids)).select((table::proposal_id, table::language));
    let translated: Vec<(i64, String)> = rows.load(connection)?;
    let has = |proposal: &Proposal, language: Language| {
        proposal.language == language
            || translated.iter().any(|(id, code)| *id == proposal.id && code == language.code())
    };
    let lacks = |proposal: &Proposal| !has(proposal, Language::Kazakh) || !has(proposal, Language::Russian);
    Ok(proposals.into_iter().filter(lacks).collect())
}
