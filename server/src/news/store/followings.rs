//! Who follows what, and whether by mail.

use diesel::prelude::*;

use super::super::model::Subject;
use super::super::schema::followings;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::mail;

/// Somebody follows something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Following {
    /// Its number.
    pub id: i64,
    /// What is followed.
    pub subject: Subject,
    /// Whether letters are sent.
    pub by_mail: bool,
}

/// Follows, by mail or not; who follows already changes that.
///
/// # Errors
/// When the database does not answer.
pub fn follow(tx: &mut Transaction<'_>, account: i64, subject: Subject, by_mail: bool) -> Result<(), Failure> {
    if let Some(following) = of(tx, account, subject)? {
        return set_mail(tx, account, following.id, by_mail);
    }
    let now = tx.now();
    diesel::insert_into(followings::table)
        .values((
            followings::account_id.eq(account),
            followings::assembly_id.eq(subject.assembly),
            followings::cycle_id.eq(subject.cycle),
            followings::by_mail.eq(by_mail),
            followings::since.eq(now.0),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Whether this account follows this, and how.
///
/// # Errors
/// When the database does not answer.
pub fn of(connection: &mut Connection, account: i64, subject: Subject) -> Result<Option<Following>, Failure> {
    let all = all_of(connection, account)?;
    Ok(all.into_iter().find(|following| following.subject == subject))
}

/// All that this account follows, in the order in which it began.
///
/// # Errors
/// When the database does not answer.
pub fn all_of(connection: &mut Connection, account: i64) -> Result<Vec<Following>, Failure> {
    let rows: Vec<(i64, i64, Option<i64>, bool)> = followings::table
        .filter(followings::account_id.eq(account))
        .order(followings::id)
        .select((followings::id, followings::assembly_id, followings::cycle_id, followings::by_mail))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, assembly, cycle, by_mail)| Following { id, subject: Subject { assembly, cycle }, by_mail })
        .collect())
}

/// Chooses letters or none for one of this account's followings.
///
/// # Errors
/// [`Failure::NotFound`] if this account has no such following.
pub fn set_mail(tx: &mut Transaction<'_>, account: i64, id: i64, by_mail: bool) -> Result<(), Failure> {
    let subject = subject_of(tx, account, id)?;
    diesel::update(followings::table.find(id)).set(followings::by_mail.eq(by_mail)).execute(tx.connection())?;
    if by_mail { Ok(()) } else { mail::cancel(tx, account, &subject.code()) }
}

/// Follows no longer.
///
/// # Errors
/// [`Failure::NotFound`] if this account has no such following.
pub fn end(tx: &mut Transaction<'_>, account: i64, id: i64) -> Result<(), Failure> {
    let subject = subject_of(tx, account, id)?;
    diesel::delete(followings::table.find(id)).execute(tx.connection())?;
    mail::cancel(tx, account, &subject.code())
}

/// Ends the letters about something, whether or not it is still followed.
///
/// # Errors
/// When the database does not answer.
pub fn end_mail(tx: &mut Transaction<'_>, account: i64, subject: Subject) -> Result<(), Failure> {
    match of(tx, account, subject)? {
        Some(following) => set_mail(tx, account, following.id, false),
        None => mail::cancel(tx, account, &subject.code()),
    }
}

/// Ends all followings of an account that is erased.
///
/// # Errors
/// When the database does not answer.
pub fn forget(tx: &mut Transaction<'_>, account: i64) -> Result<(), Failure> {
    diesel::delete(followings::table.filter(followings::account_id.eq(account))).execute(tx.connection())?;
    Ok(())
}

fn subject_of(tx: &mut Transaction<'_>, account: i64, id: i64) -> Result<Subject, Failure> {
    let (assembly, cycle) = followings::table
        .filter(followings::id.eq(id))
        .filter(followings::account_id.eq(account))
        .select((followings::assembly_id, followings::cycle_id))
        .first(tx.connection())?;
    Ok(Subject { assembly, cycle })
}

/// The next accounts after `after` that are to get letters about `subject`, in order, each once,
/// with what they follow: the cycle itself, or the rural district that it belongs to.
///
/// # Errors
/// When the database does not answer.
pub fn readers(
    connection: &mut Connection,
    subject: Subject,
    after: i64,
    most: i64,
) -> Result<Vec<(i64, Subject)>, Failure> {
    let mut query = followings::table
        .filter(followings::assembly_id.eq(subject.assembly))
        .filter(followings::by_mail.eq(true))
        .filter(followings::account_id.gt(after))
        .select((followings::account_id, followings::cycle_id))
        .into_boxed();
    query = match subject.cycle {
        Some(cycle) => query.filter(followings::cycle_id.is_null().or(followings::cycle_id.eq(cycle))),
        None => query.filter(followings::cycle_id.is_null()),
    };
    let rows: Vec<(i64, Option<i64>)> =
        query.order((followings::account_id, followings::id)).limit(most).load(connection)?;
    let mut readers: Vec<(i64, Subject)> = Vec::new();
    for (account, cycle) in rows {
        if readers.last().is_none_or(|(last, _)| *last != account) {
            readers.push((account, Subject { assembly: subject.assembly, cycle }));
        }
    }
    Ok(readers)
}
