//! The Public Council's roster.

use diesel::prelude::*;

use super::super::model::Official;
use super::super::model::act::Event;
use super::super::model::council::{Council, CouncilMember};
use super::super::schema::{council_members, councils};
use super::{Act, changed, record};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The roster of an assembly; empty if none was written yet.
///
/// # Errors
/// When the database does not answer.
pub fn council_of(connection: &mut Connection, assembly: i64) -> Result<Council, Failure> {
    let head: Option<(Option<i64>, Option<i64>, i64)> = councils::table
        .find(assembly)
        .select((councils::chair, councils::second_issuer, councils::version))
        .first(connection)
        .optional()?;
    let Some((chair, second_issuer, version)) = head else { return Ok(Council::default()) };
    let rows: Vec<(i64, String, bool)> = council_members::table
        .filter(council_members::assembly_id.eq(assembly))
        .order(council_members::number)
        .select((council_members::number, council_members::name, council_members::is_trustee))
        .load(connection)?;
    let members = rows.into_iter().map(|(number, name, is_trustee)| CouncilMember { number, name, is_trustee });
    Ok(Council { members: members.collect(), chair, second_issuer, version })
}

/// Replaces the roster that was read at `council.version`.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn replace(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    council: &Council,
    official: Official,
) -> Result<(), Failure> {
    let head = (
        councils::chair.eq(council.chair),
        councils::second_issuer.eq(council.second_issuer),
        councils::version.eq(council.version + 1),
    );
    let known: i64 = councils::table.find(assembly).count().get_result(transaction.connection())?;
    if known == 0 && council.version == 0 {
        diesel::insert_into(councils::table)
            .values((councils::assembly_id.eq(assembly), head))
            .execute(transaction.connection())?;
    } else {
        let row =
            councils::table.filter(councils::assembly_id.eq(assembly)).filter(councils::version.eq(council.version));
        changed(diesel::update(row).set(head).execute(transaction.connection())?)?;
    }
    diesel::delete(council_members::table.filter(council_members::assembly_id.eq(assembly)))
        .execute(transaction.connection())?;
    for member in &council.members {
        diesel::insert_into(council_members::table)
            .values((
                council_members::assembly_id.eq(assembly),
                council_members::number.eq(member.number),
                council_members::name.eq(&member.name),
                council_members::is_trustee.eq(member.is_trustee),
            ))
            .execute(transaction.connection())?;
    }
    let act = Act {
        assembly,
        official,
        event: Event::CouncilChanged,
        subject: format!("council-{assembly}"),
        amount: i64::try_from(council.size()).unwrap_or(i64::MAX),
        text: Some(said(council)),
    };
    record(transaction, act)
}

/// What the public reads: the numbered names, and what some of them do besides.
fn said(council: &Council) -> String {
    let line = |member: &CouncilMember| {
        let duties = [
            (council.chair == Some(member.number), "chair"),
            (member.is_trustee, "trustee"),
            (council.second_issuer == Some(member.number), "second-issuer"),
        ];
        let duties: Vec<&str> = duties.into_iter().filter(|(has, _)| *has).map(|(_, duty)| duty).collect();
        let duties = if duties.is_empty() { String::new() } else { format!(" ({})", duties.join(", ")) };
        format!("{}. {}{duties}", member.number, member.name)
    };
    council.members.iter().map(line).collect::<Vec<_>>().join("; ")
}
