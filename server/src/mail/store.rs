//! The rows of the outbox: written with what they tell, taken by whoever sends them, erased after.
//!
//! A row is taken by an `UPDATE` that counts the attempt and moves the moment at which it is due
//! to the end of a lease. Two processes that take the same row do so one after the other, and the
//! second finds it no longer due. The number of the attempt is also the proof by which a sender
//! writes down how it went: one that comes back after its lease changes nothing.

use diesel::prelude::*;

use super::model::{ATTEMPTS, KEPT, Kind, LEASE, LetterState};
use super::schema::letters;
use super::transport::{Fault, Step, Trouble};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;

/// How many rows are looked at for one that nobody else takes.
const LOOK_AT: i64 = 16;
/// How many late letters are given up in one transaction.
const TIDY_AT_ONCE: i64 = 200;

/// A letter in words, about to be stored.
#[derive(Clone, Debug)]
pub(super) struct Written<'a> {
    pub address: &'a str,
    pub account: Option<i64>,
    pub language: Language,
    pub kind: Kind,
    pub scope: Option<&'a str>,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
}

/// A letter that this process is to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    pub id: i64,
    pub attempt: i64,
    pub account: Option<i64>,
    pub address: String,
    pub language: Language,
    pub scope: Option<String>,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub written_at: Moment,
}

/// Stores a letter that is due now.
pub(super) fn insert(connection: &mut Connection, written: &Written<'_>, now: Moment) -> Result<i64, Failure> {
    let id = diesel::insert_into(letters::table)
        .values((
            letters::account_id.eq(written.account),
            letters::address.eq(written.address),
            letters::language.eq(written.language.code()),
            letters::kind.eq(written.kind.code()),
            letters::scope.eq(written.scope),
            letters::subject.eq(written.subject),
            letters::text.eq(written.text),
            letters::html.eq(written.html),
            letters::written_at.eq(now.0),
            letters::useful_until.eq(now.plus(written.kind.useful_for()).0),
            letters::state.eq(LetterState::Waiting.code()),
            letters::next_at.eq(now.0),
        ))
        .returning(letters::id)
        .get_result(connection)?;
    Ok(id)
}

/// Takes a letter that is due, if there is one. Those that came too late, or that were tried too
/// often by senders who never said how it went, are given up on the way.
pub(super) fn take(connection: &mut Connection, now: Moment) -> Result<Option<Taken>, Failure> {
    loop {
        let due: Vec<(i64, i64, i64)> = letters::table
            .filter(letters::ended_at.is_null())
            .filter(letters::next_at.le(now.0))
            .order((letters::next_at, letters::id))
            .limit(LOOK_AT)
            .select((letters::id, letters::attempts, letters::useful_until))
            .load(connection)?;
        if due.is_empty() {
            return Ok(None);
        }
        for (id, attempts, useful_until) in due {
            if useful_until < now.0 {
                let late = Trouble::new(Step::Here, Fault::Late);
                end(connection, id, attempts, LetterState::GivenUp, Some(late), now)?;
            } else if attempts >= ATTEMPTS {
                end(connection, id, attempts, LetterState::GivenUp, None, now)?;
            } else if let Some(taken) = lease(connection, id, attempts, now)? {
                return Ok(Some(taken));
            }
        }
    }
}

