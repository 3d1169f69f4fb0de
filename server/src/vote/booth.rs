//! The booth's files as they are frozen with a vote (`docs/vote.md`): an upgrade of the program in the middle of a vote
//! changes no byte of what voters load.

use diesel::prelude::*;
use ortaq_crypto::booth::FileList;

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

/// Keeps the booth of this program with a log; gives the hash of its list. Kept twice, it is kept once.
///
/// # Errors
/// When the database does not answer.
pub fn keep(tx: &mut Transaction<'_>, log: i64) -> Result<[u8; 32], Failure> {
    let list = files::list_of(PAGE).ok_or_else(|| Failure::internal("the program has no booth"))?;
    let hash = list.hash();
    if of_list(log, &hash).count().get_result::<i64>(tx.connection())? > 0 {
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

/// The files that are kept with a log under a list's hash.
#[diesel::dsl::auto_type]
fn of_list<'a>(log: i64, hash: &'a [u8; 32]) -> _ {
    let list: &'a [u8] = hash.as_slice();
    booth_files::table.filter(booth_files::log_id.eq(log)).filter(booth_files::list.eq(list))
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
    Ok(of_list(log, hash).filter(booth_files::path.eq(path)).select(COLUMNS).first(connection)?)
}

/// The file list that is kept with a log under this hash.
///
/// # Errors
/// When the database does not answer, or its files make no list.
pub fn kept_list(connection: &mut Connection, log: i64, hash: &[u8; 32]) -> Result<FileList, Failure> {
    let files: Vec<(String, Vec<u8>)> =
        of_list(log, hash).select((booth_files::path, booth_files::plain)).load(connection)?;
    FileList::of(files.iter().map(|(path, plain)| (path.as_str(), plain.as_slice()))).map_err(Failure::internal)
}
