//! Queries about sketches, and where proposals are.

use diesel::prelude::*;

use super::model::Sketch;
use super::schema::map_sketches as table;
use crate::assemblies::model::Official;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// A sketch as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its lines; empty where there is none.
    pub text: String,
    /// Counts changes; 0 where there was none yet.
    pub version: i64,
}

impl Kept {
    /// The sketch, if there is one.
    #[must_use]
    pub fn sketch(&self) -> Option<Sketch> {
        Sketch::parse(&self.text).ok().flatten()
    }
}

/// The sketch of a rural district.
///
/// # Errors
/// When the database does not answer.
pub fn of_assembly(connection: &mut Connection, assembly: i64) -> Result<Kept, Failure> {
    let row: Option<(String, i64)> =
        table::table.find(assembly).select((table::text, table::version)).first(connection).optional()?;
    Ok(row.map(|(text, version)| Kept { text, version }).unwrap_or_default())
}

/// Replaces the sketch that is still at this version.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else changed it first.
pub fn replace(
    tx: &mut Transaction<'_>,
    assembly: i64,
    version: i64,
    text: &str,
    official: Official,
) -> Result<(), Failure> {
    let row = (table::text.eq(text), table::changed_at.eq(tx.now().0), table::version.eq(version + 1));
    let known: i64 = table::table.find(assembly).count().get_result(tx.connection())?;
    if known == 0 && version == 0 {
        diesel::insert_into(table::table).values((table::assembly_id.eq(assembly), row)).execute(tx.connection())?;
    } else {
        let kept = table::table.filter(table::assembly_id.eq(assembly)).filter(table::version.eq(version));
        if diesel::update(kept).set(row).execute(tx.connection())? != 1 {
            return Err(Failure::Conflict);
        }
    }
    let deed = Deed {
        kind: Kind::Office,
        role: official.role.code(),
        actor: Actor::Account(official.account),
        event: "sketch-changed",
        subject: format!("assembly-{assembly}"),
        reason: None,
        amount: u64::try_from(text.lines().count()).unwrap_or_default(),
        text: Some(text.to_owned()),
    };
    audit::record(tx, Scope::Assembly(assembly), deed)
}
