//! Looking whether the logs may be signed, without signing and without taking them from the process that signs.

use std::path::Path;

use diesel::prelude::*;

use super::fault::{Fault, NotPublished, Unready};
use super::outside::Outside;
use super::signing::Signing;
use super::stored::Row;
use crate::audit::schema::logs;
use crate::database::Connection;
use crate::secrets::Secrets;

/// A log that may be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Its name.
    pub origin: String,
    /// Its entries.
    pub entries: u64,
    /// How many of them are signed.
    pub signed: u64,
}

/// Compares every log with its checkpoint in `folder`, as a start does. A log that must not be signed is told by its
/// fault.
///
/// # Errors
/// When database or folder cannot be used.
pub fn look(
    connection: &mut Connection,
    secrets: &Secrets,
    folder: &Path,
) -> Result<Vec<Result<Looked, Fault>>, NotPublished> {
    let outside = Outside::at(folder);
    let kept = outside.origins().map_err(|cause| Unready::Outside { path: folder.to_path_buf(), cause })?;
    let known: Vec<(i64, String)> = logs::table.select((logs::id, logs::origin)).order(logs::id).load(connection)?;
    let unknown = kept.into_iter().filter(|(origin, _)| known.iter().all(|(_, known)| known != origin));
    let mut looked: Vec<Result<Looked, Fault>> =
        unknown.map(|(origin, path)| Err(Fault::Unknown { origin, path })).collect();
    for (log, _) in &known {
        let row = Row::read(connection, *log)?;
        looked.push(match Signing::compared(connection, &row, secrets, &outside) {
            Ok(_) => Ok(Looked { origin: row.origin.clone(), entries: row.entries(), signed: row.signed() }),
            Err(NotPublished::Fault(fault)) => Err(fault),
            Err(unready) => return Err(unready),
        });
    }
    Ok(looked)
}
