//! The roll: keyed hashes of names and birth dates, and the accounts that were found in it.

use diesel::prelude::*;

use super::super::model::Official;
use super::super::model::act::Event;
use super::super::model::residence::How;
use super::super::schema::{roll_imports, roll_people as table};
use super::{Act, record, residences};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;

/// A person of the roll as the database keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedPerson {
    /// [`super::super::model::roll::person_hash`].
    pub hash: Vec<u8>,
    /// The village's number.
    pub village: i64,
}

/// The last import of a roll.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Import {
    /// When.
    pub imported_at: Moment,
    /// How many people it has.
    pub people: i64,
    /// How many lines were put right since.
    pub corrections: i64,
}

/// The last import, if there was one.
///
/// # Errors
/// When the database does not answer.
pub fn last_import(connection: &mut Connection, assembly: i64) -> Result<Option<Import>, Failure> {
    let rows = roll_imports::table.filter(roll_imports::assembly_id.eq(assembly)).order(roll_imports::id.desc());
    let columns = (roll_imports::imported_at, roll_imports::people, roll_imports::corrections);
    Ok(rows.select(columns).first(connection).optional()?)
}

/// Replaces the roll of a rural district. Who was found in the old roll and is in the new one stays
/// found; nothing changes for residences that are confirmed.
///
/// # Errors
/// When the database does not answer; then the old roll stands.
pub fn import(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    people: &[HashedPerson],
    official: Official,
) -> Result<(), Failure> {
    let now = transaction.now();
    let amount = i64::try_from(people.len()).unwrap_or(i64::MAX);
    let import: i64 = diesel::insert_into(roll_imports::table)
        .values((
            roll_imports::assembly_id.eq(assembly),
            roll_imports::imported_by.eq(official.account),
            roll_imports::imported_at.eq(now.0),
            roll_imports::people.eq(amount),
        ))
        .returning(roll_imports::id)
        .get_result(transaction.connection())?;
    for person in people {
        write(transaction, assembly, import, person)?;
    }
    let gone = table::table.filter(table::assembly_id.eq(assembly)).filter(table::import_id.ne(import));
    diesel::delete(gone).execute(transaction.connection())?;
    let subject = format!("assembly-{assembly}");
    record(transaction, Act { assembly, official, event: Event::RollImported, subject, amount, text: None })
}

