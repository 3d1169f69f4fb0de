//! Files and their forms: kept, published, concealed, found, swept.

use diesel::prelude::*;

use super::model::{Address, Checked, Wanted};
use super::schema::{media_files as files, media_readers as readers, media_variants as variants};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Message;
use crate::secrets;

/// How long a file waits to be used.
const UNUSED: i64 = 60 * 86_400;
/// The most files of an account that wait to be used.
const MOST_WAITING: i64 = 100;
/// The most bytes of them, as they are kept.
const MOST_WAITING_BYTES: i64 = 200 * 1024 * 1024;
/// How many files are swept in one write.
const SWEPT_AT_ONCE: i64 = 20;

/// A file, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number in the database.
    pub id: i64,
    /// Its id in addresses.
    pub file: String,
    /// Who kept it, while the account is there.
    pub account: Option<i64>,
    /// What it is.
    pub kind: Wanted,
    /// How many bytes all its forms take.
    pub bytes: i64,
    /// When it was kept.
    pub kept_at: Moment,
    /// Whether everybody may fetch it.
    pub is_public: bool,
}

/// The size of one form of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// The file's id in addresses.
    pub file: String,
    /// The form.
    pub variant: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

type Row = (i64, String, Option<i64>, String, i64, i64, bool);
type Columns = (files::id, files::file, files::account_id, files::kind, files::bytes, files::kept_at, files::is_public);
const COLUMNS: Columns =
    (files::id, files::file, files::account_id, files::kind, files::bytes, files::kept_at, files::is_public);

fn kept(row: Row) -> Option<Kept> {
    let (id, file, account, kind, bytes, kept_at, is_public) = row;
    let kind = Wanted::from_code(&kind)?;
    Some(Kept { id, file, account, kind, bytes, kept_at: Moment(kept_at), is_public })
}

/// Keeps a file for an account; gives its id. Nobody but the account, those whom it is shown to ([`show_to`]) and
/// officials sees it until it is published.
///
/// # Errors
/// [`Failure::Refused`] when too many files of this account wait to be used.
pub fn keep(tx: &mut Transaction<'_>, account: i64, checked: Checked) -> Result<String, Failure> {
    let bytes = i64::try_from(checked.bytes()).map_err(Failure::internal)?;
    let waiting: Vec<i64> = files::table
        .filter(files::account_id.eq(account))
        .filter(files::used_at.is_null())
        .select(files::bytes)
        .load(tx.connection())?;
    let count = i64::try_from(waiting.len()).map_err(Failure::internal)?;
    if count >= MOST_WAITING || waiting.iter().sum::<i64>() + bytes > MOST_WAITING_BYTES {
        return Err(Failure::refused(Message::new("media-refused-budget")));
    }
    let file: String = secrets::random::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect();
    let now = tx.now();
    let id: i64 = diesel::insert_into(files::table)
        .values((
            files::file.eq(&file),
            files::account_id.eq(account),
            files::kind.eq(checked.kind.code()),
            files::bytes.eq(bytes),
            files::kept_at.eq(now.0),
            files::is_public.eq(false),
        ))
        .returning(files::id)
        .get_result(tx.connection())?;
    for variant in checked.variants {
        diesel::insert_into(variants::table)
            .values((
                variants::file_id.eq(id),
                variants::name.eq(variant.name),
                variants::width.eq(i64::from(variant.width)),
                variants::height.eq(i64::from(variant.height)),
                variants::bytes.eq(variant.bytes),
            ))
            .execute(tx.connection())?;
    }
    Ok(file)
}

/// Whether a file is kept with exactly these bytes: who sends a form twice sends its files twice.
///
/// # Errors
/// When the database does not answer.
pub fn holds(connection: &mut Connection, file: &str, checked: &Checked) -> Result<bool, Failure> {
    let Some(form) = checked.variants.first() else { return Ok(false) };
    let same = variants::table
        .inner_join(files::table)
        .filter(files::file.eq(file))
        .filter(variants::name.eq(form.name))
        .filter(variants::bytes.eq(&form.bytes));
    let count: i64 = same.count().get_result(connection)?;
    Ok(count > 0)
}

