//! How people stand to proposals: who wrote, refused, reviews them.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::model::Standing;
use super::super::schema::review_conflicts;
use super::taker_of;
use crate::accounts::Role;
use crate::assemblies;
use crate::assemblies::store::{districts, mandates};
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::database::Connection;
use crate::errors::Failure;
use crate::proposals::schema::{proposal_events, proposals};
use crate::proposals::store::authors;
use crate::proposals::{Event, Proposal, State};

const REFUSING: [Event; 2] = [Event::RefusalProposed, Event::RefusalAgreed];

/// How an account stands to a proposal now.
///
/// # Errors
/// When the database does not answer.
pub fn standing(
    connection: &mut Connection,
    cycle: &Cycle,
    proposal: &Proposal,
    account: i64,
    now: Moment,
) -> Result<Standing, Failure> {
    let slug = districts::by_id(connection, cycle.assembly)?.description.slug;
    let roles = assemblies::roles_of(connection, account, &slug, now)?;
    let taker = taker_of(connection, proposal.id)?;
    let taker = match taker {
        // Who reviews no more works on nothing.
        Some(taker) if taker != account => {
            let roles = assemblies::roles_of(connection, taker, &slug, now)?;
            roles.contains(&Role::Reviewer).then_some(taker)
        }
        taker => taker,
    };
    Ok(Standing {
        account,
        roles,
        state: proposal.state,
        phase: cycle.phase,
        is_author: authors(connection, proposal)?.contains(&account),
        has_conflict: has_conflict(connection, proposal.id, account)?,
        took_part: took_part_in(connection, account)?.contains(&proposal.id),
        proposer: proposer(connection, proposal)?,
        taker,
    })
}

fn has_conflict(connection: &mut Connection, proposal: i64, account: i64) -> Result<bool, Failure> {
    let rows = review_conflicts::table
        .filter(review_conflicts::proposal_id.eq(proposal))
        .filter(review_conflicts::account_id.eq(account));
    Ok(rows.count().get_result::<i64>(connection)? > 0)
}

/// Who proposed the refusal that waits for a second reviewer.
fn proposer(connection: &mut Connection, proposal: &Proposal) -> Result<Option<i64>, Failure> {
    if proposal.state != State::RefusalProposed {
        return Ok(None);
    }
    let row: Option<Option<i64>> = proposal_events::table
        .filter(proposal_events::proposal_id.eq(proposal.id))
        .filter(proposal_events::event.eq(Event::RefusalProposed.code()))
        .order(proposal_events::id.desc())
        .select(proposal_events::account_id)
        .first(connection)
        .optional()?;
    Ok(row.flatten())
}

/// The proposals that an account took part in refusing, at any time.
///
/// # Errors
/// When the database does not answer.
pub fn took_part_in(connection: &mut Connection, account: i64) -> Result<BTreeSet<i64>, Failure> {
    let rows: Vec<i64> = proposal_events::table
        .filter(proposal_events::account_id.eq(account))
        .filter(proposal_events::event.eq_any(REFUSING.map(Event::code)))
        .select(proposal_events::proposal_id)
        .load(connection)?;
    Ok(rows.into_iter().collect())
}

/// Which of these proposals wait for a second reviewer because this account proposed to refuse them.
///
/// # Errors
/// When the database does not answer.
pub fn proposed_by(connection: &mut Connection, account: i64, waiting: &[&Proposal]) -> Result<BTreeSet<i64>, Failure> {
    let ids: Vec<i64> = waiting.iter().map(|proposal| proposal.id).collect();
    let rows: Vec<(i64, Option<i64>)> = proposal_events::table
        .filter(proposal_events::proposal_id.eq_any(ids))
        .filter(proposal_events::event.eq(Event::RefusalProposed.code()))
        .order(proposal_events::id)
        .select((proposal_events::proposal_id, proposal_events::account_id))
        .load(connection)?;
    let latest: BTreeMap<i64, Option<i64>> = rows.into_iter().collect();
    Ok(latest.into_iter().filter(|(_, proposer)| *proposer == Some(account)).map(|(proposal, _)| proposal).collect())
}

/// The reviewers of a rural district now: account and name.
///
/// # Errors
/// When the database does not answer.
pub fn reviewers(connection: &mut Connection, assembly: i64, now: Moment) -> Result<Vec<(i64, String)>, Failure> {
    let mandates = mandates::of_assembly(connection, assembly)?;
    let holding = mandates.into_iter().filter(|mandate| mandate.role == Role::Reviewer && mandate.term.holds(now));
    Ok(holding.map(|mandate| (mandate.account, mandate.name)).collect())
}

/// The numbers, within the cycle, of the proposals that went into this one.
///
/// # Errors
/// When the database does not answer.
pub fn merged_into(connection: &mut Connection, proposal: i64) -> Result<Vec<i64>, Failure> {
    let rows = proposals::table.filter(proposals::merged_into.eq(proposal)).order(proposals::number);
    Ok(rows.select(proposals::number).load(connection)?)
}