fn write(connection: &mut Connection, assembly: i64, import: i64, person: &HashedPerson) -> Result<(), Failure> {
    let known = table::table.filter(table::assembly_id.eq(assembly)).filter(table::person_hash.eq(&person.hash));
    let rows = diesel::update(known)
        .set((table::import_id.eq(import), table::village_id.eq(person.village)))
        .execute(connection)?;
    if rows == 0 {
        diesel::insert_into(table::table)
            .values((
                table::assembly_id.eq(assembly),
                table::import_id.eq(import),
                table::village_id.eq(person.village),
                table::person_hash.eq(&person.hash),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Looks for a person by the hashes with the day and with the year of birth; if the line is free, it
/// becomes the account's, and a line that it had before is free again. Gives the village. Whether
/// nobody is there or the line is somebody else's, the answer is the same.
///
/// # Errors
/// When the database does not answer.
pub fn claim(
    transaction: &mut Transaction<'_>,
    assembly: i64,
    account: i64,
    [by_day, by_year]: &[Vec<u8>; 2],
) -> Result<Option<i64>, Failure> {
    let now = transaction.now();
    let is_free = || table::claimed_by.is_null().or(table::claimed_by.eq(account));
    let found: Option<(i64, i64)> = table::table
        .filter(table::assembly_id.eq(assembly))
        .filter(table::person_hash.eq(by_day).or(table::person_hash.eq(by_year)))
        .filter(is_free())
        .order(table::id)
        .select((table::id, table::village_id))
        .first(transaction.connection())
        .optional()?;
    let Some((person, village)) = found else { return Ok(None) };
    let before = table::table.filter(table::claimed_by.eq(account)).filter(table::id.ne(person));
    diesel::update(before)
        .set((table::claimed_by.eq(None::<i64>), table::claimed_at.eq(None::<i64>)))
        .execute(transaction.connection())?;
    let claimed = diesel::update(table::table.filter(table::id.eq(person)).filter(is_free()))
        .set((table::claimed_by.eq(account), table::claimed_at.eq(now.0)))
        .execute(transaction.connection())?;
    if claimed != 1 {
        return Ok(None);
    }
    residences::confirm(transaction, account, village, How::Roll, None)?;
    Ok(Some(village))
}

/// How many people the roll has now, with what was corrected since it was brought.
///
/// # Errors
/// When the database does not answer.
pub fn count(connection: &mut Connection, assembly: i64) -> Result<i64, Failure> {
    Ok(table::table.filter(table::assembly_id.eq(assembly)).count().get_result(connection)?)
}

/// The village of a person of the roll, looked for by the hashes with the day and with the year of birth. Claims
/// nothing and changes nothing.
///
/// # Errors
/// When the database does not answer.
pub fn find(connection: &mut Connection, assembly: i64, hashes: &[Vec<u8>; 2]) -> Result<Option<i64>, Failure> {
    Ok(line(connection, assembly, hashes)?.map(|(_, village)| village))
}

/// The line of a person and its village: that with the day if there is one, else that with the year.
fn line(connection: &mut Connection, assembly: i64, hashes: &[Vec<u8>; 2]) -> Result<Option<(i64, i64)>, Failure> {
    for hash in hashes {
        let row = table::table.filter(table::assembly_id.eq(assembly)).filter(table::person_hash.eq(hash));
        let found: Option<(i64, i64)> = row.select((table::id, table::village_id)).first(connection).optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Adds a person to the roll that is there. False if the roll has not been brought.
///
/// # Errors
/// When the database does not answer.
pub fn add(tx: &mut Transaction<'_>, assembly: i64, person: &HashedPerson) -> Result<bool, Failure> {
    let imports = roll_imports::table.filter(roll_imports::assembly_id.eq(assembly)).order(roll_imports::id.desc());
    let last: Option<i64> = imports.select(roll_imports::id).first(tx.connection()).optional()?;
    let Some(last) = last else { return Ok(false) };
    write(tx.connection(), assembly, last, person)?;
    count_correction(tx, assembly)?;
    Ok(true)
}

/// Removes a person from the roll. False if nobody is there.
///
/// # Errors
/// When the database does not answer.
pub fn remove(tx: &mut Transaction<'_>, assembly: i64, hashes: &[Vec<u8>; 2]) -> Result<bool, Failure> {
    let Some((line, _)) = line(tx.connection(), assembly, hashes)? else { return Ok(false) };
    diesel::delete(table::table.find(line)).execute(tx.connection())?;
    count_correction(tx, assembly)?;
    Ok(true)
}

fn count_correction(tx: &mut Transaction<'_>, assembly: i64) -> Result<(), Failure> {
    let imports = roll_imports::table.filter(roll_imports::assembly_id.eq(assembly)).order(roll_imports::id.desc());
    let last: i64 = imports.select(roll_imports::id).first(tx.connection())?;
    diesel::update(roll_imports::table.find(last))
        .set(roll_imports::corrections.eq(roll_imports::corrections + 1))
        .execute(tx.connection())?;
    Ok(())
}

/// What came of changing a line of the roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is changed.
    Done,
    /// Nobody is there.
    NobodyThere,
    /// Another line has the new name and birth date.
    ThereAlready,
}

/// Gives a person of the roll another name or birth date, by the new hashes with day and year, or another village.
///
/// # Errors
/// When the database does not answer.
pub fn change(
    tx: &mut Transaction<'_>,
    assembly: i64,
    listed: &[Vec<u8>; 2],
    renamed: Option<&[Vec<u8>; 2]>,
    village: Option<i64>,
) -> Result<Changed, Failure> {
    let Some((line, _)) = line(tx.connection(), assembly, listed)? else { return Ok(Changed::NobodyThere) };
    if let Some([hash, by_year]) = renamed {
        let others = table::table.filter(table::assembly_id.eq(assembly)).filter(table::id.ne(line));
        let others = others.filter(table::person_hash.eq(hash).or(table::person_hash.eq(by_year)));
        if others.count().get_result::<i64>(tx.connection())? > 0 {
            return Ok(Changed::ThereAlready);
        }
        diesel::update(table::table.find(line)).set(table::person_hash.eq(hash)).execute(tx.connection())?;
    }
    if let Some(village) = village {
        diesel::update(table::table.find(line)).set(table::village_id.eq(village)).execute(tx.connection())?;
    }
    count_correction(tx, assembly)?;
    Ok(Changed::Done)
}