fn lease(connection: &mut Connection, id: i64, attempts: i64, now: Moment) -> Result<Option<Taken>, Failure> {
    let changed = diesel::update(letters::table)
        .filter(letters::id.eq(id))
        .filter(letters::attempts.eq(attempts))
        .filter(letters::ended_at.is_null())
        .filter(letters::next_at.le(now.0))
        .set((
            letters::state.eq(LetterState::Sending.code()),
            letters::attempts.eq(attempts + 1),
            letters::next_at.eq(now.plus(LEASE).0),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Ok(None);
    }
    type Row = (Option<i64>, String, String, Option<String>, String, String, String, i64);
    let (account, address, language, scope, subject, text, html, written_at): Row = letters::table
        .find(id)
        .select((
            letters::account_id,
            letters::address,
            letters::language,
            letters::scope,
            letters::subject,
            letters::text,
            letters::html,
            letters::written_at,
        ))
        .first(connection)?;
    let language = Language::from_tag(&language).unwrap_or_default();
    let written_at = Moment(written_at);
    Ok(Some(Taken { id, attempt: attempts + 1, account, address, language, scope, subject, text, html, written_at }))
}

/// Writes down that a server took the letter, and erases it.
pub(super) fn sent(connection: &mut Connection, id: i64, attempt: i64, now: Moment) -> Result<(), Failure> {
    end(connection, id, attempt, LetterState::Sent, None, now)
}

/// Writes down that it did not work: for good, or to be tried again after `wait` seconds.
pub(super) fn failed(
    connection: &mut Connection,
    id: i64,
    attempt: i64,
    trouble: Trouble,
    wait: i64,
    now: Moment,
) -> Result<LetterState, Failure> {
    if trouble.is_final() {
        end(connection, id, attempt, LetterState::Refused, Some(trouble), now)?;
        return Ok(LetterState::Refused);
    }
    if attempt >= ATTEMPTS {
        end(connection, id, attempt, LetterState::GivenUp, Some(trouble), now)?;
        return Ok(LetterState::GivenUp);
    }
    diesel::update(letters::table)
        .filter(letters::id.eq(id))
        .filter(letters::attempts.eq(attempt))
        .filter(letters::state.eq(LetterState::Sending.code()))
        .set((
            letters::state.eq(LetterState::Waiting.code()),
            letters::next_at.eq(now.plus(wait).0),
            letters::trouble.eq(trouble.to_string()),
        ))
        .execute(connection)?;
    Ok(LetterState::Waiting)
}

/// Ends a letter: what it said and who it was to are erased. Of a refused address the part after
/// the `@` stays for the administrator.
fn end(
    connection: &mut Connection,
    id: i64,
    attempt: i64,
    state: LetterState,
    trouble: Option<Trouble>,
    now: Moment,
) -> Result<(), Failure> {
    let address: Option<String> = letters::table.find(id).select(letters::address).first(connection).optional()?;
    let domain = address.as_deref().and_then(|address| address.rsplit_once('@')).map_or("", |(_, domain)| domain);
    let kept = if matches!(state, LetterState::Refused | LetterState::GivenUp) { domain } else { "" };
    diesel::update(letters::table)
        .filter(letters::id.eq(id))
        .filter(letters::attempts.eq(attempt))
        .filter(letters::ended_at.is_null())
        .set((
            letters::state.eq(state.code()),
            letters::address.eq(kept),
            letters::subject.eq(""),
            letters::text.eq(""),
            letters::html.eq(""),
            letters::ended_at.eq(now.0),
        ))
        .execute(connection)?;
    if let Some(trouble) = trouble {
        diesel::update(letters::table.find(id)).set(letters::trouble.eq(trouble.to_string())).execute(connection)?;
    }
    Ok(())
}

/// Ends what waits for this account: about `scope` alone, or everything. A letter that is on its
/// way now may still arrive; it is not tried again.
pub(super) fn cancel(
    connection: &mut Connection,
    account: i64,
    scope: Option<&str>,
    now: Moment,
) -> Result<usize, Failure> {
    let change = (
        letters::state.eq(LetterState::Cancelled.code()),
        letters::address.eq(""),
        letters::subject.eq(""),
        letters::text.eq(""),
        letters::html.eq(""),
        letters::ended_at.eq(now.0),
    );
    let theirs = letters::account_id.eq(account).and(letters::ended_at.is_null());
    let cancelled = match scope {
        Some(scope) => diesel::update(letters::table.filter(theirs).filter(letters::scope.eq(scope)))
            .set(change)
            .execute(connection)?,
        None => diesel::update(letters::table.filter(theirs)).set(change).execute(connection)?,
    };
    Ok(cancelled)
}

/// Takes the account off letters that have ended, when it is erased.
pub(super) fn disown(connection: &mut Connection, account: i64) -> Result<(), Failure> {
    diesel::update(letters::table.filter(letters::account_id.eq(account)))
        .set(letters::account_id.eq(None::<i64>))
        .execute(connection)?;
    Ok(())
}

/// Whether a letter is due.
pub(super) fn is_due(connection: &mut Connection, now: Moment) -> Result<bool, Failure> {
    let due = letters::table.filter(letters::ended_at.is_null()).filter(letters::next_at.le(now.0));
    Ok(diesel::select(diesel::dsl::exists(due)).get_result(connection)?)
}

/// Whether there is something to [`tidy_up`].
pub(super) fn is_untidy(connection: &mut Connection, now: Moment) -> Result<bool, Failure> {
    let old = letters::table.filter(letters::ended_at.lt(now.plus(-KEPT).0));
    let late = letters::table.filter(letters::ended_at.is_null()).filter(letters::useful_until.lt(now.0));
    Ok(diesel::select(diesel::dsl::exists(old)).get_result(connection)?
        || diesel::select(diesel::dsl::exists(late)).get_result(connection)?)
}

/// Deletes rows that ended long ago, and gives up letters that are of no use any more.
pub(super) fn tidy_up(connection: &mut Connection, now: Moment) -> Result<(), Failure> {
    diesel::delete(letters::table.filter(letters::ended_at.lt(now.plus(-KEPT).0))).execute(connection)?;
    let late: Vec<(i64, i64)> = letters::table
        .filter(letters::ended_at.is_null())
        .filter(letters::useful_until.lt(now.0))
        .select((letters::id, letters::attempts))
        .limit(TIDY_AT_ONCE)
        .load(connection)?;
    for (id, attempts) in late {
        end(connection, id, attempts, LetterState::GivenUp, Some(Trouble::new(Step::Here, Fault::Late)), now)?;
    }
    Ok(())
}

/// A letter that did not arrive, as the administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The row.
    pub id: i64,
    /// What it was to tell.
    pub kind: Kind,
    /// The part of the address after the `@`.
    pub domain: String,
    /// How far it is.
    pub state: LetterState,
    /// What went wrong, the last time.
    pub trouble: Option<Trouble>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it ended, or is tried again.
    pub at: Moment,
}