/// Lets everybody fetch these files. They are in use from now on.
///
/// # Errors
/// When the database does not answer.
pub fn publish(tx: &mut Transaction<'_>, shown: &[&str]) -> Result<(), Failure> {
    set_public(tx, shown, true)
}

/// Lets only officials, who kept them and those whom they are shown to fetch these files. They are in use from now on: so is what is kept for
/// officials only and never published.
///
/// # Errors
/// When the database does not answer.
pub fn conceal(tx: &mut Transaction<'_>, hidden: &[&str]) -> Result<(), Failure> {
    set_public(tx, hidden, false)
}

fn set_public(tx: &mut Transaction<'_>, which: &[&str], is_public: bool) -> Result<(), Failure> {
    let now = tx.now();
    diesel::update(files::table)
        .filter(files::file.eq_any(owned(which)))
        .filter(files::used_at.is_null())
        .set(files::used_at.eq(now.0))
        .execute(tx.connection())?;
    diesel::update(files::table)
        .filter(files::file.eq_any(owned(which)))
        .set(files::is_public.eq(is_public))
        .execute(tx.connection())?;
    Ok(())
}

/// Lets an account see these files before everybody does: somebody who writes the same draft.
///
/// # Errors
/// When the database does not answer.
pub fn show_to(tx: &mut Transaction<'_>, account: i64, which: &[&str]) -> Result<(), Failure> {
    let ids: Vec<i64> =
        files::table.filter(files::file.eq_any(owned(which))).select(files::id).load(tx.connection())?;
    for id in ids {
        if !is_shown_to(tx, id, account)? {
            diesel::insert_into(readers::table)
                .values((readers::file_id.eq(id), readers::account_id.eq(account)))
                .execute(tx.connection())?;
        }
    }
    Ok(())
}

/// Whether a file is shown to an account besides who kept it.
///
/// # Errors
/// When the database does not answer.
pub(super) fn is_shown_to(connection: &mut Connection, file: i64, account: i64) -> Result<bool, Failure> {
    let count: i64 = readers::table.find((file, account)).count().get_result(connection)?;
    Ok(count > 0)
}

fn owned(which: &[&str]) -> Vec<String> {
    which.iter().map(|file| (*file).to_owned()).collect()
}

/// Forgets files that an account kept and nobody used: those taken out of a draft.
///
/// # Errors
/// When the database does not answer.
pub fn discard(tx: &mut Transaction<'_>, account: i64, which: &[&str]) -> Result<(), Failure> {
    let ids = files::table
        .filter(files::file.eq_any(owned(which)))
        .filter(files::account_id.eq(account))
        .filter(files::used_at.is_null())
        .select(files::id)
        .load(tx.connection())?;
    delete(tx, ids)
}

/// Whether this account kept this file, as a file of this kind. What a form names as its file is asked here first:
/// otherwise anybody could publish the files of others.
///
/// # Errors
/// When the database does not answer.
pub fn is_kept_by(connection: &mut Connection, account: i64, file: &str, kind: Wanted) -> Result<bool, Failure> {
    let count: i64 = files::table
        .filter(files::file.eq(file))
        .filter(files::account_id.eq(account))
        .filter(files::kind.eq(kind.code()))
        .count()
        .get_result(connection)?;
    Ok(count == 1)
}

/// The file of an address, without its bytes.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn find(connection: &mut Connection, address: &Address) -> Result<Kept, Failure> {
    let row: Row = files::table.filter(files::file.eq(&address.file)).select(COLUMNS).first(connection)?;
    kept(row).ok_or(Failure::NotFound)
}

