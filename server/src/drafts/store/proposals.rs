//! What this room asks and writes in the tables of proposals.

use diesel::prelude::*;

use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::model::RESIDENT;
use crate::proposals::schema::{
    proposal_authors, proposal_events, proposal_translations as translations, proposal_versions, proposals,
};
use crate::proposals::{By, State};

/// How many proposals of their own an author has in a cycle: what was withdrawn or belongs to a group does not count.
///
/// # Errors
/// When the database does not answer.
pub fn count_of_author(connection: &mut Connection, cycle: i64, account: i64) -> Result<i64, Failure> {
    let rows = proposals::table
        .filter(proposals::cycle_id.eq(cycle))
        .filter(proposals::author_id.eq(account))
        .filter(proposals::is_collective.eq(false))
        .filter(proposals::state.ne(State::Withdrawn.code()));
    Ok(rows.count().get_result(connection)?)
}

/// Writes title and sentence of a proposal in a further language.
///
/// # Errors
/// When the database does not answer.
pub fn write_translation(
    tx: &mut Transaction<'_>,
    proposal: i64,
    language: Language,
    (title, summary): (&str, &str),
    by: By,
) -> Result<(), Failure> {
    let now = tx.now();
    let row = translations::table
        .filter(translations::proposal_id.eq(proposal))
        .filter(translations::language.eq(language.code()));
    let version: Option<i64> = row.select(translations::version).first(tx.connection()).optional()?;
    let said = (
        translations::title.eq(title),
        translations::summary.eq(summary),
        translations::role.eq(by.role()),
        translations::account_id.eq(by.account()),
        translations::made_at.eq(now),
        translations::is_stale.eq(false),
    );
    match version {
        Some(version) => {
            diesel::update(row).set((said, translations::version.eq(version + 1))).execute(tx.connection())?;
        }
        None => {
            let place = (translations::proposal_id.eq(proposal), translations::language.eq(language.code()));
            diesel::insert_into(translations::table).values((place, said)).execute(tx.connection())?;
        }
    }
    Ok(())
}

/// Makes proposals forget a resident: they stay, and no longer say by whom. What was done in an office stays under the
/// account's number.
///
/// # Errors
/// When the database does not answer.
pub fn forget_author(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let connection = tx.connection();
    let nobody = None::<i64>;
    diesel::delete(proposal_authors::table.filter(proposal_authors::account_id.eq(account))).execute(connection)?;
    diesel::update(proposals::table.filter(proposals::author_id.eq(account)))
        .set(proposals::author_id.eq(nobody))
        .execute(connection)?;
    let versions = proposal_versions::table.filter(proposal_versions::account_id.eq(account));
    diesel::update(versions.filter(proposal_versions::role.eq(RESIDENT)))
        .set(proposal_versions::account_id.eq(nobody))
        .execute(connection)?;
    let events = proposal_events::table.filter(proposal_events::account_id.eq(account));
    diesel::update(events.filter(proposal_events::role.eq(RESIDENT)))
        .set(proposal_events::account_id.eq(nobody))
        .execute(connection)?;
    let translated = translations::table.filter(translations::account_id.eq(account));
    diesel::update(translated.filter(translations::role.eq(RESIDENT)))
        .set(translations::account_id.eq(nobody))
        .execute(connection)?;
    Ok(())
}