/// Letters that were refused or given up, and those that wait after a failure; the latest first.
pub(super) fn troubled(connection: &mut Connection, most: i64) -> Result<Vec<Failed>, Failure> {
    type Row = (i64, String, String, String, Option<String>, i64, i64, Option<i64>);
    let rows: Vec<Row> = letters::table
        .filter(
            letters::state
                .eq_any([LetterState::Refused.code(), LetterState::GivenUp.code()])
                .or(letters::trouble.is_not_null().and(letters::ended_at.is_null())),
        )
        .order(letters::id.desc())
        .limit(most)
        .select((
            letters::id,
            letters::kind,
            letters::address,
            letters::state,
            letters::trouble,
            letters::attempts,
            letters::next_at,
            letters::ended_at,
        ))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, kind, address, state, trouble, attempts, next_at, ended_at)| {
            Some(Failed {
                id,
                kind: Kind::from_code(&kind)?,
                domain: address.rsplit('@').next().unwrap_or_default().to_owned(),
                state: LetterState::from_code(&state)?,
                trouble: trouble.as_deref().and_then(Trouble::from_stored),
                attempts,
                at: Moment(ended_at.unwrap_or(next_at)),
            })
        })
        .collect())
}

/// How many letters wait or are on their way.
pub(super) fn waiting(connection: &mut Connection) -> Result<i64, Failure> {
    Ok(letters::table.filter(letters::ended_at.is_null()).count().get_result(connection)?)
}

/// When the letter was written that has waited longest.
pub(super) fn waiting_since(connection: &mut Connection) -> Result<Option<Moment>, Failure> {
    let oldest = letters::table.filter(letters::ended_at.is_null()).select(diesel::dsl::min(letters::written_at));
    Ok(oldest.first::<Option<i64>>(connection)?.map(Moment))
}