/// The bytes of a form of a file.
///
/// # Errors
/// [`Failure::NotFound`] if it has no such form.
pub fn bytes(connection: &mut Connection, id: i64, variant: &str) -> Result<Vec<u8>, Failure> {
    let form = variants::table.filter(variants::file_id.eq(id)).filter(variants::name.eq(variant));
    Ok(form.select(variants::bytes).first(connection)?)
}

/// The form of a photo that a card has.
const SMALL: &str = "small.webp";

/// The small form of a public photo.
///
/// # Errors
/// [`Failure::NotFound`] if there is none, or it is not public.
pub fn public_photo(connection: &mut Connection, file: &str) -> Result<Vec<u8>, Failure> {
    let address = Address { file: file.to_owned(), variant: SMALL };
    let kept = find(connection, &address)?;
    if kept.is_public && kept.kind == Wanted::Photo {
        bytes(connection, kept.id, address.variant)
    } else {
        Err(Failure::NotFound)
    }
}

/// The sizes of all forms of these photos.
///
/// # Errors
/// When the database does not answer.
pub fn sizes(connection: &mut Connection, which: &[&str]) -> Result<Vec<Size>, Failure> {
    let rows: Vec<(String, String, i64, i64)> = variants::table
        .inner_join(files::table)
        .filter(files::file.eq_any(owned(which)))
        .filter(files::kind.eq(Wanted::Photo.code()))
        .select((files::file, variants::name, variants::width, variants::height))
        .load(connection)?;
    Ok(rows.into_iter().map(|(file, variant, width, height)| Size { file, variant, width, height }).collect())
}

/// These documents, without their bytes.
///
/// # Errors
/// When the database does not answer.
pub fn documents(connection: &mut Connection, which: &[&str]) -> Result<Vec<Kept>, Failure> {
    let rows: Vec<Row> = files::table
        .filter(files::file.eq_any(owned(which)))
        .filter(files::kind.eq(Wanted::Document.code()))
        .select(COLUMNS)
        .load(connection)?;
    Ok(rows.into_iter().filter_map(kept).collect())
}

/// All files of an account, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn of_account(connection: &mut Connection, account: i64) -> Result<Vec<Kept>, Failure> {
    let rows: Vec<Row> =
        files::table.filter(files::account_id.eq(account)).order(files::id).select(COLUMNS).load(connection)?;
    Ok(rows.into_iter().filter_map(kept).collect())
}

/// Forgets some of the files that have waited too long to be used; answers whether there may be more.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(tx: &mut Transaction<'_>) -> Result<bool, Failure> {
    let since = tx.now().plus(-UNUSED);
    let ids: Vec<i64> = files::table
        .filter(files::used_at.is_null())
        .filter(files::kept_at.lt(since.0))
        .order(files::id)
        .limit(SWEPT_AT_ONCE)
        .select(files::id)
        .load(tx.connection())?;
    let is_full = i64::try_from(ids.len()) == Ok(SWEPT_AT_ONCE);
    delete(tx, ids)?;
    Ok(is_full)
}

/// Forgets the unused files of an account, and that it kept the others.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    let unused = files::table
        .filter(files::account_id.eq(account))
        .filter(files::used_at.is_null())
        .select(files::id)
        .load(tx.connection())?;
    delete(tx, unused)?;
    diesel::delete(readers::table.filter(readers::account_id.eq(account))).execute(tx.connection())?;
    diesel::update(files::table)
        .filter(files::account_id.eq(account))
        .set(files::account_id.eq(None::<i64>))
        .execute(tx.connection())?;
    Ok(())
}

fn delete(tx: &mut Transaction<'_>, ids: Vec<i64>) -> Result<(), Failure> {
    diesel::delete(variants::table.filter(variants::file_id.eq_any(ids.clone()))).execute(tx.connection())?;
    diesel::delete(readers::table.filter(readers::file_id.eq_any(ids.clone()))).execute(tx.connection())?;
    diesel::delete(files::table.filter(files::id.eq_any(ids))).execute(tx.connection())?;
    Ok(())
}
