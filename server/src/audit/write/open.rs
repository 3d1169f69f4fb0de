//! Opening the log of a cycle.

use diesel::prelude::*;
use ortaq_crypto::definition::PROTOCOL;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Body, Council, Cycle, Id, Witnesses};

use super::append::append;
use super::record::Log;
use super::text::{Text, keep};
use super::waiting::{self, For};
use crate::audit::schema::{log_checkpoints, logs};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::secrets::{self, Secrets};

/// What the first entry of a log says (`docs/protocol.md` §4.3).
#[derive(Clone, Debug)]
pub struct Opening {
    /// The cycle.
    pub cycle: i64,
    /// Its assembly.
    pub assembly: i64,
    /// Where the log is served below `/log/`: the assembly's and the cycle's slug, with a `/` between.
    pub path: String,
    /// The log's name, for ever: up to 64 bytes without spaces and `+`, such as
    /// `budget.example.kz/log/saryzhailau/2027`.
    pub origin: String,
    /// The cycle's rules in words, if they are fixed already. Public.
    pub rules: Option<String>,
    /// The Public Council: members, and how many decide.
    pub council: Council,
    /// Which council members are trustees, rising.
    pub trustees: Vec<u32>,
    /// How many trustees decrypt.
    pub threshold: u32,
    /// How many trustees sign the closing.
    pub closing_quorum: u32,
    /// One or two.
    pub issuers: u32,
    /// Who cosigns checkpoints.
    pub witnesses: Witnesses,
}

/// Opens the log of a cycle with its first entry, and writes the acts that waited for it. Gives the log.
///
/// # Errors
/// When the cycle has a log, another has this origin or path, or a field cannot stand in a log.
pub fn open_log(tx: &mut Transaction<'_>, secrets: &Secrets, opening: Opening) -> Result<i64, Failure> {
    let previous = previous_checkpoint(tx.connection(), opening.assembly)?;
    let opened_at = tx.now();
    let log: i64 = diesel::insert_into(logs::table)
        .values((
            logs::cycle_id.eq(opening.cycle),
            logs::assembly_id.eq(opening.assembly),
            logs::path.eq(&opening.path),
            logs::origin.eq(&opening.origin),
            logs::opened_at.eq(opened_at.0),
        ))
        .returning(logs::id)
        .get_result(tx.connection())?;
    diesel::insert_into(log_checkpoints::table).values(log_checkpoints::log_id.eq(log)).execute(tx.connection())?;

    let (cycle, assembly, origin) = (opening.cycle, opening.assembly, opening.origin.clone());
    let rules = opening.rules.clone().map(Text::salted).transpose()?;
    let first = first_entry(secrets, opening, previous, rules.as_ref().map(Text::hash))?;
    let appended = append(tx, log, Body::Cycle(first))?;
    if let Some(rules) = rules {
        keep(tx.connection(), log, appended.seq, &rules, None)?;
    }
    let opened = Log { id: log, origin };
    waiting::write(tx, &opened, For::Cycle(cycle))?;
    waiting::write(tx, &opened, For::Assembly(assembly))?;
    Ok(log)
}

fn first_entry(
    secrets: &Secrets,
    opening: Opening,
    previous: String,
    rules: Option<[u8; 32]>,
) -> Result<Cycle, Failure> {
    let key = secrets.log_key(&opening.origin).verifying_key().to_bytes();
    let mut cycle = Cycle {
        protocol: PROTOCOL.to_owned(),
        origin: Id::try_from(opening.origin).map_err(Failure::internal)?,
        log_key: Bytes(key),
        nonce: Bytes(secrets::random()?),
        election: Bytes([0; 32]),
        previous,
        rules: Optional(rules),
        council: opening.council,
        trustees: opening.trustees,
        threshold: opening.threshold,
        closing_quorum: opening.closing_quorum,
        issuers: opening.issuers,
        witnesses: opening.witnesses,
    };
    cycle.election = Bytes(cycle.election_id());
    Ok(cycle)
}

/// The last checkpoint of the log that this assembly opened last; empty if it never had one.
fn previous_checkpoint(connection: &mut Connection, assembly: i64) -> Result<String, Failure> {
    let note = logs::table
        .inner_join(log_checkpoints::table)
        .filter(logs::assembly_id.eq(assembly))
        .order((logs::opened_at.desc(), logs::id.desc()))
        .select(log_checkpoints::note)
        .first(connection)
        .optional()?;
    Ok(note.unwrap_or_default())
}
