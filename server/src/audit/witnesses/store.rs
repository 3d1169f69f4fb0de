//! Cosignatures in the database.

use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Cycle, Entry};

use crate::audit::schema::{log_checkpoints, log_cosignatures, log_entries};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The greatest size that the database knows a witness to have cosigned; 0 if none.
pub(super) fn last_of(connection: &mut Connection, log: i64, witness: &str) -> QueryResult<i64> {
    let of_witness = log_cosignatures::table
        .filter(log_cosignatures::log_id.eq(log))
        .filter(log_cosignatures::witness.eq(witness))
        .order(log_cosignatures::size.desc())
        .select(log_cosignatures::size);
    Ok(of_witness.first(connection).optional()?.unwrap_or_default())
}

/// Keeps a cosignature of the checkpoint `note`. Those of smaller checkpoints are forgotten once this one has the
/// quorum: nobody is shown them any more.
pub(super) fn keep(
    tx: &mut Transaction<'_>,
    (log, size): (i64, i64),
    note: &str,
    witness: &str,
    line: &str,
) -> Result<(), Failure> {
    let known = log_cosignatures::table.find((log, size, witness)).count().get_result::<i64>(tx.connection())?;
    if known > 0 {
        return Ok(());
    }
    diesel::insert_into(log_cosignatures::table)
        .values((
            log_cosignatures::log_id.eq(log),
            log_cosignatures::size.eq(size),
            log_cosignatures::witness.eq(witness),
            log_cosignatures::note.eq(note),
            log_cosignatures::line.eq(line),
        ))
        .execute(tx.connection())?;
    let needed = quorum(tx.connection(), log)?.max(1);
    if lines(tx.connection(), log, size)?.len() >= needed {
        let of_log = log_cosignatures::table.filter(log_cosignatures::log_id.eq(log));
        diesel::delete(of_log.filter(log_cosignatures::size.lt(size))).execute(tx.connection())?;
    }
    Ok(())
}

/// How many witnesses the log's first entry asks for.
pub(super) fn quorum(connection: &mut Connection, log: i64) -> Result<usize, Failure> {
    usize::try_from(cycle(connection, log)?.witnesses.quorum).map_err(Failure::internal)
}

/// The log's first entry.
pub(super) fn cycle(connection: &mut Connection, log: i64) -> Result<Cycle, Failure> {
    let first: String = log_entries::table.find((log, 0_i64)).select(log_entries::line).first(connection)?;
    match Entry::parse(first.as_bytes()).map_err(Failure::internal)?.body {
        Body::Cycle(cycle) => Ok(cycle),
        _ => Err(Failure::internal("the first entry does not open a log")),
    }
}

/// Who cosigned the checkpoint of this size, and the lines.
fn lines(connection: &mut Connection, log: i64, size: i64) -> QueryResult<Vec<(String, String)>> {
    log_cosignatures::table
        .filter(log_cosignatures::log_id.eq(log))
        .filter(log_cosignatures::size.eq(size))
        .order(log_cosignatures::witness)
        .select((log_cosignatures::witness, log_cosignatures::line))
        .load(connection)
}

/// A checkpoint with the cosignatures that the database has of it, and who made them.
///
/// # Errors
/// When the database does not answer.
pub fn with_cosignatures(
    connection: &mut Connection,
    (log, size): (i64, i64),
    mut note: String,
) -> Result<(String, Vec<String>), Failure> {
    let mut names = Vec::new();
    for (witness, line) in lines(connection, log, size)? {
        note.push_str(&line);
        note.push('\n');
        names.push(witness);
    }
    Ok((note, names))
}

/// The newest checkpoint of a log with the cosignatures that it has.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such log.
pub fn newest_checkpoint(connection: &mut Connection, log: i64) -> Result<String, Failure> {
    let (size, note): (i64, String) =
        log_checkpoints::table.find(log).select((log_checkpoints::size, log_checkpoints::note)).first(connection)?;
    Ok(with_cosignatures(connection, (log, size), note)?.0)
}

/// The newest checkpoint of a log that as many witnesses have cosigned as its first entry asks for, with its size. Where
/// it asks for none, that is the newest one; `None` where no checkpoint has the quorum yet.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such log.
pub fn cosigned_checkpoint(connection: &mut Connection, log: i64) -> Result<Option<(i64, String)>, Failure> {
    let quorum = quorum(connection, log)?;
    let newest: (i64, String) =
        log_checkpoints::table.find(log).select((log_checkpoints::size, log_checkpoints::note)).first(connection)?;
    let older: Vec<(i64, String)> = log_cosignatures::table
        .filter(log_cosignatures::log_id.eq(log))
        .filter(log_cosignatures::size.lt(newest.0))
        .order(log_cosignatures::size.desc())
        .select((log_cosignatures::size, log_cosignatures::note))
        .distinct()
        .load(connection)?;
    for (size, note) in std::iter::once(newest).chain(older) {
        let (note, names) = with_cosignatures(connection, (log, size), note)?;
        if names.len() >= quorum {
            return Ok(Some((size, note)));
        }
    }
    Ok(None)
}
