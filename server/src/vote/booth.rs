//! The booth's files as they are frozen with a vote (`docs/vote.md`): an upgrade of the program in the middle of a vote
//! changes no byte of what voters load.

use diesel::prelude::*;
use ortaq_crypto::hash::h256;
use ortaq_crypto::replay::Replay;
use sha2::{Digest, Sha256};

use super::files::{self, VoteFile};
use super::schema::booth_files;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// The page.
pub const PAGE: &str = "booth";
/// Where the file list is served, beside the files.
pub const LIST: &str = "files.txt";

/// A file as it is served.
#[derive(Clone, Debug, Queryable)]
pub struct Kept {
    /// Its path.
    pub path: String,
    /// Its content type.
    pub content_type: String,
    /// A content policy of its own.
    pub policy: Option<String>,
    /// Its content.
    pub plain: Vec<u8>,
    /// The same with brotli.
    pub brotli: Option<Vec<u8>>,
    /// The same with gzip.
    pub gzip: Option<Vec<u8>>,
}

impl From<&VoteFile> for Kept {
    fn from(file: &VoteFile) -> Self {
        Self {
            path: file.path.to_owned(),
            content_type: file.content_type.to_owned(),
            policy: file.policy.map(ToOwned::to_owned),
            plain: file.plain.to_vec(),
            brotli: file.brotli.map(<[u8]>::to_vec),
            gzip: file.gzip.map(<[u8]>::to_vec),
        }
    }
}

/// The file list of the booth in this program: what would be frozen now.
#[must_use]
pub fn own_list() -> String {
    files::list_of(PAGE)
}

/// A line for each file, as `sha256sum` writes it.
fn list<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let line = |(path, content): (&str, &[u8])| {
        let hash: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{hash}  {path}\n")
    };
    files.map(line).collect()
}

/// The hash of a file list, as definition and entries `booth` have it.
#[must_use]
pub fn hash(list: &str) -> [u8; 32] {
    h256("booth", &[list.as_bytes()])
}

/// Keeps the booth of this program with a log; gives the hash of its list. Kept twice, it is kept once.
///
/// # Errors
/// When the database does not answer.
pub fn keep(tx: &mut Transaction<'_>, log: i64) -> Result<[u8; 32], Failure> {
    let hash = hash(&own_list());
    let known = booth_files::table.filter(booth_files::log_id.eq(log)).filter(booth_files::list.eq(hash.as_slice()));
    if known.count().get_result::<i64>(tx.connection())? > 0 {
        return Ok(hash);
    }
    for file in files::of_page(PAGE) {
        diesel::insert_into(booth_files::table)
            .values((
                booth_files::log_id.eq(log),
                booth_files::list.eq(hash.as_slice()),
                booth_files::path.eq(file.path),
                booth_files::content_type.eq(file.content_type),
                booth_files::policy.eq(file.policy),
                booth_files::plain.eq(file.plain),
                booth_files::brotli.eq(file.brotli),
                booth_files::gzip.eq(file.gzip),
            ))
            .execute(tx.connection())?;
    }
    Ok(hash)
}

/// The hash of the list that the log names: of the last entry `booth`, or the definition's.
#[must_use]
pub fn named(replay: &Replay) -> Option<[u8; 32]> {
    replay.booth()
}

type Columns = (
    booth_files::path,
    booth_files::content_type,
    booth_files::policy,
    booth_files::plain,
    booth_files::brotli,
    booth_files::gzip,
);
const COLUMNS: Columns = (
    booth_files::path,
    booth_files::content_type,
    booth_files::policy,
    booth_files::plain,
    booth_files::brotli,
    booth_files::gzip,
);

/// A file that is kept with a log under this list.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn kept(connection: &mut Connection, log: i64, hash: &[u8; 32], path: &str) -> Result<Kept, Failure> {
    let files = booth_files::table.filter(booth_files::log_id.eq(log)).filter(booth_files::list.eq(hash.as_slice()));
    Ok(files.filter(booth_files::path.eq(path)).select(COLUMNS).first(connection)?)
}

/// The file list that is kept with a log under this hash.
///
/// # Errors
/// When the database does not answer.
pub fn kept_list(connection: &mut Connection, log: i64, hash: &[u8; 32]) -> Result<String, Failure> {
    let files = booth_files::table.filter(booth_files::log_id.eq(log)).filter(booth_files::list.eq(hash.as_slice()));
    let mut files: Vec<(String, Vec<u8>)> = files.select((booth_files::path, booth_files::plain)).load(connection)?;
    // Databases sort texts by their own rules; the list is sorted by bytes.
    files.sort();
    Ok(list(files.iter().map(|(path, plain)| (path.as_str(), plain.as_slice()))))
}
